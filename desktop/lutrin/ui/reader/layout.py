"""Where pages lie in the reader: pure arithmetic in logical pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QSize

# 100 % shows a page at its size on paper, at Qt's 96 logical pixels an inch.
PIXELS_A_POINT = 96 / 72
TOP = 20
GAP = 16
SIDE = 24
SMALLEST, COMFORTABLE, LARGEST = 0.1, 1.25, 8.0
STEPS = (0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)


class Zoom(Enum):
    """How the zoom follows the window."""

    COMFORT = "comfort"  # the width, but no larger than is good to read
    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Place:
    """A point of a document: page (0-based) and height on it in points."""

    page: int
    y: float = 0.0


BEGINNING = Place(0, -2000.0)  # above the first page, as far as one can scroll


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewpoint:
    """How one looks at a document: what stands at the top left of the view, and how large."""

    place: Place = BEGINNING
    x: float = 0.0  # points from the page's left edge to the view's
    zoom: float = 1.0
    mode: Zoom = Zoom.COMFORT


class PageLayout:
    """Pages under each other, one or two abreast, at one scale.

    Content coordinates are logical pixels from the top left corner of the scrolled area.
    """

    def __init__(
        self, sizes: Sequence[tuple[float, float]] = (), columns: int = 1, zoom: float = 1.0
    ) -> None:
        self.sizes = tuple(sizes)
        self.columns = columns
        self.zoom = zoom
        self.size = QSize()
        self.overflows = False  # a row is wider than the viewport
        self._tops: list[int] = []  # of each row
        self._heights: list[int] = []
        self.arrange(zoom, 0)

    @property
    def scale(self) -> float:
        """Logical pixels a point."""
        return self.zoom * PIXELS_A_POINT

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.sizes)

    def arrange(self, zoom: float, viewport_width: int) -> None:
        """Lay the pages out at ``zoom`` (1.0 is 100 %)."""
        self.zoom = min(LARGEST, max(SMALLEST, zoom))
        self._tops, self._heights = [], []
        y, widest = TOP, 0
        for first in range(0, self.count, self.columns):
            row = self.sizes[first : first + self.columns]
            height = max(round(size[1] * self.scale) for size in row)
            widest = max(widest, self._row_width(first))
            self._tops.append(y)
            self._heights.append(height)
            y += height + GAP
        self.overflows = widest + 2 * SIDE > viewport_width
        self.size = QSize(max(viewport_width, widest + 2 * SIDE), y - GAP + TOP if self._tops else 0)

    def fitting(self, mode: Zoom, viewport: QSize, page: int) -> float:
        """The zoom at which the widest row, or the row of ``page`` as a whole, fits the viewport."""
        if not self.count:
            return 1.0
        if mode is not Zoom.PAGE:
            across = max(
                sum(size[0] for size in self.sizes[i : i + self.columns])
                for i in range(0, self.count, self.columns)
            )
            down = 0.0
        else:
            first = page - page % self.columns
            row = self.sizes[first : first + self.columns]
            across, down = sum(size[0] for size in row), max(size[1] for size in row)
        room = viewport.width() - 2 * SIDE - GAP * (self.columns - 1)
        zoom = room / (across * PIXELS_A_POINT)
        if down:
            zoom = min(zoom, (viewport.height() - 2 * TOP) / (down * PIXELS_A_POINT))
        largest = COMFORTABLE if mode is Zoom.COMFORT else LARGEST
        return min(largest, max(SMALLEST, zoom))

    def rect(self, page: int) -> QRect:
        """Where a page lies."""
        row, column = divmod(page, self.columns)
        first = row * self.columns
        x = (self.size.width() - self._row_width(first)) // 2
        for before in range(first, first + column):
            x += round(self.sizes[before][0] * self.scale) + GAP
        width, height = self.sizes[page]
        return QRect(x, self._tops[row], round(width * self.scale), round(height * self.scale))

    def pages_in(self, top: int, bottom: int) -> range:
        """The pages that touch the rows from ``top`` to ``bottom``."""
        if not self.count:
            return range(0)
        first = max(0, bisect_right(self._tops, top) - 1)
        if self._tops[first] + self._heights[first] < top and first + 1 < len(self._tops):
            first += 1
        last = max(first, bisect_right(self._tops, bottom) - 1)
        return range(first * self.columns, min(self.count, (last + 1) * self.columns))

    def page_at(self, y: int) -> int:
        """The page at a height, the nearest one between two; 0 when there are none."""
        if not self.count:
            return 0
        row = max(0, bisect_right(self._tops, y + GAP // 2) - 1)
        return min(self.count - 1, row * self.columns)

    def page_under(self, x: int, y: int) -> int | None:
        """The page that holds a point, if one does."""
        for page in self.pages_in(y, y):
            if self.rect(page).contains(x, y):
                return page
        return None

    def nearest_page(self, x: int, y: int) -> int:
        """The page under or nearest to a point."""
        pages = self.pages_in(y, y) or range(1)

        def distance(page: int) -> int:
            rect = self.rect(page)
            across = max(0, rect.left() - x, x - rect.right())
            return across + max(0, rect.top() - y, y - rect.bottom())

        return min(pages, key=distance)

    def to_points(self, page: int, x: float, y: float) -> QPointF:
        """Content coordinates to points on a page."""
        rect = self.rect(page)
        return QPointF((x - rect.left()) / self.scale, (y - rect.top()) / self.scale)

    def _row_width(self, first: int) -> int:
        row = self.sizes[first : first + self.columns]
        return sum(round(size[0] * self.scale) for size in row) + GAP * (len(row) - 1)


def next_step(zoom: float, up: bool) -> float:
    """The next step of ``STEPS`` above or below a zoom."""
    if up:
        return next((step for step in STEPS if step > zoom * 1.01), LARGEST)
    return next((step for step in reversed(STEPS) if step < zoom * 0.99), SMALLEST)
