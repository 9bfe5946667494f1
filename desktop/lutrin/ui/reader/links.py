"""Links on the pages: those of the PDF, and addresses written in the text."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, QRect

from lutrin.domain.link import PageLink
from lutrin.ui.language import translate

from .layout import Place
from .surface import ReaderSurface

_ADDRESS = re.compile(r"https?://[^\s<>«»“”\"]+[^\s<>«»“”\".,;:!?)\]]")


def link_at(view: ReaderSurface, position: QPoint) -> PageLink | None:
    """The PDF's link under a viewport position, the smallest of several."""
    found = view.page_point(position)
    if found is None or view.text is None:
        return None
    page, point = found
    links = [link for link in view.service.links(view.tiles.pdf, page) if link.holds(point.x(), point.y())]
    return min(links, key=lambda link: link.area, default=None)


def clicked_link(view: ReaderSurface, position: QPoint) -> PageLink | None:
    """The link that a plain click means: not one that lies under a smaller mark, as a name in a long line."""
    link = link_at(view, position)
    marks = view.marks_at(position)
    if link is None or not marks or view.text is None:
        return link
    quads = view.text.quads(link.box.page, marks[0].span)
    return None if sum(quad.width * quad.height for quad in quads) < link.area else link


def address_at(view: ReaderSurface, position: QPoint) -> str:
    """The address written in the text under a viewport position, "" for none."""
    found = view.page_point(position)
    if found is None or view.text is None:
        return ""
    offset = view.text.character_at(found[0], found[1].x(), found[1].y())
    if offset is None:
        return ""
    for address in _ADDRESS.finditer(view.text.text, max(0, offset - 300), offset + 300):
        if address.start() <= offset < address.end():
            return address.group()
    return ""


def follow(view: ReaderSurface, link: PageLink) -> None:
    """Go to the place that a link leads to; ``back`` returns. Nothing for an address."""
    if link.page is None:
        return
    if link.y is None:
        view.go_to(link.page)
    else:
        view.go_to_place(Place(link.page, link.y))


def click_at_caret(view: ReaderSurface) -> bool:
    """Do what a click on the link at the caret does; whether there is one."""
    found = view.text.caret_rect(view.words.caret) if view.text and view.words.caret is not None else None
    if found is None:
        return False
    page, box = found
    middle = box.center()
    at = [link for link in view.service.links(view.tiles.pdf, page) if link.holds(middle.x(), middle.y())]
    if not at:
        return False
    link = min(at, key=lambda link: link.area)
    if link.address:
        under = area(view, link).bottomLeft()
        view.link_clicked.emit(link.address, view.viewport().mapToGlobal(under))
    follow(view, link)
    return True


def tip(link: PageLink) -> str:
    """Where a link leads, in words."""
    if link.page is not None:
        return translate("reader", "Go to page {page}").format(page=link.page + 1)
    return f"{link.address}\n" + translate(
        "reader", "Click to open or copy the address · Ctrl+click opens it"
    )


def area(view: ReaderSurface, link: PageLink) -> QRect:
    """Where a link shows in the viewport."""
    corner, scale = view.pages.rect(link.box.page).topLeft() - view.offset(), view.pages.scale
    box = link.box
    return QRect(
        corner.x() + round(box.x0 * scale),
        corner.y() + round(box.y0 * scale),
        round(box.width * scale),
        round(box.height * scale),
    )
