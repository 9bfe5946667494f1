"""Marks of the analyst's own: from selected words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Claim, Highlight, Mention, Origin, Status
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.claim import AUTHOR, Certainty, Claimant, ClaimKind, When
from lutrin.domain.document import Document
from lutrin.domain.finding import Findings, FoundActor, FoundClaim
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.span import Span
from lutrin.services import detecting, importing
from lutrin.ui.dialogs.merge import MergeDialog
from lutrin.ui.marking import COLOURS

if TYPE_CHECKING:
    from conftest import Desk

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def place(desk: Desk, words: str) -> Span:
    text = desk.window.session.document().text
    return Span(text.index(words), text.index(words) + len(words))


def select(desk: Desk, words: str) -> Span:
    span = place(desk, words)
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


def told(desk: Desk, words: str, **fields: object) -> Findings:
    """What the worker would say of a claim on ``words``."""
    claim = FoundClaim(span=place(desk, words), kind=ClaimKind.FORECAST, **{"claimants": (AUTHOR,), **fields})
    actors = (FoundActor(id="x", kind=ActorKind.PERSON, name="Dario Sanz"),)
    return Findings(language="en", actors=actors, claims=(claim,))


WORDS = "a second summit will very likely be held before the end of June"


def test_the_text_fills_in_who_claims_how_surely_until_when(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = told(
        desk,
        WORDS,
        claimants=(Claimant(actor="x", name="Dario Sanz"),),
        cue=place(desk, "According to"),
        certainty=Certainty(
            step=Likelihood.VERY_LIKELY, words="very likely", span=place(desk, "very likely")
        ),
        when=When(words="before the end of June", end="2026-06-30"),
    )
    asked: list[object] = []
    monkeypatch.setattr(
        "lutrin.services.describing.description", lambda *given: asked.append(given[1:3]) or found
    )
    span = select(desk, WORDS)
    desk.key(Qt.Key.Key_4)
    assert asked == [(span, ClaimKind.FORECAST)]
    made = desk.window.session.current
    assert isinstance(made, Claim)
    assert desk.workspace.claimant_name(made.claimants[0]) == "Dario Sanz"
    assert made.claimants[0].actor in desk.workspace.actors()
    assert made.certainty is not None
    assert made.certainty.step is Likelihood.VERY_LIKELY
    assert made.when is not None
    assert made.when.words == "before the end of June"
    assert desk.window.review.card.isVisible()
    assert "Dario Sanz" in {field.text() for field in desk.window.review.card.findChildren(QLineEdit)}
    desk.key(Qt.Key.Key_Z, CTRL)  # one step: the mark goes with what was filled in
    assert made.id not in {claim.id for claim in desk.workspace.claims(desk.document)}
    desk.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.workspace.annotation(made.id) == made


def test_what_was_typed_meanwhile_stands(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = told(
        desk,
        "left early",
        claimants=(Claimant(name="two officials"),),
        certainty=Certainty(step=Likelihood.LIKELY, words="", span=None),
    )
    monkeypatch.setattr("lutrin.services.describing.description", lambda *_: found)
    monkeypatch.setattr(type(desk.window.jobs), "held", True)
    select(desk, "left early")
    desk.key(Qt.Key.Key_4)
    made = desk.window.session.current
    desk.window.marking.set_claimants("Orvance")
    desk.window.jobs.active()[0].go()
    after = desk.workspace.annotation(made.id)
    assert desk.workspace.claimant_name(after.claimants[0]) == "Orvance"
    assert after.certainty is not None
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.workspace.annotation(made.id).certainty is None
    assert desk.workspace.claimant_name(desk.workspace.annotation(made.id).claimants[0]) == "Orvance"


def test_a_mark_deleted_before_it_was_read_stays_away(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = told(desk, "left early", claimants=(Claimant(name="two officials"),))
    monkeypatch.setattr("lutrin.services.describing.description", lambda *_: found)
    monkeypatch.setattr(type(desk.window.jobs), "held", True)
    select(desk, "left early")
    desk.key(Qt.Key.Key_2)
    made = desk.window.session.current
    desk.key(Qt.Key.Key_Z, CTRL)
    desk.window.jobs.active()[0].go()
    assert made.id not in {claim.id for claim in desk.workspace.claims(desk.document)}
    desk.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.workspace.annotation(made.id) == made


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
    window.session.select("")  # the mention that the arrows took
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


def test_what_is_being_typed_is_not_overwritten_by_the_reading(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = told(desk, "left early", claimants=(Claimant(name="two officials"),))
    monkeypatch.setattr("lutrin.services.describing.description", lambda *_: found)
    monkeypatch.setattr(type(desk.window.jobs), "held", True)
    select(desk, "left early")
    desk.key(Qt.Key.Key_2)
    desk.key(Qt.Key.Key_C)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Orv")
    desk.window.jobs.active()[0].go()
    assert field.text().startswith("Orv")
    QTest.keyClicks(field, "ance")
    desk.key(Qt.Key.Key_Return)
    made = desk.window.session.current
    assert desk.workspace.claimant_name(made.claimants[0]) == "Orvance"


def test_a_mention_deleted_leaves_the_page_where_it_is(desk: Desk) -> None:
    mentions = [m for m in desk.workspace.mentions(desk.document) if m.anchor.quote == "Ana Kovel"]
    desk.window.reader.annotation_clicked.emit(mentions[1].id)
    desk.key(Qt.Key.Key_Delete)
    assert desk.window.session.current_id == ""
    assert mentions[1].id not in {m.id for m in desk.workspace.mentions(desk.document)}


def test_a_mention_decided_alone_leads_to_the_next_and_not_back(desk: Desk) -> None:
    orvance = [m.id for m in desk.workspace.mentions(desk.document) if m.anchor.quote == "Orvance"]
    desk.window.session.select(orvance[0])
    desk.key(Qt.Key.Key_A)
    assert desk.window.session.current_id == orvance[1]
    assert desk.window.session.group == (orvance[1],)
    kovel = [m.id for m in desk.workspace.mentions(desk.document) if m.anchor.quote == "Ana Kovel"]
    desk.window.session.select(kovel[1])
    desk.key(Qt.Key.Key_A)
    assert desk.window.session.current_id == kovel[1]  # nothing after it: the first is not gone back to
    assert desk.workspace.annotation(kovel[0]).status is Status.PROPOSED


def test_the_only_mention_of_an_actor_is_not_split_off(desk: Desk) -> None:
    sanz = next(m for m in desk.workspace.mentions(desk.document) if m.anchor.quote == "Dario Sanz")
    desk.window.session.select(sanz.id)
    assert not desk.window.actions_["split"].isEnabled()
    desk.key(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert desk.workspace.annotation(sanz.id).actor == sanz.actor
    kovel = desk.workspace.mentions(desk.document)[0]
    desk.window.session.select(kovel.id)
    for _ in range(3):
        desk.key(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    apart = desk.workspace.annotation(kovel.id).actor
    assert apart != kovel.actor
    assert len(desk.workspace.actors()[apart].reasons) == 1
    desk.window.commands.show_right("actors")
    assert not desk.window.actors.why.apart.isEnabled()


def test_an_only_mention_given_another_name_renames_its_actor(desk: Desk) -> None:
    sanz = next(m for m in desk.workspace.mentions(desk.document) if m.anchor.quote == "Dario Sanz")
    desk.window.session.select(sanz.id)
    desk.window.marking.set_mention_actor("Dario M. Sanz")
    assert desk.workspace.annotation(sanz.id).actor == sanz.actor
    assert desk.workspace.actors()[sanz.actor].name == "Dario M. Sanz"


def test_half_words_are_made_whole(desk: Desk) -> None:
    text = desk.window.session.document().text
    start = text.index("April") + 2
    half = Span(start, text.index("exercises") + 4)
    desk.window.session.select(desk.claim(1).id)
    desk.window.reader.select(half)
    desk.key(Qt.Key.Key_U)
    assert desk.claim(1).anchor.quote == "April exercises"
    desk.window.session.select("")
    desk.window.reader.select(half)
    desk.key(Qt.Key.Key_N)
    assert desk.window.session.current.anchor.quote == "April exercises"
    inside = text.index("Valdrenne") + 3
    desk.window.reader.select(Span(inside, inside + 3))
    desk.key(Qt.Key.Key_2, ALT)
    mark = desk.window.session.current
    assert isinstance(mark, Mention)
    assert desk.workspace.actors()[mark.actor].name == "Valdrenne"


def test_undoing_a_merge_stays_in_the_document_shown(
    desk: Desk, make_document: Callable[..., Document], given: tuple[str, Findings]
) -> None:
    text, found = given
    other = importing.add(desk.workspace, make_document(text + " Once more.")).document_id
    detecting.propose(desk.workspace, other, found)
    names = {actor.name: actor.id for actor in desk.workspace.actors().values()}
    for document in (desk.document, other):
        desk.window.session.show_document(document)
        desk.window.marking.merge(names["Ana Kovel"], [names["Dario Sanz"]])
        desk.window.marking.undo()
        assert desk.window.session.document_id == document
        desk.window.marking.redo()
        assert desk.window.session.document_id == document
        desk.window.marking.undo()
