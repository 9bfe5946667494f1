"""Displayed boxes land where the PDF keeps them, whatever the rotation, crop box and unit."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pymupdf  # noqa: TID253 - the second opinion
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lutrin.domain.span import Quad
from lutrin.export.page_space import PageSpace, bounds

numbers = st.floats(min_value=-2000, max_value=2000, allow_nan=False, width=32)
sizes = st.floats(min_value=10, max_value=3000, allow_nan=False, width=32)
spaces = st.builds(
    lambda left, bottom, width, height, rotate, unit: PageSpace(
        left, bottom, left + width, bottom + height, rotate, unit
    ),
    numbers,
    numbers,
    sizes,
    sizes,
    st.sampled_from([0, 90, 180, 270]),
    st.sampled_from([0.5, 1.0, 2.0, 10.0]),
)


@given(spaces, numbers, numbers)
def test_there_and_back(space: PageSpace, x: float, y: float) -> None:
    back = space.to_displayed(*space.to_pdf(x, y))
    assert back == pytest.approx((x, y), abs=1e-6 + 1e-9 * max(abs(x), abs(y)) * space.unit + 1e-3)


@given(spaces)
def test_the_displayed_page_covers_the_box(space: PageSpace) -> None:
    corners = [space.to_pdf(0, 0), space.to_pdf(space.width, space.height)]
    xs, ys = sorted(c[0] for c in corners), sorted(c[1] for c in corners)
    assert (*xs, *ys) == pytest.approx((space.left, space.right, space.bottom, space.top), abs=1e-2)


@given(spaces, st.sampled_from([0, 90, 180, 270]))
def test_the_first_corner_is_where_the_text_begins(space: PageSpace, angle: int) -> None:
    """Upper left and lower left lie at the start of the text, the upper edge opposite the lower one."""
    quad = Quad(0, 10, 20, 60, 32, angle)
    ul, ur, ll, lr = (space.to_displayed(*space.corners(quad)[i : i + 2]) for i in (0, 2, 4, 6))
    along = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[angle]
    down = {0: (0, 1), 90: (-1, 0), 180: (0, -1), 270: (1, 0)}[angle]
    assert (ur[0] - ul[0]) * along[0] + (ur[1] - ul[1]) * along[1] > 5
    assert (ll[0] - ul[0]) * down[0] + (ll[1] - ul[1]) * down[1] > 5
    assert (lr[0] - ll[0], lr[1] - ll[1]) == pytest.approx((ur[0] - ul[0], ur[1] - ul[1]), abs=1e-2)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (40, 30, 400, 500)])
def test_a_word_is_where_mupdf_shows_it(
    make_pdf: Callable[..., bytes], rotate: int, crop: tuple[float, float, float, float] | None
) -> None:
    """The same word, found by MuPDF in the displayed page and by PDFium's user space, is one box."""
    import pypdfium2

    data = make_pdf(("Valdrenne",), rotate=rotate, crop=crop)
    with pymupdf.open(stream=data, filetype="pdf") as document:
        page = document[0]
        shown = page.search_for("Valdrenne")[0] * page.rotation_matrix
        size = (page.rect.width, page.rect.height)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        space = PageSpace.of(pdf.pages[0].obj)
    assert (space.width, space.height) == pytest.approx(size, abs=0.1)
    left, bottom, right, top = bounds([space.corners(Quad(0, *shown))])
    document = pypdfium2.PdfDocument(data)
    text = document[0].get_textpage()
    boxes = [text.get_charbox(i, loose=True) for i in range(9)]
    middle = (sum(b[0] + b[2] for b in boxes) / 18, sum(b[1] + b[3] for b in boxes) / 18)
    document.close()
    assert left < middle[0] < right
    assert bottom < middle[1] < top
    assert middle == pytest.approx(((left + right) / 2, (bottom + top) / 2), abs=3)


def page_with(**keys: object) -> pikepdf.Object:
    return pikepdf.Dictionary(**keys)


def test_boxes_are_inherited_and_nonsense_is_ignored() -> None:
    parent = pikepdf.Dictionary(MediaBox=[0, 0, 200, 100], Rotate=450)
    assert PageSpace.of(page_with(Parent=parent)) == PageSpace(0, 0, 200, 100, 90)
    assert PageSpace.of(page_with()) == PageSpace(0, 0, 612, 792)
    assert PageSpace.of(page_with(MediaBox=[0, 0, 0, 0])) == PageSpace(0, 0, 612, 792)
    turned = page_with(MediaBox=[200, 100, 0, 0], Rotate=-90, UserUnit=2)
    assert PageSpace.of(turned) == PageSpace(0, 0, 200, 100, 270, 2.0)
    outside = page_with(MediaBox=[0, 0, 200, 100], CropBox=[500, 500, 600, 600])
    assert PageSpace.of(outside) == PageSpace(0, 0, 200, 100)
    larger = page_with(MediaBox=[0, 0, 200, 100], CropBox=[-50, -50, 150, 900])
    assert PageSpace.of(larger) == PageSpace(0, 0, 150, 100)


def test_a_page_tree_that_is_its_own_ancestor_ends() -> None:
    with pikepdf.new() as pdf:
        node = pdf.make_indirect(pikepdf.Dictionary())
        node.Parent = node
        assert PageSpace.of(node).width == 612
        del node["/Parent"]
