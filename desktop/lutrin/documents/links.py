"""The links of a PDF's pages."""

from __future__ import annotations

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
    found: list[PageLink] = []
    page = document[number]  # held: its links live as long as it does
    link = page.first_link
    while link is not None and len(found) < _MOST:
        x0, y0, x1, y1 = map(float, link.rect)
        box = Quad(number, x0, y0, x1, y1)
        made = _link(document, box, str(link.uri or ""), bool(link.is_external))
        if made is not None and made.area > 0:
            found.append(made)
        link = link.next
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
