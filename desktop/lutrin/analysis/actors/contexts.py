"""What the words around a name say of its kind: « le port de Hallum », "said Ana Kovel", "X, a nurse, …".

A model guesses at a name that it never saw; the words around it often leave no doubt. What they say in one
place holds for that name in the whole document. Names that no model saw are added where the words are as good
as a definition.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from lutrin.analysis import gazetteer
from lutrin.analysis.languages import Language
from lutrin.analysis.names import NameIndex, folded
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import spans
from .candidate import Candidate
from .cues import CUES, NEVER, Cue

AROUND = QT_TRANSLATE_NOOP("reasons", "The words around the name tell what it is.")

ADDED = 0.85  # raw score of a name that only the words around it tell
ELSEWHERE = 0.75  # raw score of such a name in other places
CERTAIN = 2.0  # weight of a cue that is as good as a definition: names are added on it
OVERRULED = 0.9  # raw: a model as sure as this of a person is believed against a mere hint
_PLACES = (ActorKind.PLACE, ActorKind.STATE)
_NAMED = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE)


@dataclass(frozen=True, slots=True)
class Hint:
    """A cue met in the text, with the name it speaks of."""

    block: ParsedBlock
    span: Span
    cue: Cue


def told(reading: Reading, seen: list[Candidate]) -> list[Candidate]:
    """``seen`` with kinds set right, and names added, by the words around them; in reading order."""
    hints = [hint for block in reading.blocks for hint in _hints(block)]
    if not hints:
        return seen
    seen = _added(hints, seen)
    _settle(hints, seen)
    return sorted(seen + _elsewhere(reading, hints, seen), key=lambda c: c.span)


def _elsewhere(reading: Reading, hints: list[Hint], seen: list[Candidate]) -> list[Candidate]:
    """The names that a cue defines in one place, where they stand in another and no model saw them."""
    certain = {(h.block.offset, h.span) for h in hints if h.cue.weight >= CERTAIN}
    index: NameIndex[Candidate] = NameIndex()
    small = {word for block in reading.blocks for word in block.text.split() if word.islower()}
    for candidate in seen:
        if (candidate.block.offset, candidate.span) in certain and candidate.text.lower() not in small:
            index.add(candidate.text, candidate)
    found = []
    for block in reading.blocks:
        taken = [c.span for c in seen if c.block is block]
        for start, end, like in index.matches(block.text):
            span = Span(block.offset + start, block.offset + end)
            if any(span.overlap(other) for other in taken) or _goes_on(block.text, start, end):
                continue
            found.append(
                Candidate(
                    block=block, span=span, kind=like.kind, source="model", reason=AROUND, score=ELSEWHERE
                )
            )
    return found


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the words are part of a longer name: "Norton Street", "New Norton"."""
    after = re.match(r" [A-ZÀ-ÖØ-Þ]", text[end : end + 2])
    before = re.search(r"(?:^|[^.!?:;] )([A-ZÀ-ÖØ-Þ][\w’'-]*) $", text[max(0, start - 30) : start])
    return after is not None or (before is not None and folded(before.group(1)) not in NEVER)


def _hints(block: ParsedBlock) -> Iterator[Hint]:
    for cue in CUES[block.language.code]:
        for match in cue.pattern.finditer(block.text):
            start = match.start(1)
            name = match.group(1).rstrip(".’'-")
            first = name.split(" ")[0].rstrip(".,")
            demonym = gazetteer.load().demonym(first) and " of " not in name  # "Gulf of Tarsane"
            if folded(first) in NEVER or demonym or _ELIDED.match(first):
                continue
            if cue.kind is not ActorKind.ORGANISATION and _NO_NAME.search(name):
                continue
            if cue.kind is ActorKind.ORGANISATION and _is_person(first, block.language):
                continue
            yield Hint(block, Span(block.offset + start, block.offset + start + len(name)), cue)


def _is_person(first: str, language: Language) -> bool:
    """Whether a title or a first name begins the name."""
    word = first.lower()
    return word in language.titles or folded(first) in gazetteer.load().first_names


_ELIDED = re.compile(r"(?:[CDJLMNST]|Qu)['’]", re.IGNORECASE)
_NO_NAME = re.compile(r"[\d&]|\b(?:SA|Ltd|Inc|Plc|GmbH|News|Agency|Party|Council)\b")


def _added(hints: list[Hint], seen: list[Candidate]) -> list[Candidate]:
    for hint in hints:
        if hint.cue.weight < CERTAIN:
            continue
        added = Candidate(
            block=hint.block,
            span=hint.span,
            kind=hint.cue.kind,
            source="model",
            reason=AROUND,
            score=ADDED,
        )
        for part in spans.mend(added, hint.block.language):
            rivals = [c for c in seen if c.block is part.block and c.span.overlap(part.span)]
            if any(not part.span.contains(c.span) or c.span == part.span for c in rivals):
                continue
            if gazetteer.load().demonym(part.text.split()[0]) is not None and " of " not in part.text:
                continue
            if part.kind is ActorKind.PERSON and " " not in part.text and not hint.cue.single:
                continue
            seen = [c for c in seen if c not in rivals] + [part]
    return seen


def _settle(hints: list[Hint], seen: list[Candidate]) -> None:
    weights: dict[str, dict[ActorKind, float]] = defaultdict(lambda: defaultdict(float))
    for hint in hints:
        text = hint.block.text[hint.span.start - hint.block.offset : hint.span.end - hint.block.offset]
        weights[folded(text)][hint.cue.kind] += hint.cue.weight
    surnames = {folded(c.text).split()[-1] for c in seen if c.kind is ActorKind.PERSON and " " in c.text}
    for candidate in seen:
        if candidate.source != "model" or candidate.kind not in _NAMED:
            continue
        name = folded(candidate.text)
        own = weights.get(name)
        if not own or _is_known(candidate):
            continue
        kind, weight = max(own.items(), key=lambda item: item[1])
        if kind is candidate.kind:
            candidate.score = max(candidate.score, ADDED)
            continue
        if weight <= own.get(candidate.kind, 0.0) or (weight < CERTAIN and not _yields(candidate, surnames)):
            continue
        candidate.kind, candidate.reason = kind, AROUND
        candidate.score = max(min(candidate.score, ADDED), 0.6)


def _yields(candidate: Candidate, surnames: set[str]) -> bool:
    """Whether a mere hint is enough to read the name otherwise."""
    name = folded(candidate.text)
    if candidate.kind is not ActorKind.PERSON or candidate.score > OVERRULED:
        return False
    return " " not in name and name not in surnames and name not in gazetteer.load().first_names


def _is_known(candidate: Candidate) -> bool:
    """Whether the gazetteer has that very name with that kind."""
    return any(
        e.kind is candidate.kind or (e.kind in _PLACES and candidate.kind in _PLACES)
        for e in gazetteer.load().named(candidate.text)
    )
