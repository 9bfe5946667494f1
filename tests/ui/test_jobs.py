"""Work in worker processes: results, errors, cancelling, death, limits."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from lutrin.domain.errors import FileMissing, WorkerDied
from lutrin.ui.jobs import Job, JobBug, Jobs, State


class Outcome:
    """What a job came to."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.reports: list[tuple[int, int]] = []
        self.cancelled = 0

    def callbacks(self) -> dict[str, Callable[..., Any]]:
        return {
            "on_done": self.results.append,
            "on_error": self.errors.append,
            "on_progress": lambda done, total: self.reports.append((done, total)),
            "on_cancelled": self._cancelled,
        }

    def _cancelled(self) -> None:
        self.cancelled += 1

    @property
    def count(self) -> int:
        return len(self.results) + len(self.errors) + self.cancelled


def wait(qtbot: QtBot, *outcomes: Outcome) -> None:
    qtbot.waitUntil(lambda: all(outcome.count for outcome in outcomes), timeout=20_000)


def test_a_function_runs_elsewhere_and_its_result_comes_back(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    outcome, where = Outcome(), Outcome()
    jobs.run(f"{tasks}:add", 40, 2, **outcome.callbacks())
    jobs.run(f"{tasks}:process_id", **where.callbacks())
    wait(qtbot, outcome, where)
    assert outcome.results == [42]
    assert where.results != [os.getpid()]


def test_one_worker_serves_one_kind_and_kinds_do_not_wait_for_each_other(
    qtbot: QtBot, jobs: Jobs, tasks: str
) -> None:
    slow, first, second = Outcome(), Outcome(), Outcome()
    jobs.run(f"{tasks}:sleep", 5, kind="analyse", **slow.callbacks())
    jobs.run(f"{tasks}:process_id", kind="read", **first.callbacks())
    jobs.run(f"{tasks}:process_id", kind="read", **second.callbacks())
    wait(qtbot, first, second)
    assert first.results == second.results
    assert slow.count == 0


def test_progress_is_reported_in_order_and_ends_with_the_whole(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    outcome = Outcome()
    told: list[Job] = []
    jobs.progressed.connect(told.append)
    job = jobs.run(f"{tasks}:count", 5, 0.05, title="Counting", **outcome.callbacks())
    wait(qtbot, outcome)
    assert outcome.results == ["counted"]
    assert outcome.reports == sorted(outcome.reports)
    assert outcome.reports[-1] == (5, 5)
    assert set(told) == {job}


def test_errors_for_people_arrive_as_themselves(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    outcome = Outcome()
    jobs.run(f"{tasks}:missing", **outcome.callbacks())
    wait(qtbot, outcome)
    (error,) = outcome.errors
    assert isinstance(error, FileMissing)
    assert error.fields == {"path": "/nowhere/é.txt"}


@pytest.mark.parametrize("name", ["bug", "no_such_function", "give_lambda"])
def test_anything_else_is_a_bug_and_the_worker_lives_on(
    qtbot: QtBot, jobs: Jobs, tasks: str, name: str
) -> None:
    outcome, after = Outcome(), Outcome()
    jobs.run(f"{tasks}:{name}", **outcome.callbacks())
    jobs.run(f"{tasks}:add", 1, 1, **after.callbacks())
    wait(qtbot, outcome, after)
    (error,) = outcome.errors
    assert isinstance(error, JobBug)
    assert "worker" in error.traceback
    assert after.results == [2]


def test_what_cannot_be_sent_is_a_bug(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    outcome, after = Outcome(), Outcome()
    jobs.run(f"{tasks}:add", lambda: 1, 1, **outcome.callbacks())
    jobs.run(f"{tasks}:add", 1, 1, **after.callbacks())
    wait(qtbot, outcome, after)
    assert isinstance(outcome.errors[0], JobBug)
    assert after.results == [2]


def test_a_dead_worker_is_an_error_and_is_replaced(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    outcome, after = Outcome(), Outcome()
    job = jobs.run(f"{tasks}:die", title="report.pdf", **outcome.callbacks())
    jobs.run(f"{tasks}:add", 1, 1, **after.callbacks())
    wait(qtbot, outcome, after)
    (error,) = outcome.errors
    assert isinstance(error, WorkerDied)
    assert error.fields["path"] == "report.pdf"
    assert "7" in error.message()
    assert job.state is State.FAILED
    assert after.results == [2]


def test_cancel_is_told_at_once_and_a_polite_worker_is_kept(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    before, outcome, after = Outcome(), Outcome(), Outcome()
    jobs.run(f"{tasks}:process_id", **before.callbacks())
    job = jobs.run(f"{tasks}:count", 1000, 0.01, **outcome.callbacks())
    qtbot.waitUntil(lambda: bool(outcome.reports), timeout=20_000)
    job.cancel()
    assert outcome.cancelled == 1
    assert job.is_over
    jobs.run(f"{tasks}:process_id", **after.callbacks())
    wait(qtbot, after)
    assert outcome.count == 1
    assert after.results == before.results


def test_a_worker_that_does_not_stop_is_killed_and_replaced(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    before, outcome, after = Outcome(), Outcome(), Outcome()
    jobs.run(f"{tasks}:process_id", **before.callbacks())
    wait(qtbot, before)
    job = jobs.run(f"{tasks}:sleep", 60, **outcome.callbacks())
    job.cancel()
    jobs.run(f"{tasks}:process_id", **after.callbacks())
    started = time.monotonic()
    wait(qtbot, after)
    assert time.monotonic() - started < 15
    assert outcome.cancelled == 1
    assert after.results != before.results


def test_waiting_work_can_be_cancelled(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    first, second = Outcome(), Outcome()
    jobs.run(f"{tasks}:count", 5, 0.02, **first.callbacks())
    waiting = jobs.run(f"{tasks}:add", 1, 1, **second.callbacks())
    waiting.cancel()
    waiting.cancel()
    wait(qtbot, first, second)
    assert (first.results, second.cancelled, second.results) == (["counted"], 1, [])
    assert jobs.active() == ()


def test_a_time_limit_ends_the_work(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    outcome = Outcome()
    jobs.run(f"{tasks}:sleep", 60, time_limit=0.2, title="x", **outcome.callbacks())
    wait(qtbot, outcome)
    assert isinstance(outcome.errors[0], WorkerDied)


@pytest.mark.skipif(sys.platform != "linux", reason="the memory cap is the system's")
def test_a_memory_cap_is_an_error_not_the_end_of_the_machine(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    outcome = Outcome()
    jobs.run(f"{tasks}:devour", 64 << 30, title="bomb.pdf", **outcome.callbacks())
    wait(qtbot, outcome)
    assert isinstance(outcome.errors[0], WorkerDied)


def test_a_worker_holds_neither_the_window_nor_the_models(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    outcome = Outcome()
    jobs.run(f"{tasks}:modules", **outcome.callbacks())
    wait(qtbot, outcome)
    (names,) = outcome.results
    assert isinstance(names, list)
    assert not {"PySide6", "pytest", "spacy", "pymupdf"} & set(names)


def test_shutdown_ends_running_work_and_calls_nobody(qtbot: QtBot, jobs: Jobs, tasks: str) -> None:
    outcome = Outcome()
    jobs.run(f"{tasks}:sleep", 60, **outcome.callbacks())
    jobs.run(f"{tasks}:sleep", 60, kind="analyse", **outcome.callbacks())
    jobs.shutdown()
    jobs.shutdown()
    assert outcome.count == 0
    with pytest.raises(RuntimeError):
        jobs.run(f"{tasks}:add", 1, 1)
