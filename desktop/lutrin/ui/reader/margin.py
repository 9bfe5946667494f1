"""The chips in the margin: who claims, and what kind of claim, level with its first line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from lutrin.domain.annotation import Claim
from lutrin.ui import words
from lutrin.ui.theme import Theme, mix

from .layout import GAP, PageLayout
from .marks import Mark, MarkIndex
from .page_text import DocumentText

# Below this many logical pixels a point there is no room for words in the margin.
SMALLEST_SCALE = 0.75
_GAP = 11  # pixels between a chip and the text
_MORE = 3  # pixels between two chips
_OVER = 20  # pixels that chips may stand out over the page's edge
_DOT = 10  # pixels across


@dataclass(frozen=True, slots=True)
class Chip:
    """One chip in content coordinates (logical pixels): the rounded box, and the word under it."""

    mark: Mark
    label: str  # the initials; "" where there is only room for a dot
    box: QRect
    word: str
    word_box: QRect  # beside the box where several chips share a height; empty where there is no room
    to_right: bool  # it hangs in the right-hand margin, beside the right column

    @property
    def area(self) -> QRect:
        """What a click on it hits."""
        return self.box if self.word_box.isEmpty() else self.box.united(self.word_box)


def chip_fonts(base: QFont) -> tuple[QFont, QFont]:
    """The fonts of initials and of kind words."""
    bold, plain = QFont(base), QFont(base)
    bold.setPixelSize(11)
    bold.setWeight(QFont.Weight.DemiBold)
    plain.setPixelSize(11)
    return bold, plain


def chips_of(
    page: int, marks: MarkIndex, text: DocumentText, layout: PageLayout, base: QFont
) -> tuple[Chip, ...]:
    """The chips of a page, top to bottom, none over another."""
    if layout.scale < SMALLEST_SCALE:
        return ()
    bold, plain = (QFontMetrics(font) for font in chip_fonts(base))
    rect = layout.rect(page)
    lines = [line for line in text.lines(page) if line.is_upright]
    if not lines:
        return ()
    width = text.document.pages[page].width
    left_edge = min(line.x0 for line in lines) * layout.scale + rect.left()
    right_edge = max(line.x1 for line in lines) * layout.scale + rect.left()
    placed: list[Chip] = []
    over = _OVER if layout.columns == 1 else GAP // 2 - 1
    for to_right in (False, True):
        wanted: list[tuple[float, Mark]] = []
        for mark in marks.on_page(page):
            if not isinstance(mark.annotation, Claim):
                continue
            quads = marks.shape(mark, page).quads
            if not quads or text.page_of(mark.span.start) != page:
                continue
            found = text.line_of(mark.span.start)
            in_right_column = found is not None and found[1].x0 > 0.42 * width
            if in_right_column is to_right:
                middle = (quads[0].y0 + quads[0].y1) / 2
                wanted.append((middle * layout.scale + rect.top(), mark))
        wanted.sort(key=lambda entry: entry[0])
        placed += _stack(wanted, right_edge if to_right else left_edge, to_right, rect, bold, plain, over)
    return tuple(placed)


def _stack(
    wanted: list[tuple[float, Mark]],
    edge: float,
    to_right: bool,
    page: QRect,
    bold: QFontMetrics,
    plain: QFontMetrics,
    over: int,
) -> list[Chip]:
    """Place chips at the heights they want, pushing down those that have no room.

    Args:
        edge: of the text, on the margin's side.
        over: pixels that they may stand out over the page's edge.
    """
    height, line = bold.height() + 2, plain.height()
    placed: list[Chip] = []
    free = page.top()
    for i, (middle, mark) in enumerate(wanted):
        assert isinstance(mark.annotation, Claim)
        word = words.claim_kind(mark.annotation.kind).lower()
        top = max(round(middle - height / 2), free)
        next_top = wanted[i + 1][0] - height / 2 if i + 1 < len(wanted) else page.bottom()
        roomy = next_top >= top + height + line
        label = mark.initials
        box_width = bold.horizontalAdvance(label) + 14
        word_width = plain.horizontalAdvance(word) + 2
        start = round(edge) + _GAP if to_right else round(edge) - _GAP  # the side towards the text
        room = page.right() + over - start if to_right else start - (page.left() - over)
        if box_width > room:  # a narrow margin: a dot is better than words over the text
            label, box_width = "", _DOT
        box = QRect(start if to_right else start - box_width, top, box_width, height)
        if roomy:
            word_box = QRect(start if to_right else start - word_width, top + height, word_width, line)
            fits = word_width <= room
        else:
            left = box.right() + 5 if to_right else box.left() - 5 - word_width
            word_box = QRect(left, top + (height - line) // 2, word_width, line)
            fits = box_width + 5 + word_width <= room
        fits = fits and label != ""
        roomy = roomy and fits
        placed.append(Chip(mark, label, box, word, word_box if fits else QRect(), to_right))
        free = top + height + (line if roomy else 0) + _MORE
    return placed


def paint_chip(
    painter: QPainter, chip: Chip, theme: Theme, base: QFont, *, current: bool, hovered: bool
) -> None:
    """Draw one chip; the painter counts in content coordinates."""
    assert isinstance(chip.mark.annotation, Claim)
    bold, plain = chip_fonts(base)
    back = theme.accent if current else mix(theme.page, theme.ink, 0.14 if hovered else 0.08)
    painter.setPen(Qt.PenStyle.NoPen)
    if not chip.label:
        painter.setBrush(theme.accent if current else theme.claim_line[chip.mark.annotation.kind])
        painter.drawEllipse(QRectF(chip.box.center().x() - 3, chip.box.center().y() - 3, 7, 7))
        return
    painter.setBrush(back)
    painter.drawRoundedRect(QRectF(chip.box), chip.box.height() / 2, chip.box.height() / 2)
    painter.setPen(theme.accent_ink if current else theme.ink)
    painter.setFont(bold)
    painter.drawText(chip.box, Qt.AlignmentFlag.AlignCenter, chip.label)
    if not chip.word_box.isEmpty():
        side = Qt.AlignmentFlag.AlignLeft if chip.to_right else Qt.AlignmentFlag.AlignRight
        painter.setPen(theme.accent if current else theme.dim)
        painter.setFont(plain)
        painter.drawText(chip.word_box, side | Qt.AlignmentFlag.AlignVCenter, chip.word)
