"""The bars over the page that show messages: never a box, never more than three, no failure lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lutrin.domain.change import ChangeSet

from .errors import Message
from .icons import icon, picture
from .language import count
from .theme import Theme

MESSAGE_MS = 8000
_SHOWN = 3
_LISTED = 6  # lines of a list; the rest is counted


class MessageBars(QWidget):
    """The messages, the newest on top. Three are shown; warnings beyond wait until one of them is closed.

    Signals:
        left: the bar where the keyboard was has gone.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._more = QLabel()
        self._more.setObjectName("MoreMessages")
        self._more.setContentsMargins(14, 3, 8, 4)
        self._layout.addWidget(self._more)
        self.hide()

    def say(self, message: Message) -> None:
        """Show a message; one that needs no answer goes by itself. The same once more is the same, and
        failures of one kind become one list."""
        for bar in self._bars():
            if bar.message.is_same(message):
                self._drop(bar)
            elif message.together and bar.message.together == message.together:
                lines = tuple(dict.fromkeys((*bar.message.lines, *message.lines)))
                message = replace(message, lines=lines)
                self._drop(bar)
        bar = _MessageBar(message, self._theme)
        bar.closed.connect(lambda: self._drop(bar))
        self._layout.insertWidget(0, bar)
        if message.is_passing:
            QTimer.singleShot(MESSAGE_MS, bar, bar.closed.emit)
        self._arrange()

    def keep_step(self, step: ChangeSet | None) -> None:
        """Only this step is undone next: what offers to undo another one goes."""
        for bar in self._bars():
            if bar.message.step is not None and bar.message.step is not step:
                self._drop(bar)

    def forget(self, about: str) -> None:
        """What was said about the file at this path no longer holds."""
        for bar in self._bars():
            if bar.message.about == about:
                self._drop(bar)

    def texts(self) -> list[str]:
        """The words of the messages shown, newest first."""
        return [bar.text for bar in self._bars() if not bar.isHidden()]

    def messages(self) -> list[Message]:
        """All messages, those that wait too, newest first."""
        return [bar.message for bar in self._bars()]

    def _bars(self) -> list[_MessageBar]:
        items = (self._layout.itemAt(i) for i in range(self._layout.count()))
        bars = [item.widget() for item in items if item is not None]
        return [bar for bar in bars if isinstance(bar, _MessageBar)]

    def _arrange(self) -> None:
        for bar in self._bars()[_SHOWN:]:
            if bar.message.level == "info":
                self._take(bar)
        bars = self._bars()
        for number, bar in enumerate(bars):
            bar.setVisible(number < _SHOWN)
        waiting = max(0, len(bars) - _SHOWN)
        self._more.setText(
            count(waiting, self.tr("{n} earlier message waits"), self.tr("{n} earlier messages wait"))
        )
        self._more.setVisible(waiting > 0)
        self.setVisible(bool(bars))

    def _drop(self, bar: _MessageBar) -> None:
        if self._layout.indexOf(bar) < 0:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and bar.isAncestorOf(focus)
        self._take(bar)
        self._arrange()
        if had_focus:
            self.left.emit()

    def _take(self, bar: _MessageBar) -> None:
        self._layout.removeWidget(bar)
        bar.hide()
        bar.deleteLater()


class _MessageBar(QFrame):
    closed = Signal()

    def __init__(self, message: Message, theme: Theme) -> None:
        super().__init__()
        self.message = message
        self.text = self._words()
        self.setObjectName("MessageBar")
        self.setProperty("level", message.level)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        sign = QLabel()
        colour = theme.accent if message.level == "info" else theme.warning
        name = "info" if message.level == "info" else "warning"
        sign.setPixmap(picture(name, colour, self.devicePixelRatioF()))
        top = Qt.AlignmentFlag.AlignTop if len(message.lines) > 1 else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(sign, 0, top)
        label = QLabel(self.text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(label, 1)
        offers = message.offers
        if len(message.lines) > 1:
            offers = (*offers, (self.tr("Copy the list"), self._copy))
        for words, do in offers:
            button = QPushButton(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
            button.clicked.connect(self._answer(do))
            row.addWidget(button, 0, top)
        close = QToolButton()
        close.setProperty("flat", True)
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setIcon(icon("close", theme))
        close.setAccessibleName(self.tr("Dismiss this message"))
        close.setToolTip(self.tr("Dismiss this message"))
        close.clicked.connect(self.closed)
        row.addWidget(close, 0, top)
        self.setAccessibleName(self.text)

    def _words(self) -> str:
        lines = self.message.lines
        if len(lines) == 1:
            return lines[0]
        listed = [f"• {line}" for line in lines[:_LISTED]]
        if len(lines) > _LISTED:
            listed.append(count(len(lines) - _LISTED, self.tr("and {n} more"), self.tr("and {n} more")))
        return "\n".join([count(len(lines), *[self.message.together] * 2), *listed])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self.message.lines))

    def _answer(self, do: Callable[[], object]) -> Callable[[], None]:
        def slot() -> None:
            do()
            self.closed.emit()

        return slot
