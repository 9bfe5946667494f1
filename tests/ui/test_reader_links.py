"""Links of a PDF in the reader, by mouse. Nothing is opened before it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from lutrin.domain.annotation import Anchor, Highlight, Status
from lutrin.domain.document import Document
from lutrin.domain.span import Quad, Span
from lutrin.ui.addresses import Addresses
from lutrin.ui.errors import Errors, Message
from lutrin.ui.jobs import RenderService
from lutrin.ui.reader import ReaderView, mark_of
from lutrin.ui.theme import load

PAGE = "\n".join(f"Line {number} says that Orvance will leave the strait soon." for number in range(30))
ADDRESS = "https://example.org/report?a=1&b=2"
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
_LINE = len(PAGE.splitlines()[0]) + 1
# "Orvance" on the second and the fourth line
INNER, OUTER = (Span(at, at + 7) for at in (line * _LINE + PAGE.index("Orvance") for line in (1, 3)))


@pytest.fixture
def document(make_document: Callable[..., Document]) -> Document:
    return make_document("\f".join([PAGE] * 6))


def box(document: Document, span: Span) -> Quad:
    return document.quads(span)[0]


@pytest.fixture
def reader(
    qtbot: QtBot, render_service: RenderService, document: Document, tmp_path: Path
) -> Iterator[ReaderView]:
    import pymupdf

    path = tmp_path / "links.pdf"
    with pymupdf.open() as pdf:
        for _ in range(6):
            pdf.new_page(width=595, height=842)
        inner, outer = box(document, INNER), box(document, OUTER)
        pdf[0].insert_link(
            {
                "kind": pymupdf.LINK_GOTO,
                "from": pymupdf.Rect(inner.x0, inner.y0, inner.x1, inner.y1),
                "page": 4,
                "to": pymupdf.Point(0, 300),
            }
        )
        pdf[0].insert_link(
            {
                "kind": pymupdf.LINK_URI,
                "from": pymupdf.Rect(outer.x0, outer.y0, outer.x1, outer.y1),
                "uri": ADDRESS,
            }
        )
        pdf.save(path)
    view = ReaderView(render_service)
    qtbot.addWidget(view)
    view.resize(860, 700)
    view.set_theme(load("light"))
    view.set_document(document, path)
    view.show()
    view.set_zoom(1.0)
    view.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: bool(render_service.links(path, 0)), timeout=20_000)
    yield view
    view.hide()


def at(reader: ReaderView, span: Span) -> QPoint:
    assert reader.document is not None
    quad = box(reader.document, span)
    corner = reader.pages.rect(quad.page).topLeft() - reader.offset()
    scale = reader.pages.scale
    return corner + QPoint(round((quad.x0 + quad.x1) / 2 * scale), round((quad.y0 + quad.y1) / 2 * scale))


def highlight(span: Span) -> Highlight:
    anchor = Anchor.at("\n".join([PAGE] * 6), span, 0)
    return Highlight(id="h", document="d", anchor=anchor, status=Status.ACCEPTED, colour="#ffe58a")


@pytest.mark.parametrize("modifiers", [NONE, CTRL])
def test_a_link_goes_to_its_place_and_back_returns(
    qtbot: QtBot, reader: ReaderView, modifiers: Qt.KeyboardModifier
) -> None:
    before = reader.place()
    with qtbot.waitSignal(reader.history_changed):
        QTest.mouseClick(reader.viewport(), LEFT, modifiers, at(reader, INNER))
    assert reader.place().page == 4
    assert 280 < reader.place().y < 300
    reader.back()
    assert reader.place() == before


@pytest.mark.qt_log_ignore("This plugin does not support")  # a tip raised
def test_the_mouse_tells_what_is_a_link(reader: ReaderView) -> None:
    viewport = reader.viewport()
    QTest.mouseMove(viewport, at(reader, INNER))
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(viewport, at(reader, INNER) + QPoint(100, 0))
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor
    for span, words in ((INNER, "Go to page 5"), (OUTER, ADDRESS)):
        place = at(reader, span)
        event = QHelpEvent(QHelpEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
        QApplication.sendEvent(viewport, event)
        assert QToolTip.text().startswith(words)
    QToolTip.hideText()


def test_a_link_in_a_mark_tells_of_itself_alone(qtbot: QtBot, reader: ReaderView) -> None:
    reader.set_marks([mark_of(highlight(Span(INNER.start - 15, INNER.start + 25)), {})])
    QTest.mouseMove(reader.viewport(), at(reader, INNER))
    QTest.qWait(500)
    assert not reader.card.isVisible()
    QTest.mouseMove(reader.viewport(), at(reader, INNER) + QPoint(0, 60))
    QTest.mouseMove(reader.viewport(), at(reader, INNER) + QPoint(80, 0))
    qtbot.waitUntil(reader.card.isVisible)


def test_return_follows_the_link_at_the_caret(qtbot: QtBot, reader: ReaderView) -> None:
    QTest.keyClick(reader, Qt.Key.Key_Return)  # without a caret it does nothing
    assert reader.page == 0
    reader.words.press(OUTER.start + 2)
    with qtbot.waitSignal(reader.link_clicked) as told:
        QTest.keyClick(reader, Qt.Key.Key_Return)
    assert told.args[0] == ADDRESS
    reader.words.press(INNER.start + 2)
    QTest.keyClick(reader, Qt.Key.Key_Return)
    assert reader.page == 4
    reader.back()
    reader.words.press(INNER.end + 5)
    QTest.keyClick(reader, Qt.Key.Key_Return)
    assert reader.page == 0


def test_dragging_over_a_link_selects(reader: ReaderView) -> None:
    start, end = at(reader, INNER), at(reader, INNER) + QPoint(100, 0)
    QTest.mousePress(reader.viewport(), LEFT, NONE, start)
    QTest.mouseMove(reader.viewport(), end)
    QTest.mouseRelease(reader.viewport(), LEFT, NONE, end)
    assert reader.selection() is not None
    assert reader.page == 0


def test_a_click_on_an_address_asks_and_ctrl_click_opens(qtbot: QtBot, reader: ReaderView) -> None:
    opened: list[str] = []
    reader.link_activated.connect(opened.append)
    with qtbot.waitSignal(reader.link_clicked) as told:
        QTest.mouseClick(reader.viewport(), LEFT, NONE, at(reader, OUTER))
    assert told.args[0] == ADDRESS
    assert opened == []
    QTest.mouseClick(reader.viewport(), LEFT, CTRL, at(reader, OUTER))
    assert opened == [ADDRESS]


def test_of_mark_and_link_the_smaller_is_meant(qtbot: QtBot, reader: ReaderView) -> None:
    clicked: list[str] = []
    reader.annotation_clicked.connect(clicked.append)
    reader.set_marks([mark_of(highlight(Span(INNER.start + 3, INNER.start + 6)), {})])  # within the link
    QTest.mouseClick(reader.viewport(), LEFT, NONE, at(reader, INNER))
    assert clicked == ["h"]
    assert reader.page == 0
    reader.set_marks([mark_of(highlight(Span(INNER.start - 15, INNER.start + 25)), {})])  # around it
    QTest.mouseClick(reader.viewport(), LEFT, NONE, at(reader, INNER))
    assert clicked == ["h"]
    assert reader.page == 4


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()) or True)
    return found


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu raised and grabbing the keyboard
def test_the_menu_of_an_address_opens_it_only_when_told_to(qtbot: QtBot, opened: list[str]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    addresses = Addresses(Errors(), window)

    def choose(number: int) -> QMenu:
        menu = addresses.ask(ADDRESS, QPoint(0, 0))
        title, _line, *choices = menu.actions()
        assert title.text() == ADDRESS.replace("&", "&&")
        assert not title.isEnabled()
        assert [action.text() for action in choices] == ["Open in the browser", "Copy the address"]
        choices[number].trigger()
        menu.close()
        return menu

    choose(1)
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert opened == []
    choose(0)
    assert opened == [ADDRESS]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "smb://server/share"])
def test_nothing_but_addresses_is_opened(qtbot: QtBot, opened: list[str], address: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    errors = Errors()
    said: list[Message] = []
    errors.said.connect(said.append)
    Addresses(errors, window).open(address)
    assert opened == []
    assert len(said) == 1
