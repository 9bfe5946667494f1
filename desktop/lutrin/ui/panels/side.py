"""A side panel: tabs over pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

_HEAD = (8, 0, 4, 0)  # margins of the row of tabs


class SidePanel(QWidget):
    """Named pages under a row of tabs; the tabs can be reached and moved by keyboard."""

    def __init__(self, name: str, spoken: str, least: int) -> None:
        """``least`` is its smallest width in logical pixels, where the words of its tabs need no more."""
        super().__init__()
        self._least = least
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(spoken)
        self._names: list[str] = []
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(spoken)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pages = QStackedWidget()
        head = QHBoxLayout()
        head.setContentsMargins(*_HEAD)
        head.addWidget(self.tabs)
        head.addStretch(1)
        rule = QFrame()
        rule.setObjectName("Rule")
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule)
        column.addWidget(self.pages, 1)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)

    def minimumSizeHint(self) -> QSize:
        """So wide that no tab is cut off."""
        left, _, right, _ = _HEAD
        return QSize(max(self._least, self.tabs.sizeHint().width() + left + right + 2), 0)

    def add(self, name: str, title: str, page: QWidget) -> None:
        """One more page."""
        self._names.append(name)
        self.pages.addWidget(page)
        self.tabs.addTab(title)

    def show_page(self, name: str) -> None:
        """Show the page called ``name``."""
        self.tabs.setCurrentIndex(self._names.index(name))

    @property
    def page_name(self) -> str:
        """The name of the page shown."""
        return self._names[self.tabs.currentIndex()]

    @property
    def page_names(self) -> Sequence[str]:
        """All names."""
        return tuple(self._names)
