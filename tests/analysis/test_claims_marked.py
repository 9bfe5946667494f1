"""What the text says of words that the analyst marked: nothing asks whether a rule would have found them."""

from __future__ import annotations

import pytest

from lutrin.analysis import read_marked
from lutrin.documents.plain_text import segment
from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import FoundClaim, Knowledge
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.span import Span

NOTE = (
    "Le budget de Brévannes\n"
    "Mme Aubin a pris la parole. Elle a affirmé que la piscine fermerait probablement avant la fin de 2027. "
    "Le quai mesure deux kilomètres. Selon M. Roche, le budget n'a pas été dépensé."
)


def marked(
    words: str, kind: ClaimKind, text: str = NOTE, language: str = "fr", **given: object
) -> FoundClaim:
    at = text.index(words)
    found = read_marked(text, segment(text), language, Span(at, at + len(words)), kind, **given)  # type: ignore[arg-type]
    (claim,) = found.claims
    assert claim.kind is kind
    return claim


@pytest.mark.parametrize(
    "words",
    [
        "la piscine fermerait probablement avant la fin de 2027",
        "Elle a affirmé que la piscine fermerait probablement avant la fin de 2027.",
    ],
)
def test_the_proposition_or_its_whole_sentence(words: str) -> None:
    claim = marked(words, ClaimKind.FORECAST, date="2027-02-01")
    assert [one.name for one in claim.claimants] == ["Aubin"]
    assert claim.cue is not None
    assert claim.cue.of(NOTE) == "a affirmé"
    assert claim.certainty is not None
    assert claim.certainty.step is Likelihood.LIKELY
    assert claim.when is not None
    assert claim.when.end == "2027-12-31"


def test_a_source_and_a_denial() -> None:
    claim = marked("le budget n'a pas été dépensé", ClaimKind.STATEMENT)
    assert [one.name for one in claim.claimants] == ["Roche"]
    assert claim.negated


def test_a_flat_fact_is_the_authors() -> None:
    claim = marked("Le quai mesure deux kilomètres", ClaimKind.ASSESSMENT)
    assert [one.author for one in claim.claimants] == [True]
    assert (claim.certainty, claim.when, claim.negated) == (None, None, False)


def test_a_heading_is_read_like_a_sentence() -> None:
    assert marked("Le budget de Brévannes", ClaimKind.STATEMENT).claimants[0].author


def test_an_actor_of_the_dossier_keeps_its_id() -> None:
    text = "Tollan warned that the harbour could freeze before December."
    known = Knowledge(actors=(Actor(id="x9", kind=ActorKind.STATE, name="Tollan", confirmed=True),))
    claim = marked(
        "the harbour could freeze before December", ClaimKind.FORECAST, text, "en", knowledge=known
    )
    assert [one.actor for one in claim.claimants] == ["x9"]
    assert claim.when is not None
    assert claim.when.words == "before December"


def test_words_that_no_block_holds_are_nothing() -> None:
    assert not read_marked("Un quai.", (), "fr", Span(0, 7), ClaimKind.STATEMENT).claims
