"""Pure parts of the reader: code points and UTF-16, places, words, shapes, layout, history."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize

from lutrin.domain.document import Document, Page, PageMap
from lutrin.domain.span import Quad, Span
from lutrin.ui.reader import Place, TextMap, Zoom, initials, speech
from lutrin.ui.reader.history import History
from lutrin.ui.reader.layout import PIXELS_A_POINT, PageLayout, next_step
from lutrin.ui.reader.marks import shape_of
from lutrin.ui.reader.page_text import DocumentText
from lutrin.ui.reader.selection import Selection, Step, Unit

MakeDocument = Callable[..., Document]


@given(st.text(alphabet=st.sampled_from("aé\u0301€𝄞😀👩\u200d")))
def test_code_points_and_utf16_agree_with_the_encoder(text: str) -> None:
    units = TextMap(text)
    for offset in range(len(text) + 1):
        index = len(text[:offset].encode("utf-16-le")) // 2
        assert units.to_utf16(offset) == index
        assert units.from_utf16(index) == offset
    whole = Span(0, len(text))
    assert units.span_from_utf16(*units.span_to_utf16(whole)) == whole


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ana Kovel", "AK"),
        ("Commission du Nord", "CN"),
        ("l’Alliance du Nord", "AN"),
        ("Orvance", "OR"),
        ("OTAN", "OTAN"),
        ("Conseil de sécurité des Nations unies", "CSN"),
        ("le", "LE"),
        ("", ""),
    ],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


# --- layout -----------------------------------------------------------------------------------


def test_pages_lie_under_each_other_and_are_found_again() -> None:
    layout = PageLayout([(600, 800), (300, 400), (600, 800)])
    layout.arrange(1.0, 1000)
    rects = [layout.rect(page) for page in range(3)]
    assert rects[0].width() == round(600 * PIXELS_A_POINT)
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(rects))
    assert {rect.center().x() for rect in rects} <= {499, 500}
    for page, rect in enumerate(rects):
        assert layout.page_under(rect.center().x(), rect.center().y()) == page
        assert layout.page_at(rect.top() + 1) == page
        assert layout.to_points(page, rect.left(), rect.top()) == QPointF(0, 0)
    assert layout.page_under(rects[0].left() - 1, rects[0].center().y()) is None
    assert list(layout.pages_in(rects[0].bottom() - 1, rects[1].top() + 1)) == [0, 1]
    assert list(layout.pages_in(rects[1].top(), rects[1].bottom())) == [1]


def test_two_abreast() -> None:
    layout = PageLayout([(600, 800)] * 3, columns=2)
    layout.arrange(0.5, 2000)
    assert layout.rect(0).top() == layout.rect(1).top() < layout.rect(2).top()
    assert layout.rect(0).right() < layout.rect(1).left()
    assert list(layout.pages_in(0, 10_000)) == [0, 1, 2]
    assert layout.nearest_page(layout.rect(1).center().x(), layout.rect(1).center().y()) == 1


def test_fitting() -> None:
    layout = PageLayout([(600, 800)] * 3)
    view = QSize(848, 640)
    assert layout.fitting(Zoom.WIDTH, view, 0) == pytest.approx(1.0)
    assert layout.fitting(Zoom.PAGE, view, 0) == pytest.approx(600 / (800 * PIXELS_A_POINT))
    assert layout.fitting(Zoom.COMFORT, QSize(3000, 640), 0) == 1.25


def test_an_empty_layout_answers() -> None:
    layout = PageLayout()
    assert list(layout.pages_in(0, 1000)) == []
    assert layout.page_under(5, 5) is None
    assert layout.page_at(500) == 0


def test_zoom_steps_lead_up_and_down_again() -> None:
    assert next_step(1.0, up=True) == 1.1
    assert next_step(1.03, up=False) == 1.0
    assert next_step(8.0, up=True) == 8.0


# --- text on pages ----------------------------------------------------------------------------

TEXT = "L’Alliance du Nord s’est tue.\nPuis elle a parlé.\fDeuxième page, même phrase."


@pytest.fixture
def text(make_document: MakeDocument) -> DocumentText:
    return DocumentText(make_document(TEXT))


def test_pages_of_agree_with_the_document(text: DocumentText) -> None:
    document = text.document
    for start in range(0, len(document.text), 3):
        assert text.page_of(start) == document.page_of(start)
    across = Span(document.pages[0].span.end - 5, document.pages[1].span.start + 5)
    assert text.pages_of(across) == (0, 1)
    assert text.pages_of(Span(2, 8)) == (0,)


def test_tails_are_found_on_their_pages(make_document: MakeDocument) -> None:
    document = make_document("Body one.\fBody two.")
    tail = Span(len(document.text), len(document.text) + 3)
    first, second = document.pages
    document = replace(
        document,
        text=document.text + "\np2",
        pages=(replace(first, tail=Span(0, 0)), replace(second, tail=tail)),
    )
    text = DocumentText(document)
    assert text.page_of(tail.start + 1) == 1
    assert text.page_of(3) == 0


def test_a_selection_does_not_stray_into_a_footer(make_document: MakeDocument) -> None:
    document = make_document("Body one.\nfoot\nBody two.\fMore body.")
    first, second = document.pages
    foot = document.text.index("foot")
    # as a reader gives it: bodies first, then what stands at the page's foot
    order = [*range(foot), *range(foot + 5, len(document.text))]
    moved = "".join(document.text[i] for i in order) + "\nfoot"
    at = {old: new for new, old in enumerate(order)} | {foot + i: len(moved) - 4 + i for i in range(4)}
    pages = []
    for page in (first, second):
        entries = sorted((at[offset], i) for i, offset in enumerate(page.map.offsets) if offset in at)
        page_map = PageMap(
            offsets=array("I", [new for new, _ in entries]),
            boxes=array("f", [v for _, i in entries for v in page.map.boxes[4 * i : 4 * i + 4]]),
            lines=array("I", [page.map.lines[i] for _, i in entries]),
            angles=page.map.angles,
        )
        bodies = [new for new, _ in entries if new < len(moved) - 4]
        tail = Span(len(moved) - 4, len(moved)) if page is first else Span(0, 0)
        span = Span(min(bodies), max(bodies) + 1)
        pages.append(replace(page, map=page_map, span=span, tail=tail))
    text = DocumentText(replace(document, text=moved, pages=tuple(pages), blocks=()))
    assert text.caret_at(0, 10, 40) == len(moved) - 4
    assert text.caret_at(0, 10, 40, beside=2) in (moved.index("Body one"), moved.index("Body two"))
    assert text.caret_at(0, 10, 26, beside=len(moved) - 2) == len(moved) - 4
    selection = Selection(text)
    selection.press(3)
    selection.move(Step.DOWN, extend=True)
    assert selection.selected_text == "y one.\nBod"
    selection.press(3)
    selection.move(Step.DOWN, extend=False)
    assert selection.caret == len(moved) - 4 + 3


def test_a_point_gives_the_nearest_caret(text: DocumentText) -> None:
    # characters are 6 points wide from x = 10, lines 14 points apart from y = 20
    assert text.caret_at(0, 10, 26) == 0
    assert text.caret_at(0, 14, 26) == 1
    assert text.caret_at(0, 500, 26) == TEXT.index("\n")
    assert text.caret_at(0, 10, 40) == TEXT.index("Puis")
    assert text.caret_at(0, 10, 700) == TEXT.index("Puis")
    assert text.character_at(0, 17, 26) == 1
    assert text.character_at(0, 500, 26) is None


def test_a_caret_stands_before_its_character_or_at_the_line_end(text: DocumentText) -> None:
    page, box = text.caret_rect(1) or (None, None)
    assert (page, box.left() if box else None) == (0, 16)
    end = TEXT.index("\n")
    page, box = text.caret_rect(end) or (None, None)
    assert (page, box.left() if box else None) == (0, 10 + 6 * end)


@pytest.mark.parametrize(
    ("inside", "word"),
    [("Alliance", "Alliance"), ("L’", "L’"), ("est", "est"), ("parlé", "parlé"), (".", ".")],
)
def test_words(text: DocumentText, inside: str, word: str) -> None:
    assert text.word_at(TEXT.index(inside)).of(text.text) == word


def test_hyphens_hold_a_word_together(make_document: MakeDocument) -> None:
    text = DocumentText(make_document("Le cessez-le-feu d’aujourd’hui."))
    assert text.word_at(8).of(text.text) == "cessez-le-feu"
    assert text.word_at(20).of(text.text) == "aujourd’hui"


def test_text_that_runs_down_the_page() -> None:
    page_map = PageMap(
        offsets=array("I", [0, 1]),
        boxes=array("f", [10, 10, 22, 16, 10, 16, 22, 22]),
        lines=array("I", [0, 0]),
        angles=array("H", [90]),
    )
    page = Page(width=100, height=100, span=Span(0, 2), map=page_map)
    document = Document(
        title="", path="", sha256="", format="pdf", language="en", text="ab", blocks=(), pages=(page,)
    )
    text = DocumentText(document)
    assert [text.caret_at(0, 15, y) for y in (10, 14, 21)] == [0, 1, 2]
    _, box = text.caret_rect(1) or (0, None)
    assert box is not None
    assert (box.top(), box.width()) == (16, 12)


# --- selection --------------------------------------------------------------------------------


@pytest.fixture
def selection(text: DocumentText) -> Selection:
    return Selection(text)


def test_dragging_selects_in_both_directions(selection: Selection) -> None:
    selection.press(5)
    assert selection.span is None
    selection.drag(9)
    assert selection.span == Span(5, 9)
    selection.drag(2)
    assert selection.span == Span(2, 5)


def test_dragging_by_words_keeps_whole_words(selection: Selection) -> None:
    at = TEXT.index("Nord")
    selection.press(at + 1, Unit.WORD)
    assert selection.selected_text == "Nord"
    selection.drag(TEXT.index("tue") + 1)
    assert selection.selected_text == "Nord s’est tue"
    selection.drag(TEXT.index("Alliance") + 2)
    assert selection.selected_text == "Alliance du Nord"


def test_three_clicks_take_the_block(selection: Selection) -> None:
    selection.press(3, Unit.BLOCK)
    assert selection.selected_text == TEXT.split("\n")[0]


def test_keys_move_and_extend(selection: Selection) -> None:
    selection.press(0)
    selection.move(Step.WORD_RIGHT, extend=False)
    assert selection.caret == TEXT.index("du")
    selection.move(Step.WORD_RIGHT, extend=True)
    assert selection.selected_text == "du "
    selection.move(Step.LEFT, extend=False)
    assert (selection.span, selection.caret) == (None, TEXT.index("du"))
    selection.move(Step.LINE_END, extend=True)
    assert selection.selected_text == TEXT[TEXT.index("du") : TEXT.index("\n")]
    selection.move(Step.END, extend=False)
    assert selection.caret == len(TEXT)
    selection.move(Step.RIGHT, extend=False)
    assert selection.caret == len(TEXT)
    selection.move(Step.START, extend=False)
    assert selection.caret == 0


def test_up_and_down_keep_their_column_and_cross_pages(selection: Selection) -> None:
    selection.press(12)
    selection.move(Step.DOWN, extend=False)
    assert selection.caret == TEXT.index("Puis") + 12
    selection.move(Step.DOWN, extend=False)
    assert selection.caret == TEXT.index("Deux") + 12
    selection.move(Step.DOWN, extend=False)
    assert selection.caret == TEXT.index("Deux") + 12
    selection.move(Step.UP, extend=False)
    selection.move(Step.UP, extend=False)
    assert selection.caret == 12


def test_an_emoji_with_its_parts_is_one_step(make_document: MakeDocument) -> None:
    text = "a👩\u200d💻e\u0301z"
    selection = Selection(DocumentText(make_document(text)))
    selection.press(1)
    selection.move(Step.RIGHT, extend=True)
    assert selection.selected_text == "👩\u200d💻"
    selection.move(Step.RIGHT, extend=False)
    selection.move(Step.RIGHT, extend=True)
    assert selection.selected_text == "e\u0301"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    steps=st.lists(st.sampled_from(list(Step)), max_size=25), extend=st.booleans(), start=st.integers(0, 70)
)
def test_no_key_leads_out_of_the_text(
    selection: Selection, steps: list[Step], extend: bool, start: int
) -> None:
    selection.press(min(start, len(TEXT)))
    for step in steps:
        selection.move(step, extend=extend)
        assert selection.caret is not None
        assert 0 <= selection.caret <= len(TEXT)


def test_what_is_said_after_a_key(text: DocumentText, selection: Selection) -> None:
    selection.press(TEXT.index("du"))
    assert speech.after_step(text, selection, Step.WORD_RIGHT) == "du"
    assert speech.after_step(text, selection, Step.RIGHT) == "d"
    assert speech.after_step(text, selection, Step.DOWN) == TEXT.split("\n")[0]
    selection.drag(TEXT.index("tue"))
    assert speech.after_step(text, selection, Step.RIGHT) == "du Nord s’est , selected".replace(" ,", ",")
    selection.press(len(TEXT))
    assert speech.after_step(text, selection, Step.RIGHT) == ""


# --- shapes and history -----------------------------------------------------------------------


def test_lines_over_each_other_share_one_outline_others_stand_apart() -> None:
    joined = shape_of((Quad(0, 50, 10, 200, 22), Quad(0, 10, 24, 120, 36)))
    assert len(joined.outline.toSubpathPolygons()) == 1
    apart = shape_of((Quad(0, 150, 10, 200, 22), Quad(0, 10, 24, 120, 36)))
    assert len(apart.outline.toSubpathPolygons()) == 2
    columns = shape_of((Quad(0, 10, 700, 200, 712), Quad(0, 10, 20, 200, 32)))
    assert len(columns.outline.toSubpathPolygons()) == 2
    for shape in (joined, apart, columns):
        for box in shape.boxes:
            assert shape.outline.contains(box.center())
    assert not joined.outline.contains(QPointF(20, 15))


def test_lines_that_overlap_are_not_tinted_twice() -> None:
    shape = shape_of((Quad(0, 10, 10, 200, 26), Quad(0, 10, 22, 200, 38)))
    upper, lower = shape.boxes
    assert upper.bottom() <= lower.top()


def test_back_and_forward() -> None:
    history = History()
    assert history.back(Place(0)) is None
    assert history.leave(Place(0))
    assert not history.leave(Place(0))
    assert history.leave(Place(5, 20.0))
    assert history.back(Place(9)) == Place(5, 20.0)
    assert history.back(Place(5, 20.0)) == Place(0)
    assert not history.can_go_back
    assert history.forward(Place(0)) == Place(5, 20.0)
    assert history.leave(Place(7))
    assert not history.can_go_forward
