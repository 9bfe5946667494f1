"""The window: bar, panels, page and status strip around one session."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStyle

from lutrin.domain.annotation import Claim, Highlight, Mention
from lutrin.domain.change import ChangeSet
from lutrin.domain.span import Span
from lutrin.services import resolving
from lutrin.services.paging import PageFiles
from lutrin.services.workspace import Changed

from .addresses import Addresses
from .commands import Commands
from .jobs import Job
from .language import count
from .models import queue
from .parts import Parts
from .preferences import Preferences
from .reading import Reading
from .telling import Telling
from .theme import Theme
from .words import step as step_words

SMALLEST = (980, 600)  # logical pixels
USUAL = (1440, 900)


class Window(Parts):
    """One window, one dossier. What lasts (session, jobs, reader) outlives a change of language or theme;
    the rest is built anew.

    Signals:
        closed: everything is saved and stopped.
    """

    closed = Signal()

    def __init__(self, preferences: Preferences, theme: Theme, language: str) -> None:
        super().__init__(preferences, theme, language)
        self.setObjectName("Window")
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.reading = Reading(self)
        self.addresses = Addresses(self.errors, self)
        self.commands = Commands(self)
        self.telling = Telling(self, self.commands.save_as)
        self._is_closed = False
        self.build()
        self._connect_built()
        self._connect()
        self._restore()
        self._everything()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does; the window's own come first."""
        return {
            **self.marking.handlers(),
            **self.navigation.handlers(),
            **self.commands.handlers(),
            "delete": self._delete,
        }

    # --- connecting ----------------------------------------------------------------------------------

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
        self.outline.shown.connect(self._follow_outline)
        self.thumbnails.opened.connect(self.reader.go_to)
        self.claims.opened.connect(self.session.select)
        self.actors.opened.connect(self.session.select)
        self.notes.opened.connect(self.session.select)
        self.actors.merge_wanted.connect(self.commands.merge_these)
        self.actors.chosen_changed.connect(self._enable)
        for part in (self.review.card, self.left, self.right):
            part.left.connect(self.keyboard_to_page)
        self.navigation.found.connect(self.bar.set_found)
        self.errors.said.connect(self.messages.say)
        self.messages.left.connect(self.keyboard_to_page)

    def _connect(self) -> None:
        """Connections between what lasts."""
        session, reader = self.session, self.reader
        session.workspace_changed.connect(self._workspace_changed)
        session.document_changed.connect(self._document_changed)
        session.current_changed.connect(self._current_changed)
        session.changed.connect(self._changed)
        session.threshold_changed.connect(self._threshold_changed)
        session.selection_changed.connect(self.reading.follow_selection)
        reader.annotation_clicked.connect(self._clicked)
        reader.annotation_activated.connect(self._activated)
        reader.selection_changed.connect(self._selected)
        reader.page_changed.connect(self._page_changed)
        reader.moved.connect(self._follow_outline)
        reader.zoom_changed.connect(lambda zoom: self.bar.set_zoom(zoom))
        reader.history_changed.connect(self._enable)
        reader.link_activated.connect(self.addresses.open)
        reader.link_clicked.connect(self.addresses.ask)
        reader.context_menu_requested.connect(self.reading.menu)
        reader.verticalScrollBar().valueChanged.connect(lambda _v: self.reading.place_bar())
        self.panels_changed.connect(self._enable)
        self.reading.locked.connect(self.commands.unlock)
        self.marking.wants_field.connect(self._focus_field)
        self.marking.claim_added.connect(self.describing.describe)
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
        place = self.reader.place()
        messages = [message for message in self.messages.messages() if not message.is_passing]
        self.take_down()
        self.build()
        self._connect_built()
        for message in reversed(messages):
            self.messages.say(message)
        self.left.show_page(left)
        self.right.show_page(right)
        self.left.setVisible(shown[0])
        self.right.setVisible(shown[1])
        self.splitter.setSizes(sizes)
        self._everything()
        if self.session.document_id:
            self.reading.show_all_marks()  # “author” in the margin is a word too
        self.reader.show()
        self.reader.show_place(place)

    # --- remembering -----------------------------------------------------------------------------------

    def _restore(self) -> None:
        stored = self.preferences.window_state()
        geometry, sizes = stored.value("geometry"), stored.value("sizes")
        if geometry is None or not self.restoreGeometry(geometry):
            title = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
            self.resize(first_size(self.screen().availableSize(), title))
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
        self.reading.show_pages()
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
            self.reading.open_document(document_id)
        else:
            self.reader.show_empty()
        self._titles()
        self._counts()
        self._show_middle()
        self._page_changed(self.reader.page)
        self.reading.show_pages()
        self._enable()
        if document_id and self.isActiveWindow() and not self.documents.list.hasFocus():
            self.reader.setFocus()

    def _show_middle(self) -> None:
        if self.session.is_open and self.session.document_id:
            self.middle.setCurrentWidget(self.reader)
        elif self.middle.currentWidget() is not self.reader or not self.jobs.active():
            self.welcome.set_recent(self._other_dossiers())
            self.middle.setCurrentWidget(self.welcome)

    def _other_dossiers(self) -> tuple[str, ...]:
        """The recent dossiers without the one that is open."""
        here = str(self.session.workspace.path) if self.session.is_open else ""
        return tuple(path for path in self.preferences.settings.recent if path != here)

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

    def _threshold_changed(self) -> None:
        self.reading.show_all_marks()
        self._counts()
        self._enable()

    def _changed(self, changed: Changed) -> None:
        self.reading.update(changed)
        self._titles()
        self._counts()
        self._enable()

    def _selected(self, span: Span | None) -> None:
        self.reading.selected(span)
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

    def _delete(self) -> None:
        """Delete the one at hand; where the list of notes has the keyboard, its note alone."""
        if self.notes.list.hasFocus() and isinstance(self.session.current, Claim | Mention):
            self.marking.set_note("")
        else:
            self.marking.delete()

    def _page_changed(self, page: int) -> None:
        self.bar.set_page(page if self.reader.page_count else -1, self.reader.page_count)
        self.thumbnails.show_page(page)

    def _follow_outline(self) -> None:
        self.outline.follow(self.reader.reading_place())

    def _go_to_page(self, page: int) -> None:
        total = self.reader.page_count
        if not 0 <= page < total:
            one = self.tr("There is no page {page}: the document has {n} page.")
            many = self.tr("There is no page {page}: the document has {n} pages.")
            self.errors.tell(count(total, *(text.replace("{page}", str(page + 1)) for text in (one, many))))
            return
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
        self.review.set_running(document_id, share >= 0)

    def _reading(self, name: str) -> None:
        if name and not (self.session.is_open and self.session.document_id):
            self.reader.show_loading(self.tr("Reading “{name}”…").format(name=name))
            self.middle.setCurrentWidget(self.reader)
        elif not name and not (self.session.is_open and self.session.document_id):
            self.reader.show_empty()
            self.welcome.set_recent(self._other_dossiers())
            self.middle.setCurrentWidget(self.welcome)

    def _show_jobs(self, _job: Job | None = None) -> None:
        active = [job for job in self.jobs.active() if not job.is_over]
        if not active:
            self.status.show_job(None)
            return
        job = active[0]
        words = {
            "read": self.tr("Reading “{title}”"),
            "analyse": self.tr("Analysing “{title}”") if job.title else self.tr("Reading the words marked"),
            "export": self.tr("Writing “{title}”"),
        }[job.kind].format(title=_short(job.title))
        if job.total:
            words += f" · {round(100 * job.done / job.total)}\u202f%"
        elif job.kind == "analyse":
            words += " · " + self.tr("loading the language model")
        self.status.show_job(job, words)

    def _focus_field(self, field: str) -> None:
        self.commands.show_right("review")
        self.review.card.focus_field(field)

    # --- what is possible ---------------------------------------------------------------------------------

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
        if isinstance(mark, Highlight):
            state.add("highlight")
        if isinstance(mark, Mention):
            state.add("actor")
            if not resolving.is_only(session.workspace, mark):
                state.add("one of several")
        if (isinstance(mark, Claim) and mark.claimant.actor) or self.actors.selected():
            state.add("actor")
        self.actions_.enable(state)
        self.actions_["back"].setEnabled(self.reader.history.can_go_back)
        self.actions_["forward"].setEnabled(self.reader.history.can_go_forward)
        self.actions_["two_pages"].setChecked(self.reader.pages.columns == 2)
        self.actions_["left_panel"].setChecked(not self.left.isHidden())
        self.actions_["right_panel"].setChecked(not self.right.isHidden())

    def _step_text(self, name: str, step: ChangeSet | None) -> str:
        words = self.tr("Undo") if name == "undo" else self.tr("Redo")
        if step is None:
            return words
        return self.tr("{action}: {step}").format(action=words, step=step_words(step))

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
        """The keyboard begins on the page."""
        super().showEvent(event)
        self.keyboard_to_page()

    def keyboard_to_page(self) -> None:
        """Keys go to the page, or to the button that opens one."""
        (self.reader if self.session.document_id else self.welcome.open).setFocus()


def first_size(available: QSize, title: int) -> QSize:
    """The size of a window that was never sized: as usual, but no larger than the screen.

    Args:
        available: the screen's room, without bars and docks.
        title: the height of the window's title bar.
    """
    return QSize(*USUAL).boundedTo(available - QSize(0, title)).expandedTo(QSize(*SMALLEST))


def _local_files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _short(title: str) -> str:
    return title if len(title) <= 40 else title[:39].rstrip() + "…"
