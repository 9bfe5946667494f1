"""Code points and UTF-16: our spans count the first, Qt's texts the second."""

from __future__ import annotations

from bisect import bisect_left

from lutrin.domain.span import Span


class TextMap:
    """Maps positions of one text. Costs one scan, and a number for each emoji and the like."""

    def __init__(self, text: str) -> None:
        # code point offsets of the characters that take two UTF-16 units
        self._wide = [] if text.isascii() else [i for i, char in enumerate(text) if char > "\uffff"]
        # the UTF-16 index of each of them: its own offset plus one for each wide one before it
        self._wide_units = [offset + before for before, offset in enumerate(self._wide)]

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 index of the code point at ``offset``."""
        return offset + bisect_left(self._wide, offset)

    def from_utf16(self, index: int) -> int:
        """The offset of the code point at the UTF-16 ``index``; between the halves of one, its own."""
        return index - bisect_left(self._wide_units, index)

    def span_to_utf16(self, span: Span) -> tuple[int, int]:
        """Start and end in UTF-16 units."""
        return self.to_utf16(span.start), self.to_utf16(span.end)

    def span_from_utf16(self, start: int, end: int) -> Span:
        """The inverse of ``span_to_utf16``."""
        return Span(self.from_utf16(start), self.from_utf16(end))
