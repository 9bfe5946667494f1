# ruff: noqa: E501 - a case a line reads as a table
"""Which kind and certainty a claim takes where its words leave room, and who speaks of themselves by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings
from lutrin.domain.likelihood import Likelihood

S, F, C = ClaimKind.STATEMENT, ClaimKind.FORECAST, ClaimKind.CALL
A = ClaimKind.ASSESSMENT

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
    # what may be something is judged, what may happen is foretold
    ("fr", "Il est peu probable que les autorités de Lomé reviennent sur cette décision.", F),
    ("fr", "Le véritable gagnant pourrait être le ministre des Finances.", A),
    ("en", "The contract is unlikely to be renewed.", F),
    ("en", "The real winner of the night may be the finance minister.", A),
    ("en", "A monitored corridor could be the least bad answer.", A),
    ("en", "The ceremony could be delayed by rain.", F),
    # a norm or what is expected
    ("fr", "Il serait imprudent de négliger ces signaux.", C),
    ("fr", "Le comité devrait rendre son avis en octobre.", F),
    ("en", "The House should reject this bill.", C),
    # past positions, with a date or the auxiliary "have"
    ("fr", "Karim Benali a dénoncé mardi une provocation.", S),
    ("fr", "L'ONU a condamné en 2023 le massacre.", S),
    ("en", "Moscow has rejected the plan in January.", S),
    # wishes, polls, open questions
    ("fr", "Nous espérons que ces négociations aboutiront.", S),
    ("en", "We hope that the talks will succeed.", S),
    (
        "fr",
        "77 % des personnes interrogées pensent que cette force entraînerait leur pays dans la guerre.",
        S,
    ),
    (
        "fr",
        "Près de sept habitants sur dix se disent inquiets pour leur emploi, dont 20 % « très inquiets ».",
        S,
    ),
    ("en", "Of those polled, 62 per cent said none of the three would keep his promise.", S),
    ("en", "Martin Ashdown refused to say whether he would stand again in May.", S),
    # warnings and demands
    ("en", "Helen Marchetti warned that people would otherwise turn to smugglers.", C),
    ("en", "The agency has asked that aid workers be given access without delay.", C),
    ("fr", "Les représentants des éleveurs ont plaidé pour l'ouverture du marché.", C),
    # what will come, under a verb of judging
    ("en", "Confindustria believes an early ban would push prices up by a fifth.", F),
    ("fr", "L'institut estime que les prix pourraient doubler d'ici la fin de 2027.", F),
    # one's own stance
    ("fr", "Je suis pour le maintien de ces crédits.", S),
    ("fr", "Je voudrais souligner que cette procédure est parfaitement absurde.", A),
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
