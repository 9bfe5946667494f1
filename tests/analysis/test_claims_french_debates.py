# ruff: noqa: E501 - a case a line reads as a table
"""French debates and the press on them: who answers whom, in how few words, and of which of two it is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings

Q, S, F, C, A = (
    ClaimKind.QUOTE, ClaimKind.STATEMENT, ClaimKind.FORECAST, ClaimKind.CALL, ClaimKind.ASSESSMENT,
)  # fmt: skip

# the text, the whole claim, its kind, its claimant ("" for the author)
CLAIMS = [
    # how somebody says what stands behind the colon
    ("Un conseiller se montre plus inquiet : la digue a vieilli.", "la digue a vieilli.", S, "Un conseiller"),
    ("La préfète se veut rassurante : le pont tiendra tout l'hiver.", "le pont tiendra tout l'hiver.", F, "La préfète"),
    ("Une élue, jointe dans le train, tempère : le vote n'a pas eu lieu.", "le vote n'a pas eu lieu.", S, "Une élue"),
    ("Une élue tempère : il serait prématuré, selon elle, de voter.", "il serait prématuré, selon elle, de voter.", S, "Une élue"),
    # what others make of it
    ("Le recteur assure que le toit est sûr, ce dont doutent les parents.", "le toit est sûr", S, "Le recteur"),
    ("Le recteur assure que le toit est sûr, ce dont doutent les parents.", "ce dont doutent les parents.", A, "les parents"),
    ("Le rapport accuse Oslo d'avoir menti, ce que Rome dément.", "ce que Rome dément.", S, "Italie"),
    ("Le trésorier a vidé la caisse, ce que son avocat conteste.", "ce que son avocat conteste.", S, "son avocat"),
    ("La recette serait perdue, ce que confirme la ministre.", "ce que confirme la ministre.", S, "la ministre"),
    # a quality of somebody whom a pronoun names
    ("Ses voisins la disent drôle.", "Ses voisins la disent drôle.", A, "Ses voisins"),
    ("Les juges le croient coupable.", "Les juges le croient coupable.", A, "Les juges"),
    # where "on" speaks
    ("À Matignon, où l'on relit le texte depuis mai, on dit que le texte est prêt.", "le texte est prêt.", S, "Matignon"),
    # a clause on a noun
    ("Le ministre, dont nos voisins jugent qu'il ment, n'a pas répondu.", "il ment", A, "nos voisins"),
    ("Selon un rapport que nous avons pu lire, la digue cédera en mai.", "la digue cédera en mai.", F, "un rapport"),
    # of two whom the text named
    ("Karim Sayah et Lise Aubert ont dîné lundi. Le premier exige un audit. La seconde juge l'idée prématurée.", "La seconde juge l'idée prématurée.", A, "Lise Aubert"),
    ("La France et l'Allemagne négocient.\nLa première veut un fonds.", "La première veut un fonds.", C, "France"),
    # in few words
    ("Vingt-deux, indique le directeur des services.", "Vingt-deux", S, "le directeur des services"),
    ("C'est faux !", "C'est faux !", S, ""),
    ("Que fera la ville ? Rien d'urgent, probablement.", "Rien d'urgent, probablement.", F, ""),
    # verbs
    ("Nous attendons de la Commission qu'elle présente un calendrier.", "elle présente un calendrier.", C, ""),
    ("Le texte engage les communes à réduire leurs dépenses.", "réduire leurs dépenses.", C, "Le texte"),
    ("Le colonel confesse avoir perdu la lettre.", "avoir perdu la lettre.", S, "Le colonel"),
    ("Le sort du port, tient à rappeler la maire, est scellé.", "Le sort du port, tient à rappeler la maire, est scellé.", S, "la maire"),
    ("Les Turcs voulaient « durablement ».", "Les Turcs voulaient « durablement ».", C, "Turcs"),
    ("Le maire a moqué « un plan à tiroirs, flou le matin, carré le soir ».", "Le maire a moqué « un plan à tiroirs, flou le matin, carré le soir »", Q, "Le maire"),
    # what the text itself holds
    ("Rien ne permet d'affirmer que le navire a coulé.", "Rien ne permet d'affirmer que le navire a coulé.", A, ""),
    ("L'annonce tombe au plus mal.", "L'annonce tombe au plus mal.", A, ""),
    ("La querelle tourne à l'obsession.", "La querelle tourne à l'obsession.", A, ""),
    ("Si Oslo se retire, c'est tout l'accord qui tombera.", "Si Oslo se retire, c'est tout l'accord qui tombera.", F, ""),
    # what is wished is no event
    ("Selon plusieurs cadres, Mme Aubert préférerait partir.", "Mme Aubert préférerait partir.", S, "plusieurs cadres"),
    # what stands with the subject is no content of the main verb
    ("Un conseiller, qui se dit « à peu près certain » que le pont tiendra, y voit un leurre.", "y voit un leurre.", A, "Un conseiller"),
    ("Le maire, « las » et malade, réclame un vote.", "Le maire, « las » et malade, réclame un vote.", C, "Le maire"),
    # what to do and what not
    ("Il convient de saluer l'accord et de ne pas le commenter.", "ne pas le commenter.", C, ""),
    ("Nous devons tenir bon et ne plus reculer.", "Nous devons tenir bon", C, ""),
    ("C'est une loi de bon sens, et mon groupe la soutient.", "C'est une loi de bon sens", A, ""),
    # what is to come, without a future
    ("Le rapport est annoncé pour l'automne 2091.", "Le rapport est annoncé pour l'automne 2091.", F, ""),
    ("La gare ne rouvre pas avant septembre 2091.", "La gare ne rouvre pas avant septembre 2091.", F, ""),
    ("Le recteur confirme que deux classes seront supprimées.", "deux classes seront supprimées.", F, "Le recteur"),
    ("Le recteur assure que justice sera faite.", "justice sera faite.", S, "Le recteur"),
    # why a thing is so
    ("L'écart ne tient pas au revenu.", "L'écart ne tient pas au revenu.", A, ""),
    # polls
    ("Une faible proportion (9 %) croit qu'une guerre éclatera.", "une guerre éclatera.", S, "Une faible proportion"),
    ("Deux sur trois doutent que la loi soit bonne.", "la loi soit bonne.", S, "Deux sur trois"),
    ("51 % appuieraient une hausse des taxes.", "51 % appuieraient une hausse des taxes.", S, "51 %"),
]  # fmt: skip

# the text, and words that no claim holds
NO_CLAIMS = [
    ("Il a promis la lune, ce que les électeurs ne lui pardonnent pas.", "pardonnent", "électeurs"),
    ("Le juge le dit souvent.", "souvent", "Le juge"),
    ("À supposer que la flotte se taise, un incident deviendrait probable.", "se taise", "la flotte"),
    ("La maire tient à ses arbres.", "arbres", "La maire"),
    ("La première demande des parents a été rejetée.", "rejetée", "La première"),
]

# the text, words of the claim, its certainty
CERTAINTIES = [
    ("Cette hypothèse ne peut plus être écartée.", "hypothèse", "roughly_even"),
    ("Le ministre a déclaré qu'un accord n'était « pas impensable ».", "accord", "roughly_even"),
    ("L'échéance est moins ferme qu'il n'y paraît.", "échéance", None),
    ("La proposition a de bonnes chances d'aboutir.", "proposition", "likely"),
]


@pytest.mark.parametrize(("text", "words", "kind", "who"), CLAIMS)
def test_claim_has_its_words_kind_and_claimant(
    findings_of: Callable[..., Findings], text: str, words: str, kind: ClaimKind, who: str
) -> None:
    found = findings_of(text, "fr").claims
    claim = next((c for c in found if c.span.of(text) == words), None)
    assert claim is not None, [c.span.of(text) for c in found]
    assert claim.kind is kind
    assert [c.name for c in claim.claimants if not c.author] == ([who] if who else [])


@pytest.mark.parametrize(("text", "words", "who"), NO_CLAIMS)
def test_who_only_acts_claims_nothing(
    findings_of: Callable[..., Findings], text: str, words: str, who: str
) -> None:
    held = [c for c in findings_of(text, "fr").claims if words in c.span.of(text)]
    assert not any(one.name == who for claim in held for one in claim.claimants)


@pytest.mark.parametrize(("text", "words", "step"), CERTAINTIES)
def test_claim_has_its_certainty(
    findings_of: Callable[..., Findings], text: str, words: str, step: str | None
) -> None:
    claim = next(c for c in findings_of(text, "fr").claims if words in c.span.of(text))
    assert (claim.certainty.step.value if claim.certainty else None) == step


def test_long_label_of_a_record_takes_the_floor(findings_of: Callable[..., Findings]) -> None:
    text = "Pilar Etxea, au nom du groupe de la Gauche verte et solidaire. – Cette loi est une erreur."
    claim = next(c for c in findings_of(text, "fr").claims if "erreur" in c.span.of(text))
    assert [c.name for c in claim.claimants] == ["Pilar Etxea"]


def test_questions_set_as_headings_give_the_guest_the_floor(findings_of: Callable[..., Findings]) -> None:
    text = (
        "Nina Vanderlinde, géographe : « La côte recule »\n"
        "Propos recueillis par Paul Petitjean.\n"
        "Qu'est-ce qui vous inquiète le plus ?\n"
        "– Le silence. Je me méfie des promesses faciles.\n"
        "Et les digues ?\n"
        "– Elles sont bien trop basses."
    )
    found = {one.span.of(text): one.claimants[0].name for one in findings_of(text, "fr").claims}
    assert found["Elles sont bien trop basses."] == "Nina Vanderlinde"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La statue doit être déposée le 27 février.", ClaimKind.FORECAST),
        ("La taxe doit être payée avant le 27 février.", ClaimKind.CALL),
        ("On devrait tourner autour de 61 000 euros.", ClaimKind.FORECAST),
        ("Nous ne saurions laisser cela à nos enfants.", ClaimKind.CALL),
    ],
)
def test_what_is_on_the_agenda_is_foreseen(
    findings_of: Callable[..., Findings], text: str, kind: ClaimKind
) -> None:
    assert [claim.kind for claim in findings_of(text, "fr", date="2026-01-10").claims] == [kind]


def test_a_headline_that_quotes_and_questions_as_headings_make_an_interview(
    findings_of: Callable[..., Findings],
) -> None:
    text = (
        "Claire Montbrun, économiste : « Le port vit à crédit »\n"
        "Propos recueillis par Luc Ardant, le 3 mars 2026.\n"
        "Qu'est-ce qui vous inquiète le plus ?\n"
        "La dette. Il faut publier les comptes.\n"
        "Et les syndicats ?\n"
        "Il est probable qu'ils feront grève."
    )
    found = {one.span.of(text): one.claimants[0].name for one in findings_of(text, "fr").claims}
    assert found["Il faut publier les comptes."] == "Claire Montbrun"


def test_a_retort_whose_verb_comes_first_is_of_whoever_makes_it(findings_of: Callable[..., Findings]) -> None:
    text = "Le ministre affirme que tout est calme, ce que dément la Cour des comptes."
    found = {one.span.of(text): one.claimants[0].name for one in findings_of(text, "fr").claims}
    assert found == {
        "tout est calme": "Le ministre",
        "ce que dément la Cour des comptes.": "Cour des comptes",
    }
