"""The code that runs inside a worker process. No Qt here: a worker starts fast and stays small.

The window's side is ``lutrin.ui.jobs``. Messages are pickled tuples over one duplex pipe:

    window -> worker   ("run", number, function, args, kwargs)   ("cancel", number)
    worker -> window   ("progress", number, done, total)  ("done", number, result)
                       ("error", number, LutrinError)     ("bug", number, name, message, traceback)

``function`` is a module-level function, or its address ``"package.module:name"`` where importing it in
the window's process would be slow. It gets ``progress=`` when it has a parameter of that name.
"""

from __future__ import annotations

import contextlib
import importlib
import inspect
import os
import pickle
import queue
import signal
import threading
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from lutrin.domain.errors import Cancelled, LutrinError, WorkerDied
from lutrin.services import spawning

# Reports closer together than this (seconds) are left out: a status bar cannot show more.
REPORT_EVERY = 0.03


def serve(pipe: Connection, memory_limit: int | None) -> None:
    """Run what comes through ``pipe``, one after the other, until its other end closes.

    Args:
        memory_limit: bytes of private memory this process may hold, None for no limit.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal is for the window alone
    spawning.die_with_parent()
    if memory_limit is not None:
        spawning.limit_memory(memory_limit)
    channel = _Channel(pipe)
    threading.Thread(target=channel.listen, name="lutrin-listen", daemon=True).start()
    while True:
        channel.work(channel.waiting.get())


class _Channel:
    """The pipe to the window, listened to while work is under way."""

    def __init__(self, pipe: Connection) -> None:
        self.waiting: queue.SimpleQueue[tuple[Any, ...]] = queue.SimpleQueue()
        self._pipe = pipe
        self._sending = threading.Lock()
        self._cancelled: set[int] = set()
        self._last_report = 0.0

    def listen(self) -> None:
        """Take messages in; ends the whole process at once when the window is gone."""
        while True:
            try:
                data = self._pipe.recv_bytes()
            except (EOFError, OSError):
                os._exit(0)  # nobody is left to work for, whatever is running
            try:
                message = pickle.loads(data)
            except Exception as error:  # noqa: BLE001 - unpickling imports modules: anything may come
                self._send_bug(-1, error)
                continue
            if message[0] == "cancel":
                self._cancelled.add(message[1])
            else:
                self.waiting.put(message)

    def work(self, message: tuple[Any, ...]) -> None:
        """Do one job and answer exactly once."""
        _, number, function, args, kwargs = message
        self._last_report = 0.0

        def progress(done: int, total: int) -> None:
            if number in self._cancelled:
                raise Cancelled
            now = time.monotonic()
            if now - self._last_report >= REPORT_EVERY or done >= total:
                self._last_report = now
                self._send("progress", number, done, total)

        try:
            call = resolve(function)
            if "progress" in inspect.signature(call).parameters:
                kwargs = {**kwargs, "progress": progress}
            self._send("done", number, call(*args, **kwargs))
        except LutrinError as error:
            self._send("error", number, error)
        except MemoryError:
            self._send("error", number, WorkerDied(path="", why="memory"))
        except Exception as error:  # noqa: BLE001 - a bug must reach the window, not end the worker
            self._send_bug(number, error)
        finally:
            self._cancelled.discard(number)

    def _send(self, *message: object) -> None:
        data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        with self._sending, contextlib.suppress(BrokenPipeError):  # the listener ends us then
            self._pipe.send_bytes(data)

    def _send_bug(self, number: int, error: Exception) -> None:
        trace = "".join(traceback.format_exception(error))
        self._send("bug", number, type(error).__name__, str(error), trace)


def resolve(function: Callable[..., Any] | str) -> Callable[..., Any]:
    """The function itself, imported when given as ``"package.module:name"``."""
    if not isinstance(function, str):
        return function
    module, _, name = function.partition(":")
    found: Any = importlib.import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    if not callable(found):
        raise TypeError(f"not a function: {function}")
    return found  # type: ignore[no-any-return]
