"""Showing the file of a document in its folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from lutrin.services import importing

if TYPE_CHECKING:
    from conftest import Desk


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that the system was asked to show; it can do so."""
    asked: list[Path] = []

    def show(url: QUrl) -> bool:
        asked.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return asked


def show_file_in(desk: Desk, folder: Path, make_document: object) -> None:
    document = make_document("Another note. Short.")  # type: ignore[operator]
    document = replace(document, path=str(folder / "note.txt"), sha256="1" * 64)
    desk.window.session.show_document(importing.add(desk.workspace, document).document_id)
    desk.window.actions_["show_folder"].trigger()


def test_the_folder_is_opened(desk: Desk, shown: list[Path], tmp_path: Path, make_document: object) -> None:
    show_file_in(desk, tmp_path, make_document)
    assert shown == [tmp_path]
    assert desk.window.messages.texts() == []


def test_a_folder_that_has_gone_is_told(
    desk: Desk, shown: list[Path], tmp_path: Path, make_document: object
) -> None:
    show_file_in(desk, tmp_path / "gone", make_document)
    assert shown == []
    assert desk.window.messages.texts() == [f"The folder “{tmp_path / 'gone'}” is not there any more."]


def test_where_no_program_shows_folders_its_name_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, make_document: object
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    show_file_in(desk, tmp_path, make_document)
    assert desk.window.messages.texts() == [f"The file is in the folder “{tmp_path}”."]
