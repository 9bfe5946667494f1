"""The window: bar, panels, page and status strip around one session."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Claim, Mention
from lutrin.domain.change import ChangeSet
from lutrin.domain.errors import LutrinError
from lutrin.domain.span import Span
from lutrin.services.paging import PageFiles
from lutrin.services.workspace import Changed

from .actions import MENUS, TABLE, Actions
from .bar import TopBar
from .commands import Commands
from .errors import Errors, MessageBars
from .exports import Exports
from .jobs import Job, Jobs, RenderService
from .language import translate
from .marking import Marking
from .models import queue
from .navigation import Navigation
from .opening import Opening
from .panels.documents import DocumentsPanel
from .panels.lists import ActorsPanel, ClaimsPanel, NotesPanel
from .panels.outline import OutlinePanel
from .panels.pages import PagesPanel
from .panels.review import ReviewPanel
from .panels.side import SidePanel
from .preferences import Preferences
from .reader import ReaderView, mark_of
from .selection_bar import SelectionBar
from .session import Session
from .status import StatusStrip
from .theme import Theme
from .welcome import Welcome

LEFT, RIGHT = 248, 372  # pixels
SMALLEST = (980, 600)
_MANY = 200  # changed marks above which all are shown anew


class Window(QMainWindow):
    """One window, one dossier. What lasts (session, jobs, reader) outlives a change of language or theme;
    the rest is built anew.

    Signals:
        closed: everything is saved and stopped.
    """

    closed = Signal()

    def __init__(self, preferences: Preferences, theme: Theme, language: str) -> None:
        super().__init__()
        self.setObjectName("Window")
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.preferences, self.theme, self.language = preferences, theme, language
        self.errors = Errors(self)
        self.session = Session(self)
        self.jobs = Jobs(self)
        self.render_service = RenderService(self)
        self.pages: PageFiles | None = None
        self.marking = Marking(self.session, self.errors, self)
        self.opening = Opening(self.session, self.jobs, self.errors, preferences, self)
        self.exports = Exports(self.session, self.jobs, self.errors, self.opening, self)
        self.reader = ReaderView(self.render_service)
        self.navigation = Navigation(self.session, self.reader, self.errors, self)
        self.commands = Commands(self)
        self._is_closed = False
        self._build()
        self._connect()
        self._restore()
        self._everything()

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        """Make everything that has words or colours."""
        theme = self.theme
        handlers = {
            **self.marking.handlers(),
            **self.navigation.handlers(),
            **self.commands.handlers(),
        }
        self.actions_ = Actions(handlers, theme, self)
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
        self._connect_built()

    def _build_panels(self) -> None:
        session, theme = self.session, self.theme
        self.documents = DocumentsPanel(session, self.actions_, theme)
        self.outline = OutlinePanel(session, theme)
        self.thumbnails = PagesPanel(self.render_service, theme)
        self.left = SidePanel("LeftPanel", self.tr("Documents, outline, pages"))
        self.left.add("documents", self.tr("Documents"), self.documents)
        self.left.add("outline", self.tr("Outline"), self.outline)
        self.left.add("pages", self.tr("Pages"), self.thumbnails)
        self.left.setMinimumWidth(200)
        self.left.setMaximumWidth(480)
        self.review = ReviewPanel(session, self.marking, theme)
        self.claims = ClaimsPanel(session, theme)
        self.actors = ActorsPanel(session, self.marking, self.actions_, theme)
        self.notes = NotesPanel(session, theme)
        self.right = SidePanel("RightPanel", self.tr("Review, claims, actors, notes"))
        self.right.add("review", self.tr("Review"), self.review)
        self.right.add("claims", self.tr("Claims"), self.claims)
        self.right.add("actors", self.tr("Actors"), self.actors)
        self.right.add("notes", self.tr("Notes"), self.notes)
        self.right.setMinimumWidth(348)
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

    def _connect_built(self) -> None:
        """Connections of what is built anew; they go with it."""
        self.bar.page_wanted.connect(self._go_to_page)
        self.bar.find_wanted.connect(self.navigation.find)
        self.bar.find_left.connect(self._leave_find)
        self.status.threshold_wanted.connect(self._set_threshold)
        self.status.language_wanted.connect(self.commands.other_language)
        self.welcome.recent_wanted.connect(self.opening.open_dossier)
        self.documents.opened.connect(self.session.show_document)
        self.outline.opened.connect(self.navigation.outline)
        self.thumbnails.opened.connect(self.reader.go_to)
        self.claims.opened.connect(self.session.select)
        self.actors.opened.connect(self.session.select)
        self.notes.opened.connect(self.session.select)
        self.actors.merge_wanted.connect(self.commands.merge_these)
        self.review.card.left.connect(self.reader.setFocus)
        self.navigation.found.connect(self.bar.set_found)
        self.errors.said.connect(self.messages.say)

    def _connect(self) -> None:
        """Connections between what lasts."""
        session, reader = self.session, self.reader
        session.workspace_changed.connect(self._workspace_changed)
        session.document_changed.connect(self._document_changed)
        session.current_changed.connect(self._current_changed)
        session.changed.connect(self._changed)
        session.threshold_changed.connect(self._show_all_marks)
        session.selection_changed.connect(self._selection_cleared)
        reader.annotation_clicked.connect(self._clicked)
        reader.annotation_activated.connect(self._activated)
        reader.selection_changed.connect(self._selected)
        reader.page_changed.connect(self._page_changed)
        reader.zoom_changed.connect(lambda zoom: self.bar.set_zoom(zoom))
        reader.history_changed.connect(self._enable)
        reader.context_menu_requested.connect(self._context_menu)
        reader.verticalScrollBar().valueChanged.connect(lambda _v: self._place_selection_bar())
        self.marking.wants_field.connect(self._focus_field)
        self.opening.analysing.connect(self._analysing)
        self.opening.reading.connect(self._reading)
        self.opening.password_wanted.connect(self.commands.ask_password)
        self.opening.said.connect(lambda text: self.status.say(text))
        self.exports.said.connect(lambda text: self.status.say(text))
        for signal in (self.jobs.started, self.jobs.progressed, self.jobs.ended):
            signal.connect(self._show_jobs)

    def rebuild(self, theme: Theme, language: str) -> None:
        """Another theme or language: everything with words or colours is made anew, the rest stays."""
        self.theme, self.language = theme, language
        sizes, left, right = self.splitter.sizes(), self.left.page_name, self.right.page_name
        shown = (not self.left.isHidden(), not self.right.isHidden())
        place, old, actions = self.reader.place(), self.centralWidget(), self.actions_
        for action in actions.all():
            self.removeAction(action)
        self.selection_bar.deleteLater()
        self.reader.setParent(None)
        self._build()
        if old is not None:
            old.deleteLater()
        actions.deleteLater()
        self.left.show_page(left)
        self.right.show_page(right)
        self.left.setVisible(shown[0])
        self.right.setVisible(shown[1])
        self.splitter.setSizes(sizes)
        self._everything()
        self.reader.show()
        self.reader.show_place(place)

    # --- remembering -----------------------------------------------------------------------------------

    def _restore(self) -> None:
        stored = self.preferences.window_state()
        geometry, sizes = stored.value("geometry"), stored.value("sizes")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1440, 900)
        if sizes:
            with contextlib.suppress(TypeError, ValueError):
                self.splitter.setSizes([int(size) for size in sizes])
        self.left.setVisible(stored.value("left", "true") in (True, "true"))
        self.right.setVisible(stored.value("right", "true") in (True, "true"))

    def _remember(self) -> None:
        stored = self.preferences.window_state()
        stored.setValue("geometry", self.saveGeometry())
        if not self.left.isHidden() and not self.right.isHidden():
            stored.setValue("sizes", self.splitter.sizes())
        stored.setValue("left", not self.left.isHidden())
        stored.setValue("right", not self.right.isHidden())
        stored.sync()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks nothing: every change is on disk already."""
        if not self._is_closed:
            self._is_closed = True
            field = QApplication.focusWidget()
            if field is not None:
                field.clearFocus()  # what is being typed counts
            self._remember()
            self.jobs.shutdown()
            self.render_service.shutdown()
            self.session.use(None)
            self.closed.emit()
        event.accept()

    # --- showing ---------------------------------------------------------------------------------------

    def _everything(self) -> None:
        """Bring all that was built up to date."""
        self._titles()
        self._show_middle()
        self._page_changed(self.reader.page)
        self.bar.set_zoom(self.reader.zoom)
        self._counts()
        self._show_pages()
        self._show_jobs()
        self._enable()

    def _workspace_changed(self) -> None:
        if self.pages is not None:
            self.pages.close()
        self.pages = PageFiles(self.session.workspace) if self.session.is_open else None
        if not self._is_closed:
            self._titles()
            self._counts()
            self._show_middle()
            self._enable()

    def _document_changed(self, document_id: str) -> None:
        self.navigation.forget()
        if self._is_closed:
            return
        if document_id:
            self._open_document(document_id)
        else:
            self.reader.show_empty()
        self._titles()
        self._counts()
        self._show_middle()
        self._page_changed(self.reader.page)
        self._show_pages()
        self._enable()
        if document_id and self.isActiveWindow() and not self.documents.list.hasFocus():
            self.reader.setFocus()

    def _open_document(self, document_id: str) -> None:
        assert self.pages is not None
        try:
            document = self.session.workspace.document(document_id)
            pdf = self.pages.path(document_id)
        except LutrinError as error:
            self.reader.show_error(error.message(translate))
            self.errors.show(error)
            return
        self.reader.set_document(document, pdf, self.opening.passwords.get(document_id, ""))
        self._show_all_marks()

    def _show_pages(self) -> None:
        document = self.session.document() if self.session.is_open else None
        if document is None or self.pages is None:
            self.thumbnails.set_pages(None, (), ())
            return
        with contextlib.suppress(LutrinError):
            self.thumbnails.set_pages(
                self.pages.path(self.session.document_id),
                [(page.width, page.height) for page in document.pages],
                [page.label for page in document.pages],
            )
            self.thumbnails.show_page(self.reader.page)

    def _show_middle(self) -> None:
        if self.session.is_open and self.session.document_id:
            self.middle.setCurrentWidget(self.reader)
        elif self.middle.currentWidget() is not self.reader or not self.jobs.active():
            self.welcome.set_recent(self.preferences.settings.recent)
            self.middle.setCurrentWidget(self.welcome)

    def _titles(self) -> None:
        session = self.session
        title = session.workspace.entry(session.document_id).title if session.document_id else ""
        dossier = session.workspace.path.stem if session.is_open else ""
        self.bar.set_title(title, dossier)
        self.setWindowTitle(" — ".join(part for part in (title or dossier, "Lutrin") if part))

    def _counts(self) -> None:
        session = self.session
        self.bar.set_review(len(session.queue()))
        if session.is_open:
            hidden = queue.hidden(session.workspace, session.document_id) if session.document_id else 0
            self.status.set_threshold(session.workspace.threshold, hidden)
        else:
            self.status.set_threshold(None, 0)

    def _show_all_marks(self) -> None:
        actors = self.session.workspace.actors()
        self.reader.set_marks(mark_of(mark, actors) for mark in self.navigation.shown_marks())
        self.reader.set_current(self.session.current_id or None, scroll=False)
        self._counts()
        self._enable()

    def _changed(self, changed: Changed) -> None:
        session = self.session
        if _renames(changed.change_set) or len(changed.items) > _MANY:
            if session.document_id:
                self._show_all_marks()
        elif session.document_id in changed.documents:
            shown = {mark.id: mark for mark in self.navigation.shown_marks()}
            actors = session.workspace.actors()
            self.reader.update_marks(
                [mark_of(shown[item], actors) for item in changed.items if item in shown],
                removed=[item for item in changed.items if item not in shown],
            )
            self.reader.set_current(session.current_id or None, scroll=False)
        self._titles()
        self._counts()
        self._enable()

    def _current_changed(self, annotation_id: str) -> None:
        if self._is_closed:
            return
        self.reader.set_current(annotation_id or None)
        if annotation_id and self.right.page_name == "review" and self.right.isHidden():
            self.right.show()
        self._enable()

    def _clicked(self, annotation_id: str) -> None:
        self.session.select(annotation_id)

    def _activated(self, annotation_id: str) -> None:
        self.session.select(annotation_id)
        self.commands.show_right("review")
        self._focus_field("edit")

    def _page_changed(self, page: int) -> None:
        self.bar.set_page(page if self.reader.page_count else -1, self.reader.page_count)
        self.thumbnails.show_page(page)

    def _go_to_page(self, page: int) -> None:
        self.reader.go_to(page)
        self.reader.setFocus()

    def _leave_find(self) -> None:
        self.navigation.forget()
        self.reader.setFocus()

    def _set_threshold(self, value: float) -> None:
        if self.session.is_open:
            self.session.set_threshold(value)

    def _analysing(self, document_id: str, share: float) -> None:
        self.documents.set_running(document_id, share if share >= 0 else None)

    def _reading(self, name: str) -> None:
        if name and not (self.session.is_open and self.session.document_id):
            self.reader.show_loading(self.tr("Reading “{name}”…").format(name=name))
            self.middle.setCurrentWidget(self.reader)
        elif not name and not (self.session.is_open and self.session.document_id):
            self.reader.show_empty()
            self.welcome.set_recent(self.preferences.settings.recent)
            self.middle.setCurrentWidget(self.welcome)

    def _show_jobs(self, _job: Job | None = None) -> None:
        active = [job for job in self.jobs.active() if not job.is_over]
        if not active:
            self.status.show_job(None)
            return
        job = active[0]
        words = {
            "read": self.tr("Reading “{title}”"),
            "analyse": self.tr("Analysing “{title}”"),
            "export": self.tr("Writing “{title}”"),
        }[job.kind].format(title=_short(job.title))
        if job.total:
            words += f" · {round(100 * job.done / job.total)}\u202f%"
        elif job.kind == "analyse":
            words += " · " + self.tr("loading the language model")
        self.status.show_job(job, words)

    # --- selection ---------------------------------------------------------------------------------------

    def _selected(self, span: Span | None) -> None:
        if span != self.session.selection:
            self.session.set_selection(span)
        self._place_selection_bar()
        self._enable()

    def _selection_cleared(self) -> None:
        if self.session.selection is None and self.reader.selection() is not None:
            self.reader.select(None)
        self._place_selection_bar()

    def _place_selection_bar(self) -> None:
        box = self._selection_box()
        if box is None:
            self.selection_bar.hide()
        else:
            self.selection_bar.show_at(box, self.session.current is not None)

    def _selection_box(self) -> QRect | None:
        """The first line of the selected words in viewport coordinates, None when it does not show."""
        span, document = self.session.selection, self.reader.document
        if span is None or document is None:
            return None
        quads = document.quads(span)
        if not quads:
            return None
        layout, offset = self.reader.pages, self.reader.offset()
        page = layout.rect(quads[0].page)
        corner = (
            page.topLeft()
            - offset
            + QPoint(round(quads[0].x0 * layout.scale), round(quads[0].y0 * layout.scale))
        )
        box = QRect(
            corner.x(),
            corner.y(),
            round(quads[0].width * layout.scale),
            round(quads[0].height * layout.scale),
        )
        return box if box.intersects(self.reader.viewport().rect()) else None

    def _focus_field(self, field: str) -> None:
        self.commands.show_right("review")
        self.review.card.focus_field(field)

    def _context_menu(self, annotation_id: object, at: QPoint) -> None:
        if isinstance(annotation_id, str) and annotation_id:
            self.session.select(annotation_id)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mark = self.session.current if annotation_id else None
        names: tuple[str, ...] = ()
        if mark is not None:
            names = ("accept", "reject", "edit", "accept_everywhere", "", "add_note", "delete")
            if isinstance(mark, Mention):
                names += ("", "rename", "merge", "split")
        elif self.session.selection is not None:
            names = (
                "copy",
                "",
                "kind_1",
                "kind_2",
                "kind_3",
                "kind_4",
                "kind_5",
                "mention",
                "highlight",
                "add_note",
            )
        for name in names or ("review", "find", "export"):
            menu.addAction(self.actions_[name]) if name else menu.addSeparator()
        menu.popup(at)

    # --- what is possible ---------------------------------------------------------------------------------

    def refresh_actions(self) -> None:
        """Enable and name the actions after what is at hand."""
        self._enable()

    def _enable(self) -> None:
        session = self.session
        mark = session.current
        state: set[str] = set()
        if session.is_open:
            state.add("dossier")
            for name, step in (("undo", session.workspace.undo_step), ("redo", session.workspace.redo_step)):
                if step is not None:
                    state.add(name)
                self.actions_[name].setText(self._step_text(name, step))
        if session.document_id:
            state.add("document")
        if mark is not None:
            state |= {"current", "words"}
        if session.selection is not None:
            state |= {"selection", "words"}
        if isinstance(mark, Mention):
            state |= {"mention", "actor"}
        if (isinstance(mark, Claim) and mark.claimant.actor) or self.actors.selected():
            state.add("actor")
        self.actions_.enable(state)
        self.actions_["back"].setEnabled(self.reader.history.can_go_back)
        self.actions_["forward"].setEnabled(self.reader.history.can_go_forward)
        self.actions_["left_panel"].setChecked(not self.left.isHidden())
        self.actions_["right_panel"].setChecked(not self.right.isHidden())

    def _step_text(self, name: str, step: ChangeSet | None) -> str:
        words = self.tr("Undo") if name == "undo" else self.tr("Redo")
        if step is None:
            return words
        label = translate("changes", step.label).format(**dict(step.fields))
        return self.tr("{action}: {step}").format(action=words, step=label)

    # --- files dropped -----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome anywhere."""
        if _local_files(event):
            event.acceptProposedAction()
            self.status.say(self.tr("Drop to open"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002 - Qt's signature
        """They went away again."""
        self.status.say("")

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.status.say("")
        files = _local_files(event)
        if files:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.opening.open_files(files))

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins on the page, or at the button that opens one."""
        super().showEvent(event)
        (self.reader if self.session.document_id else self.welcome.open).setFocus()


def _local_files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _renames(change_set: ChangeSet) -> bool:
    """Whether names on the page may differ after it: an actor that was there was edited or has gone."""
    return any(isinstance(change.item, Actor) and change.before is not None for change in change_set.changes)


def _short(title: str) -> str:
    return title if len(title) <= 40 else title[:39].rstrip() + "…"
