"""The card of the annotation at hand: what it is, who claims it, how sure, and the decision."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Claim, Highlight, Mention, Status
from lutrin.domain.claim import ClaimKind
from lutrin.ui import words
from lutrin.ui.controls.certainty import CertaintySteps
from lutrin.ui.controls.keycap import KeyButton, KeyField
from lutrin.ui.controls.quote import Quote
from lutrin.ui.controls.segments import Segments
from lutrin.ui.controls.sign import Sign
from lutrin.ui.icons import picture
from lutrin.ui.language import count, decimal, translate
from lutrin.ui.marking import COLOURS, Marking
from lutrin.ui.models.annotations import claimant_names, other_names
from lutrin.ui.session import Mark, Session
from lutrin.ui.theme import Theme

_REASONS = 2  # why names are one actor's; the tip and the list of actors tell all
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
        column.addWidget(self._claim_part())
        column.addWidget(self._mention_part())
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
        self.title = _label("title")
        self.place = _label("dim")
        self.score = _label("dim")
        for widget in (self._sign, self.title, self.place):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.score)
        return row

    def _claim_part(self) -> QWidget:
        self._claim = QWidget()
        column = QVBoxLayout(self._claim)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        self.claimant = KeyField("C", self._theme)
        column.addWidget(_field_label(self.tr("Who claims it"), self.claimant))
        self.claimant.setPlaceholderText(self.tr("An actor, “author”, or the words of the text"))
        self._names = QStringListModel(self)
        self.claimant.setCompleter(self._completer())
        self.claimant.editingFinished.connect(lambda: self._marking.set_claimants(self.claimant.text()))
        self.claimant.done.connect(self.left)
        column.addWidget(self.claimant)
        self.certainty_words = _label("field")
        self.certainty_words.setWordWrap(True)
        self.certainty_words.setTextFormat(Qt.TextFormat.RichText)
        column.addSpacing(3)
        column.addWidget(self.certainty_words)
        self.certainty = CertaintySteps(self.tr("Certainty"), self._theme)
        self.certainty.chosen.connect(self._marking.set_certainty)
        column.addWidget(self.certainty)
        column.addWidget(self._warning_part())
        self.deadline = KeyField("D", self._theme)
        self.deadline.setPlaceholderText(self.tr("None"))
        column.addWidget(_field_label(self.tr("Deadline"), self.deadline))
        self.deadline.editingFinished.connect(lambda: self._marking.set_deadline(self.deadline.text()))
        self.deadline.done.connect(self.left)
        column.addWidget(self.deadline)
        self.days = _label("dim")
        self.days.setWordWrap(True)
        column.addWidget(self.days)
        return self._claim

    def _warning_part(self) -> QWidget:
        self.warning = QWidget()
        row = QHBoxLayout(self.warning)
        row.setContentsMargins(0, 2, 0, 3)
        row.setSpacing(6)
        sign = QLabel()
        sign.setPixmap(picture("warning", self._theme.warning, self.devicePixelRatioF(), 16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self.warning_words = _label("warning")
        self.warning_words.setWordWrap(True)
        self.warning_words.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self.warning_words, 1)
        return self.warning

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _mention_part(self) -> QWidget:
        self._mention = QWidget()
        column = QVBoxLayout(self._mention)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        self.actor = KeyField("C", self._theme)
        column.addWidget(_field_label(self.tr("Which actor"), self.actor))
        self.actor.setCompleter(self._completer())
        self.actor.editingFinished.connect(lambda: self._marking.set_mention_actor(self.actor.text()))
        self.actor.done.connect(self.left)
        column.addWidget(self.actor)
        self.actor_words = _label("dim")
        self.actor_words.setWordWrap(True)
        column.addWidget(self.actor_words)
        self.joined = _label("dim")
        self.joined.setWordWrap(True)
        self.joined.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self.joined)
        return self._mention

    def _more_part(self) -> QWidget:
        self._extra = QWidget()
        column = QVBoxLayout(self._extra)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        self.note = KeyField("N", self._theme)
        column.addWidget(_field_label(self.tr("Note"), self.note))
        self.note.editingFinished.connect(lambda: self._marking.set_note(self.note.text()))
        self.note.done.connect(self.left)
        column.addWidget(self.note)
        row = QHBoxLayout()
        self.negated = QCheckBox(self.tr("Denied (the claim says it is not so)"))
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
        self.why = _label("dim")
        self.why.setWordWrap(True)
        foot.addWidget(self.why)
        self.everywhere = QPushButton(self.tr("Accept everywhere") + " ⇧A")
        self.everywhere.setProperty("link", True)
        self.everywhere.setCursor(Qt.CursorShape.PointingHandCursor)
        self.everywhere.clicked.connect(lambda: self._marking.accept_everywhere())
        foot.addWidget(self.everywhere, 0, Qt.AlignmentFlag.AlignLeft)
        return foot

    # --- what it shows -------------------------------------------------------------------------------

    def show_mark(self, mark: Mark, place: str) -> None:
        """Fill the card with ``mark``; ``place`` is "page 2, § 6"."""
        self._is_other, self._shown = self._shown != mark.id, mark.id
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
        self._claim.setVisible(is_claim)
        self._mention.setVisible(is_mention)
        self.accept.setVisible(not isinstance(mark, Highlight))
        self.reject.setVisible(not isinstance(mark, Highlight))
        self.later.setVisible(not isinstance(mark, Highlight))
        if isinstance(mark, Claim):
            self._show_claim(mark)
        elif isinstance(mark, Mention):
            self._show_mention(mark)
        else:
            self._show_highlight(mark)
        self.everywhere.setVisible(not isinstance(mark, Highlight) and mark.status is Status.PROPOSED)
        self.everywhere.setToolTip(
            self.tr("All proposals of the same claimant in this document")
            if is_claim
            else self.tr("All proposals of the same actor in this document")
        )
        self._set_field(self.note, mark.note)
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
        workspace = self._session.workspace
        self._set_field(self.claimant, claimant_names(claim, workspace))
        actor = workspace.actors().get(claim.claimant.actor or "")
        self.claimant.set_dot(theme.actor[actor.kind] if actor is not None else None)
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
            text += " · " + translate("words", "denied")
        self.certainty_words.setText(text)
        self.negated.setChecked(claim.negated)
        warning = words.reason(claim.warning) if claim.warning else ""
        self.warning_words.setText(warning)
        self.warning.setAccessibleName(self.tr("Warning: {words}").format(words=warning))
        self.warning.setVisible(bool(warning))
        self._set_field(self.deadline, claim.when.words if claim.when is not None else "")
        self.days.setText(words.period(claim.when) if claim.when is not None else "")
        self.days.setVisible(bool(self.days.text()))

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
        self._set_field(self.actor, actor.name if actor is not None else "")
        self.actor.set_dot(theme.actor[kind])
        parts = []
        if mention.metonym:
            parts.append(self.tr("metonym: the place stands for those who act"))
        here = [m for m in workspace.mentions(mention.document) if m.actor == mention.actor]
        parts.append(count(len(here), self.tr("{n} mention here"), self.tr("{n} mentions here")))
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

    def _set_field(self, field: KeyField, text: str) -> None:
        typing = field.hasFocus() and not self._is_other
        if not typing and field.text() != text:
            field.setText(text)
            field.setCursorPosition(0)

    def _finish(self) -> None:
        """What is being typed belongs to the annotation that is left, not to the next one."""
        for field, edit in (
            (self.claimant, self._marking.set_claimants),
            (self.deadline, self._marking.set_deadline),
            (self.actor, self._marking.set_mention_actor),
            (self.note, self._marking.set_note),
        ):
            if field.hasFocus() and field.isModified():
                field.setModified(False)
                edit(field.text())

    # --- more ---------------------------------------------------------------------------------------

    def show_more(self, on: bool) -> None:
        """Show or hide note, denial and words."""
        self._more = on
        self._show_more()

    @property
    def shows_more(self) -> bool:
        """Whether note, denial and words are shown."""
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
            target: QWidget = self.actor
        elif field == "note" or isinstance(mark, Highlight | Mention):
            target = self.note
        else:
            target = {
                "claimant": self.claimant,
                "certainty": self.certainty,
                "deadline": self.deadline,
            }.get(field, self.claimant)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    return label


def _field_label(text: str, field: QWidget) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "field")
    label.setBuddy(field)
    field.setAccessibleName(text)
    return label


def _plain(do: object) -> object:
    """A slot without the ``checked`` argument of ``clicked``."""
    assert callable(do)
    return lambda _checked=False: do()
