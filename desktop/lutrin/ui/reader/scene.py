"""Paints the reader's viewport: pages, marks, chips, selection, and the states without pages."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from lutrin.domain.span import Span
from lutrin.ui.language import translate
from lutrin.ui.theme import mix

from .margin import paint_chip
from .marks import shape_of
from .painting import fill, paint_fill, paint_lines, paint_outline
from .surface import ReaderSurface, State

# Below this many logical pixels a point marks are too small to tell apart: only tints are painted.
_SMALLEST_LINES = 0.3


def paint(view: ReaderSurface) -> None:
    """Paint all that shows."""
    painter = QPainter(view.viewport())
    painter.fillRect(view.viewport().rect(), view.theme.canvas)
    if view.document is None:
        _paint_state(view, painter)
    else:
        for page in view.visible_pages():
            _paint_page(view, painter, page)
    if view.shows_focus:
        _paint_focus(view, painter)
    painter.end()


def _paint_page(view: ReaderSurface, painter: QPainter, page: int) -> None:
    theme, ratio = view.theme, view.devicePixelRatioF()
    rect = view.pages.rect(page).translated(-view.offset())
    painter.setPen(QPen(theme.line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.fillRect(rect, theme.page)
    painter.drawRect(rect.adjusted(-1, -1, 0, 0))
    painter.save()
    painter.setClipRect(rect)
    painter.scale(1 / ratio, 1 / ratio)  # pictures are laid down pixel for pixel
    corner = QPoint(round(rect.left() * ratio), round(rect.top() * ratio))
    view.tiles.paint(painter, page, corner, view.visible_area(), view.pages, ratio)
    painter.restore()
    failure = view.service.failure(view.tiles.pdf, page)
    if failure is not None:
        _paint_words(painter, rect, failure, translate("reader", "Click the page to try again."), view)
        return
    _paint_on_words(view, painter, page, rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.translate(-view.offset())
    for chip in view.chips(page):
        paint_chip(
            painter,
            chip,
            theme,
            view.font(),
            current=chip.mark.id == view.current,
            hovered=chip.mark.id == view.hovered_chip,
        )
    painter.restore()


def _paint_on_words(view: ReaderSurface, painter: QPainter, page: int, rect: QRect) -> None:
    """Tints first, then lines, so that no tint covers a line."""
    assert view.text is not None
    theme, scale, text = view.theme, view.pages.scale, view.text
    marks = [(mark, view.marks.shape(mark, page)) for mark in view.marks.on_page(page)]
    painter.save()
    painter.setClipRect(rect.adjusted(-4, -4, 4, 4))
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    for mark, shape in marks:
        paint_fill(painter, mark, shape, theme)
    for span in view.matches_on(page):
        if span != view.current_match:
            fill(painter, shape_of(text.quads(page, span)).boxes, mix(theme.page, theme.warning, 0.25), theme)
    match = view.current_match
    current = shape_of(text.quads(page, match)) if match is not None else None
    if current is not None:
        fill(painter, current.boxes, mix(theme.page, theme.warning, 0.45), theme)
    _paint_selection(view, painter, page)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if scale >= _SMALLEST_LINES:
        for mark, shape in marks:
            if mark.id != view.current or not mark.is_proposed:
                paint_lines(painter, mark, shape, theme, scale)
    for mark, shape in marks:
        if mark.id == view.current:
            paint_outline(painter, shape.outline, theme.accent, 2.5 / scale)
    if current is not None:
        paint_outline(painter, current.outline, theme.warning, 1.5 / scale)
    _paint_caret(view, painter, page, scale)
    painter.restore()


def _paint_selection(view: ReaderSurface, painter: QPainter, page: int) -> None:
    assert view.text is not None
    span = view.words.span
    if span is None:
        return
    on_page = view.document.pages[page] if view.document else None
    if on_page is None:
        return
    tint = mix(view.theme.page, view.theme.accent, 0.42 if view.theme.dark else 0.3)
    for part in (on_page.span, on_page.tail):
        if span.overlap(part):
            inside = Span(max(span.start, part.start), min(span.end, part.end))
            fill(painter, shape_of(view.text.quads(page, inside)).boxes, tint, view.theme)


def _paint_caret(view: ReaderSurface, painter: QPainter, page: int, scale: float) -> None:
    assert view.text is not None
    if view.words.caret is None or not view.hasFocus():
        return
    found = view.text.caret_rect(view.words.caret)
    if found is None or found[0] != page:
        return
    box, thick = found[1], 1.6 / scale
    if box.width() < box.height():
        box = QRectF(box.left() - thick / 2, box.top(), thick, box.height())
    else:
        box = QRectF(box.left(), box.top() - thick / 2, box.width(), thick)
    painter.fillRect(box, view.theme.accent)


def _paint_focus(view: ReaderSurface, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(view.theme.accent, 2))
    painter.drawRect(view.viewport().rect().adjusted(1, 1, -1, -1))


def _paint_state(view: ReaderSurface, painter: QPainter) -> None:
    """Nothing open, reading, or an error."""
    box = view.viewport().rect()
    if view.state is State.EMPTY:
        card = QRectF(0, 0, min(420, box.width() - 48), 150)
        card.moveCenter(QRectF(box).center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(mix(view.theme.canvas, view.theme.ink, 0.35), 1.4)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card, 8, 8)
        _paint_words(
            painter,
            card.toRect(),
            translate("reader", "Drop notes or PDFs here"),
            translate("reader", "Nothing leaves this computer; your files are not changed."),
            view,
        )
    elif view.state is State.LOADING:
        _paint_words(painter, box, view.message, "", view)
    else:
        _paint_words(painter, box, translate("reader", "This document cannot be shown."), view.message, view)


def _paint_words(painter: QPainter, box: QRect, head: str, below: str, view: ReaderSurface) -> None:
    """A line in ink and a smaller one under it, in the middle of ``box``."""
    box = box.intersected(view.viewport().rect())
    width = min(box.width() - 32, 460)
    wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
    bold, plain = QFont(view.font()), QFont(view.font())
    bold.setWeight(QFont.Weight.DemiBold)
    plain.setPixelSize(12)
    parts: list[tuple[str, QFont, QColor, QRect]] = []
    height = 0
    for words, font, colour in ((head, bold, view.theme.ink), (below, plain, view.theme.ink)):
        painter.setFont(font)
        room = painter.boundingRect(QRect(0, 0, width, 2000), int(wrap), words) if words else QRect()
        parts.append((words, font, colour, room))
        height += room.height() + 8
    y = box.center().y() - height // 2
    for words, font, colour, room in parts:
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRect(box.center().x() - width // 2, y, width, room.height()), int(wrap), words)
        y += room.height() + 8
