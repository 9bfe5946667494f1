"""The ICD 203 scale of likelihood (US Intelligence Community Directive 203, 2015, section D.6.e)."""

from __future__ import annotations

from enum import StrEnum


class Likelihood(StrEnum):
    """A step of the scale, from the least to the most likely."""

    ALMOST_NO_CHANCE = "almost_no_chance"
    VERY_UNLIKELY = "very_unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly_even"
    LIKELY = "likely"
    VERY_LIKELY = "very_likely"
    ALMOST_CERTAIN = "almost_certain"

    @property
    def step(self) -> int:
        """1 for almost no chance … 7 for almost certain."""
        return list(Likelihood).index(self) + 1

    @property
    def percent(self) -> tuple[int, int]:
        """The band of probability in per cent, as ICD 203 gives it."""
        return _BANDS[self]


_BANDS = {
    Likelihood.ALMOST_NO_CHANCE: (1, 5),
    Likelihood.VERY_UNLIKELY: (5, 20),
    Likelihood.UNLIKELY: (20, 45),
    Likelihood.ROUGHLY_EVEN: (45, 55),
    Likelihood.LIKELY: (55, 80),
    Likelihood.VERY_LIKELY: (80, 95),
    Likelihood.ALMOST_CERTAIN: (95, 99),
}
