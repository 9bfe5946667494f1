"""The order in which the lines of a page are read: columns left to right, each from top to bottom.

PDF has no reading order of its own, but most programs write text as it is read. So columns are found by
their gutters, and within a column the order of the content stream is kept, unless it goes upwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from .geometry import Line

_MIN_LINES = 3  # a column has at least so many
_MIN_CHARACTERS = 16  # and lines of prose at least so long (median)
_FIGURE = re.compile(
    r"[-–−+±<>≤≥~≈$€£(]{0,3}\d[\d.,\s%‰/()×x*±–−-]{0,14}[a-zA-Z%‰€$]{0,3}\)?|[-–—.✓✗]|n/?a", re.I
)
_STEP = 2.0  # points: how finely gutters are looked for


@dataclass(slots=True)
class Item:
    """A line in the frame of its reading direction: x along the text, y down the column."""

    line: Line
    order: int  # in the content stream
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True)
class Region:
    """Lines of one column (or of one full-width stretch) in reading order."""

    items: list[Item]

    @property
    def x0(self) -> float:
        """Left edge."""
        return min(item.x0 for item in self.items)

    @property
    def x1(self) -> float:
        """Right edge: where full lines end; a few that stick out do not count."""
        ends = sorted(item.x1 for item in self.items)
        far = ends[-1]
        for end in reversed(ends[int(0.6 * len(ends)) :]):
            if sum(abs(other - end) < 1.5 for other in ends) >= max(3, 0.15 * len(ends)):
                return end
        return far


def regions(lines: Sequence[Line]) -> list[Region]:
    """The columns of a page in reading order, made of its ``lines`` given in content order."""
    items = [_item(line, order) for order, line in enumerate(lines)]
    if not items:
        return []
    found = list(_cut(items, 0))
    for number, region in enumerate(found):
        for item in region.items:
            item.line.region = number
    return found


def _item(line: Line, order: int) -> Item:
    if 45 < line.angle <= 135:  # reads downwards: columns go from right to left
        return Item(line, order, line.y0, -line.x1, line.y1, -line.x0)
    if 225 < line.angle <= 315:  # reads upwards
        return Item(line, order, -line.y1, line.x0, -line.y0, line.x1)
    if 135 < line.angle <= 225:  # upside down
        return Item(line, order, -line.x1, -line.y1, -line.x0, -line.y0)
    return Item(line, order, line.x0, line.y0, line.x1, line.y1)


def _cut(items: list[Item], depth: int) -> Iterator[Region]:
    gutter = _gutter(items) if depth < 6 and len(items) >= 2 * _MIN_LINES else None
    if gutter is None:
        yield Region(_in_order(items))
        return
    across = _tabular(items, gutter)
    crossing = [
        item for item in items if item.order in across or (item.x0 < gutter - 1 and item.x1 > gutter + 1)
    ]
    taken = {item.order for item in crossing}
    inside = [item for item in items if item.order not in taken]
    for band, spanning in _bands(inside, crossing):
        if spanning:
            yield from _cut(band, depth + 1) if len(band) < len(items) else iter((Region(_in_order(band)),))
            continue
        left = [item for item in band if item.x1 <= gutter + 1]
        right = [item for item in band if item.x1 > gutter + 1]
        for side in (left, right):
            if side:
                yield from _cut(side, depth + 1)


def _tabular(items: list[Item], gutter: float) -> set[int]:
    """The lines of table rows that reach over the gutter without a line of their own crossing it."""
    rows = _by_height(items)
    found: set[int] = set()
    wide: list[list[Item]] = []
    for row in [*rows, []]:
        left = sum(item.x1 <= gutter + 1 for item in row)
        if left >= 2 and len(row) - left >= 2:
            wide.append(row)
            continue
        if len(wide) >= 2:
            found.update(item.order for one in wide for item in one)
        wide = []
    return found


def _bands(inside: list[Item], crossing: list[Item]) -> Iterator[tuple[list[Item], bool]]:
    """The page from top to bottom: stretches of columns, and the full-width lines between them."""
    crossing = sorted(crossing, key=lambda item: item.y0)
    rest = sorted(inside, key=lambda item: (item.y0 + item.y1) / 2)
    group: list[Item] = []
    at = 0
    for item in crossing:
        above = at
        middle = (item.y0 + item.y1) / 2
        while at < len(rest) and (rest[at].y0 + rest[at].y1) / 2 < middle:
            at += 1
        band = rest[above:at]
        # What stands beside a full-width line, on its own row, goes with it.
        if band and not all(_beside(other, item) for other in band):
            if group:
                yield _by_stream(group), True
            group = []
            yield _by_stream(band), False
        elif band:
            group.extend(band)
        group.append(item)
    if group:
        yield _by_stream(group), True
    if rest[at:]:
        yield _by_stream(rest[at:]), False


def _beside(one: Item, other: Item) -> bool:
    return min(one.y1, other.y1) - max(one.y0, other.y0) > 0.5 * min(one.y1 - one.y0, other.y1 - other.y0)


def _by_stream(items: list[Item]) -> list[Item]:
    return sorted(items, key=lambda item: item.order)


def _gutter(items: list[Item]) -> float | None:
    """The x of the best gutter between two columns of prose, None when there is none."""
    x0 = min(item.x0 for item in items)
    x1 = max(item.x1 for item in items)
    if x1 - x0 < 120:
        return None
    steps = int((x1 - x0) / _STEP) + 1
    cover = [0.0] * (steps + 1)
    for item in items:
        cover[max(0, int((item.x0 - x0) / _STEP))] += item.y1 - item.y0
        cover[min(steps, int((item.x1 - x0) / _STEP) + 1)] -= item.y1 - item.y0
    total = 0.0
    for i, change in enumerate(cover):
        total += change
        cover[i] = total
    highest = max(cover)
    low, high = int(0.12 * steps), int(0.88 * steps)
    best: tuple[float, float] | None = None
    i = low
    while i < high:
        j = i
        while j + 1 < high and abs(cover[j + 1] - cover[i]) < 0.5:
            j += 1
        # A gutter is a stretch that far fewer lines cross than stand elsewhere.
        if cover[i] < 0.4 * highest:
            middle = x0 + _STEP * (i + j + 1) / 2
            quality = _columns(items, middle)
            if quality is not None and (best is None or quality > best[0]):
                best = (quality, middle)
        i = j + 1
    return best[1] if best else None


def _columns(items: list[Item], gutter: float) -> float | None:
    """How good ``gutter`` is: the height of text it separates less what crosses it; None when it is none."""
    left = [item for item in items if item.x1 <= gutter + 1]
    right = [item for item in items if item.x0 >= gutter - 1]
    if len(left) < _MIN_LINES or len(right) < _MIN_LINES:
        return None
    left_edge, right_edge = _edge(left), min(item.x0 for item in right)
    size = median(item.line.size for item in items)
    if right_edge - left_edge < 0.55 * size:
        return None
    for side in (left, right):
        if _typical_length(side) < _MIN_CHARACTERS:
            return None
        # A side may hold several columns itself, so a line need not fill it.
        if _typical_width(side) < 0.2 * (_edge(side) - min(i.x0 for i in side)):
            return None
    top = max(min(item.y0 for item in left), min(item.y0 for item in right))
    bottom = min(max(item.y1 for item in left), max(item.y1 for item in right))
    if bottom - top < 2.5 * size:
        return None
    if _is_table(left, right):
        return None
    crossing = len(items) - len(left) - len(right)
    if crossing > 3 * (len(left) + len(right)):
        return None
    return min(len(left), len(right)) - 0.1 * crossing + 0.01 * (right_edge - left_edge)


def _typical_length(items: Sequence[Item]) -> int:
    """The length of line in which the middle character of all stands: labels of a figure weigh little."""
    lengths = sorted(len(item.line.text) for item in items)
    half, seen = sum(lengths) / 2, 0
    for length in lengths:
        seen += length
        if seen >= half:
            return length
    return 0


def _typical_width(items: Sequence[Item]) -> float:
    widths = sorted(item.x1 - item.x0 for item in items)
    half, seen = sum(widths) / 2, 0.0
    for width in widths:
        seen += width
        if seen >= half:
            return width
    return 0.0


def _edge(items: Sequence[Item]) -> float:
    return max(item.x1 for item in items)


def _is_table(left: list[Item], right: list[Item]) -> bool:
    """Whether two stacks of lines are cells of rows: written alternately, several lines at a time."""
    both = sorted(
        [(item.order, 0, item) for item in left] + [(item.order, 1, item) for item in right],
        key=lambda t: t[0],
    )
    runs: list[list[Item]] = []
    last = -1
    for _, side, item in both:
        if side != last:
            runs.append([])
        runs[-1].append(item)
        last = side
    if len(runs) < 6:
        return False
    aligned = sum(abs(one[0].y0 - other[0].y0) < 4 for one, other in pairwise(runs))
    return aligned >= 0.3 * len(runs) and 1.15 * len(runs) < len(both) < 5.5 * len(runs)


def _in_order(items: list[Item]) -> list[Item]:
    """The lines of one column: as the stream has them, or from the top where the stream goes upwards."""
    items = _by_stream(items)
    runs: list[list[Item]] = []
    for item in items:
        if runs and _follows(runs[-1][-1], item):
            runs[-1].append(item)
        else:
            runs.append([item])
    upwards = False
    lowest: list[Item] = []
    for run in runs:
        top = run[0]
        for before in lowest[-12:]:
            if before.y0 > top.y1 - 1 and min(before.x1, top.x1) - max(before.x0, top.x0) > 1:
                upwards = True
        lowest.append(max(run, key=lambda item: item.y1))
    if not upwards:
        return _figures_by_row(items)
    runs.sort(key=lambda run: (run[0].y0, run[0].x0))
    ordered: list[list[Item]] = []
    row: list[list[Item]] = []
    for run in runs:
        if row and run[0].y0 - row[0][0].y0 > 0.5 * (row[0][0].y1 - row[0][0].y0):
            ordered.extend(sorted(row, key=lambda r: r[0].x0))
            row = []
        row.append(run)
    ordered.extend(sorted(row, key=lambda r: r[0].x0))
    return _figures_by_row([item for run in ordered for item in run])


def _by_height(items: Sequence[Item]) -> list[list[Item]]:
    """The lines that stand beside each other, from top to bottom."""
    rows: list[list[Item]] = []
    for item in sorted(items, key=lambda item: item.y0 + item.y1):
        if rows and abs((item.y0 + item.y1) - (rows[-1][0].y0 + rows[-1][0].y1)) < 0.6 * (item.y1 - item.y0):
            rows[-1].append(item)
        else:
            rows.append([item])
    return rows


def _figures_by_row(items: list[Item]) -> list[Item]:
    """The same lines, but rows of three figures or more from left to right, row by row."""
    tables: list[list[list[Item]]] = []
    for row in _by_height(items):
        figures = sum(bool(_FIGURE.fullmatch(item.line.text)) for item in row)
        if len(row) < 3 or figures < 0.6 * len(row):
            continue
        if tables and row[0].y0 - tables[-1][-1][0].y1 < 2.5 * (row[0].y1 - row[0].y0):
            tables[-1].append(row)
        else:
            tables.append([row])
    ordered = list(items)
    for table in tables:
        if len(table) < 2:
            continue
        inside = {id(item) for row in table for item in row}
        at = next(index for index, item in enumerate(ordered) if id(item) in inside)
        rest = [item for item in ordered[at:] if id(item) not in inside]
        rows = [item for row in table for item in sorted(row, key=lambda item: item.x0)]
        ordered = ordered[:at] + rows + rest
    return ordered


def _follows(one: Item, other: Item) -> bool:
    """Whether ``other`` is the next line of the same stack, or goes on the same row."""
    height = max(one.y1 - one.y0, other.y1 - other.y0)
    if abs(one.y0 - other.y0) < 0.5 * height:
        return other.x0 >= one.x1 - 2
    below = -0.5 * height < other.y0 - one.y1 < 2.2 * height
    return below and min(one.x1, other.x1) - max(one.x0, other.x0) > 0
