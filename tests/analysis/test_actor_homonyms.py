"""Persons who bear the name of a country or a town."""

from __future__ import annotations

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import find_actors
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Knowledge
from lutrin.domain.span import Span


def mentions(text: str, language: str) -> list[str]:
    """Each mention of a text of one paragraph, as words:kind."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    findings = find_actors(pipeline.read(text, (block,), language), Knowledge())
    return [f"{m.span.of(text)}:{m.kind.value}" for m in findings.mentions]


PERSON = {
    "L’ancien président Hollande a critiqué le texte. Hollande juge la mesure tardive. Il vit en Hollande.": (
        "fr",
        ["Hollande:person", "Hollande:person", "Hollande:place"],
    ),
    "François Hollande a parlé. Selon Hollande, il faut attendre. La Hollande s’abstient.": (
        "fr",
        ["François Hollande:person", "Hollande:person", "Hollande:state"],
    ),
    "Hollande a déclaré que la mesure est tardive.": ("fr", ["Hollande:person"]),
    "Ex-president Hollande criticised the bill. Hollande said it was late.": (
        "en",
        ["Hollande:person", "Hollande:person"],
    ),
    "Michael Jordan bought the team. Jordan said so. The talks were held in Jordan.": (
        "en",
        ["Michael Jordan:person", "Jordan:person", "Jordan:place"],
    ),
    "Senator Chad won. Chad promised reform.": ("en", ["Chad:person", "Chad:person"]),
    "Theresa England chairs the panel. England said the plan failed.": (
        "en",
        ["Theresa England:person", "England:person"],
    ),
    "Denzel Washington arrived in Washington. Washington thanked the crew.": (
        "en",
        ["Denzel Washington:person", "Washington:place", "Washington:person"],
    ),
    "Lord Melbourne resigned. Melbourne told the Queen that he was tired.": (
        "en",
        ["Melbourne:person", "Melbourne:person"],
    ),
    "Jack London a écrit ce livre. London y dit sa colère.": ("fr", ["Jack London:person", "London:person"]),
    "M. Paris a signé. Paris refuse.": ("fr", ["Paris:person", "Paris:person"]),
}


@pytest.mark.parametrize("text", PERSON)
def test_a_title_or_the_whole_name_tells_the_person(text: str) -> None:
    language, expected = PERSON[text]
    assert mentions(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "whole"),
    [
        ("en", "Israel Katz threatened Tehran. Katz said so. Israel denied it.", "Israel Katz"),
        ("en", "Chelsea Manford lost. Ms Manford thanked her voters. Manford wept.", "Chelsea Manford"),
        ("en", "London Breed lost the election. Breed thanked her voters.", "London Breed"),
        ("fr", "Israel Katz a menacé Téhéran. Katz a dit que la riposte viendrait.", "Israel Katz"),
    ],
)
def test_a_first_name_that_is_a_countrys_or_a_towns(language: str, text: str, whole: str) -> None:
    told = mentions(text, language)
    assert told[0] == f"{whole}:person"
    assert f"{whole.split()[1]}:person" in told
    assert "Israel:person" not in told


def test_who_was_a_power_before_a_namesake_came_in_stays_one() -> None:
    text = (
        "Washington imposed sanctions. The actor Denzel Washington protested. Washington then added tariffs."
    )
    assert [m for m in mentions(text, "en") if m.startswith("Washington")] == ["Washington:state"] * 2


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", "The agent Israel captured talked. The leader France backed fell.", ["Israel", "France"]),
        ("fr", "La France et Israël ont signé. La Jordanie hésite.", ["France", "Israël", "Jordanie"]),
        ("en", "Georgia and Russia signed the treaty.", ["Georgia", "Russia"]),
    ],
)
def test_a_country_stays_a_country(language: str, text: str, state: list[str]) -> None:
    assert [m for m in mentions(text, language) if ":state" in m] == [f"{name}:state" for name in state]
