"""Annotations that are already in a PDF: read, never written here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import unescape
from typing import Any

from lutrin.domain.document import EmbeddedAnnotation, Page
from lutrin.domain.span import Quad, Span

from .dates import pdf_date
from .geometry import from_user_space
from .normalise import one_line, without_noise

MARKUP = ("Highlight", "Underline", "StrikeOut", "Squiggly")
_TAG = re.compile(r"<[^<>]*>")
_PARAGRAPH = re.compile(r"<(?:br|/p|/div)\b[^<>]*>", re.I)
_NOTES = ("Text", "FreeText")
MAX_ANNOTATIONS = 50_000


def read_embedded(doc: Any, pages: Sequence[Page]) -> tuple[EmbeddedAnnotation, ...]:
    """The annotations of an open ``pymupdf.Document`` that are marks or notes, page by page.

    Replies go into the contents of what they answer. What cannot be read is left out.
    """
    found: list[EmbeddedAnnotation] = []
    for number, page in enumerate(pages):
        try:
            found.extend(_page_annotations(doc[number], number, page))
        except Exception:  # noqa: BLE001 - one page's broken annotations must not cost the document
            continue
        if len(found) > MAX_ANNOTATIONS:
            break
    return tuple(found)


def _page_annotations(page: Any, number: int, read: Page) -> Iterable[EmbeddedAnnotation]:
    doc = page.parent
    matrix = from_user_space(page)
    entries: dict[int, EmbeddedAnnotation] = {}
    replies: list[tuple[int, str, str]] = []
    for annotation in page.annots() or ():
        kind = annotation.type[1]
        if kind not in MARKUP and kind not in _NOTES:
            continue
        info = annotation.info
        xref = annotation.xref
        contents = _contents(doc, xref, info)
        parent = doc.xref_get_key(xref, "IRT")
        if parent[0] == "xref" and kind == "Text":
            replies.append((int(parent[1].split()[0]), one_line(info.get("title", "")), contents))
            continue
        quads = _quads(doc, xref, matrix, number) if kind in MARKUP else ()
        rect = annotation.rect * page.rotation_matrix  # undoes what PyMuPDF did with the inverse
        entries[xref] = EmbeddedAnnotation(
            name=info.get("id", ""),
            subtype=kind,
            page=number,
            span=_span(read, quads) if quads else None,
            quads=quads or (Quad(number, rect.x0, rect.y0, rect.x1, rect.y1),),
            author=one_line(info.get("title", "")),
            contents=contents,
            colour=_colour(annotation),
            modified=pdf_date(info.get("modDate", "") or info.get("creationDate", ""), with_time=True),
        )
    for parent_xref, author, text in replies:
        if parent_xref in entries and text:
            entries[parent_xref] = _with_reply(entries[parent_xref], author, text)
    return entries.values()


def _with_reply(annotation: EmbeddedAnnotation, author: str, text: str) -> EmbeddedAnnotation:
    reply = f"{author}: {text}" if author else text
    return replace(annotation, contents=f"{annotation.contents}\n{reply}".strip())


def _contents(doc: Any, xref: int, info: dict[str, str]) -> str:
    kind, rich = doc.xref_get_key(xref, "RC")
    if kind == "string" and rich:
        # XHTML of a few paragraphs at most: tags off, entities opened.
        lines = unescape(_TAG.sub("", _PARAGRAPH.sub("\n", rich))).splitlines()
        text = "\n".join(line for line in map(one_line, lines) if line)
        if text:
            return text
    return without_noise(info.get("content", "")).strip()


def _quads(doc: Any, xref: int, matrix: tuple[float, ...], page: int) -> tuple[Quad, ...]:
    a, b, c, d, e, f = matrix
    kind, value = doc.xref_get_key(xref, "QuadPoints")
    if kind == "xref":
        value = doc.xref_object(int(value.split()[0]))
    numbers = (
        [float(n) for n in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", value)] if kind in ("array", "xref") else []
    )
    quads: list[Quad] = []
    for i in range(0, len(numbers) - 7, 8):
        corners = [(numbers[i + j], numbers[i + j + 1]) for j in (0, 2, 4, 6)]
        xs = [a * x + c * y + e for x, y in corners]
        ys = [b * x + d * y + f for x, y in corners]
        quads.append(Quad(page, min(xs), min(ys), max(xs), max(ys)))
    return tuple(quads)


def _span(page: Page, quads: Sequence[Quad]) -> Span | None:
    """The stretch from the first to the last character whose middle lies under a quad."""
    boxes = page.map.boxes
    under: list[int] = []
    for i, offset in enumerate(page.map.offsets):
        x = (boxes[4 * i] + boxes[4 * i + 2]) / 2
        y = (boxes[4 * i + 1] + boxes[4 * i + 3]) / 2
        if any(q.x0 - 0.5 <= x <= q.x1 + 0.5 and q.y0 - 1 <= y <= q.y1 + 1 for q in quads):
            under.append(offset)
    return Span(under[0], under[-1] + 1) if under else None


def _colour(annotation: Any) -> str:
    stroke: tuple[float, ...] = tuple((annotation.colors or {}).get("stroke") or ())
    if len(stroke) == 1:
        stroke = stroke * 3
    if len(stroke) == 4:
        c, m, y, k = stroke
        stroke = ((1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k))
    if len(stroke) != 3:
        return ""
    return "#" + "".join(f"{round(255 * min(1, max(0, part))):02x}" for part in stroke)
