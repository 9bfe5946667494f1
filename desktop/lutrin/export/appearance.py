"""How a mark is painted: the content streams of annotation appearances, and the colours.

Only filled paths, so that a thickness means the same in every reader; the blending is set once at the top of
the form, where all readers look for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import ClaimKind

from .page_space import Corners

Rgb = tuple[float, float, float]

CLAIM_TINTS = {
    ClaimKind.QUOTE: "#ffe58a",
    ClaimKind.STATEMENT: "#bfe0ff",
    ClaimKind.ASSESSMENT: "#c9ecc6",
    ClaimKind.FORECAST: "#dfcdfb",
    ClaimKind.CALL: "#ffd2ae",
}
ACTOR_COLOURS = {
    ActorKind.PERSON: "#2563c9",
    ActorKind.ORGANISATION: "#7a3fc4",
    ActorKind.STATE: "#0f7b53",
    ActorKind.GROUP: "#a55a00",
    ActorKind.PLACE: "#69727d",
}

_PATH = "%.2f %.2f m %.2f %.2f l %.2f %.2f l %.2f %.2f l h"
_DASH, _GAP = 3.0, 2.0  # of the line under a proposal, in user space


def rgb(colour: str) -> Rgb:
    """``#rrggbb`` as three numbers from 0 to 1; a colour that is none is yellow."""
    try:
        value = int(colour.removeprefix("#"), 16)
    except ValueError:
        value = 0xFFD400
    return (value >> 16 & 255) / 255, (value >> 8 & 255) / 255, (value & 255) / 255


def number(value: float) -> str:
    """A number as PDF writes it: at most three decimals, never an exponent, never "-0"."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _fill(colour: Rgb, paths: Sequence[Corners]) -> bytes:
    """One fill of all the paths: where two lines overlap, the colour is not laid on twice."""
    lines = ["/G gs " + " ".join(number(c) for c in colour) + " rg"]
    # upper left, upper right, lower right, lower left: round the box, not across it
    lines += [_PATH % (*path[:4], *path[6:], *path[4:6]) for path in paths]
    lines.append("f")
    return "\n".join(lines).encode("ascii")


def highlight(colour: Rgb, quads: Sequence[Corners]) -> bytes:
    """The words covered with a tint."""
    return _fill(colour, quads)


def underline(colour: Rgb, quads: Sequence[Corners], *, double: bool, dashed: bool) -> bytes:
    """A line under the words, within their boxes: double for a metonym, dashed for a proposal."""
    paths: list[Corners] = []
    for quad in quads:
        height = ((quad[0] - quad[4]) ** 2 + (quad[1] - quad[5]) ** 2) ** 0.5
        thick = min(max(height * 0.085, 0.6), 2.0)
        bands = [(0.0, thick * 0.65), (thick * 1.35, thick * 2.0)] if double else [(0.0, thick)]
        for low, high in bands:
            band = _band(quad, low / height if height else 0.0, high / height if height else 0.0)
            paths.extend(_dashes(band) if dashed else [band])
    return _fill(colour, paths)


def _band(quad: Corners, low: float, high: float) -> Corners:
    """The part of ``quad`` between two heights, as shares of it counted from its lower edge."""
    ul_x, ul_y, ur_x, ur_y, ll_x, ll_y, lr_x, lr_y = quad
    up_l = (ul_x - ll_x, ul_y - ll_y)
    up_r = (ur_x - lr_x, ur_y - lr_y)
    return (
        ll_x + up_l[0] * high,
        ll_y + up_l[1] * high,
        lr_x + up_r[0] * high,
        lr_y + up_r[1] * high,
        ll_x + up_l[0] * low,
        ll_y + up_l[1] * low,
        lr_x + up_r[0] * low,
        lr_y + up_r[1] * low,
    )


def _dashes(band: Corners) -> list[Corners]:
    """``band`` cut along the text into dashes."""
    ul_x, ul_y, ur_x, ur_y, ll_x, ll_y, lr_x, lr_y = band
    length = ((lr_x - ll_x) ** 2 + (lr_y - ll_y) ** 2) ** 0.5
    count = max(1, round(length / (_DASH + _GAP)))
    inked = _DASH / (_DASH + _GAP)
    cut: list[Corners] = []
    for i in range(count):
        a, b = i / count, (i + inked) / count
        cut.append(
            (
                ul_x + (ur_x - ul_x) * a,
                ul_y + (ur_y - ul_y) * a,
                ul_x + (ur_x - ul_x) * b,
                ul_y + (ur_y - ul_y) * b,
                ll_x + (lr_x - ll_x) * a,
                ll_y + (lr_y - ll_y) * a,
                ll_x + (lr_x - ll_x) * b,
                ll_y + (lr_y - ll_y) * b,
            )
        )
    return cut


def note(colour: Rgb, left: float, bottom: float, size: float) -> bytes:
    """A small sheet with three lines: the sign of a note beside the text."""
    x, y, s = left, bottom, size

    def bar(a: float, b: float, c: float, d: float) -> str:
        return f"{number(x + a * s)} {number(y + b * s)} {number((c - a) * s)} {number((d - b) * s)} re"

    ink = " ".join(number(c * 0.35) for c in colour)
    fill = " ".join(number(c) for c in colour)
    sheet = [bar(0.05, 0.05, 0.95, 0.95), "f", f"{fill} rg", bar(0.11, 0.11, 0.89, 0.89), "f"]
    lines = [bar(0.24, 0.3 + 0.17 * i, 0.76, 0.37 + 0.17 * i) for i in range(3)]
    return "\n".join(["/G gs", f"{ink} rg", *sheet, f"{ink} rg", *lines, "f"]).encode("ascii")
