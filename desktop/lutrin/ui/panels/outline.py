"""The document's headings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lutrin.ui.controls.rows import RowList
from lutrin.ui.models.annotations import outline_rows
from lutrin.ui.models.rows import RowModel
from lutrin.ui.session import Session
from lutrin.ui.theme import Theme

from .empty import OrEmpty


class OutlinePanel(QWidget):
    """A row a heading; a click goes there."""

    opened = Signal(int)  # offset in the text, or -1 - page

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.model = RowModel(self)
        self.list = RowList("OutlineList", self.model, theme)
        self.list.setAccessibleName(self.tr("Outline"))
        self.list.opened.connect(lambda row: self.opened.emit(self.model.rows[int(row)].target))
        self._body = OrEmpty(self.list, self.tr("This document has no headings."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)
        session.document_changed.connect(self._show)
        self._show()

    def _show(self, *_: object) -> None:
        document = self._session.document() if self._session.is_open else None
        self.model.set_rows([])
        self.model.set_rows(outline_rows(document) if document is not None else [])
        self._body.show_full(bool(self.model.rows))
