"""Opening the source's pages for a copy: passwords, permissions, signatures, broken files."""

from __future__ import annotations

import io
import re

import pikepdf

from lutrin.domain.brief import AnnotatedSource
from lutrin.domain.errors import (
    AnnotatingForbidden,
    FileBroken,
    LutrinError,
    PasswordNeeded,
    PasswordWrong,
    SignedFile,
    said,
)

_PDFA_PART = re.compile(rb"pdfaid:part(?:\s*=\s*[\"']|\s*>\s*)([1-4])")
_PDFA_CLAIM = re.compile(rb"\s+pdfaid:\w+\s*=\s*(?:\"[^\"]*\"|'[^']*')|<pdfaid:(\w+)>[^<]*</pdfaid:\1>")


def open_source(source: AnnotatedSource, *, allow_unsigned: bool) -> pikepdf.Pdf:
    """The source's pages, ready to be annotated in memory; the bytes given are not touched.

    Raises:
        PasswordNeeded, PasswordWrong: the pages are locked.
        AnnotatingForbidden: their owner does not allow annotations.
        SignedFile: they are signed, and ``allow_unsigned`` was not given.
        FileBroken: no reader can open them.
    """
    pdf = _opened(source)
    if pdf.is_encrypted and not pdf.owner_password_matched and not pdf.allow.modify_annotation:
        raise AnnotatingForbidden(source.path)
    if is_signed(pdf):
        if not allow_unsigned:
            raise SignedFile(source.path)
        drop_signatures(pdf)
    return pdf


def _opened(source: AnnotatedSource) -> pikepdf.Pdf:
    """With the pages that were displayed: what only a repair made readable is repaired here too."""
    try:
        pdf = pikepdf.open(io.BytesIO(source.pdf), password=source.password)
    except pikepdf.PasswordError as error:
        kind = PasswordWrong if source.password else PasswordNeeded
        raise kind(source.path) from error
    except Exception:  # noqa: BLE001 - qpdf says the same broken file in many types; MuPDF is the judge
        return _repaired(source)
    try:
        sound = len(pdf.pages) == len(source.pages)
        for page in pdf.pages:
            sound = sound and isinstance(page.obj, pikepdf.Dictionary)
    except Exception:  # noqa: BLE001 - as above
        sound = False
    return pdf if sound else _repaired(source)


def _repaired(source: AnnotatedSource) -> pikepdf.Pdf:
    """A clean copy made by MuPDF, which repairs more than qpdf does, with the same protection."""
    import pymupdf

    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    try:
        with pymupdf.open(stream=source.pdf, filetype="pdf") as document:
            if document.needs_pass and not document.authenticate(source.password):
                kind = PasswordWrong if source.password else PasswordNeeded
                raise kind(source.path)
            clean = document.tobytes(garbage=1, encryption=pymupdf.PDF_ENCRYPT_KEEP)
        return pikepdf.open(io.BytesIO(clean), password=source.password)
    except LutrinError:
        raise
    except Exception as error:  # PyMuPDF and qpdf raise many types on broken files
        raise FileBroken(source.path, why=said(error)) from error


def _form(pdf: pikepdf.Pdf) -> pikepdf.Object | None:
    form = pdf.Root.get("/AcroForm")
    return form if isinstance(form, pikepdf.Dictionary) else None


def is_signed(pdf: pikepdf.Pdf) -> bool:
    """Whether a signature would break when the file changes: SignaturesExist is set and a field is signed,
    or the document is certified."""
    perms = pdf.Root.get("/Perms")
    if isinstance(perms, pikepdf.Dictionary) and "/DocMDP" in perms:
        return True
    form = _form(pdf)
    if form is None:
        return False
    return any(True for field in _signature_fields(form) if "/V" in field)


def _signature_fields(form: pikepdf.Object) -> list[pikepdf.Object]:
    """All signature fields of the form, however deep."""
    found: list[pikepdf.Object] = []
    fields = form.get("/Fields")
    todo = list(fields) if isinstance(fields, pikepdf.Array) else []
    seen: set[tuple[int, int]] = set()
    while todo:
        field = todo.pop()
        if not isinstance(field, pikepdf.Dictionary) or (field.objgen != (0, 0) and field.objgen in seen):
            continue
        seen.add(field.objgen)
        if field.get("/FT") == pikepdf.Name.Sig:
            found.append(field)
        kids = field.get("/Kids")
        if isinstance(kids, pikepdf.Array):
            todo.extend(kids)
    return found


def drop_signatures(pdf: pikepdf.Pdf) -> None:
    """Take the signatures out, so that the copy is honestly unsigned rather than broken; what they look like
    on the page stays."""
    form = _form(pdf)
    if form is not None:
        for field in _signature_fields(form):
            for key in ("/V", "/Lock"):
                if key in field:
                    del field[key]
        if "/SigFlags" in form:
            del form["/SigFlags"]
    if "/Perms" in pdf.Root:
        del pdf.Root["/Perms"]


def pdfa_part(pdf: pikepdf.Pdf) -> int:
    """The part of PDF/A that the file says it keeps to: 1 to 4; 0 when it says nothing of the kind."""
    found = _PDFA_PART.search(_metadata(pdf))
    return int(found.group(1)) if found else 0


def drop_pdfa_claim(pdf: pikepdf.Pdf) -> None:
    """Take out of the metadata that the file is PDF/A: a copy that is no longer must not say so."""
    data = _metadata(pdf)
    if _PDFA_PART.search(data):
        pdf.Root.Metadata.write(_PDFA_CLAIM.sub(b"", data))


def _metadata(pdf: pikepdf.Pdf) -> bytes:
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return b""
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:  # metadata that cannot be read claim nothing
        return b""
