"""Small pictures of the pages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from lutrin.ui.controls.rows import RowList
from lutrin.ui.jobs import PageKey, Palette, RenderService
from lutrin.ui.models.rows import Row, RowModel
from lutrin.ui.theme import Theme

from .empty import OrEmpty

_WIDTH = 132  # logical pixels of a picture


class PagesPanel(QWidget):
    """A picture a page; a click goes there. Pictures are asked for only while they can be seen."""

    opened = Signal(int)  # page, 0-based

    def __init__(self, render: RenderService, theme: Theme) -> None:
        super().__init__()
        self._render, self._theme = render, theme
        self._pdf: Path | None = None
        self._sizes: Sequence[tuple[float, float]] = ()
        self.model = RowModel(self)
        self.list = RowList("PageList", self.model, theme)
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setItemDelegate(_Delegate(self))
        self.list.opened.connect(lambda row: self.opened.emit(int(row)))
        self.body = OrEmpty(self.list, self.tr("No pages yet."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.body)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(60)
        self._soon.timeout.connect(self._want)
        self.list.verticalScrollBar().valueChanged.connect(lambda _v: self._soon.start())
        render.ready.connect(self._ready)
        self.body.show_full(False)

    def set_pages(
        self, pdf: Path | None, sizes: Sequence[tuple[float, float]], labels: Sequence[str]
    ) -> None:
        """Show the pages of ``pdf`` (known to the render service); sizes in points."""
        self._pdf, self._sizes = pdf, sizes
        shapes = {self.box(page).height() for page in range(len(sizes))}
        self.list.setUniformItemSizes(len(shapes) == 1)  # not each of a thousand pages is asked for its size
        self.model.set_rows([])
        self.model.set_rows(
            [Row(id=str(n), title=label or str(n + 1), target=n) for n, label in enumerate(labels)]
        )
        self.body.show_full(bool(sizes))
        self._soon.start()

    def show_page(self, page: int) -> None:
        """Mark the page that is shown."""
        self.list.show_current(str(page))

    def key(self, page: int) -> PageKey | None:
        """The picture of a page."""
        if self._pdf is None or page >= len(self._sizes):
            return None
        scale = _WIDTH * self.devicePixelRatioF() / self._sizes[page][0]
        palette = Palette.of(self._theme.page, self._theme.ink) if self._theme.dark else None
        return PageKey(str(self._pdf), page, round(scale, 4), palette)

    def box(self, page: int) -> QSize:
        """The size of a picture, logical pixels."""
        width, height = self._sizes[page] if page < len(self._sizes) else (1.0, 1.4)
        return QSize(_WIDTH, min(260, round(_WIDTH * height / width)))

    def paint(self, painter: QPainter, page: int, box: QRect) -> None:
        """Draw a page's picture, or its empty sheet."""
        painter.fillRect(box, self._theme.page)
        key = self.key(page)
        image = None if key is None else self._render.picture(key) or self._render.stand_in(key)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(box), image)
        painter.setPen(QPen(self._theme.line, 1))
        painter.drawRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5))

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    def _show_current(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _ready(self, key: PageKey) -> None:
        if self._pdf is not None and key.pdf == str(self._pdf):
            self.list.viewport().update()

    def _want(self) -> None:
        if not self.isVisible() or self._pdf is None:
            return
        view = self.list.viewport()
        first = self.list.indexAt(view.rect().topLeft() + view.rect().topLeft())
        start = first.row() if first.isValid() else 0
        keys = []
        for page in range(start, min(len(self._sizes), start + 8)):
            key = self.key(page)
            if key is not None:
                keys.append(key)
        self._render.want(self, keys)

    def showEvent(self, event: QShowEvent) -> None:
        """Pictures are wanted from now on, and the page that is read is to be seen among them."""
        super().showEvent(event)
        self._soon.start()
        QTimer.singleShot(0, self, self._show_current)  # a list that was never shown has no places yet

    def hideEvent(self, event: QHideEvent) -> None:
        """No pictures are wanted any more."""
        super().hideEvent(event)
        self._render.leave(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other pages may be seen."""
        super().resizeEvent(event)
        self._soon.start()


class _Delegate(QStyledItemDelegate):
    def __init__(self, panel: PagesPanel) -> None:
        super().__init__(panel)
        self._panel = panel

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(100, self._panel.box(index.row()).height() + 40)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box, theme = option.rect, self._panel.theme
        size = self._panel.box(index.row())
        picture = QRect(
            box.left() + (box.width() - size.width()) // 2, box.top() + 12, size.width(), size.height()
        )
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(box, theme.accent_soft)
        self._panel.paint(painter, index.row(), picture)
        if selected:
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRect(picture.adjusted(-2, -2, 2, 2))
        painter.setPen(theme.ink if selected else theme.dim)
        under = QRect(box.left(), picture.bottom() + 5, box.width(), 18)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()
