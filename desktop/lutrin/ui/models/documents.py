"""Rows of the documents of a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from lutrin.domain.annotation import Status
from lutrin.domain.dossier import DocumentEntry
from lutrin.ui.language import count, translate

from .queue import Marks, is_hidden, share_reviewed, waiting
from .rows import Row

_FORMATS = {"txt": "", "md": "md", "html": "web", "pdf": "PDF"}


class Dossier(Marks, Protocol):
    """The part of a workspace that the list of documents reads."""

    def documents(self) -> tuple[DocumentEntry, ...]:
        """Not removed, in the order added."""


def document_row(dossier: Dossier, entry: DocumentEntry, running: float | None = None) -> Row:
    """A document as a row. ``running`` is the share of an analysis under way, 0-1."""
    parts = [_FORMATS.get(entry.format, entry.format), f"{entry.page_count} p."]
    claims = [
        claim
        for claim in dossier.claims(entry.id)
        if not is_hidden(claim, dossier.threshold) and claim.status is not Status.REJECTED
    ]
    if running is not None:
        parts.append(
            translate("words", "analysing… {percent}").format(percent=f"{round(running * 100)}\u202f%")
        )
        meter = running
    else:
        left = len(waiting(dossier, entry.id))
        if entry.analysed or claims:
            parts.append(
                count(len(claims), translate("words", "{n} claim"), translate("words", "{n} claims"))
            )
            parts.append(
                translate("words", "{n} to review").format(n=left) if left else translate("words", "reviewed")
            )
        else:
            parts.append(translate("words", "not analysed"))
        meter = share_reviewed(dossier, entry.id)
    return Row(
        id=entry.id,
        title=entry.title,
        detail=" · ".join(part for part in parts if part),
        meter=meter,
        busy=running is not None,
        done=meter >= 1.0 and running is None,
    )


def document_rows(dossier: Dossier, running: Mapping[str, float]) -> list[Row]:
    """All documents; ``running`` maps document ids to the share of their analysis."""
    return [document_row(dossier, entry, running.get(entry.id)) for entry in dossier.documents()]
