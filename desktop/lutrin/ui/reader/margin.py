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
_TIGHT = 1  # pixels between two chips under each other without words
_OVER = 20  # pixels that chips may stand out over the page's edge, where that is always in view
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
    over = 0 if layout.overflows else _OVER if layout.columns == 1 else GAP // 2 - 1
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
        if to_right:
            edge = round(right_edge) + _GAP
            room = rect.right() + over - edge
        else:
            edge = round(left_edge) - _GAP
            room = edge - (rect.left() - over)
        placed += _stack(wanted, rect, _Margin(edge, room, room - over, to_right, bold, plain))
    return tuple(placed)


@dataclass(frozen=True, slots=True)
class _Margin:
    """One side of a page: where chips go and how large they are, in logical pixels."""

    edge: int  # of the chips, on the text's side
    room: int  # from there outwards
    inside: int  # as much of it as is on the page
    to_right: bool
    bold: QFontMetrics
    plain: QFontMetrics

    @property
    def height(self) -> int:
        """Of a chip."""
        return self.bold.height() + 2

    def label(self, mark: Mark) -> tuple[str, int]:
        """The claimant's initials and the width of their chip; a dot where the margin is too narrow for
        them, which is better than words over the text."""
        width = self.bold.horizontalAdvance(mark.initials) + 14
        return (mark.initials, width) if width <= self.room else ("", _DOT)

    def box(self, near: int, far: int, top: int, height: int) -> QRect:
        """From ``near`` to ``far`` pixels from the edge outwards."""
        left = self.edge + near if self.to_right else self.edge - far
        return QRect(left, top, far - near, height)


def _stack(wanted: list[tuple[float, Mark]], page: QRect, margin: _Margin) -> list[Chip]:
    """Place chips at the heights they want, those of one line under each other; where the next line's chip
    would be pushed down, beside each other, so that each stays level with its words."""
    placed: list[Chip] = []
    free = page.top()
    lines = _by_line(wanted, margin.height)
    for i, line in enumerate(lines):
        following = lines[i + 1][0][0] - margin.height / 2 if i + 1 < len(lines) else page.bottom()
        top = max(round(line[0][0] - margin.height / 2), free)
        marks = [mark for _, mark in line]
        crowded = top + len(marks) * (margin.height + _TIGHT) > following + _TIGHT
        across = sum(margin.label(mark)[1] for mark in marks) + _MORE * (len(marks) - 1)
        if len(marks) > 1 and crowded and across <= margin.room:
            placed += _abreast(marks, top, margin)
            free = top + margin.height + _TIGHT
            continue
        for mark in marks:
            last = mark is marks[-1]
            chip, free = _chip(mark, top, following if last else top, margin)
            placed.append(chip)
            top = free
    return placed


def _by_line(wanted: list[tuple[float, Mark]], height: int) -> list[list[tuple[float, Mark]]]:
    """Those that want nearly one height together."""
    lines: list[list[tuple[float, Mark]]] = []
    for entry in wanted:
        if lines and entry[0] - lines[-1][0][0] < height / 2:
            lines[-1].append(entry)
        else:
            lines.append([entry])
    return lines


def _abreast(marks: list[Mark], top: int, margin: _Margin) -> list[Chip]:
    """Chips beside each other, in the order of the text; there is no room for words."""
    placed: list[Chip] = []
    near = 0
    for mark in marks if margin.to_right else reversed(marks):
        label, width = margin.label(mark)
        far = near + width
        box = margin.box(near, far, top, margin.height)
        placed.append(Chip(mark, label, box, _word(mark), QRect(), margin.to_right))
        near = far + _MORE
    return placed if margin.to_right else placed[::-1]


def _chip(mark: Mark, top: int, following: float, margin: _Margin) -> tuple[Chip, int]:
    """One chip, its word under it or beside it, and the height from which the next one is free.

    Args:
        following: the height that the next chip wants.
    """
    height, below = margin.height, margin.plain.height()
    word = _word(mark)
    label, width = margin.label(mark)
    across = margin.plain.horizontalAdvance(word) + 2
    box = margin.box(0, width, top, height)
    under = following >= top + height + below
    if under:
        word_box, reach = margin.box(0, across, top + height, below), across
    else:
        reach = width + 5 + across
        word_box = margin.box(width + 5, reach, top + (height - below) // 2, below)
    fits = label != "" and reach <= margin.inside
    end = top + height + (below + _MORE if under and fits else _TIGHT)
    return Chip(mark, label, box, word, word_box if fits else QRect(), margin.to_right), end


def _word(mark: Mark) -> str:
    assert isinstance(mark.annotation, Claim)
    return words.claim_kind(mark.annotation.kind).lower()


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
