"""How a dossier is opened: looked at first, copied before a migration, refused without being touched."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlite_utils import Database

from lutrin.domain import errors
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import backup, schema
from . import migrations as steps

_GONE = QT_TRANSLATE_NOOP(
    "errors",
    "it was moved or deleted while open, so the last change was not kept. Put it back, then try again.",
)
_PATIENCE = 2.0  # seconds to wait for another program to let go of the file
# Up to this size (bytes) every opening checks the whole file; above, only one that was not closed properly.
_CHECKED = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class FileOnDisk:
    """Which file was opened. On most systems a file can be moved or deleted while it is open: what is written
    then goes nowhere that anybody would find."""

    device: int
    number: int

    @classmethod
    def at(cls, path: Path) -> FileOnDisk:
        """The file now at ``path``; raises OSError."""
        found = path.stat()
        return cls(found.st_dev, found.st_ino)

    def expect(self, path: Path) -> None:
        """Make sure that this file is at ``path`` still.

        Raises:
            DossierError: it was moved, deleted or replaced.
            OSError: the path cannot be looked at.
        """
        try:
            if FileOnDisk.at(path) == self:
                return
        except FileNotFoundError:
            pass
        raise errors.DossierError(path, why=_GONE)


def _look(path: Path, create: bool) -> bool:
    """Whether a dossier lies at ``path`` (False: it is to be made). Reads the first 100 bytes, writes
    nothing.

    Raises:
        DossierError: missing and not to be made, or a folder.
        DossierForeign, DossierNewer, DossierReadOnly: as their names say.
    """
    if path.is_dir():
        raise errors.DossierError(path, why=errors.IS_A_FOLDER)
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        if not create:
            raise errors.DossierError(path, why=errors.NOT_THERE) from None
        if not path.parent.is_dir():
            raise errors.DossierError(path, why=errors.NO_FOLDER) from None
        if not os.access(path.parent, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            raise errors.DossierReadOnly(path) from None
        return False
    if not head and create:  # nothing in it: an interrupted beginning, or a name just reserved
        return False
    if len(head) < 100 or not head.startswith(schema.HEADER_MAGIC):
        raise errors.DossierForeign(path)
    if int.from_bytes(head[68:72], "big") != schema.APPLICATION_ID:
        raise errors.DossierForeign(path)
    _refuse_newer(path, int.from_bytes(head[60:64], "big"))
    for needed in (path, path.parent):  # SQLite itself would open it for reading only, and say nothing
        if not os.access(needed, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            raise errors.DossierReadOnly(path)
    return True


def _refuse_newer(path: Path, found: int) -> None:
    if found > steps.LATEST:
        raise errors.DossierNewer(path, found=found, known=steps.LATEST)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Raises DossierBroken where SQLite's own check finds damage."""
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        words = str(found).strip().splitlines()[-1]
        raise errors.DossierBroken(path, why=errors.Reason(errors.SAID, {"said": words}))


def gather(connection: sqlite3.Connection) -> bool:
    """Bring all that was written into the one file (WAL keeps it beside it at first); whether it is there.

    The -wal is emptied with it: nothing old lies about that would be taken for news of another file put in
    this one's place. Killed halfway, nothing is lost: the -wal is whole until the file is on disk.
    """
    busy, _pages, _moved = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def connect(path: Path, create: bool) -> Any:
    """A ``sqlite_utils.Database`` on the dossier at ``path``, brought to the latest format.

    Raises:
        sqlite3.Error, OSError: to be translated by the caller (``faults.translated``).
        DossierError: see ``_look``, and DossierBroken.
    """
    there = _look(path, create)
    unclean = path.with_name(path.name + "-wal").exists()
    mode = "rw" if there else "rwc"
    connection = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}", uri=True, timeout=_PATIENCE
    )
    try:
        for statement in schema.CONNECTION:
            connection.execute(statement)
        if not there:
            # before everything else: a beginning cut short is known as ours and finished next time
            connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")  # takes the lock now, not at the first edit
        connection.execute("COMMIT")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        _refuse_newer(path, version)
        if there and (unclean or path.stat().st_size <= _CHECKED):
            _check(connection, path)
        db = Database(connection, execute_plugins=False)
        if steps.migrations.pending(db):
            if version:
                backup.copy(connection, path, version)
            steps.migrations.apply(db)
        gather(connection)  # a new dossier is one at once, and what a sudden end left beside it comes in
    except BaseException:
        connection.close()
        raise
    return db
