"""Which claim that was found is which claim of the data: the rule of the bench and of the calibration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lutrin.domain.finding import FoundClaim

Gold = dict[str, Any]


def common(gold: Gold, claim: FoundClaim) -> int:
    """Code points that both cover; negative when apart."""
    return min(gold["end"], claim.span.end) - max(gold["start"], claim.span.start)


def paired(golds: Sequence[Gold], claims: Sequence[FoundClaim], least: float) -> list[tuple[int, int]]:
    """One-to-one pairs, the largest overlap first; ``least`` is the least IoU (0: one character)."""
    options = []
    for i, gold in enumerate(golds):
        for j, claim in enumerate(claims):
            shared = common(gold, claim)
            union = max(gold["end"], claim.span.end) - min(gold["start"], claim.span.start)
            if shared > 0 and shared / union >= least:
                options.append((-shared, i, j))
    rows: set[int] = set()
    columns: set[int] = set()
    found = []
    for _, i, j in sorted(options):
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            found.append((i, j))
    return found
