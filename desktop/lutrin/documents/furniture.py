"""Running headers and footers, page numbers and side notes: what stands on a PDF page but not in its text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from .geometry import Line
from .normalise import fold

MARGIN = 0.14  # of the page's height: where headers and footers stand
_EDGE_ROWS = 4  # looked at from the top and from the bottom of a page
_NUMBER = re.compile(
    r"(?:page|p\.)?\s*[-–—|\[(]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|\])]?(?:\s*(?:/|of|sur|de)\s*\d{1,4})?",
    re.I,
)

Key = tuple[str, bool]


def mark(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> None:
    """Set ``role`` ("header", "footer", "side") on the furniture lines of all pages.

    A line in the margin is furniture when the same line (digits aside) stands at the same height on several
    pages, or when it stands exactly where such lines do.
    """
    for lines in pages:
        _mark_sides(lines)
    candidates = [_candidates(lines, height) for lines, height in zip(pages, heights, strict=True)]
    seen: dict[Key, Counter[int]] = defaultdict(Counter)
    for found in candidates:
        for key, place in {(_key(line, top), round(line.y0 / 3)) for line, top in found}:
            seen[key][place] += 1
    enough = 2 if len(pages) <= 6 else 3
    slots: Counter[tuple[bool, int, float]] = Counter()
    for lines, found in zip(pages, candidates, strict=True):
        for line, top in found:
            key = _key(line, top)
            here = round(line.y0 / 3)
            if key[0] == "#" and not _outermost(line, lines, top):
                continue  # a figure of a table or of a listing
            if sum(seen[key][here + shift] for shift in (-1, 0, 1)) >= enough:
                line.role = "header" if top else "footer"
                slots[(top, round(line.y0), round(line.size, 1))] += 1
        _unmark_table_heads(lines)
        _mark_numbers(lines, found)
    # A running title that changes with each chapter stands where the others do.
    for lines, found in zip(pages, candidates, strict=True):
        for line, top in found:
            if line.role:
                continue
            usual = max(slots[(top, round(line.y0) + shift, round(line.size, 1))] for shift in (-1, 0, 1))
            outer = _outermost(line, lines, top)
            if usual >= max(enough, len(pages) // 5) and outer:
                line.role = "header" if top else "footer"


def _unmark_table_heads(lines: Sequence[Line]) -> None:
    """The head of a table that is repeated on each page belongs to the table: it stands close over it."""
    for line in lines:
        if line.role != "header":
            continue
        row = [other for other in lines if other.role == "header" and _same_row(other, line)]
        close = any(
            -0.5 * line.height < other.y0 - line.y1 < 0.8 * line.size for other in lines if not other.role
        )
        if len(row) >= 3 and close:
            for other in row:
                other.role = ""


def _mark_sides(lines: Sequence[Line]) -> None:
    """Text that runs in another direction than most of the page is set apart (stamps, watermarks)."""
    weights: Counter[int] = Counter()
    for line in lines:
        weights[line.angle] += len(line.text)
    if len(weights) < 2:
        return
    main, most = weights.most_common(1)[0]
    for line in lines:
        if line.angle != main and weights[line.angle] < 0.3 * most:
            line.role = "side"


def _candidates(lines: Sequence[Line], height: float) -> list[tuple[Line, bool]]:
    upright = [line for line in lines if not line.role]
    top = sorted((line for line in upright if line.y0 < MARGIN * height), key=lambda line: line.y0)
    bottom = sorted((line for line in upright if line.y1 > (1 - MARGIN) * height), key=lambda line: -line.y1)
    return [(line, True) for line in _outer_rows(top)] + [(line, False) for line in _outer_rows(bottom)]


def _outer_rows(lines: Sequence[Line]) -> list[Line]:
    rows = 0
    found: list[Line] = []
    for line in lines:
        rows += not found or not _same_row(found[-1], line)
        if rows > _EDGE_ROWS:
            break
        found.append(line)
    return found


def _key(line: Line, top: bool) -> Key:
    text = fold(line.text)
    if _NUMBER.fullmatch(text):
        return ("#", top)
    return (re.sub(r"\d+", "#", re.sub(r"\s+", "", text)), top)


def _mark_numbers(lines: Sequence[Line], found: Sequence[tuple[Line, bool]]) -> None:
    """A number alone as the outermost line of a page is its number, however few pages there are."""
    for line, top in found:
        if line.role or not re.search(r"\d", line.text) or not _NUMBER.fullmatch(fold(line.text)):
            continue
        others = [other for other in lines if other is not line and not other.role]
        near = min(
            (abs(other.y0 - line.y1) if top else abs(line.y0 - other.y1) for other in others), default=99.0
        )
        if near > 0.8 * line.size and _outermost(line, lines, top):
            line.role = "header" if top else "footer"


def _outermost(line: Line, lines: Sequence[Line], top: bool) -> bool:
    """Whether nothing but furniture stands further out, and nothing on the same row but furniture or numbers."""
    return all(
        (other.y0 > line.y1 - 2 if top else other.y1 < line.y0 + 2)
        or (
            _same_row(other, line)
            and (len(other.text) > 3 or not other.text.isdecimal())
            and abs(other.x0 - line.x1) > 3 * line.size
        )
        for other in lines
        if other is not line and not other.role
    )


def _same_row(one: Line, other: Line) -> bool:
    return abs(one.middle - other.middle) < 0.5 * max(one.height, other.height)
