"""What an acronym stands for: the text's own explanation, and the full name read last."""

from __future__ import annotations

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import ActorFindings, find_actors
from lutrin.analysis.actors.organisations import spells
from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Knowledge
from lutrin.domain.span import Span


def found(text: str, language: str, knowledge: Knowledge = Knowledge()) -> ActorFindings:  # noqa: B008
    """The actors of a text of one paragraph."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    return find_actors(pipeline.read(text, (block,), language), knowledge)


def bearers(findings: ActorFindings, text: str, words: str) -> list[str]:
    """The names of the actors that the mentions with exactly these words are, in reading order."""
    return [findings.actor(m.actor).name for m in findings.mentions if m.span.of(text) == words]


TWO_FRENCH = (
    "Le Front de libération du Nord (FLN) a frappé. Le FLN menace la ville. Le Fonds pour le Littoral "
    "Nordique (FLN) a publié ses comptes. Le FLN finance des écoles. Le Front de libération du Nord "
    "recule. Le FLN négocie."
)
TWO_ENGLISH = (
    "The Central Bank of Valdrenne (CBV) raised rates. The CBV expects growth. The Coastal Board of "
    "Varna (CBV) objected. The CBV wants a review."
)


@pytest.mark.parametrize(
    ("language", "text", "acronym", "names"),
    [("fr", TWO_FRENCH, "FLN", [0, 0, 1, 1, 0]), ("en", TWO_ENGLISH, "CBV", [0, 0, 1, 1])],
)
def test_one_acronym_of_two_organisations(language: str, text: str, acronym: str, names: list[int]) -> None:
    findings = found(text, language)
    both = [actor for actor in findings.actors if acronym in actor.aliases]
    assert len(both) == 2
    assert [actor.key for actor in both] == ["", ""]
    assert bearers(findings, text, acronym) == [both[n].name for n in names]
    assert all(any("short form" in reason for reason in actor.reasons) for actor in both)


def test_an_expansion_that_is_not_the_gazetteers_does_not_take_its_key() -> None:
    text = "Le Fonds pour le Littoral Nordique (FLN) a publié ses comptes. Le FLN recrute."
    assert [actor.key for actor in found(text, "fr").actors] == [""]
    text = "The National Liberation Front (FLN) won. The FLN rejoiced. The Fund for Local Needs (FLN) closed."
    findings = found(text, "en")
    assert [actor.key for actor in findings.actors] == ["org:dz-fln", ""]
    assert bearers(findings, text, "FLN") == ["National Liberation Front"] * 2 + ["Fund for Local Needs"]


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("fr", "Le Front de libération nationale (FLN) gouverne. Le FLN se tait.", "org:dz-fln"),
        ("fr", "L’Organisation mondiale pour le commerce (OMC) se réunit. L’OMC hésite.", "org:wto"),
        ("en", "The Partiya Karkerên Kurdistanê (PKK) withdrew. The PKK says so.", "org:pkk"),
    ],
)
def test_a_variant_or_a_name_in_the_acronyms_own_language_keeps_the_key(
    language: str, text: str, key: str
) -> None:
    acronym = [a for a in found(text, language).actors if a.key]
    assert [a.key for a in acronym] == [key]


def test_nor_does_it_become_the_dossiers_actor_of_that_acronym() -> None:
    known = Actor(
        id="1" * 32,
        kind=ActorKind.ORGANISATION,
        name="Coastal Board of Varna",
        aliases=("CBV",),
        confirmed=True,
    )
    text = "The Central Bank of Valdrenne (CBV) raised rates. The CBV expects growth."
    assert known.id not in [a.id for a in found(text, "en", Knowledge(actors=(known,))).actors]
    text = "The CBV expects growth."
    assert known.id in [a.id for a in found(text, "en", Knowledge(actors=(known,))).actors]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Le FLN finance des écoles.", "FLN"),
        ("fr", "L’OTAN surveille la frontière.", "OTAN"),
        ("en", "NATO plans the exercise.", "NATO"),
    ],
)
def test_an_acronym_does_not_take_its_verb_in(language: str, text: str, name: str) -> None:
    findings = found(text, language)
    assert [m.span.of(text) for m in findings.mentions] == [name]


@pytest.mark.parametrize(
    ("acronym", "name", "fits"),
    [
        ("MoDem", "Mouvement démocratique", True),
        ("AfD", "Alternative für Deutschland", True),
        ("FAMa", "Forces armées maliennes", True),
        ("IsDB", "Islamic Development Bank", True),
        ("MoDem", "Mouvement national", False),
        ("Paris", "Parti radical", False),
    ],
)
def test_acronyms_of_both_cases(acronym: str, name: str, fits: bool) -> None:
    assert spells(acronym, name) is fits


def test_an_acronym_of_both_cases_is_joined_where_the_text_explains_it() -> None:
    text = "L’Union des Pêcheurs du Levant (UniPêL) proteste. L’UniPêL veut voter."
    assert not spells("UniPêL", "Union des Pêcheurs du Nord")
    findings = found(text, "fr")
    assert bearers(findings, text, "UniPêL") == ["Union des Pêcheurs du Levant"] * 2
