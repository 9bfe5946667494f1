"""Institutions are found by their whole name, whatever a model saw of it."""

from __future__ import annotations

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import find_actors
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Knowledge
from lutrin.domain.span import Span


def seen(text: str, language: str) -> list[tuple[str, str]]:
    """Words and kinds of the mentions of a text of one paragraph."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    found = find_actors(pipeline.read(text, (block,), language), Knowledge())
    return [(m.span.of(text), m.kind.value) for m in found.mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Le recours a été rejeté par le tribunal administratif de Besançon.",
            "tribunal administratif de Besançon",
        ),
        ("La cour administrative d’appel de Nancy a tranché hier.", "cour administrative d’appel de Nancy"),
        ("Elle enseigne à l’université de Limoges depuis dix ans.", "université de Limoges"),
        ("Les agents de la mairie d’Angoulême ont cessé le travail.", "mairie d’Angoulême"),
        ("Le conseil municipal de Saint-Brieuc a voté la motion.", "conseil municipal de Saint-Brieuc"),
        ("Un porte-parole de l’ONG « Source Claire » a parlé.", "Source Claire"),
        ("Les ouvriers de l’usine “Bellor Chimie” sont en grève.", "Bellor Chimie"),
        ("Le directeur de la société Orvaline & Fils a démissionné.", "Orvaline & Fils"),
        ("Le chef du groupe Maskelyne a été arrêté.", "Maskelyne"),
        (
            "D’après l’association des bateliers de Namur, le pont est sûr.",
            "association des bateliers de Namur",
        ),
        (
            "Le ministère de l’Eau et de l’Assainissement enquête.",
            "ministère de l’Eau et de l’Assainissement",
        ),
        ("Le ministère turc des Affaires étrangères a démenti.", "ministère turc des Affaires étrangères"),
        ("La Cour suprême a tranché hier.", "Cour suprême"),
        ("Des membres de l’ONG Eau Vive ont été arrêtés.", "Eau Vive"),
        ("Le siège du Cercle des Bateliers de Namur (CBN) a brûlé.", "Cercle des Bateliers de Namur"),
    ],
)
def test_a_french_institution_is_whole(text: str, name: str) -> None:
    assert (name, "organisation") in seen(text, "fr")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The University of Cape Town’s staff met on Monday.", "University of Cape Town"),
        ("She taught at the University of Leeds for ten years.", "University of Leeds"),
        ("According to the Osterley Evening Herald, nobody was hurt.", "Osterley Evening Herald"),
        (
            "The Ministry of Foreign Affairs and Trade declined to answer.",
            "Ministry of Foreign Affairs and Trade",
        ),
        ("The Lagos City Council has met twice this week.", "Lagos City Council"),
        ("The shipping company Zephyrian denied any part in it.", "Zephyrian"),
        ("The Kestrel Valley Peace Forum (KVPF) met on Monday.", "Kestrel Valley Peace Forum"),
    ],
)
def test_an_english_institution_is_whole(text: str, name: str) -> None:
    assert (name, "organisation") in seen(text, "en")


def test_two_institutions_joined_by_and_stay_two() -> None:
    names = [
        name for name, _ in seen("Staff of the University of Leeds and Oxley College met in York.", "en")
    ]
    assert names[:2] == ["University of Leeds", "Oxley College"]


def test_persons_of_a_court_decision_are_their_initials() -> None:
    text = "M. D… K…, représenté par Me Orval, a saisi le tribunal. M. K… soutient que la requête est fondée."
    assert [name for name, kind in seen(text, "fr") if kind == "person"] == ["M. D… K…", "Orval", "M. K…"]
    assert ("M. J", "person") not in seen("M. J. Orvalin a signé.", "fr")


def test_a_commission_of_a_region_is_no_region() -> None:
    assert seen("La Commission du Nord a rendu son avis.", "fr") == [("Commission du Nord", "organisation")]


def test_a_street_is_a_place_and_a_person_of_such_a_surname_a_person() -> None:
    assert ("rue Gambetta", "place") in seen("Le cortège a descendu la rue Gambetta sans incident.", "fr")
    english = seen("Ann Park was arrested on Castle Road by two officers.", "en")
    assert english == [("Ann Park", "person"), ("Castle Road", "place")]


def test_what_is_one_among_many_is_no_institution() -> None:
    assert all(kind == "place" for _, kind in seen("Il a étudié dans une université de Berlin.", "fr"))


def test_an_acronym_of_a_method_is_no_organisation() -> None:
    text = "Patients were treated with Low Intensity Pulsed Ultrasound (LIPU) for two weeks."
    assert ("Low Intensity Pulsed Ultrasound", "organisation") not in seen(text, "en")


def test_a_heading_in_capitals_tells_no_institution() -> None:
    text = "Trade Talks Stall Over Fisheries Row With Party Council"
    assert ("Row With Party Council", "organisation") not in seen(text, "en")
    assert ("Fisheries Row With Party Council", "organisation") not in seen(text, "en")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Ann Velgand’s Orvaline Party won the vote.", "Orvaline Party"),
        ("en", "She prayed at King’s College for an hour.", "King’s College"),
        ("fr", "COUR ADMINISTRATIVE D’APPEL DE NANTES", "COUR ADMINISTRATIVE D’APPEL DE NANTES"),
        ("fr", "Cour d’appel de Bourges, arrêt du 4 mai.", "Cour d’appel de Bourges"),
        ("fr", "L’Olympique alésien a perdu hier soir.", "Olympique alésien"),
        ("en", "They sued Orvaline Holdings Ltd. The judge agreed.", "Orvaline Holdings Ltd"),
    ],
)
def test_a_name_begins_after_its_owner_and_ends_with_its_sentence(
    language: str, text: str, name: str
) -> None:
    assert name in [words.rstrip(".") for words, kind in seen(text, language) if kind == "organisation"]


def test_a_telephone_number_is_no_name() -> None:
    assert all("12" not in words for words, _ in seen("Bien cordialement,\nSophie\n06 12 34 56 78", "fr"))
