"""The history in a dossier: which step changed what, who took it and when."""

from __future__ import annotations

import json
import sqlite3

from lutrin.domain.change import ChangeSet, HistoryEntry, Item

from . import rows


def write(
    connection: sqlite3.Connection, change_set: ChangeSet, *, analyst: str, action: str, when: str
) -> None:
    """Remember a step, within its transaction. Of an addition no copy is kept (see ``schema``)."""
    cursor = connection.execute(
        "INSERT INTO steps (at, analyst, action, label, fields) VALUES (?, ?, ?, ?, ?)",
        (
            when,
            analyst,
            action,
            change_set.label,
            json.dumps(change_set.fields, ensure_ascii=False, default=str),
        ),
    )
    step = cursor.lastrowid
    connection.executemany(
        'INSERT INTO history (step, item, type, "before", "after") VALUES (?, ?, ?, ?, ?)',
        (
            (
                step,
                c.item.id,
                rows.TABLES[type(c.item)],
                None if c.before is None else rows.to_json(c.before),
                None if c.before is None or c.after is None else rows.to_json(c.after),
            )
            for c in change_set.changes
        ),
    )


def read(connection: sqlite3.Connection, item_id: str | None, limit: int) -> list[HistoryEntry]:
    """What was changed, newest first: of one item, or of all."""
    where, values = ("WHERE h.item = ?", [item_id]) if item_id is not None else ("", [])
    found = connection.execute(
        "SELECT s.at, s.analyst, s.action, s.label, s.fields, "
        'h.type, h."before", h."after", h.number, h.item '
        f"FROM history h JOIN steps s ON s.number = h.step {where} ORDER BY h.number DESC LIMIT ?",
        (*values, limit),
    ).fetchall()
    return [_entry(connection, row) for row in found]


def _entry(connection: sqlite3.Connection, row: rows.Row) -> HistoryEntry:
    at, analyst, action, label, fields, table, before, after, number, item = row
    was = None if before is None else rows.from_json(table, before)
    now = None if after is None else rows.from_json(table, after)
    return HistoryEntry(
        at=at,
        analyst=analyst,
        action=action,
        label=label,
        fields=tuple((key, value) for key, value in json.loads(fields)),
        before=was,
        after=_added(connection, table, item, number) if was is None else now,
    )


def _added(connection: sqlite3.Connection, table: str, item: str, number: int) -> Item | None:
    """What an addition added: the state before the item's next change, or the item as it is."""
    later = connection.execute(
        'SELECT "before" FROM history WHERE item = ? AND number > ? ORDER BY number LIMIT 1',
        (item, number),
    ).fetchone()
    if later is not None and later[0] is not None:
        return rows.from_json(table, later[0])
    row = connection.execute(f"SELECT {rows.columns(table)} FROM {table} WHERE id = ?", (item,)).fetchone()
    if row is None:
        return None
    if table == "actors":
        aliases = connection.execute("SELECT alias FROM aliases WHERE actor = ? ORDER BY number", (item,))
        return rows.actor(row, tuple(alias for (alias,) in aliases))
    return rows.READ[table](row) if table in rows.READ else rows.entry(row)
