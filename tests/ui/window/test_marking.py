"""Marks of the analyst's own: from selected words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Claim, Highlight, Mention, Origin, Status
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.claim import ClaimKind
from lutrin.domain.span import Span
from lutrin.ui.dialogs.merge import MergeDialog
from lutrin.ui.marking import COLOURS

if TYPE_CHECKING:
    from conftest import Desk

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def select(desk: Desk, words: str) -> Span:
    text = desk.window.session.document().text
    span = Span(text.index(words), text.index(words) + len(words))
    desk.window.reader.select(span)
    return span


def test_a_claim_by_the_keyboard_alone(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert not desk.window.left.isHidden()
    desk.key(Qt.Key.Key_Right, CTRL)
    for _ in range(2):
        desk.key(Qt.Key.Key_Right, CTRL | Qt.KeyboardModifier.ShiftModifier)
    desk.key(Qt.Key.Key_2)
    mark = desk.window.session.current
    assert isinstance(mark, Claim)
    assert mark.origin is Origin.ANALYST
    assert mark.span.start > 0
    assert len(mark.anchor.quote.split()) == 2
    desk.key(Qt.Key.Key_D)
    QTest.keyClicks(QApplication.focusWidget(), "before June")
    desk.key(Qt.Key.Key_Return)
    made = desk.workspace.annotation(mark.id)
    assert made.when is not None
    assert made.when.words == "before June"
    assert desk.window.reader.hasFocus()


def test_spaces_around_the_words_are_not_of_the_claim(desk: Desk) -> None:
    select(desk, " left early")
    desk.key(Qt.Key.Key_5)
    mark = desk.window.session.current
    assert isinstance(mark, Claim)
    assert mark.anchor.quote == "left early"


def test_a_number_makes_a_claim_of_the_words(desk: Desk) -> None:
    span = select(desk, "left early")
    assert desk.window.selection_bar.isVisible()
    desk.key(Qt.Key.Key_5)
    mark = desk.window.session.current
    assert isinstance(mark, Claim)
    assert (mark.kind, mark.span, mark.origin, mark.status) == (
        ClaimKind.CALL,
        span,
        Origin.ANALYST,
        Status.ACCEPTED,
    )
    assert not desk.window.selection_bar.isVisible()
    assert desk.window.reader.selection() is None


def test_alt_1_highlights_alt_2_mentions_alt_3_notes(desk: Desk) -> None:
    select(desk, "exercises")
    desk.key(Qt.Key.Key_1, ALT)
    assert isinstance(desk.window.session.current, Highlight)
    select(desk, "Valdrenne")
    desk.key(Qt.Key.Key_2, ALT)
    mark = desk.window.session.current
    assert isinstance(mark, Mention)
    assert desk.workspace.actors()[mark.actor].name == "Valdrenne"
    select(desk, "many")
    desk.key(Qt.Key.Key_3, ALT)
    note = desk.window.session.current
    assert isinstance(note, Highlight)
    assert note.style == "note"
    QTest.keyClicks(desk.window.review.card.note, "who?")
    desk.key(Qt.Key.Key_Return)
    assert desk.workspace.annotation(note.id).note == "who?"
    desk.window.commands.show_right("notes")
    assert [row.title for row in desk.window.notes.model.rows] == ["who?", "exercises"]


def test_a_known_name_joins_its_actor(desk: Desk) -> None:
    select(desk, "Dario Sanz")
    desk.window.marking.mention()
    mark = desk.window.session.current
    assert isinstance(mark, Mention)
    sanz = [a for a in desk.workspace.actors().values() if a.name == "Dario Sanz"]
    assert [mark.actor] == [a.id for a in sanz]


def test_the_bar_at_the_words_marks_by_mouse(desk: Desk) -> None:
    select(desk, "left early")
    buttons = desk.window.selection_bar.findChildren(QToolButton)
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    mark = desk.window.session.current
    assert isinstance(mark, Claim)
    assert mark.kind is ClaimKind.STATEMENT


def test_words_of_a_claim_can_be_others(desk: Desk) -> None:
    desk.window.session.select(desk.claim(1).id)
    span = select(desk, "April exercises")
    desk.key(Qt.Key.Key_U)
    assert desk.claim(1).span == span
    assert desk.claim(1).edited
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.claim(1).anchor.quote == "the April exercises would take place"


def test_escape_leaves_selection_then_mark(desk: Desk) -> None:
    desk.window.session.select(desk.claim(0).id)
    select(desk, "many")
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.session.selection is None
    assert desk.window.session.current_id
    desk.key(Qt.Key.Key_Escape)
    assert not desk.window.session.current_id


def test_a_mention_is_given_to_another_actor_or_split_off(desk: Desk) -> None:
    mention = desk.workspace.mentions(desk.document)[0]
    desk.window.session.select(mention.id)
    desk.key(Qt.Key.Key_C)
    field = desk.window.review.card.mention.actor
    field.selectAll()
    QTest.keyClicks(field, "Orvance")
    desk.key(Qt.Key.Key_Return)
    moved = desk.workspace.annotation(mention.id)
    assert desk.workspace.actors()[moved.actor].name == "Orvance"
    desk.key(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    apart = desk.workspace.annotation(mention.id)
    assert apart.actor != moved.actor
    assert desk.workspace.actors()[apart.actor].name == "Ana Kovel"


def test_actors_are_renamed_merged_and_retyped(desk: Desk) -> None:
    window = desk.window
    window.commands.show_right("actors")
    rows = window.actors.model.rows
    assert {row.title for row in rows} == {"Ana Kovel", "Orvance", "Dario Sanz"}
    window.actors.list.show_current(rows[0].id)
    window.commands.rename()
    from lutrin.ui.dialogs.rename import RenameDialog

    dialog = window.findChild(RenameDialog)
    dialog.name.setText("Somebody")
    QTest.mouseClick(dialog.rename, Qt.MouseButton.LeftButton)
    assert desk.workspace.actors()[rows[0].id].name == "Somebody"
    window.actors.list.selectAll()
    assert window.actors.merge.text() == "Merge the 3…"
    QTest.mouseClick(window.actors.merge, Qt.MouseButton.LeftButton)
    merging = window.findChild(MergeDialog)
    merging.names.button(1).setChecked(True)
    QTest.mouseClick(merging.merge, Qt.MouseButton.LeftButton)
    assert len(window.actors.model.rows) == 1
    window.marking.set_kind_of(window.actors.model.rows[0].id, ActorKind.GROUP)
    assert window.actors.model.rows[0].kind is ActorKind.GROUP
    for _ in range(3):
        window.marking.undo()
    assert {row.title for row in window.actors.model.rows} == {"Ana Kovel", "Orvance", "Dario Sanz"}


def test_actors_chosen_in_the_list_are_merged_by_key(desk: Desk) -> None:
    window = desk.window
    window.session.select("")
    window.commands.show_right("actors")
    actors = window.actors.list
    actors.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert window.actions_["rename"].isEnabled()
    desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert window.actions_["merge"].isEnabled()
    desk.key(Qt.Key.Key_M)
    dialog = window.findChild(MergeDialog)
    assert len(dialog.names.buttons()) == 2
    dialog.reject()
    actors.clearSelection()
    assert not window.actions_["merge"].isEnabled()


def test_nobody_is_merged_before_somebody_is_chosen(desk: Desk) -> None:
    window = desk.window
    names = ("Ana Kovel", "Sanz", "Dario Sanz", "Orvance")
    near = {name: Actor(id=name, kind=ActorKind.PERSON, name=name) for name in names}
    near["Orvance"] = replace(near["Orvance"], kind=ActorKind.STATE)
    create = tuple(Change(before=None, after=actor) for actor in near.values())
    desk.workspace.commit(ChangeSet(label="Edit", changes=create))
    window.commands.merge_these(["Sanz"])
    dialog = window.findChild(MergeDialog)
    assert dialog.other is not None
    assert dialog.other.currentData() is None
    assert not dialog.merge.isEnabled()
    listed = [dialog.other.itemText(i) for i in range(dialog.other.count())]
    assert listed[0] == "Dario Sanz (person)"  # shares a word
    assert listed[-1] == "Orvance (state)"  # of another kind
    dialog.other.setCurrentIndex(0)
    assert dialog.merge.isEnabled()
    dialog.reject()


def test_a_highlight_takes_a_colour_by_menu_and_by_key(desk: Desk) -> None:
    select(desk, "Valdrenne")
    button = next(b for b in desk.window.selection_bar.findChildren(QToolButton) if "Alt+1" in b.toolTip())
    menu = button.menu()
    assert menu is not None
    assert [action.text() for action in menu.actions()][:2] == ["Yellow", "Red"]
    menu.actions()[2].trigger()
    mark = desk.window.session.current
    assert isinstance(mark, Highlight)
    assert mark.colour == "#5fb236"
    assert desk.window.review.card.kinds.index == 2
    desk.key(Qt.Key.Key_6)
    assert desk.workspace.highlights(desk.document)[0].colour == COLOURS[5]
    desk.key(Qt.Key.Key_4)
    assert desk.workspace.highlights(desk.document)[0].colour == "#2ea8e5"
    desk.window.review.card.kinds.choose(7)
    assert desk.workspace.highlights(desk.document)[0].colour == "#aaaaaa"
    desk.window.marking.undo()
    assert desk.workspace.highlights(desk.document)[0].colour == "#2ea8e5"
