"""The scores of claims: which share of those of a raw score was right, by language."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import find_actors
from lutrin.analysis.calibration import AS_GIVEN, TABLE, calibrated, points
from lutrin.analysis.claims import DETECTORS, features, scores
from lutrin.analysis.claims.passage import Passage
from lutrin.analysis.languages import LANGUAGES
from lutrin.documents.plain_text import segment
from lutrin.domain.finding import Findings, Knowledge
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
    assert 0.3 < scores.of(scores.FLOOR[code], code) < 0.6
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
        assert scores.FLOOR[code] <= other.score <= 1.0


@pytest.mark.parametrize("code", CODES)
def test_a_plain_report_is_surer_than_a_judgement(code: str, findings_of: Analyse) -> None:
    report, judgement = findings_of(TEXT[code], code).claims
    assert report.score > judgement.score


@pytest.mark.parametrize("code", CODES)
def test_the_scorer_reads_what_the_words_of_a_language_mean(code: str) -> None:
    reading = pipeline.read(TEXT[code], segment(TEXT[code]), code)
    actors = find_actors(reading, Knowledge())
    passage = Passage(block=reading.blocks[0], actors=actors)
    draft = next(draft for detect in DETECTORS for draft in detect(passage))
    meaning, own = features.meaning(passage, draft), features.stretch(code)
    vectors, context = features.VECTORS[code], features.CONTEXT
    parts = np.split(meaning[own], [vectors, 2 * vectors, 2 * vectors + context])
    assert [float(np.linalg.norm(part)) for part in parts] == pytest.approx([1.0] * 4, abs=1e-3)
    assert not np.delete(meaning, np.arange(own.start, own.stop)).any()


def test_who_feels_bound_to_say_a_thing_says_it(findings_of: Analyse) -> None:
    text = (
        "Pendant le voyage, j'ai vu les ateliers et je dois dire que, avec les deux guides, "
        "nous avions été menés d'une salle à l'autre."
    )
    (claim,) = findings_of(text, "fr").claims
    assert claim.span.of(text).endswith("nous avions été menés d'une salle à l'autre.")


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("La glace disparaîtra avant 2040.", "2026-03-01", True),
        ("Il mourra en 1830, à Rome.", "2026-03-01", False),
    ],
)
def test_what_is_dated_after_the_document_is_foretold(
    text: str, date: str, found: bool, findings_of: Analyse
) -> None:
    assert bool(findings_of(text, "fr", date=date).claims) is found
