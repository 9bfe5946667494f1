"""The command palette: every action by its words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from lutrin.ui.actions import TABLE, Actions, keys_text
from lutrin.ui.controls.rows import RowList
from lutrin.ui.language import translate
from lutrin.ui.models.annotations import folded
from lutrin.ui.models.rows import Row, RowModel
from lutrin.ui.theme import Theme

_HIDDEN = {"escape", "palette"}


def matching(actions: Actions, wanted: str) -> list[Row]:
    """The actions whose words hold all the words of ``wanted``: those that can be done, then, where something
    is wanted, those that cannot at the moment, which have no id."""
    parts = folded(wanted).split()
    can: list[Row] = []
    cannot: list[Row] = []
    for spec in TABLE:
        words = translate("actions", spec.text)
        if spec.name in _HIDDEN or not all(part in folded(words) for part in parts):
            continue
        if actions[spec.name].isEnabled():
            can.append(Row(id=spec.name, title=words, right=keys_text(spec)))
        elif parts:
            why = translate("CommandPalette", "Not possible now: choose first what it is to act on")
            cannot.append(Row(id="", title=words, right=keys_text(spec), detail=why, dim=True))
    return [*can, *cannot]


class CommandPalette(QFrame):
    """A field and a list over the window; Return does it, Escape leaves."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = actions
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.model = RowModel(self)
        self.list = RowList("PaletteList", self.model, theme, lines=1)
        self.list.setAccessibleName(self.tr("Commands"))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self.list.opened.connect(self._do)
        self._show("")
        self.resize(520, 380)
        self.move(parent.mapToGlobal(QPoint((parent.width() - 520) // 2, 56)))
        self.field.setFocus()

    def _show(self, text: str) -> None:
        self.model.set_rows(matching(self._actions, text))
        self.list.setCurrentIndex(self.model.index(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, down and Return in the field are the list's."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            row = self.list.currentIndex().row()
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in step:
                last = self.model.rowCount() - 1
                self.list.setCurrentIndex(self.model.index(max(0, min(last, row + step[event.key()]))))  # type: ignore[index]
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if 0 <= row < self.model.rowCount():
                    self._do(self.model.rows[row].id)
                return True
        return super().eventFilter(watched, event)

    def _do(self, name: str) -> None:
        if not name:
            return
        action: QAction = self._actions[name]
        self.close()
        action.trigger()
