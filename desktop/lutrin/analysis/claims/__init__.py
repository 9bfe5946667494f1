"""Claims: who says, judges, forecasts or demands what, how surely.

Each family is a module with a ``detect``; to add one is a file and an entry of ``DETECTORS``.
"""

from __future__ import annotations

from collections.abc import Callable

from lutrin.analysis.actors import ActorFindings
from lutrin.analysis.pipeline import Reading
from lutrin.domain.finding import FoundClaim

from . import (
    assessments,
    calls,
    demeanours,
    elliptic,
    forecasts,
    hearsay,
    mixing,
    noun_clauses,
    oneself,
    quotes,
    reported,
    retorts,
    sources,
)
from .draft import Draft
from .passage import Passage
from .thread import Thread

__all__ = ["DETECTORS", "Detector", "find_claims"]

Detector = Callable[[Passage], list[Draft]]

DETECTORS: tuple[Detector, ...] = (
    quotes.detect,
    reported.detect,
    noun_clauses.detect,
    demeanours.detect,
    retorts.detect,
    elliptic.detect,
    sources.detect,
    assessments.detect,
    forecasts.detect,
    calls.detect,
    hearsay.detect,
)


def find_claims(reading: Reading, actors: ActorFindings) -> list[FoundClaim]:
    """The claims of ``reading`` in reading order; spans count in its canonical text.

    Headings, captions, tables and furniture make no claims; a heading or a line that ends in a colon
    may frame the list items under it.
    """
    thread = Thread(reading, actors, DETECTORS)
    found: list[FoundClaim] = []
    for block in reading.blocks:
        found.extend(thread.claims(block))
    found = oneself.owned(found, actors, thread.manner, reading.text)
    found = mixing.warned(found, reading, actors)
    return sorted(found, key=lambda claim: (claim.span.start, -claim.span.end))
