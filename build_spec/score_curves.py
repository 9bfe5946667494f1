"""The curve from raw scores to the share that is right, fitted to what was found in annotated data.

It is isotonic (the share never falls as the raw score rises) and thinned to a few points. A score of 0.9
is what an analyst may accept unseen: it begins where ``WANTED`` of all found from there on are right.
Where that is nowhere so, no score reaches it.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy

from lutrin.analysis.calibration import TABLE, Points

SURE = 0.9  # the score from which an analyst may trust without looking
WANTED = 0.95  # the share of right ones among those from there on
GAP = 0.02  # between a sure score and the next
# raw scores at which the curve is kept; the doubt about sure ones is told finely
KNOTS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99, 0.995, 0.999, 1.0)
NEAR = 60  # findings that tell the share at one point, and the fewest that tell where sure scores begin
BANDS = (0.0, 0.3, 0.5, 0.7, 0.8, SURE, 1.01)  # of the printed table


@dataclass(frozen=True, slots=True)
class Told:
    """A finding: the data set it was read in, its part there, its raw score, whether it was right."""

    source: str
    part: int
    raw: float
    right: bool


def weighed(told: Sequence[Told], shares: Mapping[str, float] | None = None) -> Any:
    """The weight of each finding: a data set weighs 1 (or its own of ``shares``), whatever its size."""
    size = Counter(one.source for one in told)
    return numpy.array([(shares or {}).get(one.source, 1.0) / size[one.source] for one in told])


def fit(told: Sequence[Told], shares: Mapping[str, float] | None = None) -> Points:
    """The points of the curve; see ``weighed`` for ``shares``."""
    # of one raw score the right ones first: they then fall into one pool
    own = sorted(told, key=lambda one: (one.raw, not one.right))
    raw = numpy.array([one.raw for one in own])
    right = numpy.array([float(one.right) for one in own])
    weight = weighed(own, shares)
    curve = thinned(raw, rising(right, weight))
    sure = sure_from(raw, right, weight)
    if sure is None:
        return tuple((knot, min(height, SURE - GAP)) for knot, height in curve)
    below = [(knot, min(height, SURE - GAP)) for knot, height in curve if knot < sure]
    above = [(knot, max(height, SURE)) for knot, height in curve if knot > sure]
    return (*below, (sure, SURE), *above)


def rising(values: Any, weights: Any) -> Any:
    """The rising curve nearest to ``values`` (pool adjacent violators)."""
    pools: list[list[float]] = []  # mean, weight, how many
    for value, weight in zip(values, weights, strict=True):
        pools.append([value, weight, 1])
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            mean, heavy, many = pools.pop()
            last = pools[-1]
            last[0] = (last[0] * last[1] + mean * heavy) / (last[1] + heavy)
            last[1] += heavy
            last[2] += many
    return numpy.concatenate([numpy.full(int(many), mean) for mean, _, many in pools])


def thinned(raw: Any, share: Any) -> list[tuple[float, float]]:
    """The curve at the knots: the mean of the ``NEAR`` findings nearest to each; ``raw`` rises."""
    at = numpy.clip(numpy.searchsorted(raw, KNOTS), NEAR // 2, max(NEAR // 2, len(raw) - NEAR // 2))
    heights = (float(share[i - NEAR // 2 : i + NEAR // 2].mean()) for i in at)
    return list(zip(KNOTS, heights, strict=True))


def sure_from(raw: Any, right: Any, weight: Any) -> float | None:
    """The lowest raw score from which on ``WANTED`` are right, told by ``NEAR`` or more; ``raw`` rises."""
    onwards = numpy.cumsum((right * weight)[::-1])[::-1] / numpy.cumsum(weight[::-1])[::-1]
    first = numpy.diff(raw, prepend=-1.0) > 0  # all of one raw score are taken, or none
    left = len(raw) - numpy.arange(len(raw))
    enough = numpy.flatnonzero((onwards >= WANTED) & first & (left >= NEAR))
    return float(raw[enough[0]]) if len(enough) else None


def write(points: Points, folder: Path) -> None:
    """The points as Lutrin reads them."""
    with (folder / TABLE).open("w", encoding="utf8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("raw", "right"))
        rows.writerows((f"{raw:.4g}", f"{right:.3f}") for raw, right in points)


def table(told: Sequence[Told], given: Sequence[float]) -> str:
    """By data set and band of the score: how many, which share is right; then those of a sure score."""
    lines = [f"{'score':24s}" + "".join(f"{low:>14.1f}-" for low in BANDS[:-1])]
    for source in [*sorted({one.source for one in told}), ""]:
        cells = []
        for low, high in pairwise(BANDS):
            right = [
                one.right
                for one, score in zip(told, given, strict=True)
                if low <= score < high and source in ("", one.source)
            ]
            share = f"{100 * sum(right) / len(right):5.1f} %" if right else "    – "
            cells.append(f"{len(right):7d} {share}")
        lines.append(f"{source or 'all':24s}" + " ".join(cells))
    return "\n".join(lines)
