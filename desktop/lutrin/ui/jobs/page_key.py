"""Names of page pictures: which page, how large, in which colours, which tile of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, qRgb

# Up to this many pixels a page is one picture; a larger one is cut in square tiles of this side.
WHOLE_PIXELS = 8_000_000
TILE = 2048


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours that white and black become, as (red, green, blue) of 0-255."""

    page: tuple[int, int, int]
    ink: tuple[int, int, int]

    @classmethod
    def of(cls, page: QColor, ink: QColor) -> Palette:
        """From two colours of a theme."""
        return cls((page.red(), page.green(), page.blue()), (ink.red(), ink.green(), ink.blue()))

    def table(self) -> list[int]:
        """The colour of each shade of grey, 0 (black) to 255 (white), as Qt's 32-bit numbers."""
        return [
            qRgb(*(round(i + (p - i) * shade / 255) for p, i in zip(self.page, self.ink, strict=True)))
            for shade in range(256)
        ]


@dataclass(frozen=True, slots=True)
class PageKey:
    """One picture: a page of a file at a scale, or one tile of it.

    ``scale`` is device pixels a PDF point; ``tile`` is (column, row), None for the whole page.
    """

    pdf: str
    page: int
    scale: float
    palette: Palette | None = None
    tile: tuple[int, int] | None = None

    @property
    def where(self) -> tuple[str, int, Palette | None]:
        """The page, whatever the scale."""
        return (self.pdf, self.page, self.palette)


def keys_of(whole: PageKey, width: float, height: float, visible: QRect | None = None) -> list[PageKey]:
    """The picture, or the tiles, that show a page of ``width`` × ``height`` points.

    Args:
        visible: the part wanted, in device pixels from the page's corner; None for all.
    """
    across, down = math.ceil(width * whole.scale), math.ceil(height * whole.scale)
    if across * down <= WHOLE_PIXELS:
        return [whole]
    area = QRect(0, 0, across, down)
    area = area if visible is None else area.intersected(visible)
    if area.isEmpty():
        return []
    return [
        replace(whole, tile=(column, row))
        for row in range(area.top() // TILE, area.bottom() // TILE + 1)
        for column in range(area.left() // TILE, area.right() // TILE + 1)
    ]
