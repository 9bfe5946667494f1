"""From what the rules and models give to a score that means what it says.

``build_spec/calibrate_actors.py`` reads off, for each language, which share of the mentions of a raw score
had the right words and kind, and leaves it in ``resources/models/<language>/calibration.csv``.
"""

from __future__ import annotations

import csv
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

from lutrin.analysis import recogniser

from .candidate import Candidate

TABLE = "calibration.csv"
# raw scores of what the models did not see
GAZETTEER_ALONE = 0.75
GROUP = 0.88
DOSSIER = 0.98
AS_GIVEN = ("dossier", "group")  # sources whose raw score is the score

Points = tuple[tuple[float, float], ...]  # raw score, share that was right; both rising from 0 to 1


def of(candidate: Candidate) -> float:
    """The score of a mention (0-1): how many in a hundred such mentions are right."""
    if candidate.source in AS_GIVEN:
        return candidate.score
    return calibrated(candidate.score, points(recogniser.folder(candidate.block.language) / TABLE))


def calibrated(raw: float, table: Points) -> float:
    """The share of right mentions among those of that raw score, by straight lines between points."""
    at = min(len(table) - 1, max(1, bisect_right(table, (raw, 2.0))))
    (x0, y0), (x1, y1) = table[at - 1], table[at]
    return y0 + (y1 - y0) * (min(max(raw, x0), x1) - x0) / (x1 - x0)


@lru_cache(maxsize=4)
def points(file: Path) -> Points:
    """The points in ``file``, read once; without one, the raw score stands for the share."""
    if not file.is_file():
        return ((0.0, 0.0), (1.0, 1.0))
    with file.open(encoding="utf8", newline="") as rows:
        return tuple((float(row["raw"]), float(row["right"])) for row in csv.DictReader(rows))


def agreed(raw: float) -> float:
    """The raw probability of a name that model and gazetteer both know: half the doubt."""
    return 1.0 - 0.5 * (1.0 - raw)
