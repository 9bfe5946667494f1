"""The small bar at selected words: what to make of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import ClaimKind

from . import words
from .actions import Actions
from .icons import icon
from .marking import COLOURS, Marking
from .theme import Theme


class SelectionBar(QFrame):
    """Five kinds of claim, an actor, a highlight, a note; the keys do the same."""

    def __init__(self, actions: Actions, marking: Marking, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("SelectionBar")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Mark the selected words"))
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 4, 5, 4)
        row.setSpacing(3)
        for number, kind in enumerate(ClaimKind, 1):
            button = self._button(words.claim_kind(kind), str(number))
            button.setText(str(number))
            tint, ink = theme.claim[kind].name(), theme.ink.name()
            button.setStyleSheet(
                f"QToolButton {{ background: {tint}; color: {ink}; font-weight: 600; border-radius: 4px; "
                f"min-width: 24px; min-height: 24px; }} QToolButton:focus {{ border: 1px solid {ink}; }}"
            )
            button.clicked.connect(lambda _on=False, kind=kind: marking.add_claim(kind))
            row.addWidget(button)
        row.addSpacing(4)
        actor = self._button(self.tr("Actor"), "Alt+2")
        actor.setIcon(icon("actor", theme))
        actor.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(actor)
        for each in ActorKind:
            menu.addAction(words.actor_kind(each), _do(marking.mention, each))
        actor.setMenu(menu)
        row.addWidget(actor)
        for name in ("highlight", "add_note"):
            action = actions[name]
            button = self._button(action.text(), action.shortcut().toString())
            button.setIcon(action.icon())
            button.clicked.connect(lambda _on=False, action=action: action.trigger())
            row.addWidget(button)
            if name == "highlight":
                button.setMenu(self._colours(marking, button))
                button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.use = self._button(self.tr("Use these words for the mark at hand"), "U")
        self.use.setIcon(icon("check", theme))
        self.use.clicked.connect(lambda: marking.use_words())
        row.addWidget(self.use)
        self.hide()

    def _colours(self, marking: Marking, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for colour in COLOURS:
            swatch = QPixmap(16, 16)
            swatch.fill(QColor(colour))
            menu.addAction(
                QIcon(swatch),
                words.colour(colour),
                lambda colour=colour: marking.highlight(colour),
            )
        return menu

    def _button(self, text: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setIconSize(QSize(20, 20))
        button.setToolTip(f"{text} ({keys})")
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_at(self, words_box: QRect, has_current: bool) -> None:
        """Stand above the words (viewport coordinates), or below where there is no room."""
        self.use.setVisible(has_current)
        self.adjustSize()
        page = self.parentWidget()
        assert page is not None
        area = page.rect()
        x = max(6, min(words_box.left(), area.width() - self.width() - 6))
        y = words_box.top() - self.height() - 6
        if y < 4:
            y = min(words_box.bottom() + 8, area.height() - self.height() - 6)
        self.move(QPoint(x, y))
        self.show()
        self.raise_()


def _do(mark: Callable[[ActorKind], None], kind: ActorKind) -> Callable[[], None]:
    return lambda: mark(kind)
