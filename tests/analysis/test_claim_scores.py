"""The scores of claims: which share of those of a raw score was right, by language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.analysis.calibration import AS_GIVEN, TABLE, calibrated, points
from lutrin.analysis.claims import scores
from lutrin.analysis.languages import LANGUAGES
from lutrin.domain.finding import Findings
from lutrin.paths import resource

Analyse = Callable[..., Findings]
CODES = [str(language.code) for language in LANGUAGES]
TEXT = {
    "en": "The minister said that the bridge had been closed. The plan is dangerous.",
    "fr": "La ministre a déclaré que le pont était fermé. Ce plan est dangereux.",
}


@pytest.mark.parametrize("code", CODES)
def test_the_shipped_points_rise_and_reach_sure_scores(code: str) -> None:
    raws, rights = zip(*scores.curve(code), strict=True)
    assert (raws[0], raws[-1]) == (0.0, 1.0)
    assert list(raws) == sorted(set(raws))
    assert list(rights) == sorted(rights)
    assert 0.9 < rights[-1] <= 1.0


@pytest.mark.parametrize("code", CODES)
def test_what_barely_stands_is_a_coin_toss(code: str) -> None:
    assert 0.3 < scores.of(scores.FLOOR, code) < 0.6
    assert 0.3 < scores.of(scores.SURE_RULE, code) < 0.7


def test_a_language_without_points_keeps_the_raw_score() -> None:
    assert scores.curve("xx") == AS_GIVEN
    assert scores.of(0.61, "xx") == pytest.approx(0.61)


@pytest.mark.parametrize("code", CODES)
def test_the_score_of_a_claim_is_read_off_the_curve(
    code: str, findings_of: Analyse, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = findings_of(TEXT[code], code).claims
    monkeypatch.setattr(scores, "curve", lambda _: AS_GIVEN)
    raw = findings_of(TEXT[code], code).claims
    assert [claim.span for claim in shown] == [claim.span for claim in raw]
    assert len(raw) == 2
    for one, other in zip(shown, raw, strict=True):
        assert one.score == pytest.approx(
            calibrated(other.score, points(resource("models/claims") / code / TABLE)), abs=2e-3
        )
        assert scores.FLOOR <= other.score <= 1.0


@pytest.mark.parametrize("code", CODES)
def test_a_plain_report_is_surer_than_a_judgement(code: str, findings_of: Analyse) -> None:
    report, judgement = findings_of(TEXT[code], code).claims
    assert report.score > judgement.score
