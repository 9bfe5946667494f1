# ruff: noqa: E501 - a case a line reads as a table
"""Who speaks, by the grammar of the sentence: its subject, who stands behind the verb, who spoke just before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings


def claimants(findings: Findings, text: str, words: str) -> list[str]:
    """The first claimant of every claim that holds ``words``, "" for the author."""
    return [claim.claimants[0].name for claim in findings.claims if words in claim.span.of(text)]


SUBJECTS = [
    ("L'affaire éclate lorsque Paul Roux, un pêcheur, affirme que la rivière est morte.", "rivière", "Paul Roux"),
    ("Le médecin, plus inquiet, croit que la fièvre a peut-être gagné le port.", "fièvre", "Le médecin"),
    ("Le ministre, visiblement agacé, a répondu que tout allait bien.", "allait", "Le ministre"),
    ("La vendeuse a vu la scène. La même prétend que le chien dormait.", "chien", "La même"),
    ("L'état-major tarvien affirme que le pont tient encore.", "pont", "état-major tarvien"),
    ("« Je signerai demain matin », jure le second, qui rit beaucoup.", "signerai", "le second"),
    ("Les élus sont venus et M. Roux, fait-elle remarquer, ne lit jamais les dossiers.", "dossiers", "-elle"),
    ("Elle soutient que le mur est vieux, que le toit fuit, que le bail devant finir en mai, elle doit partir.", "toit", "Elle"),
    ("« La grue est sous scellés », a expliqué le procureur de Caen, Mme Aline Hall.", "grue", "Aline Hall"),
    ("Cette personne affirme que le pont est fermé.", "pont", "Cette personne"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), SUBJECTS)
def test_who_speaks_in_french(
    findings_of: Callable[..., Findings], text: str, words: str, expected: str
) -> None:
    assert claimants(findings_of(text, "fr"), text, words)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le club, qui n'a déclaré que deux matchs, joue son avenir.",
        "Bien qu'aucune milice n'ait revendiqué l'attaque, la région a peur.",
    ],
)
def test_nobody_is_taken_for_a_speaker(findings_of: Callable[..., Findings], text: str) -> None:
    assert not any(claim.claimants[0].name for claim in findings_of(text, "fr").claims)


def test_a_double_negative_still_reports(findings_of: Callable[..., Findings]) -> None:
    text = "Le préfet ne peut croire que la digue cède. Le maire ne dit pas que la loi est mauvaise."
    found = findings_of(text, "fr")
    assert claimants(found, text, "digue")[0] == "Le préfet"
    assert claimants(found, text, "mauvaise")[0] == "Le maire"
