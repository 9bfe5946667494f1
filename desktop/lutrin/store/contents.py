"""The contents of documents in the dossier: files, text, blocks, pages."""

from __future__ import annotations

import hashlib
import sqlite3

from lutrin.domain.document import Block, BlockKind, Document, Page, PageMap
from lutrin.domain.dossier import DocumentEntry
from lutrin.domain.span import Span

from . import rows, schema


def _keep_file(connection: sqlite3.Connection, data: bytes | None, sha256: str = "") -> str | None:
    """Store bytes once; gives their checksum, None for none. Above the limit only size and checksum are
    kept."""
    if data is None:
        return None
    sha256 = sha256 or hashlib.sha256(data).hexdigest()
    kept = data if len(data) <= schema.FILE_LIMIT else None
    connection.execute("INSERT OR IGNORE INTO files VALUES (?, ?, ?)", (sha256, len(data), kept))
    return sha256


def add(connection: sqlite3.Connection, entry: DocumentEntry, document: Document) -> None:
    """Insert a document with all its contents; the caller holds the transaction."""
    names = ", ".join(rows.COLUMNS["documents"])
    marks = ", ".join("?" * len(rows.COLUMNS["documents"]))
    cursor = connection.execute(f"INSERT INTO documents ({names}) VALUES ({marks})", rows.to_row(entry))
    number = cursor.lastrowid
    original = _keep_file(connection, document.original, document.sha256)
    rendition = _keep_file(connection, document.rendition)
    connection.execute(
        "INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            document.title,
            document.text,
            original,
            rendition,
            rows.outline_json(document.outline),
            rows.embedded_json(document.embedded),
            rows.notices_json(document.notices),
        ),
    )
    connection.executemany(
        "INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (number, n, b.kind.value, b.span.start, b.span.end, b.level, b.language)
            for n, b in enumerate(document.blocks)
        ),
    )
    connection.executemany(
        "INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                number, n, p.width, p.height, p.span.start, p.span.end, p.tail.start, p.tail.end,
                p.label, p.map.to_bytes(),
            )
            for n, p in enumerate(document.pages)
        ),
    )  # fmt: skip


def load(connection: sqlite3.Connection, document_id: str, with_files: bool) -> Document:
    """A document as it was read.

    Raises:
        KeyError: no such document.
    """
    found = connection.execute(
        "SELECT d.number, d.path, d.sha256, d.format, d.language, d.author, d.date, t.title, t.text, "
        "t.original, t.rendition, t.outline, t.embedded, t.notices "
        "FROM documents d JOIN texts t ON t.number = d.number WHERE d.id = ?",
        (document_id,),
    ).fetchone()
    if found is None:
        raise KeyError(document_id)
    (number, path, sha256, form, language, author, date, title, text, *rest) = found
    original, rendition, outline, embedded, notices = rest
    blocks = tuple(
        Block(kind=BlockKind(kind), span=Span(start, end), level=level, language=lang)
        for kind, start, end, level, lang in connection.execute(
            'SELECT kind, start, "end", level, language FROM blocks WHERE document = ? ORDER BY number',
            (number,),
        )
    )
    pages = tuple(
        Page(
            width=width,
            height=height,
            span=Span(start, end),
            tail=Span(tail_start, tail_end),
            map=PageMap.from_bytes(page_map),
            label=label,
        )
        for width, height, start, end, tail_start, tail_end, label, page_map in connection.execute(
            'SELECT width, height, start, "end", tail_start, tail_end, label, map FROM pages '
            "WHERE document = ? ORDER BY number",
            (number,),
        )
    )
    return Document(
        title=title,
        path=path,
        sha256=sha256,
        format=form,
        language=language,
        text=text,
        blocks=blocks,
        pages=pages,
        outline=rows.outline_from(outline),
        author=author,
        date=date,
        rendition=file(connection, rendition) if with_files else None,
        original=file(connection, original) if with_files else None,
        embedded=rows.embedded_from(embedded),
        notices=rows.notices_from(notices),
    )


def file(connection: sqlite3.Connection, sha256: str | None) -> bytes | None:
    """The bytes kept under a checksum; None when there are none."""
    if sha256 is None:
        return None
    found = connection.execute("SELECT data FROM files WHERE sha256 = ?", (sha256,)).fetchone()
    return found[0] if found else None


def pages_pdf(connection: sqlite3.Connection, document_id: str) -> bytes | None:
    """The PDF that shows the document: its rendition, or the original of a PDF; None when not kept.

    Raises:
        KeyError: no such document.
    """
    found = connection.execute(
        "SELECT d.format, t.original, t.rendition FROM documents d JOIN texts t ON t.number = d.number "
        "WHERE d.id = ?",
        (document_id,),
    ).fetchone()
    if found is None:
        raise KeyError(document_id)
    form, original, rendition = found
    if rendition is not None:
        return file(connection, rendition)
    return file(connection, original) if form == "pdf" else None
