"""What the sentences around a name say of its kind: where it locates, where it lives and acts, whose surname
it is.

Counted over a whole document, for names of one word that the gazetteer does not know.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.domain.actor import ActorKind

from .candidate import Candidate

PERSON, PLACE = ActorKind.PERSON, ActorKind.PLACE

# weights against the models' probabilities, which they are added to
SURNAME = 2.0  # the last word of a person's full name, where first name or title tells that it is one
TITLED = 1.5
LOCATES = 1.2
LIVES = 1.5
ACTS = 0.5
COMPANY = 1.5  # a company of that name stands in the text with its legal form
CONTRACTED = 2.5  # « au Tarsk », « le Tarsk »: hardly a person

_LEGAL_FORMS = (
    "Corp",
    "Corporation",
    "Inc",
    "Ltd",
    "LLC",
    "SA",
    "SE",
    "SAS",
    "GmbH",
    "AG",
    "PLC",
    "plc",
    "Holdings",
)
_WHERE = {
    "fr": re.compile(
        r"(?:\b[Ee]n|\b[Dd]ans|\bà destination de|\bville de|\bvillage de|\bprès de|\bau nord de) $"
    ),
    "en": re.compile(r"\b(?:[Ii]n|[Ii]nside|[Nn]ear|town of|city of|village of|outside|control over) $"),
}
_LIVES = {
    "fr": re.compile(
        r" (?:est née?|née?|est morte?|est décédée?|a épousé|s[’']est marié|avait \d+ ans|\(\d+ ans\))"
    ),
    "en": re.compile(
        r"(?:[’']s)? (?:was born|died|is survived|married|who (?:is|was|has)|himself|herself|,? \d\d,|"
        r"told|smiled|"
        r"(?:his|her) (?:wife|husband|mother|father|son|daughter))\b"
    ),
}
_ARTICLE = re.compile(
    r"(?:\b(?:au|le)|(?:^|[.!?…»] )(?:Au|Le)) $"
)  # « la Callas », « du Mozart » are persons
_OWNS = re.compile(r"['’]s\b| (?:v|vs|versus)\b")  # "in Shaw's play", "in Green v. Mills"
_TITLE = re.compile(
    r"\b(?:M\.|MM\.|Mme|Mlle|Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Me|Sir|Lord|Lady|Emperor|Saint|St\.?|Pope|"
    r"King|Queen|Prince|Princess|père|sœur|frère|roi|reine|empereur|pape) $"
)


def of_names(candidates: Iterable[Candidate]) -> dict[str, dict[ActorKind, float]]:
    """For each name of one word: the weight that its sentences give to a kind."""
    told: dict[str, dict[ActorKind, float]] = defaultdict(lambda: defaultdict(float))
    candidates = list(candidates)
    with_article = {c.text.split()[-1] for c in candidates if c.kind is PERSON and " Le " in c.text}
    companies = {
        folded(c.text.split()[0])
        for c in candidates
        if c.kind is ActorKind.ORGANISATION and c.text.split()[-1].rstrip(".") in _LEGAL_FORMS
    }
    for candidate in candidates:
        text = candidate.text
        if candidate.kind is PERSON and " " in text:
            if is_surely_person(candidate):
                told[text.split()[-1]][PERSON] = max(told[text.split()[-1]][PERSON], SURNAME)
        elif " " not in text and candidate.source in ("model", "repeated"):
            if folded(text) in companies:
                told[text][ActorKind.ORGANISATION] += COMPANY
            if text not in with_article:
                _of_mention(candidate, told[text])
    for text in list(told):
        entries = gazetteer.load().named(text)
        if any(entry.kind is not PERSON for entry in entries):
            del told[text]
        elif entries:  # « le Trump de 2016 »
            told[text].pop(PLACE, None)
    return told


def is_surely_person(candidate: Candidate) -> bool:
    """Whether it is a person's full name whose first name is known, or before which a title stands; or a
    public figure's."""
    if candidate.kind is not PERSON or " " not in candidate.text:
        return False
    names = gazetteer.load()
    first = folded(candidate.text.split()[0])
    public = any(entry.kind is PERSON for entry in names.named(candidate.text))
    return public or first in names.first_names or bool(_TITLE.search(_before(candidate)))


def _of_mention(candidate: Candidate, told: dict[ActorKind, float]) -> None:
    code = candidate.block.language.code
    before = _before(candidate)
    end = candidate.span.end - candidate.block.offset
    if _WHERE[code].search(before) and not _OWNS.match(candidate.block.text, end):
        told[PLACE] += LOCATES
    elif code == "fr" and candidate.kind is PERSON and _ARTICLE.search(before):
        told[PLACE] += CONTRACTED
    elif _TITLE.search(before):
        told[PERSON] += TITLED
    elif _LIVES[code].match(candidate.block.text, end):
        told[PERSON] += LIVES
    elif _acts(candidate):
        told[PERSON] += ACTS


def _acts(candidate: Candidate) -> bool:
    """Whether a bare name, without article, is the subject of a verb that is no "to be"."""
    tokens = candidate.block.tokens(candidate.span)
    if tokens is None or not len(tokens) or not tokens.root.dep_.startswith("nsubj"):
        return False
    head = tokens.root.head
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    return (
        head.pos_ == "VERB"
        and "pass" not in tokens.root.dep_
        and before not in ("the", "le", "la", "l'", "l’")
    )


def _before(candidate: Candidate) -> str:
    at = candidate.span.start - candidate.block.offset
    return candidate.block.text[max(0, at - 30) : at]
