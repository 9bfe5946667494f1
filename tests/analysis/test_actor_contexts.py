"""The words around a name tell what it is, and persons' names are whole."""

from __future__ import annotations

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import find_actors
from lutrin.documents.plain_text import segment
from lutrin.domain.finding import Knowledge


def seen(text: str, language: str) -> list[tuple[str, str]]:
    """Words and kinds of the mentions of a text, in reading order."""
    found = find_actors(pipeline.read(text, segment(text), language), Knowledge())
    return [(m.span.of(text), m.kind.value) for m in found.mentions]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("BRELLAND, May 4 (Northmark Press Agency) - Ferries stayed in port.", "BRELLAND", "place"),
        (
            "BRELLAND, May 4 (Northmark Press Agency) - Ferries stayed in port.",
            "Northmark Press Agency",
            "organisation",
        ),
        ("The two sides met in the town of Averholt last week.", "Averholt", "place"),
        ("They crossed the Gulf of Tarsane by night.", "Gulf of Tarsane", "place"),
        ("The ferry left Port Ansell at dawn.", "Port Ansell", "place"),
        ("Trucks queue along Cooper Lane every morning.", "Cooper Lane", "place"),
        ("“We were not told,” said Ottoline Bexcombe, who runs the kiosk.", "Ottoline Bexcombe", "person"),
        ("The harbour captain, Ruvan Tessadri, refused to sign.", "Ruvan Tessadri", "person"),
        (
            "The regional operator, Coastrail Partners, said trains would run.",
            "Coastrail Partners",
            "organisation",
        ),
        ("Shares of Tressel Optics Ltd fell sharply.", "Tressel Optics Ltd", "organisation"),
    ],
)
def test_english_words_around_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert (name, kind) in seen(text, "en")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("SOLVANE, 3 mars (Agence Boréale) – Le port est resté fermé.", "SOLVANE", "place"),
        ("SOLVANE, 3 mars (Agence Boréale) – Le port est resté fermé.", "Agence Boréale", "organisation"),
        ("La préfète a visité le village de Brassenne hier.", "Brassenne", "place"),
        ("Le convoi a franchi le col de Tarnaz avant la nuit.", "col de Tarnaz", "place"),
        ("« Rien n’est joué », soupire Mahaut Delorsière, maraîchère.", "Mahaut Delorsière", "person"),
        ("La nouvelle gérante, Ysoline Karpathy, réside à Lyon.", "Ysoline Karpathy", "person"),
        ("Les blessés ont été conduits à l’hôpital de Merville.", "hôpital de Merville", "organisation"),
        ("Le fabricant de pompes Hydromer a publié ses comptes.", "Hydromer", "organisation"),
        ("La fintech kényane Pesaflow lève dix millions.", "Pesaflow", "organisation"),
    ],
)
def test_french_words_around_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert (name, kind) in seen(text, "fr")


def test_what_a_name_is_said_to_be_in_one_place_it_is_in_another() -> None:
    text = "La fintech kényane Pesaflow lève dix millions.\n\nMais que vaut Pesaflow sans ses agences ?"
    assert seen(text, "fr").count(("Pesaflow", "organisation")) == 2


def test_a_month_after_a_preposition_is_no_place() -> None:
    assert all(words != "March" for words, _ in seen("The town of March was quiet in March.", "en")[1:])


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The mediator, Amara Okonjo-Reyes, left early.", "en", "Amara Okonjo-Reyes"),
        ("Her rival, Celeste Andrade-Lima, warned of higher tolls.", "en", "Celeste Andrade-Lima"),
        ("Le patron, Gildas Le Goastel, a raconté la nuit.", "fr", "Gildas Le Goastel"),
        ("Le rapport a été remis par Saskia van Oosten hier.", "fr", "Saskia van Oosten"),
        ("Cllr Eze objected that the school had no hall.", "en", "Eze"),
        ("Le Cdt Yann Kerbrat a pris la parole.", "fr", "Yann Kerbrat"),
    ],
)
def test_a_persons_name_is_whole_and_without_title(text: str, language: str, name: str) -> None:
    assert (name, "person") in seen(text, language)


def test_a_hyphen_between_two_known_powers_still_parts_them() -> None:
    words = [word for word, _ in seen("Le sommet Trump-Poutine a duré une heure.", "fr")]
    assert words == ["Trump", "Poutine"]
