"""What stands around a name tells its kind, and what is no name at all is left out."""

from __future__ import annotations

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import apposed, evidence, never
from lutrin.analysis.actors.candidate import Candidate
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.span import Span


def reading_of(text: str, language: str) -> Reading:
    """A text of one paragraph as the models read it."""
    return pipeline.read(text, (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),), language)


def candidate(block: ParsedBlock, words: str, kind: ActorKind, nth: int = 0) -> Candidate:
    """The nth place where ``words`` stand, read as ``kind``."""
    at = -1
    for _ in range(nth + 1):
        at = block.text.index(words, at + 1)
    span = Span(block.offset + at, block.offset + at + len(words))
    return Candidate(block=block, span=span, kind=kind, source="model", reason="")


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Corvanne Ilzet, une infirmière de garde, a donné l’alerte.", "fr", "Corvanne Ilzet"),
        ("Les vitraux de Maud Perrichon ont été détruits.", "fr", "Maud Perrichon"),
        ("« Nous tiendrons », a déclaré Velgand.", "fr", "Velgand"),
        ("“We will hold,” Velgand said.", "en", "Velgand"),
        ("Elle a perdu son fils, Tarsis, dans l’incendie.", "fr", "Tarsis"),
        ("The boy called for his sister Ysaline all night.", "en", "Ysaline"),
        ("Tarsen Odwick, a retired engineer, raised the alarm.", "en", "Tarsen Odwick"),
        ("Bonjour Ysaline, la réunion est avancée.", "fr", "Ysaline"),
        ("Je passerai demain.\nBien à vous\nAnne-Lise Bordier", "fr", "Anne-Lise Bordier"),
        ("I will be there at ten.\nKind regards\nOdwick", "en", "Odwick"),
    ],
)
def test_a_person_that_the_models_passed_over_is_told(text: str, language: str, name: str) -> None:
    told = apposed.candidates(reading_of(text, language), [])
    assert [c.text for c in told] == [name]
    assert told[0].kind is ActorKind.PERSON


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bonjour Madame, la réunion est avancée.", "fr"),
        ("Hello Team, the meeting was moved.", "en"),
        ("Georgia Tech, a university, has been there for ages.", "en"),
        ("“We will hold,” Everyone said.", "en"),
        ("Cordialement\nMerci", "fr"),
    ],
)
def test_what_is_no_person_is_not_told(text: str, language: str) -> None:
    assert apposed.candidates(reading_of(text, language), []) == []


def test_a_surname_weighs_where_the_first_name_is_known() -> None:
    block = reading_of("Maud Perrichon is an artist. Perrichon lives in Lille.", "en").blocks[0]
    told = evidence.of_names(
        [
            candidate(block, "Maud Perrichon", ActorKind.PERSON),
            candidate(block, "Perrichon", ActorKind.ORGANISATION, 1),
        ]
    )
    assert told["Perrichon"][ActorKind.PERSON] >= evidence.SURNAME


def test_where_a_name_locates_it_is_a_place() -> None:
    block = reading_of("They met in Tarsenac. The road leads to Tarsenac.", "en").blocks[0]
    told = evidence.of_names([candidate(block, "Tarsenac", ActorKind.PERSON)])
    assert told["Tarsenac"] == {ActorKind.PLACE: evidence.LOCATES}


def test_a_name_of_the_gazetteer_is_left_to_it() -> None:
    block = reading_of("Jack London was born in California. London died young.", "en").blocks[0]
    told = evidence.of_names(
        [
            candidate(block, "Jack London", ActorKind.PERSON),
            candidate(block, "London", ActorKind.PLACE, 1),
        ]
    )
    assert "London" not in told


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Écrivez à jean.orval@exemple.fr avant lundi.", "jean.orval", ActorKind.PERSON),
        ("Voir https://exemple.fr/Orval-Dossier pour la suite.", "Orval-Dossier", ActorKind.ORGANISATION),
        ("Le compte @Orval a été fermé.", "Orval", ActorKind.PERSON),
        ("Le chef de l’État a parlé.", "État", ActorKind.ORGANISATION),
        ("La tentative de coup d’État a échoué.", "État", ActorKind.ORGANISATION),
        ("Le niveau de MPQ7 a baissé.", "MPQ7", ActorKind.PLACE),
        ("La ministre de la Santé a parlé.", "Santé", ActorKind.PERSON),
        ("Dans l’intérêt de la Nation, il faut agir.", "Nation", ActorKind.PERSON),
        ("La famille Perrichon a fui la ville.", "Perrichon", ActorKind.PERSON),
        ("I’m sure of it.", "I’m", ActorKind.PERSON),
    ],
)
def test_what_names_nobody_is_left_out(text: str, words: str, kind: ActorKind) -> None:
    block = reading_of(text, "fr").blocks[0]
    assert never.is_nobody(candidate(block, words, kind))


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("L’État a fait appel de la décision.", "État", ActorKind.ORGANISATION),
        ("Jean Orval (jean.orval@exemple.fr) a écrit.", "Jean Orval", ActorKind.PERSON),
        ("Le M23 a pris la ville.", "M23", ActorKind.ORGANISATION),
        ("L’accident a eu lieu sur l’autoroute A10 hier.", "A10", ActorKind.PLACE),
    ],
)
def test_what_names_somebody_stays(text: str, words: str, kind: ActorKind) -> None:
    block = reading_of(text, "fr").blocks[0]
    assert not never.is_nobody(candidate(block, words, kind))
