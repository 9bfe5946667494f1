"""Rows of the documents of a dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

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


def twins(dossier: Dossier) -> set[str]:
    """The titles that more than one document has."""
    return {title for title, times in Counter(e.title for e in dossier.documents()).items() if times > 1}


def document_row(
    dossier: Dossier, entry: DocumentEntry, running: float | None = None, *, twin: bool = False
) -> Row:
    """A document as a row. ``running`` is the share of an analysis under way, 0-1; a ``twin`` has the title
    of another one and tells its folder."""
    parts = [
        Path(entry.path).parent.name if twin else "",
        _FORMATS.get(entry.format, entry.format),
        f"{entry.page_count} p.",
    ]
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
            if left:
                parts.append(translate("words", "{n} to review").format(n=left))
            else:
                done, none = translate("words", "reviewed"), translate("words", "nothing found")
                parts.append(done if decided else none)
        else:
            parts.append(translate("words", "not analysed"))
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


def document_rows(dossier: Dossier, running: Mapping[str, float]) -> list[Row]:
    """All documents; ``running`` maps document ids to the share of their analysis."""
    same = twins(dossier)
    return [
        document_row(dossier, entry, running.get(entry.id), twin=entry.title in same)
        for entry in dossier.documents()
    ]
