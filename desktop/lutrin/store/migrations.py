"""How a dossier grows from one format to the next. Append only: a released migration is never edited.

The n-th migration brings a dossier from ``user_version`` n-1 to n.
"""

from __future__ import annotations

from typing import Any, Final

from sqlite_utils.migrations import Migrations

from . import schema

migrations: Final[Any] = Migrations("lutrin")


@migrations(name="0001_first")  # type: ignore[untyped-decorator]
def _first(db: Any) -> None:
    for statement in schema.TABLES_1:
        db.conn.execute(statement)
    db.conn.execute("PRAGMA user_version = 1")


@migrations(name="0002_reasons_and_warnings")  # type: ignore[untyped-decorator]
def _reasons_and_warnings(db: Any) -> None:
    for statement in schema.TABLES_2:
        db.conn.execute(statement)
    db.conn.execute("PRAGMA user_version = 2")


LATEST: Final = 2
