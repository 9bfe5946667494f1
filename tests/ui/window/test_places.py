"""Page, place, zoom and jumps belong to a document, and are there when one comes back to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lutrin.domain.document import Document
from lutrin.domain.span import Span
from lutrin.services import annotating, importing
from lutrin.ui.application import Application
from lutrin.ui.preferences import Preferences
from lutrin.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
PAGE = "\n".join(f"Line {number} says that Orvance will leave the strait soon." for number in range(30))


@dataclass
class Two:
    window: Window
    dossier: Path
    long: str
    short: str

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def other(self) -> None:
        self.window.actions_["next_document"].trigger()

    def to_page(self, number: int) -> None:
        self.window.bar.page.setText(str(number))
        self.window.bar.page.returnPressed.emit()

    @property
    def said(self) -> tuple[str, str, str]:
        """What the bar says: page, number of pages, zoom."""
        bar = self.window.bar
        return bar.page.text(), bar.of.text(), bar.zoom.text()


@pytest.fixture
def two(application: Application, make_document: Callable[..., Document], tmp_path: Path) -> Two:
    """A dossier with a document of forty pages, shown, and one of two."""
    window = application.window
    window.opening.new_dossier(tmp_path / "two.lutrin")
    workspace = window.session.workspace
    long = importing.add(workspace, make_document("\f".join([PAGE] * 40))).document_id
    short = importing.add(workspace, make_document("\f".join([PAGE + "x"] * 2))).document_id
    window.session.show_document(long)
    window.reader.setFocus()
    return Two(window, tmp_path / "two.lutrin", long, short)


def test_page_place_zoom_and_history_are_there_when_one_comes_back(two: Two) -> None:
    reader = two.window.reader
    two.key(Qt.Key.Key_0, CTRL)
    two.to_page(20)
    two.to_page(30)
    two.key(Qt.Key.Key_Down)
    before = reader.viewpoint()
    two.other()
    assert two.said == ("1", "/ 2", "100%")
    assert not two.window.actions_["back"].isEnabled()
    two.key(Qt.Key.Key_Minus, CTRL)
    two.other()
    assert reader.viewpoint() == before
    assert two.said == ("30", "/ 40", "100%")
    assert two.window.actions_["back"].isEnabled()
    two.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert two.said[0] == "20"
    two.other()
    assert two.said == ("1", "/ 2", "90%")


def test_a_new_document_is_shown_as_large_as_the_one_before_and_the_bar_says_so(two: Two) -> None:
    two.key(Qt.Key.Key_0, CTRL)
    two.key(Qt.Key.Key_Minus, CTRL)
    two.key(Qt.Key.Key_Minus, CTRL)
    assert two.said[2] == "75%"
    two.other()
    assert two.window.reader.zoom == 0.75
    assert two.said[2] == "75%"
    two.other()
    assert two.window.reader.zoom == 0.75
    assert two.said[2] == "75%"
    two.key(Qt.Key.Key_0, CTRL)
    assert two.said[2] == "100%"


def test_a_fit_to_the_width_stays_one(two: Two) -> None:
    two.window.actions_["zoom_width"].trigger()
    wide = two.window.reader.zoom
    two.other()
    assert two.window.reader.zoom == wide
    two.window.resize(1300, 900)
    assert two.window.reader.zoom < wide
    two.other()
    assert two.said[2] == f"{round(two.window.reader.zoom * 100)}%"
    assert two.window.reader.zoom < wide


def test_pages_abreast_keep_the_zoom(two: Two) -> None:
    two.window.reader.set_zoom(0.5)
    two.window.actions_["two_pages"].trigger()
    assert two.window.reader.zoom == 0.5
    assert two.said[2] == "50%"


def test_a_dossier_opens_where_it_was_left(two: Two, tmp_path: Path) -> None:
    two.key(Qt.Key.Key_0, CTRL)
    two.to_page(30)
    before = two.window.reader.viewpoint()
    two.other()
    two.to_page(2)
    two.window.opening.new_dossier(tmp_path / "another.lutrin")
    two.window.opening.open_dossier(two.dossier)
    assert two.window.session.document_id == two.short
    assert two.said == ("2", "/ 2", "100%")
    two.other()
    assert two.window.reader.viewpoint() == before


def test_a_window_opens_where_the_last_one_closed(two: Two, qapp: QApplication) -> None:
    two.other()
    two.other()
    two.key(Qt.Key.Key_0, CTRL)
    two.to_page(30)
    two.window.reader.verticalScrollBar().setValue(two.window.reader.verticalScrollBar().value() + 100)
    before = two.window.reader.viewpoint()
    two.window.close()
    again = Application(qapp, Preferences())
    again.window.opening.open_dossier(two.dossier)
    again.window.resize(1440, 900)
    again.window.show()
    QTest.qWaitForWindowActive(again.window)
    after = again.window.reader.viewpoint()
    assert (after.place.page, after.zoom) == (before.place.page, before.zoom)
    assert abs(after.place.y - before.place.y) < 1
    again.leave()
    again.window.deleteLater()
    again.deleteLater()


def test_where_one_reads_is_no_step_to_undo(two: Two) -> None:
    steps = two.window.session.workspace.undo_step
    two.to_page(30)
    two.other()
    two.other()
    assert two.window.session.workspace.undo_step is steps


def test_a_place_that_cannot_be_kept_bothers_nobody(two: Two) -> None:
    said: list[str] = []
    two.window.errors.said.connect(lambda _level, text, _offers: said.append(text))
    two.to_page(30)
    two.dossier.rename(two.dossier.with_suffix(".moved"))
    two.other()
    assert two.window.session.document_id == two.short
    assert said == []


def test_a_dossier_saved_elsewhere_is_read_on_where_one_was(two: Two, tmp_path: Path) -> None:
    two.key(Qt.Key.Key_0, CTRL)
    two.to_page(30)
    before = two.window.reader.viewpoint()
    assert two.window.opening.save_as(tmp_path / "copy.lutrin")
    assert two.window.reader.viewpoint() == before


def test_a_dossier_saved_elsewhere_keeps_the_card_at_hand(two: Two, tmp_path: Path) -> None:
    session = two.window.session
    annotating.add_highlight(session.workspace, two.long, Span(0, 4))
    session.select(session.workspace.highlights(two.long)[0].id)
    at_hand = session.current_id
    assert two.window.opening.save_as(tmp_path / "copy.lutrin")
    assert session.current_id == at_hand
    assert session.current is not None
