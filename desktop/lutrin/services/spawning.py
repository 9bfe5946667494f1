"""What a worker process needs, whoever starts it: a quiet start, an end with its parent, a cap on memory."""

from __future__ import annotations

import contextlib
import signal
import sys
import types
from collections.abc import Iterator


@contextlib.contextmanager
def without_main() -> Iterator[None]:
    """Hide ``__main__`` while a process is spawned.

    ``multiprocessing`` makes the child import the parent's main module again: needless for us, and wrong when
    that is a test runner, a script read from standard input, or the window itself.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def limit_memory(limit: int) -> None:
    """Hold this process to ``limit`` bytes where the system can: a hostile file then fails, alone."""
    try:
        import resource
    except ImportError:  # Windows
        return
    # RLIMIT_DATA counts private memory on Linux; RLIMIT_AS would also count mapped models and libraries
    kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(kind, (limit, hard))


def die_with_parent() -> None:
    """On Linux, be killed with the parent even when a native call never gives control back."""
    if sys.platform == "linux":
        import ctypes

        pr_set_pdeathsig = 1
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(pr_set_pdeathsig, int(signal.SIGKILL), 0, 0, 0)
