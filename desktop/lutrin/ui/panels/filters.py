"""The filters above a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lutrin.domain.annotation import Status
from lutrin.ui import words
from lutrin.ui.models.annotations import Filter


class Filters(QWidget):
    """Text, and choices of kind, status and actor where a list has them."""

    changed = Signal()

    def __init__(
        self, *, kinds: Sequence[tuple[str, str]] = (), status: bool = False, actor: bool = False
    ) -> None:
        super().__init__()
        self.text = QLineEdit()
        self.text.setClearButtonEnabled(True)
        self.text.setPlaceholderText(self.tr("Filter"))
        self.text.setAccessibleName(self.tr("Filter by words"))
        self.text.textChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(8)
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.kind = self._choice(self.tr("Kind"), self.tr("Filter by kind"), kinds)
        self.status = self._choice(
            self.tr("Status"),
            self.tr("Filter by status"),
            [(str(each), words.status(each)) for each in Status] if status else (),
        )
        self.actor = self._choice(self.tr("Who"), self.tr("Filter by actor"), ())
        self.actor.setVisible(actor)
        for box in (self.kind, self.status, self.actor):
            row.addWidget(box, 1)
        if kinds or status or actor:
            column.addLayout(row)

    def _choice(self, everything: str, spoken: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(5)
        box.addItem(everything, "")
        for value, word in choices:
            box.addItem(word, value)
        box.setAccessibleName(spoken)
        box.view().setAccessibleName(spoken)
        box.setVisible(bool(choices))
        box.currentIndexChanged.connect(lambda _i: self.changed.emit())
        return box

    def set_actors(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these actors; the one chosen stays chosen when it is still there."""
        box = self.actor
        if [(box.itemData(i), box.itemText(i)) for i in range(1, box.count())] == list(choices):
            return
        chosen = box.currentData()
        box.blockSignals(True)
        while box.count() > 1:
            box.removeItem(1)
        for value, name in choices:
            box.addItem(name, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)
        if box.currentData() != chosen:
            self.changed.emit()

    def wanted(self) -> Filter:
        """What is asked for."""
        return Filter(
            text=self.text.text().strip(),
            kind=self.kind.currentData() or "",
            status=self.status.currentData() or "",
            actor=self.actor.currentData() or "",
        )
