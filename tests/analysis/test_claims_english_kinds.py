# ruff: noqa: E501 - a case a line reads as a table
"""Kinds that English words call for: what is lacking, demanded, done by being said, done by others, by habit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings

S, A, F, C, Q = (
    ClaimKind.STATEMENT,
    ClaimKind.ASSESSMENT,
    ClaimKind.FORECAST,
    ClaimKind.CALL,
    ClaimKind.QUOTE,
)

# sentence, what is claimed, kind
CASES = [
    # what is lacking to those for whom the text speaks, what comes first, what "we" want
    ("This country needs better schools and fairer taxes.", "This country needs better schools and fairer taxes.", C),
    ("Our hospitals need more nurses.", "Our hospitals need more nurses.", C),
    ("France needs a stronger parliament.", "France needs a stronger parliament.", C),
    ("The patient badly needs a new kidney.", "The patient badly needs a new kidney.", A),
    ("The priority now is to secure the border.", "The priority now is to secure the border.", C),
    ("Our first duty is to protect the weak.", "Our first duty is to protect the weak.", C),
    ("We want justice for the families.", "We want justice for the families.", C),
    ("The families of this town deserve a clear answer.", "The families of this town deserve a clear answer.", A),
    ("Our schools deserve a fair share.", "Our schools deserve a fair share.", C),
    # what others did or are doing, told without a word that judges
    ("They are bringing drugs into our towns.", "They are bringing drugs into our towns.", S),
    ("They are bringing shameful lies into our towns.", "They are bringing shameful lies into our towns.", A),
    # what is done by being said
    ("We reaffirm our commitment to the treaty.", "We reaffirm our commitment to the treaty.", S),
    ("The company reserves the right to leave the pact.", "The company reserves the right to leave the pact.", S),
    # a name given to a thing is a position on it
    ("The mayor described the accord as historic.", "The mayor described the accord as historic.", S),
    ("Ministers have called the office a nuisance.", "Ministers have called the office a nuisance.", S),
    ("The firm now sees organic growth of 2% this year.", "The firm now sees organic growth of 2% this year.", F),
    # gladness at what is seen is a judgement, a concession a position
    ("I am happy to note how much the school has grown.", "I am happy to note how much the school has grown.", A),
    ("I concede that the first plan was weak.", "the first plan was weak.", S),
    # what was agreed is an undertaking, what is usual no prediction
    ("Both sides agreed that the alliance would not expand.", "the alliance would not expand.", S),
    ("The minister said the office would generally publish such reports.", "the office would generally publish such reports.", S),
    ("The company said the company would appeal against the ruling.", "the company would appeal against the ruling.", S),
    ("The minister did not promise that the bridge would be ready by June.", "the bridge would be ready by June.", S),
    ("It is rumoured that the minister has a second flat.", "the minister has a second flat.", S),
    ("``Brains are worth more than oil. We have brains.''", "``Brains are worth more than oil. We have brains.''", Q),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claimed", "kind"), CASES)
def test_the_kind(findings_of: Callable[..., Findings], text: str, claimed: str, kind: ClaimKind) -> None:
    (claim,) = findings_of(text, "en").claims
    assert (claim.span.of(text), claim.kind) == (claimed, kind)


@pytest.mark.parametrize(
    "text",
    [
        # put as a case, left open, or not known
        "Suppose a judge says it is fair use.",
        "Let us assume that the court rejects this view.",
        "If you think the river is clean, you have not seen it.",
        "The question in this case is whether that meaning should play any role.",
        # what is done now and again
        "Courts will often defer to the agency in such cases.",
        # where something stands, where somebody was to be seen
        "The terms are set forth in annex 2.",
        "The figure appears at page 261.",
        "Moreau continued to appear in films into her eighties.",
        # names of works
        'Her best known film, "How To Cross A River By Night," was viewed five million times.',
        "Thank you for being such a wonderful audience.",
    ],
)
def test_no_claim(findings_of: Callable[..., Findings], text: str) -> None:
    assert not findings_of(text, "en").claims


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("They did not know that the room was too big.", "en"),
        ("You know, the harbour is too small.", "en"),
        ("Ils ne savaient pas que la salle était trop grande.", "fr"),
        ("She found her calling as a nurse.", "en"),
    ],
)
def test_what_somebody_did_not_know_or_found_is_not_put_on_their_account(
    findings_of: Callable[..., Findings], text: str, code: str
) -> None:
    claims = findings_of(text, code).claims
    assert all(claim.span.of(text) == text for claim in claims)


def test_a_case_put_in_french_is_nobodys_word(findings_of: Callable[..., Findings]) -> None:
    assert not findings_of("Imaginons que le maire affirme que tout va bien.", "fr").claims
