"""The bar at the top: what is open, where one is, find, export, review."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QIntValidator,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from .actions import Actions
from .controls.keycap import KeyField
from .icons import icon
from .language import decimal
from .theme import Theme

HEIGHT = 48


class TopBar(QWidget):
    """Asks through signals; shows what it is told."""

    page_wanted = Signal(int)  # 0-based
    find_wanted = Signal(str, int)  # words; 1 next, -1 previous, 0 while typing
    find_left = Signal()

    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("TopBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._actions, self._theme = actions, theme
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 1)
        row.setSpacing(6)
        row.addWidget(self._button("left_panel", self.tr("Show or hide the documents panel")))
        row.addWidget(self._button("back", self.tr("Back to where you were")))
        row.addWidget(self._button("forward", self.tr("Forward again")))
        row.addSpacing(4)
        row.addWidget(self._rule())
        row.addSpacing(6)
        self.titles = _Titles(theme)
        row.addWidget(self.titles, 1)
        row.addWidget(self._pages())
        row.addWidget(self._zoom())
        self.view = QToolButton()
        self.view.setProperty("flat", True)
        self.view.setIcon(icon("view", theme))
        self.view.setIconSize(QSize(20, 20))
        self.view.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.view.setAccessibleName(self.tr("View"))
        self.view.setToolTip(self.tr("View"))
        menu = QMenu(self.view)
        for name in (
            "zoom_width",
            "zoom_page",
            "zoom_actual",
            "zoom_comfort",
            "two_pages",
            "",
            "left_panel",
            "right_panel",
            "full_screen",
        ):
            if name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()
        self.view.setMenu(menu)
        row.addWidget(self.view)
        row.addWidget(self._rule())
        row.addSpacing(2)
        row.addWidget(self._find())
        self.export = QPushButton(self.tr("Export…"))
        self._press(self.export, actions["export"])
        row.addWidget(self.export)
        self.review = QPushButton()
        self.review.setProperty("primary", True)
        self._press(self.review, actions["review"])
        row.addWidget(self.review)
        self.set_review(0)
        self.set_title("", "")
        self.set_page(-1, 0)
        self.set_zoom(1.0)

    _page = ""  # the page shown, as the field tells it

    # --- parts -------------------------------------------------------------------------------------

    def _button(self, name: str, spoken: str) -> QToolButton:
        action = self._actions[name]
        button = QToolButton()
        button.setProperty("flat", True)
        button.setIcon(action.icon())
        button.setIconSize(QSize(20, 20))
        button.setAccessibleName(spoken)
        button.setToolTip(f"{spoken} ({action.shortcut().toString()})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._press(button, action)
        return button

    def _press(self, button: QToolButton | QPushButton, action: QAction) -> None:
        button.clicked.connect(lambda _on=False: action.trigger())
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)

    def _rule(self) -> QFrame:
        rule = QFrame()
        rule.setObjectName("Rule")
        rule.setFixedSize(1, 24)
        return rule

    def _pages(self) -> QFrame:
        group = QFrame()
        group.setObjectName("Group")
        group.setFixedHeight(30)
        row = QHBoxLayout(group)
        row.setContentsMargins(6, 0, 8, 0)
        row.setSpacing(1)
        self.page = _PageField()
        self.page.setValidator(QIntValidator(0, 999_999, self.page))  # what is not there is told of
        self.page.left.connect(self._show_page)
        self.page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.page.setAccessibleName(self.tr("Page"))
        self.page.setToolTip(self.tr("Go to page (Ctrl+Alt+G)"))
        self.page.returnPressed.connect(self._go_page)
        self.of = QLabel()
        row.addWidget(self.page)
        row.addWidget(self.of)
        self._page_group = group
        return group

    def _zoom(self) -> QFrame:
        group = QFrame()
        group.setObjectName("Group")
        group.setFixedHeight(30)
        row = QHBoxLayout(group)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(0)
        for name, spoken in (("zoom_out", self.tr("Smaller")), ("zoom_in", self.tr("Larger"))):
            button = QToolButton()
            button.setIcon(self._actions[name].icon())
            button.setIconSize(QSize(14, 14))
            button.setAccessibleName(spoken)
            button.setToolTip(f"{spoken} ({self._actions[name].shortcut().toString()})")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._press(button, self._actions[name])
            row.addWidget(button)
        self.zoom = QLabel()
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom.setMinimumWidth(46)
        self.zoom.setAccessibleName(self.tr("Zoom"))
        row.insertWidget(1, self.zoom)
        self._zoom_group = group
        return group

    def _find(self) -> QWidget:
        self.find_field = _FindField("Ctrl F", self._theme)
        self.find_field.setObjectName("FindField")
        self.find_field.setPlaceholderText(self.tr("Find"))
        self.find_field.setAccessibleName(self.tr("Find in the document"))
        self.find_field.setMinimumWidth(120)
        self.find_field.setMaximumWidth(210)
        self.find_field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.find_field.textChanged.connect(lambda text: self.find_wanted.emit(text, 0))
        self.find_field.step.connect(lambda way: self.find_wanted.emit(self.find_field.text(), way))
        self.find_field.left.connect(self.find_left)
        return self.find_field

    # --- what it shows -------------------------------------------------------------------------------

    def set_title(self, title: str, dossier: str) -> None:
        """The document shown and its dossier's name."""
        words = self.tr("— Dossier “{name}”").format(name=dossier) if dossier else ""
        self.titles.set_words(title, words)

    def set_page(self, page: int, total: int) -> None:
        """The page shown (0-based) of how many; -1 for none."""
        self._page_group.setVisible(total > 0)
        self._zoom_group.setVisible(total > 0)
        self._page = str(page + 1) if page >= 0 else ""
        if not self.page.hasFocus() or total == 0:
            self._show_page()
        self.of.setText(f"/ {total}" if total else "")
        digits = max(3, len(str(total)))
        self.page.setFixedWidth(self.page.fontMetrics().horizontalAdvance("0" * digits) + 12)

    def set_zoom(self, zoom: float) -> None:
        """1.0 is 100 %."""
        space = "\u202f" if decimal(0.5).startswith("0,") else ""
        self.zoom.setText(f"{round(zoom * 100)}{space}%")

    def set_review(self, waiting: int) -> None:
        """How many decisions wait."""
        self.review.setText(self.tr("Review · {n}").format(n=waiting) if waiting else self.tr("Review"))
        self.review.setAccessibleName(self.review.text())

    def set_found(self, at: int, total: int) -> None:
        """Which match of how many is shown; total -1 for no search."""
        self.find_field.set_count("" if total < 0 else f"{at + 1 if total else 0} / {total}")

    def _go_page(self) -> None:
        if self.page.hasAcceptableInput():
            self.page_wanted.emit(int(self.page.text()) - 1)
        self._show_page()
        if self.page.hasFocus():
            self.page.selectAll()

    def _show_page(self) -> None:
        self.page.setText(self._page)


class _PageField(QLineEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed and not asked for is no page."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class _Titles(QWidget):
    """Title and dossier on one line; the dossier gives way first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = self._dossier = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_words(self, title: str, dossier: str) -> None:
        """What to show."""
        self._title, self._dossier = title, dossier
        self.setToolTip(" ".join(part for part in (title, dossier) if part))
        self.setAccessibleName(self.toolTip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """The title in bold, then the dossier, each cut to the room there is."""
        painter = QPainter(self)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.ink)
        metrics, middle = QFontMetrics(font), Qt.AlignmentFlag.AlignVCenter
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), middle, title)
        left = metrics.horizontalAdvance(title) + 10
        room = self.width() - left
        if self._dossier and room > 90:
            font.setWeight(QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(self._theme.dim)
            words = QFontMetrics(font).elidedText(self._dossier, Qt.TextElideMode.ElideRight, room)
            painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, words)
        painter.end()


class _FindField(KeyField):
    step = Signal(int)
    left = Signal()
    count_text = ""  # "3 / 12" while something is looked for

    def set_count(self, text: str) -> None:
        """Show the count in the cap's place."""
        self.count_text = text
        self._key = text or "Ctrl F"
        self._margins()
        self.update()

    def shows_cap(self) -> bool:
        """The cap gives way to typing, a count does not."""
        return bool(self.count_text) or super().shows_cap()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on, Shift+Return back, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)
