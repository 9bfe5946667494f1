"""Nothing is lost: the one file, undo and redo, files opened again, messages."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from lutrin.domain.annotation import Status
from lutrin.domain.document import Document
from lutrin.domain.errors import DiskFull, FileMissing
from lutrin.domain.finding import Findings
from lutrin.domain.span import Span
from lutrin.services.workspace import Workspace
from lutrin.ui.application import Application
from lutrin.ui.dialogs.export import ExportDialog
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
        if path.parent == Path("/no/such"):
            raise FileMissing(path)
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
    assert earlier.split(" · ")[-2] == "earlier version"  # the end is what a narrow list shows
    assert "earlier" not in newest


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
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_A)
    assert desk.window.status.words.text() == ""


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


# --- several files at once, and what cannot be opened -------------------------------------------------------


def test_files_that_cannot_be_opened_are_all_told_in_one_list(window: Window) -> None:
    names = [Path(f"/no/such/{number}.txt") for number in range(4)]
    window.opening.open_files(names)
    (said,) = window.messages.texts()
    assert said.splitlines()[0] == "4 files could not be opened:"
    assert [name.name in line for name, line in zip(names, said.splitlines()[1:], strict=True)] == [True] * 4
    window.opening.open_files([Path(f"/no/such/{number}.txt") for number in range(3, 9)])
    (said,) = window.messages.texts()
    assert said.splitlines()[0] == "9 files could not be opened:"
    assert said.splitlines()[-1] == "and 3 more"
    button = next(b for b in window.messages.findChildren(QPushButton) if b.isVisible())
    button.click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 9


def test_the_same_message_twice_is_one_and_no_warning_is_lost(window: Window) -> None:
    for _ in range(2):
        window.errors.show(DiskFull("/x/a.pdf"))
    assert len(window.messages.messages()) == 1
    for number in range(4):
        window.errors.show(DiskFull(f"/x/{number}.pdf"))
    assert len(window.messages.texts()) == 3
    labels = [label.text() for label in window.messages.findChildren(QLabel) if label.isVisible()]
    assert "2 earlier messages wait" in labels
    for _ in range(2):
        close = next(b for b in window.messages.findChildren(QToolButton) if b.isVisible())
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
        window.messages.layout().activate()
    assert window.messages.texts()[-1] == DiskFull("/x/a.pdf").message()


def test_a_warning_outlives_a_change_of_language(application: Application, desk: Desk) -> None:
    desk.window.errors.show(DiskFull("/x/a.pdf"))
    application.preferences.change(language="fr")
    QTest.qWait(10)
    assert desk.window.messages.texts() == [DiskFull("/x/a.pdf").message()]


def test_of_several_files_the_first_is_shown(window: Window, files: dict[str, str]) -> None:
    files |= {f"{name}.txt": f"Text {name}. Ana Kovel spoke at length about it. " * 20 for name in "abc"}
    window.opening.open_files([Path(f"/d/{name}.txt") for name in "abc"])
    shown = window.session.workspace.entry(window.session.document_id)
    assert shown.title == "a"
    assert [entry.title for entry in window.session.workspace.documents()] == ["a", "b", "c"]
    files["late.txt"] = "Late. Ana Kovel came late, and said so. " * 20
    window.opening.open_files([Path("/no/such/file.txt"), Path("/d/late.txt")])
    assert window.session.workspace.entry(window.session.document_id).title == "late"


def test_a_change_that_was_refused_is_not_called_saved(desk: Desk) -> None:
    saved = desk.window.status.saved
    assert saved.text() == "Saved"
    path = desk.workspace.path
    path.rename(path.with_name("away.lutrin"))
    desk.key(Qt.Key.Key_R)
    for _ in range(2):
        desk.key(Qt.Key.Key_A)
    assert saved.text() == "Not saved"
    assert len(desk.window.messages.texts()) == 1
    path.with_name("away.lutrin").rename(path)
    desk.key(Qt.Key.Key_A)
    assert saved.text() == "Saved"
    assert desk.window.messages.texts() == []  # what was said holds no longer


def test_a_dossier_that_was_deleted_while_open_is_saved_elsewhere(desk: Desk, tmp_path: Path) -> None:
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_A)
    desk.workspace.path.unlink()
    desk.key(Qt.Key.Key_A)
    click(desk, "Save elsewhere…")
    dialog = chosen(desk.window)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("saved.lutrin")
    dialog.accept()
    assert desk.workspace.path == tmp_path / "saved.lutrin"
    assert desk.window.session.document_id == desk.document
    assert [claim.status for claim in desk.workspace.claims(desk.document)].count(Status.ACCEPTED) == 1
    assert desk.window.messages.texts() == []
    assert desk.window.status.saved.text() == "Saved"


def test_a_failed_export_is_not_called_exported(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails: list[bool] = []

    def export(_brief: object, format: str, out: Path, *, options: object, progress: object) -> tuple[()]:  # noqa: A002
        if fails:
            raise DiskFull(out)
        return ()

    monkeypatch.setattr("lutrin.services.exporting.export", export)
    for said in ("Exported “out.pdf”", "“out.pdf” was not written"):
        dialog = desk.window.exports.ask(desk.window)
        dialog.path.setText(str(tmp_path / "out.pdf"))
        QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
        assert desk.window.status.words.text() == said
        fails.append(True)


# --- choosing files -----------------------------------------------------------------------------------


def chosen(window: Window) -> QFileDialog:
    return next(dialog for dialog in window.findChildren(QFileDialog) if dialog.isVisible())


def test_dossiers_get_a_name_a_folder_and_their_kind(desk: Desk, folders: Path) -> None:
    desk.window.actions_["new_dossier"].trigger()
    dialog = chosen(desk.window)
    assert Path(dialog.directory().path()) == folders / "documents" / "Lutrin"
    assert [Path(name).name for name in dialog.selectedFiles()] == ["New dossier.lutrin"]
    assert dialog.nameFilters() == ["Lutrin dossiers (*.lutrin)"]
    dialog.accept()
    assert desk.window.session.workspace.path == folders / "documents" / "Lutrin" / "New dossier.lutrin"
    desk.window.actions_["save_as"].trigger()
    dialog = chosen(desk.window)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["New dossier 2.lutrin"]
    dialog.reject()


def test_a_missing_documents_folder_is_not_typed_in_as_a_name(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lutrin.paths.documents_folder", lambda: tmp_path / "Documents")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    window.actions_["open"].trigger()
    dialog = chosen(window)
    assert Path(dialog.directory().path()) == tmp_path
    assert all(Path(name).name != "Documents" for name in dialog.selectedFiles())
    dialog.reject()


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        (
            "Rapport sur les armes chimiques, leurs vecteurs et les moyens de leur inhibition durable",
            "Rapport sur les armes chimiques, leurs vecteurs et les moyens de leur inhibition",
        ),
        ("A report on what was said – and by whom – at the summit of Valdrenne, and what came – of it", None),
        ("x" * 100, "x" * 80),
        ("a/b: c", "a b c"),
        ("", "lutrin"),
    ],
)
def test_a_file_name_is_cut_between_words(desk: Desk, title: str, stem: str | None) -> None:
    dialog = ExportDialog(title, Path("/d"), 0, desk.window)
    name = Path(dialog.path.text()).name.removesuffix(" (annotated).pdf")
    assert len(name) <= 80
    if stem is not None:
        assert name == stem
    else:
        assert title.startswith(name)
        assert title[len(name)] == " "
        assert name[-1].isalnum()
    dialog.reject()


# --- half words ------------------------------------------------------------------------------------------


def test_words_half_selected_are_marked_whole(desk: Desk) -> None:
    text = desk.workspace.document(desk.document).text
    at = text.index("the April exercises")
    desk.window.session.select(desk.claim(1).id)
    desk.window.reader.select(Span(at + 1, at + len("the April exer")))
    desk.key(Qt.Key.Key_U)
    assert desk.claim(1).anchor.quote == "the April exercises"
    desk.window.reader.select(Span(at + 5, at + len("the April ex")))
    desk.key(Qt.Key.Key_N)
    assert [mark.anchor.quote for mark in desk.workspace.highlights(desk.document)] == ["April exercises"]
