"""The open dossier in memory: what the window and the command line look at, and the one door for changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Claim, Highlight, Mention
from lutrin.domain.change import Change, ChangeSet, HistoryEntry, Item
from lutrin.domain.claim import Claimant
from lutrin.domain.document import Document
from lutrin.domain.dossier import DocumentEntry
from lutrin.store import Dossier

from . import counting
from .counting import Counts
from .history import UndoStack
from .rebasing import rebased

__all__ = ["DEFAULT_THRESHOLD", "Changed", "Counts", "Mark", "Workspace", "edit", "now"]

DEFAULT_THRESHOLD = 0.5
_DOCUMENTS_KEPT = 4

Mark = Mention | Claim | Highlight


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What listeners hear after a change: the documents whose annotations or entry differ, the items' ids."""

    documents: frozenset[str]
    items: frozenset[str]
    change_set: ChangeSet


Listener = Callable[[Changed], None]


def now() -> str:
    """The time as stored: ISO 8601 with seconds and time zone."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


class _Marks:
    """The annotations of one document by id, with lists in reading order made when asked for."""

    def __init__(self, marks: list[Mark]) -> None:
        self.by_id: dict[str, Mark] = {mark.id: mark for mark in marks}
        self.forget()

    def forget(self) -> None:
        """Throw the lists away: something changed."""
        self._lists: dict[type, tuple[Mark, ...]] | None = None

    def of(self, kind: type) -> tuple[Mark, ...]:
        if self._lists is None:
            lists: dict[type, list[Mark]] = {Mention: [], Claim: [], Highlight: []}
            for mark in self.by_id.values():
                lists[type(mark)].append(mark)
            self._lists = {
                of: tuple(sorted(marks, key=lambda m: (m.span.start, -m.span.end, m.id)))
                for of, marks in lists.items()
            }
        return self._lists[kind]


class Workspace:
    """An open dossier. Belongs to one thread. Make one with ``Workspace.open``, leave it with ``close``."""

    def __init__(self, dossier: Dossier, analyst: str, clock: Callable[[], str]) -> None:
        self._dossier = dossier
        self.path: Path = dossier.path
        self.analyst = analyst
        self.clock = clock
        self._entries: dict[str, DocumentEntry] = {entry.id: entry for entry in dossier.entries()}
        self._actors: dict[str, Actor] = {actor.id: actor for actor in dossier.actors()}
        self._marks: dict[str, _Marks] = {}
        self._documents: OrderedDict[str, Document] = OrderedDict()
        self._counts: dict[str, Counts] = {}
        self._undo = UndoStack()
        self.revision = (
            0  # how many steps were written since it was opened: tells whether something came between
        )
        self._listeners: list[Listener] = []
        stored = dossier.setting("threshold")
        self._threshold = float(stored) if isinstance(stored, (int, float)) else DEFAULT_THRESHOLD

    @classmethod
    def open(
        cls, path: Path, *, analyst: str = "", create: bool = True, clock: Callable[[], str] = now
    ) -> Workspace:
        """Open the dossier at ``path``, made when missing and ``create``.

        Raises:
            DossierError family, DiskFull: the file is as it was.
        """
        dossier = Dossier.open(path, create=create)
        try:
            return cls(dossier, analyst, clock)
        except BaseException:
            dossier.close()
            raise

    def close(self) -> None:
        """Close the dossier. Everything was on disk already."""
        self._listeners.clear()
        self.on_written(lambda _kept: None)
        self._dossier.close()

    # --- what is there -------------------------------------------------------------------------

    def documents(self) -> tuple[DocumentEntry, ...]:
        """The documents that are not removed, in the order they were added."""
        return tuple(entry for entry in self._entries.values() if not entry.removed)

    def all_documents(self) -> tuple[DocumentEntry, ...]:
        """All documents, removed ones too."""
        return tuple(self._entries.values())

    def entry(self, document_id: str) -> DocumentEntry:
        """What the dossier says of a document.

        Raises:
            KeyError: no such document.
        """
        return self._entries[document_id]

    def document(self, document_id: str) -> Document:
        """The document as it was read, without its ``original`` and ``rendition`` bytes (see ``pages_pdf``).
        The last few are kept in memory.

        Raises:
            KeyError: no such document.
        """
        if document_id not in self._documents:
            self._documents[document_id] = self._dossier.document(document_id, with_files=False)
            while len(self._documents) > _DOCUMENTS_KEPT:
                self._documents.popitem(last=False)
        self._documents.move_to_end(document_id)
        return self._documents[document_id]

    def pages_pdf(self, document_id: str) -> bytes | None:
        """The PDF that shows the document's pages; None for a PDF too large to be kept in the dossier.

        Raises:
            KeyError: no such document.
        """
        return self._dossier.pages_pdf(document_id)

    def actors(self) -> Mapping[str, Actor]:
        """All actors by id; a live view."""
        return MappingProxyType(self._actors)

    def mentions(self, document_id: str) -> tuple[Mention, ...]:
        """All mentions of a document in reading order, whatever their status."""
        return self._of(document_id).of(Mention)  # type: ignore[return-value]  # sorted by class above

    def claims(self, document_id: str) -> tuple[Claim, ...]:
        """All claims of a document in reading order, whatever their status."""
        return self._of(document_id).of(Claim)  # type: ignore[return-value]

    def highlights(self, document_id: str) -> tuple[Highlight, ...]:
        """All highlights and notes of a document in reading order."""
        return self._of(document_id).of(Highlight)  # type: ignore[return-value]

    def annotation(self, annotation_id: str) -> Mark:
        """An annotation by its id.

        Raises:
            KeyError: no such annotation.
        """
        for marks in self._marks.values():
            if annotation_id in marks.by_id:
                return marks.by_id[annotation_id]
        document = self._dossier.document_of(annotation_id)
        if document is None or document in self._marks:
            raise KeyError(annotation_id)
        return self._of(document).by_id[annotation_id]

    def counts(self, document_id: str) -> Counts:
        """How far the review of a document is; cheap, without loading its annotations."""
        if document_id not in self._counts:
            if document_id in self._marks:
                self._counts[document_id] = counting.from_marks(
                    self.mentions(document_id), self.claims(document_id), self._threshold
                )
            else:
                stored = self._dossier.counts(self._threshold)
                for entry in self._entries:
                    if entry not in self._counts:
                        self._counts[entry] = counting.from_groups(stored.get(entry, {}))
        return self._counts[document_id]

    def documents_with(self, actor_id: str) -> tuple[str, ...]:
        """Ids of the documents where an actor is mentioned, claims something or is spoken about."""
        found = self._dossier.documents_with(actor_id)
        return tuple(entry for entry in self._entries if entry in found)

    def is_named_outside(self, actor_id: str, document_id: str) -> bool:
        """Whether another document than this one names an actor."""
        return self._dossier.is_named_outside(actor_id, document_id)

    def claimant_name(self, claimant: Claimant) -> str:
        """What to show for a claimant: the actor's present name, the source's own words, "" for the
        author."""
        if claimant.actor is not None and claimant.actor in self._actors:
            return self._actors[claimant.actor].name
        return claimant.name

    def is_hidden(self, mark: Mark) -> bool:
        """Whether a mark is a proposal below the threshold."""
        return not mark.is_decided and mark.score < self._threshold

    def history(self, item_id: str | None = None, limit: int = 200) -> list[HistoryEntry]:
        """What was changed, newest first: of one item, or of all."""
        return self._dossier.history(item_id, limit)

    def search(self, query: str, limit: int = 100) -> list[str]:
        """Ids of the documents that hold all words of ``query``, best first."""
        return self._dossier.search(query, limit)

    def rejected_names(self) -> list[str]:
        """The words that the analyst rejected as mentions and nowhere accepted."""
        return self._dossier.rejected_names()

    @property
    def threshold(self) -> float:
        """Proposals with a lower score (0-1) are hidden. Kept in the dossier."""
        return self._threshold

    @threshold.setter
    def threshold(self, value: float) -> None:
        value = min(1.0, max(0.0, float(value)))
        self._dossier.set_setting("threshold", value)
        self._threshold = value
        self._counts.clear()

    def setting(self, key: str) -> object:
        """A setting kept in the dossier (any JSON value), None when never set."""
        return self._dossier.setting(key)

    def set_setting(self, key: str, value: object) -> None:
        """Keep a setting in the dossier."""
        self._dossier.set_setting(key, value)

    # --- changing it ---------------------------------------------------------------------------

    def add_document(self, entry: DocumentEntry, document: Document) -> None:
        """Store a document's contents. It stays ``removed`` until a change says otherwise (see
        ``importing.add``), so that it is there with its marks or not at all."""
        entry = replace(entry, removed=True)
        self._dossier.add_document(entry, document)
        self._entries[entry.id] = entry
        self._marks[entry.id] = _Marks([])
        self._counts.pop(entry.id, None)

    def commit(self, change_set: ChangeSet, *, action: str = "edit") -> None:
        """The one door: written to the dossier, pushed for undo, told to the listeners. An empty set is
        nothing.

        Only what the analyst did, the action "edit", is a step of undo: documents that came in and proposals
        of an analysis are not swept away by one key too many, and leave what can be redone. They have
        commands of their own (``importing.remove``, ``detecting.withdraw``), which are steps.

        Raises:
            ValueError: a ``before`` is not what is in the dossier.
            DossierError, DiskFull: nothing was changed, in memory neither.
        """
        if not change_set:
            return
        self._apply(change_set, action)
        if action == "edit":
            self._undo.push(change_set)
        self._tell(change_set)

    def amend(self, step: ChangeSet, change_set: ChangeSet) -> None:
        """Commit what belongs to an earlier ``step``: it is undone with it, while that is still the last one,
        and else a step of its own.

        Raises:
            ValueError, DossierError, DiskFull: as ``commit``.
        """
        if step is not self._undo.undo_step:
            self.commit(change_set)
        elif change_set:
            self._apply(change_set, "edit")
            self._undo.amend(change_set)
            self._tell(change_set)

    def undo(self) -> ChangeSet | None:
        """Take the analyst's last step back, whatever the machine did since (see ``rebasing``); gives what
        was applied, None when there is nothing to undo."""
        while (step := self._undo.undo_step) is not None:
            back = rebased(step.inverted(), self)
            if back:
                self._apply(back, "undo")
            self._undo.undone()
            if back:
                self._tell(back)
                return back
        return None

    def redo(self) -> ChangeSet | None:
        """Do again what was undone last; None when there is nothing."""
        while (step := self._undo.redo_step) is not None:
            again = rebased(step, self)
            if again:
                self._apply(again, "redo")
            self._undo.redone()
            if again:
                self._tell(again)
                return again
        return None

    @property
    def undo_step(self) -> ChangeSet | None:
        """What ``undo`` would take back, for the menu's label."""
        return self._undo.undo_step

    @property
    def redo_step(self) -> ChangeSet | None:
        """What ``redo`` would do again."""
        return self._undo.redo_step

    def continue_from(self, original: Workspace) -> None:
        """This is a copy of ``original``, opened to go on with: what could be undone there can be here."""
        self._undo = original._undo

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have ``listener`` called after every change; gives the function that ends it."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def on_written(self, listener: Callable[[bool], object]) -> None:
        """Have ``listener`` called after everything written to the dossier: True, or False where it was
        refused. One listener: whoever has the file gathered."""
        self._dossier.written = listener

    def gather(self) -> None:
        """Bring all that was written into the one file, so that a copy of it is a copy of the work (see
        ``store.dossier``).

        Raises:
            DossierError, DiskFull: nothing is lost; it is on disk beside the file.
        """
        self._dossier.gather()

    def copy_to(self, path: Path) -> None:
        """Write a copy of the dossier to ``path``, also where its own file was moved or deleted meanwhile.

        Raises:
            DossierError, DiskFull: nothing was written.
        """
        self._dossier.copy_to(path)

    # --- inside --------------------------------------------------------------------------------

    def _of(self, document_id: str) -> _Marks:
        if document_id not in self._marks:
            if document_id not in self._entries:
                raise KeyError(document_id)
            self._marks[document_id] = _Marks(self._dossier.annotations(document_id))
        return self._marks[document_id]

    def current(self, item: Item) -> Item | None:
        """The present state of an item; None where it is not in the dossier."""
        if isinstance(item, Actor):
            return self._actors.get(item.id)
        if isinstance(item, DocumentEntry):
            return self._entries.get(item.id)
        return self._of(item.document).by_id.get(item.id)

    def _apply(self, change_set: ChangeSet, action: str) -> None:
        seen: dict[tuple[type, str], Item | None] = {}
        for change in change_set.changes:
            key = (type(change.item), change.item.id)
            current = seen[key] if key in seen else self.current(change.item)
            if current != change.before:
                raise ValueError(f"{key[0].__name__} {key[1]} is not what the change takes it for")
            seen[key] = change.after
        self._dossier.apply(change_set, analyst=self.analyst, action=action, when=self.clock())
        self.revision += 1
        for change in change_set.changes:
            self._put(change.item, change.after)

    def _put(self, item: Item, after: Item | None) -> None:
        if isinstance(item, Actor):
            _set(self._actors, item.id, after)
        elif isinstance(item, DocumentEntry):
            _set(self._entries, item.id, after)
        else:
            marks = self._marks[item.document]
            _set(marks.by_id, item.id, after)
            marks.forget()
            self._counts.pop(item.document, None)

    def _tell(self, change_set: ChangeSet) -> None:
        documents: set[str] = set()
        for change in change_set.changes:
            item = change.item
            if isinstance(item, DocumentEntry):
                documents.add(item.id)
            elif not isinstance(item, Actor):
                documents.add(item.document)
        changed = Changed(
            documents=frozenset(documents),
            items=frozenset(change.item.id for change in change_set.changes),
            change_set=change_set,
        )
        for listener in tuple(self._listeners):
            listener(changed)


def _set(
    items: dict[str, object] | dict[str, Actor] | dict[str, DocumentEntry] | dict[str, Mark],
    key: str,
    value: object,
) -> None:
    if value is None:
        items.pop(key, None)
    else:
        items[key] = value  # type: ignore[assignment]  # the caller picked the dict by the item's class


def edit(before: Item, after: Item) -> tuple[Change, ...]:
    """The change from one state to another; none where they are equal."""
    return () if before == after else (Change(before=before, after=after),)
