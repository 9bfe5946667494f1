"""The analyst's names: those of the dossier's actors are found, those that were rejected are left out."""

from __future__ import annotations

from collections.abc import Iterator

from lutrin.analysis.languages import LANGUAGES
from lutrin.analysis.names import NameIndex, folded
from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.finding import Knowledge
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import heads, organisations, scores
from .candidate import Candidate

IN_DOSSIER = QT_TRANSLATE_NOOP("reasons", "Your dossier knows this name.")

SHORTEST_ALIAS = 2  # code points: a shorter alias of the dossier is not looked for
SHORTEST_SMALL = 4  # code points: nor a shorter one in small letters


def candidates(reading: Reading, knowledge: Knowledge) -> list[Candidate]:
    """Every place where a name or alias of a confirmed actor of the dossier stands, in whatever case it is
    written there; one of small letters too, where it is more than a common word."""
    index: NameIndex[Actor] = NameIndex()
    for actor in knowledge.actors:
        if actor.confirmed:
            for name in (actor.name, *actor.aliases):
                for form in _cases(name):
                    index.add(form, actor)
    found = []
    for block in reading.blocks:
        for start, end, actor in index.matches(block.text):
            found.append(
                Candidate(
                    block=block,
                    span=Span(block.offset + start, block.offset + end),
                    kind=actor.kind,
                    source="dossier",
                    reason=IN_DOSSIER,
                    score=scores.DOSSIER,
                    key=actor.key,
                    known=actor.id,
                )
            )
    return found


def _cases(name: str) -> Iterator[str]:
    """The ways of writing a name that are looked for: « sirocco », « Sirocco », « SIROCCO »."""
    if len(name) < SHORTEST_ALIAS:
        return
    if any(c.isupper() for c in name):
        yield name
    elif len(name) >= SHORTEST_SMALL and not all(word in _COMMON for word in name.split()):
        yield name
        yield name[0].upper() + name[1:]
    else:
        return
    if len(name) >= SHORTEST_SMALL:  # shorter ones are words of their own in capitals: US, IL
        yield name.upper()


# small words that an analyst may have marked for somebody, and that name nobody by themselves
_COMMON = (
    frozenset(
        word
        for language in LANGUAGES
        for words in (language.articles, language.titles, language.functions, language.collectives)
        for word in words
    )
    | organisations.GENERIC
    | heads.words(
        "elle elles celui celle ceux celles celui-ci celle-ci ceux-ci celles-ci lequel laquelle lesquels lui "
        "leur eux dernier dernière derniers intéressé intéressée homme femme organisation pays they them "
        "their theirs himself herself itself themselves someone latter former this that these those man "
        "woman country company"
    )
)


def without_rejected(found: list[Candidate], knowledge: Knowledge) -> list[Candidate]:
    """Leave out the names that the analyst rejected, and the surname alone of a person whose whole name was
    rejected, unless the document or the dossier has another of that surname."""
    rejected = {folded(name) for name in knowledge.rejected}
    if not rejected:
        return found
    kept = [c for c in found if folded(c.text) not in rejected]
    bearers = {folded(c.text).split()[-1] for c in kept if c.kind is ActorKind.PERSON and " " in c.text}
    bearers |= {
        folded(name).split()[-1]
        for actor in knowledge.actors
        if actor.confirmed and actor.kind is ActorKind.PERSON
        for name in (actor.name, *actor.aliases)
        if folded(name) and folded(name) not in rejected
    }
    surnames = {name.split()[-1] for name in rejected if " " in name} - bearers
    return [
        c
        for c in kept
        if c.kind is not ActorKind.PERSON or c.source == "dossier" or folded(c.text) not in surnames
    ]
