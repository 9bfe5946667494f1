"""The card of the annotation at hand: what it is, who claims it, how sure, and the decision."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Claim, Highlight, Mention, Status
from lutrin.domain.claim import ClaimKind
from lutrin.services import everywhere
from lutrin.ui import words
from lutrin.ui.controls.certainty import CertaintySteps
from lutrin.ui.controls.keycap import KeyButton, KeyField
from lutrin.ui.controls.link import NamingLink
from lutrin.ui.controls.notefield import NoteField
from lutrin.ui.controls.quote import Quote
from lutrin.ui.controls.segments import Segments
from lutrin.ui.controls.sign import Sign
from lutrin.ui.language import decimal, translate
from lutrin.ui.marking import COLOURS, Marking
from lutrin.ui.models.annotations import claimant_names, mention_name
from lutrin.ui.session import Mark, Session
from lutrin.ui.theme import Theme

from .claim_part import ClaimPart
from .fields import field_label, fill, label
from .mention_part import MentionPart

_ON_COLOUR = QColor(Qt.GlobalColor.black)  # highlights are light in both themes


class Card(QFrame):
    """Shows ``session.current`` and edits it through ``Marking``."""

    left = Signal()  # the keyboard is wanted back on the page

    def __init__(self, session: Session, marking: Marking, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Card")
        self._session, self._marking, self._theme = session, marking, theme
        self._more = False
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 11, 12, 12)
        column.setSpacing(7)
        column.addLayout(self._head())
        self.quote = Quote()
        column.addWidget(self.quote)
        self.kinds = Segments(self.tr("Kind"), theme)
        self.kinds.chosen.connect(lambda index: marking.kind_of_current(index + 1))
        column.addWidget(self.kinds)
        self._names = QStringListModel(self)
        self.claim = ClaimPart(marking, theme, self._names)
        self.mention = MentionPart(marking, theme, self._names)
        for part in (self.claim, self.mention):
            part.left.connect(self.left)
            column.addWidget(part)
        column.addWidget(self._more_part())
        column.addLayout(self._decisions())
        column.addLayout(self._foot())
        self._shown, self._is_other = "", False
        session.leaving.connect(self._finish)

    # --- parts -------------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._sign = Sign(self._theme)
        self.title = label("title")
        self.place = label("dim")
        self.score = label("dim")
        for widget in (self._sign, self.title, self.place):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.score)
        return row

    def _more_part(self) -> QWidget:
        self._extra = QWidget()
        column = QVBoxLayout(self._extra)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        self.note = NoteField("N", self._theme)
        column.addWidget(field_label(self.tr("Note"), self.note))
        self.note.editingFinished.connect(lambda: self._marking.set_note(self.note.text()))
        self.note.done.connect(self.left)
        column.addWidget(self.note)
        row = QHBoxLayout()
        self.negated = QCheckBox(self.tr("In the negative (says it is not so)"))
        self.negated.clicked.connect(lambda on: self._marking.edit_claim(negated=bool(on)))
        row.addWidget(self.negated)
        row.addStretch(1)
        column.addLayout(row)
        self.use_words = KeyButton(self.tr("Use the selected words"), "U", self._theme)
        self.use_words.clicked.connect(self._marking.use_words)
        column.addWidget(self.use_words)
        return self._extra

    def _decisions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 5, 0, 0)
        grid.setSpacing(7)
        self.accept = KeyButton(self.tr("Accept"), "A", self._theme, primary=True)
        self.reject = KeyButton(self.tr("Reject"), "X", self._theme)
        self.edit = KeyButton(self.tr("Edit"), "E", self._theme)
        self.later = KeyButton(self.tr("Later"), "J", self._theme)
        for number, (button, do) in enumerate(
            (
                (self.accept, self._marking.accept),
                (self.reject, self._marking.reject),
                (self.edit, lambda: self._marking.wants_field.emit("edit")),
                (self.later, self._marking.later),
            )
        ):
            button.clicked.connect(_plain(do))
            grid.addWidget(button, number // 2, number % 2)
        return grid

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 3, 0, 0)
        foot.setSpacing(0)
        self.why = label("dim")
        self.why.setWordWrap(True)
        foot.addWidget(self.why)
        self.everywhere = NamingLink()
        self.everywhere.clicked.connect(lambda: self._marking.accept_everywhere())
        foot.addWidget(self.everywhere, 0, Qt.AlignmentFlag.AlignLeft)
        return foot

    # --- what it shows -------------------------------------------------------------------------------

    def show_mark(self, mark: Mark, place: str) -> None:
        """Fill the card with ``mark``; ``place`` is "page 2, § 6"."""
        self._is_other, self._shown = self._shown != mark.id, mark.id
        if self._is_other:
            self._more = False
        workspace = self._session.workspace
        names = sorted({actor.name for actor in workspace.actors().values()}, key=str.casefold)
        completions = [translate("words", "author"), *names]
        if completions != self._names.stringList():
            self._names.setStringList(completions)
        self.title.setText(words.annotation_kind(mark))
        self.place.setText(place)
        machine = mark.score < 1.0
        self.score.setText(decimal(mark.score) if machine else "")
        self.score.setToolTip(self.tr("How sure the analysis is, from 0 to 1"))
        self.quote.setText(words.shortened(mark.anchor.quote, 320))
        self._sign.show_mark(mark)
        is_claim, is_mention = isinstance(mark, Claim), isinstance(mark, Mention)
        self.claim.setVisible(is_claim)
        self.mention.setVisible(is_mention)
        self.accept.setVisible(not isinstance(mark, Highlight))
        self.reject.setVisible(not isinstance(mark, Highlight))
        self.later.setVisible(not isinstance(mark, Highlight))
        if isinstance(mark, Claim):
            self._show_claim(mark)
        elif isinstance(mark, Mention):
            self._show_mention(mark)
        else:
            self._show_highlight(mark)
        self._show_everywhere(mark)
        fill(self.note, mark.note, is_other=self._is_other)
        self.negated.setVisible(is_claim)
        self._show_more()
        self.why.setText(self._reason(mark))
        self.why.setVisible(bool(self.why.text()))
        group = len(self._session.group)
        self.accept.setText(self.tr("Accept the {n}").format(n=group) if group > 1 else self.tr("Accept"))
        self.accept.setEnabled(mark.status is not Status.ACCEPTED)
        self.reject.setEnabled(mark.status is not Status.REJECTED)

    def _show_claim(self, claim: Claim) -> None:
        theme = self._theme
        self.quote.set_bar(theme.claim_line[claim.kind] if theme.dark else theme.claim[claim.kind])
        self.kinds.set_choices(
            [f"{n} {words.claim_kind(kind)}" for n, kind in enumerate(ClaimKind, 1)],
            [theme.claim[kind] for kind in ClaimKind],
            [theme.ink] * 5,
        )
        self.kinds.set_index(list(ClaimKind).index(claim.kind))
        self.claim.show_claim(claim, self._session.workspace, is_other=self._is_other)
        self.negated.setChecked(claim.negated)

    def _show_mention(self, mention: Mention) -> None:
        theme = self._theme
        workspace = self._session.workspace
        actor = workspace.actors().get(mention.actor)
        kind = actor.kind if actor is not None else mention.kind
        self.title.setText(words.actor_kind(kind))
        self.quote.set_bar(theme.actor[kind])
        self.kinds.set_choices(
            [f"{n} {words.actor_kind(kind)}" for n, kind in enumerate(ActorKind, 1)],
            [theme.actor[kind] for kind in ActorKind],
            [theme.page if not theme.dark else theme.accent_ink] * 5,
        )
        self.kinds.set_index(list(ActorKind).index(kind))
        self.mention.show_mention(mention, workspace, is_other=self._is_other)

    def _show_everywhere(self, mark: Mark) -> None:
        """Offer to accept all that are like ``mark``, saying how many and whose, if there are more."""
        workspace = self._session.workspace
        waits = mark.status is Status.PROPOSED and not isinstance(mark, Highlight)
        number = len(everywhere.alike(workspace, mark.id)) if waits else 0
        self.everywhere.setVisible(number > len(self._session.group))
        if isinstance(mark, Claim):
            name, text = claimant_names(mark, workspace), self.tr("Accept the {n} claims of {name} here")
        else:
            name, text = mention_name(mark, workspace), self.tr("Accept the {n} mentions of {name} here")
        before, after = text.replace("{n}", str(number)).split("{name}")
        self.everywhere.set_words(before, words.shortened(name, 28), after + " ⇧A")
        self.everywhere.setToolTip(text.format(n=number, name=name))

    def _show_highlight(self, mark: Highlight) -> None:
        colours = [QColor(colour) for colour in COLOURS]
        self.quote.set_bar(QColor(mark.colour))
        self.kinds.set_choices(
            [words.colour(colour) for colour in COLOURS], colours, [_ON_COLOUR] * len(colours), swatches=True
        )
        self.kinds.set_index(COLOURS.index(mark.colour) if mark.colour in COLOURS else -1)

    def _reason(self, mark: Mark) -> str:
        if isinstance(mark, Highlight):
            return ""  # nobody decides on a highlight
        if mark.status is Status.ACCEPTED:
            return self.tr("Accepted.")
        if mark.status is Status.REJECTED:
            return self.tr("Rejected. Shift+X puts it back to review.")
        if not mark.reason:
            return ""
        return self.tr("Why: {reason}").format(reason=words.reason(mark.reason))

    def _finish(self) -> None:
        """What is being typed belongs to the annotation that is left, not to the next one; its fields are
        left while they are still its own."""
        for field, edit in (
            (self.claim.claimant, self._marking.set_claimants),
            (self.claim.deadline, self._marking.set_deadline),
            (self.mention.actor, self._marking.set_mention_actor),
            (self.note, self._marking.set_note),
        ):
            if field.hasFocus() and field.isModified():
                field.setModified(False)
                edit(field.text())
        self._leave_fields()

    def _leave_fields(self) -> None:
        """Keys go to the page."""
        focus = QApplication.focusWidget()
        if isinstance(focus, KeyField | NoteField | CertaintySteps) and self.isAncestorOf(focus):
            self.left.emit()

    # --- more ---------------------------------------------------------------------------------------

    def show_more(self, on: bool) -> None:
        """Show or hide note, negative and words."""
        self._more = on
        self._show_more()

    @property
    def shows_more(self) -> bool:
        """Whether note, negative and words are shown."""
        return self._more

    def _show_more(self) -> None:
        mark = self._session.current
        noted = mark is not None and (bool(mark.note) or isinstance(mark, Highlight))
        self._extra.setVisible(self._more or noted)
        self.use_words.setEnabled(self._session.selection is not None)

    def focus_field(self, field: str) -> None:
        """Put the keyboard into a field: "claimant", "certainty", "deadline", "note", "edit"."""
        mark = self._session.current
        self.show_more(self._more or field in ("note", "edit"))
        if field in ("claimant", "edit") and isinstance(mark, Mention):
            target: QWidget = self.mention.actor
        elif field == "note" or isinstance(mark, Highlight | Mention):
            target = self.note
        else:
            target = {
                "claimant": self.claim.claimant,
                "certainty": self.claim.certainty,
                "deadline": self.claim.deadline,
            }.get(field, self.claim.claimant)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _plain(do: object) -> object:
    """A slot without the ``checked`` argument of ``clicked``."""
    assert callable(do)
    return lambda _checked=False: do()
