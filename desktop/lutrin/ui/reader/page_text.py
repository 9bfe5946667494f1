"""The characters of the pages: which one is under a point, where a caret stands, what is a word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from lutrin.domain.document import Document, PageMap
from lutrin.domain.span import Quad, Span

_KEPT_PAGES = 64
# a word, with the hyphens and apostrophes inside it
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
# what French elides before a word: "l’Alliance" is two words to whoever marks "Alliance"
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: entries ``[first, last)`` of the page's map and its box in points."""

    first: int
    last: int
    x0: float
    y0: float
    x1: float
    y1: float
    angle: int

    @property
    def is_upright(self) -> bool:
        """Whether it reads across the page, not along its side."""
        return self.angle % 180 == 0

    def distance(self, x: float, y: float) -> float:
        """How far a point is; a step off the line's height weighs more than one beside it."""
        across = max(0.0, self.x0 - x, x - self.x1)
        down = max(0.0, self.y0 - y, y - self.y1)
        return across + 4 * down if self.is_upright else 4 * across + down


def lines_of(page_map: PageMap) -> tuple[Line, ...]:
    """The lines of a page, in the order of the canonical text."""
    boxes, numbers = page_map.boxes, page_map.lines
    found: list[Line] = []
    count, i = len(numbers), 0
    while i < count:
        first, number = i, numbers[i]
        while i < count and numbers[i] == number:
            i += 1
        part = boxes[4 * first : 4 * i]
        angle = page_map.angles[number] if number < len(page_map.angles) else 0
        box = min(part[0::4]), min(part[1::4]), max(part[2::4]), max(part[3::4])
        found.append(Line(first, i, *box, angle))
    return tuple(found)


class DocumentText:
    """A document's text with its places. The lines of the pages last looked at are kept."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self._lines: OrderedDict[int, tuple[Line, ...]] = OrderedDict()
        # looked up for every mark: sorted once instead of by Document.page_of each time
        bodies = [(page.span.start, number) for number, page in enumerate(document.pages) if page.span]
        tails = [(page.tail.start, number) for number, page in enumerate(document.pages) if page.tail]
        starts = sorted(bodies) + sorted(tails)
        self._starts = [start for start, _ in starts]
        self._numbers = [number for _, number in starts]
        self._tails_from = min((start for start, _ in tails), default=len(document.text) + 1)
        self._blocks = sorted(block.span for block in document.blocks)

    def page_of(self, offset: int) -> int:
        """The page (0-based) of the character at ``offset``."""
        at = bisect_right(self._starts, offset) - 1
        return self._numbers[at] if at >= 0 else 0

    def pages_of(self, span: Span) -> tuple[int, ...]:
        """The pages that ``span`` touches."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_left(self._starts, max(span.end, span.start + 1))
        return tuple(dict.fromkeys(self._numbers[first:last])) or (0,)

    def quads(self, page: int, span: Span) -> tuple[Quad, ...]:
        """One box a line of ``span`` on a page."""
        return self.document.pages[page].map.quads(page, span)

    def first_quad(self, span: Span) -> Quad | None:
        """The box of the first line of ``span``; None when none of it is on a page."""
        for page in self.pages_of(span):
            for quad in self.quads(page, span):
                return quad
        return None

    def lines(self, page: int) -> tuple[Line, ...]:
        """The lines of a page."""
        found = self._lines.get(page)
        if found is None:
            found = self._lines[page] = lines_of(self.document.pages[page].map)
            if len(self._lines) > _KEPT_PAGES:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(page)
        return found

    def lines_beside(self, page: int, offset: int | None) -> tuple[Line, ...]:
        """The lines of a page that run on with the text at ``offset``; all of them for None.

        Running headers and footnotes stand after the bodies of all pages in the canonical text: a selection
        that strayed from a body into a footer would hold the rest of the document.
        """
        lines = self.lines(page)
        if offset is None:
            return lines
        offsets, in_tail = self.document.pages[page].map.offsets, offset >= self._tails_from
        return tuple(line for line in lines if (offsets[line.first] >= self._tails_from) == in_tail)

    def line_at(self, page: int, x: float, y: float, beside: int | None = None) -> Line | None:
        """The line nearest to a point (in points); see ``lines_beside``."""
        return min(self.lines_beside(page, beside), key=lambda line: line.distance(x, y), default=None)

    def caret_at(self, page: int, x: float, y: float, beside: int | None = None) -> int | None:
        """The place between two characters nearest to a point; None on a page without (such) text."""
        line = self.line_at(page, x, y, beside)
        return None if line is None else self.caret_in(page, line, x, y)

    def caret_in(self, page: int, line: Line, x: float, y: float) -> int:
        """The place between two characters of ``line`` nearest to a point."""
        page_map = self.document.pages[page].map
        best = page_map.offsets[line.first]
        for i in range(line.first, line.last):
            x0, y0, x1, y1 = page_map.boxes[4 * i : 4 * i + 4]
            middle, at = ((x0 + x1) / 2, x) if line.is_upright else ((y0 + y1) / 2, y)
            if line.angle in (180, 270):
                middle, at = -middle, -at
            if at > middle:
                best = page_map.offsets[i] + 1
        return best

    def character_at(self, page: int, x: float, y: float) -> int | None:
        """The offset of the character whose box holds a point, if any."""
        page_map = self.document.pages[page].map
        for line in self.lines(page):
            if line.distance(x, y) == 0:
                for i in range(line.first, line.last):
                    x0, y0, x1, y1 = page_map.boxes[4 * i : 4 * i + 4]
                    if x0 <= x <= x1 and y0 <= y <= y1:
                        return page_map.offsets[i]
        return None

    def line_of(self, offset: int) -> tuple[int, Line] | None:
        """The page and line a caret at ``offset`` stands in: of the character after it, else before it."""
        for at in (offset, offset - 1):
            if not 0 <= at < len(self.text):
                continue
            page = self.page_of(at)
            offsets = self.document.pages[page].map.offsets
            i = bisect_left(offsets, at)
            if i < len(offsets) and offsets[i] == at:
                return page, next(line for line in self.lines(page) if line.first <= i < line.last)
        return None

    def caret_rect(self, offset: int) -> tuple[int, QRectF] | None:
        """Page and box (points, no width across the text) of a caret before the character at ``offset``."""
        found = self.line_of(offset)
        if found is None:
            return None
        page, line = found
        page_map = self.document.pages[page].map
        i = bisect_left(page_map.offsets, offset)
        after = i < len(page_map.offsets) and page_map.offsets[i] == offset
        if not after:
            i -= 1
        x0, y0, x1, y1 = page_map.boxes[4 * i : 4 * i + 4]
        if line.is_upright:
            x = x0 if after == (line.angle == 0) else x1
            return page, QRectF(x, line.y0, 0, line.y1 - line.y0)
        y = y0 if after == (line.angle == 90) else y1
        return page, QRectF(line.x0, y, line.x1 - line.x0, 0)

    def word_at(self, offset: int) -> Span:
        """The word around a character without what is elided before it; else the character itself."""
        start = max(0, offset - 120)
        for found in _WORD.finditer(self.text, start, min(len(self.text), offset + 120)):
            if found.start() <= offset < found.end():
                begin = found.start()
                elided = _ELIDED.match(self.text, begin, found.end())
                if elided is not None:
                    if offset < elided.end():
                        return Span(begin, elided.end())
                    begin = elided.end()
                return Span(begin, found.end())
        return Span(offset, min(len(self.text), offset + 1))

    def word_step(self, offset: int, forward: bool) -> int:
        """Where Ctrl and an arrow take a caret: to the start of the next word, or of this or the last."""
        if forward:
            end = min(len(self.text), offset + 400)
            starts = (found.start() for found in _WORD.finditer(self.text, offset, end))
            return next((start for start in starts if start > offset), end)
        start = max(0, offset - 400)
        before = [found.start() for found in _WORD.finditer(self.text, start, offset)]
        return before[-1] if before else start

    def block_at(self, offset: int) -> Span:
        """The block around a character; the character's own line of text when no block holds it."""
        at = bisect_right(self._blocks, Span(offset, len(self.text))) - 1
        if at >= 0 and self._blocks[at].start <= offset < self._blocks[at].end:
            return self._blocks[at]
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return Span(start, len(self.text) if end < 0 else max(end, start))
