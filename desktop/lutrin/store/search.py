"""Full text search over the documents of a dossier (FTS5, case and accents folded)."""

from __future__ import annotations

import re
import sqlite3

_WORD = re.compile(r"\w+", re.UNICODE)


def match_expression(query: str) -> str:
    """The FTS5 expression for what a user types: all words, each as a prefix; "" when there is no word.

    Words in double quotes are a phrase. Nothing a user types is taken for FTS5 syntax.
    """
    parts: list[str] = []
    for n, piece in enumerate(query.split('"')):
        words = _WORD.findall(piece)
        if not words:
            continue
        if n % 2:
            parts.append('"' + " ".join(words) + '"')
        else:
            parts.extend(f'"{word}"*' for word in words)
    return " AND ".join(parts)


def documents(connection: sqlite3.Connection, query: str, limit: int) -> list[str]:
    """Ids of the documents (not removed ones) that hold all words of ``query``, best first."""
    expression = match_expression(query)
    if not expression:
        return []
    rows = connection.execute(
        "SELECT d.id FROM texts_fts f JOIN documents d ON d.number = f.rowid "
        "WHERE texts_fts MATCH ? AND NOT d.removed ORDER BY bm25(texts_fts, 4.0, 1.0), d.number LIMIT ?",
        (expression, limit),
    )
    return [row[0] for row in rows]
