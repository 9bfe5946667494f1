"""The one place that shows what went wrong, and other short messages: a bar over the page, never a box.

Errors of our family are for people. Anything else is a bug: logged with its traceback, said so, offered
to copy.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable, Sequence
from logging.handlers import RotatingFileHandler
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lutrin import paths
from lutrin.domain.errors import Cancelled, LutrinError

from .icons import icon, picture
from .jobs import JobBug
from .language import translate
from .theme import Theme

log = logging.getLogger("lutrin")
MESSAGE_MS = 8000
Offer = tuple[str, Callable[[], object]]  # a button's words and what it does


class Errors(QObject):
    """Takes errors and messages from everywhere in the window; whoever shows them listens."""

    said = Signal(str, str, object)  # level "info", "warning" or "error"; words; offers

    def show(self, error: BaseException) -> None:
        """Say what went wrong. Cancelling is silent."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, LutrinError):
            log.warning("%s: %s", type(error).__name__, error)
            self.said.emit("warning", error.message(translate), ())
            return
        trace = error.traceback if isinstance(error, JobBug) else "".join(traceback.format_exception(error))
        log.error("a bug\n%s", trace)
        text = self.tr(
            "Something in Lutrin went wrong that should not have: {what}. Your work up to here is kept."
        ).format(what=str(error) or type(error).__name__)
        offer = (self.tr("Copy the details"), lambda: QGuiApplication.clipboard().setText(trace))
        self.said.emit("error", text, (offer,))

    def tell(self, text: str, *offers: Offer, level: str = "info") -> None:
        """Say something that is not an error."""
        self.said.emit(level, text, offers)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For ``sys.excepthook``: what nobody caught is a bug; Ctrl+C still ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.show(error.with_traceback(trace))


def start_log() -> None:
    """Write the log into the user's state folder; three files of 1 MB at most."""
    handler = RotatingFileHandler(
        paths.state_folder() / "lutrin.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


class MessageBars(QWidget):
    """The messages shown, the newest on top; at most three."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    def say(self, level: str, text: str, offers: Sequence[Offer]) -> None:
        """Show a message; one that needs no answer goes by itself."""
        for old in self._bars()[2:]:
            self._drop(old)
        bar = _MessageBar(level, text, offers, self._theme)
        bar.closed.connect(lambda: self._drop(bar))
        self._layout.insertWidget(0, bar)
        self.show()
        if level == "info" and not offers:
            QTimer.singleShot(MESSAGE_MS, bar, bar.closed.emit)

    def texts(self) -> list[str]:
        """The words of the messages shown, newest first."""
        return [bar.text for bar in self._bars()]

    def _bars(self) -> list[_MessageBar]:
        items = (self._layout.itemAt(i) for i in range(self._layout.count()))
        bars = [item.widget() for item in items if item is not None]
        return [bar for bar in bars if isinstance(bar, _MessageBar)]

    def _drop(self, bar: QWidget | None) -> None:
        if bar is None or self._layout.indexOf(bar) < 0:
            return
        self._layout.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.setVisible(self._layout.count() > 0)


class _MessageBar(QFrame):
    closed = Signal()

    def __init__(self, level: str, text: str, offers: Sequence[Offer], theme: Theme) -> None:
        super().__init__()
        self.text = text
        self.setObjectName("MessageBar")
        self.setProperty("level", level)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        sign = QLabel()
        colour = theme.accent if level == "info" else theme.warning
        name = "info" if level == "info" else "warning"
        sign.setPixmap(picture(name, colour, self.devicePixelRatioF()))
        row.addWidget(sign)
        label = QLabel(text)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(label, 1)
        for words, do in offers:
            button = QPushButton(words)
            button.clicked.connect(self._answer(do))
            row.addWidget(button)
        close = QToolButton()
        close.setProperty("flat", True)
        close.setIcon(icon("close", theme))
        close.setAccessibleName(self.tr("Dismiss this message"))
        close.setToolTip(self.tr("Dismiss this message"))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        self.setAccessibleName(text)

    def _answer(self, do: Callable[[], object]) -> Callable[[], None]:
        def slot() -> None:
            do()
            self.closed.emit()

        return slot
