"""What an acronym stands for in this document: the text's own explanation goes before the gazetteer's.

« le Fonds pour le Littoral Nordique (FLN) »: there FLN is no Algerian party; and where two organisations of
one document bear the same acronym, it goes to the one named in full last.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import Knowledge

from .candidate import Candidate
from .introduced import BODY, SHORTEST, SURE
from .organisations import is_acronym, parts, spells

_BRACKET = re.compile(r"[\s»”\"]*\(\s*(?:le |la |les |l['’]|the |ou |or |dite? )?[«“\"]?\s*")
ALIKE = 85  # rapidfuzz ratio (0-100) of the telling words of two expansions that mean one organisation


@dataclass(frozen=True, slots=True)
class Introduction:
    """An organisation's full name and, in brackets beside it, its acronym; or the other way round."""

    full: Candidate
    short: Candidate

    @property
    def is_spelt(self) -> bool:
        """Whether the acronym is made of the full name's letters, and so of this very name."""
        return spells(self.short.text, self.full.text)


def introductions(reading: Reading, candidates: list[Candidate]) -> list[Introduction]:
    """Where the text explains an acronym, in reading order."""
    found = []
    named = [c for c in candidates if c.kind is ActorKind.ORGANISATION]
    for one, two in pairwise(named):
        between = reading.text[one.span.end : two.span.start]
        if not _BRACKET.fullmatch(between) or ")" not in reading.text[two.span.end : two.span.end + 2]:
            continue
        short, full = sorted((one, two), key=lambda c: len(c.text))
        pair = Introduction(full, short)
        if " " in full.text and " " not in short.text and (pair.is_spelt or is_acronym(short.text)):
            found.append(pair)
    return found


def settle(reading: Reading, candidates: list[Candidate], knowledge: Knowledge) -> None:
    """Take the key off mentions of an acronym that the text explains otherwise than the gazetteer or the
    dossier does; where the text gives it to several, say which full name each mention stands for."""
    explained: dict[str, list[Introduction]] = defaultdict(list)
    for introduction in introductions(reading, candidates):
        explained[_letters(introduction.short.text)].append(introduction)
    _make_sure(candidates, explained)
    names = {actor.id: (actor.name, *actor.aliases) for actor in knowledge.actors}
    for letters, introduced in explained.items():
        fulls = [(c, i) for c in candidates for i in introduced if _one_name(c.text, i.full.text)]
        several = any(not _alike(introduced[0].full.text, other.full.text) for other in introduced)
        for candidate in candidates:
            if candidate.kind is not ActorKind.ORGANISATION or _letters(candidate.text) != letters:
                continue
            introduction = _meant(candidate, introduced, fulls)
            if candidate.known and _is_another(introduction, names.get(candidate.known, ())):
                candidate.known = candidate.key = ""
            elif candidate.key and not candidate.known and introduction.full.key != candidate.key:
                other = _is_another(introduction, _names_of(candidate.key)) or _is_doubtful(candidate)
                candidate.key = "" if other else candidate.key
            if several and not candidate.key and not candidate.known:
                candidate.stands_for = introduction.full.text


def _make_sure(candidates: list[Candidate], explained: dict[str, list[Introduction]]) -> None:
    """What the text spells out is sure, however rare it looked to the model: name and acronym."""
    spelt = {
        letters
        for letters, introduced in explained.items()
        if len(letters) >= SHORTEST and any(introduction.is_spelt for introduction in introduced)
    }
    fulls = {_letters(i.full.text) for letters in spelt for i in explained[letters] if i.is_spelt}
    for candidate in candidates:
        if candidate.kind is ActorKind.ORGANISATION and _letters(candidate.text) in spelt | fulls:
            candidate.score = max(candidate.score, SURE)


def _letters(name: str) -> str:
    return re.sub(r"[^\w]", "", name)


def _one_name(one: str, other: str) -> bool:
    return parts(folded(one)) == parts(folded(other))


def _meant(
    candidate: Candidate, explained: list[Introduction], fulls: list[tuple[Candidate, Introduction]]
) -> Introduction:
    """The explanation that holds for a mention: its own, else that of the full name read last before it."""
    own = next((i for i in explained if i.short is candidate), None)
    before = [i for full, i in fulls if full.span < candidate.span]
    return own or (before[-1] if before else explained[0])


def _names_of(key: str) -> tuple[str, ...]:
    names = gazetteer.load()
    return tuple(name for language in ("fr", "en") for name in names.forms.get((key, language), ()))


def _is_another(introduction: Introduction, names: tuple[str, ...]) -> bool:
    """Whether the full name is none of those: another organisation of the same acronym.

    An acronym of a third language (FPÖ, PKK) is spelt by none of the names known; there a full name in that
    language is taken for one more.
    """
    full = introduction.full.text
    long = [name for name in names if " " in name]
    if not long or not introduction.is_spelt or any(_alike(full, name) for name in long):
        return False
    letters = [name for name in names if is_acronym(name)]
    explains = any(spells(short, name) for short in letters for name in long)
    return explains or BODY.search(full) is not None


def _is_doubtful(candidate: Candidate) -> bool:
    """Whether the gazetteer knows the acronym but as one that others bear too, and by no full name."""
    known = [e for e in gazetteer.load().named(candidate.text) if e.key == candidate.key]
    return any(e.is_weak for e in known) and not any(" " in name for name in _names_of(candidate.key))


def _alike(one: str, other: str) -> bool:
    """Whether two full names are one organisation's: the same telling words, in whatever order and number."""
    a, b = parts(folded(one)), parts(folded(other))
    return fuzz.ratio(" ".join(sorted(a)), " ".join(sorted(b))) >= ALIKE
