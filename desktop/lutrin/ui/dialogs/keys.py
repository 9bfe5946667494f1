"""The keys, by menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from lutrin.ui.actions import MENUS, TABLE, keys_text
from lutrin.ui.language import translate

from .frame import Dialog


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
        self.resize(760, 600)
        self.add_button(self.tr("Close"), primary=True).clicked.connect(self.accept)


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
