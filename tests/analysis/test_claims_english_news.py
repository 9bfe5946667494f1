# ruff: noqa: E501 - a case a line reads as a table
"""Political news in English: judgements by the way, figures, nouns of saying, sources within sources."""

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

# sentence, what is claimed in it among other things, kind, claimant ("" the document)
HELD = [
    # judgements passed by the way
    ("The bill, a measure critics dismissed as a gift to landlords, passed by three votes.", "a measure critics dismissed as a gift to landlords", A, "critics"),
    ("The pact, which the opposition called a surrender, was signed on Monday.", "which the opposition called a surrender", S, "the opposition"),
    ("The levy, described by unions as a betrayal, goes to a vote.", "described by unions as a betrayal", S, "unions"),
    ("Ada Merrow, who has called the inquiry a circus, was not in the chamber.", "who has called the inquiry a circus", S, "Ada Merrow"),
    ("Ada Merrow faces two counts of bribery, a charge she denies.", "a charge she denies.", S, "Ada Merrow"),
    # figures that somebody gives
    ("The army puts the number of dead at 140.", "The army puts the number of dead at 140.", S, "The army"),
    ("An internal paper puts the shortfall at 11 billion euros.", "An internal paper puts the shortfall at 11 billion euros.", S, "An internal paper"),
    ("Forecasters give the Liberals a one in three chance of winning.", "Forecasters give the Liberals a one in three chance of winning.", F, "Forecasters"),
    # nouns of saying with whose they are
    ("The union's accusation that managers had hidden the loss was dismissed by the company.", "managers had hidden the loss", S, "The union"),
    ("The auditor's warning that the fund would be empty by spring went unheeded.", "the fund would be empty by spring", C, "The auditor"),
    ("Ada Merrow rejected the ministry's claim that the pumps had worked.", "the pumps had worked.", S, "the ministry"),
    # what somebody holds, as another tells it
    ("The ministry's lawyers believe that the dam will leak, according to a note leaked to the press.", "the dam will leak", F, "The ministry's lawyers"),
    ("The ministry's lawyers believe that the dam will leak, according to a note leaked to the press.", "The ministry's lawyers believe that the dam will leak", S, "a note"),
    ("Ministers think the plan will fail, aides say.", "the plan will fail", F, "Ministers"),
    ("Ministers think the plan will fail, aides say.", "Ministers think the plan will fail", F, "aides"),
    ("Under the plan, which critics say favours the rich, the top rate would fall to 30 percent.", "favours the rich", S, "critics"),
    ("Tom Vance, friends insist, had no idea.", "Tom Vance, friends insist, had no idea.", S, "friends"),
    ("The premier spoke first. The judge, he claimed, was biased.", "The judge, he claimed, was biased.", S, "The premier"),
    # "it" of a body that has no name
    ("The foreign ministry called the report baseless. It said no troops had crossed the border.", "no troops had crossed the border.", S, "The foreign ministry"),
    ("The commission met for two days. It recommended disbanding the unit.", "disbanding the unit.", C, "The commission"),
    ("The Constitutional Court annulled the vote. The governing Reform party condemned the ruling. It said it would appeal.", "it would appeal.", S, "The governing Reform party"),
    # the speaker goes on
    ("Ada Merrow said she had paid the fare and denied that the flight was a gift.", "she had paid the fare", S, "Ada Merrow"),
    ("Ada Merrow said she had paid the fare and denied that the flight was a gift.", "the flight was a gift.", S, "Ada Merrow"),
    ("Peter Danforth argued that a cap would shift costs and predicted that premiums would climb.", "premiums would climb.", F, "Peter Danforth"),
    ("The ministry said it had made no offer and accused the union of moving the goalposts.", "accused the union of moving the goalposts.", S, "The ministry"),
    ("He said he would resign and called for elections.", "called for elections.", C, "He"),
    ("The police said he had called a friend and told her the plan.", "he had called a friend and told her the plan.", S, "The police"),
    # accusations whole, and clauses that open with "although" or a gerund
    ("Republicans on the panel accuse her of writing the text behind closed doors.", "Republicans on the panel accuse her of writing the text behind closed doors.", S, "Republicans"),
    ("While ministers say the plan is affordable, economists doubt it.", "the plan is affordable", S, "ministers"),
    ("The toll stands at nine, although ministers dispute the count.", "ministers dispute the count.", S, "ministers"),
    ("Closing the plant now, even for a month, would be a mistake, ministers say.", "Closing the plant now, even for a month, would be a mistake", F, "ministers"),
    ("Rising rents are hurting families, Ada Merrow said.", "Rising rents are hurting families", S, "Ada Merrow"),
    ("His deputy privately thinks otherwise.", "His deputy privately thinks otherwise.", A, "His deputy"),
    ("The ministry rejected that as untrue, saying in a statement issued at 2 a.m. that it had tabled a plan.", "The ministry rejected that as untrue", S, "The ministry"),
    ("The ministry rejected that as untrue, saying in a statement issued at 2 a.m. that it had tabled a plan.", "it had tabled a plan.", S, "The ministry"),
    ("Some analysts caution against reading much into one vote.", "Some analysts caution against reading much into one vote.", C, "Some analysts"),
    ("Tom Hale, whose lawyers say he is innocent, will appear on Friday.", "he is innocent", S, "whose lawyers"),
    # gerunds
    ("The minister has admitted misleading the house.", "misleading the house.", S, "The minister"),
    ("Ada Merrow denied having met the envoy.", "having met the envoy.", S, "Ada Merrow"),
    ("The judge suggested scrapping the fee altogether.", "scrapping the fee altogether.", C, "The judge"),
    # hearsay without a source
    ("The general is alleged to have ordered the shelling.", "have ordered the shelling.", S, ""),
    ("The defence secretary is said to favour a smaller fleet.", "favour a smaller fleet.", S, ""),
    # what will come, and when
    ("Ada Merrow says she will repeal the tax on her first day in office.", "she will repeal the tax on her first day in office.", F, "Ada Merrow"),
    ("On Monday Ada Merrow plans to meet the premier.", "meet the premier.", F, "Ada Merrow"),
    ("A compromise is possible, diplomats say.", "A compromise is possible", F, "diplomats"),
    ("Her resignation is now more likely than not.", "Her resignation is now more likely than not.", F, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claimed", "kind", "claimant"), HELD)
def test_news_sentences(
    findings_of: Callable[..., Findings], text: str, claimed: str, kind: ClaimKind, claimant: str
) -> None:
    claims = findings_of(text, "en", date="2027-03-01").claims
    found = [
        (claim.span.of(text), claim.kind, "" if one.author else one.name)
        for claim in claims
        for one in claim.claimants
    ]
    assert (claimed, kind, claimant) in found


@pytest.mark.parametrize(
    "text",
    [
        "Ada Merrow sought to calm the crowd.",
        "A spokeswoman said the firm would not comment on individual cases.",
        "The minister said her office did not comment on leaks.",
        "Clara Dunn put the kettle on at six.",
        "A Ledger survey put her approval at 52%.",
    ],
)
def test_what_is_tried_or_left_unsaid_is_no_claim(findings_of: Callable[..., Findings], text: str) -> None:
    assert not findings_of(text, "en").claims


def test_what_somebody_shows_or_sees_is_no_position_of_theirs(findings_of: Callable[..., Findings]) -> None:
    for text in ("The minister shows no sign of leaving.", "That is not what residents saw."):
        assert all(claim.claimants[0].author for claim in findings_of(text, "en").claims)


def test_an_envoy_speaks_of_a_government_that_is_his_own(findings_of: Callable[..., Findings]) -> None:
    (claim,) = findings_of("My government regrets that it cannot share this view.", "en").claims
    assert claim.claimants[0].author


INTERVIEW = """The Saturday interview: Ana Roy

The former minister receives us at home.

You write that the revolt was crushed.

It was a disgrace. The generals are cowards.

Your old ministry says the book is a novel.

That is a rather good joke.

Will there be elections?

The country is far too weak.

Roy breaks off to let in a cat. The kitchen is a mess."""


def test_an_interview_may_put_remarks_instead_of_questions(findings_of: Callable[..., Findings]) -> None:
    claims = findings_of(INTERVIEW, "en").claims
    who = {claim.span.of(INTERVIEW): claim.claimants[0].name for claim in claims}
    assert who["The generals are cowards."] == "Ana Roy"
    assert who["That is a rather good joke."] == "Ana Roy"
    assert who["The kitchen is a mess."] == ""


def test_an_unnamed_spokesman_is_nobody_named_before(findings_of: Callable[..., Findings]) -> None:
    text = "Ada Merrow, an envoy, left early.\n\nThe Kremlin denies the raid. Its spokesman said the talks would go on."
    who = {claim.span.of(text): claim.claimants[0].name for claim in findings_of(text, "en").claims}
    assert who["the talks would go on."] == "Its spokesman"
