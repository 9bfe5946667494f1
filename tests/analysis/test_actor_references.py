"""Whom a pronoun or a description stands for."""

from __future__ import annotations

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import ActorFindings, find_actors
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Knowledge
from lutrin.domain.span import Span


def antecedent(text: str, language: str, word: str, nth: int = 0) -> str | None:
    """The name of the actor that the nth ``word`` of ``text``, a paragraph a line, stands for."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(at, at + len(line))))
        at += len(line) + 1
    reading = pipeline.read(text, tuple(blocks), language)
    findings: ActorFindings = find_actors(reading, Knowledge())
    found = [(block, token) for block in reading.blocks for token in block.doc if token.text == word]
    block, token = found[nth]
    actor = findings.antecedent(block, token)
    return findings.actor(actor).name if actor else None


@pytest.mark.parametrize(
    ("text", "language", "word", "name"),
    [
        ("Emmanuel Macron a reçu Angela Merkel. Il a salué l’accord.", "fr", "Il", "Emmanuel Macron"),
        ("Emmanuel Macron a reçu Angela Merkel. Elle a salué l’accord.", "fr", "Elle", "Angela Merkel"),
        ("Joe Biden met Angela Merkel. She praised the deal.", "en", "She", "Angela Merkel"),
        ("Angela Merkel called Joe Biden. He praised the deal.", "en", "He", "Joe Biden"),
        # a description of one state is nobody of another
        (
            "Vladimir Poutine a rencontré Xi Jinping. Le président russe nie.",
            "fr",
            "président",
            "Vladimir Poutine",
        ),
        (
            "Vladimir Putin met Xi Jinping. The Russian president denied it.",
            "en",
            "president",
            "Vladimir Putin",
        ),
        ("Xi Jinping a reçu Vladimir Poutine. Le président chinois nie.", "fr", "président", "Xi Jinping"),
        ("La Russie a protesté. Le gouvernement russe refuse.", "fr", "gouvernement", "Russie"),
        ("China has answered. The Chinese government refuses.", "en", "government", "China"),
        ("Le président Donald Trump a signé.", "fr", "président", "Donald Trump"),
        ("Emmanuel Macron est à Berlin. Ce dernier a parlé.", "fr", "dernier", "Emmanuel Macron"),
    ],
)
def test_it_stands_for_whom_it_agrees_with(text: str, language: str, word: str, name: str) -> None:
    assert antecedent(text, language, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Emmanuel Macron est à Berlin. Il faut attendre.", "Il"),
        ("Emmanuel Macron est à Berlin. Il y a une grève.", "Il"),
        ("Emmanuel Macron est à Berlin. Il s’agit d’un essai.", "Il"),
        ("Une femme a parlé. Elle dit vrai.", "Elle"),
    ],
)
def test_nothing_is_made_up(text: str, word: str) -> None:
    assert antecedent(text, "fr", word) is None


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("Emmanuel Macron a parlé. Il est certain que la guerre finira.", "fr", "Il"),
        ("Emmanuel Macron a parlé. Il n’est pas certain que la guerre finira.", "fr", "Il"),
        ("Emmanuel Macron a parlé. Il paraît que la guerre finira.", "fr", "Il"),
        ("NATO spoke. It is almost certain that the war will end.", "en", "It"),
        ("NATO spoke. It is not clear whether the war will end.", "en", "It"),
        ("NATO spoke. It is expected that the war will end.", "en", "It"),
    ],
)
def test_an_impersonal_subject_is_nobody(text: str, language: str, word: str) -> None:
    assert antecedent(text, language, word) is None


@pytest.mark.parametrize(
    ("text", "language", "word", "name"),
    [
        ("Emmanuel Macron a parlé. Il est sûr que la guerre finira.", "fr", "Il", "Emmanuel Macron"),
        ("NATO spoke. It is confident that the war will end.", "en", "It", "NATO"),
        ("NATO spoke. It was told that the war will end.", "en", "It", "NATO"),
    ],
)
def test_who_has_a_mind_is_somebody(text: str, language: str, word: str, name: str) -> None:
    assert antecedent(text, language, word) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("La Russie a refusé.\nIl a affirmé que l’accord tient.", "Il", None),
        ("La France recule.\nIl exige que l’accord tienne.", "Il", None),
        ("L’Ukraine recule.\nIl exige que l’accord tienne.", "Il", None),
        ("L’Iran recule.\nIl exige que l’accord tienne.", "Il", "Iran"),
        ("Le Mexique recule.\nIl exige que l’accord tienne.", "Il", "Mexique"),
        ("Le Japon recule.\nElle exige que l’accord tienne.", "Elle", None),
        ("La France recule.\nElle exige que l’accord tienne.", "Elle", "France"),
        ("L’OTAN recule.\nIls exigent que l’accord tienne.", "Ils", None),
        ("Les États-Unis reculent.\nIls exigent que l’accord tienne.", "Ils", "États-Unis"),
    ],
)
def test_a_french_name_has_a_gender_and_a_number(text: str, word: str, name: str | None) -> None:
    assert antecedent(text, "fr", word) == name


@pytest.mark.parametrize(
    ("text", "language", "word", "name"),
    [
        ("Paul Morel a parlé. La ministre a dit oui.", "fr", "ministre", None),
        ("Paul Morel a parlé. La présidente a promis que l’accord tient.", "fr", "présidente", None),
        ("Paul Morel, ministre, a parlé. La ministre a dit oui.", "fr", "ministre", None),
        ("Claire Morel a parlé à Paul Roux. La ministre a dit oui.", "fr", "ministre", "Claire Morel"),
        ("Paul Roux a parlé à Claire Morel. Le ministre a dit oui.", "fr", "ministre", "Paul Roux"),
        ("Les deux ministres ont dit oui à Paul Roux. Les ministres ont parlé.", "fr", "ministres", None),
    ],
)
def test_the_article_tells_the_sex(text: str, language: str, word: str, name: str | None) -> None:
    assert antecedent(text, language, word, -1) == name


@pytest.mark.parametrize(
    ("text", "language", "word", "name"),
    [
        (
            "Le président français Jean Dubois a reçu Pedro Costa. Le président français nie.",
            "fr",
            "président",
            "Jean Dubois",
        ),
        (
            "John Miller, the president of Brazil, met Paul Morel.\nThe Brazilian president said no.",
            "en",
            "president",
            "John Miller",
        ),
        ("Vladimir Putin met Xi Jinping. Russia’s president said no.", "en", "president", "Vladimir Putin"),
        (
            "Vladimir Poutine a reçu Xi Jinping. Le président de la Russie a dit non.",
            "fr",
            "président",
            "Vladimir Poutine",
        ),
        ("Emmanuel Macron spoke in London. The president of Brazil said no.", "en", "president", None),
        (
            "Emmanuel Macron a parlé à Londres. Le Premier ministre britannique a dit non.",
            "fr",
            "ministre",
            None,
        ),
        ("Sergueï Lavrov, le ministre russe, parle. Le ministre chinois dit non.", "fr", "ministre", None),
        (
            "Ursula von der Leyen a parlé. La présidente européenne a dit non.",
            "fr",
            "présidente",
            "Ursula von der Leyen",
        ),
    ],
)
def test_a_description_of_a_state_takes_its_own(
    text: str, language: str, word: str, name: str | None
) -> None:
    assert antecedent(text, language, word, -1) == name


def test_of_two_who_hold_an_office_the_last_named_is_meant() -> None:
    text = "La maire Claire Roux parle. Le maire Paul Morel répond. Claire Roux insiste. Le maire a dit non."
    assert antecedent(text, "fr", "maire", -1) == "Claire Roux"


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Karim Benali a reçu Paul Roux. Celui-ci a dit oui.", "Celui", "Paul Roux"),
        ("Claire Morel a reçu Paul Roux. Celle-ci a dit oui.", "Celle", "Claire Morel"),
        ("Karim Benali a reçu Paul Roux. Ce dernier a dit oui.", "dernier", "Paul Roux"),
        ("Karim Benali a reçu le ministre. Celui-ci a dit oui.", "Celui", None),
        ("Karim Benali a reçu Paul Roux, le ministre. Celui-ci a dit oui.", "Celui", "Paul Roux"),
    ],
)
def test_the_last_named_is_the_latter(text: str, word: str, name: str | None) -> None:
    assert antecedent(text, "fr", word) == name


@pytest.mark.parametrize(
    ("text", "language", "word", "name"),
    [
        ("L’OTAN a répondu. L’Alliance a dit non.", "fr", "Alliance", "OTAN"),
        ("Le Hezbollah a répondu à Israël. Le groupe a dit non.", "fr", "groupe", "Hezbollah"),
        ("Le Hamas a répondu. Le mouvement a dit non.", "fr", "mouvement", "Hamas"),
        ("Hamas has answered. The group said no.", "en", "group", "Hamas"),
        ("Le Hamas a répondu. Le groupe d’experts a dit non.", "fr", "groupe", None),
        ("Le Hamas a répondu au Hezbollah. Le groupe a dit non.", "fr", "groupe", None),
        ("La Banque mondiale a répondu. Le groupe a dit non.", "fr", "groupe", None),
    ],
)
def test_a_body_is_called_by_what_it_is(text: str, language: str, word: str, name: str | None) -> None:
    assert antecedent(text, language, word) == name


def both(text: str, language: str, word: str) -> list[str]:
    """The names of the two persons that ``word`` stands for."""
    reading = pipeline.read(text, (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),), language)
    findings: ActorFindings = find_actors(reading, Knowledge())
    block = reading.blocks[0]
    token = next(token for token in block.doc if token.text == word)
    return [findings.actor(actor).name for actor in findings.both(block, token)]


@pytest.mark.parametrize(
    ("text", "language", "word", "names"),
    [
        (
            "Karim Benali et Paul Morel se sont vus. Ils affirment que la trêve tiendra.",
            "fr",
            "Ils",
            ["Karim Benali", "Paul Morel"],
        ),
        (
            "Paul Morel a reçu Karim Benali. Les deux hommes affirment que la trêve tiendra.",
            "fr",
            "hommes",
            ["Paul Morel", "Karim Benali"],
        ),
        (
            "Paul Morel and Helen Marsh met in France. They said que la trêve tiendra.",
            "en",
            "They",
            ["Paul Morel", "Helen Marsh"],
        ),
        (
            "Paul Morel and Helen Marsh met. Ukrainian forces advanced. They said that the truce will hold.",
            "en",
            "They",
            [],
        ),
        ("Paul Morel a parlé de Karim Benali. Il affirme que la trêve tiendra.", "fr", "Il", []),
    ],
)
def test_two_named_together_are_they(text: str, language: str, word: str, names: list[str]) -> None:
    assert both(text, language, word) == names


@pytest.mark.parametrize(
    ("text", "language", "word", "name"),
    [
        ("Paul Morel a parlé. La ministre a promis que la trêve tiendra.", "fr", "ministre", None),
        ("Marie Duval a parlé. La ministre a promis que la trêve tiendra.", "fr", "ministre", "Marie Duval"),
        (
            "Paul Morel a reçu Karim Benali. Celui-ci affirme que la trêve tiendra.",
            "fr",
            "Celui",
            "Karim Benali",
        ),
        ("Le Hezbollah a tiré. Le mouvement affirme que la trêve tiendra.", "fr", "mouvement", "Hezbollah"),
        (
            "Boeing delivered two planes. The company said that the truce will hold.",
            "en",
            "company",
            "Boeing",
        ),
        ("Boeing and Gazprom met. The company said that the truce will hold.", "en", "company", None),
        ("The union and Paul Morel said that the truce will hold.", "en", "union", None),
        ("Macron met Scholz. The leaders said that the truce will hold.", "en", "leaders", None),
    ],
)
def test_article_number_and_place_tell(text: str, language: str, word: str, name: str | None) -> None:
    assert antecedent(text, language, word) == name


def test_the_alliance_is_nato_where_nato_is_named() -> None:
    text = "L'OTAN tient sommet. L'Alliance affirme que la trêve tiendra."
    reading = pipeline.read(text, (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),), "fr")
    assert [actor.key for actor in find_actors(reading, Knowledge()).actors] == ["org:nato"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Court of Appeal ruled on Monday. The union said the strike would go on.", "union"),
        ("The Ministry of Labour met on Monday. The company said the strike would go on.", "company"),
        ("Le ministère du Travail s'est réuni. L'entreprise maintient son plan.", "entreprise"),
    ],
)
def test_a_body_of_another_sort_is_not_what_is_described(text: str, word: str) -> None:
    assert antecedent(text, "fr" if word == "entreprise" else "en", word) is None
