"""Headings in capitals alone: read as if written with small letters, marked as they stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lutrin.analysis import analyse
from lutrin.analysis.capitals import is_capitals, is_common_in, recased, small_words
from lutrin.analysis.languages import LANGUAGES, by_code
from lutrin.analysis.pipeline import MODELS
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.span import Span


def found(text: str, language: str) -> list[tuple[str, str]]:
    """Words and kinds of the mentions of a heading."""
    block = Block(kind=BlockKind.HEADING, span=Span(0, len(text)))
    return [(m.span.of(text), m.kind.value) for m in analyse(text, (block,), language).mentions]


def test_persons_in_an_english_heading() -> None:
    seen = found("JOHN HARGREAVE MEETS ANGELA MERKEL IN GENEVA", "en")
    assert seen == [("JOHN HARGREAVE", "person"), ("ANGELA MERKEL", "person"), ("GENEVA", "place")]


def test_a_person_in_a_french_heading() -> None:
    assert ("JEAN DUVAL", "person") in found("LE MINISTRE JEAN DUVAL ACCUSE L’ARMÉE DE TERRE", "fr")


@pytest.mark.parametrize(
    ("language", "text", "mended"),
    [
        ("en", "UN SECURITY COUNCIL REJECTS RESOLUTION", "UN Security Council rejects Resolution"),
        ("fr", "L’OTAN SE RÉUNIT À GENÈVE", "L’OTAN se Réunit à Genève"),
    ],
)
def test_acronyms_keep_their_capitals(language: str, text: str, mended: str) -> None:
    assert recased(text, by_code(language)) == mended


def test_a_pair_of_persons_is_two_in_a_heading() -> None:
    seen = found("RENCONTRE TRUMP-POUTINE EN ALASKA", "fr")
    assert seen == [("TRUMP", "person"), ("POUTINE", "person"), ("ALASKA", "place")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "LA CROIX-ROUGE DEMANDE UN ACCÈS", [("CROIX-ROUGE", "organisation")]),
        ("fr", "L’OTAN ET L’UE S’OPPOSENT", [("OTAN", "organisation"), ("UE", "organisation")]),
        ("fr", "RUSSIE : LE KREMLIN DURCIT LE TON", [("RUSSIE", "state"), ("KREMLIN", "state")]),
        ("fr", "INTRODUCTION", []),
        ("en", "UN SECURITY COUNCIL REJECTS RESOLUTION", [("UN SECURITY COUNCIL", "organisation")]),
        ("en", "WHO IS TO BLAME", []),
    ],
)
def test_a_heading_holds_its_actors_and_nothing_else(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text, language) == expected


def test_words_that_the_text_has_in_small_letters_are_common() -> None:
    vocab = MODELS.get(by_code("en")).vocab
    is_common = is_common_in(vocab, small_words("The famine spread."))
    assert recased("A FAMINE IN ORVAL", by_code("en"), is_common) == "A famine in Orval"


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "TARBES (AFP) – Le préfet a démissionné.", "TARBES"),
        ("fr", "Tarbes, le 4 mai 2021 (Reuters) - Le préfet a démissionné.", "Tarbes"),
        ("en", "LEEDS, 3 March — The mayor has resigned.", "LEEDS"),
    ],
)
def test_a_dispatch_begins_with_its_place(language: str, text: str, place: str) -> None:
    assert found(text, language)[0] == (place, "place")


def test_a_lone_acronym_is_left_alone() -> None:
    assert not is_capitals("OTAN")
    assert not is_capitals("L’OTAN et l’UE")
    assert is_capitals("TRUMP EN ALASKA")


@given(text=st.text(max_size=60).map(str.upper), number=st.integers(0, len(LANGUAGES) - 1))
@settings(deadline=None)
def test_no_offset_shifts(text: str, number: int) -> None:
    assert len(recased(text, LANGUAGES[number])) == len(text)
