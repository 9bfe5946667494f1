"""Merging actors: which name stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLabel, QRadioButton, QWidget

from lutrin.domain.actor import Actor
from lutrin.ui import words
from lutrin.ui.language import translate

from .frame import Dialog, field_label


class MergeDialog(Dialog):
    """Shows what becomes one; asks for the second one when only one was selected."""

    chosen = Signal(str, list)  # id that stays, ids that go

    def __init__(self, actors: Sequence[Actor], others: Sequence[Actor], parent: QWidget | None) -> None:
        super().__init__(translate("MergeDialog", "Merge actors"), parent)
        self._actors = list(actors)
        say = QLabel(
            self.tr(
                "They become one actor in the whole dossier, with all their names and mentions. "
                "Undo takes it back. Which name is to be shown?"
            )
        )
        say.setWordWrap(True)
        self.body.addWidget(say)
        self.names = QButtonGroup(self)
        for number, actor in enumerate(self._actors):
            button = QRadioButton(f"{actor.name} ({words.actor_kind_in_text(actor.kind)})")
            self.names.addButton(button, number)
            self.body.addWidget(button)
        self.names.button(0).setChecked(True)
        self.other: QComboBox | None = None
        if len(self._actors) == 1:
            self.other = QComboBox()
            self.other.setPlaceholderText(self.tr("Choose an actor"))
            for actor in others:
                self.other.addItem(f"{actor.name} ({words.actor_kind_in_text(actor.kind)})", actor.id)
            self.other.setCurrentIndex(-1)  # nobody is merged by a mere Return
            self.body.addWidget(field_label(self.tr("Together with"), self.other))
            self.body.addWidget(self.other)
        self.setMinimumWidth(440)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.merge = self.add_button(self.tr("Merge"), primary=True)
        self.merge.clicked.connect(self._choose)
        if self.other is not None:
            self.merge.setEnabled(False)
            self.other.currentIndexChanged.connect(lambda at: self.merge.setEnabled(at >= 0))
            self.other.setFocus()

    def _choose(self) -> None:
        keep = self._actors[self.names.checkedId()].id
        gone = [actor.id for actor in self._actors if actor.id != keep]
        if self.other is not None:
            gone.append(self.other.currentData())
        self.accept()
        self.chosen.emit(keep, gone)
