"""Persons told by their title: « Mme Aïcha Diallo », "Dr Okafor". Found where the models saw nothing."""

from __future__ import annotations

import re

from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .candidate import Candidate

TITLED = QT_TRANSLATE_NOOP("reasons", "A title stands before the name.")

_NAME = r"[A-ZÀ-ÖØ-Ý][\w’'.-]*[\w]"
_PARTICLE = r"(?:de|du|des|d['’]|la|le|von|van|der|den|ben|bin|al|el|da|di|dos)"
_TITLED = re.compile(
    r"\b(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Docteur|Maître|"
    r"Professeur|Prof\.|Professor|Sen\.|Senator|Rep\.|Gov\.|Gen\.)"
    rf" ({_NAME}(?:(?: {_PARTICLE})* {_NAME}){{0,3}})"
)
# what follows a title and is no name: « Madame la Présidente », "Mr. President"
_OFFICE = re.compile(
    r"(?:Le|La|Les|The|Président|Présidente|President|Speaker|Chairman|Ministre|Secretary)\b"
)


def candidates(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Titled names that overlap none of ``found``."""
    taken: dict[int, list[Span]] = {}
    for candidate in found:
        taken.setdefault(candidate.block.offset, []).append(candidate.span)
    added = []
    for block in reading.blocks:
        for match in _TITLED.finditer(str(block.doc.text)):
            span = Span(block.offset + match.start(1), block.offset + match.end(1))
            if _OFFICE.match(match.group(1)) or any(span.overlap(s) for s in taken.get(block.offset, ())):
                continue
            added.append(
                Candidate(
                    block=block, span=span, kind=ActorKind.PERSON, source="model", reason=TITLED, score=0.9
                )
            )
    return added
