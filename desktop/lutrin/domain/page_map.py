"""Where the characters of a page lie, kept packed until somebody asks."""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from .span import Quad, Span


class Glyphs(NamedTuple):
    """The four arrays of a ``PageMap``, as its docstring tells."""

    offsets: array[int]
    boxes: array[float]
    lines: array[int]
    angles: array[int]


class PageMap:
    """Where the characters of a page lie.

    Parallel arrays, one entry a visible character, ``offsets`` ascending in the canonical text:
    ``boxes`` holds x0, y0, x1, y1 (PDF points as in ``Quad``) for each, ``lines`` the number of the
    line the character stands on within the page, ``angles`` the text direction of each *line* in degrees.
    A character of the canonical text without a glyph (a space that joins two lines) has no entry.

    The arrays of a long report take a hundred megabytes and most pages are never looked at. So a map that was
    stored or has crossed a process border stays packed, and the arrays of the pages in use are kept
    in a small common cache. The arrays are not to be changed.
    """

    __slots__ = ("_glyphs", "_packed")

    def __init__(
        self,
        *,
        offsets: array[int] | None = None,
        boxes: array[float] | None = None,
        lines: array[int] | None = None,
        angles: array[int] | None = None,
    ) -> None:
        self._packed: bytes | None = None
        self._glyphs: Glyphs | None = Glyphs(
            offsets if offsets is not None else array("I"),
            boxes if boxes is not None else array("f"),
            lines if lines is not None else array("I"),
            angles if angles is not None else array("H"),
        )

    @property
    def glyphs(self) -> Glyphs:
        """The arrays.

        Raises:
            zlib.error: the packed form is damaged.
        """
        if self._glyphs is not None:
            return self._glyphs
        assert self._packed is not None
        return _unpack(self._packed)

    @property
    def offsets(self) -> array[int]:
        """Offsets in the canonical text, ascending."""
        return self.glyphs.offsets

    @property
    def boxes(self) -> array[float]:
        """Four coordinates a character, in PDF points."""
        return self.glyphs.boxes

    @property
    def lines(self) -> array[int]:
        """The line of each character."""
        return self.glyphs.lines

    @property
    def angles(self) -> array[int]:
        """The direction of each line in degrees."""
        return self.glyphs.angles

    def quads(self, page: int, span: Span) -> tuple[Quad, ...]:
        """One box a line that ``span`` touches on this page, in reading order; empty when none."""
        offsets, boxes, lines, angles = self.glyphs
        i = bisect_left(offsets, span.start)
        last = bisect_left(offsets, span.end)
        quads: list[Quad] = []
        while i < last:
            line = lines[i]
            x0, y0, x1, y1 = boxes[4 * i : 4 * i + 4]
            i += 1
            while i < last and lines[i] == line:
                a, b, c, d = boxes[4 * i : 4 * i + 4]
                x0, y0, x1, y1 = min(x0, a), min(y0, b), max(x1, c), max(y1, d)
                i += 1
            angle = angles[line] if line < len(angles) else 0
            quads.append(Quad(page, x0, y0, x1, y1, angle))
        return tuple(quads)

    def offset_at(self, x: float, y: float) -> int | None:
        """The canonical offset of the character whose box holds the point (PDF points), if any."""
        offsets, boxes, _, _ = self.glyphs
        for i in range(len(offsets)):
            if boxes[4 * i] <= x <= boxes[4 * i + 2] and boxes[4 * i + 1] <= y <= boxes[4 * i + 3]:
                return offsets[i]
        return None

    def to_bytes(self) -> bytes:
        """A compact form: counts, then the arrays, deflated (little endian). The map stays packed."""
        if self._packed is None:
            assert self._glyphs is not None
            offsets, boxes, lines, angles = self._glyphs
            head = array("I", [len(offsets), len(angles)])
            raw = b"".join(a.tobytes() for a in (head, offsets, boxes, lines, angles))
            self._packed = zlib.compress(raw, 1)  # a third of the time of level 6 for 5 % more bytes
            self._glyphs = None
        return self._packed

    @classmethod
    def from_bytes(cls, data: bytes) -> PageMap:
        """The inverse of ``to_bytes``; opened when first used."""
        page_map = cls.__new__(cls)
        page_map._packed = data
        page_map._glyphs = None
        return page_map

    def __reduce__(self) -> tuple[object, ...]:
        return PageMap.from_bytes, (self.to_bytes(),)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PageMap) and self.glyphs == other.glyphs

    def __hash__(self) -> int:
        return hash(self.to_bytes())

    def __repr__(self) -> str:
        return f"PageMap({len(self.offsets)} characters)"


@lru_cache(maxsize=128)
def _unpack(packed: bytes) -> Glyphs:
    raw = zlib.decompress(packed)
    head = array("I")
    head.frombytes(raw[:8])
    n, k = head
    offsets, boxes, lines, angles = array("I"), array("f"), array("I"), array("H")
    at = 8
    for part, size in ((offsets, 4 * n), (boxes, 16 * n), (lines, 4 * n), (angles, 2 * k)):
        part.frombytes(raw[at : at + size])
        at += size
    return Glyphs(offsets, boxes, lines, angles)
