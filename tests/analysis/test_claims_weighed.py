# ruff: noqa: E501 - a case a line reads as a table
"""What is put forward when a report, a question or an act of speech is but a part of the sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings
from lutrin.domain.likelihood import Likelihood

S, F, C = ClaimKind.STATEMENT, ClaimKind.FORECAST, ClaimKind.CALL
A = ClaimKind.ASSESSMENT

WHOLE = [
    # the judgement on what is said, the text that says it, the thing that will show it
    ("It is wrong to claim that the reform failed.", A),
    ("The key text is the clause that says the board may dissolve itself.", A),
    ("These pictures are going to remind the world that our town can do big things.", F),
    ("The hearing will make clear that the bridge was unsafe.", F),
    # a pointing "that" is no conjunction
    ("As he assumes that responsibility, he will deserve the help of all of us.", F),
    # what something is, however it is told
    ("To continue this long trend is to guarantee terrible upheavals.", A),
    ("The first essential is to begin healing the wounds of this town.", C),
    ("A new bridge is to be built in spring.", F),
    ("The term may refer to an old village custom.", A),
    ("The strike may explain the fall in sales.", A),
    ("The mayor may need more money next year.", F),
    ("Let us build the bridge.", C),
    # what would follow is no norm
    ("For the cure to work, all of chemistry would have to be wrong.", A),
    ("The dam would have to be rebuilt.", C),
]


@pytest.mark.parametrize(("text", "kind"), WHOLE)
def test_the_whole_sentence(findings_of: Callable[..., Findings], text: str, kind: ClaimKind) -> None:
    (claim,) = findings_of(text, "en").claims
    assert (claim.span.of(text), claim.kind) == (text, kind)


PARTS = [
    ("She said she felt the town had been abandoned and the station was to blame.", "the town had been abandoned and the station was to blame.", A),
    ("The union said it believed members should be balloted.", "members should be balloted.", C),
    ("She said if the ferry sinks, nobody will pay.", "if the ferry sinks, nobody will pay.", S),
    ("She is the minister who said that the bridge was safe.", "the bridge was safe.", S),
    ("It is fair to say that the reform failed.", "the reform failed.", A),
    ("May it please the court, the ferry must be taxed like a ship.", "the ferry must be taxed like a ship.", C),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind"), PARTS)
def test_the_part(findings_of: Callable[..., Findings], text: str, words: str, kind: ClaimKind) -> None:
    (claim,) = findings_of(text, "en").claims
    assert (claim.span.of(text), claim.kind) == (words, kind)


NOTHING = [
    # indirect questions
    "You have not told us what our task is here today.",
    "The engineer explained how the valve was closed.",
    "I forgot what the rest of it said.",
    # the order of the day, and courtesies
    "May it please the court.",
    "We'll hear argument first this morning in the Barlow case.",
    "I will be addressing the second ground of appeal.",
    "I'd like to welcome teachers from the north of the county.",
    "Let me also mention the harbour.",
    # an appearance in a book is no appearance
    "The poem appeared in three journals.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(findings_of: Callable[..., Findings], text: str) -> None:
    assert not findings_of(text, "en").claims


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("There is no question that the dam will fail.", Likelihood.ALMOST_CERTAIN),
        ("No question would reveal anything about the dam.", None),
        ("This rule would certainly cover the ferry.", Likelihood.ALMOST_CERTAIN),
    ],
)
def test_how_surely(findings_of: Callable[..., Findings], text: str, step: Likelihood | None) -> None:
    (claim,) = findings_of(text, "en").claims
    assert (claim.certainty and claim.certainty.step) == step


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The dam could fail in a matter of weeks.", "in a matter of weeks"),
        ("The dam could fail over the next few months.", "over the next few months"),
        ("The dam could fail in a storm.", None),
        ("The dam could fail for one of three reasons.", None),
    ],
)
def test_a_number_without_a_time_is_no_horizon(
    findings_of: Callable[..., Findings], text: str, words: str | None
) -> None:
    (claim,) = findings_of(text, "en").claims
    assert (claim.when and claim.when.words) == words
