"""Markdown: CommonMark with tables, front matter read as metadata."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lutrin.domain.document import BlockKind, Document
from lutrin.domain.progress import Progress

from . import assembly, bylines, html, page_frame
from .dates import find_date
from .normalise import one_line
from .note import Note, Piece
from .source import MARKDOWN_SUFFIXES, Source, decode

format = "md"  # noqa: A001 - the Reader protocol's name
suffixes = MARKDOWN_SUFFIXES

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S)
_FIELD = re.compile(
    r"^(title|titre|author|auteur|authors|auteurs|date|published|publié|publication|pubdate|created|updated|modified"
    r"|lastmod|year|année|url|source|link|permalink|lang|language)[ \t]*:[ \t]*(.+)$",
    re.I | re.M,
)
_DATES = ("date", "published", "publié", "publication", "pubdate", "created")
_HINTS = ("updated", "modified", "lastmod", "year", "année", "url", "source", "link", "permalink")
MAX_NESTING = 40  # of quotations and lists; deeper is text


def read(source: Source, progress: Progress) -> Document:
    """Read a Markdown file; see ``documents.read``."""
    text = decode(source)
    fields: dict[str, str] = {}
    if front := _FRONT.match(text):
        fields = {
            name.lower(): value.strip().strip("\"'[]") for name, value in _FIELD.findall(front.group(1))
        }
        text = text[front.end() :]
    found = page_frame.framed(pieces(text))
    note = Note(
        pieces=found,
        title=one_line(fields.get("title") or fields.get("titre", "")),
        author=one_line(
            next((fields[k] for k in ("author", "auteur", "authors", "auteurs") if k in fields), "")
            or next(filter(None, (bylines.byline(p.text) for p in found)), "")
        ),
        date=next(filter(None, (find_date(fields.get(k, "")) for k in _DATES)), ""),
        hints=tuple(fields[k] for k in _HINTS if k in fields),
        language=(fields.get("lang") or fields.get("language") or "")[:2].lower(),
    )
    return assembly.document(source, format, note, progress)


@dataclass(slots=True)
class _Walk:
    """Where the walk through the tokens stands."""

    pieces: list[Piece] = field(default_factory=list)
    lists: list[list[Any]] = field(default_factory=list)  # [ordered, next number]
    quotes: int = 0
    heading: int = 0
    marker: str = ""
    row: list[str] | None = None
    picture: bool = False  # the last block was a picture and nothing else


def pieces(text: str) -> tuple[Piece, ...]:
    """The blocks of a Markdown text; list markers apart, table rows with tabs between cells."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    walk = _Walk()
    for token in parser.parse(text):
        _step(walk, token)
    return tuple(walk.pieces)


def _step(walk: _Walk, token: Any) -> None:
    kind = token.type
    if kind in ("bullet_list_open", "ordered_list_open"):
        walk.lists.append([kind == "ordered_list_open", int(token.attrGet("start") or 1)])
    elif kind in ("bullet_list_close", "ordered_list_close"):
        walk.lists.pop()
    elif kind == "list_item_open":
        ordered = walk.lists[-1]
        walk.marker = f"{ordered[1]}." if ordered[0] else "•"
        ordered[1] += 1
    elif kind == "blockquote_open":
        walk.quotes += 1
    elif kind == "blockquote_close":
        walk.quotes -= 1
    elif kind == "heading_open":
        walk.heading = int(token.tag[1:])
    elif kind == "heading_close":
        walk.heading = 0
    elif kind == "tr_open":
        walk.row = []
    elif kind == "tr_close" and walk.row is not None:
        walk.pieces.append(Piece(kind=BlockKind.TABLE, text="\t".join(walk.row)))
        walk.row = None
    elif kind == "inline":
        _inline(walk, *_plain(token))
    elif kind in ("fence", "code_block"):
        for line in token.content.splitlines():
            if one_line(line):
                walk.pieces.append(Piece(kind=BlockKind.TABLE, text=one_line(line)))
    elif kind == "html_block":
        walk.pieces.extend(html.fragment(token.content))


def _inline(walk: _Walk, content: str, pictures: list[str], emphasised: bool) -> None:
    if walk.row is not None:
        walk.row.append(one_line(" ".join((content, *pictures))))
        return
    text = one_line(content)
    # Words in place of a picture, and words in italics under one, are no text of the note.
    shown = [Piece(kind=BlockKind.CAPTION, text=words) for words in map(one_line, pictures) if words]
    under = bool(pictures) or (bool(walk.pieces) and walk.picture)
    walk.picture = bool(pictures) and not text
    if text and emphasised and under:
        shown.append(Piece(kind=BlockKind.CAPTION, text=text))
        text = ""
    if text and walk.heading:
        walk.pieces.append(Piece(kind=BlockKind.HEADING, text=text, level=walk.heading))
    elif text and walk.lists:
        marker, walk.marker = walk.marker, ""
        # The second paragraph of an item is a paragraph of its own.
        item = BlockKind.LIST_ITEM if marker else BlockKind.PARAGRAPH
        walk.pieces.append(Piece(kind=item, text=text, level=len(walk.lists) if marker else 0, marker=marker))
    elif text:
        walk.pieces.append(Piece(kind=BlockKind.QUOTATION if walk.quotes else BlockKind.PARAGRAPH, text=text))
    walk.pieces.extend(shown)


def _plain(token: Any) -> tuple[str, list[str], bool]:
    """The words of a stretch of text, those in place of its pictures, and whether all of it is emphasised."""
    parts: list[str] = []
    pictures: list[str] = []
    inside = plain = 0
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
            plain += not inside and bool(child.content.strip())
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type == "image":
            pictures.append(child.content)
        inside += (child.type in ("em_open", "strong_open")) - (child.type in ("em_close", "strong_close"))
    return "".join(parts), pictures, not plain
