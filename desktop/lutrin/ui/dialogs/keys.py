"""The keys, by menu."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from lutrin.ui.actions import MENUS, TABLE, keys_text
from lutrin.ui.language import translate

from .frame import Dialog

_USUAL = QSize(760, 600)
_AROUND = 40  # pixels of the screen left free, for the window's frame


class KeysDialog(Dialog):
    """All keys, from the table of actions: it cannot be out of date."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(translate("KeysDialog", "Keys"), parent)
        inner = QWidget()
        inner.setObjectName("Empty")
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(40)
        for menus in (("review", "actors", "go"), ("edit", "view", "file", "help")):
            column = QVBoxLayout()
            column.setSpacing(6)
            for menu in menus:
                column.addWidget(_heading(translate("actions", MENUS[menu]).replace("&", "")))
                column.addLayout(_keys(menu))
                column.addSpacing(10)
            column.addStretch(1)
            columns.addLayout(column)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(scroll)
        self.add_button(self.tr("Close"), primary=True).clicked.connect(self.accept)
        self._fit(inner, scroll)

    def _fit(self, inner: QWidget, scroll: QScrollArea) -> None:
        """As wide as the words in this language need, and no wider than the screen."""
        self.ensurePolished()
        for label in inner.findChildren(QLabel):
            label.ensurePolished()
        margins = self.contentsMargins() if (layout := self.layout()) is None else layout.contentsMargins()
        bar = scroll.verticalScrollBar().sizeHint().width()
        wanted = inner.sizeHint().width() + bar + margins.left() + margins.right()
        room = _room(self)
        if wanted > room:
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.resize(min(max(wanted, _USUAL.width()), room), _USUAL.height())


def _room(dialog: QWidget) -> int:
    return dialog.screen().availableSize().width() - _AROUND


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "title")
    return label


def _keys(menu: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(4)
    for spec in TABLE:
        if spec.menu == menu and spec.keys:
            keys = QLabel(keys_text(spec))
            keys.setProperty("role", "dim")
            row = grid.rowCount()
            grid.addWidget(QLabel(translate("actions", spec.text)), row, 0)
            grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return grid
