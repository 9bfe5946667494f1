"""Shared by the window's tests: workers for the time of a test, and nothing left after it."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from lutrin.ui.jobs import Jobs, RenderService


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """After a test no worker process, no thread of ours and no shown window is there."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.processEvents()
        assert not [window for window in application.topLevelWidgets() if window.isVisible()]
    assert not [process for process in multiprocessing.active_children() if process.name.startswith("lutrin")]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("lutrin")]


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> str:
    """The module of functions for workers, made importable for them: "worker_tasks"."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return "worker_tasks"


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """Jobs that are shut down after the test."""
    made = Jobs()
    yield made
    made.shutdown()
    made.deleteLater()


@pytest.fixture
def render_service(qapp: QApplication) -> Iterator[RenderService]:
    """The real render service, shut down after the test."""
    made = RenderService()
    yield made
    made.shutdown()
    made.deleteLater()
