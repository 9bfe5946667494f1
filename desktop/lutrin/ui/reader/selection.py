"""The caret and the selected words: a model without a widget."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QTextBoundaryFinder

from lutrin.domain.span import Span

from .page_text import DocumentText, Line
from .text_map import TextMap


class Unit(Enum):
    """What a selection grows by."""

    CHARACTER = "character"
    WORD = "word"
    BLOCK = "block"


class Step(Enum):
    """Where a key takes the caret."""

    LEFT = "left"
    RIGHT = "right"
    WORD_LEFT = "word left"
    WORD_RIGHT = "word right"
    UP = "up"
    DOWN = "down"
    LINE_START = "line start"
    LINE_END = "line end"
    BLOCK_UP = "block up"
    BLOCK_DOWN = "block down"
    START = "start"
    END = "end"


class Selection:
    """An anchor and a caret in the canonical text; no caret before the first click."""

    def __init__(self, text: DocumentText | None = None) -> None:
        self._text = text
        self.anchor: int | None = None
        self.caret: int | None = None
        self._unit = Unit.CHARACTER
        self._origin = Span(0, 0)  # the word or block a double or triple click took
        self._column: float | None = None  # the x that Up and Down keep, in points

    @property
    def span(self) -> Span | None:
        """The selected words; None when none are."""
        if self.anchor is None or self.caret is None or self.anchor == self.caret:
            return None
        return Span(min(self.anchor, self.caret), max(self.anchor, self.caret))

    @property
    def selected_text(self) -> str:
        """The selected part of the canonical text."""
        return self.span.of(self._text.text) if self.span is not None and self._text is not None else ""

    def clear(self) -> None:
        """No caret, nothing selected."""
        self.anchor = self.caret = self._column = None

    def set(self, span: Span) -> None:
        """Select ``span``; the caret stands at its end."""
        self.anchor, self.caret, self._column = span.start, span.end, None
        self._unit = Unit.CHARACTER

    def press(self, offset: int, unit: Unit = Unit.CHARACTER, *, extend: bool = False) -> None:
        """Start at ``offset`` (a place between characters), or carry on from the anchor."""
        self._column = None
        if extend and self.anchor is not None:
            self.caret = offset
            return
        self._unit = unit
        self._origin = self._around(offset, unit)
        self.anchor, self.caret = self._origin.start, self._origin.end

    def drag(self, offset: int) -> None:
        """Carry the selection on to ``offset``, by whole words or blocks when it was started so."""
        if self.anchor is None:
            return
        if self._unit is Unit.CHARACTER:
            self.caret = offset
            return
        here = self._around(max(0, offset - 1) if offset > self._origin.end else offset, self._unit)
        if here.start < self._origin.start:
            self.anchor, self.caret = self._origin.end, here.start
        else:
            self.anchor, self.caret = self._origin.start, max(here.end, self._origin.end)

    def move(self, step: Step, *, extend: bool) -> None:
        """Move the caret; ``extend`` keeps the anchor (Shift)."""
        if self.caret is None or self._text is None:
            return
        span = self.span
        if span is not None and not extend and step in (Step.LEFT, Step.RIGHT):
            self.caret = span.start if step is Step.LEFT else span.end
        else:
            if step not in (Step.UP, Step.DOWN):
                self._column = None
            self.caret = self._target(step, self.caret, extend=extend)
        if not extend:
            self.anchor = self.caret

    def _around(self, offset: int, unit: Unit) -> Span:
        if self._text is None or unit is Unit.CHARACTER:
            return Span(offset, offset)
        offset = min(offset, max(0, len(self._text.text) - 1))
        return self._text.word_at(offset) if unit is Unit.WORD else self._text.block_at(offset)

    def _target(self, step: Step, caret: int, *, extend: bool) -> int:
        assert self._text is not None
        text, end = self._text, len(self._text.text)
        if step in (Step.LEFT, Step.RIGHT):
            return self._by_character(caret, step is Step.RIGHT)
        if step in (Step.WORD_LEFT, Step.WORD_RIGHT):
            return text.word_step(caret, step is Step.WORD_RIGHT)
        if step in (Step.START, Step.END):
            return 0 if step is Step.START else end
        if step in (Step.BLOCK_UP, Step.BLOCK_DOWN):
            block = text.block_at(min(caret, max(0, end - 1)))
            if step is Step.BLOCK_DOWN:
                return text.block_at(min(block.end + 1, end - 1)).start if block.end + 1 < end else end
            return block.start if caret > block.start else text.block_at(max(0, block.start - 1)).start
        found = text.line_of(caret)
        if found is None:
            return caret
        page, line = found
        offsets = text.document.pages[page].map.offsets
        if step is Step.LINE_START:
            return offsets[line.first]
        if step is Step.LINE_END:
            return offsets[line.last - 1] + 1
        return self._by_line(
            page, line, caret, 1 if step is Step.DOWN else -1, self.anchor if extend else None
        )

    def _by_character(self, caret: int, forward: bool) -> int:
        """One character as people count them: a letter with its accents, an emoji with its parts."""
        assert self._text is not None
        start = max(0, caret - 32)
        near = self._text.text[start : caret + 32]
        units = TextMap(near)
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, near)
        finder.setPosition(units.to_utf16(caret - start))
        found = finder.toNextBoundary() if forward else finder.toPreviousBoundary()
        return caret if found < 0 else start + units.from_utf16(found)

    def _by_line(self, page: int, line: Line, caret: int, direction: int, beside: int | None) -> int:
        assert self._text is not None
        text = self._text
        if self._column is None:
            where = text.caret_rect(caret)
            self._column = where[1].center().x() if where else line.x0
        x, middle = self._column, (line.y0 + line.y1) / 2
        number = page
        while 0 <= number < len(text.document.pages):
            lines = [
                other
                for other in text.lines_beside(number, beside)
                if number != page
                or direction * ((other.y0 + other.y1) / 2 - middle) > 0.5 * (line.y1 - line.y0)
            ]
            if lines:

                def far(other: Line) -> float:
                    across = max(0.0, other.x0 - x, x - other.x1)
                    return direction * (other.y0 + other.y1) / 2 + across  # the nearest in this direction

                best = min(lines, key=far)
                return text.caret_in(number, best, x, (best.y0 + best.y1) / 2)
            number += direction
        return caret
