"""A window on a hand-made dossier: no worker, no model, everything in a temporary folder."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lutrin import paths
from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import AUTHOR, Certainty, Claimant, ClaimKind, When
from lutrin.domain.document import Document
from lutrin.domain.errors import LutrinError
from lutrin.domain.finding import Findings, FoundActor, FoundClaim, FoundMention
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.span import Span
from lutrin.services import detecting, importing
from lutrin.services.settings import Settings
from lutrin.services.workspace import Workspace
from lutrin.ui import worker
from lutrin.ui.application import Application, make_application
from lutrin.ui.preferences import Preferences
from lutrin.ui.window import Window

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every window with a least size that it cannot hold it."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


TEXT = (
    "# The summit of Valdrenne\n"
    "President Ana Kovel said: “This is a step that many called impossible.”\n"
    "Orvance maintained that the April exercises would take place.\n"
    "According to minister Dario Sanz, a second summit will very likely be held before the end of June.\n"
    "Ana Kovel left early. Orvance stayed."
)


def span_of(words: str, text: str = TEXT, nth: int = 0) -> Span:
    """Where ``words`` stand in ``text``."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def findings() -> Findings:
    """Three actors with five mentions, three claims; one claim below the usual threshold."""
    kovel = FoundActor(id="k", kind=ActorKind.PERSON, name="Ana Kovel")
    orvance = FoundActor(id="o", kind=ActorKind.STATE, name="Orvance")
    sanz = FoundActor(id="s", kind=ActorKind.PERSON, name="Dario Sanz")
    mentions = [
        FoundMention(span=span_of("Ana Kovel"), actor="k", kind=ActorKind.PERSON, score=0.9),
        FoundMention(span=span_of("Ana Kovel", nth=1), actor="k", kind=ActorKind.PERSON, score=0.9),
        FoundMention(span=span_of("Orvance"), actor="o", kind=ActorKind.STATE, score=0.8, metonym=True),
        FoundMention(span=span_of("Orvance", nth=1), actor="o", kind=ActorKind.STATE, score=0.8),
        FoundMention(span=span_of("Dario Sanz"), actor="s", kind=ActorKind.PERSON, score=0.9),
    ]
    claims = [
        FoundClaim(
            span=span_of("“This is a step that many called impossible.”"),
            kind=ClaimKind.QUOTE,
            claimants=(Claimant(actor="k", name="Ana Kovel"),),
            score=0.97,
            reason="quotation with the verb “said”",
        ),
        FoundClaim(
            span=span_of("the April exercises would take place"),
            kind=ClaimKind.STATEMENT,
            claimants=(Claimant(actor="o", name="Orvance"),),
            score=0.8,
        ),
        FoundClaim(
            span=span_of("a second summit will very likely be held before the end of June"),
            kind=ClaimKind.FORECAST,
            claimants=(Claimant(actor="s", name="Dario Sanz"),),
            certainty=Certainty(step=Likelihood.VERY_LIKELY, words="very likely"),
            when=When(words="before the end of June"),
            score=0.93,
        ),
        FoundClaim(span=span_of("Orvance stayed"), kind=ClaimKind.STATEMENT, claimants=(AUTHOR,), score=0.2),
    ]
    return Findings(
        language="en", actors=(kovel, orvance, sanz), mentions=tuple(mentions), claims=tuple(claims)
    )


@pytest.fixture
def given() -> tuple[str, Findings]:
    """The hand-made text and what is found in it."""
    return TEXT, findings()


class FakeRender(QObject):
    """Draws nothing, starts no process."""

    ready = Signal(object)
    failed = Signal(object, str)

    def set_file(self, *_: object) -> None: ...
    def want(self, *_: object) -> None: ...
    def leave(self, *_: object) -> None: ...
    def shutdown(self) -> None: ...
    def picture(self, _key: object) -> None:
        return None

    stand_in = picture

    def links(self, *_: object) -> tuple[object, ...]:
        return ()

    def failure(self, *_: object) -> None:
        return None


class InlineJobs(QObject):
    """Runs every job at once, in this process; or holds it back when ``held``."""

    started = Signal(object)
    progressed = Signal(object)
    ended = Signal(object)
    held = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.waiting: list[InlineJob] = []

    def run(self, function: Any, *args: Any, **given: Any) -> InlineJob:
        names = ("kind", "title", "on_progress", "on_done", "on_error", "on_cancelled", "time_limit")
        options = {name: given.pop(name, None) for name in names}
        job = InlineJob(self, function, args, given, options)
        self.waiting.append(job)
        self.started.emit(job)
        if not self.held:
            job.go()
        return job

    def active(self) -> tuple[InlineJob, ...]:
        return tuple(self.waiting)

    def cancel_all(self) -> None:
        for job in self.active():
            job.cancel()

    def shutdown(self) -> None:
        self.waiting.clear()


class InlineJob(QObject):
    def __init__(self, jobs: InlineJobs, function: Any, args: Any, kwargs: Any, options: Any) -> None:
        super().__init__(jobs)
        self._jobs, self._function, self._args, self._kwargs, self._options = (
            jobs,
            function,
            args,
            kwargs,
            options,
        )
        self.kind, self.title = options["kind"], options["title"] or ""
        self.done = self.total = 0
        self.is_over = False

    def progress(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        if self._options["on_progress"]:
            self._options["on_progress"](done, total)
        self._jobs.progressed.emit(self)

    def go(self) -> None:
        call = worker.resolve(self._function)
        try:
            if "progress" in inspect.signature(call).parameters:
                self._kwargs["progress"] = self.progress
            result = call(*self._args, **self._kwargs)
        except LutrinError as error:
            self._end("on_error", error)
        else:
            self._end("on_done", result)

    def cancel(self) -> None:
        self._end("on_cancelled")

    def _end(self, which: str, *given: object) -> None:
        self.is_over = True
        if self in self._jobs.waiting:
            self._jobs.waiting.remove(self)
        if self._options[which]:
            self._options[which](*given)
        self._jobs.ended.emit(self)


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders, for the time of a test."""
    for name in ("settings", "state", "documents"):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(paths, f"{name}_folder", lambda name=name: tmp_path / name)
    return tmp_path


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker processes, and no coming round in between the steps of what arrives."""
    monkeypatch.setattr("lutrin.ui.application.in_background", lambda _load: None)
    monkeypatch.setattr("lutrin.ui.opening.Opening._next", lambda _self, step: step())
    monkeypatch.setattr("lutrin.ui.parts.Jobs", InlineJobs)
    monkeypatch.setattr("lutrin.ui.parts.RenderService", FakeRender)
    monkeypatch.setattr("lutrin.services.describing.description", lambda *_: Findings(language="en"))
    monkeypatch.setattr(InlineJobs, "held", False)


@pytest.fixture
def application(qapp: QApplication, fakes: None) -> Iterator[Application]:
    """The application in English and light, its window shown, nothing open."""
    make_application([])
    preferences = Preferences()
    preferences.settings = Settings(language="en", theme="light", analyst="A. Nalyst")
    made = Application(qapp, preferences)
    made.window.resize(1440, 900)
    made.window.show()
    QTest.qWaitForWindowActive(made.window)
    yield made
    made.leave()
    made.window.deleteLater()
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.processEvents()


@pytest.fixture
def window(application: Application) -> Window:
    """The window, nothing open."""
    return application.window


@dataclass
class Desk:
    """A window with the hand-made document open and its proposals in."""

    window: Window
    document: str

    @property
    def workspace(self) -> Workspace:
        return self.window.session.workspace

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def claim(self, number: int) -> Any:
        return self.workspace.claims(self.document)[number]


@pytest.fixture
def desk(application: Application, make_document: Callable[..., Document], tmp_path: Path) -> Desk:
    """The document open, its proposals in."""
    window = application.window
    window.opening.new_dossier(tmp_path / "work.lutrin")
    workspace = window.session.workspace
    document = importing.add(workspace, make_document(TEXT)).document_id
    window.session.show_document(document)
    detecting.propose(workspace, document, findings())
    window.reader.setFocus()
    return Desk(window, document)


def type_into(widget: QWidget, text: str) -> None:
    """Type any characters (QTest.keyClicks takes ASCII only)."""
    for character in text:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(widget, event)
