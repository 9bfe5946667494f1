"""The outline and the pictures of the pages show where one reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lutrin.domain.document import Document
from lutrin.services import importing
from lutrin.ui.application import Application
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
