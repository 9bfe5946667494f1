"""Texts that break off, hold words of the other language or end on bare marks: read without a fault."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings

BROKEN_OFF = [
    ("en", "The build-up is probably"),  # nothing behind the hedge
    ("en", "According to Paul Morel,"),  # nor behind the source
    ("fr", "Selon Paul Morel,"),
    ("en", "The minister did not say that"),  # nor behind the conjunction
    ("fr", "Le ministre n'a pas dit que"),
    ("en", "The minister will act. Please let"),
    ("en", "I am proud to"),
    ("fr", "Le ministre juge le plan «"),  # a mark with nothing in it
    ("fr", "Paul Morel accuse Anna Roy d'avoir menti (ce que nie Anna Roy)"),  # no stop behind the retort
    ("fr", "Monsieur le Président, … … !"),  # who is spoken to, and no word
    ("en", "The plan devrait"),  # a French modal in English
]


@pytest.mark.parametrize(("language", "text"), BROKEN_OFF)
def test_a_text_that_breaks_off_is_read(
    findings_of: Callable[..., Findings], language: str, text: str
) -> None:
    for claim in findings_of(text, language).claims:
        assert claim.span.of(text).strip()


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Le maire s'explique. Qui ajoute que la ville est pauvre.", "Le maire"),
        ("Le plan déplaît à la préfète. Qui affirme que rien n'est perdu.", "la préfète"),
    ],
)
def test_a_sentence_may_begin_with_a_relative_pronoun(
    findings_of: Callable[..., Findings], text: str, claimant: str
) -> None:
    (claim,) = findings_of(text, "fr").claims
    assert [one.name for one in claim.claimants] == [claimant]


@pytest.mark.parametrize(
    "text", ["Mon groupe ne votera pas ce texte.  )\n", " We will never yield to them,” she said."]
)
def test_no_claim_begins_or_ends_in_a_gap(findings_of: Callable[..., Findings], text: str) -> None:
    language = "fr" if text.startswith("Mon") else "en"
    (claim,) = findings_of(text, language).claims
    assert claim.span.of(text) == claim.span.of(text).strip()
