"""Jobs: functions that run in worker processes, with progress, cancelling and errors as signals."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from lutrin.domain.errors import Cancelled, WorkerDied

from .process import WorkerProcess, single_shot

_GIB = 1 << 30
# A worker that was asked to stop and has not after this many milliseconds is killed.
CANCEL_GRACE_MS = 400


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of work: it has its own worker, so that one kind never waits for another."""

    memory_limit: int  # bytes
    idle_ms: int  # an unused worker is stopped after this long


KINDS: dict[str, Kind] = {
    "read": Kind(memory_limit=4 * _GIB, idle_ms=3 * 60_000),
    "analyse": Kind(memory_limit=4 * _GIB, idle_ms=20 * 60_000),  # keeps its models warm
    "export": Kind(memory_limit=4 * _GIB, idle_ms=60_000),
}


class JobBug(Exception):
    """An error that is not for people: something Lutrin did wrong in a worker.

    Attributes:
        traceback: the worker's traceback as text, to be logged and offered to copy.
    """

    def __init__(self, name: str, message: str, traceback: str) -> None:
        super().__init__(f"{name}: {message}")
        self.traceback = traceback


class State(Enum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Job(QObject):
    """One piece of work. Made by ``Jobs.run``."""

    progressed = Signal(int, int)  # done, total
    ended = Signal()

    def __init__(self, parent: Jobs, kind: str, title: str, work: _Work) -> None:
        super().__init__(parent)
        self._jobs = parent
        self.kind = kind
        self.title = title
        self.state = State.WAITING
        self.done = 0
        self.total = 0
        self.work = work

    @property
    def is_over(self) -> bool:
        """Whether it has ended, one way or another."""
        return self.state not in (State.WAITING, State.RUNNING)

    def cancel(self) -> None:
        """Stop. ``on_cancelled`` is called in this very call; nothing of the job comes after it."""
        self._jobs.cancel(self)


@dataclass(slots=True)
class _Work:
    function: Callable[..., Any] | str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    on_progress: Callable[[int, int], None] | None
    on_done: Callable[[Any], None] | None
    on_error: Callable[[Exception], None] | None
    on_cancelled: Callable[[], None] | None
    time_limit: float | None


class Jobs(QObject):
    """Runs functions in worker processes; everything comes back on the main loop.

    Signals:
        started, progressed, ended: with the ``Job``, for a status bar.
    """

    started = Signal(object)
    progressed = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, _Lane] = {name: _Lane(name, kind, self) for name, kind in KINDS.items()}
        self._closed = False
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self.shutdown)

    def run(
        self,
        function: Callable[..., Any] | str,
        *args: Any,
        kind: str = "read",
        title: str = "",
        on_progress: Callable[[int, int], None] | None = None,
        on_done: Callable[[Any], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
        time_limit: float | None = None,
        **kwargs: Any,
    ) -> Job:
        """Run ``function(*args, **kwargs)`` in the worker of ``kind`` ("read", "analyse", "export").

        Args:
            function: module-level, or "package.module:name" (then it is imported in the worker only). It gets
                ``progress=`` when it has such a parameter. Arguments and result must pickle.
            title: what the work is on (a document's title), for the status bar and for ``WorkerDied``.
            time_limit: seconds after which the worker is killed and ``WorkerDied`` reported.
        """
        if self._closed:
            raise RuntimeError("jobs are shut down")
        work = _Work(function, args, kwargs, on_progress, on_done, on_error, on_cancelled, time_limit)
        job = Job(self, kind, title, work)
        self._lanes[kind].add(job)
        return job

    def cancel(self, job: Job) -> None:
        """Stop one job; nothing happens when it is over."""
        self._lanes[job.kind].cancel(job)

    def cancel_all(self) -> None:
        """Stop every job."""
        for job in self.active():
            self.cancel(job)

    def active(self) -> tuple[Job, ...]:
        """The jobs that run or wait."""
        return tuple(job for lane in self._lanes.values() for job in lane.jobs())

    def start_worker(self, kind: str) -> None:
        """Start the worker of ``kind`` before it is needed (0.1 s of its time, none of the window's)."""
        self._lanes[kind].worker()

    def shutdown(self) -> None:
        """End all work and all processes, and wait until they are gone. Calls nobody back."""
        self._closed = True
        for lane in self._lanes.values():
            lane.shutdown()


class _Lane(QObject):
    """The queue and the worker of one kind of work."""

    def __init__(self, name: str, kind: Kind, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._name, self._kind, self._jobs = name, kind, jobs
        self._waiting: deque[Job] = deque()
        self._current: Job | None = None
        self._number = 0
        self._worker: WorkerProcess | None = None
        self._busy = False  # with a cancelled job that has not answered yet
        self._dying: set[WorkerProcess] = set()
        self._idle = single_shot(self, kind.idle_ms, self._stop_worker)
        self._limit = single_shot(self, 0, self._out_of_time)
        self._grace = single_shot(self, CANCEL_GRACE_MS, self._out_of_patience)

    def jobs(self) -> tuple[Job, ...]:
        return ((self._current,) if self._current else ()) + tuple(self._waiting)

    def add(self, job: Job) -> None:
        self._waiting.append(job)
        self._next()

    def cancel(self, job: Job) -> None:
        if job.is_over:
            return
        if job is self._current:
            self._current = None
            self._limit.stop()
            self._busy = True
            assert self._worker is not None
            self._worker.cancel(self._number)
            self._grace.start()
        else:
            self._waiting.remove(job)
        self._end(job, State.CANCELLED, job.work.on_cancelled)

    def worker(self) -> WorkerProcess:
        if self._worker is None:
            self._worker = WorkerProcess(self._name, self._kind.memory_limit, self)
            self._worker.answered.connect(self._answered)
            self._worker.ended.connect(self._worker_ended)
            self._idle.start()
        return self._worker

    def shutdown(self) -> None:
        self._waiting.clear()
        self._current = None
        for timer in (self._idle, self._limit, self._grace):
            timer.stop()
        for worker in (*self._dying, *((self._worker,) if self._worker else ())):
            worker.close()
        self._dying.clear()
        self._worker = None

    def _next(self) -> None:
        if self._current is not None or self._busy:
            return
        if not self._waiting:
            self._idle.start()
            return
        self._idle.stop()
        job = self._current = self._waiting.popleft()
        job.state = State.RUNNING
        work = job.work
        self._number = self.worker().run(work.function, work.args, work.kwargs)
        self._idle.stop()
        if work.time_limit is not None:
            self._limit.start(round(work.time_limit * 1000))
        self._jobs.started.emit(job)

    def _answered(self, worker: WorkerProcess, message: tuple[Any, ...]) -> None:
        if worker is not self._worker:
            return  # of a worker that was given up
        what, number, *rest = message
        job = self._current
        if what == "progress":
            if job is not None and number == self._number:
                job.done, job.total = rest
                if job.work.on_progress is not None:
                    job.work.on_progress(job.done, job.total)
                job.progressed.emit(job.done, job.total)
                self._jobs.progressed.emit(job)
            return
        self._limit.stop()
        self._grace.stop()
        self._busy = False
        self._current = None
        if job is not None:
            self._deliver(job, what, rest)
        self._next()

    def _deliver(self, job: Job, what: str, rest: list[Any]) -> None:
        work = job.work
        if what == "done":
            self._end(job, State.DONE, work.on_done, rest[0])
            return
        error: Exception = rest[0] if what == "error" else JobBug(*rest)
        if isinstance(error, Cancelled):
            self._end(job, State.CANCELLED, work.on_cancelled)
            return
        if isinstance(error, WorkerDied) and error.fields.get("why") == "memory":
            error = self._death(job, QCoreApplication.translate("Jobs", "it needed too much memory"))
        self._end(job, State.FAILED, work.on_error, error)

    def _end(self, job: Job, state: State, callback: Callable[..., None] | None, *given: object) -> None:
        job.state = state
        try:
            if callback is not None:
                callback(*given)
        finally:
            job.ended.emit()
            self._jobs.ended.emit(job)
            job.deleteLater()

    def _give_up_worker(self) -> None:
        if self._worker is not None:
            self._dying.add(self._worker)
            self._worker.kill()
            self._worker = None
        self._busy = False

    def _stop_worker(self) -> None:
        if self._current is None and not self._busy:
            self._give_up_worker()

    def _out_of_patience(self) -> None:
        self._give_up_worker()
        self._next()

    def _out_of_time(self) -> None:
        job, self._current = self._current, None
        self._give_up_worker()
        if job is not None:
            died = self._death(job, QCoreApplication.translate("Jobs", "it took too long"))
            self._end(job, State.FAILED, job.work.on_error, died)
        self._next()

    def _worker_ended(self, worker: WorkerProcess, code: int) -> None:
        worker.deleteLater()
        if worker is not self._worker:
            self._dying.discard(worker)
            return
        self._worker = None
        self._limit.stop()
        self._grace.stop()
        self._busy = False
        job, self._current = self._current, None
        if job is not None:
            why = QCoreApplication.translate("Jobs", "the worker ended with code {code}").format(code=code)
            self._end(job, State.FAILED, job.work.on_error, self._death(job, why))
        self._next()

    def _death(self, job: Job, why: str) -> WorkerDied:
        return WorkerDied(path=job.title, why=why)
