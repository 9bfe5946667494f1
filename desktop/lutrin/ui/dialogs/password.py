"""The password of a protected PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from lutrin.ui.language import translate

from .frame import Dialog, field_label


class PasswordDialog(Dialog):
    """Asks; asked again, says that the last one was wrong. The password is kept in memory only."""

    given = Signal(str)

    def __init__(self, path: Path, *, wrong: bool, parent: QWidget | None) -> None:
        super().__init__(translate("PasswordDialog", "This document is protected"), parent)
        words = QLabel(self.tr("“{name}” opens with its password. It is not stored.").format(name=path.name))
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(field_label(self.tr("Password"), self.password))
        self.body.addWidget(self.password)
        self.wrong = QLabel(self.tr("That is not the password. Try again."))
        self.wrong.setProperty("role", "bad")
        self.wrong.setVisible(wrong)
        self.body.addWidget(self.wrong)
        self.setMinimumWidth(420)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.open_button = self.add_button(self.tr("Open"), primary=True)
        self.open_button.clicked.connect(self._give)
        self.open_button.setEnabled(False)
        self.password.textChanged.connect(lambda text: self.open_button.setEnabled(bool(text)))
        self.password.setFocus()

    def _give(self) -> None:
        password = self.password.text()
        self.accept()
        self.given.emit(password)
