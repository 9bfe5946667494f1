"""The one place where what went wrong arrives, and other short messages (``messages`` shows them).

Errors of our family are for people. Anything else is a bug: logged with its traceback, said so, offered
to copy.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from lutrin import paths
from lutrin.domain.change import ChangeSet
from lutrin.domain.errors import Cancelled, LutrinError

from .jobs import JobBug
from .language import translate

log = logging.getLogger("lutrin")
Offer = tuple[str, Callable[[], object]]  # a button's words and what it does


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Something to say."""

    level: str  # "info", "warning" or "error"
    lines: tuple[str, ...]  # one, or several that ``together`` heads
    offers: tuple[Offer, ...] = ()
    together: str = ""  # "{n} files could not be opened:", the heading for several of this kind
    about: str = ""  # the path of the file that an error is about
    step: ChangeSet | None = None  # the message offers to undo this step: it goes when another is the last

    @property
    def is_passing(self) -> bool:
        """Whether it needs no answer and goes by itself."""
        return self.level == "info" and not self.offers

    def is_same(self, other: Message) -> bool:
        """Whether it says and offers the same."""
        mine, theirs = ([words for words, _do in message.offers] for message in (self, other))
        return (self.level, self.lines, mine) == (other.level, other.lines, theirs)


class Errors(QObject):
    """Takes errors and messages from everywhere in the window; whoever shows them listens."""

    said = Signal(object)  # a ``Message``

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # what can be done about an error at once
        self.remedies: Callable[[LutrinError], tuple[Offer, ...]] = lambda _error: ()

    def show(self, error: BaseException, *, together: str = "") -> None:
        """Say what went wrong. Cancelling is silent. Several that come with the same heading ``together``
        (translated, with ``{n}``) are said as one list under it."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, LutrinError):
            log.warning("%s: %s", type(error).__name__, error)
            self.said.emit(
                Message(
                    level="warning",
                    lines=(error.message(translate),),
                    offers=self.remedies(error),
                    together=together,
                    about=str(error.fields.get("path", "")),
                )
            )
            return
        trace = error.traceback if isinstance(error, JobBug) else "".join(traceback.format_exception(error))
        log.error("a bug\n%s", trace)
        text = self.tr(
            "Something in Lutrin went wrong that should not have: {what}. Your work up to here is kept."
        ).format(what=str(error) or type(error).__name__)
        offer = (self.tr("Copy the details"), lambda: QGuiApplication.clipboard().setText(trace))
        self.said.emit(Message(level="error", lines=(text,), offers=(offer,)))

    def tell(self, text: str, *offers: Offer, level: str = "info", step: ChangeSet | None = None) -> None:
        """Say something that is not an error. Where it offers to undo, it names the ``step`` meant: another
        one is never undone in its stead."""
        self.said.emit(Message(level=level, lines=(text,), offers=offers, step=step))

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
