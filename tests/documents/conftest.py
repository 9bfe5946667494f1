"""Small files made on the spot: PDFs set by Typst or drawn by PyMuPDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lutrin.domain.document import Block, BlockKind, Document
from lutrin.paths import resource

Make = Callable[..., Path]


@pytest.fixture
def typeset(tmp_path: Path) -> Make:
    """typeset(markup) -> a PDF set by Typst with the shipped fonts."""
    import typst

    def make(markup: str, name: str = "typeset.pdf") -> Path:
        path = tmp_path / name
        pdf = typst.compile(markup.encode(), font_paths=[str(resource("fonts"))], ignore_system_fonts=True)
        path.write_bytes(pdf)
        return path

    return make


@pytest.fixture
def drawn(tmp_path: Path) -> Make:
    """drawn([[(x, y, text, size), …], …]) -> a PDF with those words on its pages, in that order."""
    import pymupdf

    def make(
        pages: list[list[tuple[float, float, str, float]]], name: str = "drawn.pdf", **save: object
    ) -> Path:
        doc = pymupdf.open()
        for words in pages:
            page = doc.new_page(width=595, height=842)
            for x, y, text, size in words:
                page.insert_text((x, y), text, fontsize=size, fontname="helv")
        path = tmp_path / name
        doc.save(path, **save)
        doc.close()
        return path

    return make


def texts(document: Document, *kinds: BlockKind) -> list[str]:
    """The words of the document's blocks of some kinds (all when none is given)."""
    return [block.span.of(document.text) for block in document.blocks if not kinds or block.kind in kinds]


def kinds(blocks: tuple[Block, ...], text: str) -> list[tuple[str, str]]:
    """(kind, words) of blocks."""
    return [(block.kind.value, block.span.of(text)) for block in blocks]
