"""Why the names of an actor were taken for one, and the way to take them apart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Mention
from lutrin.ui import words
from lutrin.ui.actions import Actions
from lutrin.ui.language import count

_SHOWN = 4  # reasons; the tip tells all


class WhyOneActor(QFrame):
    """The reasons of one actor under the list; hidden when there is none to tell."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("Why")
        self._split = actions["split"]
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 14, 2)
        column.setSpacing(3)
        self.title = QLabel(self.tr("Why one actor"))
        self.title.setProperty("role", "field")
        column.addWidget(self.title)
        self.reasons = QLabel()
        self.reasons.setProperty("role", "reasons")
        self.reasons.setWordWrap(True)
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title.setBuddy(self.reasons)
        column.addWidget(self.reasons)
        self.apart = QPushButton(self.tr("Take a mention out"))
        self.apart.setProperty("link", True)
        self.apart.setCursor(Qt.CursorShape.PointingHandCursor)
        self.apart.clicked.connect(lambda: self._split.trigger())
        column.addWidget(self.apart, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_actor(self, actor: Actor | None, mention: Mention | None, *, only: bool = False) -> None:
        """The reasons of ``actor``; ``mention`` is the one at hand, which can be taken out if it is its, and
        not the ``only`` one."""
        told = [words.reason(reason) for reason in actor.reasons] if actor is not None else []
        self.setVisible(bool(told))
        if actor is None or not told:
            return
        lines = [f"• {reason}" for reason in told]
        shown = lines if len(lines) <= _SHOWN + 1 else lines[:_SHOWN]
        if len(shown) < len(lines):
            rest = len(lines) - len(shown)
            shown = [*shown, count(rest, self.tr("and {n} more"), self.tr("and {n} more"))]
        self.reasons.setText("\n".join(shown))
        self.reasons.setAccessibleName(" ".join((self.title.text(), *told)))
        self.reasons.setToolTip("\n".join(lines) if shown != lines else "")
        own = mention is not None and mention.actor == actor.id
        self.apart.setEnabled(own and not only)
        if mention is not None and own:
            quote = words.shortened(mention.anchor.quote, 28)
            self.apart.setText(self.tr("Make this “{name}” another actor").format(name=quote) + " ⇧M")
            self.apart.setToolTip(
                self.tr("Nothing else names this actor: there is nothing to take apart")
                if only
                else self._split.text()
            )
        else:
            self.apart.setText(self.tr("Take a mention out"))
            self.apart.setToolTip(self.tr("Go to a mention first: click the actor in the list"))
