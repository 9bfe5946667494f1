"""The lines of a PDF page: their characters, each with its box, in the page as it is displayed.

PyMuPDF extracts text in the unrotated page; here everything is turned into the displayed one (after
/Rotate, relative to the crop box, origin top left, points).
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .normalise import compose, compose_accent, visible

_BOLD = 16
_ITALIC = 2
_SUPERSCRIPT = 1
# Letters that need no second look: no accent of its own, no ligature, no odd space, nothing to leave out.
_PLAIN = re.compile(r"[ -\]_a-~\u00a0«»°À-ÖØ-öø-ÿŒœ’‘“”–—…€•]*")
# A font may claim any ascent; these keep a highlight on its line (fractions of the font size).
_ASCENT = (0.72, 0.92)
_DESCENT = (0.2, 0.28)


@dataclass(slots=True)
class Line:
    """A stretch of characters that stand on one line, as drawn.

    ``text`` has one code point a box in ``boxes`` (x0, y0, x1, y1 in points). ``angle`` is the direction of
    the text in degrees clockwise. ``size`` is the font size that most characters have.
    """

    text: str
    boxes: array[float]
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool = False
    italic: bool = False
    angle: int = 0
    raised: int = 0  # how many of its first characters are superscript
    role: str = ""  # set later: "header", "footer", "side"
    region: int = 0  # set later: the column it stands in

    @property
    def height(self) -> float:
        """Height in points."""
        return self.y1 - self.y0

    @property
    def middle(self) -> float:
        """The vertical middle, points from the top."""
        return (self.y0 + self.y1) / 2


def page_lines(page: Any) -> list[Line]:
    """The lines of a ``pymupdf.Page`` in the order of its content stream.

    Characters outside the crop box, text drawn twice in one place and empty lines are left out.
    """
    import pymupdf

    flags = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP
    raw = page.get_text("rawdict", flags=flags)
    rotation = page.rotation
    matrix = _turned(page) if rotation else None
    width, height = page.rect.width, page.rect.height
    lines: list[Line] = []
    last: Line | None = None
    for block in raw["blocks"]:
        for found in block.get("lines", ()):
            line = _line(found, matrix, rotation)
            if line is None or line.x1 < 0 or line.y1 < 0 or line.x0 > width or line.y0 > height:
                continue
            if last is not None and _drawn_twice(last, line):
                continue
            lines.append(line)
            last = line
    return lines


def _turned(page: Any) -> tuple[float, ...]:
    """From the page before /Rotate to the displayed one (``page.rotation_matrix`` forgets /UserUnit)."""
    width, height = page.rect.width, page.rect.height
    return {
        90: (0.0, 1.0, -1.0, 0.0, width, 0.0),
        180: (-1.0, 0.0, 0.0, -1.0, width, height),
        270: (0.0, -1.0, 1.0, 0.0, 0.0, height),
    }[page.rotation]


def from_user_space(page: Any) -> tuple[float, ...]:
    """From the space in which a PDF writes to the displayed ``pymupdf.Page``, points: with /Rotate, /UserUnit
    and the crop box's origin, which ``page.transformation_matrix`` forgets on turned pages."""
    from pymupdf import mupdf

    matrix = mupdf.FzMatrix()
    mupdf.pdf_page_transform(mupdf.pdf_page_from_fz_page(page.this), mupdf.FzRect(), matrix)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _drawn_twice(one: Line, other: Line) -> bool:
    """Bold is sometimes faked by drawing a line again a hair to the right."""
    return (
        one.text == other.text
        and abs(one.x0 - other.x0) < 0.15 * one.size
        and abs(one.y0 - other.y0) < 0.15 * one.size
    )


def _line(found: dict[str, Any], matrix: tuple[float, ...] | None, rotation: int) -> Line | None:
    characters: list[str] = []
    boxes = array("f")
    sizes: dict[tuple[float, int, float, float, float], int] = {}
    raised = 0
    only_raised = True
    for span in found["spans"]:
        chars = span["chars"]
        flags = span["flags"]
        size = span["size"]
        drawn, places = _quickly(chars) or _carefully(chars)
        characters.append(drawn)
        boxes.extend(places)
        weight = len(drawn) - drawn.count(" ")
        if flags & _SUPERSCRIPT and only_raised:
            raised += weight
        elif weight:
            only_raised = False
        if chars and weight:
            bold = flags & _BOLD or "bold" in span["font"].lower()
            key = (
                round(size, 1),
                (1 if bold else 0) | (2 if flags & _ITALIC else 0),
                span["ascender"],
                -span["descender"],
                round(chars[0]["origin"][1], 2),
            )
            sizes[key] = sizes.get(key, 0) + weight
    if not sizes:
        return None
    text = "".join(characters)
    start = len(text) - len(text.lstrip(" "))
    end = len(text.rstrip(" "))
    text, boxes = text[start:end], boxes[4 * start : 4 * end]
    (size, style, ascent, descent, baseline) = max(sizes, key=lambda key: sizes[key])
    weight = sum(sizes.values())
    bold = sum(n for key, n in sizes.items() if key[1] & 1) > 0.7 * weight
    dx, dy = found["dir"]
    if abs(dy) < 0.01 and dx > 0:
        # One band a line, so that highlights of neighbours meet at one height.
        y0 = baseline - min(max(ascent, _ASCENT[0]), _ASCENT[1]) * size
        y1 = baseline + min(max(descent, _DESCENT[0]), _DESCENT[1]) * size
        for i in range(1, len(boxes), 4):
            boxes[i] = y0
            boxes[i + 2] = y1
    if matrix is not None:
        _turn(boxes, matrix)
    angle = round(math.degrees(math.atan2(dy, dx)) + rotation) % 360
    return Line(
        text=text,
        boxes=boxes,
        x0=min(boxes[0::4]),
        y0=min(boxes[1::4]),
        x1=max(boxes[2::4]),
        y1=max(boxes[3::4]),
        size=size,
        bold=bold,
        italic=bool(style & 2),
        angle=angle,
        raised=raised,
    )


def _quickly(chars: list[dict[str, Any]]) -> tuple[str, list[float]] | None:
    """The characters of a span of plain letters, each already as in canonical text; None when one is not."""
    text = "".join([char["c"] for char in chars])
    if len(text) != len(chars) or not _PLAIN.fullmatch(text):
        return None
    boxes: list[float] = []
    for char in chars:
        box = char["bbox"]
        if box[2] - box[0] <= 0.01:
            return None
        boxes.extend(box)
    return text, boxes


def _carefully(chars: list[dict[str, Any]]) -> tuple[str, list[float]]:
    texts: list[str] = []
    boxes: list[float] = []
    for text, box in _characters(chars):
        texts.append(text)
        boxes.extend(box)
    return "".join(texts), boxes


def _characters(chars: list[dict[str, Any]]) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """The characters of a span as canonical text has them, one code point each with its own box."""
    pending: list[tuple[str, tuple[float, float, float, float]]] = []
    for char in chars:
        text = char["c"]
        box = char["bbox"]
        if not ("!" <= text <= "~" and text not in "`^"):
            text = visible(text)
            if not text:
                continue
        if pending:
            before, where = pending[-1]
            if (
                len(text) == 1
                and len(before) == 1
                and (text > "\u007f" or before > "\u007f" or before in "`^")
            ):
                both = compose(before, text)
                if both is None and box[0] < where[2] - 0.3 * (where[2] - where[0]):
                    both = compose_accent(before, text) or compose_accent(text, before)
                if both is not None:
                    pending[-1] = (both, _union(where, box))
                    continue
            # The letters of a ligature come as one wide box and others without width: share it out.
            if box[2] - box[0] <= 0.01 and abs(box[0] - where[2]) < 0.5 and text != " ":
                pending.append((text, box))
                continue
            yield from _shared(pending)
        pending = [(text, box)]
    yield from _shared(pending)


def _shared(
    group: list[tuple[str, tuple[float, float, float, float]]],
) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    letters = "".join(text for text, _ in group)
    if len(letters) == 1:
        yield group[0]
        return
    if not letters:
        return
    x0, y0, _, y1 = group[0][1]
    x1 = max(box[2] for _, box in group)
    step = (x1 - x0) / len(letters)
    for i, letter in enumerate(letters):
        yield letter, (x0 + i * step, y0, x0 + (i + 1) * step, y1)


def _union(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    return (min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3]))


def _turn(boxes: array[float], matrix: tuple[float, ...]) -> None:
    a, b, c, d, e, f = matrix
    for i in range(0, len(boxes), 4):
        x0, y0, x1, y1 = boxes[i : i + 4]
        xs = (a * x0 + c * y0 + e, a * x1 + c * y1 + e)
        ys = (b * x0 + d * y0 + f, b * x1 + d * y1 + f)
        boxes[i : i + 4] = array("f", (min(xs), min(ys), max(xs), max(ys)))
