"""What a dossier is to SQLite: its identity, its tables, and how a connection to it is set up.

A dossier is one SQLite file named ``*.lutrin``:

- ``application_id`` is 0x4C75_7472, "Lutr" in ASCII: tells a dossier from other programs' databases;
- ``user_version`` is the number of the last migration that ran: a dossier from a newer Lutrin is refused.

Texts count Unicode code points, half-open, as everywhere. Times are ISO 8601 with time zone. JSON columns
hold what nobody filters by.
"""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x4C757472
HEADER_MAGIC: Final = b"SQLite format 3\x00"
# An original above this size is not copied into the dossier: only its path and checksum are.
FILE_LIMIT: Final = 64 * 1024 * 1024

_ANNOTATION = """
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    page INTEGER NOT NULL,
    origin TEXT NOT NULL,
    status TEXT NOT NULL,
    edited INTEGER NOT NULL,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL"""

# The tables of migration 1. Never edited after a release: a change is a new migration.
TABLES_1: Final = (
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    format TEXT NOT NULL,
    language TEXT NOT NULL,
    page_count INTEGER NOT NULL,
    added TEXT NOT NULL,
    author TEXT NOT NULL,
    date TEXT NOT NULL,
    analysed TEXT NOT NULL,
    grade TEXT NOT NULL,
    removed INTEGER NOT NULL)""",
    # bytes of originals and renditions; data is NULL for one above FILE_LIMIT
    "CREATE TABLE files (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, data BLOB)",
    """CREATE TABLE texts (
    number INTEGER PRIMARY KEY REFERENCES documents(number),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    original TEXT REFERENCES files(sha256),
    rendition TEXT REFERENCES files(sha256),
    outline TEXT NOT NULL,
    embedded TEXT NOT NULL,
    notices TEXT NOT NULL)""",
    """CREATE TABLE blocks (
    document INTEGER NOT NULL REFERENCES documents(number),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    level INTEGER NOT NULL,
    language TEXT,
    PRIMARY KEY (document, number)) WITHOUT ROWID""",
    """CREATE TABLE pages (
    document INTEGER NOT NULL REFERENCES documents(number),
    number INTEGER NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    tail_start INTEGER NOT NULL,
    tail_end INTEGER NOT NULL,
    label TEXT NOT NULL,
    map BLOB NOT NULL,
    PRIMARY KEY (document, number))""",
    """CREATE TABLE actors (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    confirmed INTEGER NOT NULL,
    key TEXT NOT NULL)""",
    """CREATE TABLE aliases (
    actor TEXT NOT NULL REFERENCES actors(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    alias TEXT NOT NULL,
    PRIMARY KEY (actor, number)) WITHOUT ROWID""",
    f"""CREATE TABLE mentions ({_ANNOTATION},
    actor TEXT NOT NULL REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    metonym INTEGER NOT NULL)""",
    f"""CREATE TABLE claims ({_ANNOTATION},
    kind TEXT NOT NULL,
    claimants TEXT NOT NULL,
    cue_start INTEGER,
    cue_end INTEGER,
    certainty TEXT,
    certainty_words TEXT,
    certainty_start INTEGER,
    certainty_end INTEGER,
    negated INTEGER NOT NULL,
    about TEXT NOT NULL,
    "when" TEXT)""",
    f"CREATE TABLE highlights ({_ANNOTATION}, colour TEXT NOT NULL, style TEXT NOT NULL)",
    "CREATE INDEX mentions_document ON mentions(document)",
    "CREATE INDEX mentions_actor ON mentions(actor)",
    "CREATE INDEX claims_document ON claims(document)",
    "CREATE INDEX highlights_document ON highlights(document)",
    """CREATE TABLE steps (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    analyst TEXT NOT NULL,
    action TEXT NOT NULL,
    label TEXT NOT NULL,
    fields TEXT NOT NULL)""",
    # "before" and "after" are JSON; both are kept for edits. An addition keeps no copy of what it added:
    # that is # the item's row, or the "before" of its next change.
    """CREATE TABLE history (
    number INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES steps(number),
    item TEXT NOT NULL,
    type TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT)""",
    "CREATE INDEX history_item ON history(item)",
    """CREATE VIRTUAL TABLE texts_fts USING fts5(
    title, text, content='texts', content_rowid='number', tokenize="unicode61 remove_diacritics 2")""",
    """CREATE TRIGGER texts_added AFTER INSERT ON texts BEGIN
    INSERT INTO texts_fts(rowid, title, text) VALUES (new.number, new.title, new.text); END""",
    """CREATE TRIGGER texts_deleted AFTER DELETE ON texts BEGIN
    INSERT INTO texts_fts(texts_fts, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text); END""",
)

# Migration 2: why an actor's names are one actor's, what to beware of in a claim. Columns come last, so that
# a row of format 1 in the history is the beginning of a row of format 2.
TABLES_2: Final = (
    "ALTER TABLE actors ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE claims ADD COLUMN warning TEXT NOT NULL DEFAULT ''",
)

# Set on every connection. Locking is exclusive: what the window holds in memory may not be changed under it
# by a # second Lutrin, and WAL then needs no shared memory (network drives).
CONNECTION: Final = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
)
