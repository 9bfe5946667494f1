"""What the rules and models give, and the score that it becomes.

``build_spec/calibrate_actors.py`` reads off, for each language, which share of the mentions of a raw score
had the right words and kind, and leaves it in ``resources/models/<language>/calibration.csv``.
"""

from __future__ import annotations

from lutrin.analysis import recogniser
from lutrin.analysis.calibration import TABLE, calibrated, points

from .candidate import Candidate

# raw scores of what the models did not see
GAZETTEER_ALONE = 0.75
GROUP = 0.88
DOSSIER = 0.98
AS_GIVEN = ("dossier", "group")  # sources whose raw score is the score


def of(candidate: Candidate) -> float:
    """The score of a mention (0-1): how many in a hundred such mentions are right."""
    if candidate.source in AS_GIVEN:
        return candidate.score
    return calibrated(candidate.score, points(recogniser.folder(candidate.block.language) / TABLE))


def agreed(raw: float) -> float:
    """The raw probability of a name that model and gazetteer both know: half the doubt."""
    return 1.0 - 0.5 * (1.0 - raw)
