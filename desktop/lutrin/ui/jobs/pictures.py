"""The pictures that are kept: as many as fit a number of bytes, the last used ones."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection

from PySide6.QtGui import QImage

from .page_key import PageKey, Palette


class Pictures:
    """A bounded cache of page pictures."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._pictures: OrderedDict[PageKey, QImage] = OrderedDict()
        self._by_page: dict[tuple[str, int, Palette | None], set[PageKey]] = {}
        self.held = 0  # bytes

    def __contains__(self, key: PageKey) -> bool:
        return key in self._pictures

    def get(self, key: PageKey) -> QImage | None:
        """The picture, if it is kept; it counts as used."""
        found = self._pictures.get(key)
        if found is not None:
            self._pictures.move_to_end(key)
        return found

    def stand_in(self, key: PageKey) -> QImage | None:
        """The sharpest whole picture of the same page at any scale."""
        there = [other for other in self._by_page.get(key.where, ()) if other.tile is None]
        return self._pictures[max(there, key=lambda other: other.scale)] if there else None

    def keep(self, key: PageKey, image: QImage, wanted: Collection[PageKey]) -> None:
        """Keep a picture; the longest unused ones go for it, but none that is ``wanted``."""
        if key in self._pictures:
            self.drop(key)
        self._pictures[key] = image
        self._by_page.setdefault(key.where, set()).add(key)
        self.held += image.sizeInBytes()
        for old in list(self._pictures):
            if self.held <= self._limit:
                break
            if old not in wanted:
                self.drop(old)

    def drop(self, key: PageKey) -> None:
        """Let a picture go."""
        self.held -= self._pictures.pop(key).sizeInBytes()
        same = self._by_page[key.where]
        same.discard(key)
        if not same:
            del self._by_page[key.where]

    def drop_file(self, pdf: str) -> None:
        """Let all pictures of a file go."""
        for key in [key for key in self._pictures if key.pdf == pdf]:
            self.drop(key)
