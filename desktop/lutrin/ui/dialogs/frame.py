"""What all dialogs share: margins, a heading, buttons in one order, window-modal opening."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class Dialog(QDialog):
    """A dialog that is opened, never run: nothing blocks while it is there."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(22, 20, 22, 18)
        outer.setSpacing(14)
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        outer.addWidget(heading)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        outer.addLayout(self.body, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        outer.addSpacing(4)
        outer.addLayout(self.buttons)

    def add_button(self, text: str, *, primary: bool = False) -> QPushButton:
        """One more button at the right; the filled one is what Return presses."""
        button = QPushButton(text)
        button.setProperty("primary", primary)
        button.setMinimumWidth(90)
        button.setDefault(primary)
        button.setAutoDefault(primary)
        self.buttons.addWidget(button)
        return button


def field_label(text: str, field: QWidget) -> QLabel:
    """A label that belongs to ``field``."""
    label = QLabel(text)
    label.setBuddy(field)
    field.setAccessibleName(text)
    return label
