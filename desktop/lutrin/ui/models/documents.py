"""Rows of the documents of a dossier."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple, Protocol

from lutrin.domain.dossier import DocumentEntry
from lutrin.services.counting import Counts
from lutrin.ui.language import count, translate

from .rows import SEPARATOR, Row

_FORMATS = {"txt": "", "md": "md", "html": "web", "pdf": "PDF"}


class Dossier(Protocol):
    """The part of a workspace that the list of documents reads: no marks, for there may be many documents."""

    def documents(self) -> tuple[DocumentEntry, ...]:
        """Not removed, in the order added."""

    def counts(self, document_id: str) -> Counts:
        """How far the review of a document is."""


class Apart(NamedTuple):
    """What tells a document from others of its title."""

    place: str = ""  # its folder's name; its own where the folder tells nothing
    is_earlier: bool = False  # the file was changed and opened again


ALONE = Apart()


def told_apart(dossier: Dossier) -> dict[str, Apart]:
    """By document id, what tells documents of one title apart; none for those that need nothing."""
    entries = dossier.documents()
    newest = {entry.path: entry for entry in entries}
    times = Counter(entry.title for entry in newest.values())
    folders = Counter((entry.title, Path(entry.path).parent.name) for entry in newest.values())
    apart: dict[str, Apart] = {}
    for entry in entries:
        if newest[entry.path] is not entry:
            apart[entry.id] = Apart(is_earlier=True)
        elif times[entry.title] > 1:
            path = Path(entry.path)
            is_alone = folders[entry.title, path.parent.name] == 1
            apart[entry.id] = Apart(place=path.parent.name if is_alone else path.name)
    return apart


def document_row(
    dossier: Dossier, entry: DocumentEntry, running: float | None = None, *, apart: Apart = ALONE
) -> Row:
    """A document as a row. ``running`` is the share of an analysis under way, 0-1; ``apart`` tells it from
    others of its title."""
    parts = [
        apart.place,
        _FORMATS.get(entry.format, entry.format),
        f"{entry.page_count} p.",
    ]
    earlier = translate("words", "earlier version") if apart.is_earlier else ""
    counts = dossier.counts(entry.id)
    decided = counts.accepted + counts.rejected
    if running is not None:
        parts.append(
            translate("words", "analysing… {percent}").format(percent=f"{round(running * 100)}\u202f%")
        )
        meter = running
    else:
        left = counts.decisions
        if entry.analysed or counts.claims:
            parts.append(
                count(counts.claims, translate("words", "{n} claim"), translate("words", "{n} claims"))
            )
            parts.append(earlier)  # where a narrow list still has room for it
            if left:
                parts.append(translate("words", "{n} to review").format(n=left))
            else:
                done, none = translate("words", "reviewed"), translate("words", "nothing found")
                parts.append(done if decided else none)
        else:
            parts += [earlier, translate("words", "not analysed")]
        meter = decided / (decided + counts.to_review) if decided else 0.0
    return Row(
        id=entry.id,
        title=entry.title,
        detail=SEPARATOR.join(part for part in parts if part),
        last_first=True,
        meter=meter,
        busy=running is not None,
        done=meter >= 1.0 and running is None,
    )
