"""The documents of the dossier, and the promise."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from lutrin.services.workspace import Changed
from lutrin.ui.actions import Actions
from lutrin.ui.controls.rows import RowList
from lutrin.ui.models.documents import ALONE, Apart, document_row, told_apart
from lutrin.ui.models.rows import Row, RowModel
from lutrin.ui.session import Session
from lutrin.ui.theme import Theme

from .empty import OrEmpty


class DocumentsPanel(QWidget):
    """A row a document; a click shows it."""

    opened = Signal(str)  # document id

    def __init__(self, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session, self._actions = session, actions
        self._running: dict[str, float] = {}
        self._rows: dict[str, Row] = {}
        self._apart: dict[str, Apart] = {}
        self.model = RowModel(self)
        self.list = RowList("DocumentList", self.model, theme, bold=True)
        self.list.setAccessibleName(self.tr("Documents"))
        self.list.opened.connect(self.opened)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self._body = OrEmpty(self.list, self.tr("No document yet."))
        hint = QLabel(
            self.tr("Drop notes or PDFs here. Nothing leaves this computer; your files are not changed.")
        )
        hint.setProperty("role", "dim")
        hint.setWordWrap(True)
        hint.setContentsMargins(14, 10, 14, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body, 1)
        column.addWidget(hint)
        session.workspace_changed.connect(self._all_anew)
        session.document_changed.connect(self._show)
        session.changed.connect(self._changed)
        session.threshold_changed.connect(self._all_anew)
        self._all_anew()

    def set_running(self, document_id: str, share: float | None) -> None:
        """Show how far an analysis is (0-1), or that it is over (None)."""
        if share is None:
            self._running.pop(document_id, None)
        else:
            self._running[document_id] = share
        self._rows.pop(document_id, None)
        self._show()

    def _changed(self, changed: Changed) -> None:
        for document_id in changed.documents:
            self._rows.pop(document_id, None)
        self._show()

    def _all_anew(self, *_: object) -> None:
        self._rows.clear()
        self._show()

    def _show(self, *_: object) -> None:
        if not self._session.is_open:
            self.model.set_rows([])
            self._body.show_full(False)
            return
        workspace = self._session.workspace
        apart = told_apart(workspace)
        if apart != self._apart:
            self._apart = apart
            self._rows.clear()
        for entry in workspace.documents():
            if entry.id not in self._rows:
                self._rows[entry.id] = document_row(
                    workspace, entry, self._running.get(entry.id), apart=apart.get(entry.id, ALONE)
                )
        self.model.set_rows([self._rows[entry.id] for entry in workspace.documents()])
        self._body.show_full(bool(self.model.rows))
        self.list.show_current(self._session.document_id)

    def _menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        if not index.isValid():
            return
        self.opened.emit(self.model.rows[index.row()].id)
        menu = QMenu(self)
        for name in ("analyse", "withdraw", "export", "show_folder", "remove_document"):
            menu.addAction(self._actions[name])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(at))
