"""A document as it was read: one canonical text, its blocks, its pages, and where its words lie."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from .page_map import PageMap as PageMap
from .span import Quad, Span


class BlockKind(StrEnum):
    """What a block is. Only ``prose`` kinds carry claims."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    FURNITURE = "furniture"  # running headers, page numbers, menus, bylines, "4 min read"

    @property
    def is_prose(self) -> bool:
        """Whether claims may stand in such a block."""
        return self in (
            BlockKind.PARAGRAPH,
            BlockKind.LIST_ITEM,
            BlockKind.QUOTATION,
            BlockKind.FOOTNOTE,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of a document; ``span`` counts in the canonical text and holds no separator."""

    kind: BlockKind
    span: Span
    level: int = 0  # heading depth 1-6, list depth from 1; 0 where it means nothing
    language: str | None = None  # "fr", "en": set where it differs from the document's


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its size in PDF points as displayed, the stretches of canonical text on it, its map.

    The canonical text holds the *body* of all pages first (``span``, pages following each other, so that a
    paragraph may run over a page break unbroken), then the *tail*: what would interrupt it (running headers
    and footers, page numbers, footnotes), page by page. Both are empty on a page without such text.
    """

    width: float
    height: float
    span: Span
    tail: Span = Span(0, 0)
    map: PageMap = field(default_factory=PageMap)
    label: str = ""  # the printed page label ("iv", "12") when the PDF gives one


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineEntry:
    """A line of the document's outline: from the PDF's bookmarks or from its headings."""

    title: str
    level: int  # from 1
    page: int  # 0-based
    offset: int | None = None  # in the canonical text, where known


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedAnnotation:
    """An annotation that was already in a PDF, made by somebody else or by an earlier export."""

    name: str  # /NM, or "" when it has none
    subtype: str  # "Highlight", "Underline", "StrikeOut", "Squiggly", "Text", "FreeText"
    page: int
    span: Span | None  # the words under it; None for a note beside the text
    quads: tuple[Quad, ...]
    author: str
    contents: str
    colour: str  # "#rrggbb", "" when it has none
    modified: str  # ISO 8601, "" when unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the user should know about how a file was read or written; ``template`` as in ``errors``."""

    template: str
    fields: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file that was read. Plain data: it can cross a process border and be stored.

    ``text`` is the canonical text: NFC, blocks separated by one ``\\n``, lines unwrapped, end-of-line hyphens
    resolved, ligatures opened. All spans count its code points.
    """

    title: str
    path: str  # absolute, as given by the user
    sha256: str  # of the file's bytes
    format: str  # "txt", "md", "html", "pdf"
    language: str  # "fr" or "en"
    text: str
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...]
    outline: tuple[OutlineEntry, ...] = ()
    author: str = ""
    date: str = ""  # ISO 8601 date of the document where it can be told, else ""
    rendition: bytes | None = None  # the PDF set for a note; None for a PDF, which is its own pages
    original: bytes | None = None  # the bytes of the file as read
    embedded: tuple[EmbeddedAnnotation, ...] = ()
    notices: tuple[Notice, ...] = ()

    def page_of(self, offset: int) -> int:
        """The 0-based page on which the character at ``offset`` stands."""
        if self.pages and offset < self.pages[-1].span.end:  # in the body: asked for every mark, so no lists
            at = bisect_right(self.pages, offset, key=lambda page: page.span.start) - 1
            while at > 0 and (not self.pages[at].span or self.pages[at].span.start > offset):
                at -= 1
            return max(0, at)
        tails = [(page.tail.start, number) for number, page in enumerate(self.pages) if page.tail]
        if tails and offset >= tails[0][0]:
            return tails[bisect_right(tails, (offset, len(self.pages))) - 1][1]
        # an empty page shares its start with the next one that has text: only those with text count
        bodies = [(page.span.start, number) for number, page in enumerate(self.pages) if page.span]
        at = bisect_right(bodies, (offset, len(self.pages))) - 1
        return bodies[at][1] if bodies and at >= 0 else 0

    def quads(self, span: Span) -> tuple[Quad, ...]:
        """The boxes of ``span``, one a line, over all the pages that it touches."""
        found: list[Quad] = []
        for number in range(self.page_of(span.start), self.page_of(max(span.start, span.end - 1)) + 1):
            found.extend(self.pages[number].map.quads(number, span))
        return tuple(found)
