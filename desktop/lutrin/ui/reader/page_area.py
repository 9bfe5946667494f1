"""A scrolled area of pages: where they lie, zoom, jumps, back and forward."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from lutrin.ui.language import translate

from .history import History
from .layout import PageLayout, Place, Viewpoint, Zoom, next_step

_AIR = 8  # pixels above what is brought to the top


class PageArea(QAbstractScrollArea):
    """The scrolling half of ``ReaderView``."""

    page_changed = Signal(int)
    zoom_changed = Signal(float)
    moved = Signal()  # other parts of the pages show
    history_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PageLayout()
        self.history = History()
        self._mode = Zoom.COMFORT
        self._page = 0
        self._resumed: Viewpoint | None = None  # shown before the view had its size

    # --- for the half that paints -----------------------------------------------------------

    def view_moved(self) -> None:
        """Other pages show now, at the same scale."""

    def view_arranged(self) -> None:
        """The scale or the places of the pages changed."""

    def view_zooming(self) -> None:
        """The user is zooming: more of it may follow at once."""

    # --- going places -----------------------------------------------------------------------

    @property
    def page(self) -> int:
        """The page being read."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages the document has; 0 without one."""
        return self.pages.count

    def go_to(self, page: int, y: float | None = None, *, remember: bool = True) -> None:
        """Show a page from its top, or with the height ``y`` (points) in the upper third.

        Args:
            remember: whether ``back`` leads to where one was.
        """
        if not 0 <= page < self.pages.count:
            return
        self._resumed = None
        if remember:
            self._remember()
        rect = self.pages.rect(page)
        top = rect.top() - 8
        if y is not None:
            top = rect.top() + round(y * self.pages.scale) - self.viewport().height() // 3
        self.verticalScrollBar().setValue(top)
        if page in self.visible_pages():
            self._read(page)  # even where the end of the document lets it not come to the top

    def go_to_place(self, place: Place) -> None:
        """Put a place at the top of the view, with a little air; ``back`` leads to where one was."""
        if 0 <= place.page < self.pages.count:
            self._resumed = None
            self._remember()
            self.show_place(Place(place.page, place.y - _AIR / self.pages.scale))
            if place.page in self.visible_pages():
                self._read(place.page)

    def back(self) -> None:
        """Where one was before the last jump."""
        self._travel(self.history.back)

    def forward(self) -> None:
        """Undo ``back``."""
        self._travel(self.history.forward)

    def place(self) -> Place:
        """The place at the top of the view."""
        area = self.visible_area()
        page = self.pages.page_at(area.top())
        if not self.pages.count:
            return Place(0)
        return Place(page, (area.top() - self.pages.rect(page).top()) / self.pages.scale)

    def show_place(self, place: Place) -> None:
        """Put a place at the top of the view, without a step in the history."""
        if 0 <= place.page < self.pages.count:
            top = self.pages.rect(place.page).top() + place.y * self.pages.scale
            self.verticalScrollBar().setValue(round(top))

    def viewpoint(self) -> Viewpoint:
        """How the document is looked at now."""
        place = self.place()
        x = 0.0
        if self.pages.count:
            x = (self.offset().x() - self.pages.rect(place.page).left()) / self.pages.scale
        return Viewpoint(place=place, x=x, zoom=self.zoom, mode=self._mode)

    def look_from(self, viewpoint: Viewpoint) -> None:
        """Look at the document as one did before, without a step in the history."""
        self._resumed = None if self.isVisible() else viewpoint
        self._mode = viewpoint.mode
        place = viewpoint.place
        self.pages.zoom = viewpoint.zoom
        self._page = place.page if place.page < self.pages.count else 0  # a whole page fits by its size
        self.relayout(place)
        if self._page < self.pages.count:
            left = self.pages.rect(self._page).left() + viewpoint.x * self.pages.scale
            self.horizontalScrollBar().setValue(round(left))

    def resume(self) -> None:
        """The view is shown, with its size: look from where one asked to before."""
        if self._resumed is not None:
            self.look_from(self._resumed)

    def _remember(self) -> None:
        if self.history.leave(self.place()):
            self.history_changed.emit()

    def _travel(self, step: Callable[[Place], Place | None]) -> None:
        place = step(self.place())
        if place is not None:
            self.show_place(place)
            self.history_changed.emit()

    # --- zoom -------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """1.0 is 100 %: a page as large as on paper."""
        return self.pages.zoom

    @property
    def zoom_mode(self) -> Zoom:
        """Whether the zoom follows the window."""
        return self._mode

    def set_zoom(self, zoom: float, around: QPoint | None = None) -> None:
        """Zoom; the point ``around`` (viewport coordinates, default its middle) stays where it is."""
        self._mode = Zoom.FREE
        self._zoom_to(zoom, around)

    def zoom_in(self, around: QPoint | None = None) -> None:
        """One step larger."""
        self.set_zoom(next_step(self.zoom, up=True), around)

    def zoom_out(self, around: QPoint | None = None) -> None:
        """One step smaller."""
        self.set_zoom(next_step(self.zoom, up=False), around)

    def fit(self, mode: Zoom) -> None:
        """Have the zoom follow the window's width, or show whole pages."""
        self._mode = mode
        self._fit()

    def set_columns(self, columns: int) -> None:
        """One page beside the other (2) or under each other (1)."""
        place = self.place()
        self.pages = PageLayout(self.pages.sizes, columns, self.zoom)
        self.relayout(place)

    def _fit(self) -> None:
        if self._mode is not Zoom.FREE:
            self._zoom_to(self.pages.fitting(self._mode, self.viewport().size(), self._page), QPoint(0, 0))

    def _zoom_to(self, zoom: float, around: QPoint | None) -> None:
        self.view_zooming()
        around = around or self.viewport().rect().center()
        at = around + self.offset()
        page = self.pages.nearest_page(at.x(), at.y()) if self.pages.count else 0
        point = self.pages.to_points(page, at.x(), at.y()) if self.pages.count else QPointF()
        before = self.pages.zoom
        self._arrange(zoom)
        if self.pages.count:
            rect = self.pages.rect(page)
            self.horizontalScrollBar().setValue(
                round(rect.left() + point.x() * self.pages.scale) - around.x()
            )
            self.verticalScrollBar().setValue(round(rect.top() + point.y() * self.pages.scale) - around.y())
        if self.pages.zoom != before:
            self.zoom_changed.emit(self.pages.zoom)

    # --- geometry ---------------------------------------------------------------------------

    def offset(self) -> QPoint:
        """The content coordinates of the viewport's corner."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def visible_area(self) -> QRect:
        """What shows, in content coordinates."""
        return QRect(self.offset(), self.viewport().size())

    def visible_pages(self) -> range:
        """The pages that show."""
        area = self.visible_area()
        return self.pages.pages_in(area.top(), area.bottom())

    def page_point(self, position: QPoint) -> tuple[int, QPointF] | None:
        """Page and point on it (in points) under a viewport position; the nearest page's outside of pages."""
        if not self.pages.count:
            return None
        at = position + self.offset()
        page = self.pages.nearest_page(at.x(), at.y())
        return page, self.pages.to_points(page, at.x(), at.y())

    def sizeHint(self) -> QSize:
        """Room for a page at 100 %."""
        return QSize(840, 800)

    # --- events -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002
        """Keep the place, and the fit."""
        place = self.place()
        self.relayout(place)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        """Qt's call after a scroll bar moved."""
        self.follow_page()
        self.view_moved()
        self.viewport().update()
        self.moved.emit()

    def relayout(self, place: Place | None) -> None:
        """Lay the pages out for the viewport as it is; ``place`` is put at the top."""
        zoom = self.pages.zoom
        if self._mode is not Zoom.FREE and self.pages.count:
            zoom = self.pages.fitting(self._mode, self.viewport().size(), self._page)
        before = self.pages.zoom
        self._arrange(zoom)
        if place is not None:
            self.show_place(place)
        if self.pages.zoom != before:
            self.zoom_changed.emit(self.pages.zoom)
        self.view_moved()
        self.viewport().update()

    def _arrange(self, zoom: float) -> None:
        view = self.viewport().size()
        self.pages.arrange(zoom, view.width())
        for bar, whole, shown in (
            (self.verticalScrollBar(), self.pages.size.height(), view.height()),
            (self.horizontalScrollBar(), self.pages.size.width(), view.width()),
        ):
            bar.setRange(0, max(0, whole - shown))
            bar.setPageStep(shown)
            bar.setSingleStep(48)
        self.view_arranged()
        self.viewport().update()

    def follow_page(self, *, force: bool = False) -> None:
        """Find out which page is being read and tell when it changed: what stands in the upper third, but the
        first one at the beginning and the last one at the end, where several may show."""
        area, bar = self.visible_area(), self.verticalScrollBar()
        line = area.top() + area.height() // 3
        if bar.value() == bar.minimum():
            line = area.top()
        elif bar.value() == bar.maximum():
            line = area.bottom()
        self._read(self.pages.page_at(line), force=force)

    def reading_place(self) -> Place:
        """Where the words stand that are being read: a little under the view's top, at the document's end its
        foot."""
        if not self.pages.count:
            return Place(0)
        area, bar = self.visible_area(), self.verticalScrollBar()
        at_end = bar.minimum() < bar.value() == bar.maximum()
        line = area.bottom() if at_end else area.top() + area.height() // 6
        page = self.pages.page_at(line)
        return Place(page, (line - self.pages.rect(page).top()) / self.pages.scale)

    def _read(self, page: int, *, force: bool = False) -> None:
        if page != self._page or force:
            self._page = page
            if self.pages.count:
                self.setAccessibleDescription(
                    translate("reader", "Page {page} of {count}").format(
                        page=page + 1, count=self.pages.count
                    )
                )
                self.page_changed.emit(page)
