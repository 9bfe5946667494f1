"""Persons who bear the name of a country or a town: « l’ancien président Hollande », Michael Jordan.

A title before the name, or the whole name elsewhere in the document, decides; a mention that only says where
stays the place, and a name that stood for the country before the person came in stays the country.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lutrin.analysis import gazetteer
from lutrin.analysis.languages import Language
from lutrin.analysis.names import folded
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import heads
from .candidate import Candidate
from .titled import NO_OFFICE

NAMESAKE = QT_TRANSLATE_NOOP("reasons", "A person of that name is in the document.")
SURE = 0.5  # raw, of a person's whole name that tells whose surname it is
SCORE = 0.9  # raw, of a person whom the models took for a country, a town or two names

_NOT_PERSONS = (ActorKind.PLACE, ActorKind.STATE, ActorKind.ORGANISATION)
_UPPER = r"A-ZÀ-ÖØ-Þ"
_WORD = re.compile(rf"[{_UPPER}][\w’'-]*[^\W_]")
_FORMER = re.compile(r"(?:\b(?:former|then|late|outgoing) |\b(?:ex|vice)-)$", re.IGNORECASE)
# « directeur France », « patron Europe »: whose field it is, not whose name
_OF_A_FIELD = heads.words("directeur directrice patron patronne président présidente chef cheffe responsable")
# countries and towns that are first names too
_FIRST_NAMES = heads.words(
    "paris london israel israël jordan chad georgia virginia victoria florence austin dallas brooklyn sydney "
    "savannah dakota india kenya chelsea milan vienna ireland america carolina madison lincoln jackson "
    "houston troy kingston cuba malta holland florida china asia"
)
# what follows such a name in the name of a firm, a school or a team: "Georgia Tech", "Dallas Cowboys"
_NO_SURNAME = re.compile(rf"(?:{heads.BODIES_EN}|{heads.BUILDINGS}|Tech|State|City|Post|Match|Stock|\w+s)$")
_LOCATES = {
    "en": re.compile(r"(\w*) ?\b(?:in|across|throughout|near|outside|inside|around|from)(?: the)? $", re.I),
    "fr": re.compile(r"()\b(?:en|au|aux|dans(?: la| le| l['’])?|la|l['’]) ?$", re.I),
}
_AT_A_TOWN = re.compile(r"\b(?:à|près de|depuis) $", re.I)
_TRUST = heads.words("confidence faith trust interest interested believe believes believed belief confiance")


def whole(found: list[Candidate]) -> list[Candidate]:
    """``found`` with "Israel Katz" and "London Breed" whole, where the surname is a person's elsewhere."""
    surnames = {c.text for c in found if c.kind is ActorKind.PERSON and " " not in c.text}
    for candidate in list(found):
        block, offset = candidate.block, candidate.block.offset
        first = candidate.text.split()[0]
        if candidate.kind not in _NOT_PERSONS or folded(first) not in _FIRST_NAMES:
            continue
        match = _TWO.match(block.text, candidate.span.start - offset)
        surname = match.group(1) if match else ""
        if not match or _NO_SURNAME.match(surname) or gazetteer.load().named(f"{first} {surname}"):
            continue
        said = re.compile(rf"(?:^|[.!?:«“] ?)(?:(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?) )?{re.escape(surname)} [a-z]")
        alone = block.text[match.end() :]
        if surname not in surnames and not said.search(alone):
            continue
        span = Span(offset + match.start(), offset + match.end())
        found = [c for c in found if c.block is not block or not c.span.overlap(span)]
        found.append(
            Candidate(
                block=block,
                span=span,
                kind=ActorKind.PERSON,
                source="model",
                reason=NAMESAKE,
                score=SCORE,
            )
        )
    return sorted(found, key=lambda c: c.span)


_TWO = re.compile(rf"(?<!the )(?<!The )[{_UPPER}][\w’'-]+ ([{_UPPER}][\w’'-]*[^\W_])(?! [{_UPPER}])")


def told(found: list[Candidate]) -> list[Candidate]:
    """``found`` with the persons whom a country or a town of their name hid, in reading order."""
    first: dict[str, int] = {}  # name -> where the document first shows that a person bears it
    for candidate in found:
        parts = candidate.text.split()
        if candidate.kind is ActorKind.PERSON and len(parts) > 1 and candidate.score >= SURE:
            first.setdefault(parts[-1], candidate.span.start)
        elif len(parts) == 1 and _titled(candidate) and (_hides(candidate) or _is_person(candidate)):
            first[candidate.text] = min(first.get(candidate.text, candidate.span.start), candidate.span.start)
    powers: set[str] = set()  # names that stood for a power before a person came in
    before: Candidate | None = None
    for candidate in found:
        start = first.get(candidate.text)
        if start is not None and (_is_person(candidate) or _hides(candidate)):
            if _titled(candidate):
                _to_person(candidate)
            elif _locates(candidate, before):
                _to_place(candidate)
            elif candidate.span.start < start:
                powers.add(candidate.text)
            elif candidate.text not in powers:
                _to_person(candidate)
        elif start is None and _is_rather_person(candidate) and not _locates(candidate, before):
            _to_person(candidate)
        before = candidate
    return found


def _is_person(candidate: Candidate) -> bool:
    return candidate.kind is ActorKind.PERSON and candidate.source != "dossier"


def _hides(candidate: Candidate) -> bool:
    """Whether what was taken for a country, a town or an organisation may be a surname."""
    if (
        candidate.kind not in _NOT_PERSONS
        or candidate.source == "dossier"
        or not _WORD.fullmatch(candidate.text)
    ):
        return False
    return not candidate.text.isupper() and not candidate.key.startswith("org:")


def _is_rather_person(candidate: Candidate) -> bool:
    """« Hollande », a public figure’s surname and no country’s own name, without « de »."""
    entries = gazetteer.load().named(candidate.text)
    at = candidate.span.start - candidate.block.offset
    of = re.search(r"\b(?:de|of) $", candidate.block.text[max(0, at - 4) : at])
    is_surname = any(e.kind is ActorKind.PERSON for e in entries)
    return (
        is_surname
        and not of
        and _hides(candidate)
        and all(e.name != e.display for e in _places(candidate.text))
    )


def _to_person(candidate: Candidate) -> None:
    if candidate.kind is not ActorKind.PERSON:
        candidate.kind, candidate.reason = ActorKind.PERSON, NAMESAKE
        candidate.key = candidate.role = ""
        candidate.metonym = False


def _to_place(candidate: Candidate) -> None:
    if candidate.kind is ActorKind.PERSON and _places(candidate.text):
        candidate.kind, candidate.key, candidate.role = ActorKind.PLACE, "", ""


def _places(name: str) -> list[gazetteer.Entry]:
    return [e for e in gazetteer.load().named(name) if e.kind is ActorKind.STATE]


def _titled(candidate: Candidate) -> bool:
    """Whether a title or an office stands right before a name of one word that goes on no further."""
    text, at = candidate.block.text, candidate.span.start - candidate.block.offset
    end = candidate.span.end - candidate.block.offset
    match = _title(candidate.block.language).search(text[max(0, at - 40) : at])
    if match is None or re.match(rf"[ -][{_UPPER}]|['’]s\b", text[end : end + 3]):
        return False
    word, left = match.group(1), text[max(0, at - 40) : at][: match.start(1)]
    if candidate.block.language.code == "en":
        return word[0].isupper() or _FORMER.search(left) is not None
    of_a_field = word.lower() in _OF_A_FIELD and any(e.name == e.display for e in _places(candidate.text))
    return not of_a_field


@lru_cache(maxsize=8)
def _title(language: Language) -> re.Pattern[str]:
    words = language.titles | (language.functions - NO_OFFICE)
    return re.compile(
        rf"(?<![\w’'])(?:ex-)?({'|'.join(sorted(map(re.escape, words), key=len, reverse=True))}) $", re.I
    )


def _locates(candidate: Candidate, before: Candidate | None) -> bool:
    """Whether the mention but says where: « en Hollande », "in Jordan", "Seattle, Washington"."""
    text, at = candidate.block.text, candidate.span.start - candidate.block.offset
    if not _places(candidate.text):
        return False
    after_place = before is not None and before.block is candidate.block and before.kind is ActorKind.PLACE
    if before is not None and after_place and text[before.span.end - candidate.block.offset : at] == ", ":
        return True
    left = text[max(0, at - 30) : at]
    match = _LOCATES[candidate.block.language.code].search(left)
    if match is not None:
        return match.group(1).lower() not in _TRUST
    is_town = any(e.role == "capital" for e in _places(candidate.text))
    return is_town and candidate.block.language.code == "fr" and _AT_A_TOWN.search(left) is not None
