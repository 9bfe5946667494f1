"""``lutrin --self-check``: does this installation hold together, from its files to its window?

One line a check on standard output, in English: it is read in bug reports and by the script that bundles.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication

import lutrin
from lutrin import paths
from lutrin.domain.document import Document
from lutrin.domain.finding import Findings
from lutrin.services import briefing, detecting, exporting, importing, resolving
from lutrin.services.settings import Settings
from lutrin.services.workspace import Workspace

from .application import Application, make_application
from .jobs import Jobs
from .preferences import Preferences

SAMPLE = "samples/rapport-valdrenne.pdf"
FOLDERS = (
    "fonts",
    "gazetteer",
    "i18n",
    "icons",
    "lexicons",
    "models/claims",
    "models/en/ner",
    "models/fr/ner",
    "samples",
    "templates",
    "themes",
)
FAMILIES = ("Inter", "Libertinus Serif")
SENTENCES = {
    "fr": "La ministre Claire Dumas a déclaré que l’Union européenne « doit agir avant la fin de l’année ».",
    "en": "Minister Claire Dumas said that the European Union “must act before the end of the year”.",
}
PATIENCE_MS = 120_000  # for one job of a worker: a cold disk and a slow machine


class CheckFailed(Exception):
    """What was looked for is not there."""


def run() -> int:
    """Make every check and say how each went; 0 when all are well, else 1."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application(["lutrin"])
    started = time.monotonic()
    failed = 0
    # everything is done in a folder of its own: settings and dossiers of the user are not touched
    with tempfile.TemporaryDirectory(prefix="lutrin-self-check-", ignore_cleanup_errors=True) as folder:
        checks = Checks(Path(folder))
        for name, check in checks.all().items():
            failed += not _report(name, check)
        checks.close()
    application.processEvents()
    seconds = time.monotonic() - started
    print(f"Lutrin {lutrin.__version__}: {'whole' if not failed else f'{failed} FAILED'}, {seconds:.1f} s")
    return 1 if failed else 0


def _report(name: str, check: Callable[[], str]) -> bool:
    """Make one check, print its line; whether it went well."""
    began = time.monotonic()
    try:
        found = check()
    except Exception as error:  # noqa: BLE001 - whatever is wrong is a line of the report; the next check goes on
        traceback.print_exc()
        print(f"FAILED  {name:<10} {type(error).__name__}: {error}", flush=True)
        return False
    print(f"ok      {name:<10} {found} ({time.monotonic() - began:.1f} s)", flush=True)
    return True


class Checks:
    """The checks; a later one uses what an earlier one left."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.jobs = Jobs()
        self.dossier = folder / "self-check.lutrin"
        self.document_id = ""

    def all(self) -> dict[str, Callable[[], str]]:
        """Each by its name, in order."""
        return {
            "resources": self.resources,
            "fonts": self.fonts,
            "French": lambda: self.language("fr"),
            "English": lambda: self.language("en"),
            "reading": self.reading,
            "dossier": self.reopening,
            "export": self.export,
            "window": self.window,
        }

    def close(self) -> None:
        """End the worker processes."""
        self.jobs.shutdown()

    def resources(self) -> str:
        """Every folder of resources is there and has something in it."""
        count = 0
        for name in FOLDERS:
            files = [file for file in paths.resource(name).rglob("*") if file.is_file()]
            if not files:
                raise CheckFailed(f"nothing in {name}")
            count += len(files)
        return f"{count} files in {paths.resources()}"

    def fonts(self) -> str:
        """The shipped fonts load: a machine may have none of its own."""
        families: set[str] = set()
        for file in sorted(paths.resource("fonts").iterdir()):
            if file.suffix in (".otf", ".ttf"):
                number = QFontDatabase.addApplicationFont(str(file))
                if number < 0:
                    raise CheckFailed(f"{file.name} does not load")
                families.update(QFontDatabase.applicationFontFamilies(number))
        if missing := set(FAMILIES) - families:
            raise CheckFailed(f"no {', '.join(sorted(missing))}")
        return f"{len(families)} families"

    def language(self, language: str) -> str:
        """A worker process starts, loads the language's models, the trained ones too, and finds what is plain
        to see."""
        address = "lutrin.services.detecting:analyse_text"
        _, found = self._work(address, SENTENCES[language], language, kind="analyse")
        _need_findings(found)
        missing = self._work("lutrin.services.detecting:missing_parts", language, kind="analyse")
        if missing:  # the stock models answer as well, less well, and say nothing
            raise CheckFailed(f"not at work: {', '.join(missing)}")
        names = ", ".join(actor.name for actor in found.actors)
        return f"{names}; claims: {len(found.claims)}; trained models at work"

    def reading(self) -> str:
        """The sample report is read in a worker, analysed in another, and proposed in a new dossier."""
        document: Document = self._work("lutrin.services.importing:read", paths.resource(SAMPLE), kind="read")
        with _Opened(self.dossier) as workspace:
            self.document_id = importing.add(workspace, document).document_id
            address = "lutrin.services.detecting:findings"
            found: Findings = self._work(address, document, resolving.knowledge(workspace), kind="analyse")
            _need_findings(found)
            detecting.propose(workspace, self.document_id, found)
        actors, claims = len(found.actors), len(found.claims)
        return f"{len(document.pages)} pages, {actors} actors, {claims} claims"

    def reopening(self) -> str:
        """What was put into the dossier is there when it is opened again."""
        with _Opened(self.dossier, create=False) as workspace:
            mentions = len(workspace.mentions(self.document_id))
            claims = len(workspace.claims(self.document_id))
            if not mentions or not claims:
                raise CheckFailed(f"{mentions} mentions and {claims} claims were kept")
            if not workspace.document(self.document_id).text:
                raise CheckFailed("the text was not kept")
        return f"{mentions} mentions, {claims} claims, {self.dossier.stat().st_size / 1024:.0f} KiB"

    def export(self) -> str:
        """Every format is written; the annotated copy, read again, has the marks."""
        with _Opened(self.dossier, create=False) as workspace:
            brief = briefing.compose(workspace, self.document_id)
        sizes: list[str] = []
        for name, suffix, _ in exporting.formats():
            out = self.folder / f"{name}{suffix}"
            exporting.export(brief, name, out)
            sizes.append(f"{name} {out.stat().st_size / 1024:.0f} KiB")
        copy: Document = self._work("lutrin.services.importing:read", self.folder / "pdf.pdf", kind="read")
        if not copy.embedded:
            raise CheckFailed("the annotated copy has no annotations")
        return f"{', '.join(sizes)}; {len(copy.embedded)} marks read back"

    def window(self) -> str:
        """The window opens on the dossier, draws itself and closes."""
        shown = Application(make_application(["lutrin"]), _Private(self.folder))
        window = shown.window
        try:
            window.show()
            window.opening.open_files([self.dossier])
            if not _within(PATIENCE_MS, lambda: window.render_service.held_bytes > 0):
                raise CheckFailed("no page was drawn")
            picture = window.grab()
            if picture.isNull():
                raise CheckFailed("the window cannot be drawn")
        finally:
            shown.leave()
        platform = QGuiApplication.platformName()
        return f"{picture.width()} × {picture.height()} on {platform}, the first page drawn"

    def _work(self, address: str, *arguments: Any, kind: str) -> Any:
        """What a worker makes of the function at ``address``; waits for it while Qt's loop goes on."""
        loop = QEventLoop()
        results: list[Any] = []
        errors: list[Exception] = []

        def done(result: Any) -> None:
            results.append(result)
            loop.quit()

        def failed(error: Exception) -> None:
            errors.append(error)
            loop.quit()

        watch = QTimer()
        watch.setSingleShot(True)
        watch.timeout.connect(loop.quit)
        watch.start(PATIENCE_MS)
        self.jobs.run(address, *arguments, kind=kind, title=address, on_done=done, on_error=failed)
        loop.exec()
        watch.stop()
        if errors:
            raise errors[0]
        if not results:
            raise CheckFailed(f"no answer from {address} within {PATIENCE_MS / 1000:.0f} s")
        return results[0]


class _Private(Preferences):
    """Settings as on the first day, kept apart from the user's own, which are neither read nor written."""

    folder: ClassVar[Path]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        _Private.folder = folder
        self.settings = Settings()

    def set(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        self.changed.emit(before, settings)

    @staticmethod
    def window_state() -> QSettings:
        return QSettings(str(_Private.folder / "window.ini"), QSettings.Format.IniFormat)


class _Opened:
    """A workspace that is closed at the end of the block."""

    def __init__(self, path: Path, *, create: bool = True) -> None:
        self._workspace = Workspace.open(path, analyst="Self-check", create=create)

    def __enter__(self) -> Workspace:
        return self._workspace

    def __exit__(self, *_: object) -> None:
        self._workspace.close()


def _within(milliseconds: int, holds: Callable[[], bool]) -> bool:
    """Whether ``holds`` comes true while Qt's loop goes on for at most ``milliseconds``."""
    loop = QEventLoop()
    tick, watch = QTimer(), QTimer()
    tick.timeout.connect(lambda: loop.quit() if holds() else None)
    watch.setSingleShot(True)
    watch.timeout.connect(loop.quit)
    tick.start(20)
    watch.start(milliseconds)
    loop.exec()
    return holds()


def _need_findings(found: Findings) -> None:
    if not found.actors or not found.claims:
        raise CheckFailed(f"{len(found.actors)} actors and {len(found.claims)} claims were found")
