"""What the reader shows and can be told: document, marks, selection, matches. Events are in ``view``."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from lutrin.domain.document import Document
from lutrin.domain.span import Span
from lutrin.ui.jobs import PageKey, Palette, RenderService
from lutrin.ui.language import translate
from lutrin.ui.theme import LIGHT, Theme
from lutrin.ui.theme import load as load_theme

from . import speech
from .history import History
from .hover import HoverCard
from .layout import PageLayout, Place, Viewpoint
from .margin import Chip, chips_of
from .marks import Mark, MarkIndex
from .page_area import PageArea
from .page_text import DocumentText
from .selection import Selection
from .tiles import PageTiles


class State(Enum):
    """What the reader shows."""

    EMPTY = "empty"
    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


class ReaderSurface(PageArea):
    """Shows one document. See ``lutrin.ui.reader`` for how the window uses it.

    Pages are 0-based, offsets count code points of the canonical text, points are PDF points of the displayed
    page, pixels are logical unless said.
    """

    annotation_clicked = Signal(str)
    annotation_activated = Signal(str)  # double click on a chip, or Enter on the current one
    annotation_hovered = Signal(str)  # "" when the mouse left it
    selection_changed = Signal(object)  # Span | None
    context_menu_requested = Signal(object, QPoint)  # annotation id | None, global position
    link_activated = Signal(str)  # an address is to be opened
    link_clicked = Signal(str, QPoint)  # an address was clicked: what to do is to be asked; global position

    def __init__(self, service: RenderService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.service = service
        self.theme: Theme = load_theme(LIGHT)
        self.state = State.EMPTY
        self.message = ""
        self.document: Document | None = None
        self.text: DocumentText | None = None
        self.marks = MarkIndex()
        self.words = Selection()
        self.tiles = PageTiles(service)
        self.matches: tuple[Span, ...] = ()
        self.current_match: Span | None = None
        self.hovered_chip: str | None = None
        self.shows_focus = False
        self._matches_by_page: dict[int, list[Span]] = {}
        self._current: str | None = None
        self._chips: dict[int, tuple[Chip, ...]] = {}
        self.card = HoverCard(self.viewport())
        self._settle = QTimer(self)  # pictures are asked for when a zoom has come to rest
        self._settle.setSingleShot(True)
        self._settle.setInterval(90)
        self._settle.timeout.connect(self.want_pictures)
        service.ready.connect(self._picture_ready)
        service.failed.connect(self._picture_failed)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)  # the window takes files dropped anywhere
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(translate("reader", "Pages of the document"))
        self.set_theme(self.theme)
        client = self.tiles.client
        self.destroyed.connect(lambda *_: service.leave(client))

    # --- what is shown ----------------------------------------------------------------------

    def set_document(
        self,
        document: Document,
        pdf: Path,
        password: str = "",
        viewpoint: Viewpoint | None = None,
        history: History | None = None,
    ) -> None:
        """Show a document; ``pdf`` holds its pages. Marks and selection start afresh.

        Args:
            viewpoint: where one was in it; None begins at its top, as large as the one before.
            history: the jumps made in it.
        """
        self.state, self.message = State.READY, ""
        self.document, self.text = document, DocumentText(document)
        sizes = [(page.width, page.height) for page in document.pages]
        self.service.set_file(pdf, sizes, password)
        self.tiles.pdf = str(pdf)
        self.pages = PageLayout(sizes, self.pages.columns, self.zoom)
        self.marks = MarkIndex(self.text)
        self.words = Selection(self.text)
        self.history = history or History()
        self._current, self._page = None, 0
        self.matches, self.current_match, self._matches_by_page = (), None, {}
        self.look_from(viewpoint or Viewpoint(zoom=self.zoom, mode=self.zoom_mode))
        self.zoom_changed.emit(self.zoom)
        self.history_changed.emit()
        self.selection_changed.emit(None)
        self.follow_page(force=True)

    def show_empty(self) -> None:
        """No document: tell how to open one."""
        self._show_state(State.EMPTY, "")

    def show_loading(self, message: str = "") -> None:
        """A document is being read."""
        self._show_state(State.LOADING, message or translate("reader", "Reading…"))

    def show_error(self, message: str) -> None:
        """The document cannot be shown; ``message`` says why."""
        self._show_state(State.FAILED, message)

    def _show_state(self, state: State, message: str) -> None:
        self.state, self.message = state, message
        self.document, self.text = None, None
        self.pages = PageLayout((), self.pages.columns, self.zoom)
        self.marks, self.words, self.history = MarkIndex(), Selection(), History()
        self._current = None
        self.matches, self.current_match, self._matches_by_page = (), None, {}
        self.service.leave(self.tiles.client)
        self.card.hide()
        self.relayout(None)
        self.setAccessibleDescription(message or translate("reader", "No document is open."))

    def set_theme(self, theme: Theme) -> None:
        """Take a theme's colours; a dark one has its pages drawn dark."""
        self.theme = theme
        self.tiles.palette = Palette.of(theme.page, theme.ink) if theme.dark else None
        self.card.set_theme(theme)
        self.want_pictures()
        self.viewport().update()

    # --- marks ------------------------------------------------------------------------------

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks (``mark_of`` makes them) and no others. Rejected ones are not drawn."""
        self.marks.replace_all(marks)
        self._marks_changed()

    def update_marks(self, marks: Iterable[Mark], removed: Iterable[str] = ()) -> None:
        """Add or replace marks by id, take others away; costs what changed."""
        self.marks.update(marks, removed)
        self._marks_changed()

    def set_current(self, annotation_id: str | None, scroll: bool = True) -> None:
        """Outline one annotation as the current one, and bring it into view."""
        changed, self._current = self._current != annotation_id, annotation_id
        mark = self.marks.get(annotation_id) if annotation_id is not None else None
        if mark is not None:
            if scroll:
                self.go_to_span(mark.span)
            if changed:
                speech.say(self, speech.of_mark(mark))
        self.viewport().update()

    @property
    def current(self) -> str | None:
        """The id of the current annotation."""
        return self._current

    def set_find_matches(self, spans: Iterable[Span], current: Span | int | None = None) -> None:
        """Show what a search found; ``current`` is the match, or its number, to bring into view."""
        self.matches = tuple(spans)
        self.current_match = self.matches[current] if isinstance(current, int) else current
        self._matches_by_page = {}
        if self.text is not None:
            for span in self.matches:
                for page in self.text.pages_of(span):
                    self._matches_by_page.setdefault(page, []).append(span)
            if self.current_match is not None:
                self.go_to_span(self.current_match)
        self.viewport().update()

    def matches_on(self, page: int) -> list[Span]:
        """The matches that touch a page."""
        return self._matches_by_page.get(page, [])

    def chips(self, page: int) -> tuple[Chip, ...]:
        """The chips in a page's margin, in content coordinates."""
        if self.text is None:
            return ()
        if page not in self._chips:
            self._chips[page] = chips_of(page, self.marks, self.text, self.pages, self.font())
        return self._chips[page]

    def _marks_changed(self) -> None:
        self._chips.clear()
        self.card.renew(self.marks.get)
        self.viewport().update()

    # --- going places -----------------------------------------------------------------------

    def go_to_span(self, span: Span) -> None:
        """Bring words into view; stays where it is when they are well in view already."""
        quad = self.text.first_quad(span) if self.text is not None else None
        if quad is None:
            return
        rect = self.pages.rect(quad.page)
        top = rect.top() + round(quad.y0 * self.pages.scale)
        bottom = rect.top() + round(quad.y1 * self.pages.scale)
        shown = self.visible_area()
        if top < shown.top() + 40 or bottom > shown.bottom() - 60:
            self.go_to(quad.page, quad.y0, remember=quad.page not in self.visible_pages())
        scale, bar = self.pages.scale, self.horizontalScrollBar()
        left, right = rect.left() + quad.x0 * scale, rect.left() + quad.x1 * scale
        if left < shown.left() or right > shown.right():
            bar.setValue(round(left - shown.width() / 4))

    def go_to_heading(self, offset: int) -> None:
        """Bring the words at ``offset`` to the top of the view, as a heading one goes to."""
        quad = self.text.first_quad(Span(offset, offset + 1)) if self.text is not None else None
        if quad is not None:
            self.go_to_place(Place(quad.page, quad.y0))

    # --- selection --------------------------------------------------------------------------

    def selection(self) -> Span | None:
        """The selected words."""
        return self.words.span

    def select(self, span: Span | None, *, scroll: bool = False) -> None:
        """Select words, or nothing."""
        if span is None:
            self.words.clear()
        else:
            self.words.set(span)
            if scroll:
                self.go_to_span(span)
        self.selection_moved()

    def copy(self) -> None:
        """Put the selected part of the canonical text on the clipboard."""
        if self.words.selected_text:
            QGuiApplication.clipboard().setText(self.words.selected_text)

    def selection_moved(self) -> None:
        """Repaint and tell; called after any change of ``words``."""
        self.viewport().update()
        self.selection_changed.emit(self.words.span)

    def marks_at(self, position: QPoint) -> tuple[Mark, ...]:
        """The marks under a viewport position, the most particular first."""
        found = self.page_point(position)
        return self.marks.at(*found) if found is not None else ()

    def chip_at(self, position: QPoint) -> Chip | None:
        """The chip under a viewport position."""
        at = position + self.offset()
        return next(
            (chip for page in self.visible_pages() for chip in self.chips(page) if chip.area.contains(at)),
            None,
        )

    # --- pictures ---------------------------------------------------------------------------

    def view_moved(self) -> None:
        """Ask for what shows now."""
        self.card.hide()
        self.want_pictures()

    def view_arranged(self) -> None:
        """Work out the margin anew."""
        self._chips.clear()

    def view_zooming(self) -> None:
        """Ask for sharp pictures only when the zoom has come to rest."""
        self._settle.start()

    def want_pictures(self) -> None:
        """Ask the render service for what shows."""
        if self.state is State.READY and self.isVisible() and not self._settle.isActive():
            self.tiles.want(self.visible_pages(), self.visible_area(), self.pages, self.devicePixelRatioF())

    def _picture_ready(self, key: PageKey) -> None:
        if key.pdf == self.tiles.pdf and key.page in self.visible_pages():
            self.viewport().update()

    def _picture_failed(self, key: PageKey, message: str) -> None:  # noqa: ARG002 - painted from the service
        self._picture_ready(key)
