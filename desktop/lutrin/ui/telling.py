"""What the strip and the bars tell of the dossier itself: saved or refused, undone or done again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from lutrin.domain.errors import DiskFull, DossierError, LutrinError

from .errors import Offer
from .parts import Parts


class Telling(QObject):
    """Keeps what is told true: it goes when it holds no longer."""

    def __init__(self, window: Parts, save_elsewhere: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._save_elsewhere = window, save_elsewhere
        self._is_step_told = False  # the strip says what was undone last
        session = window.session
        session.written.connect(self._written)
        session.changed.connect(self._changed)
        session.workspace_changed.connect(self._workspace_changed)
        window.marking.said.connect(self._tell_step)
        window.errors.remedies = self._remedies

    def _tell_step(self, words: str) -> None:
        self._is_step_told = True
        self._window.status.say(words)

    def _changed(self, _changed: object) -> None:
        window = self._window
        if self._is_step_told:  # something else was done since
            self._is_step_told = False
            window.status.say("")
        window.messages.keep_step(window.session.workspace.undo_step)

    def _workspace_changed(self) -> None:
        self._window.messages.keep_step(None)  # another dossier has other steps
        self._window.status.set_saved(True)

    def _written(self, kept: bool) -> None:
        self._window.status.set_saved(kept)
        if kept:
            self._window.messages.forget(self._path())

    def _path(self) -> str:
        return str(self._window.session.workspace.path)

    def _remedies(self, error: LutrinError) -> tuple[Offer, ...]:
        """A dossier that takes no more changes can be saved elsewhere."""
        is_ours = self._window.session.is_open and error.fields.get("path") == self._path()
        if is_ours and isinstance(error, DossierError | DiskFull):
            return ((self.tr("Save elsewhere…"), self._save_elsewhere),)
        return ()
