# ruff: noqa: E501 - a case a line reads as a table
"""The document's own voice: judgements, forecasts, calls; certainty, polarity, dates; and what is no claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings
from lutrin.domain.likelihood import Likelihood

L = Likelihood
A, F, C = ClaimKind.ASSESSMENT, ClaimKind.FORECAST, ClaimKind.CALL

# language, sentence, kind, step of certainty, negated
CASES = [
    ("fr", "Ce choix fragilise la sécurité du continent.", A, None, False),
    ("fr", "Cette décision traduit un isolement croissant du régime.", A, None, False),
    ("en", "This decision reflects the growing isolation of the regime.", A, None, False),
    ("fr", "L'Union apparaît comme la grande perdante de la négociation.", A, L.LIKELY, False),
    ("fr", "Cela peut être lu comme une tentative de rétablir l'équilibre.", A, L.ROUGHLY_EVEN, False),
    ("fr", "Cette rencontre ne constitue pas un simple échange diplomatique.", A, None, True),
    ("en", "There is no evidence that the treaty is effective.", A, None, True),
    ("fr", "Une annonce pourrait intervenir avant la fin du mois.", F, L.ROUGHLY_EVEN, False),
    ("fr", "La Banque centrale relèvera très probablement ses taux en mars.", F, L.VERY_LIKELY, False),
    ("en", "The coalition will almost certainly collapse before June.", F, L.ALMOST_CERTAIN, False),
    ("en", "Talks may resume within weeks.", F, L.ROUGHLY_EVEN, False),
    ("en", "Parliament will vote on the bill on 12 May.", F, None, False),
    ("fr", "Il faut renforcer les contrôles aux frontières.", C, None, False),
    ("fr", "Aucune solution ne saurait être envisagée sans la participation des régions.", C, None, None),
    ("en", "We must strengthen border controls.", C, None, False),
    ("fr", "Nous devons protéger nos ports.", C, None, False),
]


@pytest.mark.parametrize(("language", "text", "kind", "step", "negated"), CASES)
def test_voice(
    findings_of: Callable[..., Findings],
    language: str,
    text: str,
    kind: ClaimKind,
    step: L | None,
    negated: bool | None,
) -> None:
    (claim,) = findings_of(text, language).claims
    assert claim.span.of(text) == text
    assert claim.kind is kind
    assert claim.claimants[0].author
    assert (claim.certainty.step if claim.certainty else None) == step
    if negated is not None:
        assert claim.negated is negated


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le sommet s'est tenu jeudi à Bruxelles."),
        ("en", "The summit was held on Thursday in Brussels."),
        ("fr", "Que fera le gouvernement après le scrutin ?"),
        ("en", "Who will lead the delegation next year?"),
        ("fr", "# Le gouvernement doit agir sans délai"),
        ("en", "# Markets will fall, analysts say"),
        ("fr", "Trois blessés ont été transportés à l'hôpital."),
        # courtesies, and what a speaker is about to do
        ("en", "I am proud to be here with your mayor."),
        ("en", "It is my great honor to introduce our President."),
        ("en", "It gives me great pleasure to be here today."),
        ("fr", "C'est un plaisir de vous accueillir dans cette salle."),
        ("fr", "Je voudrais remercier le rapporteur pour son travail."),
        ("fr", "Je souhaite éclaircir cinq points."),
        ("fr", "Quelques mois auront été nécessaires pour monter la pièce."),
    ],
)
def test_no_claims(findings_of: Callable[..., Findings], language: str, text: str) -> None:
    assert findings_of(text, language).claims == ()


def test_horizon_is_found_and_normalised(findings_of: Callable[..., Findings]) -> None:
    text = "L'accord pourrait être signé d'ici la fin de l'année 2027."
    (claim,) = findings_of(text, "fr", date="2027-02-01").claims
    assert claim.when is not None
    assert claim.when.words == "d'ici la fin de l'année 2027"
    assert (claim.when.start, claim.when.end) == ("2027-02-01", "2027-12-31")


def test_relative_horizon_counts_from_the_documents_date(findings_of: Callable[..., Findings]) -> None:
    text = "The deal could be signed within three weeks."
    (claim,) = findings_of(text, "en", date="2026-03-10").claims
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == ("2026-03-10", "2026-03-31")


def test_number_sets_the_step(findings_of: Callable[..., Findings]) -> None:
    text = "There is a 70 percent chance that the talks will collapse."
    (claim,) = findings_of(text, "en").claims
    assert claim.certainty is not None
    assert claim.certainty.step is L.LIKELY


def test_hedge_in_a_subordinate_clause_does_not_count(findings_of: Callable[..., Findings]) -> None:
    text = "Cette réforme, qui pourrait coûter cher, est indispensable."
    (claim,) = findings_of(text, "fr").claims
    assert claim.certainty is None


def test_list_items_take_what_the_line_above_gives(findings_of: Callable[..., Findings]) -> None:
    text = "Il conviendrait de :\n- renforcer la coopération judiciaire ;\n- éviter toute déclaration avant le scrutin."
    claims = [claim for claim in findings_of(text, "fr").claims if claim.span.start > 20]
    assert [claim.kind for claim in claims] == [C, C]


def test_about_leaves_out_the_claimant(findings_of: Callable[..., Findings]) -> None:
    text = "Emmanuel Macron a affirmé que l'Allemagne soutiendrait la Pologne."
    findings = findings_of(text, "fr")
    names = {actor.id: actor.name for actor in findings.actors}
    (claim,) = findings.claims
    about = {names[one] for one in claim.about}
    assert "Emmanuel Macron" not in about
    assert {"Allemagne", "Pologne"} <= about


def test_claims_stay_in_their_paragraph_and_end_at_words(findings_of: Callable[..., Findings]) -> None:
    text = "Le maire estime que la digue tiendra\nLes travaux reprendront en mars. Il faut aller vite."
    for claim in findings_of(text, "fr").claims:
        words = claim.span.of(text)
        assert "\n" not in words
        assert words == words.strip()
        assert not (
            claim.span.end < len(text)
            and text[claim.span.end - 1].isalnum()
            and text[claim.span.end].isalnum()
        )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "a déclaré",
                "«",
                "»",
                '"',
                "que",
                "Selon",
                ",",
                ".",
                ":",
                "X",
                "pourrait",
                "il faut",
                "\n",
                "’",
                "(",
                "ne",
                "59 %",
                "-",
                "said",
                "…",
                "😀",
                "\u200b",
            ]
        ),
        max_size=30,
    ),
    st.sampled_from(["fr", "en"]),
)
def test_any_text_is_read(findings_of: Callable[..., Findings], words: list[str], language: str) -> None:
    text = " ".join(words)
    for claim in findings_of(text, language).claims:
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert 0 < claim.score < 1


@pytest.mark.parametrize(
    ("language", "whole"),
    [
        ("fr", "La commune devra sans doute emprunter, et que la loi passe ; qu'il cède"),
        ("fr", "Le collectif demande au maire de dénoncer, lui, un règlement"),
        ("fr", "Il n'est pas question d'avantages : c'est au lycée qu'il faut"),
        ("fr", "« Assez », a déclaré mardi à la presse locale, sur les ondes, le ministre"),
        ("fr", "Nous nous opposons à ce que nous voulons, c'est que la mer votera"),
        ("en", "Let us look: we cannot afford what the island needs is"),
        ("en", "Asked who would pay, he said that it might be ready by mid-2027, and denounced"),
    ],
)
def test_a_text_that_breaks_off_anywhere_is_read(
    findings_of: Callable[..., Findings], language: str, whole: str
) -> None:
    words = whole.split(" ")
    for count in range(1, len(words) + 1):
        text = " ".join(words[:count])
        assert all(claim.span.end <= len(text) for claim in findings_of(text, language).claims)


@pytest.mark.parametrize(
    ("code", "text", "claim"),
    [
        (
            "fr",
            "Madame la présidente, mes chers collègues, ce texte est dangereux.",
            "ce texte est dangereux.",
        ),
        ("fr", "Mes parents, agriculteurs, sont admirables.", "Mes parents, agriculteurs, sont admirables."),
        ("en", "My friends, the bill is essential.", "the bill is essential."),
        ("en", "My sister, a nurse, is a wonderful woman.", "My sister, a nurse, is a wonderful woman."),
    ],
)
def test_who_is_spoken_to_is_no_part_of_a_claim(
    findings_of: Callable[..., Findings], code: str, text: str, claim: str
) -> None:
    assert [one.span.of(text) for one in findings_of(text, code).claims] == [claim]


@pytest.mark.parametrize(
    ("code", "text", "number"),
    [
        ("fr", "La parole est à Mme Anne Carvin, pour un rappel très important au règlement.", 0),
        ("fr", "La parole est la meilleure arme des faibles.", 1),
        ("en", "The question is on the excellent amendment offered by Mr. Hale.", 0),
        ("en", "The question is dangerous for the whole coalition.", 1),
    ],
)
def test_procedure_is_no_claim(
    findings_of: Callable[..., Findings], code: str, text: str, number: int
) -> None:
    assert len(findings_of(text, code).claims) == number
