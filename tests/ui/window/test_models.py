"""Queue and rows, from a workspace without a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QFontMetrics

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Status
from lutrin.domain.document import Document, OutlineEntry
from lutrin.domain.finding import Findings
from lutrin.services import annotating, detecting, importing, resolving
from lutrin.services.workspace import Workspace
from lutrin.ui import words
from lutrin.ui.controls.rows import detail_in
from lutrin.ui.language import count
from lutrin.ui.models import queue
from lutrin.ui.models.annotations import (
    NOBODY,
    Filter,
    actor_row,
    actor_rows,
    claim_rows,
    folded,
    note_rows,
    other_names,
    outline_rows,
    queue_rows,
)
from lutrin.ui.models.documents import document_row
from lutrin.ui.models.rows import ID, ROW, Row, RowModel

Filled = tuple[Workspace, str]


@pytest.fixture
def filled(make_document: Callable[..., Document], tmp_path: Path, given: object) -> Iterator[Filled]:
    text, found = given  # type: ignore[misc]
    workspace = Workspace.open(tmp_path / "d.lutrin")
    document = importing.add(workspace, make_document(text)).document_id
    detecting.propose(workspace, document, found)
    yield workspace, document
    workspace.close()


def test_the_queue_has_claims_then_actors_whole(filled: Filled) -> None:
    workspace, document = filled
    items = queue.waiting(workspace, document)
    assert [len(item.ids) for item in items] == [1, 1, 1, 2, 2, 1]
    assert [bool(item.actor) for item in items] == [False] * 3 + [True] * 3
    assert queue.hidden(workspace, document) == 1
    rows = queue_rows(workspace, document, items)
    assert [row.id for row in rows] == [item.id for item in items]


def test_an_actor_s_row_tells_its_other_names(filled: Filled) -> None:
    workspace, document = filled
    first, *rest = sorted(workspace.actors().values(), key=lambda actor: actor.name)
    resolving.merge(workspace, first.id, [actor.id for actor in rest])
    row = actor_rows(workspace, document, Filter())[0]
    assert row.title == "Ana Kovel"
    assert "also “Dario Sanz”, “Orvance”" in row.detail
    assert row.tip == "Ana Kovel\nDario Sanz\nOrvance"
    names = tuple(f"Name {number}" for number in range(5))
    many = actor_row(replace(first, aliases=names), [])
    assert many.detail.endswith("also “Name 0”, “Name 1”, “Name 2”, +2")


def test_a_document_in_which_nothing_was_found_is_not_reviewed(
    make_document: Callable[..., Document], tmp_path: Path
) -> None:
    workspace = Workspace.open(tmp_path / "d.lutrin")
    document = importing.add(workspace, make_document("Word.")).document_id
    detecting.propose(workspace, document, Findings(language="en"))
    assert "nothing found" in document_row(workspace, workspace.entry(document)).detail
    assert "reviewed" not in document_row(workspace, workspace.entry(document)).detail
    workspace.close()


def test_deciding_empties_the_queue(filled: Filled) -> None:
    workspace, document = filled
    assert document_row(workspace, workspace.entry(document)).meter == 0.0
    for item in queue.waiting(workspace, document):
        annotating.accept(workspace, item.ids)
    assert queue.waiting(workspace, document) == []
    assert document_row(workspace, workspace.entry(document)).meter == 1.0


def test_the_threshold_never_hides_what_the_analyst_touched(filled: Filled) -> None:
    workspace, document = filled
    faint = workspace.claims(document)[3]
    assert queue.is_hidden(faint, workspace.threshold)
    annotating.set_note(workspace, faint.id, "seen")
    assert not queue.is_hidden(workspace.claims(document)[3], 0.99)


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (Filter(), 3),
        (Filter(kind="quote"), 1),
        (Filter(status="accepted"), 1),
        (Filter(status="proposed"), 2),
        (Filter(text="SÉCOND summit"), 1),
        (Filter(text="sanz"), 1),
        (Filter(actor=NOBODY), 0),
        (Filter(kind="quote", status="proposed"), 0),
    ],
)
def test_claims_are_filtered(filled: Filled, wanted: Filter, number: int) -> None:
    workspace, document = filled
    annotating.accept(workspace, workspace.claims(document)[0].id)
    assert len(claim_rows(workspace, document, wanted)) == number


def test_rejected_claims_show_only_when_asked_for(filled: Filled) -> None:
    workspace, document = filled
    annotating.reject(workspace, workspace.claims(document)[0].id)
    assert len(claim_rows(workspace, document, Filter())) == 2
    (row,) = claim_rows(workspace, document, Filter(status=str(Status.REJECTED)))
    assert row.struck


def test_actor_rows_tell_kind_number_and_metonym(filled: Filled) -> None:
    workspace, document = filled
    rows = {row.title: row for row in actor_rows(workspace, document, Filter())}
    assert rows["Orvance"].detail == "state · metonym · 2 mentions"
    assert rows["Dario Sanz"].detail == "person · 1 mention"
    assert rows["Dario Sanz"].right == "p. 1"
    assert [row.title for row in actor_rows(workspace, document, Filter(kind="state"))] == ["Orvance"]
    assert [row.title for row in actor_rows(workspace, document, Filter(text="kov"))] == ["Ana Kovel"]


def test_notes_hold_highlights_and_annotated_claims(filled: Filled) -> None:
    workspace, document = filled
    claim = workspace.claims(document)[0]
    annotating.set_note(workspace, claim.id, "really?")
    annotating.add_highlight(workspace, document, claim.span, "#5fb236")
    rows = note_rows(workspace, document, Filter())
    assert {row.title for row in rows} == {"really?", "“This is a step that many called impossible.”"}
    assert {row.colour for row in rows} == {"", "#5fb236"}


def test_a_document_row_says_what_is_left(filled: Filled) -> None:
    workspace, document = filled
    row = document_row(workspace, workspace.entry(document))
    assert row.detail == "1 p. · 3 claims · 6 to review"
    running = document_row(workspace, workspace.entry(document), 0.64)
    assert running.busy
    assert "64" in running.detail


def test_outline_targets_offsets_or_pages(make_document: Callable[..., Document]) -> None:
    outline = (
        OutlineEntry(title="One", level=1, page=0, offset=5),
        OutlineEntry(title="Two", level=2, page=3),
    )
    rows = outline_rows(make_document("text here", outline=outline))
    assert [(row.target, row.indent) for row in rows] == [(5, 0), (-4, 1)]


def test_the_model_repaints_only_what_differs(qtmodeltester: object, qtbot: object) -> None:
    model = RowModel()
    model.set_rows([Row(id="a", title="A"), Row(id="b", title="B", detail="x")])
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    resets: list[int] = []
    changes: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda first, last: changes.append(first.row()))
    model.set_rows([Row(id="a", title="A"), Row(id="b", title="B", detail="y")])
    assert (resets, changes) == ([], [1])
    model.set_rows([Row(id="b", title="B")])
    assert resets == [1]
    index = model.index_of("b")
    assert (index.data(ID), index.data(ROW).title) == ("b", "B")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "B"


def test_searching_folds_case_and_accents() -> None:
    assert folded("Économie") == folded("ECONOMIE")


@pytest.mark.parametrize(("language", "n", "single"), [("fr", 0, True), ("en", 0, False), ("fr", 2, False)])
def test_languages_count_differently(language: str, n: int, single: bool) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert count(n, "one {n}", "many {n}") == f"{'one' if single else 'many'} {n}"
    finally:
        QLocale.setDefault(before)


def test_a_name_in_capitals_is_not_another_name() -> None:
    actor = Actor(
        id="a",
        kind=ActorKind.STATE,
        name="Orvance",
        aliases=("ORVANCE", "Republic of Orvance", "Port-Clair", "REPUBLIC OF ORVANCE"),
    )
    assert other_names(actor) == ["Republic of Orvance", "Port-Clair"]


def test_a_narrow_list_still_says_what_is_left_to_review(filled: Filled) -> None:
    workspace, document = filled
    row = document_row(workspace, workspace.entry(document))
    metrics = QFontMetrics(QFont("Inter"))
    room = metrics.horizontalAdvance("3 claims · 6 to review") + 2
    assert detail_in(row, metrics, room) == "3 claims · 6 to review"
    assert detail_in(row, metrics, 1000) == row.detail
    other = replace(row, last_first=False)
    assert detail_in(other, metrics, room).startswith("1 p.")


def test_a_line_never_begins_with_a_closing_mark() -> None:
    told = words.shortened("Le maire suit le chantier « heure par heure » ; 5 % restent :")
    assert told == "Le maire suit le chantier «\u00a0heure par heure\u00a0»\u00a0; 5\u00a0% restent\u00a0:"
