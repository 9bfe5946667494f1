"""A dossier: one SQLite file that holds all of an analyst's work on some documents.

Belongs to the thread that opened it (SQLite refuses others). Every method that changes something is one
transaction, on disk when the method returns (WAL, synchronous FULL): a sudden end loses nothing. It lies
beside the one file at first, in its -wal; ``gather`` brings it in (10 ms for an edit), so that a copy of the
one file is a copy of the work.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Claim, Highlight, Mention, Origin, Status
from lutrin.domain.change import Change, ChangeSet, HistoryEntry, Item
from lutrin.domain.document import Document
from lutrin.domain.dossier import DocumentEntry
from lutrin.domain.errors import DossierLocked, LutrinError

from . import backup, contents, faults, opening, past, rows, search


class Dossier:
    """An open dossier. Make one with ``Dossier.open``."""

    def __init__(self, path: Path, db: Any) -> None:
        self.path = path
        self._db = db
        self._connection: sqlite3.Connection = db.conn
        self._file = opening.FileOnDisk.at(path)
        self._is_gathered = True
        self.written: Callable[[bool], object] = lambda _kept: None  # told after each write, kept or refused

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Dossier:
        """Open the dossier at ``path``, made when missing and ``create``; an older format is brought up to
        date after a copy beside it.

        Raises:
            DossierForeign, DossierNewer, DossierBroken, DossierLocked, DossierReadOnly, DossierError,
            DiskFull:
                the file is as it was.
        """
        path = Path(path)
        with faults.translated(path):
            return cls(path, opening.connect(path, create))

    def close(self) -> None:
        """Close the file; what was written is in it (no -wal is left beside it). Closing twice is no
        error."""
        with faults.translated(self.path):
            self._connection.close()

    def copy_to(self, path: Path) -> None:
        """Write a copy with all that was kept; in place of what is at ``path``. Works while its own file is
        away, too.

        Raises:
            DossierError, DiskFull: nothing was written.
        """
        with faults.translated(path):
            backup.write(self._connection, path)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            with faults.translated(self.path):
                self._file.expect(self.path)
                with self._db.atomic():
                    yield self._connection
        except LutrinError:
            self.written(False)
            raise
        self._is_gathered = False
        self.written(True)

    @property
    def is_gathered(self) -> bool:
        """Whether the one file holds all that was written."""
        return self._is_gathered

    def gather(self) -> None:
        """Bring all that was written into the one file; nothing to do is no work.

        Raises:
            DossierError, DiskFull: it is still on disk beside the file, and nothing is lost.
        """
        if self._is_gathered:
            return
        with faults.translated(self.path):
            if not opening.gather(self._connection):
                raise DossierLocked(self.path)
        self._is_gathered = True

    # --- documents -----------------------------------------------------------------------------

    def entries(self) -> list[DocumentEntry]:
        """All documents in the order they were added, removed ones too."""
        with faults.translated(self.path):
            found = self._connection.execute(
                f"SELECT {rows.columns('documents')} FROM documents ORDER BY number"
            )
            return [rows.entry(row) for row in found]

    def add_document(self, entry: DocumentEntry, document: Document) -> None:
        """Store a document: entry, text, blocks, pages with their maps, original, rendition."""
        with self._transaction() as connection:
            contents.add(connection, entry, document)

    def document(self, document_id: str, *, with_files: bool = True) -> Document:
        """The document as it was read; without ``with_files`` its ``original`` and ``rendition`` are None.

        Raises:
            KeyError: no such document.
        """
        with faults.translated(self.path):
            return contents.load(self._connection, document_id, with_files)

    def pages_pdf(self, document_id: str) -> bytes | None:
        """The PDF that shows the document; None for a PDF too large to be kept (see ``schema.FILE_LIMIT``).

        Raises:
            KeyError: no such document.
        """
        with faults.translated(self.path):
            return contents.pages_pdf(self._connection, document_id)

    def search(self, query: str, limit: int = 100) -> list[str]:
        """Ids of the documents that hold all words of ``query`` (prefixes; accents and case folded), best
        first."""
        with faults.translated(self.path):
            return search.documents(self._connection, query, limit)

    # --- actors and annotations ----------------------------------------------------------------

    def actors(self) -> list[Actor]:
        """All actors, in the order of their ids."""
        with faults.translated(self.path):
            aliases: dict[str, list[str]] = {}
            for actor_id, alias in self._connection.execute(
                "SELECT actor, alias FROM aliases ORDER BY actor, number"
            ):
                aliases.setdefault(actor_id, []).append(alias)
            found = self._connection.execute(f"SELECT {rows.columns('actors')} FROM actors ORDER BY id")
            return [rows.actor(row, tuple(aliases.get(row[0], ()))) for row in found]

    def annotations(self, document_id: str) -> list[Mention | Claim | Highlight]:
        """All annotations of a document whatever their status: mentions, claims, highlights, each by
        place."""
        out: list[Mention | Claim | Highlight] = []
        with faults.translated(self.path):
            for table, read in rows.READ.items():
                found = self._connection.execute(
                    f"SELECT {rows.columns(table)} FROM {table} WHERE document = ? "
                    'ORDER BY start, "end" DESC, id',
                    (document_id,),
                )
                out.extend(read(row) for row in found)
        return out

    def document_of(self, annotation_id: str) -> str | None:
        """The id of the document that an annotation stands in; None when there is no such annotation."""
        with faults.translated(self.path):
            for table in rows.READ:
                found = self._connection.execute(
                    f"SELECT document FROM {table} WHERE id = ?", (annotation_id,)
                ).fetchone()
                if found:
                    return str(found[0])
        return None

    def documents_with(self, actor_id: str) -> set[str]:
        """Ids of the documents where an actor is mentioned, claims something or is spoken about."""
        quoted = f'%"{actor_id}"%'
        with faults.translated(self.path):
            found = self._connection.execute(
                "SELECT document FROM mentions WHERE actor = ? "
                "UNION SELECT document FROM claims WHERE claimants LIKE ? OR about LIKE ?",
                (actor_id, quoted, quoted),
            )
            return {row[0] for row in found}

    def is_named_outside(self, actor_id: str, document_id: str) -> bool:
        """Whether an actor has a mention, rejected ones aside, in another document that was not removed."""
        with faults.translated(self.path):
            found = self._connection.execute(
                "SELECT 1 FROM mentions m JOIN documents d ON d.id = m.document "
                "WHERE m.actor = ? AND m.document <> ? AND m.status <> ? AND NOT d.removed LIMIT 1",
                (actor_id, document_id, Status.REJECTED.value),
            )
            return found.fetchone() is not None

    def counts(self, threshold: float) -> dict[str, dict[tuple[str, str, bool], int]]:
        """How many annotations each document has, by (table, status, at or above the threshold); under the
        table "actors", how many actors its mentions name.

        Only machine proposals can be below; what the analyst touched always counts as above.
        """
        out: dict[str, dict[tuple[str, str, bool], int]] = {}
        with faults.translated(self.path):
            for name, table, what in (
                ("mentions", "mentions", "*"),
                ("actors", "mentions", "DISTINCT actor"),
                ("claims", "claims", "*"),
            ):
                found = self._connection.execute(
                    f"SELECT document, status, score >= ? OR edited OR status <> ? OR origin <> ? AS above, "
                    f"COUNT({what}) FROM {table} GROUP BY document, status, above",
                    (threshold, Status.PROPOSED.value, Origin.MACHINE.value),
                )
                for document, status, above, count in found:
                    out.setdefault(document, {})[(name, status, bool(above))] = count
        return out

    def rejected_names(self) -> list[str]:
        """The words of mentions that the analyst rejected as names, in order.

        A name is rejected when every decided mention of it was, and more were than are left undecided: to
        reject one of two mentions says something of that place, not of the name. Case does not count.
        """
        counts: dict[str, dict[str, int]] = {}
        written: dict[str, str] = {}
        with faults.translated(self.path):
            found = self._connection.execute(
                "SELECT quote, status, COUNT(*) FROM mentions GROUP BY quote, status ORDER BY quote"
            )
            for quote, status, count in found:
                name = " ".join(quote.split()).casefold()
                of_name = counts.setdefault(name, {})
                of_name[status] = of_name.get(status, 0) + count
                if status == Status.REJECTED.value:
                    written.setdefault(name, quote)
        return [
            quote
            for name, quote in written.items()
            if not counts[name].get(Status.ACCEPTED.value)
            and counts[name][Status.REJECTED.value] > counts[name].get(Status.PROPOSED.value, 0)
        ]

    # --- changes -------------------------------------------------------------------------------

    def apply(self, change_set: ChangeSet, *, analyst: str, action: str, when: str) -> None:
        """Write all changes of a set, and to the history, in one transaction.

        Raises:
            DossierError, DiskFull: nothing of the set was written.
            ValueError: a change edits or deletes what is not there; nothing was written.
        """
        if not change_set:
            return
        with self._transaction() as connection:
            for table, before_after in _by_table(change_set.changes).items():
                self._write(connection, table, before_after)
            past.write(connection, change_set, analyst=analyst, action=action, when=when)

    def _write(
        self, connection: sqlite3.Connection, table: str, changes: list[tuple[Item | None, Item | None]]
    ) -> None:
        added = [after for before, after in changes if before is None and after is not None]
        edited = [after for before, after in changes if before is not None and after is not None]
        deleted = [before for before, after in changes if before is not None and after is None]
        columns = rows.COLUMNS[table]
        if deleted:
            cursor = connection.executemany(
                f"DELETE FROM {table} WHERE id = ?", [(item.id,) for item in deleted]
            )
            _expect(cursor.rowcount, len(deleted), "delete", table)
        if edited:
            sets = ", ".join(f'"{name}" = ?' for name in columns[1:])
            cursor = connection.executemany(
                f"UPDATE {table} SET {sets} WHERE id = ?",
                ((*row[1:], row[0]) for row in map(rows.to_row, edited)),
            )
            _expect(cursor.rowcount, len(edited), "edit", table)
        if added:
            marks = ", ".join("?" * len(columns))
            connection.executemany(
                f"INSERT INTO {table} ({rows.columns(table)}) VALUES ({marks})", map(rows.to_row, added)
            )
        if table == "actors":
            connection.executemany("DELETE FROM aliases WHERE actor = ?", [(item.id,) for item in edited])
            connection.executemany(
                "INSERT INTO aliases VALUES (?, ?, ?)",
                (
                    (item.id, n, alias)
                    for item in (*added, *edited)
                    if isinstance(item, Actor)
                    for n, alias in enumerate(item.aliases)
                ),
            )

    def history(self, item_id: str | None = None, limit: int = 200) -> list[HistoryEntry]:
        """What was changed, newest first: of one item, or of all."""
        with faults.translated(self.path):
            return past.read(self._connection, item_id, limit)

    # --- settings ------------------------------------------------------------------------------

    def setting(self, key: str) -> Any:
        """A setting of the dossier (any JSON value); None when it was never set."""
        with faults.translated(self.path):
            found = self._connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
        return None if found is None else json.loads(found[0])

    def set_setting(self, key: str, value: object) -> None:
        """Keep a setting (any JSON value)."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT INTO settings VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
                (key, json.dumps(value, ensure_ascii=False)),
            )


def _by_table(changes: Iterable[Change]) -> dict[str, list[tuple[Item | None, Item | None]]]:
    """For each table the net change of each item, first state before to last state after."""
    net: dict[str, dict[str, tuple[Item | None, Item | None]]] = {}
    for change in changes:
        items = net.setdefault(rows.TABLES[type(change.item)], {})
        first = items[change.item.id][0] if change.item.id in items else change.before
        items[change.item.id] = (first, change.after)
    return {table: list(items.values()) for table, items in net.items()}


def _expect(done: int, wanted: int, what: str, table: str) -> None:
    if done != wanted:
        raise ValueError(f"{wanted - done} of {wanted} {table} to {what} are not in the dossier")
