"""Whom a pronoun or a description stands for."""

from __future__ import annotations

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import ActorFindings, find_actors
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Knowledge
from lutrin.domain.span import Span


def antecedent(text: str, language: str, word: str, nth: int = 0) -> str | None:
    """The name of the actor that the nth ``word`` of ``text`` stands for."""
    reading = pipeline.read(text, (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),), language)
    findings: ActorFindings = find_actors(reading, Knowledge())
    block = reading.blocks[0]
    token = [token for token in block.doc if token.text == word][nth]
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
