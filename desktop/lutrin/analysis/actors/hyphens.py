"""Names taken apart made whole, and pairs parted: « Hau Lung-bin », "the Biden-Harris ticket"."""

from __future__ import annotations

import re
from dataclasses import replace

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.domain.actor import ActorKind

from .candidate import Candidate
from .heads import words


def whole_words(candidates: list[Candidate]) -> list[Candidate]:
    """``candidates``, in reading order, with names that a hyphen cut made whole: « Hau Lung-bin », "Al-Nur".

    The English model takes hyphenated words apart. Two names of one kind that a hyphen joins are one, unless
    each is a word that stands for itself ("Biden-Harris").
    """
    kept: list[Candidate] = []
    for candidate in candidates:
        before = kept[-1] if kept else None
        if before is not None and before.block is candidate.block and before.kind is candidate.kind:
            between = candidate.block.text[
                before.span.end - candidate.block.offset : candidate.span.start - candidate.block.offset
            ]
            parted = (
                before.text.split()[-1].lower() in _CLITICS or " " in candidate.text or " " in before.text
            )
            if between == "-" and parted and candidate.kind is not ActorKind.ORGANISATION:
                before.moved(before.span.start, candidate.span.end)
                before.score = max(before.score, candidate.score)
                continue
        kept.append(candidate)
    for number, candidate in enumerate(kept):
        after = kept[number + 1] if number + 1 < len(kept) else None
        goes_on = _HYPHENATED.match(candidate.block.text, candidate.span.end - candidate.block.offset)
        if goes_on is None or goes_on.group(1).lower() in _SUFFIXES or _stands_alone(candidate):
            continue
        end = candidate.span.end + len(goes_on.group())
        if after is None or after.block is not candidate.block or after.span.start >= end:
            candidate.moved(candidate.span.start, end)
    return kept


def pairs_parted(candidates: list[Candidate]) -> list[Candidate]:
    """``candidates`` with a pair that does something together made two persons: "the Biden-Harris ticket"."""
    found: list[Candidate] = []
    for candidate in candidates:
        pair = _PAIR.fullmatch(candidate.text) if candidate.kind is not ActorKind.PLACE else None
        text, offset = candidate.block.text, candidate.block.offset
        start, end = candidate.span.start - offset, candidate.span.end - offset
        together = _WITH_AFTER.match(text, end) or _WITH_BEFORE.search(text, max(0, start - 20), start)
        if pair is None or together is None:
            found.append(candidate)
            continue
        cut = candidate.span.start + len(pair.group(1))
        for first, last in ((candidate.span.start, cut), (cut + 1, candidate.span.end)):
            half = replace(candidate, kind=ActorKind.PERSON, signs=dict(candidate.signs))
            half.moved(first, last)
            found.append(half)
    return found


def particles_joined(candidates: list[Candidate]) -> list[Candidate]:
    """``candidates``, in reading order, with a first name and the surname behind its particle made one."""
    first_names = gazetteer.load().first_names
    kept: list[Candidate] = []
    for candidate in candidates:
        before = kept[-1] if kept else None
        if before is not None and before.block is candidate.block and before.span.end < candidate.span.start:
            offset = candidate.block.offset
            between = candidate.block.text[before.span.end - offset : candidate.span.start - offset]
            persons = before.kind is ActorKind.PERSON and candidate.kind is not ActorKind.ORGANISATION
            if persons and between in _PARTICLES and folded(before.text) in first_names:
                before.moved(before.span.start, candidate.span.end)
                continue
        kept.append(candidate)
    return kept


_PARTICLES = frozenset(
    {" de ", " d'", " d’", " du ", " de la ", " van ", " von ", " van der ", " da ", " di "}
)
_PAIR = re.compile(r"([^\W\d_]\w+)[-‑]([^\W\d_]\w+)")
_WITH = (
    "ticket|administration|summit|talks|meeting|axis|duo|tandem|"
    "sommet|rencontre|alliance|accord|pacte|pact|deal"
)
_WITH_AFTER = re.compile(rf" (?:{_WITH})\b")
_WITH_BEFORE = re.compile(rf"\b(?:{_WITH}) $")


def _stands_alone(candidate: Candidate) -> bool:
    """Whether the name before a hyphen is known by itself, or the word behind it only qualifies it."""
    last = candidate.text.split()[-1].lower()
    if last in _CLITICS:
        return False
    at = candidate.span.end - candidate.block.offset + 1
    capital = candidate.block.text[at : at + 1].isupper()
    return not (candidate.kind is ActorKind.PERSON and " " in candidate.text and not capital)


_CLITICS = words("al el ben bin abu abou ould ibn ash az as an ar at ul")
_HYPHENATED = re.compile(r"-([^\W\d_]+)(?![\w-])")
_SUFFIXES = words(
    "based led backed born style like era inspired related owned run linked friendly appointed "
    "controlled elect educated funded trained made occupied held dominated supported wide bound area only"
)
