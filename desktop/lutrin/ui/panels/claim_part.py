"""The part of the card that a claim alone has: who claims it, how surely, until when."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from lutrin.domain.annotation import Claim
from lutrin.services.workspace import Workspace
from lutrin.ui import words
from lutrin.ui.controls.certainty import CertaintySteps
from lutrin.ui.controls.keycap import KeyField
from lutrin.ui.icons import picture
from lutrin.ui.language import translate
from lutrin.ui.marking import Marking
from lutrin.ui.models.annotations import claimant_names
from lutrin.ui.theme import Theme

from .fields import Part, field_label, fill, label


class ClaimPart(Part):
    """Shows a claim and edits it through ``Marking``; ``names`` completes its claimants."""

    def __init__(self, marking: Marking, theme: Theme, names: QStringListModel) -> None:
        super().__init__(theme)
        column = self.column
        self.claimant = KeyField("C", theme)
        self.claimant.setPlaceholderText(self.tr("An actor, “author”, or the words of the text"))
        self.claimant.editingFinished.connect(lambda: marking.set_claimants(self.claimant.text()))
        self.add_field(self.claimant, self.tr("Who claims it"), names)
        self.certainty_words = label("field")
        self.certainty_words.setWordWrap(True)
        self.certainty_words.setTextFormat(Qt.TextFormat.RichText)
        column.addSpacing(3)
        column.addWidget(self.certainty_words)
        self.certainty = CertaintySteps(self.tr("Certainty"), theme)
        self.certainty.chosen.connect(lambda step, on: marking.set_certainty(step, goes_on=on))
        self.certainty.done.connect(self.left)
        column.addWidget(self.certainty)
        column.addWidget(self._warning_part())
        self.deadline = KeyField("D", theme)
        self.deadline.setPlaceholderText(self.tr("None"))
        column.addWidget(field_label(self.tr("Deadline"), self.deadline))
        self.deadline.editingFinished.connect(lambda: marking.set_deadline(self.deadline.text()))
        self.deadline.done.connect(self.left)
        column.addWidget(self.deadline)
        self.days = label("dim")
        self.days.setWordWrap(True)
        column.addWidget(self.days)

    def _warning_part(self) -> QWidget:
        self.warning = QWidget()
        row = QHBoxLayout(self.warning)
        row.setContentsMargins(0, 2, 0, 3)
        row.setSpacing(6)
        sign = QLabel()
        sign.setPixmap(picture("warning", self._theme.warning, self.devicePixelRatioF(), 16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self.warning_words = label("warning")
        self.warning_words.setWordWrap(True)
        self.warning_words.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self.warning_words, 1)
        return self.warning

    def show_claim(self, claim: Claim, workspace: Workspace, *, is_other: bool) -> None:
        """Fill the fields; ``is_other``: another annotation was shown before."""
        fill(self.claimant, claimant_names(claim, workspace), is_other=is_other)
        actor = workspace.actors().get(claim.claimant.actor or "")
        self.claimant.set_dot(self._theme.actor[actor.kind] if actor is not None else None)
        self.certainty.set_step(claim.certainty.step if claim.certainty else None)
        ink = self.palette().color(QPalette.ColorRole.WindowText).name()
        if claim.certainty is None:
            text = self.tr("Certainty: none stated")
        else:
            text = self.tr("Certainty: {word} ({range})").format(
                word=f'<b style="color:{ink}">{words.likelihood(claim.certainty.step)}</b>',
                range=words.percent_range(claim.certainty.step),
            )
            if claim.certainty.words:
                text += self.tr(" — “{words}”").format(words=claim.certainty.words)
        if claim.negated:
            text += " · " + translate("words", "in the negative")
        self.certainty_words.setText(text)
        warning = words.reason(claim.warning) if claim.warning else ""
        self.warning_words.setText(warning)
        self.warning.setAccessibleName(self.tr("Warning: {words}").format(words=warning))
        self.warning.setVisible(bool(warning))
        fill(self.deadline, claim.when.words if claim.when is not None else "", is_other=is_other)
        unread = self.tr("No day can be told from these words: they are kept as they are.")
        self.days.setText((words.period(claim.when) or unread) if claim.when is not None else "")
        self.days.setVisible(bool(self.days.text()))
