# ruff: noqa: E501 - a case a line reads as a table
"""On whose account: names beside descriptions, words held by nouns, pronouns of the unnamed, datelines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings


def claimant(findings: Findings, text: str, words: str) -> str:
    """The first claimant of the claim that holds ``words``, "" for the author."""
    return next(claim.claimants[0].name for claim in findings.claims if words in claim.span.of(text))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Bruno Alves, sociologue et délégué des Nations Unies, a dit que rien n'allait.", "rien", "Alves"),
        ("M. Paul Roux, un jeune soldat en poste ici, a assuré que tout irait bien.", "irait", "Roux"),
        ("L'un des employés, Paul Roux a déclaré que la panne était grave.", "grave", "Roux"),
        ("Le président du club, Paul Roux, a déclaré que le contrat était bon.", "contrat", "Roux"),
        ("Monsieur Paul Roux, l'un des témoins, a affirmé que la rue brûlait.", "brûlait", "Roux"),
        ("Paul Roux écrit. Selon ses déclarations à la radio, la panne était grave.", "panne", "Roux"),
        ("Selon les informations du ministre, « la panne était très grave ».", "panne", "ministre"),
        ("« On nous oublie tous » (femme, 54 ans, Lyon).", "oublie", "femme, 54 ans, Lyon"),
        ("Ces actes ont été qualifiés de « massacre » par l'ensemble des médias.", "actes", "médias"),
        ("Tout porte à croire que le gouvernement a été renversé.", "renversé", ""),
        ("Henri IV fut tué ici. Le maire a parlé. Il a dit que la route était dure.", "dure", "Le maire"),
        ("Henri IV fut tué ici. Le maire a parlé.\nIl a dit que la route était dure.", "dure", "Le maire"),
        ("Pour leur défense, les avocats ont déclaré que l'argent manquait.", "argent", "avocats"),
        ("Comme je l'ai dit au Conseil, ce sujet est très sensible.", "sensible", ""),
    ],
)
def test_claimants_in_french(
    findings_of: Callable[..., Findings], text: str, words: str, expected: str
) -> None:
    found = claimant(findings_of(text, "fr"), text, words)
    assert expected in found
    assert bool(found) is bool(expected)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Tom Marlow, QC, said that the parents should be released.", "parents", "Tom Marlow"),
        ("“Not one more comma,” their spokesman, Tom Marlow, told a meeting.", "comma", "Tom Marlow"),
        ("The rebels said in a message posted online that the truce was over.", "truce", "rebels"),
        ("The anniversary reminded us that the promise is empty.", "promise", ""),
        ("My delegation condemns this attack without reservation.", "attack", ""),
        ("One of the ministers said that the plan was dead.", "dead", "One of the ministers"),
        ("Two votes fell short. One senator said that the plan was dead.", "dead", "One senator"),
        ("One of his predecessors called the appointment ‘inspired’.", "inspired", "One of his predecessors"),
        ("One cannot say that the plan is a disaster.", "disaster", ""),
        ("Dozens of residents said the road was closed.", "road", "Dozens of residents"),
        ("KESTREVA, Feb 11 (Agency) – Prime Minister Ana Dole on Monday denied lying.", "lying", "Ana Dole"),
        ("This view is supported by other letters Tom Marlow later wrote.", "view", "letters"),
    ],
)
def test_claimants_in_english(
    findings_of: Callable[..., Findings], text: str, words: str, expected: str
) -> None:
    found = claimant(findings_of(text, "en"), text, words)
    assert expected in found
    assert bool(found) is bool(expected)


def test_a_line_that_announces_gives_its_speaker_to_the_items_under_it(
    findings_of: Callable[..., Findings],
) -> None:
    text = "Paul Roux a écrit au tribunal.\n# Il soutient que :\n- la procédure est très irrégulière ;"
    assert claimant(findings_of(text, "fr"), text, "irrégulière") == "Paul Roux"


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "fr",
            "Paul Morel dément tout départ précipité et affirme que l'avion devait décoller avant la nuit.",
            ["Paul Morel", "Paul Morel"],
        ),
        (
            "fr",
            "L'Union européenne, qui finance les deux tiers de la mission, s'est félicitée d'un « premier pas ».",
            ["Union européenne"],
        ),
        (
            "fr",
            "Karim Benali et Paul Morel se sont vus à Lyon. Ils ont affirmé que la grève continuerait.",
            ["Karim Benali, Paul Morel"],
        ),
        (
            "fr",
            "Il soutient que cet arrêté n'est pas motivé ; qu'il porte une atteinte à la liberté.",
            ["Il", "Il"],
        ),
        (
            "en",
            "Paul Morel maintained that the naval exercises would go ahead, and denounced the “repeated interference” of Helen Marsh.",
            ["Paul Morel", "Paul Morel"],
        ),
        ("fr", "Le groupe Renouveau et Territoires menace de s'abstenir.", ["Renouveau et Territoires"]),
        ("en", "Asked who would watch the strait, Paul Morel left the room.", []),
        ("fr", "Nul ne prétend qu'on puisse chauffer des salles vides.", [""]),
    ],
)
def test_whose_it_is(
    findings_of: Callable[..., Findings], language: str, text: str, names: list[str]
) -> None:
    claims = findings_of(text, language).claims
    assert [", ".join("" if one.author else one.name for one in claim.claimants) for claim in claims] == names
