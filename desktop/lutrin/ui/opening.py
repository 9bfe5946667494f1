"""Files and dossiers: opening, reading, adding, analysing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from lutrin import paths
from lutrin.domain.annotation import Mention
from lutrin.domain.change import ChangeSet
from lutrin.domain.document import Document
from lutrin.domain.errors import (
    DiskFull,
    DossierReadOnly,
    FolderReadOnly,
    LutrinError,
    PasswordNeeded,
    PasswordWrong,
)
from lutrin.domain.finding import Findings
from lutrin.services import detecting, importing, resolving
from lutrin.services.workspace import Workspace

from .choosing import SUFFIX
from .errors import Errors
from .jobs import Job, Jobs
from .language import count, decimal, translate
from .preferences import Preferences
from .session import Session

_ROUND = 5  # milliseconds
_PROTECTED = "protected:"  # a setting of the dossier, with the document's id: its pages need a password


@dataclass(slots=True)
class _Batch:
    """Files asked for together: the first that comes in is shown."""

    is_shown: bool = False


class Opening(QObject):
    """What happens between a file's name and its proposals on the page.

    Signals:
        reading: a file is being read; its name, "" when no more is.
        password_wanted: a protected file; its path, and whether a wrong password was given.
        analysing: how far the analysis of a document is; its id, 0-1, or -1.0 when it is over.
        said: what was done last, for the status strip.
    """

    reading = Signal(str)
    password_wanted = Signal(object, bool)
    analysing = Signal(str, float)
    said = Signal(str)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        errors: Errors,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._errors, self._preferences = session, jobs, errors, preferences
        self._reading = 0
        self._analyses: dict[str, Job] = {}
        self.passwords: dict[str, str] = {}  # document id -> password, in memory only
        session.workspace_changed.connect(self._forget)

    # --- dossiers ----------------------------------------------------------------------------------

    def open_dossier(self, path: Path, *, create: bool = False) -> bool:
        """Open a dossier in place of the one that is open; whether that worked."""
        if self._session.is_open and self._session.workspace.path == path:
            return True
        try:
            workspace = Workspace.open(path, analyst=self._preferences.settings.analyst, create=create)
        except LutrinError as error:
            self._errors.show(error)
            return False
        self._use(workspace)
        return True

    def new_dossier(self, path: Path) -> bool:
        """Make a dossier; one that is there already is opened."""
        is_new = not path.exists()
        if not self.open_dossier(path, create=True):
            return False
        if is_new:
            self._session.set_threshold(self._preferences.settings.threshold)
        return True

    def save_as(self, path: Path) -> bool:
        """Copy the dossier to ``path`` and go on with the copy; whether that worked."""
        session = self._session
        original, shown, at_hand = session.workspace, session.document_id, session.current_id
        is_actor = isinstance(session.current, Mention) and not session.is_alone
        if path == original.path and path.exists():
            return True
        try:
            original.copy_to(path)
            if path == original.path:  # put back where it was
                session.use(None)
            workspace = Workspace.open(path, analyst=self._preferences.settings.analyst, create=False)
        except DossierReadOnly:
            self._errors.show(FolderReadOnly(path))
            return False
        except LutrinError as error:
            self._errors.show(error)
            return False
        workspace.continue_from(original)
        self._use(workspace, is_copy=True)
        if shown:
            session.show_document(shown)
        if at_hand:
            session.select(at_hand, whole_actor=is_actor)
        return True

    def _use(self, workspace: Workspace, *, is_copy: bool = False) -> None:
        if self._session.is_open:  # with none open, what is being read is for this one
            self._jobs.cancel_all()
        self._session.use(workspace, is_copy=is_copy)
        self._preferences.opened(workspace.path)

    def _forget(self) -> None:
        self.passwords.clear()
        self._analyses.clear()

    def _untitled(self, name: str) -> bool:
        """A dossier for a first file, named after it: no question asked."""
        if self._session.is_open:
            return True
        for folder in (paths.documents_folder() / "Lutrin", paths.state_folder() / "dossiers"):
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError:
                continue
            for number in range(1, 100):
                path = folder / f"{name}{f' {number}' if number > 1 else ''}{SUFFIX}"
                try:
                    is_new = not path.exists()
                    workspace = Workspace.open(path, analyst=self._preferences.settings.analyst)
                except DiskFull as error:
                    self._errors.show(error)
                    return False
                except LutrinError:
                    continue  # in use, or not ours: the next number
                self._use(workspace)
                if is_new:
                    self._session.set_threshold(self._preferences.settings.threshold)
                return True
        self._errors.show(FolderReadOnly(paths.documents_folder()))
        return False

    # --- files ------------------------------------------------------------------------------------

    def open_files(self, files: Iterable[Path]) -> None:
        """Open dossiers, then read files into the last one; what comes in is analysed, the first is shown."""
        batch = _Batch()
        for path in sorted(files, key=lambda path: path.suffix.lower() != SUFFIX):
            if path.suffix.lower() == SUFFIX:
                self.open_dossier(path)
            else:
                self.read(path, batch=batch)

    def read(self, path: Path, password: str = "", *, batch: _Batch | None = None) -> None:
        """Read one file in the worker."""
        batch = batch or _Batch()
        self._reading += 1
        self.reading.emit(path.name)
        self._jobs.run(
            "lutrin.services.importing:read",
            path,
            password=password,
            kind="read",
            title=path.name,
            on_done=lambda document: self._read_done(path, password, document, batch),
            on_error=lambda error: self._read_failed(path, error),
            on_cancelled=self._read_over,
        )

    def _read_over(self) -> None:
        self._reading -= 1
        if self._reading == 0:
            self.reading.emit("")

    def _read_failed(self, path: Path, error: Exception) -> None:
        self._read_over()
        if isinstance(error, PasswordNeeded | PasswordWrong):
            self.password_wanted.emit(path, isinstance(error, PasswordWrong))
        else:
            self._errors.show(error, together=self.tr("{n} files could not be opened:"))

    def _read_done(self, path: Path, password: str, document: Document, batch: _Batch) -> None:
        was_open = self._session.is_open
        imported = None
        try:
            if self._untitled(path.stem):
                imported = self._add(document)
        finally:
            if imported is None:
                self._read_over()
        if imported is not None:
            # storing a long report and showing it are 50 ms each: the main loop comes round in between
            workspace = self._session.workspace
            self._next(
                lambda: self._added(workspace, document, imported, password, batch, say_known=was_open)
            )

    def _next(self, step: Callable[[], None]) -> None:
        """Go on when the main loop has come round: not at 0 ms, which is before keys and painting."""
        QTimer.singleShot(_ROUND, self, step)

    def _add(self, document: Document) -> importing.Imported | None:
        """Store a document; None when that failed, which is shown."""
        try:
            return importing.add(self._session.workspace, document)
        except LutrinError as error:
            self._errors.show(error)
            return None

    def _added(
        self,
        workspace: Workspace,
        document: Document,
        imported: importing.Imported,
        password: str,
        batch: _Batch,
        *,
        say_known: bool,
    ) -> None:
        try:
            if self._is_at_hand(workspace):
                self._show_added(workspace, document, imported, password, batch, say_known=say_known)
        finally:
            self._read_over()

    def _is_at_hand(self, workspace: Workspace) -> bool:
        """Whether it is still the open dossier: another may have been opened since the last step."""
        return self._session.is_open and self._session.workspace is workspace

    def _show_added(
        self,
        workspace: Workspace,
        document: Document,
        imported: importing.Imported,
        password: str,
        batch: _Batch,
        *,
        say_known: bool,
    ) -> None:
        if password:
            self.passwords[imported.document_id] = password
            workspace.set_setting(_PROTECTED + imported.document_id, True)  # asked for when opened again
        if self._session.document_id == imported.document_id and password:
            self._session.document_changed.emit(imported.document_id)  # its pages can be shown now
        if not batch.is_shown or not self._session.document_id:
            batch.is_shown = True
            self._session.show_document(imported.document_id)
        for notice in document.notices:
            self._errors.tell(translate("errors", notice.template).format(**notice.fields))
        if imported.carried:
            self._tell_carried(len(imported.carried), sum(c.placed is not None for c in imported.carried))
        if imported.already and say_known:
            self._errors.tell(self.tr("“{title}” is in the dossier already.").format(title=document.title))
        if not workspace.entry(imported.document_id).analysed:
            self.analyse(imported.document_id)

    def _tell_carried(self, number: int, placed: int) -> None:
        if placed == number:
            text = count(
                number,
                self.tr("The file has changed since: your mark was found again in it."),
                self.tr("The file has changed since: your {n} marks were found again in it."),
            )
        else:
            text = count(
                number,
                self.tr(
                    "The file has changed since: your mark is not found in it; the earlier version keeps it."
                ),
                self.tr(
                    "The file has changed since: of your {n} marks, {placed} were found again in it; "
                    "the earlier version keeps all."
                ),
                placed=placed,
            )
        self._errors.tell(text)

    def needs_password(self, document_id: str) -> bool:
        """Whether a document's pages open only with a password that was not given in this session."""
        return document_id not in self.passwords and bool(
            self._session.workspace.setting(_PROTECTED + document_id)
        )

    # --- analysis ---------------------------------------------------------------------------------

    def analyse(self, document_id: str) -> None:
        """Look for actors and claims in the worker; proposals appear when it is done."""
        if document_id in self._analyses:
            return
        workspace = self._session.workspace
        document = workspace.document(document_id)
        began: list[float] = []  # when the worker took it up: waiting its turn is not analysis

        def progressed(done: int, total: int) -> None:
            began.append(time.monotonic())
            self.analysing.emit(document_id, done / max(1, total))

        asked = time.monotonic()
        self.analysing.emit(document_id, 0.0)
        self._analyses[document_id] = self._jobs.run(
            "lutrin.services.detecting:findings",
            replace(document, pages=(), original=None, rendition=None, embedded=()),  # what it needs
            resolving.knowledge(workspace),
            kind="analyse",
            title=document.title,
            on_progress=progressed,
            on_done=lambda found: self._analysed(
                document_id, found, time.monotonic() - (began[0] if began else asked)
            ),
            on_error=lambda error: self._analysis_failed(document_id, error),
            on_cancelled=lambda: self._analysis_over(document_id, self.tr("Analysis stopped")),
        )

    def _analysis_over(self, document_id: str, words: str) -> None:
        self._analyses.pop(document_id, None)
        self.analysing.emit(document_id, -1.0)
        self.said.emit(words)

    def _analysis_failed(self, document_id: str, error: Exception) -> None:
        self._analysis_over(document_id, self.tr("Analysis failed"))
        self._errors.show(error)

    def _analysed(self, document_id: str, found: Findings, seconds: float) -> None:
        words = self.tr("Analysis done in {seconds} s").format(seconds=decimal(seconds)[:-1])
        self._analysis_over(document_id, words)
        workspace = self._session.workspace
        try:
            change_set = detecting.proposals(workspace, document_id, found)
        except LutrinError as error:
            self._errors.show(error)
        else:
            # working a long report's proposals out and storing them are 40 ms each
            before = workspace.revision
            self._next(lambda: self._commit(workspace, document_id, found, change_set, before))

    def _commit(
        self,
        workspace: Workspace,
        document_id: str,
        found: Findings,
        change_set: ChangeSet,
        before: int,
    ) -> None:
        if not self._is_at_hand(workspace):
            return
        try:
            if workspace.revision != before:  # a decision came between the two steps: they are old
                change_set = detecting.proposals(workspace, document_id, found)
            detecting.commit_proposals(workspace, change_set)
        except LutrinError as error:
            self._errors.show(error)
