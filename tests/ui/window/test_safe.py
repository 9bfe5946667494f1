"""Nothing is lost: the one file, undo and redo, files opened again, messages."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lutrin.domain.annotation import Status
from lutrin.domain.document import Document
from lutrin.domain.errors import DiskFull
from lutrin.domain.finding import Findings
from lutrin.services.workspace import Workspace
from lutrin.ui.window import Window

if TYPE_CHECKING:
    from conftest import Desk

MakeDocument = Callable[..., Document]
Given = tuple[str, Findings]


def statuses(path: Path, document: str) -> list[Status]:
    """The claims in a copy of the one file, nothing beside it."""
    copy = path.with_name("copied.lutrin")
    shutil.copyfile(path, copy)
    workspace = Workspace.open(copy, create=False)
    found = [claim.status for claim in workspace.claims(document)]
    workspace.close()
    return found


# --- the one file ------------------------------------------------------------------------------------


def test_the_file_copied_while_the_dossier_is_open_has_the_work(desk: Desk, qtbot: QtBot) -> None:
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_A)
    path = desk.workspace.path
    beside = path.with_name(path.name + "-wal")
    qtbot.waitUntil(lambda: beside.stat().st_size == 0)
    assert statuses(path, desk.document)[0] is Status.ACCEPTED
    desk.key(Qt.Key.Key_X)
    desk.window.gathering.now()
    assert Status.REJECTED in statuses(path, desk.document)


def test_a_file_that_cannot_be_gathered_is_said_and_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.window.gathering.now()
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_A)

    def full(_workspace: Workspace) -> None:
        raise DiskFull(desk.workspace.path)

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "gather", full)
        desk.window.gathering.now()
    assert "The disk is full" in desk.window.messages.texts()[0]
    desk.key(Qt.Key.Key_X)
    desk.window.gathering.now()
    assert statuses(desk.workspace.path, desk.document)[0] is Status.ACCEPTED


# --- a file opened again ---------------------------------------------------------------------------------


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch, make_document: MakeDocument, given: Given) -> dict[str, str]:
    """By name, the texts that files are "read" into: the hand-made one where there is none; all are analysed
    into the hand-made findings."""
    text, found = given
    texts: dict[str, str] = {}

    def read(path: Path, *, password: str = "") -> Document:
        return make_document(texts.get(path.name, text), path=str(path), title=path.stem)

    monkeypatch.setattr("lutrin.services.importing.read", read)
    monkeypatch.setattr("lutrin.services.detecting.findings", lambda document, knowledge: found)
    return texts


SAID = {
    (1, True): "your mark was found again in it.",
    (2, True): "your 2 marks were found again in it.",
    (1, False): "your mark is not found in it; the earlier version keeps it.",
    (2, False): "of your 2 marks, 0 were found again in it; the earlier version keeps all.",
}


@pytest.mark.parametrize("found_again", [True, False])
@pytest.mark.parametrize("decided", [1, 2])
def test_a_changed_file_opened_again_says_what_became_of_the_marks(
    window: Window, files: dict[str, str], given: Given, decided: int, found_again: bool
) -> None:
    text = given[0]
    window.opening.open_files([Path("/d/note.txt")])
    first = window.session.document_id
    window.marking.review()
    for _ in range(decided):
        window.marking.accept()
    files["note.txt"] = text + "\nOne line more." if found_again else "Something else altogether."
    window.opening.open_files([Path("/d/note.txt")])
    second = window.session.document_id
    assert second != first
    assert window.session.workspace.entry(second).analysed
    (said,) = window.messages.texts()
    assert said == f"The file has changed since: {SAID[decided, found_again]}"
    earlier, newest = (row.detail for row in window.documents.model.rows)
    assert earlier.startswith("earlier version · ")
    assert newest.startswith("1 p. · ")
