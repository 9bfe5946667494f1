"""Keeps the one file whole: what was written lies beside it for a moment only.

People copy a dossier while it is open. A change is on disk at once, but beside the file, in its -wal.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from lutrin.domain.errors import LutrinError

from .errors import Errors
from .session import Session

# Milliseconds from the first thing written to the gathering of all that came meanwhile: after the change is
# painted, and for keys in quick succession once (10 ms for a few decisions).
_SOON = 400


class Gathering(QObject):
    """Gathers the dossier shortly after it was written to; closing it does so by itself."""

    def __init__(self, session: Session, errors: Errors, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._errors = session, errors
        self._timer = QTimer(self, singleShot=True, interval=_SOON)
        self._timer.timeout.connect(self.now)
        session.written.connect(self._written)
        session.workspace_changed.connect(self._timer.stop)

    def now(self) -> None:
        """Gather without waiting; where that fails, which is said, the next change tries again."""
        self._timer.stop()
        if not self._session.is_open:
            return
        try:
            self._session.workspace.gather()
        except LutrinError as error:
            self._errors.show(error)

    def _written(self, kept: bool) -> None:
        if kept and not self._timer.isActive():
            self._timer.start()
