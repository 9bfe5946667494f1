"""What the window is about at the moment: the open dossier, the document shown, the annotation at hand."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from lutrin.domain.annotation import Claim, Highlight, Mention
from lutrin.domain.document import Document
from lutrin.domain.span import Span
from lutrin.services import resuming
from lutrin.services.workspace import Changed, Workspace

from .models import queue

Mark = Claim | Mention | Highlight


class Session(QObject):
    """Holds state and tells of it; changes to the dossier go through the services.

    Signals:
        workspace_changed: another dossier is open (or none).
        document_leaving: another document is about to be shown: where one is in this one is to be kept.
        document_changed: another document is shown; its id, "" for none.
        leaving: the annotation at hand is about to be decided or left: what is being typed on it counts.
        current_changed: another annotation is at hand; its id, "" for none.
        changed: the dossier changed, a ``Changed``.
        threshold_changed: other proposals are hidden.
        selection_changed: other words are selected on the page.
        written: something was written to the dossier; False where that was refused.
    """

    workspace_changed = Signal()
    document_leaving = Signal()
    document_changed = Signal(str)
    leaving = Signal()
    current_changed = Signal(str)
    changed = Signal(object)
    threshold_changed = Signal()
    selection_changed = Signal()
    written = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._document_id = ""
        self._current_id = ""
        self._whole_actor = False
        self._queue: list[queue.Item] | None = None
        self._decided = 0  # known with the queue
        self._running: set[str] = set()  # documents being analysed
        self.selection: Span | None = None

    # --- the dossier ---------------------------------------------------------------------------

    @property
    def workspace(self) -> Workspace:
        """The open dossier.

        Raises:
            RuntimeError: none is open.
        """
        if self._workspace is None:
            raise RuntimeError("no dossier is open")
        return self._workspace

    @property
    def is_open(self) -> bool:
        """Whether a dossier is open."""
        return self._workspace is not None

    def use(self, workspace: Workspace | None, *, is_copy: bool = False) -> None:
        """Work with ``workspace`` from now on, where it was left; the one before is closed. Where it
        ``is_copy`` of that one, one goes on where one is."""
        before = self._workspace
        if is_copy:
            self._workspace = workspace
        if self._document_id:
            self.document_leaving.emit()
        self._unsubscribe()
        self._workspace = workspace
        self._document_id = self._current_id = ""
        self._queue = None
        self.selection = None
        self._unsubscribe = workspace.subscribe(self._on_changed) if workspace is not None else lambda: None
        if workspace is not None:
            workspace.on_written(self.written.emit)
        if before is not None and before is not workspace:
            before.close()
        self.workspace_changed.emit()
        self.show_document(resuming.last_shown(workspace) if workspace is not None else "")

    def _on_changed(self, changed: Changed) -> None:
        self._queue = None
        if self._document_id and self.workspace.entry(self._document_id).removed:
            entries = self.workspace.documents()
            self.show_document(entries[0].id if entries else "")
        if self._current_id and self.current is None:
            self.select("")
        self.changed.emit(changed)

    def set_threshold(self, value: float) -> None:
        """Hide proposals with a lower score than ``value`` (0-1)."""
        self.workspace.threshold = value
        self._queue = None
        self.threshold_changed.emit()

    # --- the document --------------------------------------------------------------------------

    @property
    def document_id(self) -> str:
        """The document shown, "" for none."""
        return self._document_id

    def document(self) -> Document | None:
        """The document shown."""
        return self.workspace.document(self._document_id) if self._document_id else None

    def is_analysed(self) -> bool:
        """Whether the document shown has been analysed."""
        return bool(self._document_id) and bool(self.workspace.entry(self._document_id).analysed)

    def set_running(self, document_id: str, on: bool) -> bool:
        """A document is being analysed, or no more; gives whether that is new."""
        is_new = on != (document_id in self._running)
        if is_new:
            self._running ^= {document_id}
        return is_new

    def why_bare(self) -> str:
        """Why the document shown has nothing to review and nothing reviewed, in words; "" where it has."""
        document = self.document()
        if document is None:
            return ""
        if self._document_id in self._running:
            return self.tr(
                "The analysis is under way: its proposals will appear here. Read and mark meanwhile."
            )
        if not self.is_analysed():
            return self.tr("This document has not been analysed. Select words to mark them, or press Ctrl+R.")
        counts = self.workspace.counts(self._document_id)
        if counts.mentions or counts.claims or counts.rejected:
            return ""
        if not document.text.strip():
            return self.tr(
                "This document holds only pictures of its pages: there are no words to find or mark."
            )
        if queue.hidden(self.workspace, self._document_id):
            return self.tr("All that the analysis found here is below the threshold: lower it to see more.")
        return self.tr("The analysis found nothing here. Select words on the page to mark them.")

    def show_document(self, document_id: str) -> None:
        """Show another document, or none."""
        if document_id == self._document_id and document_id:
            return
        if self._document_id:
            self.document_leaving.emit()
        self._document_id = document_id
        self._current_id = ""
        self._queue = None
        self.set_selection(None)
        self.document_changed.emit(document_id)
        self.current_changed.emit("")

    def set_selection(self, span: Span | None) -> None:
        """The words selected on the page."""
        self.selection = span if span else None
        self.selection_changed.emit()

    # --- the annotation at hand ----------------------------------------------------------------

    @property
    def current_id(self) -> str:
        """The annotation at hand, "" for none."""
        return self._current_id

    @property
    def current(self) -> Mark | None:
        """The annotation at hand."""
        if not self._current_id or self._workspace is None:
            return None
        with suppress(KeyError):
            return self._workspace.annotation(self._current_id)
        return None

    @property
    def group(self) -> tuple[str, ...]:
        """What accepting or rejecting decides: the one at hand, or all waiting mentions of its actor
        when it was reached through the queue."""
        if self._whole_actor:
            for item in self.queue():
                if self._current_id in item.ids:
                    return item.ids
        return (self._current_id,) if self._current_id else ()

    @property
    def is_alone(self) -> bool:
        """Whether the one at hand is a mention taken by itself, not its actor in the queue."""
        return isinstance(self.current, Mention) and not self._whole_actor

    def select(self, annotation_id: str, *, whole_actor: bool = False) -> None:
        """Take an annotation in hand; it may be in another document."""
        if annotation_id != self._current_id:
            self.leaving.emit()
        if annotation_id and self._workspace is not None:
            mark = self._workspace.annotation(annotation_id)
            if mark.document != self._document_id:
                self.show_document(mark.document)
        self._current_id = annotation_id
        self._whole_actor = whole_actor
        self.current_changed.emit(annotation_id)

    # --- the review ----------------------------------------------------------------------------

    def queue(self) -> list[queue.Item]:
        """What waits for a decision in the document shown."""
        if self._queue is None:
            if self._workspace is None or not self._document_id:
                return []
            self._queue = queue.waiting(self._workspace, self._document_id)
            self._decided = queue.decided(self._workspace, self._document_id)
        return self._queue

    def decided(self) -> int:
        """How many decisions in the document shown are made already."""
        return self._decided if self.queue() else 0

    def position(self) -> int:
        """Where the annotation at hand stands in the queue, from 0; -1 when it does not wait."""
        for number, item in enumerate(self.queue()):
            if self._current_id in item.ids:
                return number
        return -1

    def take(self, number: int) -> None:
        """Take the queue's item ``number`` in hand (counted round); nothing when the queue is empty."""
        items = self.queue()
        if not items:
            self.select("")
            return
        item = items[number % len(items)]
        self.select(item.id, whole_actor=bool(item.actor))
