"""The outline and the pictures of the pages show where one reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lutrin.domain.document import Document, OutlineEntry
from lutrin.domain.span import Span
from lutrin.services import importing
from lutrin.ui.application import Application
from lutrin.ui.models.outline import OutlinePlaces
from lutrin.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
PAGE = "\n".join(f"Line {number} says that Orvance will leave the strait soon." for number in range(30))


@dataclass
class Long:
    window: Window

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)


@pytest.fixture
def long(application: Application, make_document: Callable[..., Document], tmp_path: Path) -> Long:
    """A document of 200 pages."""
    window = application.window
    window.opening.new_dossier(tmp_path / "long.lutrin")
    document = make_document("\f".join([PAGE] * 200))
    window.session.show_document(importing.add(window.session.workspace, document).document_id)
    window.reader.setFocus()
    return Long(window)


def test_the_pictures_open_at_the_page_that_is_read(long: Long) -> None:
    window = long.window
    window.reader.go_to(156)
    long.key(Qt.Key.Key_3, CTRL)
    QTest.qWait(10)
    pages = window.thumbnails.list
    assert pages.isVisible()
    assert pages.currentIndex().row() == 156
    shown = pages.visualRect(pages.currentIndex())
    assert pages.viewport().rect().contains(shown)
    window.reader.go_to(20)
    assert pages.viewport().rect().contains(pages.visualRect(pages.currentIndex()))


HEADED = PAGE.replace("Line 20", "Heading two", 1).replace("Line 1 ", "Heading one ", 1)


@pytest.fixture
def headed(application: Application, make_document: Callable[..., Document], tmp_path: Path) -> Long:
    """Pages 2 to 9 have two headings each, the second further down; page 12 has two of unknown height."""
    window = application.window
    window.opening.new_dossier(tmp_path / "headed.lutrin")
    document = make_document("\f".join([PAGE, *[HEADED] * 8, PAGE, PAGE, PAGE, *[PAGE] * 3]))
    outline, at = [], 0
    for page in range(1, 9):
        for words, level in (("Heading one", 1), ("Heading two", 2)):
            at = document.text.index(words, at + 1)
            outline.append(OutlineEntry(title=f"{words} of {page}", level=level, page=page, offset=at))
    outline += [OutlineEntry(title=f"Last {n}", level=1, page=11) for n in (1, 2)]
    document = replace(document, outline=tuple(outline))
    window.session.show_document(importing.add(window.session.workspace, document).document_id)
    window.reader.set_zoom(1.5)
    window.reader.go_to(0)
    window.reader.setFocus()
    return Long(window)


def marked(window: Window) -> list[str]:
    rows = window.outline.model.rows
    return [rows[int(number)].title for number in window.outline.list.selected_ids()]


def test_the_outline_marks_the_heading_that_one_reads_under(headed: Long) -> None:
    window = headed.window
    headed.key(Qt.Key.Key_2, CTRL)
    QTest.qWait(10)
    assert marked(window) == []  # above the first heading
    window.reader.go_to(4)
    assert marked(window) == ["Heading one of 4"]
    bar = window.reader.verticalScrollBar()
    bar.setValue(bar.value() + round(window.reader.pages.rect(4).height() * 0.6))
    assert marked(window) == ["Heading two of 4"]
    window.reader.go_to(9)  # a page without one
    assert marked(window) == ["Heading two of 8"]
    shown = window.outline.list.visualRect(window.outline.list.currentIndex())
    assert window.outline.list.viewport().rect().contains(shown)
    window.reader.go_to(0)
    assert marked(window) == []


def test_a_heading_clicked_is_the_one_marked(headed: Long) -> None:
    window = headed.window
    headed.key(Qt.Key.Key_2, CTRL)
    QTest.qWait(10)
    titles = [row.title for row in window.outline.model.rows]
    for title in ("Heading two of 6", "Heading two of 3", "Heading one of 3", "Last 1", "Last 2"):
        index = window.outline.model.index(titles.index(title))
        window.outline.list.scrollTo(index)
        place = window.outline.list.visualRect(index).center()
        QTest.mouseClick(window.outline.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert marked(window) == [title]
        if title.startswith("Heading"):  # it came to the top
            number = int(title.rpartition(" ")[2])
            offset = window.reader.document.outline[titles.index(title)].offset
            quad = window.reader.document.quads(Span(offset, offset + 1))[0]
            place = window.reader.place()
            assert place.page == number
            assert 0 < quad.y0 - place.y < 10


def test_the_last_headings_can_be_chosen_where_none_comes_to_the_top(headed: Long) -> None:
    window = headed.window
    window.reader.set_zoom(0.1)
    headed.key(Qt.Key.Key_2, CTRL)
    QTest.qWait(10)
    for number in (3, 2, 5):
        index = window.outline.model.index(number)
        window.outline.list.scrollTo(index)
        place = window.outline.list.visualRect(index).center()
        QTest.mouseClick(window.outline.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert [int(row) for row in window.outline.list.selected_ids()] == [number]


def test_an_outline_not_seen_costs_nothing_and_is_right_when_shown(
    headed: Long, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = headed.window
    with monkeypatch.context() as patch:
        patch.setattr(OutlinePlaces, "at", lambda *_: pytest.fail("asked for nothing"))
        window.reader.go_to(6)
    headed.key(Qt.Key.Key_2, CTRL)
    QTest.qWait(10)
    assert marked(window) == ["Heading one of 6"]
