"""Export: from the dialog's wish to a finished file."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from lutrin import paths
from lutrin.domain.document import Notice
from lutrin.domain.errors import LutrinError
from lutrin.services import briefing

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
        folder = self._folder or (source if can_write else paths.documents_folder())
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
            on_error=self._errors.show,
            on_cancelled=lambda: self.said.emit(self.tr("Export stopped")),
        )

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
