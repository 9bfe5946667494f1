"""Cutting a mark into parts that other readers can keep in order."""

from __future__ import annotations

from collections.abc import Sequence

from lutrin.domain.span import Quad


def parts(quads: Sequence[Quad]) -> list[tuple[Quad, ...]]:
    """The lines of one mark, grouped by page and by column, in reading order.

    Readers that sort an annotation's boxes over the whole page (Zotero does) would scramble a passage that
    goes from the foot of one column to the head of the next: there it becomes two annotations.
    """
    found: list[list[Quad]] = []
    for quad in quads:
        if found and _follows(found[-1][-1], quad):
            found[-1].append(quad)
        else:
            found.append([quad])
    return [tuple(part) for part in found]


def _follows(before: Quad, after: Quad) -> bool:
    """Whether ``after`` is the next line of the same column (or goes on on the same line)."""
    if before.page != after.page or before.angle != after.angle:
        return False
    _, b_top, b_end, b_foot = _in_text(before)
    a_start, a_top, _, a_foot = _in_text(after)
    height = max(b_foot - b_top, a_foot - a_top, 1.0)
    fall = (a_top + a_foot - b_top - b_foot) / 2
    gap = a_start - b_end
    if fall < -0.5 * height:
        return False  # upwards: the head of the next column
    if fall <= 0.5 * height:
        return -height < gap < 2 * height  # the same line, cut by a change of font
    return gap < height  # the next line never starts beyond the end of the one before


def _in_text(quad: Quad) -> tuple[float, float, float, float]:
    """start, top, end, foot of the box along its own reading direction."""
    turn = 90 * ((quad.angle % 360 + 45) // 90) % 360
    if turn == 90:
        return quad.y0, -quad.x1, quad.y1, -quad.x0
    if turn == 180:
        return -quad.x1, -quad.y1, -quad.x0, -quad.y0
    if turn == 270:
        return -quad.y1, quad.x0, -quad.y0, quad.x1
    return quad.x0, quad.y0, quad.x1, quad.y1
