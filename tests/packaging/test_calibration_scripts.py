"""The scripts that calibrate the scores of actors and claims, without models: what they count and write."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "build_spec"))
import calibrate_actors
import calibrate_claims
import claim_pairs
from score_curves import SURE, Told, fit

from lutrin.analysis.calibration import TABLE, calibrated, points
from lutrin.domain.claim import AUTHOR, Claimant, ClaimKind
from lutrin.domain.finding import Findings, FoundClaim
from lutrin.domain.span import Span

FOLDS = 4


def found_in(source: str) -> list[Told]:
    """Findings that are right in half of the cases at 0.5, nearly always at 0.97; in every part as many."""
    return [
        Told(source, n % FOLDS, raw, n % wrong_of > 0)
        for raw, wrong_of in ((0.5, 2), (0.97, 40))
        for n in range(400)
    ]


def claim(start: int, end: int) -> FoundClaim:
    return FoundClaim(
        span=Span(start, end), kind=ClaimKind.STATEMENT, claimants=(AUTHOR,), score=0.5, reason=""
    )


@pytest.mark.parametrize(
    ("own", "gold", "right"),
    [
        ("Ada Lindqvist", "Ada Lindqvist", True),
        ("Ada Lindqvist", "founder Ada Lindqvist", True),  # the data marks her office with her
        ("Lindqvist", "founder Ada Lindqvist", False),  # half of a name is none
        ("Ada Lindqvist", "Ada Lindqvist of Tarn", False),
    ],
)
def test_a_name_is_right_to_the_word(own: str, gold: str, right: bool) -> None:
    text = "Yesterday the founder Ada Lindqvist of Tarn spoke."
    marks = [(text.index(words), text.index(words) + len(words), "PER") for words in (own, gold)]
    assert calibrate_actors.is_right(text, marks[0], (marks[1],), "en") is right


def test_a_name_is_right_in_its_kind() -> None:
    assert not calibrate_actors.is_right("Tarn spoke.", (0, 4, "ORG"), ((0, 4, "LOC"),), "en")


def test_the_curve_of_actors_is_left_where_lutrin_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = found_in("reports") + found_in("press")
    monkeypatch.setattr(calibrate_actors, "read", lambda *_: found)
    monkeypatch.setattr(calibrate_actors, "fold_of", lambda *_: {})
    for part in range(FOLDS):
        (tmp_path / f"en{part}").mkdir()
    words = [str(tmp_path), "--language", "en", "--work", str(tmp_path), "--out", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", ["calibrate_actors.py", *words])
    calibrate_actors.main()
    curve = points(tmp_path / TABLE)
    assert calibrated(0.5, curve) == pytest.approx(0.5, abs=0.01)
    assert calibrated(0.97, curve) >= SURE
    others = fit([one for one in found if one.part != 2])
    read = points(tmp_path / "en2" / TABLE)
    assert [right for _, right in read] == pytest.approx([right for _, right in others], abs=5e-4)
    assert "press" in capsys.readouterr().out


def test_one_claim_of_the_data_is_found_once() -> None:
    golds = [{"start": 0, "end": 20}, {"start": 30, "end": 40}]
    claims = [claim(0, 5), claim(2, 20), claim(39, 60), claim(60, 70)]
    assert claim_pairs.paired(golds, claims, 0.0) == [(0, 1), (1, 2)]
    assert claim_pairs.paired(golds, claims, 0.5) == [(0, 1)]


def test_a_tally_counts_what_was_found_and_what_of_it_is_right() -> None:
    text = "Ada Lindqvist says rain will fall. The roof leaks. It must be mended."
    golds = [
        {"start": 19, "end": 34, "kind": "forecast", "claimant": {"name": "Ada Lindqvist"}},
        {"start": 51, "end": len(text), "kind": "call", "claimant": {"author": True}},
    ]
    lindqvist = Claimant(name="Ada Lindqvist", span=Span(0, 13))
    claims = [replace(claim(0, 34), claimants=(lindqvist,)), claim(35, 50)]
    tally = claim_pairs.Tally()
    tally.add(golds, Findings(language="en", claims=tuple(claims)), text)
    assert tally.score("overlap") == (50, 50, 50)
    assert tally.score("iou") == (0, 0, 0)  # 15 of 34 characters
    assert (tally.count["kind right"], tally.count["claimant right"]) == (0, 1)
    assert [error.split()[0] for error in tally.errors] == ["WRONG", "MISSED", "EXTRA"]
    twice = tally + tally
    assert (twice.count["gold"], twice.score("overlap")) == (4, (50, 50, 50))


def test_the_score_of_a_claim_comes_from_other_documents() -> None:
    rest = found_in("en/composed")
    own = [Told("en/composed", 0, 0.97, False) for one in rest if one.part == 0]
    rest = [one for one in rest if one.part != 0]
    _, given = calibrate_claims.curves(own + rest, FOLDS)
    alone = fit(rest, calibrate_claims.AS_THEY_COME)
    assert given[: len(own)] == [calibrated(0.97, alone)] * len(own)


def test_texts_as_they_come_weigh_more_than_what_was_composed() -> None:
    real = next(source for source in calibrate_claims.AS_THEY_COME if source.startswith("en/"))
    told = [Told(real, n % FOLDS, 0.7, False) for n in range(100)]
    told += [Told(f"en/{name}", n % FOLDS, 0.7, True) for name in "abc" for n in range(100)]
    curve, _ = calibrate_claims.curves(told, FOLDS)
    assert calibrated(0.7, curve) < 0.5


def test_the_curve_of_each_language_is_left_where_lutrin_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    never = [Told("fr/composed", n % FOLDS, 0.97, n % 2 > 0) for n in range(400)]
    monkeypatch.setattr(calibrate_claims.standoff_texts, "texts", lambda _: {})
    monkeypatch.setattr(calibrate_claims, "told_of", lambda *_: found_in("en/composed") + never)
    words = ["--data", str(tmp_path), "--folds", str(FOLDS), "--out", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", ["calibrate_claims.py", *words])
    calibrate_claims.main()
    assert calibrated(0.97, points(tmp_path / "en" / TABLE)) >= SURE
    assert calibrated(0.97, points(tmp_path / "fr" / TABLE)) == pytest.approx(0.5)
    assert "en, calibrated" in capsys.readouterr().out
