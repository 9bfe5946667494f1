"""When a horizon begins and ends, counted from the document's date: Wednesday 12 February 2025."""

from __future__ import annotations

import pytest

from lutrin.analysis.claims.bounds import normalised

TODAY = "2025-02-12"


@pytest.mark.parametrize(
    ("words", "language", "start", "end"),
    [
        ("avant juin", "fr", TODAY, "2025-05-31"),
        ("before June", "en", TODAY, "2025-05-31"),
        ("d'ici juin", "fr", TODAY, "2025-06-30"),
        ("avant la fin du mois de septembre", "fr", TODAY, "2025-09-30"),
        ("vendredi", "fr", "2025-02-14", "2025-02-14"),
        ("on Wednesday", "en", "2025-02-19", "2025-02-19"),
        ("within weeks", "en", TODAY, "2025-03-14"),
        ("d’ici quelques semaines", "fr", TODAY, "2025-03-14"),
        ("in the coming days", "en", TODAY, "2025-02-19"),
        ("d'ici l'été", "fr", TODAY, "2025-06-01"),
        ("au printemps", "fr", "2025-03-01", "2025-05-31"),
        ("au deuxième trimestre", "fr", "2025-04-01", "2025-06-30"),
        ("in the second half of 2026", "en", "2026-07-01", "2026-12-31"),
        ("d'ici la fin de l'année 2025", "fr", TODAY, "2025-12-31"),
        ("avant Noël", "fr", TODAY, "2025-12-25"),
        ("by St Patrick's Day", "en", TODAY, "2025-03-17"),
        ("before Easter", "en", "", ""),  # movable: left in its words
    ],
)
def test_bounds(words: str, language: str, start: str, end: str) -> None:
    assert normalised(words, language, TODAY) == (start, end)


@pytest.mark.parametrize("words", ["vendredi", "d'ici l'été", "within weeks"])
def test_nothing_is_guessed_without_a_date(words: str) -> None:
    assert normalised(words, "en" if words.startswith("within") else "fr", "") == ("", "")
