"""The curves that make scores mean what they say, fitted to findings made up here."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import numpy
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "build_spec"))
import score_curves
from score_curves import GAP, KNOTS, NEAR, SURE, WANTED, Told

from lutrin.analysis.calibration import TABLE, calibrated, points

shares = st.floats(0.0, 1.0)
weights = st.floats(0.01, 100.0)
weighted = st.lists(st.tuples(shares, weights), min_size=1, max_size=60)


def told(raw: float, right: int, wrong: int, source: str = "one") -> list[Told]:
    """Findings of one raw score, so many right and so many wrong."""
    return [Told(source, 0, raw, True)] * right + [Told(source, 0, raw, False)] * wrong


groups = st.builds(
    told,
    shares,
    st.integers(20, 90),
    st.sampled_from([0, 1, 2, 5, 30, 90]),
    st.sampled_from(["one", "other"]),
)
findings = st.lists(groups, min_size=3, max_size=8).map(
    lambda several: [one for group in several for one in group]
)


@given(weighted)
def test_the_rising_curve_never_falls_and_keeps_the_mean(pairs: list[tuple[float, float]]) -> None:
    values, heavy = (numpy.array(column) for column in zip(*pairs, strict=True))
    curve = score_curves.rising(values, heavy)
    assert len(curve) == len(values)
    assert (numpy.diff(curve) >= 0).all()
    assert (curve * heavy).sum() == pytest.approx((values * heavy).sum())


@given(st.lists(shares, min_size=1, max_size=30))
def test_what_rises_already_stays_as_it_is(values: list[float]) -> None:
    assert score_curves.rising(sorted(values), [1.0] * len(values)).tolist() == pytest.approx(sorted(values))


def test_a_fall_is_levelled_at_the_mean_by_weight() -> None:
    assert score_curves.rising([0.0, 1.0, 0.5, 0.75], [1.0, 1.0, 3.0, 4.0]).tolist() == [
        0.0,
        0.625,
        0.625,
        0.75,
    ]


@given(findings)
def test_the_points_rise_from_end_to_end(found: list[Told]) -> None:
    curve = score_curves.fit(found)
    raws, rights = zip(*curve, strict=True)
    assert (raws[0], raws[-1]) == (0.0, 1.0)
    assert all(a < b for a, b in pairwise(raws))
    assert all(a <= b for a, b in pairwise(rights))
    assert rights[0] >= 0.0
    assert rights[-1] <= 1.0


@given(findings)
def test_the_order_of_the_findings_does_not_matter(found: list[Told]) -> None:
    curve, turned = score_curves.fit(found), score_curves.fit(found[::-1])
    assert [raw for raw, _ in curve] == [raw for raw, _ in turned]
    assert [right for _, right in curve] == pytest.approx([right for _, right in turned])


@given(findings)
def test_sure_scores_are_given_only_where_enough_are_right(found: list[Told]) -> None:
    curve = score_curves.fit(found)
    sure = [one for one in found if calibrated(one.raw, curve) >= SURE]
    assume(sure)
    weight = dict(zip(found, score_curves.weighed(found), strict=True))
    right = sum(weight[one] for one in sure if one.right)
    assert right / sum(weight[one] for one in sure) >= WANTED - 1e-9
    assert len(sure) >= NEAR


def test_a_sure_score_begins_where_nineteen_of_twenty_are_right_from_there_on() -> None:
    found = told(0.4, 50, 50) + told(0.8, 80, 20) + told(0.93, 95, 5) + told(0.97, 99, 1)
    curve = dict(score_curves.fit(found))
    assert curve[0.93] == SURE
    assert curve[0.9] <= SURE - GAP
    assert curve[1.0] >= SURE


def test_where_too_many_are_wrong_no_score_is_sure() -> None:
    curve = score_curves.fit(told(0.5, 50, 50) + told(0.99, 90, 10))
    assert max(right for _, right in curve) == pytest.approx(SURE - GAP)
    assert [raw for raw, _ in curve] == list(KNOTS)


def test_a_few_that_are_right_make_no_score_sure() -> None:
    few = NEAR // 2
    curve = score_curves.fit(told(0.5, 90, 90) + told(0.99, few, 0))
    assert max(right for _, right in curve) < SURE


def test_of_one_raw_score_all_are_taken_or_none() -> None:
    found = told(0.5, 10, 90) + told(0.95, 90, 10)
    raw = numpy.array([one.raw for one in found])
    right = numpy.array([float(one.right) for one in found][::-1])  # the wrong ones first
    assert score_curves.sure_from(raw, right, numpy.ones(len(raw))) is None


def test_every_data_set_weighs_the_same_whatever_its_size() -> None:
    found = told(0.5, 10, 0, "small") + told(0.5, 0, 990, "large")
    weight = score_curves.weighed(found)
    assert weight[:10].sum() == pytest.approx(weight[10:].sum()) == pytest.approx(1.0)
    assert dict(score_curves.fit(found))[0.5] == pytest.approx(0.5)


def test_a_data_set_may_weigh_more() -> None:
    found = told(0.5, 100, 0, "opened") + told(0.5, 0, 100, "composed")
    assert dict(score_curves.fit(found, {"opened": 3.0}))[0.5] == pytest.approx(0.75)


def test_at_a_knot_stands_the_mean_of_those_nearest() -> None:
    raw = numpy.linspace(0.0, 1.0, 10 * NEAR)
    curve = dict(score_curves.thinned(raw, raw**2))
    assert tuple(curve) == KNOTS
    for knot in KNOTS[1:8]:
        assert curve[knot] == pytest.approx(knot**2, abs=0.01)


def test_a_curve_is_read_as_it_was_written(tmp_path: Path) -> None:
    curve = score_curves.fit(told(0.4, 50, 50) + told(0.93, 96, 4) + told(0.97, 99, 1))
    score_curves.write(curve, tmp_path)
    lines = (tmp_path / TABLE).read_text(encoding="utf8").splitlines()
    assert lines[0] == "raw,right"
    assert lines[1] == "0,0.500"
    read = points(tmp_path / TABLE)
    assert [raw for raw, _ in read] == pytest.approx([raw for raw, _ in curve])
    assert [right for _, right in read] == pytest.approx([right for _, right in curve], abs=5e-4)
    assert calibrated(0.93, read) == SURE


def test_the_table_tells_how_many_of_a_band_are_right() -> None:
    found = told(0.2, 1, 3, "one") + told(0.95, 2, 0, "other")
    head, one, other, everything = score_curves.table(found, [item.raw for item in found]).splitlines()
    assert head.startswith("score")
    assert one.split()[:4] == ["one", "4", "25.0", "%"]
    assert other.split()[-3:] == ["2", "100.0", "%"]
    assert everything.split()[:4] == ["all", "4", "25.0", "%"]
