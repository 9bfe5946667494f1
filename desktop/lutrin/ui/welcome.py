"""What stands in the page's place before anything is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from .actions import Actions
from .icons import picture
from .theme import Theme


class Welcome(QWidget):
    """Drop a file; or open one, the sample, or a recent dossier."""

    recent_wanted = Signal(object)  # Path

    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        card = QFrame()
        card.setObjectName("DropCard")
        card.setFixedWidth(500)
        column = QVBoxLayout(card)
        column.setContentsMargins(36, 34, 36, 30)
        column.setSpacing(10)
        sign = QLabel()
        sign.setPixmap(picture("drop", theme.accent, self.devicePixelRatioF(), 40))
        sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        heading = QLabel(self.tr("Drop notes or PDFs here"))
        heading.setProperty("role", "heading")
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        say = QLabel(
            self.tr(
                "Actors and claims are marked on the page, ready for your review.\n"
                "Nothing leaves this computer; your files are not changed."
            )
        )
        say.setProperty("role", "empty")
        say.setWordWrap(True)
        say.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for widget in (sign, heading, say):
            column.addWidget(widget)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.open = QPushButton(self.tr("Open files…"))
        self.open.setProperty("primary", True)
        self.open.clicked.connect(lambda: actions["open"].trigger())
        self.sample = QPushButton(self.tr("Try the sample"))
        self.sample.clicked.connect(lambda: actions["sample"].trigger())
        row.addWidget(self.open)
        row.addWidget(self.sample)
        row.addStretch(1)
        column.addLayout(row)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        middle = QHBoxLayout()  # not an alignment: the card's height then would not follow how its words wrap
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)

    def set_recent(self, recent: Sequence[str]) -> None:
        """Offer the dossiers opened last that are still there."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        there = [path for path in map(Path, recent) if path.is_file()][:5]
        if there:
            label = QLabel(self.tr("Recent dossiers"))
            label.setProperty("role", "field")
            label.setContentsMargins(0, 14, 0, 2)
            self._recent.addWidget(label)
        for path in there:
            button = QPushButton(path.stem)
            button.setProperty("link", True)
            button.setToolTip(str(path))
            button.clicked.connect(lambda _on=False, path=path: self.recent_wanted.emit(path))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
