"""What keys, card and menus do to the annotation at hand, or to the words selected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Claim, Highlight, Mention
from lutrin.domain.change import ChangeSet
from lutrin.domain.claim import Certainty, ClaimKind
from lutrin.domain.dossier import DocumentEntry
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.span import Span
from lutrin.services import annotating, resolving
from lutrin.services.wording import whole_words
from lutrin.services.workspace import Workspace

from .deciding import Deciding
from .errors import Errors
from .naming import actor_named, claimants_named, is_same
from .session import Session
from .words import step as step_words

CLAIM_KINDS = tuple(ClaimKind)
ACTOR_KINDS = tuple(ActorKind)
COLOURS = tuple(annotating.COLOURS)


class Marking(Deciding):
    """Edits through the services; every call is one step of undo.

    Signals:
        wants_field: a field of the card is to be typed in: "claimant", "certainty", "deadline", "note",
            "edit".
        claim_added: a ``Claim`` was marked by hand, by the step that is the last one.
        said: what was undone or done again, for the status strip.
    """

    wants_field = Signal(str)
    claim_added = Signal(object)
    said = Signal(str)

    def __init__(self, session: Session, errors: Errors, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._errors = errors
        self._certainty_step: ChangeSet | None = None  # that set a certainty last

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The actions done here."""
        kinds = {f"kind_{n}": (lambda n=n: self.kind(n)) for n in range(1, len(COLOURS) + 1)}
        fields = {
            name: (lambda field=field: self._field(field))
            for name, field in (
                ("claimant", "claimant"),
                ("certainty", "certainty"),
                ("deadline", "deadline"),
                ("edit", "edit"),
            )
        }
        return {
            **kinds,
            **fields,
            "accept": self.accept,
            "reject": self.reject,
            "later": self.later,
            "review": self.review,
            "reopen": self.reopen,
            "delete": self.delete,
            "accept_everywhere": self.accept_everywhere,
            "use_words": self.use_words,
            "highlight": self.highlight,
            "mention": self.mention,
            "add_note": self.add_note,
            "split": self.split,
            "undo": self.undo,
            "redo": self.redo,
        }

    # --- kinds, claimant, certainty, deadline -----------------------------------------------------

    def kind(self, number: int) -> None:
        """Kind 1-5 for the words selected (a new claim), else for the one at hand."""
        if self._session.selection is not None:
            self.add_claim(CLAIM_KINDS[number - 1])
        else:
            self.kind_of_current(number)

    def kind_of_current(self, number: int) -> None:
        """Kind 1-5 for the one at hand; colour 1-8 for a highlight."""
        mark = self._session.current
        if isinstance(mark, Claim):
            self.edit_claim(kind=CLAIM_KINDS[number - 1])
        elif isinstance(mark, Mention):
            self.set_actor_kind(ACTOR_KINDS[number - 1])
        elif isinstance(mark, Highlight):
            self.set_colour(COLOURS[number - 1])

    def set_colour(self, colour: str) -> None:
        """Another colour ("#rrggbb") for the highlight at hand."""
        mark = self._session.current
        if isinstance(mark, Highlight) and mark.colour != colour:
            self._do(lambda ws: annotating.edit_highlight(ws, mark.id, colour=colour))

    def edit_claim(self, **fields: Any) -> None:
        """Change fields of the claim at hand; nothing when they are as they were."""
        mark = self._session.current
        if isinstance(mark, Claim) and any(getattr(mark, name) != value for name, value in fields.items()):
            self._do(lambda ws: annotating.edit_claim(ws, mark.id, **fields))

    def set_actor_kind(self, kind: ActorKind) -> None:
        """Another kind for the actor of the mention at hand, and so for its mentions."""
        mark = self._session.current
        if isinstance(mark, Mention):
            self.set_kind_of(mark.actor, kind)

    def set_kind_of(self, actor_id: str, kind: ActorKind) -> None:
        """Another kind for an actor of the dossier."""
        actor = self._session.workspace.actors().get(actor_id)
        if actor is not None and actor.kind is not kind:
            self._do(lambda ws: resolving.set_kind(ws, actor_id, kind))

    def rename(self, actor_id: str, name: str) -> None:
        """Another name to show for an actor; nothing for an empty one."""
        if name.strip():
            self._do(lambda ws: resolving.rename(ws, actor_id, name))

    def merge(self, keep_id: str, other_ids: list[str]) -> None:
        """Make several actors one."""
        self._do(lambda ws: resolving.merge(ws, keep_id, other_ids))

    def set_claimants(self, text: str) -> None:
        """Who claims it, as typed: names separated by semicolons; "author" or nothing is the author."""
        mark = self._session.current
        if not isinstance(mark, Claim):
            return
        known = self._session.workspace.actors()
        claimants = claimants_named(known, text, mark)
        if not is_same(known, claimants, mark.claimants):
            self.edit_claim(claimants=claimants)

    def set_certainty(self, step: Likelihood | None, *, goes_on: bool = False) -> None:
        """Another step; the words found stay. What ``goes_on`` from the choice before is undone with it."""
        mark = self._session.current
        if not isinstance(mark, Claim):
            return
        after = None
        if step is not None:
            after = replace(mark.certainty, step=step) if mark.certainty is not None else Certainty(step=step)
        if after != mark.certainty:
            within = self._certainty_step if goes_on else None
            is_done = self._do(lambda ws: annotating.edit_claim(ws, mark.id, within=within, certainty=after))
            self._certainty_step = self._session.workspace.undo_step if is_done else None

    def set_deadline(self, text: str) -> None:
        """The date or horizon in words; nothing takes it away."""
        mark = self._session.current
        if isinstance(mark, Claim):
            words = text.strip()
            if words != (mark.when.words if mark.when is not None else ""):
                self._do(lambda ws: annotating.set_deadline(ws, mark.id, words))

    def set_note(self, text: str) -> None:
        """The note on the one at hand."""
        mark = self._session.current
        if mark is not None and text.strip() != mark.note:
            self._do(lambda ws: annotating.set_note(ws, mark.id, text.strip()))

    def set_mention_actor(self, text: str) -> None:
        """The mention at hand names the actor typed: a known one, else a new one of that name; an actor of
        which it is the only mention is renamed."""
        mark = self._session.current
        name = text.strip()
        if not isinstance(mark, Mention) or not name:
            return
        known = self._session.workspace.actors()
        actor = actor_named(known, name)
        if actor is not None:
            if actor.id != mark.actor:
                self._do(lambda ws: resolving.move(ws, mark.id, actor.id))
        elif mark.actor not in known or known[mark.actor].name == name:
            return
        elif resolving.is_only(self._session.workspace, mark):
            self.rename(mark.actor, name)
        else:
            self._do(lambda ws: resolving.split(ws, [mark.id], name))

    # --- new marks ---------------------------------------------------------------------------------

    def add_claim(self, kind: ClaimKind) -> None:
        """The words selected become a claim, of the author until the text has been read; C says who."""
        if self._add(lambda ws, doc, span: annotating.add_claim(ws, doc, span, kind)):
            self.claim_added.emit(self._session.current)

    def mention(self, kind: ActorKind | None = None) -> None:
        """The words selected name an actor: a known one of that name, else a new one."""
        span, document = self._words(), self._session.document()
        if span is None or document is None:
            return
        known = actor_named(self._session.workspace.actors(), span.of(document.text))
        if known is not None and kind in (None, known.kind):
            self._add(lambda ws, doc, at: annotating.add_mention(ws, doc, at, known.kind, actor=known.id))
        else:
            self._add(lambda ws, doc, at: annotating.add_mention(ws, doc, at, kind or ActorKind.PERSON))

    def highlight(self, colour: str = COLOURS[0]) -> None:
        """Highlight the words selected."""
        self._add(lambda ws, doc, span: annotating.add_highlight(ws, doc, span, colour))

    def add_note(self) -> None:
        """A note on the words selected, else on the one at hand."""
        if self._session.selection is not None:
            self._add(lambda ws, doc, span: annotating.add_highlight(ws, doc, span, COLOURS[0], style="note"))
        if self._session.current is not None:
            self.wants_field.emit("note")

    def use_words(self) -> None:
        """The words selected become those of the one at hand."""
        span, mark = self._words(), self._session.current
        if (
            span is not None
            and mark is not None
            and self._do(lambda ws: annotating.set_span(ws, mark.id, span))
        ):
            self._session.set_selection(None)
            self._session.select(mark.id)

    def _words(self) -> Span | None:
        """The words selected, whole ones."""
        span, document = self._session.selection, self._session.document()
        if span is None or document is None:
            return None
        return whole_words(document.text, span) or None

    def _add(self, add: Callable[..., object]) -> bool:
        session = self._session
        span = self._words()
        if span is None or not session.document_id:
            return False
        before = self._ids()
        if not self._do(lambda ws: add(ws, session.document_id, span)):
            return False
        session.set_selection(None)
        new = self._ids() - before
        if new:
            session.select(min(new))
        return bool(new)

    def _ids(self) -> set[str]:
        workspace, document = self._session.workspace, self._session.document_id
        return {
            mark.id
            for marks in (workspace.claims, workspace.mentions, workspace.highlights)
            for mark in marks(document)
        }

    # --- away with it ------------------------------------------------------------------------------

    def delete(self) -> None:
        """Delete the one at hand; undo brings it back."""
        session = self._session
        if session.current is not None:
            at, ids = session.position(), session.group
            alone = session.is_alone
            if self._do(lambda ws: annotating.delete(ws, ids)) and at >= 0 and not alone:
                session.take(at)

    def split(self) -> None:
        """The mention at hand becomes an actor of its own."""
        mark = self._session.current
        if isinstance(mark, Mention) and not resolving.is_only(self._session.workspace, mark):
            self._do(lambda ws: resolving.split(ws, [mark.id], mark.anchor.quote))
            self._session.select(mark.id)

    def undo(self) -> None:
        """Take the last step back, say which, and show what it was about."""
        self._step(Workspace.undo, self.tr("Undone: {step}"))

    def redo(self) -> None:
        """Do again what was taken back, and say what."""
        self._step(Workspace.redo, self.tr("Done again: {step}"))

    def _step(self, step: Callable[[Workspace], ChangeSet | None], told: str) -> None:
        done: list[ChangeSet | None] = []
        if not self._do(lambda ws: done.append(step(ws))) or not done or done[0] is None:
            return
        self.said.emit(told.format(step=step_words(done[0])))
        self._show(done[0], backwards=step is Workspace.undo)

    def _show(self, step: ChangeSet, *, backwards: bool) -> None:
        """Go to what a step was about: the document that came back, or the mark that it began with, in the
        document shown if there is one."""
        session = self._session
        items = [change.after for change in step.changes]
        for item in items:
            if isinstance(item, DocumentEntry) and not item.removed:
                session.show_document(item.id)
        marks = [item for item in items if isinstance(item, Claim | Mention | Highlight)]
        if marks and len(marks) < 50:  # what many were about is nowhere
            here = [mark for mark in marks if mark.document == session.document_id] or marks
            first = here[-1] if backwards else here[0]
            ids = {mark.id for mark in marks}
            whole = any(i.actor and first.id in i.ids and set(i.ids) <= ids for i in session.queue())
            session.select(first.id, whole_actor=whole)

    # --- inside ------------------------------------------------------------------------------------

    def _field(self, field: str) -> None:
        """Lead to a field of the card, if the one at hand has it: letters would fall into another."""
        mark = self._session.current
        has_it = isinstance(mark, Claim) or (mark is not None and field == "edit")
        if has_it or (isinstance(mark, Mention) and field == "claimant"):
            self.wants_field.emit(field)
