"""What a note's reader finds in a note (anything but a PDF)."""

from __future__ import annotations

from dataclasses import dataclass

from lutrin.domain.document import BlockKind, Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One block of a note: its text as in the canonical text (no line break; tabs between table cells).

    ``marker`` is the bullet or number of a list item as it was written; it is drawn but not part of the text.
    """

    kind: BlockKind
    text: str
    level: int = 0
    marker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a note's reader found; empty strings where the file does not say."""

    pieces: tuple[Piece, ...]
    title: str = ""
    author: str = ""
    date: str = ""
    hints: tuple[
        str, ...
    ] = ()  # what else tells when it was written: when changed, addresses, a year; free text
    language: str = ""
    notices: tuple[Notice, ...] = ()
