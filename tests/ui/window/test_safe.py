"""Nothing is lost: the one file, undo and redo, files opened again, messages."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lutrin.domain.annotation import Status
from lutrin.domain.document import Document
from lutrin.domain.errors import DiskFull
from lutrin.domain.finding import Findings
from lutrin.services.workspace import Workspace
from lutrin.ui.window import Window

if TYPE_CHECKING:
    from conftest import Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
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


# --- undo and redo -----------------------------------------------------------------------------------------


def test_undo_says_what_it_undid_and_leaves_analysis_and_document(desk: Desk) -> None:
    claims = desk.workspace.claims(desk.document)
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_A)
    for _ in range(3):
        desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.window.status.words.text().startswith("Undone: Accept “")
    assert desk.workspace.claims(desk.document) == claims
    assert desk.window.session.document_id == desk.document
    assert not desk.window.actions_["undo"].isEnabled()
    desk.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert desk.window.status.words.text().startswith("Done again: Accept “")
    assert desk.claim(0).status is Status.ACCEPTED


def test_what_was_undone_can_be_redone_after_another_file_came_in(desk: Desk, files: dict[str, str]) -> None:
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_A)
    desk.key(Qt.Key.Key_Z, CTRL)
    files["other.txt"] = "Ana Kovel spoke. " * 40
    desk.window.opening.open_files([Path("/d/other.txt")])
    assert desk.window.session.document_id != desk.document
    desk.key(Qt.Key.Key_Y, CTRL)
    assert desk.claim(0).status is Status.ACCEPTED
    assert desk.window.session.document_id == desk.document  # what was done again is shown


def test_the_proposals_are_taken_out_on_purpose_and_brought_back(desk: Desk) -> None:
    before = desk.workspace.claims(desk.document)
    desk.window.actions_["withdraw"].trigger()
    assert desk.workspace.claims(desk.document) == ()
    assert desk.window.documents.model.rows[0].detail == "1 p. · not analysed"
    click(desk, "Undo")
    assert desk.workspace.claims(desk.document) == before


def test_the_undo_of_a_message_undoes_nothing_else(desk: Desk) -> None:
    desk.window.actions_["remove_document"].trigger()
    assert [button.text() for button in offers(desk)] == ["Undo"]
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.window.messages.texts() == []  # it is back: nothing says that it is out
    desk.window.actions_["remove_document"].trigger()
    desk.window.opening.new_dossier(desk.workspace.path.with_name("new.lutrin"))
    assert desk.window.messages.texts() == []


def test_after_a_message_s_button_the_keyboard_is_on_the_page(desk: Desk) -> None:
    for press in (lambda: click(desk, "Undo"), lambda: press_space(desk)):
        desk.window.actions_["remove_document"].trigger()
        press()
        assert desk.window.session.document_id == desk.document  # and the document is shown
        assert desk.window.reader.hasFocus()


def offers(desk: Desk) -> list[QPushButton]:
    return [button for button in desk.window.messages.findChildren(QPushButton) if button.isVisible()]


def click(desk: Desk, words: str) -> None:
    button = next(button for button in offers(desk) if button.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press_space(desk: Desk) -> None:
    offers(desk)[0].setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Space)
