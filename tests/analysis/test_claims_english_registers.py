# ruff: noqa: E501 - a case a line reads as a table
"""English of the press, of debates and of court: appointments, consequences, asides of hearsay, demands, turns of speech."""

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
    ("The bid goes before the board on January 22.", "The bid goes before the board on January 22.", F, ""),
    ("The finals are on Sunday.", "The finals are on Sunday.", F, ""),
    ("Committee chairs are allotted on the 20th.", "Committee chairs are allotted on the 20th.", F, ""),
    ("The hearing is next Thursday.", "The hearing is next Thursday.", F, ""),
    ("The new timetable takes effect on 3 May.", "The new timetable takes effect on 3 May.", F, ""),
    ("The votes are counted on Friday in the school hall.", "The votes are counted on Friday in the school hall.", F, ""),
    ("The lease runs until 2031.", "The lease runs until 2031.", F, ""),
    ("A ban on imports would cost thousands of jobs.", "A ban on imports would cost thousands of jobs.", F, ""),
    ("Scrapping the toll would empty the treasury.", "Scrapping the toll would empty the treasury.", F, ""),
    ("The plan would be a disaster.", "The plan would be a disaster.", A, ""),
    ("The rest, it is hoped, will come from a regional grant.", "The rest, it is hoped, will come from a regional grant.", S, ""),
    ("He does not intend, it is understood, to correct the record.", "He does not intend, it is understood, to correct the record.", S, ""),
    ("The premier will, we are told, resign on Monday.", "The premier will, we are told, resign on Monday.", S, ""),
    ("Clara Dunn dared the mayor to publish the letter.", "publish the letter.", C, "Clara Dunn"),
    ("Clara Dunn challenged her rivals to name their price.", "name their price.", C, "Clara Dunn"),
    ("Clara Dunn has lampooned the mayor over the loan.", "Clara Dunn has lampooned the mayor over the loan.", S, "Clara Dunn"),
    ("Clara Dunn debunked reports that the money was gone.", "Clara Dunn debunked reports that the money was gone.", S, "Clara Dunn"),
    ("Clara Dunn professed full confidence in the mayor.", "Clara Dunn professed full confidence in the mayor.", S, "Clara Dunn"),
    ("Clara Dunn took issue with the timetable.", "Clara Dunn took issue with the timetable.", S, "Clara Dunn"),
    ("The rebels have given the garrison until dawn to surrender.", "The rebels have given the garrison until dawn to surrender.", C, "The rebels"),
    ("The court gave the company ten days to hand over the files.", "The court gave the company ten days to hand over the files.", C, "The court"),
    ("The northern circuit had backed the merger, arguing that three well-staffed courtrooms were worth more than ten.", "The northern circuit had backed the merger", S, "The northern circuit"),
    ("Clara Dunn told reporters the deal was dead; one before autumn, she added, was possible.", "the deal was dead", S, "Clara Dunn"),
    ("A cut in April is dead, Clara Dunn told reporters; the bank had no comment.", "A cut in April is dead", S, "Clara Dunn"),
    ("Ohio must stop the pumping, Clara Dunn told the crowd, and she would file the bill on the first day of the next session.", "Ohio must stop the pumping", C, "Clara Dunn"),
    ("Ohio must stop the pumping, Clara Dunn told the crowd, and she would file the bill on the first day of the next session.", "she would file the bill on the first day of the next session.", F, "Clara Dunn"),
    ("Clara Dunn has hinted at a second levy in December.", "Clara Dunn has hinted at a second levy in December.", F, "Clara Dunn"),
    ("The grocers have pencilled in nine per cent by Christmas.", "The grocers have pencilled in nine per cent by Christmas.", F, "The grocers"),
    ("The bank sees prices back at the 3 per cent target in the third quarter.", "The bank sees prices back at the 3 per cent target in the third quarter.", F, "The bank"),
    ("Clara Dunn summoned him to come into the House.", "come into the House.", C, "Clara Dunn"),
    ("We shall not redefine it because it is hard to reach.", "We shall not redefine it because it is hard to reach.", S, ""),
    ("We will not win this fight.", "We will not win this fight.", F, ""),
    ("I cannot support clause 4 as it stands.", "I cannot support clause 4 as it stands.", S, ""),
    ("I did not promise that.", "I did not promise that.", S, ""),
    ("That did not happen.", "That did not happen.", S, ""),
    ("The bank puts at 40 per cent the likelihood that the peg will break.", "the peg will break.", F, "The bank"),
    ("Clara Dunn's line, conveyed by a spokeswoman late last night, was that the vote was fair.", "the vote was fair.", S, "Clara Dunn"),
    ("The two dissenters wanted a quarter-point cut at once.", "The two dissenters wanted a quarter-point cut at once.", C, "The two dissenters"),
    ("The minister is a gambler who has run out of chips.", "The minister is a gambler who has run out of chips.", A, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claimed", "kind", "claimant"), CASES)
def test_sentences(
    findings_of: Callable[..., Findings], text: str, claimed: str, kind: ClaimKind, claimant: str
) -> None:
    found = findings_of(text, "en", date="2025-03-10").claims
    assert any(
        text[one.span.start : one.span.end] == claimed
        and one.kind is kind
        and (one.claimants[0].author if not claimant else one.claimants[0].name == claimant)
        for one in found
    ), found


@pytest.mark.parametrize(
    "text",
    [
        "The ferry stops on the 20th floor.",
        "He was born on the 4th.",
        "The shop opens at nine.",
        "The old man would sit by the window and count the ships.",
        "The teacher gave him an hour to finish the test.",
        "The bank left its rate unchanged on Thursday, as all economists had foreseen.",
        "Mrs Ormerod wished to know how many holes there were.",
        "They agreed to describe what happened, on condition that their names be withheld.",
        "That is right, your honor.",
        "Noam Chomsky is a professor emeritus at MIT.",
        "Homeopathy is a form of alternative medicine which treats patients with massively diluted substances.",
        "The body was found by a passing farmer.",
    ],
)
def test_what_is_no_claim(findings_of: Callable[..., Findings], text: str) -> None:
    assert not findings_of(text, "en", date="2025-03-10").claims


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Ms Clara Roy-Dunn (Saltmarsh East) (Ind): I beg to move that the clause be read. The clause is a disgrace.", "Clara Roy-Dunn"),
        ("CHIEF JUSTICE OBERMAN: Thank you, Mr. Vass.\nMR. VASS: Good morning. The ruling below is plainly wrong.", "VASS"),
        ("MR. VASS: We rest there.\nCHIEF JUSTICE OBERMAN: Counsel, that is plainly wrong.", "OBERMAN"),
    ],
)  # fmt: skip
def test_turns(findings_of: Callable[..., Findings], text: str, claimant: str) -> None:
    found = findings_of(text, "en", date="2025-03-10").claims
    assert found[-1].claimants[0].name.endswith(claimant), found


def test_a_likelihood_in_brackets_is_no_speaker(findings_of: Callable[..., Findings]) -> None:
    text = (
        "Now the arithmetic.\nRoute two (one in five): the parties govern together.\nThe deal is a disgrace."
    )
    found = findings_of(text, "en", date="2025-03-10").claims
    assert found[-1].claimants[0].author


@pytest.mark.parametrize(
    "text",
    [
        "of Finance): Will the Member give way?",
        "(Finance): Will the Member give way?",
        "It is so): (a) is it not?",
    ],
)
def test_a_bracket_without_its_other_half_is_no_label(
    findings_of: Callable[..., Findings], text: str
) -> None:
    assert all(claim.claimants[0].author for claim in findings_of(text, "en", date="2025-03-10").claims)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("It is hard to imagine a plainer breach of the code.", None),
        ("A further rise strikes me as highly improbable.", Likelihood.VERY_UNLIKELY),
        ("I dare say the whips will find me a quieter subject.", Likelihood.LIKELY),
        ("I suppose he may be ill.", Likelihood.ROUGHLY_EVEN),
        ("It is hard to imagine that the deal will hold.", Likelihood.UNLIKELY),
    ],
)
def test_certainty(findings_of: Callable[..., Findings], text: str, step: Likelihood | None) -> None:
    found = findings_of(text, "en", date="2025-03-10").claims
    assert [one.certainty.step if one.certainty else None for one in found] == [step]
