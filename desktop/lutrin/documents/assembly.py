"""A note (anything but a PDF): from the pieces its reader found to a document with pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lutrin.domain.document import Block, BlockKind, Document, OutlineEntry
from lutrin.domain.errors import FileEmpty
from lutrin.domain.progress import Progress
from lutrin.domain.span import Span

from . import dating, language, rendition
from .note import Note, Piece
from .source import Source

TITLE_LENGTH = 200  # code points; a longer first line is not a title


def document(source: Source, format_name: str, note: Note, progress: Progress) -> Document:
    """Set ``note`` into pages and put everything together.

    Raises:
        FileEmpty: the note holds no visible character.
        FileTooLarge, FileBroken: it cannot be set.
        Cancelled: by ``progress``.
    """
    pieces = [piece for piece in note.pieces if piece.text.strip()]
    if not pieces:
        raise FileEmpty(source.name)
    text, blocks = joined(pieces)
    prose = "\n".join(block.span.of(text) for block in blocks if block.kind.is_prose) or text
    code = note.language if note.language in ("fr", "en") else ""
    code = language.detect(prose, code or "en")
    blocks = language.mark_blocks(text, blocks, code)
    pdf, pages = rendition.compose(source.name, pieces, blocks, text, code, progress)
    read = Document(
        title=note.title or _title(blocks, text) or source.path.stem.encode("utf-8", "replace").decode(),
        path=source.name,
        sha256=source.sha256,
        format=format_name,
        language=code,
        text=text,
        blocks=blocks,
        pages=pages,
        author=note.author,
        date=note.date or dating.published([(b.kind, b.span.of(text)) for b in blocks], hints=note.hints),
        rendition=pdf,
        original=source.data,
        notices=note.notices,
    )
    outline = tuple(
        OutlineEntry(
            title=block.span.of(text)[:TITLE_LENGTH],
            level=max(1, block.level),
            page=read.page_of(block.span.start),
            offset=block.span.start,
        )
        for block in blocks
        if block.kind is BlockKind.HEADING
    )
    return replace(read, outline=outline)


def joined(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The canonical text of the pieces, one ``\\n`` between them, and their blocks."""
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        blocks.append(Block(kind=piece.kind, span=Span(at, end), level=piece.level))
        at = end + 1
    return "\n".join(piece.text for piece in pieces), tuple(blocks)


def _title(blocks: tuple[Block, ...], text: str) -> str:
    """The first heading that stands before the body, else a short first line."""
    headings = [block for block in blocks[:40] if block.kind is BlockKind.HEADING]
    body = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    if headings and headings[0] in body[:3]:
        return headings[0].span.of(text)[:TITLE_LENGTH]
    first = body[0].span.of(text) if body else ""
    return first if 0 < len(first) <= 100 and not first.endswith((".", ";")) else ""
