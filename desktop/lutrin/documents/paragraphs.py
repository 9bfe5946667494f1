"""Lines in reading order become paragraphs, headings, list items, captions, table rows and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from lutrin.domain.document import BlockKind

from .geometry import Line
from .reading_order import Item, Region

BULLETS = "•◦▪●■‣⁃∙○➢➤►→✓❖·"
_BULLET = re.compile(rf"(?:[{BULLETS}]\s*|[–—*-]\s+)(?=\S)")
_LONE_BULLET = re.compile(rf"[{BULLETS}–—*o-]")
_NUMBER = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-zA-Z]\)|\(?[ivx]{1,5}\)|\[\d{1,3}\])\s+(?=\S)")
_MARKER = re.compile(
    rf"[{BULLETS}–—*o-]|\(?(?:\d{{1,2}}(?:\.\d{{1,2}}){{0,4}}|[IVXivx]{{1,5}}|[A-Za-z])[.)]?"
)
_CAPTION = re.compile(
    r"(?:fig(?:ure)?s?\.?|tab(?:le|leau)?s?\.?|graphique|carte|encadré|chart|box|map|illustration|schéma|listing"
    r"|algorithm)\s*[\dIVX]+(?:[.-]\d+)*\s*(?:[.:–—|-]|$|\s(?-i:(?=[A-ZÀ-Þ])))|sources?\s?:",
    re.I,
)
_SECTION = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.|[A-Z]\."
    r"|(?:article|chapitre|chapter|annexe|annex|appendix|partie|part|titre|title|section)\s+\S{1,12})(?:\s|$)",
    re.I,
)
_DIVISION = re.compile(
    r"(?:titre|chapitre|partie|section|livre|annexe|article|title|chapter|part|annex|appendix)\s+"
    r"(?:[\divxlc]+|premi(?:er|ère)|[a-z])[.:]?",
    re.I,
)
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])[.)]?\s?(?=\S)")
_END = re.compile(r"[.!?:;…][»”\"'’)\]\s\u00a0\u202f]*$")


@dataclass(slots=True)
class Paragraph:
    """Lines that make one block; those of a table row carry the cells they belong to."""

    kind: BlockKind
    lines: list[Line]
    page: int
    right: float  # the right edge of the column, in reading frame
    last_x1: float  # where the last line ends, in reading frame
    indented: bool = False
    level: int = 0
    marker: int = 0  # characters at its start that are only a bullet
    cells: list[int] = field(default_factory=list)  # numbers of the lines that begin a new cell
    pages: list[int] = field(default_factory=list)  # of each line

    def __post_init__(self) -> None:
        if not self.pages:
            self.pages = [self.page] * len(self.lines)

    @property
    def text(self) -> str:
        """A quick look at its words; not the canonical text."""
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """Font size of its first line."""
        return self.lines[0].size


def footnotes(region: Region, body: float, height: float) -> list[Item]:
    """Take the footnotes off the foot of a column: small lines, the first with a mark. Returns them."""
    items = region.items
    first = len(items)
    while first > 0 and items[first - 1].line.size <= body - 0.6 and items[first - 1].y0 > 0.35 * height:
        first -= 1
    small = first
    while first < len(items) and not _NOTE.match(items[first].line.text):
        first += 1
    if first >= len(items) or small == 0:
        return []
    # The rest of a note from the column before stands first, under a gap or a rule.
    if items[small].y0 - items[small - 1].y1 > 0.7 * body:
        first = small
    if any(_CAPTION.match(item.line.text) for item in items[first:]):
        return []
    notes = items[first:]
    # Figures under a table are small too, but no prose.
    if sum(len(item.line.text) for item in notes) < 25 or not any(
        c.isalpha() for c in notes[0].line.text[3:]
    ):
        return []
    del items[first:]
    return notes


def starts_note(line: Line, before: Sequence[Line]) -> bool:
    """Whether a line of the notes at a page's foot begins a new note, the last one holding ``before``."""
    if not _NOTE.match(line.text):
        return False
    if line.raised:
        return True
    first = before[0]
    return not first.raised and line.x0 < first.x0 + 3 and bool(_END.search(before[-1].text))


def paragraphs(region: Region, page: int, body: float) -> Iterator[Paragraph]:
    """The blocks of one column, top to bottom."""
    left, right = region.x0, region.x1
    rows = list(_rows(region.items, left, right))
    pitch = _pitch(rows, body)
    current: list[list[Item]] = []
    tabular = [_is_table_row(row, left, right) for row in rows]
    for number, row in enumerate(rows):
        # The narrow head of a table: as many pieces as the row of cells under it.
        under = rows[number + 1] if number + 1 < len(rows) and tabular[number + 1] else []
        if tabular[number] or (len(row) >= 2 and len(row) == len(under)):
            if current:
                yield _paragraph(current, page, left, right, body)
                current = []
            yield _table_row(row, page, right)
            continue
        if current and _breaks(current, row, left, right, pitch):
            yield _paragraph(current, page, left, right, body)
            current = []
        current.append(row)
    if current:
        yield _paragraph(current, page, left, right, body)


def _rows(items: Sequence[Item], left: float, right: float) -> Iterator[list[Item]]:
    """Pieces of one line go together, and so do stacks of lines beside each other (cells of a table)."""
    stacks: list[list[list[Item]]] = []
    for piece in _whole(items, left, right):
        if stacks and _stacked(stacks[-1][-1], piece):
            stacks[-1].append(piece)
        else:
            stacks.append([piece])
    i = 0
    while i < len(stacks):
        row = [stacks[i]]
        while i + 1 < len(stacks) and _right_of(row[-1], stacks[i + 1]):
            i += 1
            row.append(stacks[i])
        i += 1
        if len(row) == 1:
            yield from row[0]
            continue
        # What stands above the first row of neighbours, or below the last, is not part of it.
        top = min(stack[0][0].y0 for stack in row[1:])
        lead = [piece for piece in row[0] if piece[0].y1 < top + 1]
        row[0] = row[0][len(lead) :]
        bottom = max((piece[0].y1 for stack in row[:-1] for piece in stack), default=0.0)
        last = row[-1]
        trail: list[list[Item]] = []
        while len(last) > 1 and last[-1][0].y0 > bottom - 1 and last[-1][0].x0 < last[0][0].x0 - 3:
            trail.insert(0, last.pop())
        yield from lead
        yield [item for stack in row for piece in stack for item in piece]
        yield from trail


def _whole(items: Sequence[Item], left: float, right: float) -> Iterator[list[Item]]:
    """Lines that a wide space tore apart (justified text, a number before its title), made whole."""
    current: list[Item] = []
    for number, item in enumerate(items):
        if current and _same_line(current[-1], item):
            gap = item.x0 - current[-1].x1
            size = item.line.size
            after = items[number + 1] if number + 1 < len(items) else None
            ends = after is None or not _same_line(item, after)
            torn = gap < 3.5 * size and current[0].x0 < left + 3 * size and item.x1 > right - size and ends
            marker = len(current) == 1 and _MARKER.fullmatch(current[0].line.text) and gap < 4 * size and ends
            if gap < 1.1 * size or torn or marker:
                current.append(item)
                continue
        if current:
            yield current
        current = [item]
    if current:
        yield current


def _same_line(one: Item, other: Item) -> bool:
    height = min(one.y1 - one.y0, other.y1 - other.y0)
    return min(one.y1, other.y1) - max(one.y0, other.y0) > 0.5 * height and other.x0 > one.x1 - 2


def _stacked(above: list[Item], below: list[Item]) -> bool:
    one, other = above[0], below[0]
    height = max(one.y1 - one.y0, other.y1 - other.y0)
    return (
        -0.4 * height < other.y0 - one.y1 < 1.0 * height
        and other.y0 > one.y0 + 0.4 * height
        and min(above[-1].x1, below[-1].x1) - max(one.x0, other.x0) > 0
    )


def _right_of(stack: list[list[Item]], other: list[list[Item]]) -> bool:
    """Whether ``other`` is the next cell of the row that ``stack`` is a cell of."""
    top, bottom = other[0][0].y0, other[-1][0].y1
    beside = [
        item
        for piece in stack
        for item in piece
        if min(bottom, item.y1) - max(top, item.y0) > 0.4 * (item.y1 - item.y0)
    ]
    if not beside or other[0][0].x0 < max(item.x1 for item in beside) - 1:
        return False
    shared = min(bottom, stack[-1][0].y1) - max(top, stack[0][0].y0)
    return shared > 0.3 * min(bottom - top, stack[-1][0].y1 - stack[0][0].y0)


def _is_table_row(row: list[Item], left: float, right: float) -> bool:
    """Whether a row from ``_rows`` has cells: pieces far apart, or in several lines."""
    if len(row) < 2:
        return False
    size = row[0].line.size
    gaps = [b.x0 - a.x1 for a, b in pairwise(row)]
    if _MARKER.fullmatch(row[0].line.text):
        gaps = gaps[1:]  # a bullet or number and its item
    wide = any(gap > 1.6 * size or gap < -size for gap in gaps)
    # A justified line torn apart by a wide space is prose still.
    level = all(_same_line(a, b) for a, b in pairwise(row))
    torn = (
        level
        and max(gaps, default=0.0) < 3.5 * size
        and row[-1].x1 > right - size
        and row[0].x0 < left + 3 * size
    )
    return wide and not (torn and len(row) == 2)


def _table_row(row: list[Item], page: int, right: float) -> Paragraph:
    cells = [0]
    for number, (one, other) in enumerate(pairwise(row), 1):
        if other.x0 > one.x1 - 1 or not min(one.x1, other.x1) > max(one.x0, other.x0):
            cells.append(number)
    lines = [item.line for item in row]
    return Paragraph(
        kind=BlockKind.TABLE, lines=lines, page=page, right=right, last_x1=row[-1].x1, cells=cells
    )


def _pitch(rows: Sequence[Sequence[Item]], body: float) -> float:
    steps = [
        b[0].y0 - a[0].y0
        for a, b in pairwise(rows)
        if 0.5 * body < b[0].y0 - a[0].y0 < 2.5 * body and abs(a[0].line.size - b[0].line.size) < 0.6
    ]
    return min(median(steps), 1.7 * body) if len(steps) >= 3 else 1.35 * body


def _breaks(current: list[list[Item]], row: list[Item], left: float, right: float, pitch: float) -> bool:
    before, first, item = current[-1], current[0][0], row[0]
    last = before[-1]
    size = item.line.size
    difference = abs(size - before[0].line.size)
    if difference > max(0.7, 0.07 * size) and not (
        difference < 0.25 * size and _runs_in(current, item, right)
    ):
        return True
    if item.line.bold != before[0].line.bold and not _runs_in(current, item, right):
        return True
    step = item.y0 - before[0].y0
    usual = max(pitch * size / max(1.0, before[0].line.size), 1.05 * size)
    if step > 1.32 * usual + 0.5 or step < -0.5 * size:
        return True
    text = item.line.text
    if _BULLET.match(text) or (len(row) > 1 and _LONE_BULLET.fullmatch(text)):
        return True
    if _CAPTION.match(text) and _END.search(last.line.text):
        return True
    if _NUMBER.match(text) and (abs(item.x0 - first.x0) < 4 or _END.search(last.line.text)):
        return True
    listed = bool(_BULLET.match(first.line.text) or _NUMBER.match(first.line.text) or len(current[0]) > 1)
    centred = abs((item.x0 + item.x1) - (before[0].x0 + last.x1)) < 4 and abs(item.x0 - before[0].x0) > 4
    if centred:
        return False
    ended = bool(_END.search(last.line.text))
    if (
        not listed
        and item.x0 > before[0].x0 + 0.8 * size
        and before[0].x0 < left + 0.6 * size
        and (ended or last.x1 > right - 2 * size)
    ):
        return ended or text[:1].isupper()  # a new first line, indented
    if listed and item.x0 < first.x0 - 0.5 * size:
        return True
    # The line before ended early: the next word would have fitted on it.
    word = text.split(" ", 1)[0]
    fits = last.x1 + (len(word) + 1) * 0.5 * size < right - 0.5 * size
    return fits and (ended or (text[:1].isupper() and last.x1 < left + 0.6 * (right - left)))


def _runs_in(current: list[list[Item]], item: Item, right: float) -> bool:
    """Whether bold words only begin or end within a paragraph, so that the change of weight is no break."""
    last = current[-1][-1]
    first = current[0][0].line
    if _CAPTION.match(first.text):
        return True
    full = last.x1 > right - 2.5 * item.line.size
    return full and not _END.search(last.line.text) and not (item.line.bold and item.line.text[:1].isupper())


def _paragraph(rows: list[list[Item]], page: int, left: float, right: float, body: float) -> Paragraph:
    items = [item for row in rows for item in row]
    lines = [item.line for item in items]
    made = Paragraph(
        kind=BlockKind.PARAGRAPH,
        lines=lines,
        page=page,
        right=right,
        last_x1=rows[-1][-1].x1,
        indented=len(rows) > 1 and rows[0][0].x0 > rows[1][0].x0 + 0.6 * lines[0].size,
    )
    text = lines[0].text
    if (bullet := _BULLET.match(text)) or (len(rows[0]) > 1 and _LONE_BULLET.fullmatch(text)):
        made.kind = BlockKind.LIST_ITEM
        made.marker = bullet.end() if bullet else len(text)
        made.level = 1 + min(5, max(0, round((rows[0][0].x0 - left) / 18)))
    elif _CAPTION.match(made.text):
        made.kind = BlockKind.CAPTION
    elif not any(c.isalpha() for c in made.text):
        made.kind = BlockKind.TABLE  # figures left over from a table or a chart
    elif _is_heading(made, body):
        made.kind = BlockKind.HEADING
    elif _is_label(made, body) and made.last_x1 - rows[-1][0].x0 < 0.35 * (right - left):
        made.kind = BlockKind.CAPTION
    elif _NUMBER.match(text):
        made.kind = BlockKind.LIST_ITEM
        made.level = 1
    return made


def _is_label(made: Paragraph, body: float) -> bool:
    """Words inside a figure: small, few, no sentence."""
    words = made.text.split()
    return made.size < 0.88 * body and len(words) <= 5 and not _END.search(made.text)


def _is_heading(made: Paragraph, body: float) -> bool:
    text = made.text
    words = text.split()
    letters = [c for c in text if c.isalpha()]
    if not letters or len(words) > 30 or len(made.lines) > 4:
        return False
    if len(letters) < 0.4 * len(text.replace(" ", "")) or (
        len(letters) < 3 and made.size <= 1.3 * body and not (made.lines[0].bold and _MARKER.fullmatch(text))
    ):
        return False
    if _DIVISION.fullmatch(text):
        return True
    if made.size >= 1.15 * body:
        return not (text.rstrip().endswith(".") and len(words) > 14)
    if made.size < 0.85 * body or len(words) > 18:
        return False
    ends = text.rstrip().endswith((".", ",", ";"))
    bold = all(line.bold for line in made.lines)
    if bold and (not ends or _SECTION.match(text)) and len(made.lines) <= 3:
        return not text[0].islower()
    capitals = sum(c.isupper() for c in letters) > 0.9 * len(letters)
    return capitals and len(letters) >= 4 and len(words) <= 12 and len(made.lines) <= 2 and not ends


def heading_levels(found: Sequence[Paragraph]) -> None:
    """Number the depth of all headings of a document, from 1, by their size, weight and numbers."""
    headings = [p for p in found if p.kind is BlockKind.HEADING]
    sizes = sorted({round(p.size * 2) / 2 for p in headings}, reverse=True)
    # Sizes that differ by a hair are one.
    ranks: dict[float, int] = {}
    rank = 0
    for i, size in enumerate(sizes):
        if i == 0 or (ranks and min(ranks) - size > 0.6):
            rank += 1
        ranks[size] = rank
    for heading in headings:
        level = ranks[round(heading.size * 2) / 2]
        number = re.match(r"(\d{1,2}(?:\.\d{1,2})+)", heading.text)
        if number:
            level = max(level, 1 + number.group(1).count("."))
        heading.level = min(6, level)


def goes_on(one: Paragraph, other: Paragraph) -> bool:
    """Whether ``other``, at the top of the next column or page, is the rest of ``one``."""
    if one.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or other.kind is not BlockKind.PARAGRAPH:
        return False
    if abs(one.lines[-1].size - other.size) > 0.6 or one.lines[-1].bold != other.lines[0].bold:
        return False
    if one.lines[-1].angle != other.lines[0].angle:
        return False
    end, start = one.lines[-1].text, other.lines[0].text
    if _END.search(end):
        return False
    if start[:1].islower() or end.endswith(("-", "\u00ad", "\u2010", ",")):
        return True
    full = one.last_x1 > one.right - 2.5 * one.lines[-1].size
    return full and not other.indented and len(one.text) > 60
