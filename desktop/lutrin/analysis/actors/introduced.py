"""Acronyms that the text itself explains: « l’Organisation maritime du Levant (OML) »; then everywhere."""

from __future__ import annotations

import re

from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .candidate import Candidate
from .names import NameIndex
from .organisations import spells

EXPLAINED = QT_TRANSLATE_NOOP("reasons", "An acronym that the text explains.")

_BRACKET = re.compile(
    r"[»”\"]?\s*\(\s*(?:l['’]|le |la |les |the |ou |or )?[«“\"]?"
    r"([A-ZÀ-Ý][A-ZÀ-Ý0-9&.\-]{1,9})[»”\"]?\s*[),;]"
)


def add(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """``found`` with the acronyms that its organisations introduce, everywhere, in reading order."""
    index: NameIndex[float] = NameIndex()
    known = False
    for candidate in found:
        if candidate.kind is not ActorKind.ORGANISATION or " " not in candidate.text:
            continue
        text = candidate.block.text
        match = _BRACKET.match(text, candidate.span.end - candidate.block.offset)
        if match and spells(match.group(1), candidate.text):
            index.add(match.group(1), candidate.score)
            known = True
    if not known:
        return found
    kept = list(found)
    for block in reading.blocks:
        for start, end, score in index.matches(block.text):
            span = Span(block.offset + start, block.offset + end)
            rivals = [c for c in kept if c.block is block and c.span.overlap(span)]
            if any(c.span != span or c.source != "model" for c in rivals):
                continue  # part of a longer name, or known already
            kept = [c for c in kept if c not in rivals]
            kept.append(
                Candidate(
                    block=block,
                    span=span,
                    kind=ActorKind.ORGANISATION,
                    source="model",
                    reason=EXPLAINED,
                    score=max([score, *(c.score for c in rivals)]),
                )
            )
    return sorted(kept, key=lambda c: c.span)
