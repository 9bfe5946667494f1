"""Whether the trained models are those at work: without them the stock ones answer, and say nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from lutrin import analysis
from lutrin.analysis import pipeline, recogniser
from lutrin.analysis.claims import scorer
from lutrin.services import detecting

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("language", ["fr", "en"])
def test_all_are_at_work(language: str) -> None:
    assert analysis.trained_parts(language) == analysis.TRAINED
    assert detecting.missing_parts(language) == ()


def test_what_was_not_shipped_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(recogniser, "folder", lambda language: tmp_path)
    monkeypatch.setattr(scorer, "trained", lambda: None)
    monkeypatch.setattr(pipeline, "MODELS", pipeline.Models())
    assert detecting.missing_parts("fr") == ("names", "chain", "claims")  # French words have stock vectors
    assert detecting.missing_parts("en") == analysis.TRAINED
