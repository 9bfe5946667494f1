"""Key caps: the key that does it, drawn at the right edge of a button or field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from lutrin.ui.theme import Theme, mix

_FONT_PIXELS = 11


def cap_font() -> QFont:
    """The font of key caps."""
    font = QFont("Inter")
    font.setPixelSize(_FONT_PIXELS)
    return font


def cap_width(key: str) -> float:
    """The width of a cap in pixels."""
    return max(16.0, QFontMetricsF(cap_font()).horizontalAdvance(key) + 9)


def draw_cap(painter: QPainter, right: float, middle: float, key: str, ink: QColor, line: QColor) -> float:
    """Draw a cap that ends at ``right``, centred on ``middle`` (pixels); gives its left edge."""
    width = cap_width(key)
    box = QRectF(right - width, middle - 8.5, width, 17)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(ink)
    painter.setFont(cap_font())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
    return box.left()


def is_redo(event: QKeyEvent) -> bool:
    """Whether a field's own redo is meant, by either of the keys that the dossier's has; which of them Qt
    knows depends on the desktop."""
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    return (event.key(), event.modifiers()) in ((Qt.Key.Key_Y, control), (Qt.Key.Key_Z, control | shift))


class KeyButton(QPushButton):
    """A push button with its words at the left and its key at the right."""

    def __init__(self, text: str, key: str, theme: Theme, *, primary: bool = False) -> None:
        super().__init__(text)
        self._key = key
        self._theme = theme
        self._primary = primary
        self.setProperty("primary", primary)
        self.setMinimumHeight(32)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)

    def sizeHint(self) -> QSize:
        """Room for words, a gap and the cap."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(self.text()) + cap_width(self._key) + 36
        return QSize(round(width), 34)

    def minimumSizeHint(self) -> QSize:
        """As wide as its content: words are never clipped."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """The frame from the style, words and cap by hand."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text, option.text = option.text, ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        ink = self._theme.accent_ink if self._primary else self._theme.ink
        if not self.isEnabled():
            ink = self._theme.dim
        painter.setPen(ink)
        font = QFont(self.font())
        if self._primary:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        box = QRectF(self.rect()).adjusted(12, 0, -12, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        line = mix(self._theme.accent, ink, 0.7) if self._primary else self._theme.line
        draw_cap(
            painter, box.right(), box.center().y(), self._key, ink if self._primary else self._theme.dim, line
        )
        painter.end()


class KeyField(QLineEdit):
    """A line edit that shows the key leading to it, and an optional dot of colour before its words."""

    done = Signal()  # Return or Escape: the keyboard goes back to the page

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._theme = theme
        self._dot: QColor | None = None
        self._before = ""
        self._margins()

    def set_dot(self, colour: QColor | None) -> None:
        """Show an actor's colour before the words, or none."""
        self._dot = colour
        self._margins()
        self.update()

    def shows_cap(self) -> bool:
        """The cap gives way to typing."""
        return not self.hasFocus()

    def _margins(self) -> None:
        right = round(cap_width(self._key)) + 6 if self._key else 0
        self.setTextMargins(14 if self._dot is not None else 0, 0, right, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """All selected, so that typing replaces; Escape gives the old words back."""
        super().focusInEvent(event)
        if event.reason() not in (
            Qt.FocusReason.MouseFocusReason,
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.selectAll()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._before = self.text()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The cap comes back."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Escape and redo are the field's own while it is being typed in."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() == Qt.Key.Key_Escape or is_redo(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape restores and leaves; Return leaves after Qt's own ``editingFinished``."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._before)
            self.done.emit()
            return
        if is_redo(event):
            self.redo()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the dot and the cap over its margins."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._dot is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._dot)
            painter.drawEllipse(QRectF(10, self.height() / 2 - 4.5, 9, 9))
        if self._key and self.shows_cap():
            draw_cap(
                painter,
                self.width() - 9.0,
                self.height() / 2,
                self._key,
                self._theme.dim,
                self._theme.line,
            )
        painter.end()


class Keycap(QWidget):
    """A key cap by itself."""

    def __init__(self, key: str, theme: Theme) -> None:
        super().__init__()
        self._key, self._theme = key, theme
        self.setFixedSize(round(cap_width(key)) + 1, 18)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        painter = QPainter(self)
        draw_cap(painter, self.width(), self.height() / 2, self._key, self._theme.dim, self._theme.line)
        painter.end()
