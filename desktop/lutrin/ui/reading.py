"""The page and the session kept in step: marks, current one, selected words, their bar and menu."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QMenu

from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Mention
from lutrin.domain.change import ChangeSet
from lutrin.domain.errors import LutrinError
from lutrin.domain.span import Span
from lutrin.services import resuming
from lutrin.services.resuming import ReadingPlace
from lutrin.services.workspace import Changed

from .errors import log
from .language import translate
from .parts import Parts
from .reader import History, Place, Viewpoint, Zoom, mark_of

_MANY = 200  # changed marks above which all are shown anew


class Reading(QObject):
    """Shows the session's document on the reader, and tells the session what is selected there.

    Signals:
        locked: a document's pages need a password that is not known; its id.
    """

    locked = Signal(str)

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._histories: dict[
            str, History
        ] = {}  # of the documents that were shown, while the dossier is open
        window.session.document_leaving.connect(self.keep_place)
        window.session.workspace_changed.connect(self._histories.clear)

    def open_document(self, document_id: str) -> None:
        assert self._window.pages is not None
        try:
            document = self._window.session.workspace.document(document_id)
            pdf = self._window.pages.path(document_id)
        except LutrinError as error:
            self._window.reader.show_error(error.message(translate))
            self._window.errors.show(error)
            return
        if self._window.opening.needs_password(document_id):
            self._window.reader.show_error(self.tr("This document is protected: it needs its password."))
            self.locked.emit(document_id)
            return
        password = self._window.opening.passwords.get(document_id, "")
        kept = resuming.place_in(self._window.session.workspace, document_id)
        history = self._histories.setdefault(document_id, History())
        self._window.reader.set_document(document, pdf, password, _viewpoint(kept) if kept else None, history)
        self.show_all_marks()

    def keep_place(self) -> None:
        """Keep where the document is left. Failing to is logged and bothers nobody."""
        session, reader = self._window.session, self._window.reader
        if reader.document is None:
            return
        try:
            resuming.keep(session.workspace, session.document_id, _kept(reader.viewpoint()))
        except LutrinError as error:
            log.warning("the place in the document was not kept: %s", error)

    def show_pages(self) -> None:
        document = self._window.session.document() if self._window.session.is_open else None
        if document is None or self._window.pages is None:
            self._window.thumbnails.set_pages(None, (), ())
            return
        with contextlib.suppress(LutrinError):
            self._window.thumbnails.set_pages(
                self._window.pages.path(self._window.session.document_id),
                [(page.width, page.height) for page in document.pages],
                [page.label for page in document.pages],
            )
            self._window.thumbnails.show_page(self._window.reader.page)

    def show_all_marks(self) -> None:
        actors = self._window.session.workspace.actors()
        self._window.reader.set_marks(mark_of(mark, actors) for mark in self._window.navigation.shown_marks())
        self._window.reader.set_current(self._window.session.current_id or None, scroll=False)

    def update(self, changed: Changed) -> None:
        session = self._window.session
        if _renames(changed.change_set) or len(changed.items) > _MANY:
            if session.document_id:
                self.show_all_marks()
        elif session.document_id in changed.documents:
            shown = {mark.id: mark for mark in self._window.navigation.shown_marks()}
            actors = session.workspace.actors()
            self._window.reader.update_marks(
                [mark_of(shown[item], actors) for item in changed.items if item in shown],
                removed=[item for item in changed.items if item not in shown],
            )
            self._window.reader.set_current(session.current_id or None, scroll=False)

    # --- selection ---------------------------------------------------------------------------------------

    def selected(self, span: Span | None) -> None:
        if span != self._window.session.selection:
            self._window.session.set_selection(span)
        self.place_bar()

    def follow_selection(self) -> None:
        if self._window.session.selection is None and self._window.reader.selection() is not None:
            self._window.reader.select(None)
        self.place_bar()

    def place_bar(self) -> None:
        box = self._box()
        if box is None:
            self._window.selection_bar.hide()
        else:
            self._window.selection_bar.show_at(box, self._window.session.current is not None)

    def _box(self) -> QRect | None:
        """The first line of the selected words in viewport coordinates, None when it does not show."""
        span, document = self._window.session.selection, self._window.reader.document
        if span is None or document is None:
            return None
        quads = document.quads(span)
        if not quads:
            return None
        layout, offset = self._window.reader.pages, self._window.reader.offset()
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
        return box if box.intersects(self._window.reader.viewport().rect()) else None

    def menu(self, annotation_id: object, at: QPoint) -> None:
        if isinstance(annotation_id, str) and annotation_id:
            self._window.session.select(annotation_id)
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mark = self._window.session.current if annotation_id else None
        names: tuple[str, ...] = ()
        if mark is not None:
            names = ("accept", "reject", "edit", "accept_everywhere", "", "add_note", "delete")
            if isinstance(mark, Mention):
                names += ("", "rename", "merge", "split")
        elif self._window.session.selection is not None:
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
            menu.addAction(self._window.actions_[name]) if name else menu.addSeparator()
        menu.popup(at)


def _viewpoint(kept: ReadingPlace) -> Viewpoint:
    mode = Zoom(kept.fit) if kept.fit in (mode.value for mode in Zoom) else Zoom.FREE
    return Viewpoint(place=Place(kept.page, kept.y), x=kept.x, zoom=kept.zoom, mode=mode)


def _kept(viewpoint: Viewpoint) -> ReadingPlace:
    place = viewpoint.place
    return ReadingPlace(
        page=place.page,
        y=round(place.y, 1),
        x=round(viewpoint.x, 1),
        zoom=round(viewpoint.zoom, 4),
        fit="" if viewpoint.mode is Zoom.FREE else viewpoint.mode.value,
    )


def _renames(change_set: ChangeSet) -> bool:
    """Whether names on the page may differ after it: an actor that was there was edited or has gone."""
    return any(isinstance(change.item, Actor) and change.before is not None for change in change_set.changes)
