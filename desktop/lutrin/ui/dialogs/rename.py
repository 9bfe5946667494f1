"""Another name for an actor."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from lutrin.domain.actor import Actor
from lutrin.ui.language import translate

from .frame import Dialog


class RenameDialog(Dialog):
    """One field; the old name stays an alias."""

    chosen = Signal(str)

    def __init__(self, actor: Actor, parent: QWidget | None) -> None:
        super().__init__(translate("RenameDialog", "Rename the actor"), parent)
        say = QLabel(self.tr("The name is shown everywhere; the old one stays known as another name."))
        say.setWordWrap(True)
        self.body.addWidget(say)
        self.name = QLineEdit(actor.name)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.selectAll()
        self.body.addWidget(self.name)
        self.setMinimumWidth(400)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.rename = self.add_button(self.tr("Rename"), primary=True)
        self.rename.clicked.connect(self._choose)
        self.name.textChanged.connect(lambda text: self.rename.setEnabled(bool(text.strip())))
        self.name.setFocus()

    def _choose(self) -> None:
        self.accept()
        self.chosen.emit(self.name.text().strip())
