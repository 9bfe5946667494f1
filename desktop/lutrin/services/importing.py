"""Bringing files into the dossier."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from pathlib import Path

from lutrin.domain.annotation import Highlight, Origin, Status
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.document import Document, EmbeddedAnnotation
from lutrin.domain.dossier import DocumentEntry
from lutrin.domain.progress import Progress, silent
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .anchoring import Carried, carry_over
from .placing import Places
from .workspace import Workspace

_ADD = QT_TRANSLATE_NOOP("changes", "Add “{title}”")
_REMOVE = QT_TRANSLATE_NOOP("changes", "Remove “{title}”")
# what an earlier export of ours calls its annotations: they are in the dossier, or were deleted there
_OURS = "lutrin:"
_STYLES = {
    "Highlight": "highlight",
    "StrikeOut": "highlight",
    "Underline": "underline",
    "Squiggly": "underline",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of a file. ``carried`` tells of each decided annotation of an earlier version of it."""

    document_id: str
    already: bool
    carried: tuple[Carried, ...] = ()


def read(path: Path, *, password: str = "", progress: Progress = silent) -> Document:
    """Read a file. The result can cross a process border; may run in a worker process.

    Raises:
        FileError family, Cancelled.
    """
    from lutrin import documents  # here: the readers and their libraries are for the process that reads

    return documents.read(path, password=password, progress=progress)


def add(workspace: Workspace, document: Document) -> Imported:
    """Put a document into the dossier, with the annotations that its PDF already had as highlights.

    The same bytes a second time are the same document. A changed file (same path, other bytes) becomes a new
    document; what the analyst had decided on the earlier one is found again in it (``anchoring``).

    Raises:
        DossierError, DiskFull: nothing was added.
    """
    known = next((e for e in workspace.all_documents() if e.sha256 == document.sha256), None)
    if known is not None and not known.removed:
        return Imported(document_id=known.id, already=True)
    if known is not None and workspace.history(known.id, 1):
        _commit(workspace, known, [])
        return Imported(document_id=known.id, already=False)
    earlier = [e for e in workspace.documents() if e.path == document.path]
    # one without a history was stored, but its marks were not: it still has to come in
    entry = known or DocumentEntry(
        id=uuid.uuid4().hex,
        title=document.title,
        path=document.path,
        sha256=document.sha256,
        format=document.format,
        language=document.language,
        page_count=len(document.pages),
        added=workspace.clock(),
        author=document.author,
        date=document.date,
        removed=True,
    )
    changes = [Change(before=None, after=highlight) for highlight in _highlights(document, entry.id)]
    carried: tuple[Carried, ...] = ()
    if earlier:
        carried = carry_over(workspace, earlier[-1].id, document, entry.id)
        changes.extend(Change(before=None, after=c.placed) for c in carried if c.placed is not None)
    if known is None:
        workspace.add_document(entry, document)
    _commit(workspace, entry, changes)
    return Imported(document_id=entry.id, already=False, carried=carried)


def remove(workspace: Workspace, document_id: str) -> ChangeSet:
    """Take a document out of the dossier; undo brings it back with all its annotations."""
    entry = workspace.entry(document_id)
    change_set = ChangeSet(
        label=_REMOVE,
        changes=(Change(before=entry, after=replace(entry, removed=True)),),
        fields=(("title", entry.title),),
    )
    workspace.commit(change_set)
    return change_set


def _commit(workspace: Workspace, entry: DocumentEntry, changes: list[Change]) -> None:
    shown = Change(before=entry, after=replace(entry, removed=False))
    change_set = ChangeSet(label=_ADD, changes=(shown, *changes), fields=(("title", entry.title),))
    workspace.commit(change_set, action="import")


def _highlights(document: Document, document_id: str) -> list[Highlight]:
    places = Places(document)
    out: list[Highlight] = []
    for found in document.embedded:
        if found.name.startswith(_OURS):
            continue
        span = found.span if found.span is not None else _beside(document, found)
        anchor = replace(places.anchor(span), page=found.page)
        note = found.contents.strip()
        if found.author:
            note = f"{note} — {found.author}" if note else f"— {found.author}"
        out.append(
            Highlight(
                id=uuid.uuid4().hex,
                document=document_id,
                anchor=anchor,
                origin=Origin.IMPORTED,
                status=Status.ACCEPTED,
                note=note,
                colour=found.colour or "#ffd400",
                style=_STYLES.get(found.subtype, "note") if found.span is not None else "note",
            )
        )
    return out


def _beside(document: Document, found: EmbeddedAnnotation) -> Span:
    """The first words of the line level with a note that stands beside the text; empty on a page without."""
    if not 0 <= found.page < len(document.pages):
        return Span(0, 0)
    page = document.pages[found.page]
    boxes, offsets, lines = page.map.boxes, page.map.offsets, page.map.lines
    if not offsets or not found.quads:
        return Span(page.span.start, page.span.start)
    y = (found.quads[0].y0 + found.quads[0].y1) / 2
    nearest = min(range(len(offsets)), key=lambda i: abs((boxes[4 * i + 1] + boxes[4 * i + 3]) / 2 - y))
    start = nearest
    while start > 0 and lines[start - 1] == lines[nearest]:
        start -= 1
    end = start
    while (
        end + 1 < len(offsets) and lines[end + 1] == lines[nearest] and offsets[end + 1] == offsets[end] + 1
    ):
        end += 1
        if document.text[offsets[end]].isspace():
            return Span(offsets[start], offsets[end])
    return Span(offsets[start], offsets[end] + 1)
