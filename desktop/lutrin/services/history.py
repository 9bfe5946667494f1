"""What can be undone and redone in this session."""

from __future__ import annotations

from collections import deque

from lutrin.domain.change import ChangeSet

_DEPTH = 500


class UndoStack:
    """Steps done and steps undone; the last ``_DEPTH`` are kept."""

    def __init__(self) -> None:
        self._done: deque[ChangeSet] = deque(maxlen=_DEPTH)
        self._undone: list[ChangeSet] = []

    @property
    def undo_step(self) -> ChangeSet | None:
        """The step that would be taken back next."""
        return self._done[-1] if self._done else None

    @property
    def redo_step(self) -> ChangeSet | None:
        """The step that would be done again next."""
        return self._undone[-1] if self._undone else None

    def push(self, step: ChangeSet) -> None:
        """A step was done: what was undone before can no longer be redone."""
        self._done.append(step)
        self._undone.clear()

    def amend(self, step: ChangeSet) -> None:
        """The last step goes on: it is taken back together with ``step``. What was undone stays undone."""
        self._done[-1] = self._done[-1].followed_by(step)

    def undone(self) -> None:
        """The last step was taken back."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The last undone step was done again."""
        self._done.append(self._undone.pop())
