"""What a dossier says of a document without opening it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEntry:
    """A document's row in the dossier."""

    id: str
    title: str
    path: str
    sha256: str
    format: str
    language: str
    page_count: int
    added: str  # ISO 8601 with time zone
    author: str = ""
    date: str = ""
    analysed: str = ""  # ISO 8601 of the last analysis, "" when never
    grade: str = ""  # Admiralty code "B2", set by the analyst
    removed: bool = False  # taken out of the dossier; undo brings it back
