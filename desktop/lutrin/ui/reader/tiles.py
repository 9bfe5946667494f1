"""Which pictures the reader wants, and painting those that are there. Counts device pixels."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter

from lutrin.ui.jobs import TILE, PageKey, Palette, RenderService, keys_of

from .layout import PageLayout

# Beyond this many pages on screen (a wall of tiny pages) neighbours are not drawn ahead.
_AHEAD_UP_TO = 4


class PageTiles:
    """The pictures of one file for one reader."""

    def __init__(self, service: RenderService) -> None:
        self._service = service
        self.client = object()  # by which the service knows us
        self.pdf = ""
        self.palette: Palette | None = None

    def key(self, page: int, layout: PageLayout, ratio: float) -> PageKey:
        """The whole picture of a page at the layout's zoom on a screen of this pixel ratio."""
        return PageKey(self.pdf, page, round(layout.scale * ratio, 4), self.palette)

    def want(self, visible: Iterable[int], area: QRect, layout: PageLayout, ratio: float) -> None:
        """Ask for what shows in ``area`` (content coordinates), then for the pages around it."""
        pages = list(visible)
        keys = [key for page in pages for key in self._keys(page, area, layout, ratio)]
        if pages and len(pages) <= _AHEAD_UP_TO:
            for page in (pages[-1] + 1, pages[0] - 1):
                if 0 <= page < layout.count:
                    ahead = keys_of(self.key(page, layout, ratio), *layout.sizes[page])
                    keys += ahead if len(ahead) == 1 else []
        self._service.want(self.client, keys)

    def paint(
        self, painter: QPainter, page: int, at: QPoint, area: QRect, layout: PageLayout, ratio: float
    ) -> bool:
        """Paint a page.

        Args:
            painter: counts in device pixels of the viewport.
            at: the page's corner in the viewport, in device pixels.
            area: what shows, in content coordinates.

        Returns:
            Whether all of it was there, sharp.
        """
        keys = self._keys(page, area, layout, ratio)
        pictures = [(key, self._service.picture(key)) for key in keys]
        whole = all(picture is not None for _, picture in pictures)
        if not whole:
            stand_in = self._service.stand_in(self.key(page, layout, ratio))
            if stand_in is not None:
                size = layout.rect(page).size() * ratio
                painter.drawImage(QRectF(at, size.toSizeF()), stand_in, QRectF(stand_in.rect()))
        for key, picture in pictures:
            if picture is not None:
                column, row = key.tile or (0, 0)
                painter.drawImage(at + QPoint(column * TILE, row * TILE), picture)
        return whole

    def _keys(self, page: int, area: QRect, layout: PageLayout, ratio: float) -> list[PageKey]:
        rect = layout.rect(page)
        shown = area.translated(-rect.topLeft())
        pixels = QRect(
            int(shown.left() * ratio),
            int(shown.top() * ratio),
            int(shown.width() * ratio) + 2,
            int(shown.height() * ratio) + 2,
        )
        return keys_of(self.key(page, layout, ratio), *layout.sizes[page], pixels)
