# ruff: noqa: E501 - a case a line reads as a table
"""Which kind and certainty a claim takes where its words leave room, and who speaks of themselves by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings
from lutrin.domain.likelihood import Likelihood

S, F, C = ClaimKind.STATEMENT, ClaimKind.FORECAST, ClaimKind.CALL

CASES = [
    ("en", "Brewers say that the tax will double their costs.", F),
    ("fr", "Le maire affirme qu'il fera tout son possible pour les sinistrés.", S),
    ("en", "The senator wants the ethics board to open an inquiry.", C),
    ("en", "Report any error to the secretariat without delay.", C),
    ("en", "We have no choice but to return to direct negotiations.", C),
    ("fr", "Nous devrions accorder davantage d'importance aux arguments des deux parties.", C),
    ("fr", "Il nous appartiendra de convaincre tous ceux qui attendent.", C),
    ("fr", "La probabilité d'un nouveau sommet est faible.", F),
    ("fr", "Le préfet a dénoncé les méthodes de l'association « Mains Libres ».", S),
]


@pytest.mark.parametrize(("language", "text", "kind"), CASES)
def test_kind(findings_of: Callable[..., Findings], language: str, text: str, kind: ClaimKind) -> None:
    claims = findings_of(text, language).claims
    assert [claim.kind for claim in claims] == [kind]


def test_the_word_after_a_soft_verb_says_how_likely(findings_of: Callable[..., Findings]) -> None:
    (claim,) = findings_of("Une fermeture complète des ports paraît très improbable.", "fr").claims
    assert claim.certainty is not None
    assert claim.certainty.step is Likelihood.VERY_UNLIKELY


def test_a_state_that_supports_in_its_own_speech_is_the_author(findings_of: Callable[..., Findings]) -> None:
    speech = "We meet at a grave hour, and I thank our hosts for their welcome to us. Austria fully supports the statement of our partners. We believe that our work must go on, and I am sure that we shall succeed."
    own = [
        claim
        for claim in findings_of(speech, "en").claims
        if "partners" in speech[claim.span.start : claim.span.end]
    ]
    assert own
    assert all(claim.claimants[0].author for claim in own)


def test_a_state_that_supports_in_the_news_is_the_claimant(findings_of: Callable[..., Findings]) -> None:
    news = "Austria supports the statement of the ministers. The talks ended on Friday in the capital."
    (claim, *_) = findings_of(news, "en").claims
    assert not claim.claimants[0].author
