"""What the tests let workers do. No test itself: imported in the worker processes."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from lutrin.domain.errors import FileMissing
from lutrin.domain.progress import Progress


def add(first: int, second: int) -> int:
    return first + second


def process_id() -> int:
    return os.getpid()


def count(steps: int, pause: float, progress: Progress) -> str:
    for step in range(steps):
        progress(step, steps)
        time.sleep(pause)
    progress(steps, steps)
    return "counted"


def sleep(seconds: float) -> str:
    time.sleep(seconds)
    return "slept"


def missing() -> None:
    raise FileMissing(Path("/nowhere/é.txt"))


def bug() -> None:
    raise KeyError("not for people")


def die() -> None:
    os._exit(7)


def devour(size: int) -> int:
    return len(bytearray(size))


def give_lambda() -> object:
    return lambda: None


def modules() -> list[str]:
    return sorted(sys.modules)


# --- stand-ins for the render worker ----------------------------------------------------------


def ready() -> None:
    """In place of page_pictures.prepare."""


def picture(
    pdf: str,
    password: str,
    page: int,
    scale: float,
    clip: object,
    palette: object,
    segment: str,
) -> tuple[int, int, int, bytes | None, tuple[()]]:
    """Four pixels, blue as the page's number; page 3 kills the worker, 4 hangs, 5 is missing."""
    if page == 3:
        os._exit(9)
    if page == 4:
        time.sleep(60)
    if page == 5:
        raise FileMissing(Path(pdf))
    time.sleep(0.01)
    return 2, 2, 3, bytes([0, 0, page]) * 4, ()
