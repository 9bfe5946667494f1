"""Which heading of the outline one reads under."""

from __future__ import annotations

from lutrin.domain.document import Document
from lutrin.domain.span import Quad, Span

_NEAR = 6.0  # points: a heading that the view was brought to may stand that much under the line read


class OutlinePlaces:
    """Where the entries of a document's outline stand."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._found: dict[int, float] = {}

    def at(self, page: int, y: float, before: int = -1) -> int:
        """The number of the last entry that stands above a point, -1 when none does.

        Args:
            page: of the point, 0-based.
            y: of the point, in points down the page.
            before: the entry marked up to now: kept where others stand at the very same place, as they do
                where only the page is known.
        """
        best, place = -1, (-1, 0.0)
        for number, entry in enumerate(self._document.outline):
            if entry.page > page:
                continue
            height = self._y(number) if entry.page == page else 0.0
            if entry.page == page and height > y + _NEAR:
                continue
            if (entry.page, height) >= place:
                best, place = number, (entry.page, height)
        if best >= 0 and 0 <= before < len(self._document.outline) and place[0] == page:
            kept = self._document.outline[before]
            if (kept.page, self._y(before)) == place:
                return before
        return best

    def _y(self, number: int) -> float:
        """How far down its page an entry stands; 0 where that is not known."""
        if number not in self._found:
            entry = self._document.outline[number]
            quads: tuple[Quad, ...] = ()
            if entry.offset is not None and entry.page < len(self._document.pages):
                span = Span(entry.offset, entry.offset + 1)
                quads = self._document.pages[entry.page].map.quads(entry.page, span)
            self._found[number] = quads[0].y0 if quads else 0.0
        return self._found[number]
