"""Labels and fields of the card and its parts."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLabel, QVBoxLayout, QWidget

from lutrin.ui.controls.keycap import KeyField
from lutrin.ui.controls.notefield import NoteField
from lutrin.ui.theme import Theme


def label(role: str) -> QLabel:
    """An empty label with the looks of ``role``."""
    made = QLabel()
    made.setProperty("role", role)
    return made


def field_label(text: str, field: QWidget) -> QLabel:
    """The label of a field, which it also names for screen readers."""
    made = QLabel(text)
    made.setProperty("role", "field")
    made.setBuddy(field)
    field.setAccessibleName(text)
    return made


def completer(names: QStringListModel, parent: QWidget) -> QCompleter:
    """Completes names from any part of them, in capitals or not."""
    made = QCompleter(names, parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    return made


def fill(field: KeyField | NoteField, text: str, *, is_other: bool) -> None:
    """Show ``text`` in a field, unless somebody types in it; ``is_other``: it is another annotation's."""
    typing = field.hasFocus() and not is_other
    if not typing and field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)


class Part(QWidget):
    """What the card shows of one kind of annotation alone: fields in a column."""

    left = Signal()  # the keyboard is wanted back on the page

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 2, 0, 0)
        self.column.setSpacing(4)

    def add_field(self, field: KeyField, title: str, names: QStringListModel) -> None:
        """A titled field under the others, completed from ``names``."""
        self.column.addWidget(field_label(title, field))
        field.setCompleter(completer(names, self))
        field.done.connect(self.left)
        self.column.addWidget(field)
