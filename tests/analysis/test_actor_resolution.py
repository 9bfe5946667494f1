"""Which names are one actor's: short forms, misspellings, namesakes; and what the actor is called."""

from __future__ import annotations

import pytest

from lutrin.analysis import pipeline
from lutrin.analysis.actors import ActorFindings, find_actors
from lutrin.analysis.actors.persons import same_person
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Knowledge
from lutrin.domain.span import Span


def found(text: str, language: str) -> ActorFindings:
    """The actors of a text of one paragraph."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    return find_actors(pipeline.read(text, (block,), language), Knowledge())


def actor_of(findings: ActorFindings, text: str, words: str, nth: int = 0) -> str:
    """The actor of the nth mention with exactly these words."""
    return [m.actor for m in findings.mentions if m.span.of(text) == words][nth]


@pytest.mark.parametrize(
    ("language", "text", "short", "full"),
    [
        (
            "fr",
            "L’Union africaine et l’Union européenne ont signé. L’Union a réagi.",
            "Union",
            "Union européenne",
        ),
        ("en", "Bank of America and Bank of England disagree. The Bank said no.", "Bank", "Bank of England"),
        (
            "en",
            "Zephyr Corporation sued us. Then Zephyr Corp. appealed.",
            "Zephyr Corp.",
            "Zephyr Corporation",
        ),
    ],
)
def test_a_short_form_goes_to_the_last_that_bears_it(language: str, text: str, short: str, full: str) -> None:
    findings = found(text, language)
    assert actor_of(findings, text, short) == actor_of(findings, text, full)
    actor = findings.actor(actor_of(findings, text, full))
    assert any(short in reason and full in reason for reason in actor.reasons)


def test_a_surname_is_its_bearers_in_this_text_and_not_a_public_figures() -> None:
    text = "Aline Macron dirige le lycée. Macron a démissionné hier."
    findings = found(text, "fr")
    assert actor_of(findings, text, "Macron") == actor_of(findings, text, "Aline Macron")
    assert findings.actor(actor_of(findings, text, "Macron")).key == ""


def test_a_misspelt_public_figure_is_known() -> None:
    text = "Georgia Meloni a parlé. Meloni insiste."
    findings = found(text, "fr")
    assert actor_of(findings, text, "Georgia Meloni") == actor_of(findings, text, "Meloni")
    assert findings.actor(actor_of(findings, text, "Meloni")).name == "Giorgia Meloni"


def test_a_public_figures_junior_is_another() -> None:
    assert same_person("Donald Trump Jr.", "Donald Trump") is None
    assert same_person("Hugo Perrichon Jr.", "Hugo Perrichon") is not None


def test_who_was_long_called_by_surname_keeps_it_when_a_namesake_passes_by() -> None:
    text = (
        "Maud Perrichon est peintre. Perrichon vit à Lille. Perrichon expose peu. Perrichon écrit. "
        "Maud Perrichon a un frère, Hugo Perrichon. Perrichon en parle souvent."
    )
    findings = found(text, "fr")
    assert actor_of(findings, text, "Perrichon", 3) == actor_of(findings, text, "Maud Perrichon")


def test_a_known_actor_bears_its_name_in_the_language_of_the_document() -> None:
    french = found("La « European Union » se tait. Poutine aussi.", "fr")
    assert {"Union européenne", "Vladimir Poutine"} <= {a.name for a in french.actors}
    english = found("Poutine met the Union européenne.", "en")
    assert {"European Union", "Vladimir Putin"} <= {a.name for a in english.actors}


def test_an_acronym_alone_is_its_name() -> None:
    assert [a.name for a in found("L’OTAN se tait.", "fr").actors] == ["OTAN"]


def test_an_organisation_is_called_as_the_document_calls_it_in_full() -> None:
    assert [a.name for a in found("L’Union africaine (UA) se réunit.", "fr").actors] == ["Union africaine"]
