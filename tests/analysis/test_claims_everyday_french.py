# ruff: noqa: E501 - a case a line reads as a table
"""Everyday constructs of French: set phrases, conditions, hearsay, houses that speak, the uns and the autres."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings

S, F, C, A = ClaimKind.STATEMENT, ClaimKind.FORECAST, ClaimKind.CALL, ClaimKind.ASSESSMENT

# the sentence, the kind of its first claim, its claimant ("" for the author)
CASES = [
    # set phrases that announce, some with their object within
    ("Anne Roux tient le préfet pour responsable.", A, "Anne Roux"),
    ("Le collectif rend la préfète responsable du retard.", S, "Le collectif"),
    ("Anne Roux met en garde contre une pénurie.", C, "Anne Roux"),
    ("Le syndicat a fait part de son inquiétude.", S, "Le syndicat"),
    ("La commission a émis un avis défavorable.", S, "La commission"),
    ("Le ministre pousse la régie à vendre.", C, "Le ministre"),
    ("Anne Roux mise sur une baisse des taux.", F, "Anne Roux"),
    ("Le FMI table sur 30 000 emplois perdus d'ici à décembre.", F, "FMI"),
    # names that judge
    ("Anne Roux parle d'un fiasco.", A, "Anne Roux"),
    ("L'opposition voit dans ce report un aveu.", A, "L'opposition"),
    ("Le syndicat a qualifié l'offre de « provocation ».", ClaimKind.QUOTE, "Le syndicat"),
    # set phrases that judge
    ("La mairie joue avec le feu.", A, ""),
    ("La balle est maintenant dans le camp du préfet.", A, ""),
    ("C'est peu dire que ce vote inquiète.", A, ""),
    ("La trêve ne tient qu'à un fil.", A, ""),
    # what nobody says to be so
    ("Rien n'indique que le maire soit prêt à partir.", A, ""),
    # advice
    ("La région ferait mieux de renoncer.", C, ""),
    ("Le maire serait mieux inspiré d'attendre.", C, ""),
    ("Ayons la franchise de le reconnaître.", C, ""),
    # conditions: the main clause says it, whatever the parse makes the root
    ("Si la grève dure, les stocks fondront.", F, ""),
    ("Si la frontière était rouverte, les prix baisseraient.", F, ""),
    ("Faute d'accord, les usines fermeraient.", F, ""),
    # the conditional of hearsay, of bodies; of things what would follow
    ("Le régiment disposerait de dix chars.", S, ""),
    ("La cellule préparerait un attentat.", S, ""),
    ("Le chantier coûterait un milliard d'euros.", F, ""),
    # who speaks where "on" does
    ("On assure à Matignon que le projet est enterré.", S, "Matignon"),
    ("Le projet est enterré, assure-t-on à Matignon.", S, "Matignon"),
    ("Dans l'entourage du ministre, on affirme que le projet est enterré.", S, "l'entourage du ministre"),
    # one of those who were named, or some of them
    ("D'autres dénoncent un passage en force.", S, "autres"),
    ("Tous réclament un report.", C, "Tous"),
    ("Selon beaucoup, le texte est mauvais.", S, "beaucoup"),
    ("Le texte est mauvais, ont répondu d'autres.", S, "autres"),
    ("Le texte est mauvais, juge Paul Ferrand, qui votera contre.", A, "Paul Ferrand"),
    ("Le texte est mauvais, a répondu l'exécutif.", S, "l'exécutif"),
    ("La plupart des usagers interrogés approuvent le projet.", S, "La plupart des usagers interrogés"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "claimant"), CASES)
def test_what_is_said_and_by_whom(
    findings_of: Callable[..., Findings], text: str, kind: ClaimKind, claimant: str
) -> None:
    found = [(claim.kind, claim.claimants[0].name) for claim in findings_of(text, "fr").claims]
    assert any(
        one is kind and (name == claimant or (claimant and claimant in name)) for one, name in found
    ), found


def test_the_last_named_is_meant(findings_of: Callable[..., Findings]) -> None:
    text = "Le maire a reçu Anne Roux. Cette dernière dénonce un passage en force."
    assert [claim.claimants[0].name for claim in findings_of(text, "fr").claims] == ["Anne Roux"]


def test_some_and_the_others_hold_claims_of_their_own(findings_of: Callable[..., Findings]) -> None:
    text = "Les uns dénoncent un recul, les autres saluent un sursaut."
    claims = findings_of(text, "fr").claims
    assert [claim.claimants[0].name for claim in claims] == ["Les uns", "les autres"]


@pytest.mark.parametrize(
    "text",
    [
        "M. Roux demande si la salle sera chauffée.",
        "Mme Hall a demandé quand les travaux commenceront.",
        "Le maire célébrait hier un mariage.",
        "Deux ans plus tard, le groupe enregistrerait un disque.",
    ],
)
def test_nothing_is_claimed(findings_of: Callable[..., Findings], text: str) -> None:
    assert not findings_of(text, "fr").claims


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("D'après la note, que nous avons pu consulter, le chantier coûterait un milliard.", F, "le chantier coûterait un milliard."),
        ("Nina Roux se dit « sidérée » par la décision.", ClaimKind.QUOTE, "Nina Roux se dit « sidérée » par la décision."),
        ("Elle a nié avoir promis la moindre concession.", S, "avoir promis la moindre concession."),
        ("Un diplomate, qui a requis l'anonymat, reconnaît que le texte est mort.", S, "le texte est mort."),
        ("Le ministre juge peu probable que la trêve tienne.", A, "la trêve tienne."),
        ("L'assureur tient pour « hautement probable » qu'un ordre ait été donné.", A, "un ordre ait été donné."),
        ("Le texte devrait être examiné par la commission.", F, "Le texte devrait être examiné par la commission."),
        ("Le maire dit « ne rien vouloir céder ».", ClaimKind.QUOTE, "Le maire dit « ne rien vouloir céder »."),
        ("Le maire défend un projet qualifié de « pharaonique ».", S, "Le maire défend un projet qualifié de « pharaonique »."),
        ("Le préfet a rejeté une offre jugée « insultante ».", S, "Le préfet a rejeté une offre jugée « insultante »."),
        ("Si le barrage cède, la vallée sera noyée.", F, "Si le barrage cède, la vallée sera noyée."),
        ("La loi sera votée plus tard dans la semaine.", F, "La loi sera votée plus tard dans la semaine."),
    ],
)  # fmt: skip
def test_what_is_said_in_full(
    findings_of: Callable[..., Findings], text: str, kind: ClaimKind, span: str
) -> None:
    assert [(claim.kind, claim.span.of(text)) for claim in findings_of(text, "fr").claims] == [(kind, span)]


def test_what_stands_written_is_of_whoever_spoke(findings_of: Callable[..., Findings]) -> None:
    text = "Nina Roux promet une école par village. C'était écrit : « Une école par village, dès septembre. »"
    assert findings_of(text, "fr").claims[-1].claimants[0].name == "Nina Roux"


def test_a_number_of_them_is_no_source(findings_of: Callable[..., Findings]) -> None:
    text = "Pour quatre d'entre eux, le plafond semble dépassé."
    assert all(claim.claimants[0].author for claim in findings_of(text, "fr").claims)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire s'est refusé à tout commentaire.",
        "Par la suite, elle chantera dans un orchestre.",
        "Deux ans plus tard, elle épousera un banquier.",
    ],
)
def test_neither_silence_nor_a_tale_claims(findings_of: Callable[..., Findings], text: str) -> None:
    assert not findings_of(text, "fr").claims


@pytest.mark.parametrize(
    "text",
    [
        "Le chantier est financé en grande partie par la région.",
        "Un bon nombre de trains circulent aujourd'hui.",
        "Les grandes surfaces ouvrent à huit heures.",
    ],
)
def test_a_quantity_is_no_judgement(findings_of: Callable[..., Findings], text: str) -> None:
    assert not findings_of(text, "fr").claims


def test_an_item_with_a_label_judges_by_its_clause(findings_of: Callable[..., Findings]) -> None:
    text = (
        "Le président adresse deux messages :\n"
        "- À Kiev : ce geste est aussi une manière de rassurer les alliés.\n"
        "- À Moscou : la main reste tendue."
    )
    assert "ce geste est aussi une manière" in " ".join(
        claim.span.of(text) for claim in findings_of(text, "fr").claims
    )
