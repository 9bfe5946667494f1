"""Finding words in all documents of the dossier, by keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lutrin.services import importing
from lutrin.ui.dialogs.find_everywhere import FindEverywhere

if TYPE_CHECKING:
    from conftest import Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OTHER = "Another note. The summit failed. Nobody spoke of Orvance, and the summit of May is off."


def opened(desk: Desk) -> FindEverywhere:
    desk.key(Qt.Key.Key_F, CTRL | SHIFT)
    box = desk.window.findChild(FindEverywhere)
    assert box is not None
    return box


def test_places_are_found_in_every_document_and_return_goes_there(desk: Desk, make_document: object) -> None:
    made = replace(make_document(OTHER), title="Other", path="/d/other.txt")  # type: ignore[operator]
    other = importing.add(desk.workspace, made).document_id
    box = opened(desk)
    QTest.keyClicks(box.field, "summit")
    box.look()
    assert [row.detail for row in box.model.rows if not row.indent] == ["2 places", "2 places"]
    wanted = next(n for n, row in enumerate(box.model.rows) if "summit of May" in row.title and row.indent)
    while box.list.currentIndex().row() < wanted:
        QTest.keyClick(box.field, Qt.Key.Key_Down)
    place = box.model.rows[wanted].id
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    window = desk.window
    assert window.session.document_id == other
    assert window.bar.find_field.text() == "summit"
    assert place.endswith(str(OTHER.index("summit")))  # both places are shown in the words of one line
    shown = window.navigation.shown_match()
    assert shown is not None
    assert shown.start == OTHER.index("summit")
    desk.key(Qt.Key.Key_F3)
    shown = window.navigation.shown_match()
    assert shown is not None
    assert shown.start == OTHER.rindex("summit")


def test_words_that_stand_apart_are_found_too(desk: Desk, make_document: object) -> None:
    other = importing.add(desk.workspace, make_document(OTHER)).document_id  # type: ignore[operator]
    box = opened(desk)
    QTest.keyClicks(box.field, "nobody failed")
    box.look()
    assert [row.detail for row in box.model.rows] == ["the words stand apart", ""]
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert desk.window.session.document_id == other
    shown = desk.window.navigation.shown_match()  # the longest of them, first of those as long
    assert shown is not None
    assert shown.of(OTHER) == "Nobody"
    assert desk.window.bar.find_field.text() == "nobody"


def test_words_in_quotes_are_shown_and_gone_through(desk: Desk, make_document: object) -> None:
    importing.add(desk.workspace, make_document(OTHER))  # type: ignore[operator]
    box = opened(desk)
    QTest.keyClicks(box.field, '"the summit"')
    box.look()
    wanted = next(n for n, row in enumerate(box.model.rows) if "summit of May" in row.title and row.indent)
    while box.list.currentIndex().row() < wanted:
        QTest.keyClick(box.field, Qt.Key.Key_Down)
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    window = desk.window
    assert window.bar.find_field.text() == "the summit"
    shown = window.navigation.shown_match()
    assert shown is not None
    assert shown.start == OTHER.index("The summit")
    desk.key(Qt.Key.Key_F3)
    shown = window.navigation.shown_match()
    assert shown is not None
    assert shown.start == OTHER.index("the summit of May")


def test_nothing_typed_and_nothing_found_are_said(desk: Desk) -> None:
    box = opened(desk)
    assert [(row.id, row.dim) for row in box.model.rows] == [("", True)]
    assert "two letters" in box.model.rows[0].title
    QTest.keyClicks(box.field, "zebra")
    box.look()
    assert "No document" in box.model.rows[0].title
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert box.isVisible()  # there is nowhere to go
    box.close()


def test_words_in_the_find_box_are_found_on_in_another_document(desk: Desk, make_document: object) -> None:
    other = importing.add(desk.workspace, make_document(OTHER)).document_id  # type: ignore[operator]
    desk.key(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(desk.window.bar.find_field, "summit")
    desk.window.reader.setFocus()
    desk.window.session.show_document(other)
    assert desk.window.navigation.shown_match() is None
    desk.key(Qt.Key.Key_F3)
    shown = desk.window.navigation.shown_match()
    assert shown is not None
    assert shown.start == OTHER.index("summit")


def test_an_earlier_version_is_told_from_the_newest(desk: Desk, make_document: object) -> None:
    changed = make_document(desk.workspace.document(desk.document).text + " The summit is off.")  # type: ignore[operator]
    path = desk.workspace.entry(desk.document).path
    importing.add(desk.workspace, replace(changed, path=path, sha256="1" * 64))
    box = opened(desk)
    QTest.keyClicks(box.field, "summit")
    box.look()
    found = {row.id.partition(" · ")[0]: row.detail for row in box.model.rows if not row.indent}
    assert found.pop(desk.document) == "earlier version · 2 places"
    assert list(found.values()) == ["3 places"]
    box.close()
