"""Persons of the dossier named otherwise in this document; names put into Latin letters in two ways."""

from __future__ import annotations

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import ActorFindings, find_actors
from lutrin.analysis.actors.persons import same_person
from lutrin.analysis.names import folded
from lutrin.analysis.transliteration import sound
from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Knowledge
from lutrin.domain.span import Span

KARIM = Actor(
    id="1" * 32, kind=ActorKind.PERSON, name="Karim Benali", aliases=("Abou Tarek",), confirmed=True
)
OMAR = Actor(id="2" * 32, kind=ActorKind.PERSON, name="Omar Benali")


def found(text: str, language: str, *actors: Actor, apart: tuple[tuple[str, str], ...] = ()) -> ActorFindings:
    """The actors of a text of one paragraph, in a dossier that knows ``actors``."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    knowledge = Knowledge(actors=actors, apart=apart)
    return find_actors(pipeline.read(text, (block,), language), knowledge)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Benali a fui la ville. M. Benali nie."),
        ("fr", "Selon le rapport, M. Benali a fui."),
        ("en", "Mr Benali fled. Benali denies it."),
    ],
)
def test_a_surname_alone_is_its_only_bearers_in_the_dossier(language: str, text: str) -> None:
    (actor,) = found(text, language, KARIM).actors
    assert (actor.id, actor.name) == (KARIM.id, "Karim Benali")
    assert actor.reasons[-1] == (
        "“Benali” is the surname of “Karim Benali”, its only bearer in your dossier."
    )


def test_so_is_another_name_of_theirs_in_the_same_document() -> None:
    text = "Abou Tarek affirme que la lutte continue. Benali a fui."
    findings = found(text, "fr", KARIM)
    assert [a.id for a in findings.actors] == [KARIM.id]
    assert findings.actors[0].aliases == ("Abou Tarek", "Benali")
    assert "its only bearer" in findings.actors[0].reasons[-1]


def test_it_is_nobodys_where_two_bear_it_or_a_title_or_the_document_tells_another() -> None:
    assert KARIM.id not in {a.id for a in found("M. Benali a fui. M. Benali nie.", "fr", KARIM, OMAR).actors}
    assert KARIM.id not in {a.id for a in found("Mme Benali a fui. Mme Benali nie.", "fr", KARIM).actors}
    assert KARIM.id not in {a.id for a in found("Leïla Benali a parlé. Benali nie.", "fr", KARIM).actors}


def test_it_stays_apart_once_the_analyst_took_it_apart() -> None:
    other = Actor(id="3" * 32, kind=ActorKind.PERSON, name="Benali", confirmed=True)
    apart = (("Karim Benali", "Benali"),)
    assert [a.id for a in found("M. Benali a fui.", "fr", KARIM, other, apart=apart).actors] == [other.id]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergueï Chevtchouk", "Sergei Shevchuk"),
        ("Ahmad al-Chara", "Ahmed al-Charaa"),
        ("Iouri Jirinovski", "Yuri Zhirinovsky"),
        ("Evgueni Prigojine", "Yevgeny Prigozhin"),
        ("Oualid Haddad", "Walid Haddad"),
        ("Djamel Hussein", "Jamal Houcine"),
        ("Volodimir Zelinsky", "Volodymyr Zelensky"),
        ("Petro Tchernychenko", "Petro Chernyshenko"),
    ],
)
def test_two_ways_into_latin_letters(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mahmoud Abbas", "Mohammed Abbas"),
        ("Sergueï Chevtchouk", "Sergueï Chevtchenko"),
        ("Jean Martin", "Jane Martens"),
        ("Ioulia Petrova", "Iouri Petrov"),
    ],
)
def test_two_persons_stay_two(one: str, other: str) -> None:
    assert same_person(one, other) is None


def test_a_sound_is_one_in_both_languages() -> None:
    pairs = "Khrouchtchev Khrushchev, Loukachenko Lukashenko, Bachar Bashar, Choïgou Shoigu, Poutine Putin"
    for pair in pairs.split(", "):
        one, other = pair.split()
        assert sound(folded(one)) == sound(folded(other))


def test_a_transliterated_name_is_the_dossiers_person() -> None:
    known = Actor(id="4" * 32, kind=ActorKind.PERSON, name="Sergueï Chevtchouk")
    text = "Sergei Shevchuk resigned. Shevchuk blamed Moscow."
    (person,) = [a for a in found(text, "en", known).actors if a.kind is ActorKind.PERSON]
    assert person.id == known.id
    assert any("Latin letters" in reason for reason in person.reasons)
    company = Actor(id="5" * 32, kind=ActorKind.ORGANISATION, name="Sergueï Chevtchouk")
    assert company.id not in {a.id for a in found(text, "en", company).actors}  # never across kinds


def test_a_misspelt_public_figure_is_known_by_surname_too() -> None:
    text = "Poutin menace. Volodimir Zelinsky refuse."
    assert [a.key for a in found(text, "fr").actors] == ["person:putin", "person:zelensky"]
    assert [a.key for a in found("Igor Poutin chante. Poutin part.", "fr").actors] == [""]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "KARIM BENALI a signé. Karim Benali nie. BENALI a fui. Karim BENALI se tait."),
        ("en", "HELENE DURVAL signed. Hélène Durval denied it. DURVAL left."),
    ],
)
def test_capitals_within_a_sentence_are_the_same_person(language: str, text: str) -> None:
    findings = found(text, language)
    assert [a.kind for a in findings.actors] == [ActorKind.PERSON]
    assert len(findings.mentions) == text.count(".")


SIROCCO = Actor(
    id="6" * 32,
    kind=ActorKind.ORGANISATION,
    name="Réseau Sirocco",
    aliases=("sirocco", "elle", "le groupe"),
    confirmed=True,
)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La police cherche sirocco depuis lundi. Réseau Sirocco a revendiqué l’attaque. SIROCCO nie."),
        ("en", "Police seek sirocco. RÉSEAU SIROCCO claimed the attack. Sirocco denied it."),
    ],
)
def test_a_name_of_the_dossier_is_known_in_any_case(language: str, text: str) -> None:
    findings = found(text, language, SIROCCO)
    assert {m.actor for m in findings.mentions} == {SIROCCO.id}
    assert len(findings.mentions) == 3


def test_a_common_word_that_was_marked_by_hand_names_nobody_elsewhere() -> None:
    text = "Elle a parlé. La foule suit, elle aussi. Le groupe a chanté."
    assert SIROCCO.id not in {m.actor for m in found(text, "fr", SIROCCO).mentions}


def rejecting(text: str, *names: str, known: tuple[Actor, ...] = ()) -> list[str]:
    """The mentions of a French text where the analyst rejected ``names``."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    knowledge = Knowledge(actors=known, rejected=names)
    findings = find_actors(pipeline.read(text, (block,), "fr"), knowledge)
    return [m.span.of(text) for m in findings.mentions]


def test_a_rejected_person_is_not_proposed_by_surname_either() -> None:
    text = "Paul Morel a parlé. M. Morel se tait."
    assert rejecting(text) == ["Paul Morel", "Morel"]
    assert rejecting(text, "Paul Morel") == []
    assert rejecting("M. Morel se tait. M. Morel part.", "paul morel") == []
    other = "Claire Morel a parlé. Mme Morel se tait."
    assert rejecting(other, "Paul Morel") == ["Claire Morel", "Morel"]
    claire = Actor(id="7" * 32, kind=ActorKind.PERSON, name="Claire Morel", confirmed=True)
    assert rejecting("Mme Morel se tait.", "Paul Morel", known=(claire,)) == ["Morel"]


def test_the_kind_that_the_analyst_gave_stands_against_the_words_of_a_body() -> None:
    band = Actor(id="3" * 32, kind=ActorKind.PERSON, name="Collectif Manouk", confirmed=True)
    findings = found("Collectif Manouk a parlé hier à Lyon.", "fr", band)
    assert [(actor.id, actor.kind) for actor in findings.actors if actor.id == band.id] == [
        (band.id, ActorKind.PERSON)
    ]
    assert {m.kind for m in findings.mentions if m.actor == band.id} == {ActorKind.PERSON}
