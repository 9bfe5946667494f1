"""Where an offset lies: its page and its paragraph, for many offsets of one document."""

from __future__ import annotations

from bisect import bisect_right

from lutrin.domain.annotation import Anchor
from lutrin.domain.document import Document
from lutrin.domain.span import Span


class Places:
    """Answers ``Document.page_of`` in the time of a bisection, and counts paragraphs."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._bodies = sorted((p.span.start, n) for n, p in enumerate(document.pages) if p.span)
        self._tails = sorted((p.tail.start, n) for n, p in enumerate(document.pages) if p.tail)
        prose = sorted((b.span for b in document.blocks if b.kind.is_prose), key=lambda s: s.start)
        self._starts = [span.start for span in prose]
        # the paragraph that runs over from the page before counts as the first of a page
        self._first: list[int] = []
        for page in document.pages:
            at = bisect_right(self._starts, page.span.start) - 1
            runs_over = at >= 0 and prose[at].end > page.span.start
            self._first.append(at if runs_over else at + 1)

    def page(self, offset: int) -> int:
        """The 0-based page on which the character at ``offset`` stands."""
        n = len(self._document.pages)
        if self._tails and offset >= self._tails[0][0]:
            return self._tails[bisect_right(self._tails, (offset, n)) - 1][1]
        at = bisect_right(self._bodies, (offset, n)) - 1
        return self._bodies[at][1] if at >= 0 else 0

    def paragraph(self, offset: int) -> int:
        """The number, from 1, of the paragraph within its page; for words between paragraphs the one
        before."""
        at = bisect_right(self._starts, offset) - 1
        page = self.page(offset)
        first = self._first[page] if page < len(self._first) else 0
        return max(1, at - first + 1)

    def anchor(self, span: Span) -> Anchor:
        """The anchor of ``span``."""
        return Anchor.at(self._document.text, span, self.page(span.start))
