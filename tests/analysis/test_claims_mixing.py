"""The warning where likelihood and confidence stand in one sentence (ICD 203)."""

from __future__ import annotations

import pytest

FRENCH = [
    ("Avec un degré de confiance élevé, nous estimons que la rupture est probable.", "probable"),
    ("Nous avons une confiance modérée dans le fait que la médiation échouera probablement.", "probablement"),
    ("Nous jugeons avec une forte confiance qu’une attaque est très probable avant juin.", "très probable"),
    ("Nous estimons avec une confiance élevée que la trêve a 70 % de chances de tenir.", "70 %"),
    ("Une offensive est peu probable au printemps (confiance faible).", "peu probable"),
]
ENGLISH = [
    ("We have high confidence that the regime will probably survive the winter.", "will probably"),
    ("We assess with low confidence that Orvance is likely to leave the talks.", "likely to"),
    ("Orvance is unlikely to attack before June (moderate confidence).", "unlikely"),
    (
        "We assess with high confidence that the truce has a 70 to 80 percent chance of holding.",
        "70 to 80 percent",
    ),
    ("We have high confidence that the truce is by no means certain to hold.", "by no means certain to"),
    ("We are confident that a second summit will very likely be held.", "very likely"),
]
QUIET = {
    "fr": [
        "Avec un degré de confiance élevé, nous estimons que la rupture aura lieu en mai.",
        "Nous estimons que la rupture est probable. Notre degré de confiance est élevé.",
        "La confiance des ménages va probablement reculer au printemps, estime l’institut.",
        "Le vote de confiance aura probablement lieu mardi, selon le ministre.",
        "La faible confiance des investisseurs devrait probablement peser sur la monnaie.",
    ],
    "en": [
        "We assess with high confidence that Orvance will leave the talks.",
        "Orvance will probably leave the talks. We have high confidence in this judgement.",
        "Consumer confidence is likely to fall, the bank said.",
        "The confidence vote will probably be held on Tuesday, the minister said.",
        "The minister said with high confidence that the army should reply before June.",
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "likelihood"),
    [("fr", *row) for row in FRENCH] + [("en", *row) for row in ENGLISH],
)
def test_a_sentence_of_both_is_marked(findings_of, language, text, likelihood):
    claims = findings_of(text, language).claims
    assert claims
    for claim in claims:
        assert f"likelihood (“{likelihood}" in claim.warning
        assert "onf" in claim.warning.partition("and confidence (“")[2]


@pytest.mark.parametrize(("language", "text"), [(code, text) for code in QUIET for text in QUIET[code]])
def test_one_of_them_alone_is_not(findings_of, language, text):
    claims = findings_of(text, language).claims
    assert claims
    assert {claim.warning for claim in claims} == {""}


def test_only_the_claims_of_that_sentence(findings_of):
    text = "The envoy said that the talks failed. We judge with high confidence that war is likely."
    claims = findings_of(text, "en").claims
    assert [bool(claim.warning) for claim in claims] == ["likely" in c.span.of(text) for c in claims]
    assert {bool(claim.warning) for claim in claims} == {True, False}


def test_a_call_is_not_warned_about(findings_of):
    text = "With high confidence, we say: Orvance must withdraw, and it is likely to."
    assert not any(c.warning for c in findings_of(text, "en").claims if c.kind.value == "call")
