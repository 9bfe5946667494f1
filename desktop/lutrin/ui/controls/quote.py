"""Words of a document, in serif, with a bar of the kind's colour beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

SERIF = "Libertinus Serif"


def serif(pixels: int) -> QFont:
    """The font of quoted words."""
    font = QFont(SERIF)
    font.setPixelSize(pixels)
    return font


class Quote(QLabel):
    """A quoted passage; long ones are shortened by whoever sets them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QColor()
        self.setWordWrap(True)
        self.setFont(serif(16))
        self.setStyleSheet(f'font-family: "{SERIF}"; font-size: 16px;')
        self.setContentsMargins(13, 2, 0, 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def set_bar(self, colour: QColor) -> None:
        """The colour of the bar."""
        self._bar = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the bar."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, 4, self.height()), self._bar)
        painter.end()
