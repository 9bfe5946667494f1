"""What the exported PDFs say of themselves."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from lutrin import export
from lutrin.documents import read
from lutrin.export.options import Options

TITLE = "Note sur le sommet de Valdrenne"


def titles(path: Path) -> tuple[str, str]:
    """What the two places for a title hold."""
    with pikepdf.open(path) as pdf, pdf.open_metadata() as metadata:
        return str(pdf.docinfo.get("/Title", "")), str(metadata.get("dc:title", ""))


@pytest.fixture
def note(mark_up: Any, tmp_path: Path) -> Any:
    """A note as it is set into pages, marked."""
    path = tmp_path / "note.txt"
    path.write_text("Ana Kovel : « C’est une étape que beaucoup disaient impossible. »\n", encoding="utf-8")
    rendition = read(path).rendition
    assert rendition is not None
    return mark_up(rendition)


def test_the_annotated_note_has_its_title(note: Any, tmp_path: Path) -> None:
    out = tmp_path / "copy.pdf"
    export.write(note.brief(), "pdf", out)
    assert titles(out) == (TITLE, TITLE)


def test_a_pdf_keeps_the_title_that_it_has(
    make_pdf: Callable[..., bytes], mark_up: Any, tmp_path: Path
) -> None:
    with pikepdf.open(io.BytesIO(make_pdf())) as pdf:
        pdf.docinfo["/Title"] = "Its own"
        data = io.BytesIO()
        pdf.save(data)
    out = tmp_path / "copy.pdf"
    export.write(mark_up(data.getvalue()).brief(), "pdf", out)
    assert titles(out)[0] == "Its own"


def test_the_brief_has_its_title_in_both_places(note: Any, tmp_path: Path) -> None:
    out = tmp_path / "brief.pdf"
    brief = replace(note.brief(), title="Une synthèse")
    export.write(brief, "brief", out)
    assert titles(out) == ("Une synthèse", "Une synthèse")


@pytest.mark.parametrize("options", [Options(), Options(source_pages=False)])
@pytest.mark.parametrize("form", ["pdf", "brief"])
def test_poppler_finds_nothing_wrong_with_the_structure(
    note: Any, tmp_path: Path, form: str, options: Options
) -> None:
    out = tmp_path / "out.pdf"
    export.write(note.brief(), form, out, options=options)
    with pikepdf.open(out) as pdf:
        assert pdf.Root.MarkInfo.Marked is True
        assert "/Suspects" not in pdf.Root.MarkInfo
