"""Binding the brief's pages in front of the annotated source, in one file with one outline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from .brief_content import LINK
from .page_space import PageSpace
from .properties import set_title

_DEEPEST = 10_000  # labels and entries after which a tree is taken to be a loop


@dataclass(frozen=True, slots=True)
class Added:
    """What the brief brought into the file."""

    pages: int
    links: int
    outline: int


def bind(source: pikepdf.Pdf, brief: pikepdf.Pdf, *, title: str, source_title: str) -> Added:
    """Put the pages of ``brief`` before those of ``source``, in ``source``.

    The source stays the file: its links, named places, form, layers and attachments are not touched.
    The brief's ``lutrin:goto`` links become links to the source's pages, the outline has the brief's
    headings, then the source's own outline under ``source_title``; the brief's pages are numbered i, ii, iii,
    so that the source's keep the numbers by which the brief calls them.
    """
    own = [page.obj for page in source.pages]
    headings = _headings(brief)
    count = len(brief.pages)
    for number, sheet in enumerate(brief.pages):
        source.pages.insert(number, sheet)
    added = [page.obj for page in list(source.pages)[:count]]
    links = sum(_resolve(page, own) for page in added)
    for page in added:
        # The brief's structure tree stays behind: its numbers would point into the source's.
        for key in ("/StructParents", "/Tabs"):
            if key in page:
                del page[key]
    entries = _outline(source, added, own, headings, source_title)
    _number_pages(source, count, len(own))
    root = source.Root
    for key in ("/OpenAction", "/PageMode"):
        if key in root:
            del root[key]
    root.PageMode = Name.UseOutlines
    preferences = root.get("/ViewerPreferences")
    if not isinstance(preferences, Dictionary):
        preferences = root.ViewerPreferences = Dictionary()
    preferences.DisplayDocTitle = True
    set_title(source, title)
    return Added(pages=count, links=links, outline=entries)


def _resolve(page: pikepdf.Object, own: Sequence[pikepdf.Object]) -> int:
    """Turn the brief's links on ``page`` into links to the pages of the source; how many links it has."""
    found = page.get("/Annots")
    count = 0
    for link in found if isinstance(found, Array) else ():
        if link.get("/Subtype") != Name.Link:
            continue
        count += 1
        if "/StructParent" in link:
            del link["/StructParent"]
        link.P = page
        action = link.get("/A")
        uri = str(action.get("/URI", "")) if isinstance(action, Dictionary) else ""
        if not uri.startswith(LINK):
            continue
        number, _, y = uri.removeprefix(LINK).partition("/")
        target = own[min(int(number), len(own) - 1)]
        del link["/A"]
        link.Dest = destination(target, float(y or 0))
    return count


def destination(page: pikepdf.Object, y: float) -> pikepdf.Object:
    """The place ``y`` points below the top of the displayed ``page``, a little above the line itself."""
    space = PageSpace.of(page)
    left, top = space.to_pdf(0.0, max(0.0, min(y, space.height) - 24.0))
    return Array([page, Name.XYZ, round(left, 2), round(top, 2), 0])


def _headings(brief: pikepdf.Pdf) -> list[tuple[str, int, float]]:
    """The brief's own outline: title, 0-based page, height on it in PDF points from its foot."""
    numbers = {page.obj.objgen: number for number, page in enumerate(brief.pages)}
    root = brief.Root.get("/Outlines")
    found: list[tuple[str, int, float]] = []
    todo = [root.get("/First")] if isinstance(root, Dictionary) else []
    while todo and len(found) < _DEEPEST:
        entry = todo.pop()
        if not isinstance(entry, Dictionary):
            continue
        target = entry.get("/Dest")
        if isinstance(entry.get("/A"), Dictionary):
            target = entry.A.get("/D")
        if isinstance(target, Array) and target[0].objgen in numbers:
            top = float(target[3]) if len(target) > 3 and target[3] is not None else 842.0
            found.append((str(entry.Title), numbers[target[0].objgen], top))
        todo.extend([entry.get("/Next"), entry.get("/First")])
    return found


def _children(entry: pikepdf.Object) -> Iterator[pikepdf.Object]:
    child = entry.get("/First")
    seen: set[tuple[int, int]] = set()
    while isinstance(child, Dictionary) and child.objgen not in seen and len(seen) < _DEEPEST:
        seen.add(child.objgen)
        yield child
        child = child.get("/Next")


def _outline(
    source: pikepdf.Pdf,
    added: Sequence[pikepdf.Object],
    own: Sequence[pikepdf.Object],
    headings: list[tuple[str, int, float]],
    source_title: str,
) -> int:
    """Put the brief's headings, then the source's outline under one entry, into the file's outline.

    The source's entries keep their own objects: colours, actions and folding are as they were.

    Returns:
        How many entries were added.
    """
    before = source.Root.get("/Outlines")
    old = list(_children(before)) if isinstance(before, Dictionary) else []
    root = source.make_indirect(Dictionary(Type=Name.Outlines))
    top = [
        source.make_indirect(
            Dictionary(
                Title=String(title), Parent=root, Dest=Array([added[page], Name.XYZ, 0, round(y, 2), 0])
            )
        )
        for title, page, y in headings
    ]
    if own:
        holder = source.make_indirect(
            Dictionary(Title=String(source_title), Parent=root, Dest=destination(own[0], 0.0))
        )
        if old:
            holder.First, holder.Last, holder.Count = old[0], old[-1], -len(old)
            for entry in old:
                entry.Parent = holder
        top.append(holder)
    if not top:
        return 0
    for earlier, later in pairwise(top):
        earlier.Next, later.Prev = later, earlier
    root.First, root.Last, root.Count = top[0], top[-1], len(top)
    source.Root.Outlines = root
    return len(top)


def _number_pages(source: pikepdf.Pdf, added: int, own: int) -> None:
    """Page labels: i, ii, iii for the brief; the source's own after them, or 1, 2, 3."""
    ranges: list[tuple[int, pikepdf.Object]] = []
    labels = source.Root.get("/PageLabels")
    todo = [labels] if isinstance(labels, Dictionary) else []
    seen = 0
    while todo and seen < _DEEPEST:
        node = todo.pop()
        seen += 1
        numbers = node.get("/Nums")
        if isinstance(numbers, Array):
            for i in range(0, len(numbers) - 1, 2):
                start = int(numbers[i])
                if 0 <= start < own and isinstance(numbers[i + 1], Dictionary):
                    ranges.append((start, numbers[i + 1]))
        kids = node.get("/Kids")
        if isinstance(kids, Array):
            todo.extend(kid for kid in kids if isinstance(kid, Dictionary))
    ranges.sort(key=lambda item: item[0])
    if not ranges or ranges[0][0] != 0:
        ranges.insert(0, (0, Dictionary(S=Name.D)))
    numbers = Array([0, Dictionary(S=Name.r)])
    for start, style in ranges:
        numbers.append(start + added)
        numbers.append(style)
    source.Root.PageLabels = source.make_indirect(Dictionary(Nums=numbers))
