"""Paints marks, selection and matches over a page. The painter counts in points of that page.

Tints go *under* the words although the page is already drawn: on a light page by multiplying, on a dark one
by adding light. Either way the ink keeps its full contrast.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from lutrin.domain.annotation import Claim, Highlight, Mention
from lutrin.domain.span import Quad
from lutrin.ui.theme import Theme, mix

from .marks import Mark, Shape

_MODE = QPainter.CompositionMode


def fill(painter: QPainter, boxes: Iterable[QRectF], tint: QColor, theme: Theme) -> None:
    """Lay ``tint`` under the words in ``boxes``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    boxes = tuple(boxes)
    if theme.dark:
        # what the tint has more than the page is added to page and ink alike, what it has less is taken off:
        # the ground is the exact tint, and thin strokes, which are part ground, grow lighter with it
        page = theme.page
        more, rest = (
            QColor(
                max(0, sign * (tint.red() - page.red())),
                max(0, sign * (tint.green() - page.green())),
                max(0, sign * (tint.blue() - page.blue())),
            )
            for sign in (1, -1)
        )
        painter.setCompositionMode(_MODE.CompositionMode_Plus)
        for box in boxes:
            painter.fillRect(box, more)
        if rest.lightness() or rest.saturation():
            painter.setCompositionMode(_MODE.CompositionMode_Difference)
            for box in boxes:
                painter.fillRect(box, rest)
    else:
        painter.setCompositionMode(_MODE.CompositionMode_Multiply)
        for box in boxes:
            painter.fillRect(box, tint)
    painter.restore()


def _pen(colour: QColor, width: float) -> QPen:
    """A pen of ``width`` points. (Cosmetic pens are no help: they count device pixels, not logical ones.)"""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _dashed(colour: QColor, width: float) -> QPen:
    pen = _pen(colour, width)
    pen.setDashPattern([2.6, 1.6])
    return pen


def paint_fill(painter: QPainter, mark: Mark, shape: Shape, theme: Theme) -> None:
    """The tint of a claim that was accepted, or of a highlight."""
    annotation = mark.annotation
    if isinstance(annotation, Claim) and not mark.is_proposed:
        fill(painter, shape.boxes, theme.claim[annotation.kind], theme)
    elif isinstance(annotation, Highlight) and annotation.style != "underline":
        own = QColor(annotation.colour)
        share = 0.3 if annotation.style == "note" else 0.55
        fill(painter, shape.boxes, mix(theme.page, own, share * (0.7 if theme.dark else 1.0)), theme)


def paint_lines(painter: QPainter, mark: Mark, shape: Shape, theme: Theme, scale: float) -> None:
    """Underlines of mentions, outlines of proposed claims. ``scale``: logical pixels a point."""
    annotation = mark.annotation
    pixel = max(0.6, min(1.0, scale)) / scale  # in points; marks grow thinner below 75 %
    if isinstance(annotation, Mention):
        colour = theme.actor[annotation.kind]
        if annotation.metonym:
            pen = _dashed(colour, 1.4 * pixel) if mark.is_proposed else _pen(colour, 1.3 * pixel)
            lifts = [0.0, 3.0 * pixel]
        else:
            pen = _dashed(colour, 1.7 * pixel) if mark.is_proposed else _pen(colour, 2.0 * pixel)
            lifts = [0.0]
        painter.setPen(pen)
        for quad in shape.quads:
            for lift in lifts:
                painter.drawLine(underline(quad, lift))
    elif isinstance(annotation, Claim) and mark.is_proposed:
        painter.setPen(_dashed(theme.claim_line[annotation.kind], 1.4 * pixel))
        painter.drawPath(shape.outline)
    elif isinstance(annotation, Highlight) and annotation.style == "underline":
        painter.setPen(_pen(mix(QColor(annotation.colour), theme.ink, 0.25), 2.0 * pixel))
        for quad in shape.quads:
            painter.drawLine(underline(quad, 0.0))
    if annotation.note and shape.quads:
        paint_note_sign(painter, shape.quads[-1], theme, scale)


def paint_outline(painter: QPainter, outline: QPainterPath, colour: QColor, width: float) -> None:
    """A line of ``width`` points around the current annotation or match."""
    painter.setPen(_pen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)


def paint_note_sign(painter: QPainter, quad: Quad, theme: Theme, scale: float) -> None:
    """A small folded corner after the words: there is a note."""
    side = 6.0 / scale
    corner = QPointF(quad.x1 + 1.0, quad.y0)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    painter.drawPolygon(QPolygonF([corner, corner + QPointF(side, 0), corner + QPointF(0, side)]))
    painter.restore()


def underline(quad: Quad, lift: float) -> QLineF:
    """The line under a line of words, whichever way they run; ``lift`` points nearer to them."""
    drop = 0.04
    if quad.angle == 90:
        x = quad.x0 + drop * quad.width + lift
        return QLineF(x, quad.y0, x, quad.y1)
    if quad.angle == 180:
        y = quad.y0 + drop * quad.height + lift
        return QLineF(quad.x0, y, quad.x1, y)
    if quad.angle == 270:
        x = quad.x1 - drop * quad.width - lift
        return QLineF(x, quad.y0, x, quad.y1)
    y = quad.y1 - drop * quad.height - lift
    return QLineF(quad.x0, y, quad.x1, y)
