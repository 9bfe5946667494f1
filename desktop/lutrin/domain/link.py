"""A link of a page: where it stands and where it leads."""

from __future__ import annotations

from dataclasses import dataclass

from .span import Quad


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """Leads to a place of the same document, or to an address outside."""

    box: Quad  # points of the displayed page that it stands on
    page: int | None = None  # 0-based, of the place
    y: float | None = None  # points down that page; None for its top
    address: str = ""  # "https:", "http:" or "mailto:"; "" for a place

    @property
    def area(self) -> float:
        """Square points."""
        return self.box.width * self.box.height

    def holds(self, x: float, y: float) -> bool:
        """Whether a point of its page is on it."""
        return self.box.x0 <= x <= self.box.x1 and self.box.y0 <= y <= self.box.y1
