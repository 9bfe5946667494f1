"""What a list says when it has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget


class OrEmpty(QStackedWidget):
    """Shows ``full``, or a sentence in its place."""

    def __init__(self, full: QWidget, text: str) -> None:
        super().__init__()
        self._full = full
        nothing = QWidget()
        nothing.setObjectName("Empty")
        nothing.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(nothing)
        column.setContentsMargins(20, 28, 20, 20)
        self.words = QLabel(text)
        self.words.setProperty("role", "empty")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words)
        column.addStretch(1)
        self._nothing = nothing
        self.addWidget(full)
        self.addWidget(nothing)

    def show_full(self, on: bool, text: str = "") -> None:
        """Show the list, or the sentence (another one if given)."""
        if text:
            self.words.setText(text)
        self.setCurrentWidget(self._full if on else self._nothing)
