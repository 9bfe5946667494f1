"""The seven steps of ICD 203, drawn and chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lutrin.domain.likelihood import Likelihood
from lutrin.ui import words
from lutrin.ui.theme import Theme

_GAP = 3.0
_DIGITS = tuple(Qt.Key(Qt.Key.Key_0 + n) for n in range(8))
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class CertaintySteps(QWidget):
    """Seven bars, filled up to the step. A click on the current step, Backspace or 0 takes it away.

    Signals:
        chosen: ``Likelihood`` or None, by the user only; and whether this goes on from the choice before, by
            the arrows.
        done: Return: the keyboard goes back to the page.
    """

    chosen = Signal(object, bool)
    done = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._step: Likelihood | None = None
        self._is_moving = False  # by the arrows, since the keyboard came here
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)

    @property
    def step(self) -> Likelihood | None:
        """The step shown."""
        return self._step

    def set_step(self, step: Likelihood | None) -> None:
        """Show ``step``; tells nobody."""
        self._step = step
        self.setAccessibleDescription(words.likelihood(step) if step else "")
        self.update()

    def sizeHint(self) -> QSize:
        """A thin row with room to click."""
        return QSize(280, 16)

    def _boxes(self) -> list[QRectF]:
        width = (self.width() - 6 * _GAP) / 7
        return [QRectF(i * (width + _GAP), 4, width, 8) for i in range(7)]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Filled up to the step."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        filled = self._step.step if self._step else 0
        for index, box in enumerate(self._boxes()):
            painter.setBrush(self._theme.accent if index < filled else self._theme.line)
            painter.drawRoundedRect(box, 2, 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.accent, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _at(self, position: QPointF) -> Likelihood | None:
        for step, box in zip(Likelihood, self._boxes(), strict=True):
            if position.x() <= box.right() + _GAP / 2:
                return step
        return Likelihood.ALMOST_CERTAIN

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The word of the step under the pointer."""
        step = self._at(event.position())
        if step is not None:
            self.setToolTip(f"{step.step} · {words.likelihood(step)} ({words.percent_range(step)})")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click sets the step, or takes the current one away."""
        step = self._at(event.position())
        self._choose(None if step is self._step else step)

    def event(self, event: QEvent) -> bool:
        """Digits and Return are the scale's own while the keyboard is here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() in _PLAIN
            and event.key() in (*_DIGITS, *_RETURN)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 7 choose, left and right move by one, Backspace and 0 take away, Return leaves."""
        now = self._step.step if self._step else 0
        steps = list(Likelihood)
        match event.key():
            case Qt.Key.Key_Right:
                self._move(steps[min(7, now + 1) - 1])
            case Qt.Key.Key_Left:
                self._move(steps[now - 2] if now > 1 else None)
            case Qt.Key.Key_Backspace | Qt.Key.Key_0:
                self._choose(None)
            case digit if digit in _DIGITS:
                self._choose(steps[_DIGITS.index(digit) - 1])
            case key if key in _RETURN:
                self.done.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The next visit is another choice."""
        super().focusOutEvent(event)
        self._is_moving = False

    def _move(self, step: Likelihood | None) -> None:
        self._choose(step, goes_on=self._is_moving)
        self._is_moving = True

    def _choose(self, step: Likelihood | None, *, goes_on: bool = False) -> None:
        self._is_moving = False
        self.set_step(step)
        self.chosen.emit(step, goes_on)
