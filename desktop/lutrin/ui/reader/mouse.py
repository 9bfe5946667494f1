"""The mouse of the reader: clicks, selections, hovering, menus."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip

from . import links
from .keys import ReaderKeys
from .marks import Mark
from .selection import Unit
from .surface import ReaderSurface

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_HOVER_MS = 350


class ReaderMouse:
    """What the reader does with each event of the mouse."""

    def __init__(self, view: ReaderSurface, keys: ReaderKeys) -> None:
        self._view, self._keys = view, keys
        self._dragging = False
        self._moved = False
        self._pressed_at = QPoint()
        self._since_double = QElapsedTimer()
        self._hovered: tuple[Mark, ...] = ()
        self._mouse = QPoint()
        self._rest = QTimer(view)  # the card comes when the mouse rests
        self._rest.setSingleShot(True)
        self._rest.setInterval(_HOVER_MS)
        self._rest.timeout.connect(self._show_card)
        self._creep = QTimer(view)  # scrolls while a selection is dragged over the edge
        self._creep.setInterval(30)
        self._creep.timeout.connect(self._scroll_on)

    # --- mouse ------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        view, at = self._view, event.position().toPoint()
        view.card.hide()
        if event.button() is not Qt.MouseButton.LeftButton or view.text is None:
            return
        chip = view.chip_at(at)
        if chip is not None:
            view.annotation_clicked.emit(chip.mark.id)
            return
        if self._retry(at):
            return
        if event.modifiers() & _CTRL and self._open_link(at):
            return
        offset = self._caret_at(at)
        if offset is None:
            return
        self._dragging, self._moved, self._pressed_at = True, False, at
        triple = self._since_double.isValid() and self._since_double.elapsed() < _double_click_ms()
        self._since_double.invalidate()
        if triple:
            self._moved = True  # it is a selection, not a click on a mark
            view.words.press(self._character_at(at, offset), Unit.BLOCK)
        else:
            view.words.press(offset, extend=bool(event.modifiers() & _SHIFT))
        view.selection_moved()

    def double_click(self, event: QMouseEvent) -> None:
        """The second press of two."""
        view, at = self._view, event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or view.text is None:
            return
        chip = view.chip_at(at)
        if chip is not None:
            view.annotation_activated.emit(chip.mark.id)
            return
        offset = self._caret_at(at)
        if offset is None:
            return
        self._since_double.start()
        self._dragging, self._moved, self._pressed_at = True, True, at
        view.words.press(self._character_at(at, offset), Unit.WORD)
        view.selection_moved()

    def move(self, event: QMouseEvent) -> None:
        """The mouse moved."""
        at = self._mouse = event.position().toPoint()
        if not self._dragging:
            self._look(at)
            return
        if not self._moved and (at - self._pressed_at).manhattanLength() < 4:
            return
        self._moved = True
        self._drag_to(at)
        inside = self._view.viewport().rect().adjusted(0, 12, 0, -12)
        if inside.top() <= at.y() <= inside.bottom():
            self._creep.stop()
        elif not self._creep.isActive():
            self._creep.start()

    def release(self, event: QMouseEvent) -> None:
        """A button went up: a click on a mark tells which."""
        self._creep.stop()
        if not self._dragging or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._dragging = False
        if not self._moved:
            self._click(event)

    def _click(self, event: QMouseEvent) -> None:
        view, at = self._view, event.position().toPoint()
        link = links.clicked_link(view, at)
        if link is not None and link.page is not None:
            links.follow(view, link)
        elif link is not None:
            view.link_clicked.emit(link.address, event.globalPosition().toPoint())
        elif found := view.marks_at(at):
            view.annotation_clicked.emit(found[0].id)

    def wheel(self, event: QWheelEvent) -> bool:
        """Ctrl and the wheel zoom; whether it was that."""
        if not event.modifiers() & _CTRL:
            return False
        turned = event.angleDelta().y()
        if turned:
            factor = 1.2 ** (turned / 120)  # a notch is 120; a touch pad sends less
            self._view.set_zoom(self._view.zoom * factor, event.position().toPoint())
        event.accept()
        return True

    def leave(self) -> None:
        """The mouse left the pages."""
        self._rest.stop()
        self._view.card.hide()
        self._hover(())
        self._hover_chip(None)

    def context_menu(self, event: QContextMenuEvent) -> None:
        """A menu is wanted: at the mouse, or by the keyboard at the caret."""
        view = self._view
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self._keys.caret_place() or view.viewport().rect().center()
            view.context_menu_requested.emit(view.current, view.viewport().mapToGlobal(at))
            return
        at = event.pos()
        chip = view.chip_at(at)
        found = view.marks_at(at)
        link = links.link_at(view, at) if not chip and not found and view.selection() is None else None
        if link is not None and link.address:
            view.link_clicked.emit(link.address, event.globalPos())
            return
        name = chip.mark.id if chip else found[0].id if found else None
        view.context_menu_requested.emit(name, event.globalPos())

    def _caret_at(self, at: QPoint, beside: int | None = None) -> int | None:
        found = self._view.page_point(at)
        if found is None or self._view.text is None:
            return None
        page, point = found
        return self._view.text.caret_at(page, point.x(), point.y(), beside)

    def _character_at(self, at: QPoint, otherwise: int) -> int:
        found = self._view.page_point(at)
        if found is None or self._view.text is None:
            return otherwise
        page, point = found
        character = self._view.text.character_at(page, point.x(), point.y())
        return otherwise if character is None else character

    def _drag_to(self, at: QPoint) -> None:
        offset = self._caret_at(at, self._view.words.anchor)
        if offset is not None:
            self._view.words.drag(offset)
            self._view.selection_moved()

    def _scroll_on(self) -> None:
        height, bar = self._view.viewport().height(), self._view.verticalScrollBar()
        over = min(0, self._mouse.y() - 12) + max(0, self._mouse.y() - height + 12)
        bar.setValue(bar.value() + max(-60, min(60, over)))
        self._drag_to(self._mouse)

    # --- hovering ---------------------------------------------------------------------------

    def _look(self, at: QPoint) -> None:
        view = self._view
        chip = view.chip_at(at)
        self._hover_chip(chip.mark.id if chip else None)
        found = (chip.mark,) if chip else view.marks_at(at)
        if found != self._hovered:
            self._hover(found)
            view.card.hide()
            if found:
                self._rest.start()
            else:
                self._rest.stop()
        shape = Qt.CursorShape.ArrowCursor
        if found or links.clicked_link(view, at) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif view.text is not None and (place := view.page_point(at)) is not None:
            page, point = place
            line = view.text.line_at(page, point.x(), point.y())
            if line is not None and line.distance(point.x(), point.y()) == 0:
                shape = Qt.CursorShape.IBeamCursor
        if view.viewport().cursor().shape() is not shape:
            view.viewport().setCursor(shape)

    def _hover(self, found: tuple[Mark, ...]) -> None:
        if found != self._hovered:
            self._hovered = found
            self._view.annotation_hovered.emit(found[0].id if found else "")

    def _hover_chip(self, name: str | None) -> None:
        if name != self._view.hovered_chip:
            self._view.hovered_chip = name
            self._view.viewport().update()

    def _show_card(self) -> None:
        if self._hovered and links.clicked_link(self._view, self._mouse) is None:  # it has a tip of its own
            self._view.card.tell(
                self._hovered, QRect(self._mouse - QPoint(0, 10), self._mouse + QPoint(0, 14))
            )

    def tip(self, event: QHelpEvent) -> bool:
        """Tell where the link under the mouse leads; whether there is one."""
        link = None if self._view.chip_at(event.pos()) else links.clicked_link(self._view, event.pos())
        if link is None:
            QToolTip.hideText()
            return False
        area = links.area(self._view, link)
        QToolTip.showText(event.globalPos(), links.tip(link), self._view.viewport(), area)
        return True

    # --- pages and links --------------------------------------------------------------------

    def _retry(self, at: QPoint) -> bool:
        view = self._view
        where = at + view.offset()
        page = view.pages.page_under(where.x(), where.y())
        if page is None or view.service.failure(view.tiles.pdf, page) is None:
            return False
        view.service.retry(view.tiles.pdf, page)
        view.viewport().update()
        return True

    def _open_link(self, at: QPoint) -> bool:
        """Follow what is under the mouse at once; whether there was something."""
        view = self._view
        link = links.link_at(view, at)
        if link is not None and link.page is not None:
            links.follow(view, link)
            return True
        address = link.address if link is not None else links.address_at(view, at)
        if address:
            view.link_activated.emit(address)
        return bool(address)


def _double_click_ms() -> int:
    return QGuiApplication.styleHints().mouseDoubleClickInterval()
