"""What stands on the words: marks, found by page, with their shapes on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainterPath

from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Claim, Highlight, Mention, Status
from lutrin.domain.claim import Claimant
from lutrin.domain.span import Quad, Span

from .page_text import DocumentText

# fmt: off
_SMALL_WORDS = frozenset((
    "a", "an", "and", "au", "aux", "d", "de", "del", "der", "des", "di", "du", "e", "el", "et", "in", "l",
    "la", "las", "le", "les", "los", "of", "on", "pour", "sur", "the", "to", "van", "von", "y",
))
# fmt: on
_NAME_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation as the reader shows it. ``who`` names its claimants or its actor, for people to read."""

    annotation: Mention | Claim | Highlight
    who: str = ""
    initials: str = ""  # in the margin; claims only

    @property
    def id(self) -> str:
        """The annotation's id."""
        return self.annotation.id

    @property
    def span(self) -> Span:
        """The words it stands on."""
        return self.annotation.span

    @property
    def is_proposed(self) -> bool:
        """Whether nobody has decided on it yet."""
        return self.annotation.status is Status.PROPOSED


def mark_of(annotation: Mention | Claim | Highlight, actors: Mapping[str, Actor]) -> Mark:
    """The mark of an annotation, with the names of the dossier's ``actors``."""
    if isinstance(annotation, Mention):
        actor = actors.get(annotation.actor)
        return Mark(annotation, actor.name if actor else annotation.anchor.quote)
    if isinstance(annotation, Claim):
        names = [claimant_name(claimant, actors) for claimant in annotation.claimants]
        first = annotation.claimants[0] if annotation.claimants else Claimant(author=True)
        short = names[0] if first.author or not names else initials(names[0])
        if len(names) > 1:
            short += f"\u202f+{len(names) - 1}"
        return Mark(annotation, ", ".join(names), short)
    return Mark(annotation)


def claimant_name(claimant: Claimant, actors: Mapping[str, Actor]) -> str:
    """Who claims: the actor's name, the words of an unnamed source, or “author”."""
    if claimant.author:
        author: str = QCoreApplication.translate("reader", "author")
        return author
    actor = actors.get(claimant.actor) if claimant.actor else None
    return actor.name if actor else claimant.name


def initials(name: str) -> str:
    """Two or three letters for a name: “Ana Kovel” AK, “Commission du Nord” CN, “Orvance” OR, “OTAN” OTAN."""
    words: list[str] = [word for word in _NAME_WORD.findall(name) if word.lower() not in _SMALL_WORDS]
    if not words:
        return name[:2].upper()
    if len(words) == 1:
        word = words[0]
        return word if word.isupper() and len(word) <= 5 else word[:2].upper()
    return "".join(word[0] for word in words[:3]).upper()


@dataclass(frozen=True, slots=True)
class Shape:
    """A mark on one page, in points: a box a line, and one outline around them."""

    boxes: tuple[QRectF, ...]
    quads: tuple[Quad, ...]
    outline: QPainterPath

    def contains(self, point: QPointF) -> bool:
        """Whether a point lies on the words."""
        return any(box.contains(point) for box in self.boxes)


class MarkIndex:
    """The marks of one document by id and by page; shapes are worked out when a page is first shown."""

    def __init__(self, text: DocumentText | None = None) -> None:
        self._text = text
        self._marks: dict[str, Mark] = {}
        self._pages: dict[int, dict[str, None]] = {}
        self._sorted: dict[int, tuple[Mark, ...]] = {}
        self._shapes: dict[tuple[str, int], Shape] = {}

    def __len__(self) -> int:
        return len(self._marks)

    def get(self, annotation_id: str) -> Mark | None:
        """The mark of an annotation."""
        return self._marks.get(annotation_id)

    def replace_all(self, marks: Iterable[Mark]) -> None:
        """Show these and no others."""
        self._marks.clear()
        self._pages.clear()
        self._sorted.clear()
        self._shapes.clear()
        for mark in marks:
            self._add(mark)

    def update(self, marks: Iterable[Mark], removed: Iterable[str] = ()) -> None:
        """Add or replace marks by their ids and take others away; costs only what changed."""
        for annotation_id in removed:
            self._remove(annotation_id)
        for mark in marks:
            self._remove(mark.id)
            self._add(mark)

    def on_page(self, page: int) -> tuple[Mark, ...]:
        """The marks that touch a page, rejected ones left out; longer ones before those within them."""
        found = self._sorted.get(page)
        if found is None:
            marks = (self._marks[name] for name in self._pages.get(page, ()))
            found = self._sorted[page] = tuple(
                sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.id))
            )
        return found

    def shape(self, mark: Mark, page: int) -> Shape:
        """The shape of a mark on a page."""
        found = self._shapes.get((mark.id, page))
        if found is None:
            assert self._text is not None
            found = self._shapes[mark.id, page] = shape_of(self._text.quads(page, mark.span))
        return found

    def at(self, page: int, point: QPointF) -> tuple[Mark, ...]:
        """The marks under a point of a page (in points), the shortest first."""
        found = [mark for mark in self.on_page(page) if self.shape(mark, page).contains(point)]
        return tuple(sorted(found, key=lambda mark: len(mark.span)))

    def _add(self, mark: Mark) -> None:
        self._marks[mark.id] = mark
        if self._text is None or mark.annotation.status is Status.REJECTED:
            return
        for page in self._text.pages_of(mark.span):
            self._pages.setdefault(page, {})[mark.id] = None
            self._sorted.pop(page, None)

    def _remove(self, annotation_id: str) -> None:
        mark = self._marks.pop(annotation_id, None)
        if mark is None or self._text is None:
            return
        for page in self._text.pages_of(mark.span):
            self._pages.get(page, {}).pop(annotation_id, None)
            self._sorted.pop(page, None)
            self._shapes.pop((annotation_id, page), None)


def shape_of(quads: tuple[Quad, ...]) -> Shape:
    """The boxes of lines, cut where they overlap the next line, and their joined outline."""
    boxes = [QRectF(quad.x0, quad.y0, quad.width, quad.height) for quad in quads]
    for i in range(len(boxes) - 1):
        upper, lower = boxes[i], boxes[i + 1]
        if _follows(quads[i], quads[i + 1]) and upper.bottom() > lower.top():
            middle = (upper.bottom() + lower.top()) / 2
            upper.setBottom(middle)
            lower.setTop(middle)
    return Shape(tuple(boxes), quads, outline_of(boxes, quads))


def _follows(upper: Quad, lower: Quad) -> bool:
    """Whether ``lower`` is the next line under ``upper`` in one column."""
    if upper.angle or lower.angle or lower.y0 <= upper.y0:
        return False
    return lower.y0 - upper.y1 < 1.2 * upper.height


def outline_of(
    boxes: list[QRectF], quads: tuple[Quad, ...], pad: float = 1.5, radius: float = 3.0
) -> QPainterPath:
    """A rounded path around lines: lines that lie over each other share one shape, others stand apart.

    Args:
        pad: points left free around the words on the left and right.
        radius: of the corners, in points.
    """
    path = QPainterPath()
    group: list[QRectF] = []
    for i, box in enumerate(boxes):
        wide = box.adjusted(-pad, -pad / 2, pad, pad / 2)
        joins = False
        if group:
            last = group[-1]
            overlap = min(last.right(), wide.right()) - max(last.left(), wide.left())
            joins = _follows(quads[i - 1], quads[i])
            if joins:
                middle = (boxes[i - 1].bottom() + box.top()) / 2
                last.setBottom(middle)
                wide.setTop(middle)
            joins = joins and overlap > 2 * radius
        if not joins and group:
            _add_group(path, group, radius)
            group = []
        group.append(wide)
    if group:
        _add_group(path, group, radius)
    return path


def _add_group(path: QPainterPath, group: list[QRectF], radius: float) -> None:
    """Walk down the right sides and up the left sides of stacked boxes."""
    corners: list[QPointF] = []
    for box in group:
        corners += [box.topRight(), box.bottomRight()]
    for box in reversed(group):
        corners += [box.bottomLeft(), box.topLeft()]
    # two lines that end at nearly the same place are one side: no step smaller than a corner
    smooth: list[QPointF] = []
    for corner in corners:
        if (
            len(smooth) >= 2
            and abs(corner.x() - smooth[-1].x()) < 1
            and abs(smooth[-2].x() - smooth[-1].x()) < 1
        ):
            smooth[-1] = QPointF(smooth[-2].x(), corner.y())
        elif smooth and abs(corner.x() - smooth[-1].x()) < 1 and abs(corner.y() - smooth[-1].y()) < 0.01:
            continue
        else:
            smooth.append(corner)
    _add_rounded(path, smooth, radius)


def _add_rounded(path: QPainterPath, corners: list[QPointF], radius: float) -> None:
    count = len(corners)
    for i, corner in enumerate(corners):
        before, after = corners[i - 1], corners[(i + 1) % count]
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        if i == 0:
            path.moveTo(start)
        else:
            path.lineTo(start)
        path.quadTo(corner, end)
    path.closeSubpath()


def _towards(corner: QPointF, other: QPointF, radius: float) -> QPointF:
    length = max(abs(other.x() - corner.x()), abs(other.y() - corner.y()))
    share = min(radius, length / 2) / length if length else 0.0
    return corner + (other - corner) * share
