"""A side panel: tabs over pages."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

_HEAD = (8, 0, 4, 0)  # margins of the row of tabs


class SidePanel(QWidget):
    """Named pages under a row of tabs; the tabs can be reached and moved by keyboard."""

    left = Signal()  # the keyboard is wanted back on the document's page

    def __init__(self, name: str, spoken: str, least: int) -> None:
        """``least`` is its smallest width in logical pixels, where the words of its tabs need no more."""
        super().__init__()
        self._least = least
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(spoken)
        self._names: list[str] = []
        self._keyboards: list[QWidget | None] = []
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
        self.tabs.currentChanged.connect(self._turn)

    def minimumSizeHint(self) -> QSize:
        """So wide that no tab is cut off."""
        left, _, right, _ = _HEAD
        return QSize(max(self._least, self.tabs.sizeHint().width() + left + right + 2), 0)

    def add(self, name: str, title: str, page: QWidget, keyboard: QWidget | None = None) -> None:
        """One more page; ``keyboard`` is the part of it that keys are for, None where they are for the
        document."""
        self._names.append(name)
        self._keyboards.append(keyboard)
        self.pages.addWidget(page)
        self.tabs.addTab(title)

    def show_page(self, name: str) -> None:
        """Show the page called ``name``."""
        self.tabs.setCurrentIndex(self._names.index(name))

    def take_keyboard(self) -> None:
        """Put the keyboard where the page shown wants it; left to itself, Qt picks any field of it."""
        widget = self._keyboards[self.tabs.currentIndex()]
        if widget is not None and widget.isVisible():
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.left.emit()

    def _turn(self, index: int) -> None:
        focus = QApplication.focusWidget()
        inside = focus is not None and self.pages.isAncestorOf(focus)
        if focus is not None and inside:
            focus.clearFocus()  # what is being typed counts
        self.pages.setCurrentIndex(index)
        if inside:
            self.take_keyboard()

    @property
    def page_name(self) -> str:
        """The name of the page shown."""
        return self._names[self.tabs.currentIndex()]
