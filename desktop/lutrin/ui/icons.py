"""The window's icons: our own strokes (``resources/icons``), tinted by the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lutrin import paths

from .theme import Theme

SIZE = 20  # pixels, the grid they are drawn on


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return paths.resource(f"icons/{name}.svg").read_text("utf-8")


def picture(name: str, colour: QColor, ratio: float = 1.0, size: int = SIZE) -> QPixmap:
    """The icon ``name`` in ``colour``, ``size`` logical pixels, for a screen of ``ratio``.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    svg = _source(name).replace("currentColor", colour.name())
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def icon(name: str, theme: Theme, colour: QColor | None = None) -> QIcon:
    """The icon for buttons and menus: in ink, and dimmed when disabled."""
    made = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        made.addPixmap(picture(name, colour or theme.ink, ratio), QIcon.Mode.Normal)
        made.addPixmap(picture(name, theme.line, ratio), QIcon.Mode.Disabled)
    return made


def app_icon() -> QIcon:
    """Lutrin's own icon, in its own colours."""
    made = QIcon()
    renderer = QSvgRenderer(str(paths.resource("icons/lutrin.svg")))
    for size in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(pixmap)
    return made
