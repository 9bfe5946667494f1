"""What the window is made of: what lasts, and what is built anew with every language and theme."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from lutrin.services.paging import PageFiles

from .actions import MENUS, TABLE, Actions
from .bar import TopBar
from .describing import Describing
from .errors import Errors
from .exports import Exports
from .gathering import Gathering
from .jobs import Jobs, RenderService
from .language import translate
from .marking import Marking
from .messages import MessageBars
from .navigation import Navigation
from .opening import Opening
from .panels.documents import DocumentsPanel
from .panels.lists import ActorsPanel, ClaimsPanel, NotesPanel
from .panels.outline import OutlinePanel
from .panels.pages import PagesPanel
from .panels.review import ReviewPanel
from .panels.side import SidePanel
from .preferences import Preferences
from .reader import ReaderView
from .selection_bar import SelectionBar
from .session import Session
from .status import StatusStrip
from .theme import Theme
from .welcome import Welcome

LEFT, RIGHT = 248, 372  # pixels


class Parts(QMainWindow):
    """Bar, panels, page, strip and menus, laid out but not connected.

    Signals:
        panels_changed: a panel was shown or hidden.
    """

    panels_changed = Signal()

    def __init__(self, preferences: Preferences, theme: Theme, language: str) -> None:
        super().__init__()
        self.preferences, self.theme, self.language = preferences, theme, language
        self.errors = Errors(self)
        self.session = Session(self)
        self.jobs = Jobs(self)
        self.render_service = RenderService(self)
        self.pages: PageFiles | None = None
        self.gathering = Gathering(self.session, self.errors, self)
        self.marking = Marking(self.session, self.errors, self)
        self.opening = Opening(self.session, self.jobs, self.errors, preferences, self)
        self.describing = Describing(self.session, self.jobs, self.errors, self)
        self.exports = Exports(self.session, self.jobs, self.errors, self.opening, self)
        self.reader = ReaderView(self.render_service)
        self.navigation = Navigation(self.session, self.reader, self.errors, self)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name; the window says (Qt’s metaclass leaves no room for ABC’s)."""
        raise NotImplementedError

    def build(self) -> None:
        """Make everything that has words or colours."""
        theme = self.theme
        self.actions_ = Actions(self.handlers(), theme, self)
        self.addActions(self.actions_.all())
        self.reader.set_theme(theme)
        self.bar = TopBar(self.actions_, theme)
        self.status = StatusStrip(self.language)
        self.messages = MessageBars(theme)
        self.welcome = Welcome(self.actions_, theme)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.welcome)
        self.middle.addWidget(self.reader)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.middle, 1)
        self._build_panels()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.left, centre, self.right):
            self.splitter.addWidget(widget)
        for number, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(number, stretch)
        self.splitter.setSizes([LEFT, 820, RIGHT])
        self.selection_bar = SelectionBar(self.actions_, self.marking, theme, self.reader.viewport())
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self.splitter, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(whole)
        whole.show()
        self._build_menus()

    def _build_panels(self) -> None:
        session, theme = self.session, self.theme
        self.documents = DocumentsPanel(session, self.actions_, theme)
        self.outline = OutlinePanel(session, theme)
        self.thumbnails = PagesPanel(self.render_service, theme)
        self.left = SidePanel("LeftPanel", self.tr("Documents, outline, pages"), 200)
        self.left.add("documents", self.tr("Documents"), self.documents, self.documents.list)
        self.left.add("outline", self.tr("Outline"), self.outline, self.outline.list)
        self.left.add("pages", self.tr("Pages"), self.thumbnails, self.thumbnails.list)
        self.left.setMaximumWidth(480)
        self.review = ReviewPanel(session, self.marking, theme)
        self.claims = ClaimsPanel(session, theme)
        self.actors = ActorsPanel(session, self.marking, self.actions_, theme)
        self.notes = NotesPanel(session, theme)
        self.right = SidePanel("RightPanel", self.tr("Review, claims, actors, notes"), 348)
        self.right.add("review", self.tr("Review"), self.review)
        self.right.add("claims", self.tr("Claims"), self.claims, self.claims.list)
        self.right.add("actors", self.tr("Actors"), self.actors, self.actors.list)
        self.right.add("notes", self.tr("Notes"), self.notes, self.notes.list)
        self.right.setMaximumWidth(620)

    def _build_menus(self) -> None:
        bar = self.menuBar()
        for action in bar.actions():
            old = action.menu()
            if isinstance(old, QMenu):
                old.deleteLater()
        bar.clear()
        for name, words in MENUS.items():
            menu = bar.addMenu(translate("actions", words))
            for spec in TABLE:
                if spec.menu == name:
                    if spec.gap:
                        menu.addSeparator()
                    menu.addAction(self.actions_[spec.name])
            if name == "file":
                recent = QMenu(self.tr("Recent dossiers"), menu)
                recent.aboutToShow.connect(lambda menu=recent: self._fill_recent(menu))
                menu.insertMenu(self.actions_["save_as"], recent)

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for path in map(Path, self.preferences.settings.recent):
            action = QAction(path.stem, menu)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _on=False, path=path: self.opening.open_dossier(path))
            menu.addAction(action)
        menu.setDisabled(not menu.actions())

    def take_down(self) -> None:
        """Take away what ``build`` made, the reader excepted, so that it can be built anew."""
        old = self.centralWidget()
        for action in self.actions_.all():
            self.removeAction(action)
        self.selection_bar.deleteLater()
        self.reader.setParent(None)
        self.actions_.deleteLater()
        if old is not None:
            old.deleteLater()
