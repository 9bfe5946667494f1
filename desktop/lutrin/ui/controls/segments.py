"""A row of exclusive choices: the kinds 1-5."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from lutrin.ui.theme import Theme


class Segments(QWidget):
    """One of a few, shown side by side, each filled with its own tint when chosen.

    Left and right choose by keyboard; a click chooses. Words that do not fit are narrowed, then cut.
    """

    chosen = Signal(int)  # index, by the user only

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._labels: list[str] = []
        self._tints: list[QColor] = []
        self._inks: list[QColor] = []
        self._index = -1
        self._swatches = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_choices(
        self,
        labels: Sequence[str],
        tints: Sequence[QColor],
        inks: Sequence[QColor],
        *,
        swatches: bool = False,
    ) -> None:
        """``labels`` with the fill and ink each has when chosen. ``swatches``: the tints are the choice; they
        always show, and the words are tips only."""
        self._labels, self._tints, self._inks = list(labels), list(tints), list(inks)
        self._swatches = swatches
        self.update()

    @property
    def index(self) -> int:
        """The chosen one, -1 for none."""
        return self._index

    def set_index(self, index: int) -> None:
        """Show ``index`` as chosen; tells nobody but the screen reader."""
        if index == self._index:
            return
        self._index = index
        label = self._labels[index] if 0 <= index < len(self._labels) else ""
        self.setAccessibleDescription(label)
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, label))
        self.update()

    def choose(self, index: int) -> None:
        """As if clicked."""
        if 0 <= index < len(self._labels):
            self.set_index(index)
            self.chosen.emit(index)

    def sizeHint(self) -> QSize:
        """27 px high, as wide as it gets."""
        return QSize(300, 27)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest panel."""
        return QSize(200, 27)

    def boxes(self) -> list[QRectF]:
        """The choices' boxes, widths in proportion to their words."""
        if not self._labels:
            return []
        if self._swatches:
            width = (self.width() - 1) / len(self._labels)
            return [QRectF(0.5 + i * width, 0.5, width, self.height() - 1) for i in range(len(self._labels))]
        metrics = QFontMetricsF(self._font(bold=True))
        widths = [metrics.horizontalAdvance(label) + 8 for label in self._labels]
        spare = (self.width() - 1 - sum(widths)) / len(widths)
        boxes, x = [], 0.5
        for width in widths:
            boxes.append(QRectF(x, 0.5, width + spare, self.height() - 1))
            x += width + spare
        return boxes

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Frame, dividers, the chosen one filled."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, 6, 6)
        painter.fillPath(shape, self._theme.panel)
        boxes = self.boxes()
        for index, (label, box) in enumerate(zip(self._labels, boxes, strict=True)):
            on = index == self._index
            if self._swatches:
                self._swatch(painter, index, box)
                continue
            if on:
                painter.save()
                painter.setClipPath(shape)
                painter.fillRect(box, self._tints[index])
                painter.restore()
            elif index and index - 1 != self._index:
                painter.setPen(QPen(self._theme.line, 1))
                painter.drawLine(QPointF(box.left(), 1), QPointF(box.left(), self.height() - 1))
            font = self._font(bold=on)
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(self._inks[index] if on else self._theme.dim)
            words = metrics.elidedText(label, Qt.TextElideMode.ElideRight, box.width() - 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        focused = self.hasFocus()
        painter.setPen(QPen(self._theme.accent if focused else self._theme.line, 1.5 if focused else 1))
        painter.drawPath(shape)
        painter.end()

    def _swatch(self, painter: QPainter, index: int, box: QRectF) -> None:
        """A patch of the tint; the chosen one has a frame and a tick."""
        on = index == self._index
        painter.setPen(QPen(self._theme.ink, 2) if on else Qt.PenStyle.NoPen)
        painter.setBrush(self._tints[index])
        painter.drawRoundedRect(box.adjusted(5, 5, -5, -5), 4, 4)
        if on:
            painter.setPen(self._inks[index])
            painter.setFont(self._font(bold=True))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        for index, box in enumerate(self.boxes()):
            if box.contains(event.position()):
                self.choose(index)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.choose(max(0, min(len(self._labels) - 1, self._index + step)))

    def event(self, event: QEvent) -> bool:
        """The whole word as a tip where it may be cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for label, box in zip(self._labels, self.boxes(), strict=True):
                if box.contains(QPointF(event.pos())):
                    QToolTip.showText(event.globalPos(), label, self)
                    return True
        return super().event(event)
