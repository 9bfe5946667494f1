"""Actors: names found in a reading, their borders mended, their kinds told, joined into actors.

The way of a name: the models see it (``recognise``), its borders are mended (``spans``), known names are
The way of a name: the models see it (``recognise``), its borders are mended (``spans``), known names are
joined (``resolve``). ``ActorFindings`` answers what the claims ask (``references``).
"""

from __future__ import annotations

from lutrin.analysis.pipeline import Reading
from lutrin.domain.finding import Knowledge

from . import groups, kinds, known, recognise, resolve, spans
from .findings import ActorFindings

__all__ = ["ActorFindings", "find_actors"]


def find_actors(reading: Reading, knowledge: Knowledge) -> ActorFindings:
    """The actors of ``reading`` and their mentions."""
    seen = [
        part
        for candidate in recognise.candidates(reading)
        for part in spans.mend(candidate, candidate.block.language)
    ]
    certain = known.from_dossier(reading, knowledge) + known.from_gazetteer(reading)
    found = known.join(seen, certain)
    found = groups.add(found, groups.candidates(reading))
    found = known.without_rejected(found, knowledge)
    for candidate in found:
        known.identify(candidate)
        kinds.settle(candidate)
    return resolve.resolve(reading, found, knowledge)
