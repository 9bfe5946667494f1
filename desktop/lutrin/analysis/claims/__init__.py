"""Claims: what a text puts forward, and on whose account."""

from __future__ import annotations

from lutrin.analysis.actors import ActorFindings
from lutrin.analysis.pipeline import Reading
from lutrin.domain.finding import FoundClaim

__all__ = ["find_claims"]


def find_claims(reading: Reading, actors: ActorFindings) -> list[FoundClaim]:
    """The claims of ``reading``, in reading order."""
    return []
