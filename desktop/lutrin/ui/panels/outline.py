"""The document's headings, the one that is read under marked."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lutrin.ui.controls.rows import RowList
from lutrin.ui.models.annotations import outline_rows
from lutrin.ui.models.outline import OutlinePlaces
from lutrin.ui.models.rows import RowModel
from lutrin.ui.reader import Place
from lutrin.ui.session import Session
from lutrin.ui.theme import Theme

from .empty import OrEmpty


class OutlinePanel(QWidget):
    """A row a heading; a click goes there. Follows the reader while it can be seen."""

    opened = Signal(int)  # offset in the text, or -1 - page
    shown = Signal()  # it can be seen: where one reads is wanted

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._places: OutlinePlaces | None = None
        self.model = RowModel(self)
        self.list = RowList("OutlineList", self.model, theme)
        self.list.setAccessibleName(self.tr("Outline"))
        self.list.opened.connect(self._open)
        self._opening = False
        self._body = OrEmpty(self.list, self.tr("This document has no headings."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)
        session.document_changed.connect(self._show)
        self._show()

    def _show(self, *_: object) -> None:
        document = self._session.document() if self._session.is_open else None
        self._places = OutlinePlaces(document) if document is not None else None
        self.model.set_rows([])
        self.model.set_rows(outline_rows(document) if document is not None else [])
        self._body.show_full(bool(self.model.rows))

    def _open(self, row: str) -> None:
        self._opening = True  # the heading chosen stays the one marked, even if it cannot come to the top
        self.opened.emit(self.model.rows[int(row)].target)
        self._opening = False

    def follow(self, place: Place) -> None:
        """Mark the heading that one reads under, none above the first."""
        if self._places is None or self._opening or not self.model.rows or not self.isVisible():
            return
        marked = self.list.selected_ids()
        before = int(marked[0]) if marked else -1
        now = self._places.at(place.page, place.y, before)
        if now != before:
            self.list.show_current(str(now))

    def showEvent(self, event: QShowEvent) -> None:
        """Where one reads is to be marked."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.shown.emit)  # a list that was never shown has no places yet
