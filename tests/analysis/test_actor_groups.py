"""Groups, and the titles that are no part of a name."""

from __future__ import annotations

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import find_actors
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Knowledge
from lutrin.domain.span import Span


def mentions(text: str, language: str, kind: str) -> list[str]:
    """The mentions of one kind in a text of one paragraph."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    findings = find_actors(pipeline.read(text, (block,), language), Knowledge())
    return [m.span.of(text) for m in findings.mentions if m.kind.value == kind]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("US intelligence agencies warned of an attack.", ["US intelligence agencies"]),
        ("The French want a deal.", ["French"]),
        ("The British refuse.", ["British"]),
        ("Talks with the Dutch failed.", ["Dutch"]),
        ("The Chinese and the Japanese disagree.", ["Chinese", "Japanese"]),
        ("The French president left.", []),
        ("He reads the French newspaper.", []),
        ("The English is poor.", []),
        ("The British plan was rejected.", []),
    ],
)
def test_english_peoples_and_compounds(text: str, groups: list[str]) -> None:
    assert mentions(text, "en", "group") == groups


@pytest.mark.parametrize(
    ("language", "text", "persons"),
    [
        ("fr", "Le pape François a prié. Le pape Léon XIV a parlé.", ["François", "Léon XIV"]),
        ("en", "Pope Francis prayed. Pope Leo XIV spoke.", ["Francis", "Leo XIV"]),
        ("en", "Crown Prince Mohammed met King Charles III.", ["Mohammed", "Charles III"]),
        ("fr", "Le prince héritier Mohammed ben Salmane a parlé.", ["Mohammed ben Salmane"]),
    ],
)
def test_a_title_is_no_part_of_the_name(language: str, text: str, persons: list[str]) -> None:
    assert mentions(text, language, "person") == persons


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Le ministre a reçu Mme Ngozi Okonjo-\nIweala, de l’OMC.", "Ngozi Okonjo-Iweala"),
        ("en", "The minister met Ngozi Okonjo-\nIweala of the WTO.", "Ngozi Okonjo-Iweala"),
    ],
)
def test_a_name_broken_at_its_hyphen_is_whole(language: str, text: str, name: str) -> None:
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    findings = find_actors(pipeline.read(text, (block,), language), Knowledge())
    assert name in [actor.name for actor in findings.actors]


def keys(text: str, language: str) -> list[str]:
    """The keys of the groups of a text of one paragraph, in reading order."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    findings = find_actors(pipeline.read(text, (block,), language), Knowledge())
    return [findings.actor(m.actor).key for m in findings.mentions if m.kind.value == "group"]


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Les forces ukrainiennes ont tenu.", "Ukrainian forces held."),
        ("Des soldats sud-coréens sont arrivés.", "South Korean soldiers arrived."),
        ("Les dirigeants européens hésitent.", "European leaders hesitate."),
        ("Les forces armées ouzbèkes avancent.", "Uzbek armed forces advance."),
        ("Les Ukrainiens espèrent.", "Ukrainians hope."),
        ("Des agriculteurs sri-lankais attendent.", "Sri Lankan farmers wait."),
    ],
)
def test_a_group_is_one_in_both_languages(french: str, english: str) -> None:
    (one,), (other,) = keys(french, "fr"), keys(english, "en")
    assert one == other
    assert one.startswith("group:")


def test_a_group_that_only_one_language_tells_has_no_key() -> None:
    assert keys("Les chancelleries européennes hésitent.", "fr") == [""]
    assert keys("Some New Zealand officials left.", "en") == ["group:officials:NZ"]
