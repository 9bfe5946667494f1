"""A whole copy of a dossier: made before a migration changes it, or for the user under another name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def copy_path(path: Path, version: int) -> Path:
    """Where the copy of ``path`` in format ``version`` goes: beside it, never over an earlier copy."""
    n = 0
    while True:
        mark = f"format-{version}" + (f"-{n}" if n else "")
        copy = path.with_name(f"{path.stem}.{mark}{path.suffix}")
        if not copy.exists():
            return copy
        n += 1


def copy(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy the dossier behind ``connection`` beside it before it is brought to another format; gives the
    copy's path.

    Raises:
        sqlite3.Error, OSError: it could not be written; no half copy is left.
    """
    final = copy_path(path, version)
    write(connection, final)
    return final


def write(connection: sqlite3.Connection, final: Path) -> None:
    """Write the dossier behind ``connection``, with all that is committed, to ``final``: also where its own
    file was moved or deleted meanwhile. The copy appears under its name only when it is whole.

    Raises:
        sqlite3.Error, OSError: it could not be written; no half copy is left.
    """
    part = final.with_name(final.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part)) as target:
            connection.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, no -wal beside it
        # what a sudden end left of the file replaced: SQLite would take it for news of the copy
        for rest in ("-wal", "-shm"):
            final.with_name(final.name + rest).unlink(missing_ok=True)
        part.replace(final)
    finally:
        part.unlink(missing_ok=True)
