"""Shared by all floors: documents made by hand, so that no reader or model is needed."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable
from dataclasses import replace

import pytest

from lutrin.domain.document import Block, BlockKind, Document, Page, PageMap
from lutrin.domain.span import Span

MakeDocument = Callable[..., Document]


def _blocks(text: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line:
            kind = BlockKind.HEADING if line.startswith("# ") else BlockKind.PARAGRAPH
            blocks.append(Block(kind=kind, span=Span(at, at + len(line))))
        at += len(line) + 1
    return tuple(blocks)


def _map(text: str, start: int, end: int) -> PageMap:
    """Characters of 6 by 12 points in lines 14 points apart, from (10, 20) on."""
    offsets, boxes, lines = array("I"), array("f"), array("I")
    row = column = 0
    for offset in range(start, end):
        if text[offset] == "\n":
            row, column = row + 1, 0
            continue
        offsets.append(offset)
        boxes.extend([10 + 6 * column, 20 + 14 * row, 16 + 6 * column, 32 + 14 * row])
        lines.append(row)
        column += 1
    return PageMap(offsets=offsets, boxes=boxes, lines=lines, angles=array("H", [0] * (row + 1)))


@pytest.fixture
def make_document() -> MakeDocument:
    """``make_document(text, **fields)``: a document of one paragraph a line; ``\\f`` begins a new page."""

    def make(text: str, **fields: object) -> Document:
        starts = [0, *(n + 1 for n, c in enumerate(text) if c == "\f")]
        text = text.replace("\f", "\n")
        ends = [*(s for s in starts[1:]), len(text)]
        pages = tuple(
            Page(width=595, height=842, span=Span(a, b), map=_map(text, a, b))
            for a, b in zip(starts, ends, strict=True)
        )
        data = text.encode()
        document = Document(
            title="A note",
            path="/nowhere/note.txt",
            sha256=hashlib.sha256(data).hexdigest(),
            format="txt",
            language="en",
            text=text,
            blocks=_blocks(text),
            pages=pages,
            rendition=b"%PDF-1.7 not really",
            original=data,
        )
        return replace(document, **fields)  # type: ignore[arg-type]

    return make
