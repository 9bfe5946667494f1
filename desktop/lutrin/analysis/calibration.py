"""From raw scores to scores that mean what they say: which share of those of a raw score is right.

The points of such a curve are read off annotated data by ``build_spec/calibrate_actors.py`` and
``build_spec/calibrate_claims.py``, which leave them in a file of two columns, ``raw`` and ``right``.
"""

from __future__ import annotations

import csv
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

TABLE = "calibration.csv"

Points = tuple[tuple[float, float], ...]  # raw score, share that was right; both rising from 0 to 1

AS_GIVEN: Points = ((0.0, 0.0), (1.0, 1.0))  # the raw score stands for the share


def calibrated(raw: float, table: Points) -> float:
    """The share of right ones among those of that raw score, by straight lines between points."""
    at = min(len(table) - 1, max(1, bisect_right(table, (raw, 2.0))))
    (x0, y0), (x1, y1) = table[at - 1], table[at]
    return y0 + (y1 - y0) * (min(max(raw, x0), x1) - x0) / (x1 - x0)


@lru_cache(maxsize=8)
def points(file: Path) -> Points:
    """The points in ``file``, read once; without one, the raw score stands for the share."""
    if not file.is_file():
        return AS_GIVEN
    with file.open(encoding="utf8", newline="") as rows:
        return tuple((float(row["raw"]), float(row["right"])) for row in csv.DictReader(rows))
