"""The reader by mouse and keys, and what it paints."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Anchor, Claim, Highlight, Mention, Status
from lutrin.domain.claim import Certainty, Claimant, ClaimKind
from lutrin.domain.document import Document
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.page_map import PageMap
from lutrin.domain.span import Span
from lutrin.ui.jobs import RenderService
from lutrin.ui.reader import Mark, ReaderView, State, Zoom, mark_of
from lutrin.ui.reader.painting import fill
from lutrin.ui.theme import Theme, contrast, load, mix

PAGE = "\n".join(f"Line {number} says that Orvance will leave the strait soon." for number in range(30))
TEXT = "\f".join([PAGE] * 6)
ACTORS = {"kovel": Actor(id="kovel", kind=ActorKind.PERSON, name="Ana Kovel")}
CTRL = Qt.KeyboardModifier.ControlModifier
MakeDocument = Callable[..., Document]


@pytest.fixture
def document(make_document: MakeDocument) -> Document:
    return make_document(TEXT)


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    import pymupdf

    path = tmp_path / "blank.pdf"
    with pymupdf.open() as pdf:
        for _ in range(6):
            pdf.new_page(width=595, height=842)
        pdf.save(path)
    return path


@pytest.fixture
def reader(
    qtbot: QtBot, render_service: RenderService, document: Document, blank: Path
) -> Iterator[ReaderView]:
    view = ReaderView(render_service)
    qtbot.addWidget(view)
    view.resize(860, 700)
    view.set_theme(load("light"))
    view.set_document(document, blank)
    view.show()
    view.set_zoom(1.0)
    view.verticalScrollBar().setValue(0)
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    yield view
    view.hide()


def span_of(words: str, occurrence: int = 0) -> Span:
    text, at = TEXT.replace("\f", "\n"), -1
    for _ in range(occurrence + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def claim(words: str, occurrence: int = 0, name: str = "c", status: Status = Status.ACCEPTED) -> Mark:
    span = span_of(words, occurrence)
    return mark_of(
        Claim(
            id=name,
            document="d",
            anchor=Anchor.at(TEXT, span, 0),
            kind=ClaimKind.FORECAST,
            claimants=(Claimant(actor="kovel"),),
            certainty=Certainty(step=Likelihood.LIKELY),
            status=status,
        ),
        ACTORS,
    )


def mention(words: str, occurrence: int = 0, name: str = "m", *, metonym: bool = False) -> Mark:
    return mark_of(
        Mention(
            id=name,
            document="d",
            anchor=Anchor.at(TEXT, span_of(words, occurrence), 0),
            actor="kovel",
            kind=ActorKind.STATE,
            metonym=metonym,
            status=Status.ACCEPTED,
        ),
        ACTORS,
    )


def place_of(reader: ReaderView, span: Span, part: float = 0.5) -> QPoint:
    """Where words lie in the viewport."""
    assert reader.text is not None
    quad = reader.text.first_quad(span)
    assert quad is not None
    corner = reader.pages.rect(quad.page).topLeft() - reader.offset()
    scale = reader.pages.scale
    return corner + QPoint(
        round((quad.x0 + part * quad.width) * scale), round((quad.y0 + quad.y1) / 2 * scale)
    )


def moved_right(document: Document, points: float) -> Document:
    """The document with all its words further from the left edge, which leaves a margin."""
    pages = []
    for page in document.pages:
        here = page.map
        boxes = array("f", [x + points * (i % 2 == 0) for i, x in enumerate(here.boxes)])
        moved = PageMap(offsets=here.offsets, boxes=boxes, lines=here.lines, angles=here.angles)
        pages.append(replace(page, map=moved))
    return replace(document, pages=tuple(pages))


def picture(qtbot: QtBot, reader: ReaderView) -> QImage:
    """What the reader shows, once its pages are there."""

    def sharp() -> bool:
        ratio = reader.devicePixelRatioF()
        return all(
            reader.service.picture(reader.tiles.key(page, reader.pages, ratio)) is not None
            for page in reader.visible_pages()
        )

    qtbot.waitUntil(sharp, timeout=20_000)
    return reader.viewport().grab().toImage()


def colours(image: QImage, area: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


def around(point: QPoint, reach: int = 10) -> QRect:
    return QRect(point - QPoint(reach, reach), point + QPoint(reach, reach))


# --- going places -----------------------------------------------------------------------------


def test_pages_zoom_and_history(qtbot: QtBot, reader: ReaderView) -> None:
    assert (reader.page, reader.page_count) == (0, 6)
    with qtbot.waitSignal(reader.page_changed) as told:
        reader.go_to(4)
    assert told.args == [4]
    assert reader.page == 4
    reader.back()
    assert reader.page == 0
    reader.forward()
    assert reader.page == 4
    with qtbot.waitSignal(reader.zoom_changed):
        reader.fit(Zoom.PAGE)
    assert reader.page == 4
    assert reader.zoom < 1.0
    reader.resize(600, 500)
    assert reader.zoom_mode is Zoom.PAGE
    assert reader.pages.rect(4).height() <= reader.viewport().height()


def test_the_first_page_is_read_at_the_beginning_and_the_last_at_the_end(reader: ReaderView) -> None:
    reader.set_zoom(0.1)  # all pages show
    assert list(reader.visible_pages()) == [0, 1, 2, 3, 4, 5]
    assert reader.page == 0
    reader.go_to(3)
    assert reader.page == 3
    QTest.keyClick(reader, Qt.Key.Key_PageDown, CTRL)
    assert reader.page == 4
    reader.set_zoom(0.3)  # three or so
    bar = reader.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert reader.page == 5
    bar.setValue(bar.minimum())
    assert reader.page == 0


def test_every_page_can_be_reached_with_pages_abreast(reader: ReaderView) -> None:
    reader.set_columns(2)
    seen = []
    for _ in range(6):
        QTest.keyClick(reader, Qt.Key.Key_PageDown, CTRL)
        seen.append(reader.page)
    assert seen == [1, 2, 3, 4, 5, 5]


def test_control_and_wheel_zoom_around_the_mouse(reader: ReaderView) -> None:
    reader.go_to(2)
    at = QPoint(400, 300)
    before = reader.page_point(at)
    event = QWheelEvent(
        QPointF(at),
        QPointF(reader.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(reader.viewport(), event)
    after = reader.page_point(at)
    assert before is not None
    assert after is not None
    assert reader.zoom == pytest.approx(1.44)
    assert before[0] == after[0]
    assert (before[1] - after[1]).manhattanLength() < 2


def test_keys_scroll_zoom_and_leave_letters_alone(reader: ReaderView) -> None:
    bar = reader.verticalScrollBar()
    QTest.keyClick(reader, Qt.Key.Key_PageDown)
    assert bar.value() > 400
    QTest.keyClick(reader, Qt.Key.Key_Home)
    assert reader.page == 0
    QTest.keyClick(reader, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert reader.zoom == 1.1
    QTest.keyClick(reader, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert reader.zoom == 1.0
    value = bar.value()
    QTest.keyClick(reader, Qt.Key.Key_A)
    assert (bar.value(), reader.selection()) == (value, None)


# --- selecting --------------------------------------------------------------------------------


def test_dragging_selects_and_copies_the_canonical_text(qtbot: QtBot, reader: ReaderView) -> None:
    span = span_of("Orvance will", 3)
    port = reader.viewport()
    told: list[object] = []
    reader.selection_changed.connect(told.append)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=place_of(reader, span, 0.01))
    QTest.mouseMove(port, place_of(reader, span, 0.5))
    QTest.mouseMove(port, place_of(reader, span, 0.99))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=place_of(reader, span, 0.99))
    assert reader.selection() == span
    assert told[-1] == span
    QTest.keyClick(reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Orvance will"
    image = picture(qtbot, reader)
    assert colours(image, around(place_of(reader, span))) != {"#ffffff"}
    QTest.keyClick(reader, Qt.Key.Key_Escape)
    assert reader.selection() is None


def test_two_clicks_take_a_word_three_a_paragraph(reader: ReaderView) -> None:
    at = place_of(reader, span_of("Orvance", 2))
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert reader.selection() == span_of("Orvance", 2)
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert reader.selection() == span_of("Line 2 says that Orvance will leave the strait soon.")


def test_words_can_be_selected_by_keys_alone(reader: ReaderView) -> None:
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(reader, Qt.Key.Key_F7)
    QTest.keyClick(reader, Qt.Key.Key_Down)
    QTest.keyClick(reader, Qt.Key.Key_Right, control)
    QTest.keyClick(reader, Qt.Key.Key_Right, control | shift)
    QTest.keyClick(reader, Qt.Key.Key_Right, control | shift)
    assert reader.selection() == span_of("1 says ")


def test_the_view_follows_the_caret(reader: ReaderView) -> None:
    QTest.keyClick(reader, Qt.Key.Key_F7)
    QTest.keyClick(reader, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert reader.page == 5 or reader.visible_pages()[-1] == 5


# --- marks ------------------------------------------------------------------------------------


def test_a_click_on_words_or_chip_tells_the_annotation(reader: ReaderView) -> None:
    told: list[str] = []
    reader.annotation_clicked.connect(told.append)
    reader.set_marks([claim("Orvance will leave the strait", 1), mention("Orvance", 1)])
    port = reader.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=place_of(reader, span_of("strait", 1)))
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=place_of(reader, span_of("Orvance", 1)))
    (chip,) = reader.chips(0)
    assert (chip.mark.initials, chip.word) == ("AK", "forecast")
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=chip.box.center() - reader.offset())
    assert told == ["c", "m", "c"]


def test_a_chip_tells_that_several_claim(reader: ReaderView) -> None:
    one = claim("Orvance", 1)
    assert isinstance(one.annotation, Claim)
    two = replace(one.annotation, claimants=(Claimant(actor="kovel"), Claimant(name="two officials")))
    reader.set_marks([mark_of(two, ACTORS)])
    (chip,) = reader.chips(0)
    assert (chip.mark.initials, chip.mark.who) == ("AK\u202f+1", "Ana Kovel, two officials")


def test_chips_never_lie_over_each_other(reader: ReaderView) -> None:
    reader.set_marks([claim("Orvance", n // 3, f"c{n}") for n in range(30)])
    chips = reader.chips(0)
    assert len(chips) == 30
    for first, second in pairwise(chips):
        assert not first.area.intersects(second.area)


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0])
def test_chips_stay_level_with_their_words_where_every_line_has_two(
    reader: ReaderView, document: Document, blank: Path, zoom: float
) -> None:
    reader.set_document(moved_right(document, 70), blank)
    reader.set_zoom(zoom)
    reader.set_marks(
        [claim(words, line, f"{line} {words}") for line in range(30) for words in ("says that", "the strait")]
    )
    chips = reader.chips(0)
    assert [chip.mark.id for chip in chips[:3]] == ["0 says that", "0 the strait", "1 says that"]
    for line, pair in enumerate(zip(chips[::2], chips[1::2], strict=True)):
        first, second = pair
        assert not first.area.intersects(second.area)
        assert first.label == second.label == "AK"
        level = place_of(reader, span_of("says that", line)).y() + reader.offset().y()
        assert abs(first.box.center().y() - level) <= 2
        assert abs(second.box.center().y() - level) <= first.box.height() + 3


@pytest.mark.parametrize(("zoom", "width"), [(0.9, 860), (1.0, 860), (1.0, 820), (1.25, 820)])
@pytest.mark.parametrize("right", [10, 40, 70])
def test_words_in_the_margin_stay_on_the_page_and_chips_in_view(
    reader: ReaderView, document: Document, blank: Path, zoom: float, width: int, right: float
) -> None:
    reader.set_document(moved_right(document, right), blank)
    reader.resize(width, 700)
    reader.set_zoom(zoom)
    reader.set_marks([claim("Orvance", line, f"c{line}") for line in range(30)])
    page = reader.pages.rect(0)
    for chip in reader.chips(0):
        assert chip.word_box.isEmpty() or page.contains(chip.word_box)
        assert page.contains(chip.box) or not reader.pages.overflows


@pytest.mark.parametrize("name", ["light", "dark"])
def test_an_accepted_claim_lies_on_its_exact_tint(qtbot: QtBot, reader: ReaderView, name: str) -> None:
    theme: Theme = load(name)
    reader.set_theme(theme)
    reader.set_marks([claim("will leave the strait", 1)])
    image = picture(qtbot, reader)
    at = place_of(reader, span_of("will leave the strait", 1))
    assert image.pixelColor(at) == theme.claim[ClaimKind.FORECAST]
    assert image.pixelColor(place_of(reader, span_of("says", 1))) == theme.page


@pytest.mark.parametrize("kind", ClaimKind)
def test_thin_strokes_stay_readable_on_a_tint_in_the_dark(qtbot: QtBot, kind: ClaimKind) -> None:
    theme = load("dark")
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(mix(theme.page, theme.ink, 0.6))
    painter = QPainter(image)
    fill(painter, [QRectF(0, 0, 8, 8)], theme.claim[kind], theme)
    painter.end()
    wanted = contrast(mix(theme.claim[kind], theme.ink, 0.6), theme.claim[kind])
    assert contrast(image.pixelColor(4, 4), theme.claim[kind]) >= wanted


def test_a_proposed_claim_is_only_outlined_and_a_rejected_one_not_drawn(
    qtbot: QtBot, reader: ReaderView
) -> None:
    at = place_of(reader, span_of("will leave the strait", 1))
    reader.set_marks([claim("will leave the strait", 1, status=Status.PROPOSED)])
    image = picture(qtbot, reader)
    assert image.pixelColor(at) == QColor("#ffffff")
    assert len(colours(image, around(at))) > 1
    reader.update_marks([claim("will leave the strait", 1, status=Status.REJECTED)])
    assert colours(picture(qtbot, reader), around(at)) == {"#ffffff"}
    assert reader.marks_at(at) == ()


def test_the_current_annotation_is_brought_into_view_and_outlined(qtbot: QtBot, reader: ReaderView) -> None:
    reader.set_marks([claim("will leave the strait", 130)])
    reader.set_current("c")
    span = span_of("will leave the strait", 130)
    at = place_of(reader, span)
    assert reader.viewport().rect().contains(at)
    image = picture(qtbot, reader)
    assert load("light").accent.name() in colours(image, around(at, 14))
    value = reader.verticalScrollBar().value()
    reader.set_current(None)
    reader.set_current("c")
    assert reader.verticalScrollBar().value() == value
    assert reader.history.can_go_back


def test_a_metonym_has_two_lines(qtbot: QtBot, reader: ReaderView) -> None:
    theme = load("light")

    def lines(metonym: bool) -> int:
        reader.set_marks([mention("Orvance", 1, metonym=metonym)])
        at = place_of(reader, span_of("Orvance", 1))
        image = picture(qtbot, reader)
        column = [image.pixelColor(at.x(), y) for y in range(at.y(), at.y() + 16)]
        dark = [
            colour.lightness() < (theme.actor[ActorKind.STATE].lightness() + 255) / 2 for colour in column
        ]
        return sum(now and not before for before, now in zip([False, *dark], dark, strict=False))

    assert (lines(False), lines(True)) == (1, 2)


def test_update_marks_changes_only_what_is_given(reader: ReaderView) -> None:
    reader.set_marks([claim("Orvance", n, f"c{n}") for n in range(10)])
    reader.update_marks([claim("strait", 3, "c3")], removed=["c4", "gone"])
    assert len(reader.marks) == 9
    assert reader.marks_at(place_of(reader, span_of("Orvance", 3))) == ()
    assert [mark.id for mark in reader.marks_at(place_of(reader, span_of("strait", 3)))] == ["c3"]
    assert reader.marks_at(place_of(reader, span_of("Orvance", 4))) == ()


def test_the_card_tells_what_a_mark_is(qtbot: QtBot, reader: ReaderView) -> None:
    reader.set_marks([claim("Orvance will leave", 1)])
    told: list[str] = []
    reader.annotation_hovered.connect(told.append)
    QTest.mouseMove(reader.viewport(), place_of(reader, span_of("will", 1)))
    qtbot.waitUntil(reader.card.isVisible, timeout=5000)
    label = reader.card.findChild(QLabel)
    assert label is not None
    for words in ("Forecast", "Ana Kovel", "likely", "Accepted"):
        assert words in label.text()
    QTest.mouseMove(reader.viewport(), QPoint(3, 3))
    assert reader.card.isHidden()
    assert told == ["c", ""]


def test_the_card_follows_what_becomes_of_a_mark(qtbot: QtBot, reader: ReaderView) -> None:
    old = mention("Orvance", 1)
    reader.set_marks([old])
    QTest.mouseMove(reader.viewport(), place_of(reader, span_of("Orvance", 1)))
    qtbot.waitUntil(reader.card.isVisible, timeout=5000)
    label = reader.card.findChild(QLabel)
    assert label is not None
    assert "Ana Kovel" in label.text()
    reader.update_marks([replace(old, who="Another state")])
    assert reader.card.isVisible()
    assert "Another state" in label.text()
    assert "Ana Kovel" not in label.text()
    reader.update_marks([], removed=[old.id])
    assert reader.card.isHidden()


def test_a_highlight_a_note_and_many_marks_paint(qtbot: QtBot, reader: ReaderView) -> None:
    marks = [claim("Orvance will", n, f"c{n}", Status.PROPOSED) for n in range(150)]
    for n, style in enumerate(("highlight", "underline", "note")):
        anchor = Anchor.at(TEXT, span_of("soon", n), 0)
        marks.append(Mark(Highlight(id=style, document="d", anchor=anchor, style=style, note="!")))
    reader.set_marks(marks)
    reader.set_find_matches([span_of("strait", n) for n in range(20)], 4)
    assert len(colours(picture(qtbot, reader), around(place_of(reader, span_of("strait", 4))))) > 1


def test_a_menu_is_asked_for_with_its_annotation(reader: ReaderView) -> None:
    reader.set_marks([claim("Orvance will leave", 1)])
    told: list[tuple[object, QPoint]] = []
    reader.context_menu_requested.connect(lambda name, at: told.append((name, at)))
    for words in ("will", "says"):
        at = place_of(reader, span_of(words, 1))
        reader.contextMenuEvent(
            QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse,
                at,
                reader.viewport().mapToGlobal(at),
                Qt.KeyboardModifier.NoModifier,
            )
        )
    assert [name for name, _ in told] == ["c", None]


# --- states -----------------------------------------------------------------------------------


def test_without_pages_it_says_why(reader: ReaderView) -> None:
    for show, state, said in (
        (reader.show_empty, State.EMPTY, "No document"),
        (lambda: reader.show_loading("Reading “a.pdf”…"), State.LOADING, "a.pdf"),
        (lambda: reader.show_error("It is damaged."), State.FAILED, "damaged"),
    ):
        show()
        assert reader.state is state
        assert said in reader.accessibleDescription()
        image = reader.viewport().grab().toImage()
        assert len(colours(image, image.rect().adjusted(200, 250, -200, -250))) > 2
        assert reader.page_point(QPoint(5, 5)) is None
        QTest.keyClick(reader, Qt.Key.Key_F7)
        QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 300))


def test_a_page_that_cannot_be_drawn_says_so_and_is_tried_again(
    qtbot: QtBot, render_service: RenderService, document: Document, tmp_path: Path, blank: Path
) -> None:
    gone = tmp_path / "gone.pdf"
    view = ReaderView(render_service)
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.set_document(document, gone)
    with qtbot.waitSignal(render_service.failed, timeout=20_000):
        view.show()
    gone.write_bytes(blank.read_bytes())
    middle = view.pages.rect(0).center() - view.offset()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle.x(), 200))
    picture(qtbot, view)
    view.hide()
