"""Mouse and keys of the reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)

from . import speech
from .marks import Mark
from .selection import Step, Unit

if TYPE_CHECKING:
    from .view import ReaderView

_ADDRESS = re.compile(r"https?://[^\s<>«»“”\"]+[^\s<>«»“”\".,;:!?)\]]")
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_HOVER_MS = 350

_MOVES: tuple[tuple[QKeySequence.StandardKey, QKeySequence.StandardKey, Step], ...] = (
    (QKeySequence.StandardKey.MoveToNextChar, QKeySequence.StandardKey.SelectNextChar, Step.RIGHT),
    (QKeySequence.StandardKey.MoveToPreviousChar, QKeySequence.StandardKey.SelectPreviousChar, Step.LEFT),
    (QKeySequence.StandardKey.MoveToNextWord, QKeySequence.StandardKey.SelectNextWord, Step.WORD_RIGHT),
    (
        QKeySequence.StandardKey.MoveToPreviousWord,
        QKeySequence.StandardKey.SelectPreviousWord,
        Step.WORD_LEFT,
    ),
    (QKeySequence.StandardKey.MoveToNextLine, QKeySequence.StandardKey.SelectNextLine, Step.DOWN),
    (QKeySequence.StandardKey.MoveToPreviousLine, QKeySequence.StandardKey.SelectPreviousLine, Step.UP),
    (QKeySequence.StandardKey.MoveToStartOfLine, QKeySequence.StandardKey.SelectStartOfLine, Step.LINE_START),
    (QKeySequence.StandardKey.MoveToEndOfLine, QKeySequence.StandardKey.SelectEndOfLine, Step.LINE_END),
    (
        QKeySequence.StandardKey.MoveToStartOfDocument,
        QKeySequence.StandardKey.SelectStartOfDocument,
        Step.START,
    ),
    (QKeySequence.StandardKey.MoveToEndOfDocument, QKeySequence.StandardKey.SelectEndOfDocument, Step.END),
)


class ReaderInput:
    """What the reader does with each event.

    Without a caret the arrow keys scroll; a click in the text, F7 or Shift with an arrow sets one, Escape
    takes it away.
    """

    def __init__(self, view: ReaderView) -> None:
        self._view = view
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
        if event.modifiers() & _CTRL and self._follow_link(at):
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
            found = self._view.marks_at(event.position().toPoint())
            if found:
                self._view.annotation_clicked.emit(found[0].id)

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
            at = self._caret_place() or view.viewport().rect().center()
            view.context_menu_requested.emit(view.current, view.viewport().mapToGlobal(at))
            return
        at = event.pos()
        chip = view.chip_at(at)
        found = view.marks_at(at)
        name = chip.mark.id if chip else found[0].id if found else None
        view.context_menu_requested.emit(name, event.globalPos())

    # --- keys -------------------------------------------------------------------------------

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key asks; whether it was one of ours."""
        view, key, modifiers = self._view, event.key(), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Copy):
            view.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and view.text is not None:
            view.words.press(0)
            view.words.drag(len(view.text.text))
            view.selection_moved()
        elif event.matches(QKeySequence.StandardKey.ZoomIn) or (
            modifiers & _CTRL and key == Qt.Key.Key_Equal
        ):
            view.zoom_in()
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            view.zoom_out()
        elif modifiers & _CTRL and key == Qt.Key.Key_0:
            view.set_zoom(1.0)
        elif key == Qt.Key.Key_F7:
            self._toggle_caret()
        elif key == Qt.Key.Key_Escape and view.words.caret is not None:
            view.select(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and view.current is not None:
            view.annotation_activated.emit(view.current)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and not modifiers & (_CTRL | _SHIFT):
            self._scroll(0.9 if key == Qt.Key.Key_PageDown else -0.9)
        elif key == Qt.Key.Key_Space and not modifiers & _CTRL:
            self._scroll(-0.9 if modifiers & _SHIFT else 0.9)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and modifiers & _CTRL:
            view.go_to(view.page + (1 if key == Qt.Key.Key_PageDown else -1))
        else:
            return self._move_caret(event) or self._scroll_by_key(event)
        event.accept()
        return True

    def _move_caret(self, event: QKeyEvent) -> bool:
        view = self._view
        step, extend = self._step(event)
        if step is None or view.text is None:
            return False
        if view.words.caret is None and not (extend and self._set_caret()):
            return False
        view.words.move(step, extend=extend)
        view.selection_moved()
        speech.say(view, speech.after_step(view.text, view.words, step))
        self._show_caret()
        return True

    def _step(self, event: QKeyEvent) -> tuple[Step | None, bool]:
        for plain, extending, step in _MOVES:
            if event.matches(plain):
                return step, False
            if event.matches(extending):
                return step, True
        if event.modifiers() & _CTRL and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = Step.BLOCK_UP if event.key() == Qt.Key.Key_Up else Step.BLOCK_DOWN
            return step, bool(event.modifiers() & _SHIFT)
        return None, False

    def _scroll_by_key(self, event: QKeyEvent) -> bool:
        down, across = self._view.verticalScrollBar(), self._view.horizontalScrollBar()
        match event.key():
            case Qt.Key.Key_Down:
                down.setValue(down.value() + down.singleStep())
            case Qt.Key.Key_Up:
                down.setValue(down.value() - down.singleStep())
            case Qt.Key.Key_Right:
                across.setValue(across.value() + across.singleStep())
            case Qt.Key.Key_Left:
                across.setValue(across.value() - across.singleStep())
            case Qt.Key.Key_Home:
                self._view.go_to(0)
            case Qt.Key.Key_End:
                self._view.go_to(self._view.page_count - 1)
            case _:
                return False
        return True

    def _scroll(self, views: float) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(views * self._view.viewport().height()))

    # --- caret ------------------------------------------------------------------------------

    def _toggle_caret(self) -> None:
        if self._view.words.caret is not None:
            self._view.select(None)
        elif self._set_caret():
            self._view.selection_moved()

    def _set_caret(self) -> bool:
        """Put a caret at the current annotation if it shows, else at the first words that show."""
        view = self._view
        if view.text is None:
            return False
        mark = view.marks.get(view.current) if view.current else None
        if mark is not None and view.text.page_of(mark.span.start) in view.visible_pages():
            view.words.press(mark.span.start)
            return True
        area = view.visible_area()
        for page in view.visible_pages():
            top = view.pages.to_points(page, 0, area.top() + 4).y()
            for line in view.text.lines(page):
                if line.y0 >= top:
                    view.words.press(view.text.document.pages[page].map.offsets[line.first])
                    return True
        return False

    def _caret_place(self) -> QPoint | None:
        view = self._view
        if view.text is None or view.words.caret is None:
            return None
        found = view.text.caret_rect(view.words.caret)
        if found is None:
            return None
        page, box = found
        corner = view.pages.rect(page).topLeft() - view.offset()
        return corner + (box.bottomLeft() * view.pages.scale).toPoint()

    def _show_caret(self) -> None:
        """Scroll just enough to see the caret."""
        at = self._caret_place()
        if at is None:
            return
        view, margin = self._view, 48
        height, bar = view.viewport().height(), view.verticalScrollBar()
        if at.y() < margin:
            bar.setValue(bar.value() + at.y() - margin)
        elif at.y() > height - margin:
            bar.setValue(bar.value() + at.y() - height + margin)

    def _caret_at(self, at: QPoint) -> int | None:
        found = self._view.page_point(at)
        if found is None or self._view.text is None:
            return None
        page, point = found
        return self._view.text.caret_at(page, point.x(), point.y())

    def _character_at(self, at: QPoint, otherwise: int) -> int:
        found = self._view.page_point(at)
        if found is None or self._view.text is None:
            return otherwise
        page, point = found
        character = self._view.text.character_at(page, point.x(), point.y())
        return otherwise if character is None else character

    def _drag_to(self, at: QPoint) -> None:
        offset = self._caret_at(at)
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
        if found:
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
        if self._hovered:
            self._view.card.tell(
                self._hovered, QRect(self._mouse - QPoint(0, 10), self._mouse + QPoint(0, 14))
            )

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

    def _follow_link(self, at: QPoint) -> bool:
        view = self._view
        found = view.page_point(at)
        if found is None or view.text is None:
            return False
        offset = view.text.character_at(found[0], found[1].x(), found[1].y())
        if offset is None:
            return False
        for address in _ADDRESS.finditer(view.text.text, max(0, offset - 300), offset + 300):
            if address.start() <= offset < address.end():
                view.link_activated.emit(address.group())
                return True
        return False


def _double_click_ms() -> int:
    return QGuiApplication.styleHints().mouseDoubleClickInterval()
