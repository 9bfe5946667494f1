"""How long work reports where it is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

# progress(done, total): both reports and raises ``errors.Cancelled`` when the user wants to stop.
Progress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """A progress that reports to nobody and never stops the work."""
