"""Headings in capitals alone: read as if written with small letters, marked as they stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lutrin.analysis import analyse
from lutrin.analysis.capitals import is_capitals, recased
from lutrin.analysis.languages import LANGUAGES, by_code
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


def test_a_place_in_a_french_heading_stands_alone() -> None:
    assert ("ALASKA", "place") in found("RENCONTRE TRUMP-POUTINE EN ALASKA", "fr")


@pytest.mark.parametrize(
    ("language", "text", "mended"),
    [
        ("en", "UN SECURITY COUNCIL REJECTS RESOLUTION", "UN Security Council rejects Resolution"),
        ("fr", "L’OTAN SE RÉUNIT À GENÈVE", "L’OTAN se Réunit à Genève"),
    ],
)
def test_acronyms_keep_their_capitals(language: str, text: str, mended: str) -> None:
    assert recased(text, by_code(language)) == mended


def test_a_lone_acronym_is_left_alone() -> None:
    assert not is_capitals("OTAN")
    assert not is_capitals("L’OTAN et l’UE")
    assert is_capitals("TRUMP EN ALASKA")


@given(text=st.text(max_size=60).map(str.upper), number=st.integers(0, len(LANGUAGES) - 1))
@settings(deadline=None)
def test_no_offset_shifts(text: str, number: int) -> None:
    assert len(recased(text, LANGUAGES[number])) == len(text)
