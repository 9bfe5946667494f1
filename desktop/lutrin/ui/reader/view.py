"""The reader: a document's pages, one under the other, with marks on the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from lutrin.ui.jobs import RenderService
from lutrin.ui.language import translate

from . import scene
from .keys import ReaderKeys
from .mouse import ReaderMouse
from .surface import ReaderSurface

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ReaderView(ReaderSurface):
    """Shows one document. See ``lutrin.ui.reader`` for how the window uses it."""

    def __init__(self, service: RenderService, parent: QWidget | None = None) -> None:
        super().__init__(service, parent)
        self._keys = ReaderKeys(self)
        self._mouse = ReaderMouse(self, self._keys)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint what shows."""
        scene.paint(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Click on a chip, a mark, or start to select."""
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select, or tell what is under the mouse."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End of a selection, or a click on a mark."""
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word; a third click takes the block."""
        self._mouse.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom around the mouse."""
        if not self._mouse.wheel(event):
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move, select, zoom and copy. Letters are left to the window."""
        if not self._keys.press(event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell the window where a menu is wanted, and for which annotation."""
        self._mouse.context_menu(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Also notice that the mouse left, or rests on a link."""
        if event.type() is QEvent.Type.Leave:
            self._mouse.leave()
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._mouse.tip(event)
            return True
        return super().viewportEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for pictures; none are drawn for a hidden reader."""
        super().showEvent(event)
        self.resume()
        self.want_pictures()

    def hideEvent(self, event: QHideEvent) -> None:
        """Want nothing more."""
        self.service.leave(self.tiles.client)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Words and fonts of the margin follow the window's language and style."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.view_arranged()
            self.setAccessibleName(translate("reader", "Pages of the document"))
            self.follow_page(force=True)
            self.viewport().update()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring to who goes by keyboard."""
        self.shows_focus = event.reason() in _BY_KEYBOARD
        self.viewport().update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        self.shows_focus = False
        self.viewport().update()
        super().focusOutEvent(event)
