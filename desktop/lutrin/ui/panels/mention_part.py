"""The part of the card that a mention alone has: whose name it is, and why."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt

from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Mention, Status
from lutrin.services.workspace import Workspace
from lutrin.ui import words
from lutrin.ui.controls.keycap import KeyField
from lutrin.ui.language import count
from lutrin.ui.marking import Marking
from lutrin.ui.models.annotations import other_names
from lutrin.ui.theme import Theme

from .fields import Part, fill, label

_REASONS = 2  # why names are one actor's; the tip and the list of actors tell all


class MentionPart(Part):
    """Shows a mention and edits it through ``Marking``; ``names`` completes its actor."""

    def __init__(self, marking: Marking, theme: Theme, names: QStringListModel) -> None:
        super().__init__(theme)
        column = self.column
        self.actor = KeyField("C", theme)
        self.actor.editingFinished.connect(lambda: marking.set_mention_actor(self.actor.text()))
        self.add_field(self.actor, self.tr("Which actor"), names)
        self.actor_words = label("dim")
        self.actor_words.setWordWrap(True)
        column.addWidget(self.actor_words)
        self.joined = label("dim")
        self.joined.setWordWrap(True)
        self.joined.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self.joined)

    def show_mention(self, mention: Mention, workspace: Workspace, *, is_other: bool) -> None:
        """Fill the fields; ``is_other``: another annotation was shown before."""
        actor = workspace.actors().get(mention.actor)
        fill(self.actor, actor.name if actor is not None else "", is_other=is_other)
        self.actor.set_dot(self._theme.actor[actor.kind if actor is not None else mention.kind])
        parts = []
        if mention.metonym:
            parts.append(self.tr("metonym: the place stands for those who act"))
        here = sum(
            m.status is not Status.REJECTED and not workspace.is_hidden(m)
            for m in workspace.mentions(mention.document)
            if m.actor == mention.actor
        )  # as the list of actors counts them
        parts.append(count(here, self.tr("{n} mention here"), self.tr("{n} mentions here")))
        others = other_names(actor) if actor is not None else []
        if others:
            quoted = ", ".join(self.tr("“{name}”").format(name=name) for name in others[:6])
            parts.append(self.tr("also {names}").format(names=quoted))
        self.actor_words.setText(" · ".join(parts))
        self._show_joined(mention, actor)

    def _show_joined(self, mention: Mention, actor: Actor | None) -> None:
        """Why the names of its actor are joined: what is said of this name before the rest."""
        reasons = list(actor.reasons) if actor is not None else []
        own = [reason for reason in reasons if f"“{mention.anchor.quote}”" in reason]
        told = [words.reason(reason) for reason in (own or reasons)]
        text = " ".join(told[:_REASONS])
        self.joined.setText(
            self.tr("Why these names are joined: {reasons}").format(reasons=text) if text else ""
        )
        self.joined.setToolTip(
            "\n".join(map(words.reason, reasons)) if len(reasons) > len(told[:_REASONS]) else ""
        )
        self.joined.setVisible(bool(text))
