"""Web pages: all their text, the body told apart from menus, bylines, banners and footers."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, field, replace
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import CData, NavigableString, PreformattedString, Tag

from lutrin.domain.document import BlockKind, Document
from lutrin.domain.errors import FileBroken, said
from lutrin.domain.progress import Progress

from . import assembly, bylines, page_frame
from .normalise import one_line
from .note import Note, Piece
from .page_metadata import metadata
from .source import HTML_SUFFIXES, Source, decode

format = "html"  # noqa: A001 - the Reader protocol's name
suffixes = HTML_SUFFIXES

MAX_DEPTH = 400  # of elements in elements; what lies deeper is read as plain text

_SILENT = frozenset(
    """script style noscript template svg math canvas iframe object embed head title meta link input textarea
    select option datalist audio video map""".split()  # noqa: SIM905 - a list of names reads better so
)
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre
    section summary table tbody td tfoot th thead tr ul button label""".split()  # noqa: SIM905 - as above
)
_FRAME_TAGS = frozenset(("nav", "footer", "aside", "form", "button", "menu", "dialog", "label"))
_FRAME_ROLES = frozenset(
    (
        "navigation",
        "banner",
        "contentinfo",
        "search",
        "complementary",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
    )
)
_FRAME_WORDS = re.compile(
    r"(?:^|[-_ ])(?:nav|navbar|navigation|menu|submenu|footer|sidebar|cookies?|consent|gdpr|shar(?:e|ing)"
    r"|social|breadcrumbs?|byline|posted-on|entry-meta|post-meta|article-meta|comments?|related|newsletter|subscribe"
    r"|advert(?:isement)?|ads?|promo|pagination|pager|skip-link|skiplinks?|toolbar|tags?|tag-list|widget|popup"
    r"|modal|toc|filariane|paywall|disclaimer|copyright|reading-time|read-time|author|recommended|recirc|outbrain|taboola"
    r"|most-read|trending|player|jp-relatedposts)(?:$|[-_ ])",
    re.I,
)
_CAPTION_WORDS = re.compile(
    r"(?:^|[-_ ])(?:caption|captions|legend|legende|credits?|photo-credit)(?:$|[-_ ])", re.I
)
_CONTENT = frozenset(("main", "article"))


@dataclass(slots=True)
class _Context:
    """What surrounds a stretch of text."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    frame: bool = False  # inside a page's frame
    content: bool = False  # inside <main> or <article>
    depth: int = 0  # of lists
    marker: str = ""


@dataclass(slots=True)
class _Walk:
    """The pieces found so far, and the text of the one being read."""

    pieces: list[Piece] = field(default_factory=list)
    buffer: list[str] = field(default_factory=list)
    linked: int = 0  # code points of the buffer that are links

    def flush(self, context: _Context) -> None:
        """End the current block."""
        text = one_line("".join(self.buffer))
        linked, self.linked = self.linked, 0
        self.buffer.clear()
        if not text:
            return
        kind = context.kind
        only_link = linked >= 0.9 * len(text) and len(text.split()) <= 8 and kind is not BlockKind.HEADING
        if context.frame or (only_link and kind is not BlockKind.LIST_ITEM and not context.content):
            kind = BlockKind.FURNITURE
        listed = kind is BlockKind.LIST_ITEM
        self.pieces.append(
            Piece(
                kind=kind,
                text=text,
                level=context.level if kind is not BlockKind.FURNITURE else 0,
                marker=context.marker if listed else "",
            )
        )
        if listed:  # the rest of the item goes on without a second bullet
            context.kind, context.level, context.marker = BlockKind.PARAGRAPH, 0, ""


def read(source: Source, progress: Progress) -> Document:
    """Read a web page; see ``documents.read``."""
    text = decode(source, html=True)
    try:
        with warnings.catch_warnings():  # XHTML read as HTML is what we want
            warnings.simplefilter("ignore")
            soup = BeautifulSoup(text.replace("\x00", ""), "lxml")
    except Exception as error:
        raise FileBroken(source.name, why=said(error)) from error
    meta = metadata(soup, text)
    root = soup.body or soup
    found = page_frame.framed(pieces(root))
    if not any(piece.kind is not BlockKind.FURNITURE for piece in found):
        # A page that is all frame (a list of links) is its own body.
        found = tuple(replace(p, kind=BlockKind.PARAGRAPH) for p in found)
    note = Note(
        pieces=found,
        title=meta.title,
        author=meta.author or next(filter(None, (bylines.byline(p.text) for p in found)), ""),
        date=meta.date,
        hints=meta.hints,
        language=meta.language,
    )
    return assembly.document(source, format, note, progress)


def fragment(text: str) -> list[Piece]:
    """The blocks of a stretch of HTML within another text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        soup = BeautifulSoup(text, "lxml")
    return pieces(soup.body or soup)


def pieces(root: Tag) -> list[Piece]:
    """The blocks under an element, in document order, table rows with tabs between cells."""
    walk = _Walk()
    context = _Context()
    _walk(walk, root, context, 0)
    walk.flush(context)
    return walk.pieces


def _walk(walk: _Walk, element: Tag, context: _Context, depth: int) -> None:
    for child in element.children:
        if isinstance(child, NavigableString):
            if isinstance(child, PreformattedString) and not isinstance(child, CData):
                continue  # comments, declarations
            walk.buffer.append(str(child))
        elif isinstance(child, Tag):
            if child.name in _SILENT or _hidden(child):
                continue
            if depth >= MAX_DEPTH:
                walk.buffer.append(child.get_text(" "))
            elif child.name == "br":
                walk.buffer.append("\n")
                if "".join(walk.buffer[-3:]).replace(" ", "").endswith("\n\n"):
                    walk.flush(context)  # two breaks are a new paragraph
            elif child.name == "img":
                continue
            elif child.name in _BLOCKS:
                walk.flush(context)
                _block(walk, child, context, depth)
            else:
                before = sum(map(len, walk.buffer))
                _walk(walk, child, context, depth + 1)
                if child.name == "a":
                    walk.linked += max(0, sum(map(len, walk.buffer)) - before)


def _block(walk: _Walk, tag: Tag, outer: _Context, depth: int) -> None:
    inner = replace(outer)
    name = tag.name
    inner.content = outer.content or name in _CONTENT
    inner.frame = outer.frame or _is_frame(tag, inner.content)
    if name == "table" and not _for_layout(tag):
        _table(walk, tag, inner)
        return
    if re.fullmatch(r"h[1-6]", name):
        inner.kind, inner.level = BlockKind.HEADING, int(name[1])
        # A page's title may stand in its header.
        inner.frame = inner.frame and not (name == "h1" and not _in_menu(tag))
    elif name == "li":
        inner.kind, inner.level, inner.marker = BlockKind.LIST_ITEM, max(1, outer.depth), _marker(tag)
        inner.frame = inner.frame or _only_links(tag.parent)
    elif name in ("ul", "ol", "dir", "menu"):
        inner.depth += 1
        inner.kind, inner.level = BlockKind.PARAGRAPH, 0
    elif name == "blockquote":
        inner.kind, inner.level = BlockKind.QUOTATION, 0
    elif name in ("figcaption", "caption") or _is_caption(tag):
        inner.kind, inner.level = BlockKind.CAPTION, 0
    elif name == "p" and outer.kind is BlockKind.HEADING:
        inner.kind = outer.kind
    _walk(walk, tag, inner, depth + 1)
    walk.flush(inner)
    if outer.kind is BlockKind.LIST_ITEM and inner.kind is not BlockKind.LIST_ITEM and name in ("p", "div"):
        outer.kind, outer.level, outer.marker = inner.kind, inner.level, inner.marker


def _table(walk: _Walk, table: Tag, context: _Context) -> None:
    for caption in table.find_all("caption", limit=1):
        text = one_line(caption.get_text(" "))
        if text:
            walk.pieces.append(Piece(kind=BlockKind.CAPTION, text=text))
    for row in table.find_all("tr"):
        if row.find_parent("table") is not table:
            continue
        cells = [one_line(cell.get_text(" ")) for cell in row.find_all(("td", "th"), recursive=False)]
        if any(cells):
            kind = BlockKind.FURNITURE if context.frame else BlockKind.TABLE
            walk.pieces.append(Piece(kind=kind, text="\t".join(cells).rstrip("\t")))


def _for_layout(table: Tag) -> bool:
    """Whether a table only places things on the page: it holds prose or other tables, or one column."""
    if table.find("table") or str(table.get("role", "")) == "presentation":
        return True
    cells = table.find_all("td")
    rows = len(table.find_all("tr"))
    long = sum(
        len(cell.get_text()) > 600 or len(cell.find_all(("p", "h1", "h2", "h3", "ul"))) > 2 for cell in cells
    )
    return bool(long) or (len(cells) + len(table.find_all("th")) <= rows)


def _is_frame(tag: Tag, in_content: bool) -> bool:
    if tag.name in _FRAME_TAGS or str(tag.get("role", "")).lower() in _FRAME_ROLES:
        return True
    if tag.name == "header" and not in_content:
        return True
    if tag.name in ("body", "main", "article", "html"):
        return False
    names = " ".join([*map(str, tag.get_attribute_list("class")), str(tag.get("id") or "")])
    if not _FRAME_WORDS.search(names):
        return False
    # A whole page wrapped in "menu-open" or "with-sidebar" is not a frame: one that holds most of the text.
    return tag.find(("main", "article", "h1")) is None


def _is_caption(tag: Tag) -> bool:
    """Whether a block is called the words of a picture, and holds no more than such words."""
    names = " ".join([*map(str, tag.get_attribute_list("class")), str(tag.get("id") or "")])
    return bool(_CAPTION_WORDS.search(names)) and tag.find(("p", "h1", "h2", "h3", "li")) is None


def _in_menu(tag: Tag) -> bool:
    return tag.find_parent(("nav", "footer", "aside", "form")) is not None


def _only_links(parent: Any) -> bool:
    """Whether a list is a menu: nearly all of it links, short, several."""
    if not isinstance(parent, Tag) or parent.find_parent(("main", "article")) is not None:
        return False
    if len(parent.find_all("li", limit=400)) < 3:
        return False
    text = len(one_line(parent.get_text(" ")))
    linked = sum(len(one_line(link.get_text(" "))) for link in parent.find_all("a"))
    return text > 0 and linked >= 0.85 * text and text / max(1, len(parent.find_all("li"))) < 60


def _marker(item: Tag) -> str:
    parent = item.parent
    if not isinstance(parent, Tag) or parent.name != "ol":
        return "•"
    before = sum(1 for sibling in item.previous_siblings if isinstance(sibling, Tag) and sibling.name == "li")
    start = str(parent.get("start") or "1")
    return f"{(int(start) if start.isdecimal() and len(start) < 6 else 1) + before}."


def _hidden(tag: Tag) -> bool:
    style = str(tag.get("style", "")).replace(" ", "").lower()
    return tag.has_attr("hidden") or "display:none" in style or "visibility:hidden" in style
