"""The reason of a claim names no other kind than the claim has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings, FoundClaim

AIMS = (
    "L'objectif de ce référentiel est de décrire un modèle de données Eau et Assainissement en zone urbaine, "
    "sur la base du modèle RAEPA avec les objectifs suivants :\n"
    "- Répondre aux besoins métiers\n"
    "- Faciliter le calcul des indicateurs de connaissance patrimoniale"
)
ADVICE = "Le ministère recommande :\n- La situation est inacceptable et dangereuse."


def claim_of(findings: Findings, text: str, words: str) -> FoundClaim:
    (found,) = (claim for claim in findings.claims if words in claim.span.of(text))
    return found


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        (AIMS, "Faciliter", "the words as a whole tell the kind, not “calcul” alone"),
        (ADVICE, "inacceptable", "item under a line that frames it"),
    ],
)
def test_a_call_is_not_said_to_be_a_judgement(
    findings_of: Callable[..., Findings], text: str, words: str, reason: str
) -> None:
    claim = claim_of(findings_of(text, "fr"), text, words)
    assert claim.kind is ClaimKind.CALL
    assert claim.reason == reason
