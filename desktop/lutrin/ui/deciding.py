"""What the keys of the review decide about the annotation at hand, and where they lead next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from lutrin.domain.annotation import Claim, Highlight, Mention, Status
from lutrin.domain.errors import LutrinError
from lutrin.services import annotating, everywhere
from lutrin.services.workspace import Workspace

from .errors import Errors
from .language import count
from .models.annotations import claimant_names, mention_name
from .models.queue import Item
from .session import Mark, Session


class Deciding(QObject):
    """Decisions through the services; every call is one step of undo. ``Marking`` adds the edits."""

    _session: Session
    _errors: Errors

    def undo(self) -> None:
        """Take the last step back (Qt’s metaclass leaves no room for ABC’s)."""
        raise NotImplementedError

    def review(self) -> None:
        """Take the first thing that waits, after the one at hand."""
        self._session.take(max(0, self._session.position()))
        if not self._session.queue():
            reviewed = self.tr("Nothing is left to review in this document.")
            self._errors.tell(self._session.why_bare() or reviewed)

    def later(self) -> None:
        """Leave this one waiting and take the next."""
        self._session.take(self._session.position() + 1)

    def accept(self) -> None:
        """Accept the one at hand (or all waiting mentions of its actor) and take the next."""
        self._decide(annotating.accept)

    def reject(self) -> None:
        """Reject, and take the next."""
        self._decide(annotating.reject)

    def accept_everywhere(self) -> None:
        """Accept all proposals like the one at hand in the document, and say how many they were."""
        session, mark = self._session, self._session.current
        if mark is None:
            return
        if isinstance(mark, Claim) and any(claimant.author for claimant in mark.claimants):
            self._errors.tell(self.tr("The author’s claims are accepted one by one: A accepts this one."))
            return
        session.leaving.emit()  # what is being typed counts first
        workspace = session.workspace
        ids, before = everywhere.alike(workspace, mark.id), workspace.undo_step
        said = self._accepted(mark, len(ids))
        self._decide(lambda ws, _ids: annotating.accept(ws, ids))
        step = workspace.undo_step
        if len(ids) > 1 and step is not None and step is not before:
            self._errors.tell(said, (self.tr("Undo"), self.undo), step=step)

    def _accepted(self, mark: Mark, number: int) -> str:
        """What to say once ``number`` marks like ``mark`` are accepted."""
        if isinstance(mark, Claim):
            name = claimant_names(mark, self._session.workspace)
            one, many = self.tr("{n} claim of {name} accepted."), self.tr("{n} claims of {name} accepted.")
        else:
            name = mention_name(mark, self._session.workspace)
            one, many = (
                self.tr("{n} mention of {name} accepted."),
                self.tr("{n} mentions of {name} accepted."),
            )
        name = name.replace("{", "{{").replace("}", "}}")  # count() formats what it gives
        return count(number, *(text.replace("{name}", name) for text in (one, many)))

    def reopen(self) -> None:
        """Put it back to review."""
        self._do(lambda ws: annotating.reopen(ws, self._session.group))

    def _decide(self, decision: Callable[[Workspace, tuple[str, ...]], object]) -> None:
        session = self._session
        session.leaving.emit()  # so that undo takes the decision back, not what was typed before
        mark = session.current
        if mark is None:
            return
        waited = mark.status is Status.PROPOSED and not isinstance(mark, Highlight)
        before = session.queue()[: max(0, session.position())]
        ids, alone = session.group, session.is_alone
        if self._do(lambda ws: decision(ws, ids)) and waited:
            following = session.current
            if following is not None and following.status is Status.PROPOSED:
                return
            if alone:
                self._next_mention(mark)
            else:
                session.take(self._still_waiting(before))

    def _still_waiting(self, items: list[Item]) -> int:
        """How many of ``items`` wait still: the others were decided with the one at hand."""
        ids = {mark for item in self._session.queue() for mark in item.ids}
        return sum(not ids.isdisjoint(item.ids) for item in items)

    def _next_mention(self, mark: Mark) -> None:
        """Take the next waiting mention of the same actor; stay where the page is when none follows."""
        for item in self._session.queue():
            for other in item.ids if isinstance(mark, Mention) and item.actor == mark.actor else ():
                if self._session.workspace.annotation(other).span.start > mark.span.start:
                    self._session.select(other)
                    return

    # --- inside ------------------------------------------------------------------------------------

    def _do(self, edit: Callable[[Workspace], object]) -> bool:
        """Run an edit; an error of ours is shown."""
        if not self._session.is_open:
            return False
        try:
            edit(self._session.workspace)
        except LutrinError as error:
            self._errors.show(error)
            return False
        return True
