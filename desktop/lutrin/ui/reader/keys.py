"""The keys of the reader, and the caret they move."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from . import links, speech
from .selection import Step
from .surface import ReaderSurface

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

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


class ReaderKeys:
    """What the reader does with each key.

    Without a caret the arrow keys scroll; a click in the text, Shift+F7 or Shift with an arrow sets one,
    Escape takes it away.
    """

    def __init__(self, view: ReaderSurface) -> None:
        self._view = view

    def press(self, event: QKeyEvent) -> bool:
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
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and links.click_at_caret(view):
            pass
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

    def caret_place(self) -> QPoint | None:
        """The foot of the caret in the viewport."""
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
        at = self.caret_place()
        if at is None:
            return
        view, margin = self._view, 48
        height, bar = view.viewport().height(), view.verticalScrollBar()
        if at.y() < margin:
            bar.setValue(bar.value() + at.y() - margin)
        elif at.y() > height - margin:
            bar.setValue(bar.value() + at.y() - height + margin)
