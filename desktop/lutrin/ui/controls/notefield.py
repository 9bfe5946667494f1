"""A field for a note: as high as its lines, Return ends it, Shift+Return begins a line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from lutrin.ui.theme import Theme

from .keycap import Keycap, is_redo

_MOST = 8  # lines shown at once; longer notes scroll
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QPlainTextEdit):
    """Text of several lines, with the calls of a line edit and the key that leads to it."""

    editingFinished = Signal()  # noqa: N815 - Qt’s name; Return, or the keyboard elsewhere
    done = Signal()  # Return or Escape: the keyboard goes back to the page

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self._cap = Keycap(key, theme)
        self._cap.setParent(self)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint = self.tr("Enter: done · Shift+Enter: new line")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, self._cap.width() + 2, 0)
        self.document().setDocumentMargin(1)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Show ``text``; it counts as unmodified."""
        self.setPlainText(text)
        self.setModified(False)

    def setCursorPosition(self, position: int) -> None:
        """Put the cursor behind ``position`` characters."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)

    def isModified(self) -> bool:
        """Whether something was typed since the text was set."""
        return self.document().isModified()

    def setModified(self, on: bool) -> None:
        """Take what is written as typed, or as given."""
        self.document().setModified(on)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        lines = min(_MOST, max(1, round(self.document().size().height())))  # a plain document counts in lines
        around = self.height() - self.viewport().height()  # frame and padding of the style
        frame = around + 2 * round(self.document().documentMargin()) + 1
        return QSize(200, lines * self.fontMetrics().lineSpacing() + frame)

    def minimumSizeHint(self) -> QSize:
        """No line is cut off for want of room elsewhere."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cap stays at the right edge."""
        super().resizeEvent(event)
        self._cap.move(self.width() - self._cap.width() - 8, 6)
        self.updateGeometry()  # lines wrap anew

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on behind what is written: a note grows, it is not typed over."""
        super().focusInEvent(event)
        self._cap.hide()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.setPlaceholderText(self._hint)
            self._before = self.text()
        if event.reason() not in (
            Qt.FocusReason.MouseFocusReason,
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.moveCursor(QTextCursor.MoveOperation.End)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is written counts."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._cap.show()
            self.setPlaceholderText("")
            self.editingFinished.emit()

    def event(self, event: QEvent) -> bool:
        """Escape, Return and redo are the field's own while it is being typed in."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() in (Qt.Key.Key_Escape, *_RETURN) or is_redo(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape restores and leaves; Return leaves; Shift+Return begins a line."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._before)
            self.done.emit()
        elif is_redo(event):
            self.redo()
        elif event.key() not in _RETURN:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        else:
            self.editingFinished.emit()
            self.done.emit()
