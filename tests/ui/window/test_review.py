"""The review by keys and mouse, through the real widgets."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Claim, Mention, Status
from lutrin.domain.claim import AUTHOR, Claimant, ClaimKind
from lutrin.domain.document import Document
from lutrin.domain.errors import DossierError
from lutrin.domain.finding import Findings
from lutrin.domain.likelihood import Likelihood
from lutrin.services import annotating, detecting, importing, resolving
from lutrin.services.workspace import Workspace
from lutrin.ui import words

if TYPE_CHECKING:
    from conftest import Desk

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_review_begins_with_the_first_claim_and_counts(desk: Desk) -> None:
    assert desk.window.bar.review.text() == "Review · 6"  # three claims shown, three actors
    desk.key(Qt.Key.Key_R)
    review = desk.window.review
    assert desk.window.session.current_id == desk.claim(0).id
    assert review.where.text() == "1 of 6"
    assert review.card.title.text() == "Quote"
    assert review.card.claim.claimant.text() == "Ana Kovel"
    assert review.card.score.text() == "0.97"
    assert "quotation with the verb “said”" in review.card.why.text()


def test_accept_takes_the_next_and_undo_takes_it_back(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    first, second = desk.claim(0).id, desk.claim(1).id
    desk.key(Qt.Key.Key_A)
    assert desk.claim(0).status is Status.ACCEPTED
    assert desk.window.session.current_id == second
    assert desk.window.actions_["undo"].text().startswith("Undo: Accept “")
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.claim(0).status is Status.PROPOSED
    assert desk.window.session.current_id == first
    desk.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert desk.claim(0).status is Status.ACCEPTED


def test_reject_and_later(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_J)
    assert desk.window.session.current_id == desk.claim(1).id
    desk.key(Qt.Key.Key_X)
    assert desk.claim(0).status is Status.PROPOSED
    assert desk.claim(1).status is Status.REJECTED
    assert desk.window.session.current_id == desk.claim(2).id
    desk.window.session.select(desk.claim(1).id)
    desk.key(Qt.Key.Key_X, SHIFT)
    assert desk.claim(1).status is Status.PROPOSED


def test_an_actor_reached_through_the_queue_is_decided_whole(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    for _ in range(3):
        desk.key(Qt.Key.Key_A)
    mention = desk.window.session.current
    assert isinstance(mention, Mention)
    assert desk.window.review.card.accept.text() == "Accept the 2"
    desk.key(Qt.Key.Key_A)
    statuses = [m.status for m in desk.workspace.mentions(desk.document) if m.actor == mention.actor]
    assert statuses == [Status.ACCEPTED] * 2


def test_a_mention_clicked_is_decided_alone_and_everywhere_with_shift(desk: Desk) -> None:
    mention = desk.workspace.mentions(desk.document)[0]
    desk.window.reader.annotation_clicked.emit(mention.id)
    desk.key(Qt.Key.Key_A)
    same = [m for m in desk.workspace.mentions(desk.document) if m.actor == mention.actor]
    assert [m.status for m in same] == [Status.ACCEPTED, Status.PROPOSED]
    desk.window.reader.annotation_clicked.emit(same[1].id)
    desk.key(Qt.Key.Key_A, SHIFT)
    assert desk.workspace.annotation(same[1].id).status is Status.ACCEPTED


def test_kinds_by_key_and_by_mouse(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_3)
    assert desk.claim(0).kind is ClaimKind.ASSESSMENT
    kinds = desk.window.review.card.kinds
    QTest.mouseClick(kinds, Qt.MouseButton.LeftButton, pos=kinds.boxes()[4].center().toPoint())
    assert desk.claim(0).kind is ClaimKind.CALL
    mention = desk.workspace.mentions(desk.document)[0]
    desk.window.session.select(mention.id)
    desk.key(Qt.Key.Key_2)
    assert desk.workspace.actors()[mention.actor].kind is ActorKind.ORGANISATION


def test_who_claims_it_by_key_with_names_author_and_free_words(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    for typed, check in (
        ("dario sanz", lambda c: desk.workspace.actors()[c.claimant.actor].name == "Dario Sanz"),
        ("author", lambda c: c.claimants == (AUTHOR,)),
        ("a diplomat", lambda c: c.claimant.actor is None and c.claimant.name == "a diplomat"),
    ):
        desk.key(Qt.Key.Key_C)
        field = desk.window.review.card.claim.claimant
        assert field.hasFocus()
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert check(desk.claim(0)), typed
        assert desk.window.reader.hasFocus()


def test_typing_letters_in_a_field_decides_nothing(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_D)
    QTest.keyClicks(QApplication.focusWidget(), "axj 1")
    assert desk.claim(0).status is Status.PROPOSED
    desk.key(Qt.Key.Key_Escape)
    assert desk.claim(0).when is None
    assert desk.window.reader.hasFocus()


@pytest.mark.parametrize(("what", "keys"), [("actor", "pd"), ("highlight", "pdc")])
def test_a_field_that_the_card_has_not_is_not_led_to(desk: Desk, what: str, keys: str) -> None:
    mention = desk.workspace.mentions(desk.document)[0]
    annotating.add_highlight(desk.workspace, desk.document, mention.span)
    highlight = desk.workspace.highlights(desk.document)[0]
    desk.window.session.select(mention.id if what == "actor" else highlight.id)
    desk.window.reader.setFocus()
    for key in keys:
        QTest.keyClicks(QApplication.focusWidget(), key)
        assert desk.window.reader.hasFocus()
        QTest.keyClicks(QApplication.focusWidget(), "5")
    assert desk.window.review.card.note.text() == ""


def test_what_is_being_typed_stays_with_its_mark(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_D)
    QTest.keyClicks(QApplication.focusWidget(), "by May")
    desk.key(Qt.Key.Key_F8)
    assert desk.claim(0).when.words == "by May"
    following = desk.window.session.current
    assert following is not None
    assert following.id != desk.claim(0).id
    desk.window.reader.setFocus()
    assert [c.when.words for c in desk.workspace.claims(desk.document) if c.when] == [
        "by May",
        "before the end of June",
    ]


def test_deadline_certainty_and_note(desk: Desk) -> None:
    desk.window.session.select(desk.claim(2).id)
    card = desk.window.review.card
    assert "very likely" in card.claim.certainty_words.text()
    assert "80–95%" in card.claim.certainty_words.text()
    assert card.claim.deadline.text() == "before the end of June"
    desk.key(Qt.Key.Key_P)
    desk.key(Qt.Key.Key_Left)
    assert desk.claim(2).certainty.step is Likelihood.LIKELY
    assert desk.claim(2).certainty.words == "very likely"
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_D)
    QTest.keyClicks(card.claim.deadline, "by July")
    desk.key(Qt.Key.Key_Return)
    assert desk.claim(2).when.words == "by July"
    desk.key(Qt.Key.Key_D)
    QTest.keyClicks(card.claim.deadline, "by July 2031")
    desk.key(Qt.Key.Key_Return)
    assert (desk.claim(2).when.words, desk.claim(2).when.end) == ("by July 2031", "2031-07-31")
    desk.key(Qt.Key.Key_N)
    QTest.keyClicks(card.note, "check this")
    desk.key(Qt.Key.Key_Return)
    assert desk.claim(2).note == "check this"


def test_delete_needs_no_dialog_and_undo_serves(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    gone = desk.claim(0).id
    desk.key(Qt.Key.Key_Delete)
    assert gone not in {c.id for c in desk.workspace.claims(desk.document)}
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.claim(0).id == gone


@pytest.mark.parametrize("what", ["claim", "actor"])
def test_delete_in_the_list_of_notes_takes_the_note_alone(desk: Desk, what: str) -> None:
    mark = desk.claim(0) if what == "claim" else desk.workspace.mentions(desk.document)[0]
    annotating.accept(desk.workspace, mark.id)
    annotating.set_note(desk.workspace, mark.id, "check this")
    desk.window.session.select(mark.id)
    desk.key(Qt.Key.Key_7, CTRL)
    desk.window.notes.list.setFocus()
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Delete)
    left = desk.workspace.annotation(mark.id)
    assert (left.note, left.status) == ("", Status.ACCEPTED)
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.workspace.annotation(mark.id).note == "check this"


def test_delete_in_the_list_of_notes_takes_a_highlight_away(desk: Desk) -> None:
    annotating.add_highlight(desk.workspace, desk.document, desk.claim(0).span)
    highlight = desk.workspace.highlights(desk.document)[0]
    desk.window.session.select(highlight.id)
    desk.key(Qt.Key.Key_7, CTRL)
    desk.window.notes.list.setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert not desk.workspace.highlights(desk.document)


def test_buttons_of_the_card_do_what_the_keys_do(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    card = desk.window.review.card
    QTest.mouseClick(card.later, Qt.MouseButton.LeftButton)
    QTest.mouseClick(card.accept, Qt.MouseButton.LeftButton)
    assert desk.claim(1).status is Status.ACCEPTED
    QTest.mouseClick(card.reject, Qt.MouseButton.LeftButton)
    assert desk.claim(2).status is Status.REJECTED


def test_what_comes_next_can_be_clicked(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    following = desk.window.review.next
    rows = desk.window.review.model.rows
    assert [row.id for row in rows[:2]] == [desk.claim(1).id, desk.claim(2).id]
    centre = following.visualRect(desk.window.review.model.index(1)).center()
    QTest.mouseClick(following.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(centre))
    assert desk.window.session.current_id == desk.claim(2).id


def test_next_and_previous_annotation_by_f8(desk: Desk) -> None:
    order = [mark.id for mark in desk.window.navigation.shown_marks()]
    desk.key(Qt.Key.Key_F8)
    assert desk.window.session.current_id == order[0]
    desk.key(Qt.Key.Key_F8)
    assert desk.window.session.current_id == order[1]
    desk.key(Qt.Key.Key_F8, SHIFT)
    desk.key(Qt.Key.Key_F8, SHIFT)
    assert desk.window.session.current_id == order[-1]


def test_the_end_of_the_review_is_said(desk: Desk) -> None:
    desk.key(Qt.Key.Key_R)
    for _ in range(6):
        desk.key(Qt.Key.Key_A)
    assert desk.window.session.queue() == []
    assert desk.window.bar.review.text() == "Review"
    assert "reviewed" in desk.window.review.empty.words.text().lower()
    assert desk.window.documents.model.rows[0].done


def test_threshold_hides_and_shows_proposals(desk: Desk) -> None:
    assert desk.window.status.hidden.text() == "0.50 — 1 proposal hidden"
    desk.window.status.threshold.setValue(10)
    assert desk.window.status.hidden.text() == "0.10 — 0 proposals hidden"
    assert len(desk.window.session.queue()) == 7
    desk.window.status.threshold.setValue(95)
    assert [desk.window.session.queue()[0].id] == [desk.claim(0).id]
    assert isinstance(desk.workspace.annotation(desk.claim(3).id), Claim)
    assert words.claim_kind(ClaimKind.CALL) == "Call"


def test_the_card_tells_that_a_claim_is_in_the_negative(desk: Desk) -> None:
    card = desk.window.review.card
    denied, affirmed = desk.claim(1), desk.claim(2)
    annotating.edit_claim(desk.workspace, denied.id, negated=True)
    desk.window.session.select(denied.id)
    assert card.negated.isChecked()
    assert card.claim.certainty_words.text().endswith("in the negative")
    desk.window.session.select(affirmed.id)
    assert not card.negated.isChecked()
    assert "negative" not in card.claim.certainty_words.text()


def test_a_denial_is_taken_back_in_the_card(desk: Desk) -> None:
    claim = desk.claim(1)
    annotating.edit_claim(desk.workspace, claim.id, negated=True)
    desk.window.session.select(claim.id)
    desk.key(Qt.Key.Key_E)
    desk.window.review.card.negated.click()
    assert not desk.claim(1).negated


def test_a_digit_sets_the_certainty_while_its_scale_has_the_keyboard(desk: Desk) -> None:
    desk.window.session.select(desk.claim(2).id)
    scale = desk.window.review.card.claim.certainty
    for key, step in ((Qt.Key.Key_5, Likelihood.LIKELY), (Qt.Key.Key_7, Likelihood.ALMOST_CERTAIN)):
        desk.key(Qt.Key.Key_P)
        desk.key(key)
        assert desk.claim(2).certainty.step is step
        assert desk.claim(2).kind is ClaimKind.FORECAST
    desk.key(Qt.Key.Key_0)
    assert desk.claim(2).certainty is None
    desk.key(Qt.Key.Key_Return)
    assert not scale.hasFocus()
    desk.key(Qt.Key.Key_5)
    assert desk.claim(2).kind is ClaimKind.CALL


def test_arrows_along_the_scale_are_one_step_of_undo(desk: Desk) -> None:
    desk.window.session.select(desk.claim(2).id)
    before = desk.claim(2)
    desk.key(Qt.Key.Key_P)
    for _ in range(3):
        desk.key(Qt.Key.Key_Left)
    assert desk.claim(2).certainty.step is Likelihood.UNLIKELY
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.claim(2) == before
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_P)
    desk.key(Qt.Key.Key_Left)
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_P)
    desk.key(Qt.Key.Key_Left)
    desk.key(Qt.Key.Key_Z, CTRL)  # another visit is another step
    assert desk.claim(2).certainty.step is Likelihood.LIKELY


def by_orvance(desk: Desk, *numbers: int) -> None:
    """These claims are Orvance's, as the machine's own proposals."""
    orvance = next(a.id for a in desk.workspace.actors().values() if a.name == "Orvance")
    for number in numbers:
        annotating.edit_claim(
            desk.workspace, desk.claim(number).id, claimants=(Claimant(actor=orvance, name="Orvance"),)
        )


def test_accepting_a_claimant_s_claims_says_how_many_and_of_whom_and_can_be_undone(desk: Desk) -> None:
    by_orvance(desk, 1, 2)
    desk.window.session.take(2)
    card = desk.window.review.card
    assert card.everywhere.text() == "Accept the 2 claims of Orvance here ⇧A"
    desk.key(Qt.Key.Key_A, SHIFT)
    assert [desk.claim(n).status for n in range(3)] == [Status.PROPOSED, Status.ACCEPTED, Status.ACCEPTED]
    assert desk.window.messages.texts() == ["2 claims of Orvance accepted."]
    undo = next(b for b in desk.window.messages.findChildren(QPushButton) if b.text() == "Undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert [desk.claim(n).status for n in range(3)] == [Status.PROPOSED] * 3
    assert desk.window.session.current_id == desk.claim(2).id


def test_what_is_being_typed_counts_before_the_decision(desk: Desk) -> None:
    """So that undoing the decision takes back the decision, not the note."""
    by_orvance(desk, 1, 2)
    desk.window.session.take(2)
    desk.key(Qt.Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget(), "doubtful")
    QTest.mouseClick(desk.window.review.card.everywhere, Qt.MouseButton.LeftButton)
    assert desk.claim(2).status is Status.ACCEPTED
    undo = next(b for b in desk.window.messages.findChildren(QPushButton) if b.text() == "Undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert [desk.claim(n).status for n in range(3)] == [Status.PROPOSED] * 3
    assert desk.claim(2).note == "doubtful"


def test_a_refused_certainty_begins_no_step(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    marking = desk.window.marking
    desk.window.session.take(2)
    marking.set_note("one")
    with monkeypatch.context() as patch:
        patch.setattr(annotating, "edit_claim", refuse)
        marking.set_certainty(Likelihood.LIKELY)
    marking.set_certainty(Likelihood.UNLIKELY, goes_on=True)
    marking.undo()
    assert desk.claim(2).note == "one"


def refuse(workspace: Workspace, *_: object, **__: object) -> None:
    raise DossierError(workspace.path, why="it is full")


def test_the_message_goes_when_something_else_was_done(desk: Desk) -> None:
    """Its button would undo what it does not tell of."""
    by_orvance(desk, 1, 2)
    desk.window.session.take(1)
    desk.key(Qt.Key.Key_A, SHIFT)
    assert desk.window.messages.texts() == ["2 claims of Orvance accepted."]
    desk.key(Qt.Key.Key_A)
    assert desk.window.messages.texts() == []


def test_accepting_all_passes_over_none_that_waits(desk: Desk) -> None:
    by_orvance(desk, 0, 1)
    desk.window.session.take(1)
    desk.key(Qt.Key.Key_A, SHIFT)
    assert [desk.claim(n).status for n in range(3)] == [Status.ACCEPTED, Status.ACCEPTED, Status.PROPOSED]
    assert desk.window.session.current_id == desk.claim(2).id


def test_a_long_name_makes_the_card_no_wider_than_its_panel(desk: Desk) -> None:
    mention = desk.workspace.mentions(desk.document)[0]
    resolving.rename(desk.workspace, mention.actor, "Wolfram " + "W" * 20)
    desk.window.right.setFixedWidth(420)
    desk.window.session.select(mention.id)
    QApplication.processEvents()
    card = desk.window.review.card
    link, area = card.everywhere, desk.window.review
    assert card.mapTo(area, card.rect().topRight()).x() < area.width()
    assert link.text() == "Accept the 2 mentions of Wolfram WWWWWWWWWWWWWWWWWWWW here ⇧A"
    assert link.fontMetrics().horizontalAdvance(link.shown()) <= link.width()
    assert link.shown().startswith("Accept the 2 mentions of W")
    assert link.shown().endswith("… here ⇧A")
    assert "W" * 20 in link.toolTip()


def test_the_author_s_claims_are_decided_one_by_one(desk: Desk) -> None:
    for number in (0, 1, 2):
        annotating.edit_claim(desk.workspace, desk.claim(number).id, claimants=(AUTHOR,))
    desk.key(Qt.Key.Key_R)
    assert desk.window.review.card.everywhere.isHidden()
    desk.key(Qt.Key.Key_A, SHIFT)
    assert [desk.claim(n).status for n in range(3)] == [Status.PROPOSED] * 3
    assert "one by one" in desk.window.messages.texts()[0]


def test_all_mentions_of_an_actor_are_told_of_too(desk: Desk) -> None:
    mention = desk.workspace.mentions(desk.document)[0]
    desk.window.session.select(mention.id)
    assert desk.window.review.card.everywhere.text() == "Accept the 2 mentions of Ana Kovel here ⇧A"
    desk.key(Qt.Key.Key_A, SHIFT)
    assert desk.window.messages.texts() == ["2 mentions of Ana Kovel accepted."]


def test_an_actor_decided_whole_is_whole_again_after_undo(desk: Desk) -> None:
    desk.window.session.take(3)
    assert len(desk.window.session.group) == 2
    assert desk.window.review.card.everywhere.isHidden()  # Accept says and does the same
    desk.key(Qt.Key.Key_A)
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.window.review.card.accept.text() == "Accept the 2"


def test_a_mention_rejected_or_hidden_is_not_counted_on_the_card(desk: Desk) -> None:
    first, second = (m for m in desk.workspace.mentions(desk.document) if m.anchor.quote == "Ana Kovel")
    desk.window.session.select(first.id)
    words_of_it = desk.window.review.card.mention.actor_words
    assert words_of_it.text().startswith("2 mentions here")
    annotating.reject(desk.workspace, second.id)
    assert words_of_it.text().startswith("1 mention here")


@pytest.mark.parametrize(
    ("text", "told"), [("Word.", "The analysis found nothing here"), ("", "only pictures of its pages")]
)
def test_what_cannot_be_reviewed_is_not_called_reviewed(
    desk: Desk, make_document: Callable[..., Document], text: str, told: str
) -> None:
    document = importing.add(desk.workspace, make_document(text)).document_id
    desk.window.session.show_document(document)
    detecting.propose(desk.workspace, document, Findings(language="en"))
    assert told in desk.window.review.empty.words.text()
    desk.key(Qt.Key.Key_R)
    assert told in desk.window.messages.texts()[0]


def test_before_the_analysis_is_done_nothing_is_called_reviewed(
    desk: Desk, make_document: Callable[..., Document]
) -> None:
    document = importing.add(desk.workspace, make_document("Word.")).document_id
    desk.window.session.show_document(document)
    desk.key(Qt.Key.Key_R)
    assert "has not been analysed" in " ".join(desk.window.messages.texts())
    desk.window.review.set_running(document, True)
    desk.key(Qt.Key.Key_R)
    told = " ".join(desk.window.messages.texts())
    assert "under way" in told
    assert "Nothing is left" not in told


def test_the_count_of_the_review_tells_progress(desk: Desk) -> None:
    where = desk.window.review.where
    desk.key(Qt.Key.Key_R)
    seen = [where.text()]
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_J, Qt.Key.Key_A):
        desk.key(key)
        seen.append(where.text())
    assert seen == ["1 of 6", "2 of 6", "3 of 6", "4 of 6", "5 of 6"]
    desk.key(Qt.Key.Key_Z, CTRL)
    assert where.text() == "4 of 6"
    desk.window.session.select(desk.workspace.mentions(desk.document)[-1].id)
    annotating.add_highlight(desk.workspace, desk.document, desk.claim(0).span)
    assert where.text() == "5 of 6"  # Orvance, before Dario Sanz


def test_a_deadline_that_is_no_date_is_remarked_on(desk: Desk) -> None:
    desk.window.session.select(desk.claim(2).id)
    days = desk.window.review.card.claim.days
    for typed, told in (("blabla xyz", "No day can be told"), ("by July 2031", "31 July 2031")):
        desk.key(Qt.Key.Key_D)
        QTest.keyClicks(desk.window.review.card.claim.deadline, typed)
        desk.key(Qt.Key.Key_Return)
        assert told in days.text()
        assert not days.isHidden()
