"""PDF: its own pages, their text in reading order, every character with its box."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from typing import Any

from lutrin.domain.document import Block, BlockKind, Document, Notice, OutlineEntry, Page
from lutrin.domain.errors import FileBroken, FileTooLarge, LutrinError, Reason, said
from lutrin.domain.progress import Progress
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import dating, furniture, language, page_frame
from .assembling import TextBuilder
from .broken_words import Vocabulary
from .dates import pdf_date
from .embedded import read_embedded
from .geometry import Line, page_lines
from .normalise import one_line
from .opening import open_pdf
from .paragraphs import Paragraph, footnotes, goes_on, heading_levels, paragraphs, starts_note
from .reading_order import regions
from .source import PDF_SUFFIXES, Source

format = "pdf"  # noqa: A001 - the Reader protocol's name
suffixes = PDF_SUFFIXES

MAX_PAGES = 20_000
MAX_CHARACTERS = 60_000_000  # of all pages: about 20,000 full ones
MAX_PAGE_CHARACTERS = 400_000
PAGE_SECONDS = 10.0  # a page that took longer counts as slow; a file with _SLOW_PAGES of them is given up
_SLOW_PAGES = 3

_REFERENCE = re.compile(r"(?:&|#_)#(x[0-9a-f]{1,6}|[0-9]{1,7});", re.I)

NO_TEXT = QT_TRANSLATE_NOOP(
    "errors",
    "“{path}” holds pictures of pages only: there are no words to mark. Run a text recognition on it first.",
)
PAGES_WITHOUT_TEXT = QT_TRANSLATE_NOOP(
    "errors", "{count} of the {total} pages of “{path}” are pictures: their words cannot be marked."
)
PAGES_UNREADABLE = QT_TRANSLATE_NOOP(
    "errors", "{count} of the {total} pages of “{path}” are damaged and have no text here."
)
_PAGES = QT_TRANSLATE_NOOP("errors", "{count} pages")
_DENSE = QT_TRANSLATE_NOOP("errors", "{count} characters on page {page}")
_LONG = QT_TRANSLATE_NOOP("errors", "{count} characters by page {page}")
_SLOW = QT_TRANSLATE_NOOP("errors", "several pages up to page {page} took too long")
_NO_PAGE = QT_TRANSLATE_NOOP("errors", "none of its pages can be read")


def read(source: Source, progress: Progress) -> Document:
    """Read a PDF; see ``documents.read``."""
    doc = open_pdf(source.path, source.password, source.data)
    try:
        return _read(source, doc, progress)
    except LutrinError:
        raise
    except Exception as error:
        if type(error).__module__.startswith(("pymupdf", "mupdf")) or isinstance(
            error, (RuntimeError, MemoryError)
        ):
            raise FileBroken(source.name, why=said(error)) from error
        raise
    finally:
        doc.close()


def _read(source: Source, doc: Any, progress: Progress) -> Document:
    total = doc.page_count
    if total > MAX_PAGES:
        raise FileTooLarge(source.name, why=Reason(_PAGES, {"count": total}))
    lines, sizes, damaged, empty = _extract(source, doc, progress)
    furniture.mark(lines, [height for _, height in sizes])
    body_size = _body_size(lines)
    words = Vocabulary()
    body: list[Paragraph] = []
    tail: list[list[Paragraph]] = []
    for number, (found, (_, height)) in enumerate(zip(lines, sizes, strict=True)):
        words.add(line.text for line in found)
        on_page, apart = _layout(found, number, body_size, height)
        _append(body, on_page)
        tail.append(apart)
    heading_levels(body)
    _tell_frame(body)
    text, blocks, pages = _assemble(body, tail, sizes, words)
    prose = "\n".join(block.span.of(text) for block in blocks if block.kind.is_prose)
    code = language.detect(prose or text)
    pages = tuple(replace(page, label=label) for page, label in zip(pages, _labels(doc), strict=True))
    meta = doc.metadata or {}
    read_document = Document(
        title=_title(meta, body, source),
        path=source.name,
        sha256=source.sha256,
        format=format,
        language=code,
        text=text,
        blocks=language.mark_blocks(text, blocks, code),
        pages=pages,
        author=_entry(meta, "author"),
        date=_date(meta, blocks, text),
        original=source.data,
        embedded=read_embedded(doc, pages),
        notices=_notices(source, total, damaged, empty),
    )
    return replace(read_document, outline=_outline(doc, read_document))


def _extract(
    source: Source, doc: Any, progress: Progress
) -> tuple[list[list[Line]], list[tuple[float, float]], int, int]:
    total = doc.page_count
    lines: list[list[Line]] = []
    sizes: list[tuple[float, float]] = []
    characters = damaged = empty = slow = 0
    for number in range(total):
        progress(number, total)
        begun = time.monotonic()
        try:
            page = doc[number]
            sizes.append((float(page.rect.width), float(page.rect.height)))
            found = page_lines(page)
        except LutrinError:
            raise
        except Exception:  # noqa: BLE001 - one damaged page must not cost the others
            del sizes[number:]
            sizes.append((595.0, 842.0))
            found = []
            damaged += 1
        on_page = sum(len(line.text) for line in found)
        if on_page > MAX_PAGE_CHARACTERS:
            raise FileTooLarge(source.name, why=Reason(_DENSE, {"count": on_page, "page": number + 1}))
        characters += on_page
        empty += not on_page
        slow += time.monotonic() - begun > PAGE_SECONDS
        if characters > MAX_CHARACTERS:
            raise FileTooLarge(source.name, why=Reason(_LONG, {"count": characters, "page": number + 1}))
        if slow >= _SLOW_PAGES:
            raise FileTooLarge(source.name, why=Reason(_SLOW, {"page": number + 1}))
        lines.append(found)
    progress(total, total)
    if damaged == total:
        raise FileBroken(source.name, why=_NO_PAGE)
    return lines, sizes, damaged, empty


def _body_size(pages: Sequence[Sequence[Line]]) -> float:
    weights: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            weights[round(line.size * 2) / 2] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 10.0


def _layout(
    lines: list[Line], number: int, body_size: float, height: float
) -> tuple[list[Paragraph], list[Paragraph]]:
    """The blocks of a page: those of the body, and those set apart (headers, footnotes, footers)."""
    body: list[Paragraph] = []
    notes: list[Paragraph] = []
    for region in regions([line for line in lines if not line.role]):
        taken = footnotes(region, body_size, height)
        if region.items:
            column = list(paragraphs(region, number, body_size))
            _append(body, column)
        if taken:
            notes.extend(_notes(taken, number))
    apart = [
        _single(line, number)
        for line in sorted((x for x in lines if x.role == "header"), key=lambda x: (round(x.y0 / 4), x.x0))
    ]
    apart.extend(notes)
    apart.extend(_single(line, number) for line in lines if line.role == "side")
    apart.extend(
        _single(line, number)
        for line in sorted((x for x in lines if x.role == "footer"), key=lambda x: (round(x.y0 / 4), x.x0))
    )
    return body, apart


def _tell_frame(body: Sequence[Paragraph]) -> None:
    """Bylines, banners and the words of pictures on a page printed from the web; headings stay."""
    kinds = page_frame.told([p.kind for p in body], [one_line(p.text) for p in body], printed=True)
    for paragraph, kind in zip(body, kinds, strict=True):
        paragraph.kind = kind


def _single(line: Line, page: int) -> Paragraph:
    return Paragraph(kind=BlockKind.FURNITURE, lines=[line], page=page, right=line.x1, last_x1=line.x1)


def _notes(items: Sequence[Any], page: int) -> list[Paragraph]:
    """Footnotes: a new one where a line begins with a mark."""
    found: list[Paragraph] = []
    for item in items:
        if not found or starts_note(item.line, found[-1].lines):
            found.append(
                Paragraph(
                    kind=BlockKind.FOOTNOTE, lines=[item.line], page=page, right=item.x1, last_x1=item.x1
                )
            )
        else:
            found[-1].lines.append(item.line)
            found[-1].pages.append(page)
    return found


def _append(body: list[Paragraph], more: list[Paragraph]) -> None:
    """Add blocks, the first joined to the last when it goes on over a column or page break."""
    if body and more:
        floats = 0
        while floats < min(len(more), 40) and _floats(more[floats]):
            floats += 1
        # Over a figure or a table only what plainly goes on: a small letter after no full stop.
        if (
            floats < len(more)
            and goes_on(body[-1], more[floats])
            and (floats == 0 or more[floats].lines[0].text[:1].islower())
        ):
            rest = more.pop(floats)
            last = body[-1]
            last.lines.extend(rest.lines)
            last.pages.extend(rest.pages)
            last.last_x1, last.right = rest.last_x1, rest.right
    body.extend(more)


def _floats(found: Paragraph) -> bool:
    """Whether a block may stand in the middle of a paragraph: a caption, a table, the labels of a figure."""
    if found.kind in (BlockKind.CAPTION, BlockKind.TABLE):
        return True
    text = found.text
    return (
        found.kind is BlockKind.PARAGRAPH
        and len(text.split()) <= 6
        and not text[:1].islower()
        and text[-1:] not in ".!?"
    )


def _assemble(
    body: Sequence[Paragraph],
    tail: Sequence[Sequence[Paragraph]],
    sizes: Sequence[tuple[float, float]],
    words: Vocabulary,
) -> tuple[str, tuple[Block, ...], tuple[Page, ...]]:
    builder = TextBuilder(len(sizes), words)
    blocks: list[Block] = []

    def write(found: Paragraph) -> None:
        start, end = builder.paragraph(found)
        if end > start:
            blocks.append(Block(kind=found.kind, span=Span(start, end), level=found.level))

    for found in body:
        write(found)
    spans = _spans(builder.starts, builder.length)
    builder.starts = [None] * len(sizes)
    for apart in tail:
        for found in apart:
            write(found)
    tails = _spans(builder.starts, builder.length)
    pages = tuple(
        Page(width=width, height=height, span=span, tail=rest if rest else Span(0, 0), map=where)
        for (width, height), span, rest, where in zip(sizes, spans, tails, builder.maps(), strict=True)
    )
    return builder.text(), tuple(blocks), pages


def _spans(starts: Sequence[int | None], end: int) -> list[Span]:
    """Pages follow each other: each reaches to the next one's start; an empty one has no length."""
    spans: list[Span] = []
    for start in reversed(starts):
        begin = end if start is None else start
        spans.append(Span(begin, end))
        end = begin
    return spans[::-1]


def _labels(doc: Any) -> list[str]:
    try:
        rules = doc.get_page_labels()
        return [str(doc[number].get_label()) if rules else "" for number in range(doc.page_count)]
    except Exception:  # noqa: BLE001 - labels are an ornament
        return [""] * int(doc.page_count)


def _entry(meta: dict[str, Any], name: str) -> str:
    """An entry of the metadata; "é" written as "&#xE9;", or as "#_#xE9;" by one publisher's tools, opened."""
    text = _REFERENCE.sub(lambda m: unescape(f"&#{m.group(1)};"), str(meta.get(name) or ""))
    return one_line(text)


def _title(meta: dict[str, Any], body: Sequence[Paragraph], source: Source) -> str:
    title = _entry(meta, "title")
    name = source.path.stem.encode("utf-8", "replace").decode()
    working = title.lower().startswith(
        ("microsoft word", "untitled", "sans titre", "document")
    ) or title.lower().endswith(
        (".doc", ".docx", ".indd", ".pdf", ".qxd", ".tex", ".dvi", ".odt", ".fm", ".p65")
    )
    if len(title) >= 4 and not working:
        return title[:200]
    first = [p for p in body if p.page == 0 and p.kind is BlockKind.HEADING]
    if first:
        largest = max(first, key=lambda p: p.size)
        return one_line(largest.text)[:200]
    return name


def _date(meta: dict[str, Any], blocks: Sequence[Block], text: str) -> str:
    made = pdf_date(str(meta.get("creationDate") or ""))
    return dating.published([(block.kind, block.span.of(text)) for block in blocks], made=made) or made


def _outline(doc: Any, read_document: Document) -> tuple[OutlineEntry, ...]:
    try:
        bookmarks = doc.get_toc(simple=True)
    except Exception:  # noqa: BLE001 - broken bookmarks are replaced by headings
        bookmarks = []
    headings = [block for block in read_document.blocks if block.kind is BlockKind.HEADING]
    by_page: dict[int, list[tuple[str, int]]] = {}
    entries: list[OutlineEntry] = []
    for block in headings:
        title = block.span.of(read_document.text)[:200]
        page = read_document.page_of(block.span.start)
        by_page.setdefault(page, []).append((_bare(title), block.span.start))
        entries.append(
            OutlineEntry(title=title, level=max(1, block.level), page=page, offset=block.span.start)
        )
    if not bookmarks:
        return tuple(entries)
    return tuple(
        OutlineEntry(
            title=one_line(title),
            level=level,
            page=page - 1,
            offset=next(
                (
                    at
                    for words, at in by_page.get(page - 1, ())
                    if words and (words in _bare(title) or _bare(title) in words)
                ),
                None,
            ),
        )
        for level, title, page in bookmarks
        if 1 <= page <= len(read_document.pages) and one_line(title)
    )


def _bare(title: str) -> str:
    return "".join(c for c in title.lower() if c.isalnum())


def _notices(source: Source, total: int, damaged: int, empty: int) -> tuple[Notice, ...]:
    notices: list[Notice] = []
    if empty == total:
        notices.append(Notice(template=NO_TEXT, fields={"path": source.name}))
    elif empty - damaged > 0 and empty - damaged >= total // 4:
        notices.append(
            Notice(
                template=PAGES_WITHOUT_TEXT,
                fields={"count": empty - damaged, "total": total, "path": source.name},
            )
        )
    if damaged:
        notices.append(
            Notice(template=PAGES_UNREADABLE, fields={"count": damaged, "total": total, "path": source.name})
        )
    return tuple(notices)
