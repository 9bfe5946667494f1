"""Which claims are denied: their main predicate, an act of denial, a call not to do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings


def denied(findings: Findings, text: str, words: str) -> bool:
    """Whether the claim that holds ``words`` is denied."""
    return next(claim.negated for claim in findings.claims if words in claim.span.of(text))


@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        ('"You cannot eat a flag," said Mary Dole. "I have no pension," he replied.', "eat a flag", True),
        ('"You cannot eat a flag," said Mary Dole. "I have no pension," he replied.', "pension", True),
        ('"Nobody in uniform drew up that list," Mary Dole told reporters.', "drew up", True),
        ('"We are proud of that list," Mary Dole told reporters.', "proud", False),
        ("Delay is no longer the prudent course.", "prudent", True),
        ("The present arrangement is neither deterrent nor cheap.", "deterrent", True),
        ("Mary Dole said that no decision had been taken.", "no decision", True),
        ("It is not just a plausible reading; it is the best reading.", "plausible", False),
        ("There is no question that the plan failed.", "failed", False),
        ("A new strike cannot be ruled out.", "strike", False),
        ("China opposes any inspection by third parties.", "inspection", True),
        ("We urge all States to refrain from operating near the coast.", "operating", True),
        ("Under no circumstances should the concession be extended.", "extended", True),
        ("Mary Dole declined to say whether she would stand again.", "stand again", True),
        ("The Democrats will not say whether they would take part.", "say whether they", True),
    ],
)
def test_denied_in_english(
    findings_of: Callable[..., Findings], text: str, words: str, negated: bool
) -> None:
    assert denied(findings_of(text, "en"), text, words) is negated


@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        ("« Nous ne financerons pas un recul », a tranché Anna Weber.", "recul", True),
        ("« Les passagers ne verront aucune différence », assure Anna Weber.", "différence", True),
        ("Rien, dans nos entretiens, ne vient étayer cette thèse.", "étayer", True),
        ("Ce pays ne peut tolérer un tel affront.", "affront", True),
        ("La grève est moins politique qu'on ne le croit.", "politique", False),
        ("Cette politique n'a jamais été aussi fragile.", "fragile", False),
        ("Il semble qu'il n'existe aucun accord entre eux.", "accord", True),
        ("Une nouvelle hausse n'est pas à exclure, préviennent les syndicats.", "hausse", False),
        ("Les voyageurs sont invités à ne pas se rendre à Kosten.", "Kosten", True),
        ("Anna Weber appelle les parties à s'abstenir de toute mesure unilatérale.", "mesure", True),
        ("Ces problèmes ne sont pas uniquement graves, ils sont dangereux.", "graves", False),
        ("Les agriculteurs sont massivement hostiles au texte.", "hostiles", False),
        ("Marc Duval a refusé de préciser si le contrat serait signé.", "préciser", True),
    ],
)
def test_denied_in_french(findings_of: Callable[..., Findings], text: str, words: str, negated: bool) -> None:
    assert denied(findings_of(text, "fr"), text, words) is negated
