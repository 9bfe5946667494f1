"""The links of a PDF's pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lutrin.documents.rendering import PageRenderer
from lutrin.domain.link import PageLink
from lutrin.domain.span import Quad

GOTO, URI, LAUNCH, NAMED, OTHER_FILE = 1, 2, 3, 4, 5  # as PyMuPDF counts them
QUAD = Quad(0, 50, 90, 120, 104)


def links_of(folder: Path, *links: dict[str, Any], turned: int = 0) -> tuple[PageLink, ...]:
    import pymupdf

    path = folder / "links.pdf"
    with pymupdf.open() as pdf:
        for _ in range(3):
            pdf.new_page(width=400, height=600)
        for link in links:
            to = pymupdf.Point(0, link.get("y", 0))
            pdf[0].insert_link({"from": pymupdf.Rect(50, 90, 120, 104), "to": to, **link})
        pdf[0].set_rotation(turned)
        pdf.save(path)
    with PageRenderer(path) as renderer:
        assert renderer.links(1) == ()
        return renderer.links(0)


def test_a_link_leads_to_a_place(tmp_path: Path) -> None:
    top = {"kind": GOTO, "page": 1}
    below = {"kind": GOTO, "page": 2, "y": 300}
    assert links_of(tmp_path, top, below) == (
        PageLink(box=QUAD, page=1),
        PageLink(box=QUAD, page=2, y=300),
    )


def test_a_link_stands_where_the_turned_page_shows_it(tmp_path: Path) -> None:
    link = {"kind": GOTO, "page": 1}
    (found,) = links_of(tmp_path, link, turned=90)
    assert found.box == Quad(0, 496, 50, 510, 120)
    assert found.holds(500, 60)
    assert not found.holds(60, 100)


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=1&c", "http://example.org", "mailto:a@example.org"]
)
def test_addresses(tmp_path: Path, address: str) -> None:
    assert links_of(tmp_path, {"kind": URI, "uri": address}) == (PageLink(box=QUAD, address=address),)


@pytest.mark.parametrize(
    "link",
    [
        {"kind": URI, "uri": "file:///etc/passwd"},
        {"kind": URI, "uri": "javascript:alert(1)"},
        {"kind": URI, "uri": "smb://server/share"},
        {"kind": LAUNCH, "file": "/bin/sh"},
        {"kind": OTHER_FILE, "file": "other.pdf", "page": 0},
        {"kind": NAMED, "name": "nowhere"},
    ],
)
def test_what_leads_elsewhere_is_no_link(tmp_path: Path, link: dict[str, Any]) -> None:
    assert links_of(tmp_path, link) == ()
