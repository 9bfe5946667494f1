"""From what the rules and models give to a score that means what it says.

The points were read off the four-part cross-validation of ``tests/bench/actors.py`` (2026): of the mentions
that
the models gave a probability near ``raw``, the share ``right`` had the right words and kind. A known name
without
the model's agreement has a share of its own.
"""

from __future__ import annotations

from bisect import bisect_right

# raw probability -> share that was right
_POINTS = (
    (0.0, 0.15),
    (0.3, 0.32),
    (0.5, 0.48),
    (0.7, 0.63),
    (0.8, 0.71),
    (0.9, 0.80),
    (0.95, 0.85),
    (0.975, 0.875),
    (0.99, 0.925),
    (1.0, 0.99),
)
GAZETTEER_ALONE = 0.75
GROUP = 0.88
DOSSIER = 0.98


def calibrated(raw: float) -> float:
    """The share of right mentions among those of that raw probability (0-1), by straight lines."""
    at = min(len(_POINTS) - 1, max(1, bisect_right(_POINTS, (raw, 2.0))))
    (x0, y0), (x1, y1) = _POINTS[at - 1], _POINTS[at]
    return y0 + (y1 - y0) * (min(max(raw, x0), x1) - x0) / (x1 - x0)


def agreed(raw: float) -> float:
    """The raw probability of a name that model and gazetteer both know: half the doubt."""
    return 1.0 - 0.5 * (1.0 - raw)
