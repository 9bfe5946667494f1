"""States that the gazetteer does not know are told by what the text says that they have."""

from __future__ import annotations

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import ActorFindings, find_actors
from lutrin.domain.actor import ActorKind
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Knowledge
from lutrin.domain.span import Span


def found(text: str, language: str) -> ActorFindings:
    """The actors of a text of one paragraph."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    return find_actors(pipeline.read(text, (block,), language), Knowledge())


def kinds_of(findings: ActorFindings, text: str, name: str) -> list[str]:
    """The kinds of the mentions of exactly that name."""
    return [m.kind.value for m in findings.mentions if m.span.of(text) == name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "La république d’Ilvarie proteste. Ilvarie a rejeté le texte.", "Ilvarie"),
        ("fr", "L’ambassadeur de Kestovie a été convoqué hier.", "Kestovie"),
        ("fr", "La Kestovie et l’Ilvarie ont signé un traité de paix.", "Ilvarie"),
        ("en", "Ilvaria’s government rejected it. Ilvaria said no.", "Ilvaria"),
        ("en", "Kestovia and Ilvaria signed a peace treaty on Monday.", "Kestovia"),
        ("en", "The embassy of Kestovia was closed for a week.", "Kestovia"),
        # the word for its people is made of its name
        ("fr", "Orvance a maintenu ses exercices. Les délégués orvançais sont partis.", "Orvance"),
    ],
)
def test_a_state_is_told_by_what_it_has(language: str, text: str, name: str) -> None:
    kinds = kinds_of(found(text, language), text, name)
    assert kinds
    assert set(kinds) == {"state"}


def test_where_it_only_locates_it_is_a_place_but_the_same_actor() -> None:
    text = "L’armée de Kestovie recule. En Kestovie, le calme est revenu."
    findings = found(text, "fr")
    one, two = [m for m in findings.mentions if m.span.of(text) == "Kestovie"]
    assert (one.kind, two.kind) == (ActorKind.STATE, ActorKind.PLACE)
    assert one.actor == two.actor
    assert findings.actor(one.actor).kind is ActorKind.STATE


def test_a_government_named_after_a_person_makes_no_state() -> None:
    text = "Le gouvernement de Perrichon tombe. Maud Perrichon part. Le gouvernement de Bretagne reste."
    findings = found(text, "fr")
    assert "state" not in kinds_of(findings, text, "Perrichon")


def test_no_person_has_an_article_in_french() -> None:
    text = "Le Tarsovar a envahi son voisin. Au Tarsovar, la presse se tait."
    assert "person" not in kinds_of(found(text, "fr"), text, "Tarsovar")


def test_an_acronym_that_spells_a_name_makes_both_sure() -> None:
    text = "La Force d’observation du détroit (FOD) sort renforcée. La FOD n’a pas de navires."
    scores = [m.score for m in found(text, "fr").mentions if m.kind is ActorKind.ORGANISATION]
    assert len(scores) == 3
    assert min(scores) >= 0.7


def test_an_institute_is_nobody() -> None:
    text = "Lena Marchetti travaille à l’Institut Solvane depuis mars."
    assert kinds_of(found(text, "fr"), text, "Institut Solvane") in ([], ["organisation"])


def test_a_portfolio_is_no_part_of_a_name() -> None:
    text = "Le ministre de la Défense Paul Ferrandi estime que le blocus tient."
    assert kinds_of(found(text, "fr"), text, "Paul Ferrandi") == ["person"]
