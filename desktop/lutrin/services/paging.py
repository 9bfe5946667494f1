"""A PDF file on disk for each document's pages, for the renderer and for export."""

from __future__ import annotations

import errno
import hashlib
import shutil
import tempfile
from pathlib import Path
from types import TracebackType

from lutrin.domain.dossier import DocumentEntry
from lutrin.domain.errors import DiskFull, FileMissing, FileUnreadable, OutputError, system_reason

from .workspace import Workspace


class PageFiles:
    """Writes the pages of documents into a private folder, removed at ``close``.

    The kept copy of a PDF is used even when the original file is gone. A PDF too large to be kept is used in
    place, if it is still what it was.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._folder: Path | None = None
        self._paths: dict[str, Path] = {}

    def path(self, document_id: str) -> Path:
        """The PDF with the document's pages; written at the first call.

        Raises:
            KeyError: no such document.
            FileMissing: a large PDF that was not kept is no longer where it was, or was changed.
            DiskFull, OutputError: the temporary folder cannot be written.
        """
        if document_id not in self._paths:
            self._paths[document_id] = self._write(document_id)
        return self._paths[document_id]

    def _write(self, document_id: str) -> Path:
        data = self._workspace.pages_pdf(document_id)
        entry = self._workspace.entry(document_id)
        if data is None:
            return _unchanged(Path(entry.path), entry.sha256)
        try:
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="lutrin-pages-"))
            path = self._folder / f"{document_id}.pdf"
            path.write_bytes(data)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull(tempfile.gettempdir()) from error
            raise OutputError(tempfile.gettempdir(), why=system_reason(error)) from error
        return path

    def close(self) -> None:
        """Remove the folder and all that is in it."""
        self._paths.clear()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def __enter__(self) -> PageFiles:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _unchanged(path: Path, sha256: str) -> Path:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise FileMissing(path) from None
    except OSError as error:
        raise FileUnreadable(path) from error
    if found != sha256:
        raise FileMissing(path)
    return path


def read_unchanged(entry: DocumentEntry) -> bytes:
    """The bytes of a PDF that the dossier does not keep, from where it was.

    Raises:
        FileMissing: it is gone or was changed.
        FileUnreadable: it may not be read.
    """
    path = _unchanged(Path(entry.path), entry.sha256)
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path) from error
