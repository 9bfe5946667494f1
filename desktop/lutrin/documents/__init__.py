"""Files become documents: a reader a format, chosen by what the file holds."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from lutrin.domain.document import Document
from lutrin.domain.progress import Progress, silent

from . import html, markdown, pdf, plain_text
from .source import Source, load, sniff


class Reader(Protocol):
    """Reads one format. To add one: a module like ``plain_text``, and its entry in ``READERS``."""

    @property
    def format(self) -> str:
        """As in ``Document.format``."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Of file names, with their dot; "" for none."""

    def read(self, source: Source, progress: Progress) -> Document:
        """The document in ``source``; raises the ``FileError`` family."""


READERS: tuple[Reader, ...] = (plain_text, markdown, html, pdf)


def read(path: Path, *, password: str = "", progress: Progress = silent) -> Document:
    """Read the file at ``path`` into a document with text, blocks, pages and the places of its words.

    Args:
        path: of a .txt, .md, .html or .pdf file; the content decides where it differs from the name.
        password: opens a protected PDF.
        progress: told (pages done, pages in all) once a page.

    Raises:
        FileMissing, FileIsFolder, FileUnreadable, FileEmpty, FormatUnknown: at the door.
        FileBroken, FileTooLarge, PasswordNeeded, PasswordWrong: inside.
        Cancelled: by ``progress``.
    """
    source = load(path, password)
    name = sniff(source)
    for reader in READERS:
        if reader.format == name:
            return reader.read(source, progress)
    raise AssertionError(f"no reader for {name}")


__all__ = ["READERS", "Reader", "Source", "read"]
