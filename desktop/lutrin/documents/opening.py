"""The door to PDF files: everything MuPDF may raise becomes one of our errors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lutrin.domain.errors import FileBroken, FileError, PasswordNeeded, PasswordWrong, said
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .source import load, printable

_NO_PDF = QT_TRANSLATE_NOOP("errors", "it is not a PDF")
_NO_PAGES = QT_TRANSLATE_NOOP("errors", "it has no pages")


def quiet() -> Any:
    """PyMuPDF, its chatter on standard error silenced."""
    import pymupdf

    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    return pymupdf


def open_pdf(path: Path, password: str = "", data: bytes | None = None) -> Any:
    """Open a PDF as a ``pymupdf.Document`` with at least one page.

    Args:
        path: of the file; only named in errors when ``data`` is given.
        password: the user's or the owner's.
        data: the file's bytes, when they are at hand.

    Raises:
        FileMissing, FileIsFolder, FileUnreadable, FileEmpty: no file there.
        PasswordNeeded, PasswordWrong: it is encrypted.
        FileBroken: it is no PDF that can be read, or has no pages.
    """
    pymupdf = quiet()
    name = printable(path)
    if data is None:
        data = load(path).data
    try:
        doc = pymupdf.open(stream=data, filetype="pdf")
    except Exception as error:
        raise FileBroken(name, why=said(error)) from error
    try:
        if doc.needs_pass and not doc.authenticate(password):
            raise (PasswordWrong if password else PasswordNeeded)(name)
        if not doc.is_pdf:
            raise FileBroken(name, why=_NO_PDF)
        if doc.page_count < 1:
            raise FileBroken(name, why=_NO_PAGES)
    except FileError:
        doc.close()
        raise
    except Exception as error:
        doc.close()
        raise FileBroken(name, why=said(error)) from error
    return doc
