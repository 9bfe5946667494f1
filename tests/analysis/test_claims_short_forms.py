# ruff: noqa: E501 - a case a line reads as a table
"""Headline forms, one-word answers, hearsay, intentions, orders; and what is stage business."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings

# language, text, all its claims: kind, words, claimants ("" the author)
Expected = list[tuple[str, str, str]]
CASES: list[tuple[str, str, Expected]] = [
    # a form that may be a participle, headline forms with a colon
    ("fr", "D'ici 2030, la Chine dépassera les États-Unis, prédit le FMI.", [("forecast", "D'ici 2030, la Chine dépassera les États-Unis", "FMI")]),
    ("fr", "Moscou prévient : sans accord, la guerre reprendra.", [("forecast", "sans accord, la guerre reprendra.", "Russie")]),
    ("en", "Moscow warned: no deal, no truce.", [("call", "no deal, no truce.", "Russia")]),
    ("fr", "Anne Vasseur a parlé. Vasseur : nous ne céderons pas.", [("forecast", "nous ne céderons pas.", "Anne Vasseur")]),
    ("en", "Anne Vasseur spoke first. Paul Morel: we will not yield.", [("forecast", "we will not yield.", "Paul Morel")]),
    ("fr", "Le conflit dure. Ukraine : les combats continuent.", []),
    ("en", "Moscow does not recognise the vote.", [("statement", "Moscow does not recognise the vote.", "Russia")]),
    # bare denials
    ("fr", "La Russie accuse Anne Vasseur de sabotage. La ministre dément.", [
        ("statement", "La Russie accuse Anne Vasseur de sabotage.", "Russie"), ("statement", "La ministre dément.", "La ministre")]),
    ("fr", "Le suspect nie.", [("statement", "Le suspect nie.", "Le suspect")]),
    ("en", "Moscow refused.", [("statement", "Moscow refused.", "Russia")]),
    # hearsay on the author's account
    ("en", "The group allegedly signed a secret deal with the junta.", [("statement", "The group allegedly signed a secret deal with the junta.", "")]),
    ("en", "Three hostages are reportedly held in the north.", [("statement", "Three hostages are reportedly held in the north.", "")]),
    ("fr", "De source diplomatique, la visite est annulée.", [("statement", "la visite est annulée.", "source diplomatique")]),
    # intentions with a date
    ("fr", "Moscou entend annexer la zone avant l'été.", [("forecast", "annexer la zone avant l'été.", "Russie")]),
    ("fr", "L'armée compte lancer l'offensive dès mars.", [("forecast", "lancer l'offensive dès mars.", "L'armée")]),
    ("fr", "Kiev dément.", [("statement", "Kiev dément.", "Ukraine")]),
    # straight single marks, answers of one word
    ("en", "'Nobody believes them,' Paul Morel said.", [("quote", "'Nobody believes them,'", "Paul Morel")]),
    ("en", "Paul Morel said: 'We will win.'", [("quote", "'We will win.'", "Paul Morel")]),
    ("en", "The workers' union said the plan was dead.", [("statement", "the plan was dead.", "The workers' union")]),
    ("en", "“Wait,” said Anne Vasseur.", [("quote", "“Wait,”", "Anne Vasseur")]),
    ("fr", "« Jamais », a répondu Anne Vasseur.", [("quote", "« Jamais »", "Anne Vasseur")]),
    ("fr", "« Non », a dit Paul Morel.", [("quote", "« Non »", "Paul Morel")]),
    # passives of blame and demand, orders
    ("fr", "Il est reproché au maire d'avoir menti.", [("statement", "avoir menti.", "")]),
    ("fr", "Le ministre est appelé à démissionner.", [("call", "démissionner.", "")]),
    ("en", "The minister was urged to resign.", [("call", "resign.", "")]),
    ("en", "Suspend deliveries.", [("call", "Suspend deliveries.", "")]),
    ("fr", "Saisissez cette chance.", [("call", "Saisissez cette chance.", "")]),
    ("en", "It would be useful to open a channel.", [("call", "It would be useful to open a channel.", "")]),
    # stage business
    ("en", "The ministry refused to comment.", []),
    ("en", "The firm declined comment.", []),
    ("fr", "Le ministère a refusé de commenter.", []),
    ("fr", "Il a refusé tout commentaire.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_short_forms(
    findings_of: Callable[..., Findings], language: str, text: str, expected: Expected
) -> None:
    found = [
        (
            claim.kind.value,
            claim.span.of(text),
            ", ".join("" if one.author else one.name for one in claim.claimants),
        )
        for claim in findings_of(text, language).claims
    ]
    assert found == expected
