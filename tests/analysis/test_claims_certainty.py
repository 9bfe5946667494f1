"""How surely a claim is put: hedges that govern it, verbs of ability that do not, odds in numbers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings
from lutrin.domain.likelihood import Likelihood as L  # noqa: N817


def step(findings: Findings, text: str, words: str) -> L | None:
    """The step of the claim that holds ``words``."""
    claim = next(claim for claim in findings.claims if words in claim.span.of(text))
    return claim.certainty.step if claim.certainty else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The true identity of his killer may well be lost to history.", "identity", L.LIKELY),
        ("Some, I assume, are good people.", "good people", L.LIKELY),
        ("I am sure that the reasons for war are over.", "reasons", L.VERY_LIKELY),
        ("Islamabad appears torn between habit and fear.", "torn", L.LIKELY),
        ("A succession of raids threatens to thwart a settlement.", "thwart", L.LIKELY),
        ("The union threatens to strike if wages fall.", "strike", None),
        ("She does not expect prices to ease before 2027.", "prices", L.LIKELY),
        ("This is not necessarily a dangerous interest.", "interest", None),
        ("It is impossible to stay there forever.", "forever", None),
        ("He said that he could not see the road.", "road", None),
        ("I do not doubt that the Minister has fought hard.", "fought", None),
        (
            "She put the likelihood of an act of sabotage at “perhaps thirty per cent”.",
            "sabotage",
            L.UNLIKELY,
        ),
        ("Scenario 2, a coup (25 per cent). The first division will move.", "division", L.UNLIKELY),
        ("The settlement is said to be generous.", "generous", None),
    ],
)
def test_certainty_in_english(
    findings_of: Callable[..., Findings], text: str, words: str, expected: L | None
) -> None:
    assert step(findings_of(text, "en"), text, words) is expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("C'est un court-circuit qui serait apparemment à l'origine du feu.", "feu", L.LIKELY),
        ("Corvane estime à 70 % la probabilité que la dette soit dégradée.", "dette", L.LIKELY),
        ("La direction se dit certaine que le modèle relancera les ventes.", "modèle", L.ALMOST_CERTAIN),
        ("La probabilité d'un nouveau sommet cette année est faible.", "sommet", L.UNLIKELY),
        ("Le conseil n'écarte pas un rebond au quatrième trimestre.", "rebond", L.ROUGHLY_EVEN),
        ("Selon sa famille, M. Paul Clavier a pu recevoir des soins.", "soins", None),
        ("Anna Weber a dit très clairement que ce rapport était dur.", "dur", None),
        ("La police suppose que la panne peut être due au gel.", "gel", L.ROUGHLY_EVEN),
        ("Selon M. Carlos Peter, les voyous ont fait semblant de partir.", "voyous", None),
        ("La direction réfute tout risque de faillite.", "faillite", None),
        ("Le verdict est attendu vendredi.", "verdict", None),
        ("La crise menace de s'étendre à toute la région.", "crise", L.LIKELY),
    ],
)
def test_certainty_in_french(
    findings_of: Callable[..., Findings], text: str, words: str, expected: L | None
) -> None:
    assert step(findings_of(text, "fr"), text, words) is expected
