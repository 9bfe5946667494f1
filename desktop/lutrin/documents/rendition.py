"""Notes as pages: blocks are set once into PDF by Typst, and their characters found again on the pages.

The map comes from aligning what the pages hold with what the blocks hold. Typst keeps the characters and
their order, but for what a typesetter adds (end-of-line hyphens, list markers, page numbers) and for
right-to-left words, which come in the order they are drawn.
"""

from __future__ import annotations

import json
import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import replace

from lutrin.domain.document import Block, BlockKind, Page, PageMap
from lutrin.domain.errors import FileBroken, said
from lutrin.domain.progress import Progress
from lutrin.domain.span import Span
from lutrin.paths import resource

from .alignment import Aligner, is_visible
from .geometry import Line, page_lines
from .note import Piece

SECTION = 1_000_000  # code points set at a time: time and memory of Typst grow with its input
_FOOT = 54  # points from the bottom under which only page numbers stand
# What the shipped fonts draw; for the rest (Chinese, emoji) the system's fonts are asked too, which is slow.
_SHIPPED = re.compile(
    "[\t -\u024f\u0300-\u052f\u0590-\u06ff\u1e00-\u1fff\u2000-\u214f\u2190-\u2193\u2212\u25a0-\u25cf"
    "\ufb1d-\ufdff\ufe70-\ufeff]*"
)
_LONG_WORD = re.compile(r"\S{45,}")
_BREAK = "\u200b"  # lets a long address break over lines; never part of the text


def compose(
    path: str, pieces: Sequence[Piece], blocks: Sequence[Block], text: str, language: str, progress: Progress
) -> tuple[bytes, tuple[Page, ...]]:
    """Set a note into A4 pages.

    Args:
        path: the note's, for error messages.
        pieces: what to set, one for each of ``blocks``.
        blocks: the same with their spans in ``text``.
        text: the canonical text.
        language: of the document, "fr" or "en".
        progress: told once a page.

    Returns:
        The PDF, and its pages with their maps. Every visible character of ``text`` has a box.

    Raises:
        FileBroken: it could not be set.
        Cancelled: by ``progress``.
    """
    import pymupdf

    whole = pymupdf.open()
    maps: list[PageMap] = []
    sizes: list[tuple[float, float]] = []
    try:
        for first, last in _sections(pieces):
            pdf = _set(path, pieces[first:last], blocks[first:last], language, whole.page_count + 1)
            part = pymupdf.open(stream=pdf, filetype="pdf")
            aligner = _aligner(pieces[first:last], blocks[first:last])
            for number in range(part.page_count):
                progress(whole.page_count + number, whole.page_count + part.page_count)
                page = part[number]
                sizes.append((page.rect.width, page.rect.height))
                maps.append(aligner.page(_body(page_lines(page), page.rect.height)))
            if last == len(pieces) and whole.page_count == 0:
                result = pdf
            else:
                whole.insert_pdf(part)
                result = b""
            part.close()
        data = result or whole.tobytes(garbage=3, deflate=True)
    finally:
        whole.close()
    progress(len(maps), len(maps))
    return data, _pages(maps, sizes, text)


def _sections(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    sections: list[tuple[int, int]] = []
    first = size = 0
    for i, piece in enumerate(pieces):
        size += len(piece.text)
        if size >= SECTION:
            sections.append((first, i + 1))
            first, size = i + 1, 0
    if first < len(pieces):
        sections.append((first, len(pieces)))
    return sections


def _set(path: str, pieces: Sequence[Piece], blocks: Sequence[Block], language: str, first: int) -> bytes:
    import typst

    items = [
        {
            "k": piece.kind.value,
            "t": _breakable(piece.text),
            "l": piece.level,
            "m": piece.marker or ("•" if piece.kind is BlockKind.LIST_ITEM else ""),
            "g": block.language or "",
            "d": _direction(piece.text),
            "c": [_breakable(cell) for cell in piece.text.split("\t")],
        }
        for piece, block in zip(pieces, blocks, strict=True)
    ]
    shipped = all(_SHIPPED.fullmatch(piece.text) for piece in pieces)
    try:
        pdf: bytes = typst.compile(
            str(resource("templates/note.typ")),
            sys_inputs={"note": json.dumps({"lang": language, "first": first, "blocks": items})},
            font_paths=[str(resource("fonts"))],
            ignore_system_fonts=shipped,
        )
    except Exception as error:
        raise FileBroken(path, why=said(error)) from error
    return pdf


def _breakable(text: str) -> str:
    return _LONG_WORD.sub(lambda m: re.sub(r"(.{20}|[/?&=.](?=.))", rf"\1{_BREAK}", m.group()), text)


def _direction(text: str) -> str:
    right = sum(unicodedata.bidirectional(c) in ("R", "AL") for c in text[:400])
    return "rtl" if right > sum(unicodedata.bidirectional(c) == "L" for c in text[:400]) else "ltr"


def _body(lines: list[Line], height: float) -> list[Line]:
    return [line for line in lines if line.y0 < height - _FOOT]


def _aligner(pieces: Sequence[Piece], blocks: Sequence[Block]) -> Aligner:
    characters: list[str] = []
    offsets = array("l")
    for piece, block in zip(pieces, blocks, strict=True):
        if piece.kind is BlockKind.LIST_ITEM:
            for character in piece.marker or "•":
                if is_visible(character):
                    characters.append(character)
                    offsets.append(-1)
        for offset, character in enumerate(piece.text, block.span.start):
            if is_visible(character):
                characters.append(character)
                offsets.append(offset)
    return Aligner("".join(characters), offsets)


def _pages(maps: list[PageMap], sizes: list[tuple[float, float]], text: str) -> tuple[Page, ...]:
    """Pages follow each other without a gap: each takes the text up to the next one's first character."""
    starts = [found.offsets[0] if found.offsets else None for found in maps]
    if starts:
        starts[0] = 0
    end = len(text)
    pages: list[Page] = []
    for (width, height), found, start in reversed(list(zip(sizes, maps, starts, strict=True))):
        begin = end if start is None else min(start, end)
        pages.append(Page(width=width, height=height, span=Span(begin, end), map=found))
        end = begin
    pages.reverse()
    return tuple(replace(page, label=str(number)) for number, page in enumerate(pages, 1))
