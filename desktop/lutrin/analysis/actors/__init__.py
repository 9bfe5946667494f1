"""Actors: names found in a reading, their borders mended, their kinds told, joined into actors."""

from __future__ import annotations

from lutrin.analysis.pipeline import Reading
from lutrin.domain.finding import Knowledge

from . import recognise, resolve, spans
from .findings import ActorFindings

__all__ = ["ActorFindings", "find_actors"]


def find_actors(reading: Reading, knowledge: Knowledge) -> ActorFindings:
    """The actors of ``reading`` and their mentions."""
    candidates = [
        part
        for candidate in recognise.candidates(reading)
        for part in spans.mend(candidate, candidate.block.language)
    ]
    return resolve.resolve(candidates, knowledge)
