"""Making the PDF annotations of one mark."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import pikepdf
from pikepdf import Dictionary, Name, Object

from lutrin.domain.annotation import Claim, Mention, Status
from lutrin.domain.brief import AnnotatedSource, Mark
from lutrin.domain.span import Quad

from . import appearance, syntax
from .columns import parts
from .labels import label_line, subject, tags, word
from .page_space import Corners, PageSpace, bounds

NAME_PREFIX = "lutrin:"
ATTACHMENT = "lutrin-annotations.jsonld"

_PRINT = 4
_PRINT_UPRIGHT = 28  # print, no zoom, no rotate: what notes and pop-ups want
_PROPOSED_OPACITY = 0.45
_NOTE_OPACITY = 0.55  # its words are tinted, less than a highlight's, as in the window
_NOTE_SIZE = 14.0  # points
_POPUP_SIZE = (200.0, 110.0)  # points

_ANNOTATION = (
    b"<< /Type /Annot %b /Rect %b /NM %b /Contents %b /Subj %b /CA %g /Zotero:Tags %b /AP << >> %b >>"
)
_POPUP = b"<< /Type /Annot /Subtype /Popup /F %d /Open false /Rect %b >>"


def pdf_date(iso: str) -> str:
    """An ISO 8601 time as PDF writes it, ``D:20260302141500+01'00``; "" when it is no time."""
    try:
        when = datetime.datetime.fromisoformat(iso)
    except ValueError:
        return ""
    text = when.strftime("D:%Y%m%d%H%M%S")
    offset = when.utcoffset()
    if offset is None:
        return text
    minutes = int(offset.total_seconds() // 60)
    if minutes == 0:
        return text + "Z"
    return f"{text}{'+' if minutes > 0 else '-'}{abs(minutes) // 60:02d}'{abs(minutes) % 60:02d}'"


class AnnotationMaker:
    """Makes the annotations of one document; what they share (dates, blending, layers) is made once."""

    def __init__(
        self, pdf: pikepdf.Pdf, source: AnnotatedSource, language: str, layers: dict[str, pikepdf.Object]
    ) -> None:
        self._pdf = pdf
        self._language = language
        self._layers = layers
        author = syntax.string(source.analyst or "Lutrin")
        self._common = b"/T %b /Zotero:AuthorName %b" % (author, author)
        made = pdf_date(source.made)
        if made:
            self._common += b" /M %b /CreationDate %b" % (syntax.string(made), syntax.string(made))
        self._spaces: dict[int, PageSpace] = {}
        self._scales: dict[int, tuple[float, float]] = {}
        self._source = source
        self._pages = [page.obj for page in pdf.pages]
        self._states: dict[tuple[float, str], pikepdf.Object] = {}

    def make(self, mark: Mark) -> list[tuple[int, pikepdf.Object]]:
        """The annotations of ``mark`` as (0-based page, annotation), pop-ups after their parents.

        A claim or highlight whose place on the pages is unknown becomes a note at the head of its page:
        nothing the analyst kept is left out.
        """
        if not self._pages:
            return []
        label = label_line(mark, self._language)
        note = mark.annotation.note.strip()
        name = NAME_PREFIX + mark.annotation.id
        groups = [g for g in parts(mark.quads) if 0 <= g[0].page < len(self._pages)]
        if not groups:
            if isinstance(mark.annotation, Mention):
                return []
            where = min(max(mark.annotation.anchor.page, 0), len(self._pages) - 1)
            lines = [f"{label} · {word('unplaced', self._language)}", mark.quote, note]
            corner = Quad(where, 6, 6, 6 + _NOTE_SIZE, 6 + _NOTE_SIZE)
            return self._note(mark, corner, name, "\n".join(line for line in lines if line))
        made: list[tuple[int, pikepdf.Object]] = []
        for number, group in enumerate(groups, start=1):
            if number == 1:
                contents = f"{label}\n{note}" if note else label
            else:
                contents = f"{label} · {word('continued', self._language)}"
            part = name if len(groups) == 1 else f"{name}/{number}"
            made.extend(self._markup(mark, group, part, contents))
        return made

    # --- the two shapes -------------------------------------------------------------------------

    def _markup(
        self, mark: Mark, quads: Sequence[Quad], name: str, contents: str
    ) -> list[tuple[int, pikepdf.Object]]:
        item = mark.annotation
        page = quads[0].page
        space = self._space(page)
        corners = [space.corners(self._fitted(quad)) for quad in quads]
        rect = bounds(corners)
        proposed = item.status is Status.PROPOSED
        colour, subtype, opacity = self._look(mark)
        if subtype == b"Highlight":
            content = appearance.highlight(colour, corners)
        else:
            double = isinstance(item, Mention) and item.metonym
            content = appearance.underline(colour, corners, double=double, dashed=proposed)
        points = syntax.array([n for quad in corners for n in quad])
        look = b"/Subtype /%b /F %d /C %b /QuadPoints %b" % (
            subtype,
            _PRINT,
            syntax.array_of_share(colour),
            points,
        )
        made = self._annotation(mark, page, rect, look, name, contents, content, opacity)
        return self._with_popup(made, page, corners[0])

    def _note(self, mark: Mark, quad: Quad, name: str, contents: str) -> list[tuple[int, pikepdf.Object]]:
        page = quad.page
        space = self._space(page)
        placed = self._fitted(quad)
        left = max(2.0, min(self._margin(page, placed.x0) - _NOTE_SIZE - 4, space.width - _NOTE_SIZE - 2))
        top = max(2.0, min(placed.y0 - 1, space.height - _NOTE_SIZE - 2))
        corner = space.corners(Quad(page, left, top, left + _NOTE_SIZE, top + _NOTE_SIZE))
        rect = bounds([corner])
        colour, _, opacity = self._look(mark)
        content = appearance.note(colour, rect[0], rect[1], min(rect[2] - rect[0], rect[3] - rect[1]))
        look = b"/Subtype /Text /Name /Comment /F %d /C %b" % (_PRINT_UPRIGHT, syntax.array_of_share(colour))
        made = self._annotation(mark, page, rect, look, name, contents, content, opacity, blend=Name.Normal)
        return self._with_popup(made, page, corner)

    # --- what all have in common ------------------------------------------------------------------

    def _look(self, mark: Mark) -> tuple[appearance.Rgb, bytes, float]:
        """Colour, subtype, opacity: colour *and* subtype tell claims from actors, paleness a proposal."""
        item = mark.annotation
        if isinstance(item, Mention):
            return appearance.rgb(appearance.ACTOR_COLOURS[item.kind]), b"Underline", 1.0
        if isinstance(item, Claim):
            opacity = _PROPOSED_OPACITY if item.status is Status.PROPOSED else 1.0
            return appearance.rgb(appearance.CLAIM_TINTS[item.kind]), b"Highlight", opacity
        subtype = b"Underline" if item.style == "underline" else b"Highlight"
        return appearance.rgb(item.colour), subtype, _NOTE_OPACITY if item.style == "note" else 1.0

    def _annotation(
        self,
        mark: Mark,
        page: int,
        rect: tuple[float, float, float, float],
        look: bytes,
        name: str,
        contents: str,
        content: bytes,
        opacity: float,
        blend: pikepdf.Name = Name.Multiply,
    ) -> pikepdf.Object:
        box = syntax.array(rect)
        form = pikepdf.Stream(self._pdf, content)
        form.Type = Name.XObject
        form.Subtype = Name.Form
        form.BBox = Object.parse(box)
        form.Group = Dictionary(S=Name.Transparency)
        form.Resources = self._resources(opacity, blend)
        made = self._pdf.make_indirect(
            Object.parse(
                _ANNOTATION
                % (
                    look,
                    box,
                    syntax.string(name),
                    syntax.string(contents),
                    syntax.shared_string(subject(mark, self._language)),
                    opacity,
                    syntax.string_of_json(tuple(tags(mark, self._language))),
                    self._common,
                )
            )
        )
        made.P = self._pages[page]
        made.AP.N = form
        layer = self._layers.get(_layer_of(mark))
        if layer is not None:
            made.OC = layer
        return made

    def _with_popup(
        self, annotation: pikepdf.Object, page: int, corner: Corners
    ) -> list[tuple[int, pikepdf.Object]]:
        space = self._space(page)
        _, y = space.to_displayed(corner[0], corner[1])
        left = space.width
        top = min(max(y, 0.0), max(space.height - _POPUP_SIZE[1], 0.0))
        rect = bounds([space.corners(Quad(page, left, top, left + _POPUP_SIZE[0], top + _POPUP_SIZE[1]))])
        popup = self._pdf.make_indirect(Object.parse(_POPUP % (_PRINT_UPRIGHT, syntax.array(rect))))
        popup.P = self._pages[page]
        popup.Parent = annotation
        annotation.Popup = popup
        return [(page, annotation), (page, popup)]

    def _resources(self, opacity: float, blend: pikepdf.Name) -> pikepdf.Object:
        """The blending shared by all marks of one opacity."""
        key = (opacity, str(blend))
        if key not in self._states:
            state = Dictionary(Type=Name.ExtGState, BM=blend, ca=opacity, CA=opacity, AIS=False)
            self._states[key] = self._pdf.make_indirect(Dictionary(ExtGState=Dictionary(G=state)))
        return self._states[key]

    def _margin(self, page: int, default: float) -> float:
        """Where the text of ``page`` begins on the left, so that a note stands beside it, not on it."""
        boxes = self._source.pages[page].map.boxes if page < len(self._source.pages) else ()
        return min(boxes[0::4], default=default) * self._scales[page][0]

    def _space(self, page: int) -> PageSpace:
        if page not in self._spaces:
            space = PageSpace.of(self._pages[page])
            self._spaces[page] = space
            shown = self._source.pages[page] if page < len(self._source.pages) else None
            # The boxes were counted on the page as it was displayed; a reader that took another page size
            # (nonsense boxes) is followed in proportion rather than off the page.
            self._scales[page] = (
                space.width / shown.width if shown and shown.width > 0 else 1.0,
                space.height / shown.height if shown and shown.height > 0 else 1.0,
            )
        return self._spaces[page]

    def _fitted(self, quad: Quad) -> Quad:
        across, down = self._scales[quad.page]
        if abs(across - 1) < 0.002 and abs(down - 1) < 0.002:
            return quad
        return Quad(quad.page, quad.x0 * across, quad.y0 * down, quad.x1 * across, quad.y1 * down, quad.angle)


def _layer_of(mark: Mark) -> str:
    if isinstance(mark.annotation, Claim):
        return "claims"
    return "actors" if isinstance(mark.annotation, Mention) else "notes"
