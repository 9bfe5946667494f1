# ruff: noqa: E501 - a case a line reads as a table
"""Everyday English of news agencies, parliaments, hearings and minutes: who puts what forward, and of what kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings
from lutrin.domain.likelihood import Likelihood

S, A, F, C, Q = (
    ClaimKind.STATEMENT,
    ClaimKind.ASSESSMENT,
    ClaimKind.FORECAST,
    ClaimKind.CALL,
    ClaimKind.QUOTE,
)

# sentence, what is claimed, kind, claimant ("" the document)
CASES = [
    ("The ball is now firmly in Lisbon's court.", "The ball is now firmly in Lisbon's court.", A, ""),
    ("The ministry is playing with fire.", "The ministry is playing with fire.", A, ""),
    ("Its finances are in tatters.", "Its finances are in tatters.", A, ""),
    ("There is nothing to suggest that the rebels are willing to talk.", "There is nothing to suggest that the rebels are willing to talk.", A, ""),
    ("There is no sign that the port is ready to reopen.", "There is no sign that the port is ready to reopen.", A, ""),
    ("Clara Dunn is betting on a strong harvest.", "Clara Dunn is betting on a strong harvest.", F, "Clara Dunn"),
    ("Clara Dunn claims to have seen the letter.", "have seen the letter.", S, "Clara Dunn"),
    ("Clara Dunn let it be known that she had voted against.", "she had voted against.", S, "Clara Dunn"),
    ("Clara Dunn has made clear the plant is closed.", "the plant is closed.", S, "Clara Dunn"),
    ("Clara Dunn left the door open to a merger.", "Clara Dunn left the door open to a merger.", S, "Clara Dunn"),
    ("Clara Dunn objected to the new timetable.", "Clara Dunn objected to the new timetable.", S, "Clara Dunn"),
    ("Clara Dunn voiced grave doubts about the figures.", "Clara Dunn voiced grave doubts about the figures.", S, "Clara Dunn"),
    ("The council expressed concern.", "The council expressed concern.", S, "The council"),
    ("To Marcus Hale, the levy is a mistake.", "the levy is a mistake.", A, "Marcus Hale"),
    ("By Clara Dunn's own account, the levy is a failure.", "the levy is a failure.", A, "Clara Dunn"),
    ("If Clara Dunn is to be believed, the bridge will never open.", "the bridge will never open.", F, "Clara Dunn"),
    ("If the tariff were scrapped, imports would double.", "If the tariff were scrapped, imports would double.", F, ""),
    ("Were the canal to close, freight costs would triple.", "Were the canal to close, freight costs would triple.", F, ""),
    ("It remains to be seen whether the truce will hold.", "It remains to be seen whether the truce will hold.", A, ""),
    ("The clinic will close in May, the BBC understands.", "The clinic will close in May", F, "BBC"),
    ("The bill is expected to rise, auditors said.", "The bill is expected to rise", F, "auditors"),
    ("The audit highlights grave shortcomings.", "The audit highlights grave shortcomings.", S, "The audit"),
    ("The ferry, the coroner found, had been overloaded.", "The ferry, the coroner found, had been overloaded.", A, "the coroner"),
    ("Others called it reckless.", "Others called it reckless.", S, "Others"),
    ("The dam is safe, the inquiry said.", "The dam is safe", S, "the inquiry"),
    ("Let us stop pretending that all is well.", "Let us stop pretending that all is well.", C, ""),
    ("I urge all delegates to back this text.", "I urge all delegates to back this text.", C, ""),
    ("We further ask the wealthy nations to honour their pledges.", "We further ask the wealthy nations to honour their pledges.", C, ""),
    ("A debate is pencilled in for 9 April.", "A debate is pencilled in for 9 April.", F, ""),
    ("It was resolved to accept the lowest bid.", "accept the lowest bid.", S, ""),
    ("Clara Dunn is widely expected to announce a run for mayor.", "Clara Dunn is widely expected to announce a run for mayor.", F, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claimed", "kind", "claimant"), CASES)
def test_everyday_sentences(
    findings_of: Callable[..., Findings], text: str, claimed: str, kind: ClaimKind, claimant: str
) -> None:
    claims = findings_of(text, "en", date="2027-03-01").claims
    assert [(claim.span.of(text), claim.kind) for claim in claims] == [(claimed, kind)]
    (who,) = claims[0].claimants
    assert who.author if not claimant else who.name == claimant


def test_two_verbs_of_one_source_make_two_claims(findings_of: Callable[..., Findings]) -> None:
    text = "The surveyor was concerned that the tower was unsafe and recommended that it be closed."
    claims = findings_of(text, "en").claims
    assert [(claim.span.of(text), claim.kind, claim.claimants[0].name) for claim in claims] == [
        ("the tower was unsafe", S, "The surveyor"),
        ("it be closed.", C, "The surveyor"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry has yet to say whether it supports the levy.",
        "Clara Dunn refused to be drawn on the timing.",
        "Clara Dunn asked whether the lamp had been tested.",
    ],
)
def test_an_open_question_is_no_claim(findings_of: Callable[..., Findings], text: str) -> None:
    assert not findings_of(text, "en").claims


def test_what_somebody_was_told_in_quotation_marks_is_quoted(findings_of: Callable[..., Findings]) -> None:
    text = "She was told that the file had been “mislaid”."
    (claim,) = findings_of(text, "en").claims
    assert claim.kind is Q


@pytest.mark.parametrize(
    ("text", "claimed", "kind", "claimant"),
    [
        ("The town hall is thought to be weighing a toll.", "be weighing a toll.", S, ""),
        (
            "It is the union's position that the cuts were unlawful.",
            "the cuts were unlawful.",
            S,
            "the union",
        ),
        ("The plan was, Clara Dunn said, doomed.", "The plan was, Clara Dunn said, doomed.", S, "Clara Dunn"),
        (
            "The institute attributes the fall to hail.",
            "The institute attributes the fall to hail.",
            A,
            "The institute",
        ),
        ("A rout in the north is close to inevitable.", "A rout in the north is close to inevitable.", F, ""),
        (
            "One of her rivals called the levy “idle”; another said that it was dead.",
            "One of her rivals called the levy “idle”",
            Q,
            "One of her rivals",
        ),
    ],
)
def test_what_is_said_by_the_way(
    findings_of: Callable[..., Findings], text: str, claimed: str, kind: ClaimKind, claimant: str
) -> None:
    claim = findings_of(text, "en").claims[0]
    assert (claim.span.of(text), claim.kind) == (claimed, kind)
    (who,) = claim.claimants
    assert who.author if not claimant else who.name == claimant


def test_a_denied_certainty_is_none(findings_of: Callable[..., Findings]) -> None:
    (claim,) = findings_of("I am not sure that the members see how much depends on it.", "en").claims
    assert claim.certainty is None


LIKELIHOODS = [
    (
        "Everything suggests that the ferry will be late.",
        "Everything suggests that the ferry will be late.",
        F,
        "",
    ),
    ("Everything suggests that it is late.", "Everything suggests that it is late.", A, ""),
    (
        "The colonel put the odds of a truce at 70 per cent.",
        "The colonel put the odds of a truce at 70 per cent.",
        F,
        "The colonel",
    ),
    (
        "The bureau considers a strike before winter unlikely.",
        "a strike before winter unlikely.",
        F,
        "The bureau",
    ),
    (
        "The probability of a strike before winter is low.",
        "The probability of a strike before winter is low.",
        F,
        "",
    ),
    ("A strike before winter cannot be ruled out.", "A strike before winter cannot be ruled out.", F, ""),
    ("Polls suggest that the levy will pass.", "Polls suggest that the levy will pass.", F, "Polls"),
    ("Polls suggest that the levy is hated.", "Polls suggest that the levy is hated.", S, "Polls"),
]
ACTS = [
    ("The union has told its members to reject the offer.", "reject the offer.", C, "The union"),
    (
        "The militia claimed responsibility for the blast.",
        "The militia claimed responsibility for the blast.",
        S,
        "The militia",
    ),
    ("Witnesses spoke of a loud blast.", "Witnesses spoke of a loud blast.", S, "Witnesses"),
    (
        "The sale, first reported by Reuters, was agreed on Monday.",
        "The sale, first reported by Reuters, was agreed on Monday.",
        S,
        "Reuters",
    ),
    ("The ruling was welcomed in Berlin.", "The ruling was welcomed in Berlin.", S, "Berlin"),
    ("“That is nonsense,” Clara Dunn shot back.", "“That is nonsense,”", Q, "Clara Dunn"),
    ("“That is nonsense,” Clara Dunn fired back.", "“That is nonsense,”", Q, "Clara Dunn"),
    ("In other words, the ministry is retreating.", "In other words, the ministry is retreating.", A, ""),
    ("Never has trust been so low.", "Never has trust been so low.", A, ""),
]


@pytest.mark.parametrize(("text", "claimed", "kind", "claimant"), [*LIKELIHOODS, *ACTS])
def test_likelihoods_and_acts_of_the_news(
    findings_of: Callable[..., Findings], text: str, claimed: str, kind: ClaimKind, claimant: str
) -> None:
    (claim,) = findings_of(text, "en").claims
    assert (claim.span.of(text), claim.kind) == (claimed, kind)
    (who,) = claim.claimants
    assert who.author if not claimant else who.name == claimant


def test_what_cannot_be_ruled_out_is_even_and_not_denied(findings_of: Callable[..., Findings]) -> None:
    (claim,) = findings_of("A strike before winter cannot be ruled out.", "en").claims
    assert claim.certainty is not None
    assert (claim.certainty.step, claim.negated) == (Likelihood.ROUGHLY_EVEN, False)


@pytest.mark.parametrize(
    "text",
    [
        "She told the story to reporters.",
        "No group has claimed responsibility for the blast.",
        "The chief was welcomed in Berlin.",
        "Police fired back at the gunmen.",
        "Clara Dunn spoke of her childhood.",
        "He left before winter set in.",
    ],
)
def test_what_only_looks_like_such_an_act_is_no_claim(
    findings_of: Callable[..., Findings], text: str
) -> None:
    assert not findings_of(text, "en").claims
