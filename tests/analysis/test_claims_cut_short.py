"""Texts that break off, hold words of the other language or end on bare marks: read without a fault."""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest

from lutrin.analysis.claims import content
from lutrin.analysis.claims.draft import Verdict
from lutrin.analysis.claims.passage import Passage
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


def test_no_claim_ends_in_a_gap(findings_of: Callable[..., Findings]) -> None:
    text = "Mon groupe ne votera pas ce texte.  )\n"
    (claim,) = findings_of(text, "fr").claims
    assert claim.span.of(text) == "Mon groupe ne votera pas ce texte."


def test_a_verdict_once_made_is_not_changed(
    findings_of: Callable[..., Findings], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[Verdict, Verdict]] = []
    read = content._read

    def noted(passage: Passage, start: int, end: int) -> Verdict:
        verdict = read(passage, start, end)
        made.append((verdict, copy.copy(verdict)))
        return verdict

    monkeypatch.setattr(content, "_read", noted)
    findings_of("Ministers believe that prices will rise by May, according to an internal note.", "en")
    assert made
    assert all(verdict == before for verdict, before in made)


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "The ministry is open.\nFollow the"), ("fr", "La mairie est ouverte.\nSuivez les")],
)
def test_what_a_page_cuts_off_claims_nothing(
    findings_of: Callable[..., Findings], code: str, text: str
) -> None:
    assert not any(
        one.span.of(text).startswith(("Follow", "Suivez")) for one in findings_of(text, code).claims
    )
