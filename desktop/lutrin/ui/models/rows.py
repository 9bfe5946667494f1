"""Rows: what every list of the window shows, and the Qt model that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import ClaimKind

ROW = int(Qt.ItemDataRole.UserRole)
ID = ROW + 1
SEPARATOR = " · "  # between the parts of a detail


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: a title, what stands under it, what stands at its right, and a sign before it."""

    id: str
    title: str
    detail: str = ""
    tip: str = ""  # what the mouse is told; the title where there is nothing more to tell
    last_first: bool = False  # of the detail's parts the last ones count most: the first go for want of room
    right: str = ""
    kind: ClaimKind | ActorKind | None = None  # square for a claim, dot for an actor
    colour: str = ""  # "#rrggbb" of a highlight
    struck: bool = False  # rejected
    dim: bool = False  # cannot be used
    bold: bool = False  # stands over the rows that follow
    done: bool = False  # accepted
    indent: int = 0
    serif: bool = False  # the title is quoted from the document
    meter: float | None = None  # 0-1
    busy: bool = False  # the meter shows work under way
    target: int = -1  # where a click goes: offset or page

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.detail, self.right) if part)


Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """A list of rows. Setting rows keeps what did not change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> list[Row]:
        """The rows shown."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show ``rows``: repaints only what differs when the same things stand in the same order."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            for number, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
                if old != new:
                    self._rows[number] = new
                    index = self.index(number)
                    self.dataChanged.emit(index, index)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many rows; none under a row."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Title, spoken text, tip, the ``Row`` itself (role ``ROW``) or its id (role ``ID``)."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == ID:
            return row.id
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or row.title
        return None

    def index_of(self, row_id: str) -> QModelIndex:
        """The index of the row with this id; invalid when there is none."""
        for number, row in enumerate(self._rows):
            if row.id == row_id:
                return self.index(number)
        return QModelIndex()
