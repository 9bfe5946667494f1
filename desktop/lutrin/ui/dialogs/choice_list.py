"""A field over a list, on top of the window: what is typed narrows the list, Return takes a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from lutrin.ui.controls.rows import RowList
from lutrin.ui.models.rows import Row, RowModel
from lutrin.ui.theme import Theme

_TOP = 56  # pixels below the window's top: under its bar
_PAGE = 8  # rows


class ChoiceList(QFrame):
    """Up, down and Return in the field are the list's; Escape or a click elsewhere leaves.

    Signals:
        chosen: the id of the row taken, after the list has closed; rows without an id cannot be taken.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget, *, width: int, height: int = 380, lines: int = 1
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.model = RowModel(self)
        self.list = RowList("PaletteList", self.model, theme, lines=lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.installEventFilter(self)
        self.list.opened.connect(self._take)
        width = min(width, parent.width() - 40)
        self.resize(width, min(height, parent.height() - 2 * _TOP))
        self.move(parent.mapToGlobal(QPoint((parent.width() - width) // 2, _TOP)))
        self.field.setFocus()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the first that can be taken is at hand."""
        self.model.set_rows(rows)
        first = next((n for n, row in enumerate(rows) if row.id), 0)
        self.list.setCurrentIndex(self.model.index(first))
        self.list.scrollToTop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, down and Return in the field are the list's."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            row = self.list.currentIndex().row()
            step = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: _PAGE,
                Qt.Key.Key_PageUp: -_PAGE,
            }.get(Qt.Key(event.key()))
            if step is not None:
                last = self.model.rowCount() - 1
                self.list.setCurrentIndex(self.model.index(max(0, min(last, row + step))))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if 0 <= row < self.model.rowCount():
                    self._take(self.model.rows[row].id)
                return True
        return super().eventFilter(watched, event)

    def _take(self, row_id: str) -> None:
        if row_id:
            self.close()
            self.chosen.emit(row_id)
