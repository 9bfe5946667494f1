"""The models, loaded once a session, and a short way to analyse a text written in a test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.analysis import analyse, warm
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Findings
from lutrin.domain.span import Span

Analyse = Callable[..., Findings]


def blocks_of(text: str) -> tuple[Block, ...]:
    """One block a line: "# " a heading, "- " a list item, "> " a quotation, else a paragraph."""
    marks = {"# ": BlockKind.HEADING, "- ": BlockKind.LIST_ITEM, "> ": BlockKind.QUOTATION}
    found, at = [], 0
    for line in text.split("\n"):
        kind = marks.get(line[:2], BlockKind.PARAGRAPH)
        start = at + (2 if line[:2] in marks else 0)
        if at + len(line) > start:
            found.append(Block(kind=kind, span=Span(start, at + len(line))))
        at += len(line) + 1
    return tuple(found)


@pytest.fixture(scope="session")
def findings_of() -> Analyse:
    """``findings_of(text, "fr")``: the findings of a text whose lines are its blocks (see ``blocks_of``)."""
    warm(("fr", "en"))

    def run(text: str, language: str, *, date: str = "") -> Findings:
        return analyse(text, blocks_of(text), language, date=date)

    return run
