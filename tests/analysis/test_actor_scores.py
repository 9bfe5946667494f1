"""What a raw score becomes: straight lines between the points that were read off the data."""

from __future__ import annotations

from pathlib import Path

import pytest

from lutrin.analysis import pipeline, recogniser
from lutrin.analysis.actors import scores
from lutrin.analysis.actors.candidate import Candidate
from lutrin.analysis.languages import ENGLISH, LANGUAGES
from lutrin.domain.actor import ActorKind
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.span import Span

TEXT = "Ada Lindqvist spoke."
TABLE = ((0.0, 0.2), (0.5, 0.4), (1.0, 1.0))


@pytest.mark.parametrize(
    ("raw", "right"), [(-0.1, 0.2), (0.0, 0.2), (0.25, 0.3), (0.5, 0.4), (0.75, 0.7), (1.0, 1.0), (1.2, 1.0)]
)
def test_between_two_points_runs_a_straight_line(raw: float, right: float) -> None:
    assert scores.calibrated(raw, TABLE) == pytest.approx(right)


def test_points_are_read_from_their_file(tmp_path: Path) -> None:
    file = tmp_path / scores.TABLE
    file.write_text("raw,right\n0,0.2\n0.5,0.4\n1,1.000\n", encoding="utf8")
    assert scores.points(file) == TABLE


def test_without_a_file_the_raw_score_stands(tmp_path: Path) -> None:
    assert scores.calibrated(0.37, scores.points(tmp_path / scores.TABLE)) == pytest.approx(0.37)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: str(language.code))
def test_the_shipped_points_rise_and_reach_sure_scores(language: object) -> None:
    table = scores.points(recogniser.folder(language) / scores.TABLE)  # type: ignore[arg-type]
    raws, rights = zip(*table, strict=True)
    assert (raws[0], raws[-1]) == (0.0, 1.0)
    assert list(raws) == sorted(set(raws))
    assert list(rights) == sorted(rights)
    assert 0.0 <= rights[0] < 0.6
    assert 0.9 < rights[-1] <= 1.0


@pytest.mark.parametrize("source", scores.AS_GIVEN)
def test_what_the_dossier_knows_keeps_its_score(source: str) -> None:
    whole = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(TEXT)))
    block = pipeline.read(TEXT, (whole,), "en").blocks[0]
    known = Candidate(
        block=block, span=Span(0, 13), kind=ActorKind.PERSON, source=source, reason="", score=scores.DOSSIER
    )
    assert scores.of(known) == scores.DOSSIER
    known.source = "model"
    assert scores.of(known) == scores.calibrated(
        scores.DOSSIER, scores.points(recogniser.folder(ENGLISH) / scores.TABLE)
    )
