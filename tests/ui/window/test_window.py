"""The window: opening, panels, finding, settings, errors, export."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QScrollArea,
    QSlider,
    QWidget,
)

from lutrin import paths
from lutrin.domain.annotation import Status
from lutrin.domain.claim import ClaimKind
from lutrin.domain.document import Document, Notice
from lutrin.domain.errors import Cancelled, DiskFull, FileMissing, PasswordNeeded, PasswordWrong, SignedFile
from lutrin.domain.finding import Findings
from lutrin.domain.span import Span
from lutrin.services import annotating, detecting, importing
from lutrin.store import Dossier
from lutrin.ui.actions import MENUS, TABLE
from lutrin.ui.application import Application, main
from lutrin.ui.commands import SAMPLES
from lutrin.ui.dialogs.about import AboutDialog
from lutrin.ui.dialogs.export import ExportDialog
from lutrin.ui.dialogs.keys import KeysDialog
from lutrin.ui.dialogs.palette import CommandPalette
from lutrin.ui.dialogs.password import PasswordDialog
from lutrin.ui.dialogs.settings import SettingsDialog
from lutrin.ui.window import Window

if TYPE_CHECKING:
    from conftest import Desk
    from lutrin.export.options import Options

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch, make_document: object, given: object) -> list[Path]:
    """Files are "read" into the hand-made document and analysed into the hand-made findings."""
    text, found = given  # type: ignore[misc]
    asked: list[Path] = []

    def read(path: Path, *, password: str = "") -> Document:
        asked.append(path)
        return make_document(text, path=str(path), title=path.stem)  # type: ignore[operator, no-any-return]

    monkeypatch.setattr("lutrin.services.importing.read", read)
    monkeypatch.setattr("lutrin.services.detecting.findings", lambda document, knowledge: found)
    return asked


# --- opening ------------------------------------------------------------------------------------


def test_first_run_asks_nothing(window: Window, reads: list[Path], folders: Path) -> None:
    assert window.middle.currentWidget() is window.welcome
    window.opening.open_files([Path("/somewhere/summit note.txt")])
    assert window.session.workspace.path == folders / "documents" / "Lutrin" / "summit note.lutrin"
    assert window.middle.currentWidget() is window.reader
    assert len(window.session.queue()) == 6
    assert window.bar.review.text() == "Review · 6"
    assert window.status.words.text().startswith("Analysis done in")
    assert window.messages.texts() == []
    assert window.windowTitle() == "summit note — Lutrin"


def test_a_file_is_dropped(window: Window, reads: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/note.txt")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(700, 400), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(700, 400), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, drop)
    QTest.qWait(10)
    assert reads == [Path("/somewhere/note.txt")]
    assert window.session.document_id


def test_the_same_first_file_again_finds_its_dossier(window: Window, reads: list[Path]) -> None:
    window.opening.open_files([Path("/somewhere/note.txt")])
    path = window.session.workspace.path
    window.marking.review()
    window.marking.accept()
    window.session.use(None)
    window.opening.open_files([Path("/somewhere/note.txt")])
    assert window.session.workspace.path == path
    assert len(window.session.queue()) == 5


def test_a_cancelled_analysis_leaves_the_document(window: Window, reads: list[Path]) -> None:
    window.jobs.held = True  # type: ignore[attr-defined]
    window.opening.open_files([Path("/somewhere/note.txt")])
    assert window.status.words.text() == "Reading “note.txt”"
    window.jobs.active()[0].go()  # type: ignore[attr-defined]
    assert window.status.words.text().startswith("Analysing “note”")
    job = window.jobs.active()[0]
    job.progress(1, 4)  # type: ignore[attr-defined]
    assert window.status.progress.value() == 1
    assert window.documents.model.rows[0].busy
    assert "under way" in window.review.empty.words.text()
    QTest.mouseClick(window.status.cancel, Qt.MouseButton.LeftButton)
    assert window.status.words.text() == "Analysis stopped"
    assert not window.status.cancel.isVisible()
    assert window.session.document_id
    assert window.documents.model.rows[0].detail == "1 p. · not analysed"
    assert "not been analysed" in window.review.empty.words.text()
    assert window.messages.texts() == []


def test_files_dropped_together_all_come_in_on_a_first_run(window: Window, reads: list[Path]) -> None:
    window.jobs.held = True  # type: ignore[attr-defined]
    window.opening.open_files([Path("/somewhere/note.txt"), Path("/somewhere/other.txt")])
    first, second = window.jobs.active()
    first.go()  # type: ignore[attr-defined]
    assert not second.is_over
    second.go()  # type: ignore[attr-defined]
    assert [path.name for path in reads] == ["note.txt", "other.txt"]


def test_waiting_its_turn_is_not_analysis(
    window: Window, reads: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [100.0]
    monkeypatch.setattr("lutrin.ui.opening.time.monotonic", lambda: clock[0])
    window.jobs.held = True  # type: ignore[attr-defined]
    window.opening.open_files([Path("/somewhere/note.txt")])
    window.jobs.active()[0].go()  # type: ignore[attr-defined]
    job = window.jobs.active()[0]
    clock[0] = 160.0
    job.progress(0, 4)  # type: ignore[attr-defined]
    clock[0] = 162.5
    job.go()  # type: ignore[attr-defined]
    assert window.status.words.text() == "Analysis done in 2.5 s"


def test_a_decision_between_the_steps_of_an_arrival_stands(
    desk: Desk, given: tuple[str, Findings], monkeypatch: pytest.MonkeyPatch
) -> None:
    later: list[Callable[[], None]] = []
    monkeypatch.setattr("lutrin.ui.opening.Opening._next", lambda _self, step: later.append(step))
    workspace = desk.workspace
    detecting.withdraw(workspace, desk.document)
    desk.window.opening._analysed(desk.document, given[1], 1.0)
    mine = Span(*_at(desk, "Orvance stayed"))
    annotating.add_claim(workspace, desk.document, mine, ClaimKind.CALL)
    later.pop()()
    decided = [claim for claim in workspace.claims(desk.document) if claim.status is Status.ACCEPTED]
    assert [(claim.span, claim.kind) for claim in decided] == [(mine, ClaimKind.CALL)]
    assert len(workspace.claims(desk.document)) == len(given[1].claims)
    desk.window.opening._analysed(desk.document, given[1], 1.0)
    desk.window.session.use(None)
    later.pop()()  # another dossier meanwhile, or none: nothing is written


def test_a_missing_file_is_said(window: Window) -> None:
    window.opening.open_files([Path("/no/such/file.txt")])
    assert window.messages.texts() == [
        "“/no/such/file.txt” is not there. Check the name, or whether the drive is connected."
    ]
    assert window.middle.currentWidget() is window.welcome


def test_a_foreign_dossier_is_refused_and_the_open_one_stays(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "other.lutrin"
    other.write_bytes(b"this is no dossier, and never was one" * 40)
    desk.window.opening.open_files([other])
    assert len(desk.window.messages.texts()) == 1
    assert desk.window.session.document_id == desk.document
    assert other.read_bytes().startswith(b"this is no dossier")


def test_a_password_is_asked_for_and_asked_again(
    window: Window, monkeypatch: pytest.MonkeyPatch, make_document: object, given: object
) -> None:
    text, found = given  # type: ignore[misc]

    def read(path: Path, *, password: str = "") -> Document:
        if password != "right":
            raise PasswordWrong(path) if password else PasswordNeeded(path)
        return make_document(text, path=str(path))  # type: ignore[operator, no-any-return]

    monkeypatch.setattr("lutrin.services.importing.read", read)
    monkeypatch.setattr("lutrin.services.detecting.findings", lambda document, knowledge: found)
    window.opening.open_files([Path("/x/secret.pdf")])
    first = window.findChild(PasswordDialog)
    assert first.wrong.isHidden()
    assert not first.open_button.isEnabled()
    QTest.keyClicks(first.password, "guess")
    QTest.keyClick(first.password, Qt.Key.Key_Return)
    second = next(d for d in window.findChildren(PasswordDialog) if d.isVisible())
    assert not second.wrong.isHidden()
    QTest.keyClicks(second.password, "right")
    QTest.mouseClick(second.open_button, Qt.MouseButton.LeftButton)
    document = window.session.document_id
    assert window.opening.passwords == {document: "right"}
    # opened again another day: the password is asked for, and proved by reading the file
    path = window.session.workspace.path
    window.session.use(None)
    window.opening.open_dossier(path)
    assert window.reader.document is None
    again = next(d for d in window.findChildren(PasswordDialog) if d.isVisible())
    QTest.keyClicks(again.password, "right")
    QTest.keyClick(again.password, Qt.Key.Key_Return)
    assert window.reader.document is not None
    assert window.opening.passwords == {document: "right"}


def test_dossiers_are_made_copied_and_opened(desk: Desk, tmp_path: Path) -> None:
    window = desk.window
    desk.window.marking.review()
    desk.window.marking.accept()
    assert window.opening.save_as(tmp_path / "copy.lutrin")
    assert window.session.workspace.path == tmp_path / "copy.lutrin"
    assert window.session.document_id == desk.document
    assert len(window.session.queue()) == 5
    desk.key(Qt.Key.Key_Z, CTRL)  # what was done before can be undone in the copy
    assert len(window.session.queue()) == 6
    desk.key(Qt.Key.Key_Y, CTRL)
    window.opening.new_dossier(tmp_path / "new.lutrin")
    assert window.session.document_id == ""
    assert window.middle.currentWidget() is window.welcome
    window.opening.open_dossier(tmp_path / "work.lutrin")
    assert len(window.session.queue()) == 5
    recent = window.preferences.settings.recent
    assert recent[0] == str(tmp_path / "work.lutrin")


def test_a_document_is_taken_out_and_brought_back(desk: Desk) -> None:
    desk.window.commands.remove_document()
    assert desk.window.session.document_id == ""
    assert desk.window.documents.model.rows == []
    desk.window.marking.undo()
    assert [row.id for row in desk.window.documents.model.rows] == [desk.document]


def test_the_sample_is_in_the_window_s_language(window: Window, reads: list[Path]) -> None:
    window.actions_["sample"].trigger()
    assert [path.name for path in reads] == ["valdrenne-summit.md"]
    assert all(paths.resource(f"samples/{name}").is_file() for name in SAMPLES.values())


def test_main_opens_the_files_it_is_given_and_leaves(
    qapp: QApplication, fakes: None, reads: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def look_and_leave() -> None:
        shown = [w for w in qapp.topLevelWidgets() if isinstance(w, Window) and w.isVisible()]
        if shown and shown[0].session.document_id:
            timer.stop()
            shown[0].close()

    timer = QTimer()
    timer.timeout.connect(look_and_leave)
    timer.start(10)
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    assert main(["/somewhere/note.txt"]) == 0
    assert reads == [Path("/somewhere/note.txt")]
    assert sys.excepthook is sys.__excepthook__


# --- going about -----------------------------------------------------------------------------------


def test_find_counts_goes_on_and_leaves(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F, CTRL)
    field = desk.window.bar.find_field
    assert field.hasFocus()
    QTest.keyClicks(field, "orvance")
    assert field.count_text == "1 / 2"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.count_text == "2 / 2"
    desk.key(Qt.Key.Key_F3)
    assert field.count_text == "1 / 2"
    desk.key(Qt.Key.Key_1, CTRL | Qt.KeyboardModifier.AltModifier)
    assert len(desk.workspace.highlights(desk.document)) == 1
    QTest.keyClicks(field, "zzz")
    assert field.count_text == "0 / 0"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert desk.window.reader.hasFocus()
    assert field.text() == ""


def test_lists_go_to_the_words(desk: Desk) -> None:
    window = desk.window
    desk.key(Qt.Key.Key_5, CTRL)
    assert window.right.page_name == "claims"
    panel = window.claims
    at = panel.list.visualRect(panel.model.index(1)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.session.current_id == desk.claim(1).id
    assert window.reader.current == desk.claim(1).id
    panel.filters.kind.setCurrentIndex(panel.filters.kind.findData("forecast"))
    assert [row.id for row in panel.model.rows] == [desk.claim(2).id]
    panel.filters.text.setText("nothing like it")
    assert panel.body.words.text() == "Nothing matches the filters."
    desk.key(Qt.Key.Key_6, CTRL)
    window.actors.opened.emit(desk.workspace.mentions(desk.document)[1].id)
    assert window.session.current_id == desk.workspace.mentions(desk.document)[1].id


def test_zoom_and_pages_abreast(desk: Desk) -> None:
    window = desk.window
    desk.key(Qt.Key.Key_0, CTRL)
    assert window.bar.zoom.text() == "100%"
    desk.key(Qt.Key.Key_Plus, CTRL)
    assert window.bar.zoom.text() == "110%"
    window.actions_["two_pages"].trigger()
    assert window.reader.pages.columns == 2
    assert window.actions_["two_pages"].isChecked()
    window.actions_["two_pages"].trigger()
    assert window.reader.pages.columns == 1
    desk.key(Qt.Key.Key_G, CTRL | Qt.KeyboardModifier.AltModifier)
    assert window.bar.page.hasFocus()


def test_panels_hide_and_sizes_are_remembered(application: Application) -> None:
    window = application.window
    QTest.keyClick(window, Qt.Key.Key_F7)
    QTest.keyClick(window, Qt.Key.Key_F4)
    assert window.left.isHidden()
    assert window.right.isHidden()
    QTest.keyClick(window, Qt.Key.Key_F4)
    window.close()
    again = Window(application.preferences, window.theme, "en")
    assert (again.left.isHidden(), again.right.isHidden()) == (True, False)
    again.close()
    again.deleteLater()


# --- actions ---------------------------------------------------------------------------------------


def test_no_key_means_two_things(window: Window) -> None:
    keys = Counter(QKeySequence(key).toString() for spec in TABLE for key in spec.keys)
    assert [key for key, number in keys.items() if number > 1 or not key] == []


def test_every_action_has_its_menu(window: Window) -> None:
    menus = [action.menu() for action in window.menuBar().actions()]
    assert len(menus) == len(MENUS)
    held = {action.objectName() for menu in menus for action in menu.actions()}
    assert {spec.name for spec in TABLE if spec.menu} <= held


def test_actions_are_there_when_they_make_sense(window: Window, reads: list[Path]) -> None:
    enabled = {spec.name for spec in TABLE if window.actions_[spec.name].isEnabled()}
    assert {"open", "settings", "keys", "quit"} <= enabled
    assert not {"export", "accept", "undo", "highlight", "merge", "find"} & enabled
    window.opening.open_files([Path("/somewhere/note.txt")])
    window.marking.review()
    enabled = {spec.name for spec in TABLE if window.actions_[spec.name].isEnabled()}
    assert {"export", "accept", "find"} <= enabled
    assert not {"undo", "highlight"} & enabled  # nothing of the analyst's own is there to undo
    window.marking.accept()
    assert window.actions_["undo"].isEnabled()


def test_question_mark_shows_the_keys_and_they_are_all_there(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Question)
    dialog = desk.window.findChild(KeysDialog)
    assert dialog is not None
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for spec in TABLE:
        if spec.menu and spec.keys:
            assert spec.text in shown
    dialog.accept()


def test_no_key_is_cut_off_in_the_list_of_keys(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    long = "Ctrl+Shift+Page Down, Ctrl+Alt+Page Down"  # as wide as other languages and fonts make them
    monkeypatch.setattr("lutrin.ui.dialogs.keys.keys_text", lambda _spec: long)
    monkeypatch.setattr("lutrin.ui.dialogs.keys._room", lambda _dialog: 1800, raising=False)
    desk.window.actions_["keys"].trigger()
    dialog = desk.window.findChild(KeysDialog)
    assert dialog is not None
    scroll = dialog.findChild(QScrollArea)
    assert scroll is not None
    QApplication.processEvents()
    assert scroll.viewport().width() >= scroll.widget().minimumSizeHint().width()
    dialog.close()


def test_the_palette_finds_and_does(desk: Desk) -> None:
    desk.key(Qt.Key.Key_P, CTRL | SHIFT)
    palette = desk.window.findChild(CommandPalette)
    QTest.keyClicks(palette.field, "left review")
    assert [row.id for row in palette.model.rows] == ["review"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert desk.window.session.current_id == desk.claim(0).id


def test_the_palette_tells_what_cannot_be_done_now(desk: Desk) -> None:
    desk.window.session.select("")
    desk.key(Qt.Key.Key_P, CTRL | SHIFT)
    palette = desk.window.findChild(CommandPalette)
    assert all(row.id for row in palette.model.rows)  # nothing is asked for: what can be done
    QTest.keyClicks(palette.field, "merge")
    (row,) = palette.model.rows
    assert (row.title, row.right, row.id, row.dim) == ("Merge actors…", "M", "", True)
    assert "choose first" in row.detail
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.close()


def test_about_tells_the_version(window: Window) -> None:
    import lutrin

    window.actions_["about"].trigger()
    dialog = window.findChild(AboutDialog)
    assert any(lutrin.__version__ in label.text() for label in dialog.findChildren(QLabel))
    dialog.accept()


# --- settings ---------------------------------------------------------------------------------------


def test_language_is_changed_live(application: Application, desk: Desk) -> None:
    window = application.window
    window.marking.review()
    QTest.mouseClick(window.status.language, Qt.MouseButton.LeftButton)
    QTest.qWait(10)
    assert window.bar.review.text() == "Relire · 6"
    assert window.review.card.title.text() == "Citation"
    assert "citation avec le verbe «\u202fsaid\u202f»" in window.review.card.why.text()
    assert window.session.current_id == desk.claim(0).id
    window.reader.setFocus()
    desk.key(Qt.Key.Key_A)
    assert window.actions_["undo"].text().startswith("Annuler\u202f: Accepter «\u202f“This")
    assert window.preferences.settings.language == "fr"
    QTest.mouseClick(window.status.language, Qt.MouseButton.LeftButton)
    QTest.qWait(10)
    assert window.bar.review.text() == "Review · 5"


def test_settings_apply_as_they_are_chosen(application: Application, desk: Desk) -> None:
    window = application.window
    window.actions_["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.analyst.setText("B. Nalyst")
    dialog.analyst.editingFinished.emit()
    dialog.threshold.setValue(70)
    QTest.qWait(10)
    assert window.theme.dark
    assert window.reader.theme is window.theme
    assert desk.workspace.analyst == "B. Nalyst"
    assert window.preferences.settings.threshold == pytest.approx(0.7)
    dialog.accept()
    assert window.session.document_id == desk.document


# --- errors ------------------------------------------------------------------------------------------


def test_errors_of_ours_are_said_and_cancelling_is_silent(window: Window) -> None:
    window.errors.show(Cancelled())
    window.errors.show(DiskFull("/x/out.pdf"))
    assert window.messages.texts() == [DiskFull("/x/out.pdf").message()]
    close = window.messages.findChildren(QAbstractButton)[-1]
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert window.messages.texts() == []
    assert window.messages.isHidden()


def test_a_bug_is_said_logged_and_can_be_copied(window: Window, caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ZeroDivisionError("a slip")
    except ZeroDivisionError as error:
        window.errors.hook(type(error), error, error.__traceback__)
    assert "a slip" in window.messages.texts()[0]
    assert "ZeroDivisionError: a slip" in caplog.text
    QTest.mouseClick(window.messages.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)
    assert "Traceback" in QGuiApplication.clipboard().text()


def test_at_most_three_messages(window: Window) -> None:
    for number in range(5):
        window.errors.show(FileMissing(f"/{number}"))
    assert [text[2] for text in window.messages.texts()] == ["4", "3", "2"]


# --- export ------------------------------------------------------------------------------------------


def test_export_asks_little_and_tells_when_done(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[object] = []
    opened: list[str] = []

    def export(
        brief: object,
        format: str,  # noqa: A002 - the service's
        out: Path,
        *,
        options: object,
        progress: object,
    ) -> tuple[Notice, ...]:
        given.extend((brief, format, out, options))
        return (Notice(template="Something to know about “{path}”.", fields={"path": out.name}),)

    monkeypatch.setattr("lutrin.services.exporting.export", export)
    monkeypatch.setattr(
        "lutrin.ui.exports.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )
    desk.key(Qt.Key.Key_E, CTRL)
    dialog = desk.window.findChild(ExportDialog)
    dialog.choose_format("brief")
    assert dialog.path.text().endswith("A note (brief).pdf")
    dialog.proposed.setChecked(False)
    dialog.actors.setChecked(False)
    dialog.path.setText(str(tmp_path / "out"))
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    brief, name, out, options = given
    assert (name, out) == ("brief", tmp_path / "out.pdf")
    assert brief.source.marks == ()  # type: ignore[attr-defined]  # nothing is accepted yet
    assert not options.actors  # type: ignore[attr-defined]
    assert desk.window.messages.texts() == ["Something to know about “out.pdf”.", "“out.pdf” is written."]
    buttons = desk.window.messages.findChildren(QAbstractButton)
    show = next(button for button in buttons if button.text() == "Show in folder")
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path)]


def test_a_signed_file_is_offered_another_way(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str, bool, bool]] = []

    def export(  # the service's signature
        _brief: object,
        format: str,  # noqa: A002
        out: Path,
        *,
        options: Options,
        progress: object,
    ) -> tuple[Notice, ...]:
        asked.append((format, out.name, options.allow_unsigned, options.source_pages))
        if options.source_pages and not options.allow_unsigned:
            raise SignedFile("/somewhere/signed.pdf")
        return ()

    monkeypatch.setattr("lutrin.services.exporting.export", export)

    def click(words: str) -> None:
        QTest.qWait(10)  # the old message goes, the new one comes
        buttons = desk.window.messages.findChildren(QAbstractButton)
        found = [button for button in buttons if button.text() == words and button.isVisible()]
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    for offer in ("Export an unsigned copy", "Export the brief alone"):
        dialog = desk.window.exports.ask(desk.window)
        dialog.path.setText(str(tmp_path / "out.pdf"))
        QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
        assert "is signed" in desk.window.messages.texts()[0]
        click(offer)
    assert asked == [
        ("pdf", "out.pdf", False, True),
        ("pdf", "out.pdf", True, True),
        ("pdf", "out.pdf", False, True),
        ("brief", "out (brief alone).pdf", False, False),
    ]


# --- for everybody -----------------------------------------------------------------------------------


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    nameless = [
        widget
        for widget in desk.window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QSlider | QListView)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not widget.objectName().startswith("qt_")
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]
    assert nameless == []


def test_tab_goes_through_the_window_and_comes_back(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    seen = []
    for _ in range(80):
        QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] is desk.window.reader:
            break
    card = desk.window.review.card
    assert seen[-1] is desk.window.reader
    assert {card.kinds, card.claim.claimant, card.claim.certainty, card.claim.deadline, card.accept} <= set(
        seen
    )


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_nothing_is_cut_at_the_smallest_size(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.key(Qt.Key.Key_R)
    QTest.qWait(10)
    for widget in (desk.window.bar.export, desk.window.bar.review, desk.window.review.card.accept):
        assert widget.width() >= widget.minimumSizeHint().width()
        right = widget.mapTo(desk.window, QPoint(widget.width(), 0)).x()
        assert right <= desk.window.width()


def test_rows_wrap_anew_in_a_narrower_list(desk: Desk) -> None:
    desk.window.commands.show_right("claims")
    rows = desk.window.claims.list
    for width in (600, 350):
        desk.window.splitter.setSizes([248, 1192 - width, width])
        QTest.qWait(10)
        for number in range(rows.model().rowCount()):
            index = rows.model().index(number, 0)
            assert rows.visualRect(index).height() == rows.sizeHintForIndex(index).height()


def test_the_list_of_documents_loads_no_marks(
    desk: Desk, make_document: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make_document("Another note. Short.", path="/nowhere/other.txt")  # type: ignore[operator]
    importing.add(desk.workspace, other)
    path = desk.workspace.path
    desk.window.session.use(None)
    loaded: list[str] = []
    before = Dossier.annotations
    monkeypatch.setattr(Dossier, "annotations", lambda self, doc: loaded.append(doc) or before(self, doc))
    desk.window.opening.open_dossier(path)
    assert desk.window.documents.model.rows[0].detail.endswith("3 claims · 6 to review")
    assert set(loaded) == {desk.window.session.document_id}


def test_several_documents(desk: Desk, make_document: object) -> None:
    second = importing.add(desk.workspace, make_document("Another note. Short."))  # type: ignore[operator]
    desk.window.actions_["next_document"].trigger()
    assert desk.window.session.document_id == second.document_id
    assert len(desk.window.documents.model.rows) == 2
    desk.window.session.select(desk.claim(0).id)
    assert desk.window.session.document_id == desk.document


def test_two_documents_of_one_name_tell_their_folders(
    desk: Desk, make_document: Callable[..., Document]
) -> None:
    def details() -> list[str]:
        return [row.detail.split(" · ")[0] for row in desk.window.documents.model.rows]

    title = desk.workspace.entry(desk.document).title
    document = make_document("Another text.")
    importing.add(desk.workspace, replace(document, title="Alone", path="/d/alone.txt", sha256="0" * 64))
    before = details()
    importing.add(desk.workspace, replace(document, title=title, path="/d/winter/note.txt", sha256="1" * 64))
    after = details()
    assert after[-1] == "winter"
    assert after[0] == Path(desk.workspace.entry(desk.document).path).parent.name != before[0]
    assert after[1] == before[1]
    twin = replace(document, title=title, path="/e/winter/other.txt", sha256="2" * 64)
    importing.add(desk.workspace, twin)
    assert details()[2:] == ["note.txt", "other.txt"]


def test_the_margin_speaks_the_new_language(application: Application, desk: Desk) -> None:
    def words() -> set[str]:
        reader = desk.window.reader
        return {mark.initials for mark in reader.marks.on_page(0) if mark.initials}

    annotating.add_claim(
        desk.workspace, desk.document, Span(*_at(desk, "Orvance stayed")), ClaimKind.STATEMENT
    )
    assert "author" in words()
    application.preferences.change(language="fr")
    QTest.qWait(20)
    assert "auteur" in words()
    assert "author" not in words()


def _at(desk: Desk, words: str) -> tuple[int, int]:
    at = desk.workspace.document(desk.document).text.index(words)
    return at, at + len(words)
