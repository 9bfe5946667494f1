"""Why names were taken for one actor: every reason is a filled template, and names what it is about."""

from __future__ import annotations

import re

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import find_actors, reasons
from lutrin.analysis.actors.persons import same_person
from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import FoundActor, Knowledge
from lutrin.domain.span import Span

TEMPLATES = [t for name, t in vars(reasons).items() if name.isupper() and isinstance(t, str)]


def actors_of(text: str, language: str, knowledge: Knowledge = Knowledge()) -> list[FoundActor]:  # noqa: B008 - frozen
    """The actors of a text of one paragraph."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    return find_actors(pipeline.read(text, (block,), language), knowledge).actors


def is_filled(sentence: str) -> bool:
    """Whether a sentence is one of the templates with names in its fields."""
    patterns = (re.sub(r"\\\{(one|other)\\\}", "[^{}]+", re.escape(t)) for t in TEMPLATES)
    return any(re.fullmatch(pattern, sentence) for pattern in patterns)


def test_every_reason_is_a_filled_template():
    text = (
        "La présidente Ana Kovel a reçu à Moscou le ministre Dario Sanz. Kovel a parlé. "
        "Moscou refuse tout compromis, la Russie aussi. L’Organisation maritime du Levant (OML) proteste."
    )
    found = [reason for actor in actors_of(text, "fr") for reason in actor.reasons]
    assert "“Kovel” is the surname of “Ana Kovel”." in found
    assert any("“OML”" in reason for reason in found)
    assert all(map(is_filled, found)), found


@pytest.mark.parametrize(
    ("one", "other", "template"),
    [
        ("A. Kovel", "Ana Kovel", reasons.INITIAL),
        ("Ana-Maria Kovel", "Ana Maria Kovel", reasons.ONE_NAME),
        ("Maria Kovel", "Ana Maria Kovel", reasons.ENDING),
    ],
)
def test_two_names_of_a_person(one, other, template):
    assert same_person(one, other) == template.format(one=one, other=other)
    assert same_person(one, one) == ""


def test_the_dossier_is_named_where_it_was_the_dossier_that_knew():
    known = Actor(
        id="k", kind=ActorKind.PERSON, name="Ana Kovel", aliases=("la Dame de Brume",), confirmed=True
    )
    text = "Ana Kovel est partie hier. La Dame de Brume a refusé de répondre."
    (actor,) = [a for a in actors_of(text, "fr", Knowledge(actors=(known,))) if a.id == "k"]
    assert [r for r in actor.reasons if r.endswith("in your dossier.")]


def test_a_name_across_a_line_break_is_told_on_one_line():
    assert reasons.of(reasons.SURNAME, "Kovel", "Ana\n Kovel") == "“Kovel” is the surname of “Ana Kovel”."
