"""Stretches of text and their places on pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of Unicode code points in a canonical text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The span moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)

    def overlap(self, other: Span) -> int:
        """How many code points both spans cover (0 when apart)."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Quad:
    """A box on a page, for one line of text.

    Coordinates are PDF points in the *displayed* page: origin top left, y down, after the page's
    own /Rotate and relative to its crop box. ``angle`` is the text's direction in degrees clockwise
    (0 reads left to right, 90 reads downwards), so that an underline is put on the right side.
    """

    page: int  # 0-based
    x0: float
    y0: float
    x1: float
    y1: float
    angle: int = 0

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.y1 - self.y0
