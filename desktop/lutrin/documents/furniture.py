"""Running headers and footers, page numbers and side notes: what stands on a PDF page but not in its text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from .geometry import Line
from .normalise import fold

MARGIN = 0.14  # of the page's height: where headers and footers stand
_EDGE_ROWS = 4  # looked at from the top and from the bottom of a page
_NUMBER = re.compile(
    r"(?:page|p\.)?\s*[-–—|\[(]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|\])]?"
    r"(?:\s*(?:/|of|sur|de)\s*\d{1,4})?",
    re.I,
)

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

Key = tuple[object, ...]


def mark(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> None:
    """Set ``role`` ("header", "footer", "side") on the furniture lines of all pages.

    A line in the margin is furniture when the same line stands at the same height on several pages (a number
    in it may count the pages), or when it stands exactly where such lines do.
    """
    for lines in pages:
        _mark_sides(lines)
    candidates = [_candidates(lines, height) for lines, height in zip(pages, heights, strict=True)]
    seen: dict[Key, Counter[int]] = defaultdict(Counter)
    for number, found in enumerate(candidates):
        places = {(key, round(line.y0 / 3)) for line, top in found for key in _keys(line, top, number)}
        for key, place in places:
            seen[key][place] += 1
    enough = 2 if len(pages) <= 6 else 3
    sure: set[int] = set()  # lines that more than half of the pages have
    large = 1.2 * _usual_size(pages)
    for number, (lines, found) in enumerate(zip(pages, candidates, strict=True)):
        for line, top in found:
            here = round(line.y0 / 3)
            if _NUMBER.fullmatch(fold(line.text)) and not _outermost(line, lines, top):
                continue  # a figure of a table or of a listing
            keys = _keys(line, top, number)
            if line.size > large:  # "Chapter 3" on page 3 is a title
                keys = keys[:1]
            times = [sum(seen[key][here + shift] for shift in (-1, 0, 1)) for key in keys]
            if max(times, default=0) >= enough:
                line.role = "header" if top else "footer"
                if keys[0] == _words_key(line, top) and times[0] > len(pages) / 2:
                    sure.add(id(line))
        _unmark_close(lines, sure)
        _mark_numbers(lines, found)
    slots: Counter[tuple[bool, int, float]] = Counter()
    for found in candidates:
        slots.update({_slot(line, top) for line, top in found if line.role})
    # A running title that changes with each chapter stands where the others do.
    for lines, found in zip(pages, candidates, strict=True):
        for line, top in found:
            usual = slots[_slot(line, top)]
            if not line.role and usual >= max(enough, len(pages) // 4) and _outermost(line, lines, top):
                line.role = "header" if top else "footer"
        _unmark_close(lines, sure)


def _slot(line: Line, top: bool) -> tuple[bool, int, float]:
    return (top, round(line.y0), round(line.size, 1))


def _usual_size(pages: Sequence[Sequence[Line]]) -> float:
    weights: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            weights[round(line.size, 1)] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 10.0


def _unmark_close(lines: Sequence[Line], sure: set[int]) -> None:
    """What stands close to the body belongs to it: the head of a table on every page, a first line."""
    for line in lines:
        if line.role not in ("header", "footer") or _NUMBER.fullmatch(fold(line.text)):
            continue
        row = [other for other in lines if other.role == line.role and _same_row(other, line)]
        if any(id(other) in sure for other in row):
            continue
        near = (0.8 if len(row) >= 3 else 0.5) * line.size
        top = line.role == "header"
        if any(
            -0.5 * line.height < (other.y0 - line.y1 if top else line.y0 - other.y1) < near
            for other in lines
            if not other.role
        ):
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


def _keys(line: Line, top: bool, page: int) -> list[Key]:
    """What makes two lines of the margin the same: their words, and how a number in them follows the page."""
    text = re.sub(r"\s+", "", fold(line.text))
    if re.fullmatch(r"[ivxlc]{1,7}", text):
        return [("#", _roman(text) - page, top)]
    numbers = [int(found) for found in re.findall(r"\d{1,6}", text)]
    words = re.sub(r"\d+", "#", text)
    counted: list[Key] = [(words, place, number - page, top) for place, number in enumerate(numbers)]
    return counted if words.strip("#-–—/|.") == "" else [_words_key(line, top), *counted]


def _words_key(line: Line, top: bool) -> Key:
    return (re.sub(r"\s+", "", fold(line.text)), top)


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text] + [0]
    return sum(-one if one < other else one for one, other in pairwise(values))


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
    """Whether only furniture stands further out, and no other number close to it on its row."""
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
