"""Loading in a thread what the window will need soon."""

from __future__ import annotations

import threading
from collections.abc import Callable


def in_background(load: Callable[[], None]) -> None:
    """Run ``load`` beside the main loop; for imports only: they take turns with it every few milliseconds,
    and whoever needs a module meanwhile waits for it as for any import."""
    threading.Thread(target=load, name="lutrin-warm", daemon=True).start()
