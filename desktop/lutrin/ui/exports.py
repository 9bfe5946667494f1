"""Export: from the dialog's wish to a finished file."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from lutrin.domain.document import Notice
from lutrin.domain.errors import AnnotatingForbidden, LutrinError, SignedFile
from lutrin.services import briefing

from .choosing import there
from .dialogs.export import ExportDialog, Wish
from .errors import Errors
from .jobs import Jobs
from .language import translate
from .opening import Opening
from .session import Session


class Exports(QObject):
    """Opens the dialog, composes, writes in the worker, says that it is done."""

    said = Signal(str)

    def __init__(
        self, session: Session, jobs: Jobs, errors: Errors, opening: Opening, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._errors, self._opening = session, jobs, errors, opening
        self._folder: Path | None = None

    def ask(self, parent: QWidget) -> ExportDialog:
        """Open the dialog for the document shown."""
        session = self._session
        entry = session.workspace.entry(session.document_id)
        source = Path(entry.path).parent
        can_write = source.is_dir() and os.access(source, os.W_OK)
        folder = there(self._folder, source if can_write else None)
        dialog = ExportDialog(entry.title, folder, len(session.queue()), parent)
        document_id = session.document_id
        dialog.wanted.connect(lambda wish: self.run(document_id, wish))
        dialog.open()
        return dialog

    def run(self, document_id: str, wish: Wish) -> None:
        """Export one document as wished."""
        self._folder = wish.out.parent
        password = self._opening.passwords.get(document_id, "")
        try:
            contents = briefing.contents(self._session.workspace, document_id)
        except LutrinError as error:
            self._errors.show(error)
            return
        self._jobs.run(
            "lutrin.services.exporting:compose_and_export",
            contents,
            replace(wish.choice, password=password),
            wish.format,
            wish.out,
            options=wish.options,
            kind="export",
            title=wish.out.name,
            on_done=lambda notices: self._done(wish.out, notices),
            on_error=lambda error: self._failed(document_id, wish, error),
            on_cancelled=lambda: self.said.emit(self.tr("Export stopped")),
        )

    def _failed(self, document_id: str, wish: Wish, error: Exception) -> None:
        """Show what went wrong; where another wish would work, it is one click away."""
        self.said.emit(self.tr("“{name}” was not written").format(name=wish.out.name))
        if not isinstance(error, SignedFile | AnnotatingForbidden):
            self._errors.show(error)
            return
        offers = []
        if isinstance(error, SignedFile):
            unsigned = replace(wish, options=replace(wish.options, allow_unsigned=True))
            offers.append(
                (self.tr("Export an unsigned copy"), lambda: self._again(document_id, unsigned)),
            )
        name = wish.out.name
        if wish.format != "brief":
            name = self.tr("{name} (brief alone)").format(name=wish.out.stem) + ".pdf"
        alone = replace(
            wish,
            format="brief",
            out=wish.out.with_name(name),
            options=replace(wish.options, source_pages=False),
        )
        offers.append((self.tr("Export the brief alone"), lambda: self._again(document_id, alone)))
        self._errors.tell(error.message(translate), *offers, level="error")

    def _again(self, document_id: str, wish: Wish) -> None:
        session = self._session
        if session.is_open and any(entry.id == document_id for entry in session.workspace.documents()):
            self.run(document_id, wish)

    def _done(self, out: Path, notices: tuple[Notice, ...]) -> None:
        self.said.emit(self.tr("Exported “{name}”").format(name=out.name))
        self._errors.tell(
            self.tr("“{name}” is written.").format(name=out.name),
            (self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(out)))),
            (
                self.tr("Show in folder"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(out.parent))),
            ),
        )
        for notice in notices:
            self._errors.tell(translate("errors", notice.template).format(**notice.fields))
