"""A link that names something: a long name is cut to the room there is, the words around it are not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

_LEAST = 80  # pixels: narrower than any panel


class NamingLink(QPushButton):
    """A push button in the look of a link; ``text()`` is the whole of its words."""

    def __init__(self) -> None:
        super().__init__()
        self._around, self._name = ("", ""), ""
        self.setProperty("link", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # it may shrink
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_words(self, before: str, name: str, after: str) -> None:
        """Show ``before``, ``name`` and ``after``, one behind the other."""
        self._around, self._name = (before, after), name
        self.setText((before + name + after).replace("&", "&&"))

    def shown(self) -> str:
        """The words for which there is room."""
        before, after = self._around
        metrics = self.fontMetrics()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        room = inner - metrics.horizontalAdvance(before + after)
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, max(0, room))
        whole = before + name + after
        return whole if name else metrics.elidedText(before + "…" + after, Qt.TextElideMode.ElideRight, inner)

    def minimumSizeHint(self) -> QSize:
        """It never makes its panel wider."""
        whole = self.sizeHint()
        return QSize(min(_LEAST, whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """As the style draws a button, with the words for which there is room."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown().replace("&", "&&")
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
