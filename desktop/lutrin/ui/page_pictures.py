"""Draws pages inside the render worker and recolours them for the dark theme. No Qt here.

Recolouring is done on whole planes of bytes with ``bytes.translate`` and sums of large integers, which run at
the speed of C without an array library.
"""

from __future__ import annotations

from functools import lru_cache
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

from lutrin.documents.rendering import PageRenderer, warm
from lutrin.domain.link import PageLink

Rgb = tuple[int, int, int]
Clip = tuple[float, float, float, float]

_open: tuple[tuple[object, ...], PageRenderer] | None = None
_segment: SharedMemory | None = None


def prepare() -> None:
    """Load what drawing needs, so that the first page does not wait for it."""
    warm()


def render(
    pdf: str,
    password: str,
    page: int,
    scale: float,
    clip: Clip | None,
    palette: tuple[Rgb, Rgb] | None,
    segment: str,
) -> tuple[int, int, int, bytes | None, tuple[PageLink, ...]]:
    """Draw a page, or the part of it in ``clip`` (PDF points), at ``scale`` pixels a point.

    Args:
        palette: (page, ink) colours for white and black; None leaves the page as it is.
        segment: name of the shared memory to write to, "" to give the pixels back instead.

    Returns:
        Width and height in pixels; bytes a pixel: 3 for red, green, blue, 1 for a shade of grey that the
        window still has to look up in the ``palette`` (black on white, as most pages are); the pixels without
        padding, unless they are shared; the links of the page.

    Raises:
        FileError: the file cannot be opened.
    """
    renderer = _renderer(pdf, password)
    pixels, links = renderer.render(page, scale, clip), renderer.links(page)
    samples = pixels.samples
    row = 3 * pixels.width
    if pixels.stride != row:
        samples = b"".join(
            samples[i : i + row] for i in range(0, pixels.stride * pixels.height, pixels.stride)
        )
    depth = 3
    if palette is not None:
        red, green, blue = samples[0::3], samples[1::3], samples[2::3]
        if red == green == blue:
            depth, samples = 1, red
        else:
            samples = _interleave(*recolour(red, green, blue, *palette))
    shared = _attach(segment) if segment else None
    if shared is None or shared.buf is None or len(shared.buf) < len(samples):
        return pixels.width, pixels.height, depth, samples, links
    shared.buf[: len(samples)] = samples
    return pixels.width, pixels.height, depth, None, links


def close() -> None:
    """Let go of the open file."""
    global _open
    if _open is not None:
        _open[1].__exit__(None, None, None)
        _open = None


def recolour(red: bytes, green: bytes, blue: bytes, page: Rgb, ink: Rgb) -> tuple[bytes, bytes, bytes]:
    """Turn light into dark and keep the hue: white becomes ``page``, black becomes ``ink``.

    Each channel c becomes c + 255 - 2Y (Y the luma), clipped, then laid between page and ink. The sum is
    taken in thirds, so that it fits a byte and whole planes can be added as one large integer.
    """
    length = len(red)
    weight_r, weight_g, weight_b, third, inverse = _tables()
    luma = (
        int.from_bytes(red.translate(weight_r), "little")
        + int.from_bytes(green.translate(weight_g), "little")
        + int.from_bytes(blue.translate(weight_b), "little")
    ).to_bytes(length, "little")
    flipped = int.from_bytes(luma.translate(inverse), "little")

    def channel(plane: bytes, low: int, high: int) -> bytes:
        thirds = (int.from_bytes(plane.translate(third), "little") + flipped).to_bytes(length, "little")
        return thirds.translate(_from_thirds(low, high))

    return tuple(channel(plane, page[i], ink[i]) for i, plane in enumerate((red, green, blue)))  # type: ignore[return-value]


@lru_cache(maxsize=1)
def _tables() -> tuple[bytes, bytes, bytes, bytes, bytes]:
    weights = (0.299, 0.587, 0.114)  # ITU-R BT.601
    floors = [bytes(int(weight * value) for value in range(256)) for weight in weights]
    highest = sum(table[255] for table in floors)  # 253: rounded down thrice
    third = bytes(round(value / 3) for value in range(256))  # 0..85
    inverse = bytes(round((510 - 2 * min(255, value * 255 / highest)) / 3) for value in range(256))  # 0..170
    return floors[0], floors[1], floors[2], third, inverse


@lru_cache(maxsize=16)
def _from_thirds(page: int, ink: int) -> bytes:
    # thirds hold (c' + 255) / 3 with c' the flipped channel: 255 for ink (was black), 0 for page (was white)
    flipped = (min(255, max(0, 3 * value - 255)) for value in range(256))
    return bytes(round(page + (ink - page) * value / 255) for value in flipped)


def _interleave(red: bytes, green: bytes, blue: bytes) -> bytes:
    out = bytearray(3 * len(red))
    out[0::3], out[1::3], out[2::3] = red, green, blue
    return bytes(out)


def _renderer(pdf: str, password: str) -> PageRenderer:
    global _open
    try:
        state = Path(pdf).stat()
        key: tuple[object, ...] = (pdf, password, state.st_mtime_ns, state.st_size)
    except OSError:  # what is open may still be drawn from; else opening says what is wrong
        key = _open[0] if _open is not None and _open[0][:2] == (pdf, password) else (pdf, password)
    if _open is None or _open[0] != key:
        close()
        _open = (key, PageRenderer(Path(pdf), password))
    return _open[1]


def _attach(name: str) -> SharedMemory | None:
    global _segment
    if _segment is None or _segment.name != name:
        if _segment is not None:
            _segment.close()
        _segment = SharedMemory(name)
    return _segment
