"""What a PDF says of itself: its title, and that its structure is sound."""

from __future__ import annotations

import pikepdf
from pikepdf import Dictionary, Name, Stream, String


def title_of(pdf: pikepdf.Pdf) -> str:
    """The title that a PDF gives itself, "" for none."""
    found = pdf.docinfo.get("/Title")
    return str(found).strip() if isinstance(found, String) else ""


def set_title(pdf: pikepdf.Pdf, title: str) -> None:
    """Give a PDF a title, in both of the places where readers look."""
    pdf.docinfo["/Title"] = String(title)
    if isinstance(pdf.Root.get("/Metadata"), Stream):
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["dc:title"] = title


def drop_needless(pdf: pikepdf.Pdf) -> None:
    """Leave out ``/Suspects false``, the default that Typst spells out: Poppler calls it a syntax error."""
    found = pdf.Root.get("/MarkInfo")
    if isinstance(found, Dictionary) and "/Suspects" in found and not bool(found.Suspects):
        del found[Name.Suspects]
