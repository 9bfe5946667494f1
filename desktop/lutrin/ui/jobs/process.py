"""One worker process and the two small threads that talk to it."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import multiprocessing
import pickle
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from lutrin.services import spawning
from lutrin.ui import worker

_SPAWN = multiprocessing.get_context("spawn")


# Reading a message takes several times its size in memory; above this many bytes that is given back at once.
_LARGE = 8 << 20


def _give_back() -> None:
    """Have the C library return freed memory to the system (glibc keeps it otherwise: 150 MB were seen)."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Keep what is made within out of cyclic garbage collection for good.

    A large document is a hundred thousand objects without a cycle; going through them again and again made
    the main loop wait 60 ms each time. They still go when nobody holds them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def single_shot(parent: QObject, milliseconds: int, then: Callable[[], None]) -> QTimer:
    """A timer that fires once each time it is started. (Not by keyword arguments: PySide 6.12 miscounts
    references to ``True`` there, and the interpreter aborts at exit.)"""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer


class WorkerProcess(QObject):
    """A spawned process that runs functions one at a time.

    Nothing here blocks the main loop: a thread pickles and writes, another reads and unpickles (a large
    document takes longer than a frame to unpickle), and what they have comes through queued signals.

    Signals:
        answered: this process and a message of it, a tuple as drawn in ``lutrin.ui.worker``.
        ended: this process is gone and reaped; its exit code (negative: the signal that ended it).
    """

    answered = Signal(object, object)
    ended = Signal(object, int)
    _arrived = Signal(object)
    _closed = Signal()

    def __init__(self, name: str, memory_limit: int | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._closed.connect(self._reap, Qt.ConnectionType.QueuedConnection)
        self._outbox: queue.SimpleQueue[tuple[Any, ...] | None] = queue.SimpleQueue()
        self._number = 0
        self._stopped = False
        self._reported = False
        ours, theirs = _SPAWN.Pipe(duplex=True)
        self._pipe = ours
        self._process = _SPAWN.Process(
            target=worker.serve, args=(theirs, memory_limit), name=f"lutrin-{name}", daemon=True
        )
        with spawning.without_main():
            self._process.start()
        theirs.close()
        self._threads = [
            threading.Thread(target=self._write, name=f"lutrin-{name}-out", daemon=True),
            threading.Thread(target=self._read, name=f"lutrin-{name}-in", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int | None:
        """The process id."""
        return self._process.pid

    @property
    def is_usable(self) -> bool:
        """Whether it still takes work."""
        return not self._stopped and not self._reported

    def run(self, function: Callable[..., Any] | str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> int:
        """Send work; the number under which its answers come."""
        self._number += 1
        self._outbox.put(("run", self._number, function, args, kwargs))
        return self._number

    def cancel(self, number: int) -> None:
        """Ask the work to stop at its next report of progress."""
        self._outbox.put(("cancel", number))

    def kill(self) -> None:
        """End the process now. ``ended`` follows."""
        if not self._stopped:
            self._stopped = True
            self._process.kill()
            self._outbox.put(None)

    def close(self) -> None:
        """End the process and wait until it, the pipe and the threads are gone (some milliseconds)."""
        if self._reported:
            return
        self.kill()
        self._process.join(5)
        for thread in self._threads:
            thread.join(5)
        self._reported = True
        self._pipe.close()
        self._process.close()

    def _write(self) -> None:
        while (message := self._outbox.get()) is not None:
            try:
                data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
            except Exception as error:  # noqa: BLE001 - pickling calls foreign code: any error is a bug to report
                self._emit(("bug", message[1], type(error).__name__, str(error), ""))
                continue
            try:
                self._pipe.send_bytes(data)
            except (OSError, ValueError):  # it died; the reading thread tells
                return

    def _read(self) -> None:
        while True:
            try:
                data = self._pipe.recv_bytes()
            except (EOFError, OSError):
                break
            large = len(data) > _LARGE
            try:
                with _uncollected() if large else contextlib.nullcontext():
                    message = pickle.loads(data)
            except Exception as error:  # noqa: BLE001 - unpickling imports modules: any error is a bug to report
                message = ("bug", self._number, type(error).__name__, str(error), "")
            self._emit(message)
            if large:
                del data, message
                _give_back()
        with contextlib.suppress(RuntimeError):
            self._closed.emit()

    def _emit(self, message: object) -> None:
        with contextlib.suppress(RuntimeError):  # the window is being torn down under us
            self._arrived.emit(message)

    def _pass_on(self, message: object) -> None:
        if self.is_usable:
            self.answered.emit(self, message)

    def _reap(self) -> None:
        """Wait for the end without blocking: freeing a gigabyte takes the kernel longer than a frame."""
        if self._reported:
            return
        self.kill()
        if self._process.exitcode is None or any(thread.is_alive() for thread in self._threads):
            QTimer.singleShot(10, self, self._reap)
            return
        self._reported = True
        code = self._process.exitcode
        self._pipe.close()
        self._process.close()
        self.ended.emit(self, code)
