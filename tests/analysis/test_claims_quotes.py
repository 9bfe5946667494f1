# ruff: noqa: E501 - a case a line reads as a table
"""Quotations over several paragraphs, and whose they are; claims that a noun and a copula announce."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.analysis.claims.marks import quotations, running
from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings


@pytest.mark.parametrize(
    ("texts", "inside"),
    [
        (['He said: "The road was long.', "We walked.", 'Nobody came."', "It rained."], {1, 2}),
        (["Il dit : « La route fut longue.", "Nous marchions.", "Nul ne vint. »", "Il plut."], {1, 2}),
        (["“The road was long.", "“We walked.", "“Nobody came.”"], set()),
        (["He said “yes”.", "The road was long.", "She said “no”."], set()),
        (["« La route fut longue.", "Il plut.", "Elle dit « non »."], set()),
    ],
)
def test_which_paragraphs_stand_in_a_quotation(texts: list[str], inside: set[int]) -> None:
    assert running(texts) == inside


def test_a_quotation_that_goes_on_ends_at_its_mark() -> None:
    text = "Nul ne vint », dit-il, puis « rien »."
    first, second = quotations(text, continued=True)
    assert text[first.start : first.end] == "Nul ne vint »"
    assert text[second.start : second.end] == "« rien »"


@pytest.mark.parametrize(
    ("language", "text", "quoted", "who"),
    [
        ("en", 'Tom Marlow said: "The road was long.\nWe walked for days without bread.\nNobody came to help us."', 3, "Tom Marlow"),
        ("fr", "Paul Roux a déclaré : « La route fut longue.\nNous avons marché sans pain.\nPersonne n'est venu nous aider. »", 3, "Paul Roux"),
        ("en", "Tom Marlow wrote home. His last words to his brother were:\n“Do not cry, Alfred!\nI need all my courage to die at twenty!”", 2, "Tom Marlow"),
    ],
)  # fmt: skip
def test_a_quotation_over_paragraphs_keeps_its_speaker(
    findings_of: Callable[..., Findings], language: str, text: str, quoted: int, who: str
) -> None:
    found = [claim for claim in findings_of(text, language).claims if claim.kind is ClaimKind.QUOTE]
    assert len(found) == quoted
    assert {claim.claimants[0].name for claim in found} == {who}


@pytest.mark.parametrize(
    ("language", "text", "content", "who"),
    [
        ("en", "Tom Marlow's theory is that the lock failed.", "the lock failed.", "Tom Marlow"),
        ("en", "The defendants spoke. Their argument is that she fled.", "she fled.", "The defendants"),
        ("fr", "La thèse du procureur est que le feu a pris ici.", "le feu a pris ici.", "procureur"),
    ],
)
def test_a_noun_of_saying_and_a_copula(
    findings_of: Callable[..., Findings], language: str, text: str, content: str, who: str
) -> None:
    claim = next(c for c in findings_of(text, language).claims if c.span.of(text) == content)
    assert claim.claimants[0].name == who


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        ("fr", "Les autorités ont annoncé mardi la fermeture du pont en juin.", "en juin"),
        ("fr", "Le verdict est attendu mardi.", "mardi"),
        ("en", "A separate ruling on the scheme is expected on Monday.", "on Monday"),
    ],
)
def test_the_weekday_of_an_announcement_is_no_horizon(
    findings_of: Callable[..., Findings], language: str, text: str, when: str
) -> None:
    (claim,) = findings_of(text, language).claims
    assert claim.when is not None
    assert claim.when.words == when


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "« Cela a été confirmé », a déclaré mardi à la presse locale Karim Sayah, directeur de l'Office.",
            "Karim Sayah",
        ),
        ("« Nous n'avons plus le choix », a déclaré à l'AFP Karim Sayah.", "Karim Sayah"),
        (
            "« Nous n'avons plus le choix », a dit hier sur les ondes de la Chaîne III, Karim Sayah, directeur général.",
            "Karim Sayah",
        ),
        (
            "« Nous n'avons plus le choix », a expliqué devant les députés le ministre de l'Intérieur.",
            "le ministre de l'Intérieur",
        ),
        ("« Nous n'avons plus le choix », a confié au quotidien Le Matin un conseiller.", "un conseiller"),
        (
            "« Nous n'avons plus le choix », a lancé lundi soir à Lyon la présidente de la région.",
            "la présidente de la région",
        ),
    ],
)
def test_the_subject_stands_behind_time_and_place(
    findings_of: Callable[..., Findings], text: str, who: str
) -> None:
    (claim,) = findings_of(text, "fr").claims
    assert claim.kind is ClaimKind.QUOTE
    assert [one.name for one in claim.claimants] == [who]


def test_what_is_told_with_how_or_why_is_a_claim(findings_of: Callable[..., Findings]) -> None:
    text = "Dans leur ouvrage, Denis Robert et Paul Backes expliquent comment le gouvernement avait versé une rançon."
    (claim,) = findings_of(text, "fr").claims
    assert claim.span.of(text) == "comment le gouvernement avait versé une rançon."
    assert [one.name for one in claim.claimants] == ["Denis Robert", "Paul Backes"]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("fr", "Ana Roy hausse les épaules. « On verra bien demain matin. »", "Ana Roy"),
        (
            "fr",
            "« Rien ne va », a lancé Paul Morel. Ana Roy quitte la salle. « Nous reviendrons demain. »",
            "Ana Roy",
        ),
        ("fr", "Le train est parti. « On nous oublie tous ici. »", ""),
        ("en", "Ana Roy shrugged and closed the file. “We shall see tomorrow morning.”", "Ana Roy"),
    ],
)
def test_a_quotation_unannounced_is_of_who_acts_before_it(
    findings_of: Callable[..., Findings], code: str, text: str, speaker: str
) -> None:
    last = findings_of(text, code).claims[-1]
    assert (last.kind, last.claimants[0].name) == (ClaimKind.QUOTE, speaker)


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("fr", "La commission déconseille de retirer l'appellation « eau minérale ».", ClaimKind.CALL),
        (
            "fr",
            "Paul Roux affirme que le terme « clause de revoyure » n'a pas été prononcé.",
            ClaimKind.STATEMENT,
        ),
        ("fr", "Paul Roux affirme que la grève fut « un échec cuisant ».", ClaimKind.QUOTE),
        ("en", "Tom Marlow said the term “illegal migrant” was banned in 1999.", ClaimKind.STATEMENT),
        ("en", "Tom Marlow said the ban was “a slow disaster”.", ClaimKind.QUOTE),
    ],
)
def test_a_word_that_is_spoken_of_is_no_quotation(
    findings_of: Callable[..., Findings], language: str, text: str, kind: ClaimKind
) -> None:
    assert [claim.kind for claim in findings_of(text, language).claims] == [kind]
