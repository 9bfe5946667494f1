"""From the page as displayed to the space in which a PDF writes its annotations.

Lutrin counts in the *displayed* page: PDF points, origin top left, y down, after ``/Rotate``, relative to
the visible box. A PDF counts in unrotated user space: origin wherever the media box says, y up, in units of
``/UserUnit`` points.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lutrin.domain.span import Quad

if TYPE_CHECKING:
    import pikepdf

# A quad of four corners: upper left, upper right, lower left, lower right *of the text*. This order is not
# the specification's, but the one all readers paint.
Corners = tuple[float, float, float, float, float, float, float, float]

_LETTER = (0.0, 0.0, 612.0, 792.0)
_DEEPEST = 64  # page trees that are their own ancestors exist


@dataclass(frozen=True, slots=True)
class PageSpace:
    """The frame of one page: its visible box in user space, its rotation, its unit."""

    left: float
    bottom: float
    right: float
    top: float
    rotate: int = 0  # 0, 90, 180, 270 clockwise
    unit: float = 1.0  # points in one unit of user space

    @classmethod
    def of(cls, page: pikepdf.Object) -> PageSpace:
        """Read the frame of ``page`` the way the pages were displayed: crop box within media box, odd
        rotations rounded to quarter turns, nonsense boxes replaced by a Letter page."""
        media = _box(_inherited(page, "/MediaBox")) or _LETTER
        crop = _box(_inherited(page, "/CropBox"))
        box = media
        if crop is not None:
            cut = (
                max(media[0], crop[0]),
                max(media[1], crop[1]),
                min(media[2], crop[2]),
                min(media[3], crop[3]),
            )
            if cut[2] - cut[0] >= 1 and cut[3] - cut[1] >= 1:
                box = cut
        unit = _number(page.get("/UserUnit"), 1.0)
        turn = _number(_inherited(page, "/Rotate"), 0.0)
        return cls(*box, rotate=90 * int((turn % 360 + 45) // 90) % 360, unit=unit if unit > 0 else 1.0)

    @property
    def width(self) -> float:
        """Width of the displayed page in points."""
        across = self.right - self.left if self.rotate % 180 == 0 else self.top - self.bottom
        return across * self.unit

    @property
    def height(self) -> float:
        """Height of the displayed page in points."""
        down = self.top - self.bottom if self.rotate % 180 == 0 else self.right - self.left
        return down * self.unit

    def to_pdf(self, x: float, y: float) -> tuple[float, float]:
        """The point of user space that is displayed at ``(x, y)``."""
        x, y = x / self.unit, y / self.unit
        if self.rotate == 90:
            return self.left + y, self.bottom + x
        if self.rotate == 180:
            return self.right - x, self.bottom + y
        if self.rotate == 270:
            return self.right - y, self.top - x
        return self.left + x, self.top - y

    def to_displayed(self, x: float, y: float) -> tuple[float, float]:
        """The inverse of ``to_pdf``."""
        if self.rotate == 90:
            across, down = y - self.bottom, x - self.left
        elif self.rotate == 180:
            across, down = self.right - x, y - self.bottom
        elif self.rotate == 270:
            across, down = self.top - y, self.right - x
        else:
            across, down = x - self.left, self.top - y
        return across * self.unit, down * self.unit

    def corners(self, quad: Quad) -> Corners:
        """The corners of ``quad`` in user space, in the order of its text's own reading direction."""
        x0, y0, x1, y1 = quad.x0, quad.y0, quad.x1, quad.y1
        turn = 90 * ((quad.angle % 360 + 45) // 90) % 360
        # The box stays upright whatever the turn of the page: two corners tell the other two.
        (xa, ya), (xb, yb) = self.to_pdf(x0, y0), self.to_pdf(x1, y1)
        if self.rotate % 180 == 0:
            here = ((xa, ya), (xb, ya), (xb, yb), (xa, yb))
        else:
            here = ((xa, ya), (xa, yb), (xb, yb), (xb, ya))
        first = turn // 90  # of the corners clockwise as displayed, from the upper left: the text's own
        ul, ur, lr, ll = here[first:] + here[:first]
        return (*ul, *ur, *ll, *lr)


def bounds(quads: Iterable[Corners]) -> tuple[float, float, float, float]:
    """The smallest upright rectangle around all the corners: left, bottom, right, top."""
    xs: list[float] = []
    ys: list[float] = []
    for quad in quads:
        xs.extend(quad[0::2])
        ys.extend(quad[1::2])
    return min(xs), min(ys), max(xs), max(ys)


def _inherited(page: pikepdf.Object, key: str) -> pikepdf.Object | None:
    """The value of ``key`` on the page or on the nearest of its ancestors that has one."""
    node = page
    for _ in range(_DEEPEST):
        value = node.get(key)
        if value is not None:
            return value
        parent = node.get("/Parent")
        if parent is None or not hasattr(parent, "get"):
            return None
        node = parent
    return None


def _number(value: object, default: float) -> float:
    if value is None:
        return default
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return default


def _box(value: pikepdf.Object | None) -> tuple[float, float, float, float] | None:
    """A rectangle, its corners put in order; None when it is no rectangle at all."""
    try:
        numbers = [float(n) for n in value] if value is not None else []
    except (TypeError, ValueError):
        return None
    if len(numbers) != 4:
        return None
    x0, y0, x1, y1 = numbers
    box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    return box if box[2] > box[0] and box[3] > box[1] else None
