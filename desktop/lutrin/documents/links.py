"""The links of a PDF's pages."""

from __future__ import annotations

import itertools
import math
from typing import Any

from lutrin.domain.link import PageLink
from lutrin.domain.span import Quad

# Others (files of this computer, programs, scripts) are not followed: a document may not make us do things.
SCHEMES = ("https:", "http:", "mailto:")
_MOST = 5000  # of one page


def links_of(document: Any, number: int) -> tuple[PageLink, ...]:
    """The links of page ``number`` (0-based) of an open PyMuPDF document, as the page is displayed.

    A link that leads nowhere, or that the file spells wrongly, is left out.
    """
    from pymupdf import mupdf  # its own Link goes through all links of the page for each: 0.5 ms a link

    page = document[number]
    found: list[PageLink] = []
    for link in itertools.islice(mupdf.fz_load_links(page.this), _MOST):
        box, target = link.rect(), str(link.uri() or "")
        made = _link(
            document,
            Quad(number, float(box.x0), float(box.y0), float(box.x1), float(box.y1)),
            target,
            bool(mupdf.fz_is_external_link(target)),
        )
        if made is not None and made.area > 0:
            found.append(made)
    return tuple(found)


def _link(document: Any, box: Quad, target: str, is_external: bool) -> PageLink | None:
    if target.lower().startswith("www."):
        target, is_external = "https://" + target, True
    if is_external:
        target = "".join(c for c in target if c.isprintable()).strip()
        return PageLink(box=box, address=target) if target.lower().startswith(SCHEMES) else None
    page, _x, y = document.resolve_link(target)
    if not isinstance(page, int) or not 0 <= page < document.page_count:
        return None
    return PageLink(box=box, page=page, y=float(y) if math.isfinite(y) and y > 0 else None)
