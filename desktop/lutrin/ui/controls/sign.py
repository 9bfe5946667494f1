"""The small sign of a mark: a square for a claim, a dot for an actor, a stroke for a highlight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lutrin.domain.annotation import Claim, Highlight, Mention
from lutrin.ui.theme import Theme


class Sign(QWidget):
    """9 px of colour and shape."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._mark: Claim | Mention | Highlight | None = None
        self.setFixedSize(QSize(10, 18))

    def show_mark(self, mark: Claim | Mention | Highlight) -> None:
        """Show the sign of ``mark``."""
        self._mark = mark
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        mark = self._mark
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        if isinstance(mark, Claim):
            painter.setPen(QPen(self._theme.claim_line[mark.kind], 1))
            painter.setBrush(self._theme.claim[mark.kind])
            painter.drawRoundedRect(QRectF(0.5, middle - 4, 8, 8), 2, 2)
        elif isinstance(mark, Mention):
            painter.setBrush(self._theme.actor[mark.kind])
            painter.drawEllipse(QRectF(0, middle - 4.5, 9, 9))
        elif isinstance(mark, Highlight):
            painter.setBrush(QColor(mark.colour))
            painter.drawRoundedRect(QRectF(0, middle - 2, 10, 4), 1, 1)
        painter.end()
