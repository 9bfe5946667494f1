"""Where the keyboard is: never in a field that nobody asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from lutrin.domain.annotation import Status
from lutrin.services import annotating
from lutrin.ui.controls.keycap import KeyField
from lutrin.ui.controls.notefield import NoteField

if TYPE_CHECKING:
    from conftest import Desk

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_review_keys_act_on_the_claim_after_a_visit_to_the_actors(desk: Desk) -> None:
    window = desk.window
    desk.key(Qt.Key.Key_6, CTRL)
    actors = window.actors.list
    centre = actors.visualRect(window.actors.model.index(0)).center()
    QTest.mouseClick(actors.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    names = {actor.name for actor in desk.workspace.actors().values()}
    mention = window.session.current
    assert mention is not None
    desk.key(Qt.Key.Key_4, CTRL)
    assert window.reader.hasFocus()
    desk.key(Qt.Key.Key_X)
    assert desk.workspace.annotation(mention.id).status is Status.REJECTED
    desk.key(Qt.Key.Key_Return)
    assert {actor.name for actor in desk.workspace.actors().values()} == names


@pytest.mark.parametrize(
    ("key", "name"), [(Qt.Key.Key_5, "claims"), (Qt.Key.Key_6, "actors"), (Qt.Key.Key_7, "notes")]
)
def test_a_list_asked_for_has_the_keyboard(desk: Desk, key: Qt.Key, name: str) -> None:
    desk.window.session.select(desk.claim(0).id)
    desk.window.marking.set_note("so that there is a note")
    panel = getattr(desk.window, name)
    desk.key(Qt.Key.Key_6, CTRL)
    desk.key(key, CTRL)
    assert panel.list.hasFocus()
    desk.key(Qt.Key.Key_F4)
    assert desk.window.right.isHidden()
    assert desk.window.reader.hasFocus()


def test_an_empty_list_leaves_the_keyboard_on_the_page(desk: Desk) -> None:
    desk.key(Qt.Key.Key_6, CTRL)
    desk.key(Qt.Key.Key_7, CTRL)
    assert desk.window.reader.hasFocus()


def test_a_tab_clicked_takes_no_field(desk: Desk) -> None:
    window = desk.window
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_6, CTRL)
    tabs = window.right.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert window.right.page_name == "review"
    assert window.reader.hasFocus()


def test_a_field_left_open_is_left_with_its_mark(desk: Desk) -> None:
    window = desk.window
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_E)
    assert isinstance(focus(), QLineEdit)
    assert window.review.card.shows_more
    window.session.select(desk.workspace.mentions(desk.document)[0].id)
    assert window.reader.hasFocus()
    assert not window.review.card.shows_more


def test_editing_ends_with_the_card_that_it_was_asked_for(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_E)
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.review.card.shows_more
    desk.key(Qt.Key.Key_A)
    assert desk.claim(0).status is Status.ACCEPTED
    assert not desk.window.review.card.shows_more


def test_a_button_of_the_card_clicked_leaves_the_keyboard_on_the_page(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    QTest.mouseClick(desk.window.review.card.accept, Qt.MouseButton.LeftButton)
    assert desk.window.reader.hasFocus()
    for _ in range(6):
        desk.key(Qt.Key.Key_A)
    assert desk.window.session.current is None or not isinstance(focus(), QLineEdit)


def test_a_note_has_lines_and_is_no_place_for_commands(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_N)
    note = desk.window.review.card.note
    low = note.sizeHint().height()
    QTest.keyClicks(focus(), "voir")
    desk.key(Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(focus(), "axa")
    assert note.hasFocus()
    assert note.sizeHint().height() > low
    desk.key(Qt.Key.Key_Return)
    assert desk.window.reader.hasFocus()
    assert desk.claim(0).note == "voir\naxa"
    assert {claim.status for claim in desk.workspace.claims(desk.document)} == {Status.PROPOSED}
    desk.window.commands.show_right("notes")
    assert [row.title for row in desk.window.notes.model.rows] == ["voir axa"]


def test_a_note_goes_on_where_it_ended(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    desk.window.marking.set_note("one")
    desk.key(Qt.Key.Key_N)
    QTest.keyClicks(focus(), " two")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.claim(0).note == "one two"
    desk.key(Qt.Key.Key_N)
    QTest.keyClicks(focus(), " three")
    desk.key(Qt.Key.Key_Escape)
    assert desk.claim(0).note == "one two"
    desk.key(Qt.Key.Key_N)
    QTest.keyClicks(focus(), " four")
    desk.key(Qt.Key.Key_F8)
    assert desk.claim(0).note == "one two four"


def test_arrows_in_a_list_take_what_they_point_at(desk: Desk) -> None:
    """So that A, X or Delete never decide on another claim than the one that is marked in the list."""
    window = desk.window
    desk.key(Qt.Key.Key_5, CTRL)
    desk.key(Qt.Key.Key_Down)
    assert window.session.current_id == desk.claim(0).id
    desk.key(Qt.Key.Key_Down)
    assert window.session.current_id == desk.claim(1).id
    assert window.claims.list.hasFocus()
    desk.key(Qt.Key.Key_X)
    assert desk.claim(1).status is Status.REJECTED


def test_actors_are_chosen_and_merged_without_the_mouse(desk: Desk) -> None:
    window = desk.window
    desk.key(Qt.Key.Key_6, CTRL)
    desk.key(Qt.Key.Key_Down)
    mention = window.session.current
    assert mention is not None
    assert window.actors.selected() == [mention.actor]
    desk.key(Qt.Key.Key_Down, SHIFT)
    assert len(window.actors.selected()) == 2
    assert window.reader.selection() is None
    assert window.actors.merge.text() == "Merge the 2…"


def test_one_actor_can_be_merged_by_the_button(desk: Desk) -> None:
    from lutrin.ui.dialogs.merge import MergeDialog

    window = desk.window
    desk.key(Qt.Key.Key_6, CTRL)
    assert not window.actors.merge.isEnabled()
    desk.key(Qt.Key.Key_Down)
    assert window.actors.merge.isEnabled()
    QTest.mouseClick(window.actors.merge, Qt.MouseButton.LeftButton)
    dialog = window.findChild(MergeDialog)
    assert dialog is not None
    assert dialog.other is not None
    dialog.reject()


def test_a_page_that_is_not_there_is_told_of(desk: Desk) -> None:
    field = desk.window.bar.page
    desk.key(Qt.Key.Key_G, CTRL | Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(field, "999")
    assert field.fontMetrics().horizontalAdvance("999") < field.contentsRect().width()
    desk.key(Qt.Key.Key_Return)
    assert desk.window.messages.texts() == ["There is no page 999: the document has 1 page."]
    assert (field.text(), field.selectedText()) == ("1", "1")
    QTest.keyClicks(field, "0")
    desk.key(Qt.Key.Key_Return)
    assert desk.window.messages.texts()[0] == "There is no page 0: the document has 1 page."
    QTest.keyClicks(field, "7")
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.reader.hasFocus()
    assert field.text() == "1"


def test_a_field_left_open_says_nothing_of_the_next_mark(desk: Desk) -> None:
    window = desk.window
    mentions = desk.workspace.mentions(desk.document)
    other = next(m for m in mentions if m.actor != mentions[0].actor)
    annotating.set_note(desk.workspace, mentions[0].id, "of the first")
    before = desk.workspace.mentions(desk.document)
    for key in (Qt.Key.Key_E, Qt.Key.Key_N):
        window.session.select(mentions[0].id)
        desk.key(key)
        window.session.select(other.id)
        assert window.reader.hasFocus()
    for key in (Qt.Key.Key_C, Qt.Key.Key_D):
        window.session.select(desk.claim(2).id)
        desk.key(key)
        window.session.select(desk.claim(0).id)
        assert window.reader.hasFocus()
    assert desk.workspace.mentions(desk.document) == before
    assert not any(claim.edited for claim in desk.workspace.claims(desk.document))


@pytest.mark.parametrize("which", ["note", "deadline"])
def test_redo_in_a_field_is_the_field_s_own(desk: Desk, which: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dossier is not changed behind what is being typed, whether or not Qt knows the key as its own: that
    depends on the desktop."""
    desk.window.session.select(desk.claim(0).id)
    desk.window.marking.accept()
    desk.window.marking.undo()
    desk.window.session.select(desk.claim(0).id)
    desk.key(Qt.Key.Key_N if which == "note" else Qt.Key.Key_D)
    field = focus()
    assert isinstance(field, NoteField | KeyField)
    QTest.keyClicks(field, "May")
    own = type(field).__mro__[1]
    monkeypatch.setattr(own, "event", without_redo(own.event))
    for again in ((Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)):
        desk.key(Qt.Key.Key_Z, CTRL)
        assert field.text() == ""
        desk.key(*again)
        assert field.text() == "May"
        assert desk.claim(0).status is Status.PROPOSED


def without_redo(event: Callable[[QWidget, QEvent], bool]) -> Callable[[QWidget, QEvent], bool]:
    """Qt's field on a desktop that has no such key: it leaves it to shortcuts."""

    def on_event(field: QWidget, what: QEvent) -> bool:
        is_override = what.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(what, QKeyEvent) and what.matches(QKeySequence.StandardKey.Redo):
            what.ignore()
            return False
        return event(field, what)

    return on_event
