"""Where one has been: back and forward over jumps."""

from __future__ import annotations

from .layout import Place

_KEPT = 100


class History:
    """Places left by a jump. Scrolling is no jump."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there was a jump."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back."""
        return bool(self._forward)

    def leave(self, place: Place) -> bool:
        """A jump starts at ``place``. Whether it was kept: the same place twice is one."""
        if self._back and self._back[-1] == place:
            return False
        self._back.append(place)
        del self._back[:-_KEPT]
        self._forward.clear()
        return True

    def back(self, here: Place) -> Place | None:
        """The place of the last jump; ``here`` becomes the way forward."""
        if not self._back:
            return None
        self._forward.append(here)
        return self._back.pop()

    def forward(self, here: Place) -> Place | None:
        """The inverse of ``back``."""
        if not self._forward:
            return None
        self._back.append(here)
        return self._forward.pop()
