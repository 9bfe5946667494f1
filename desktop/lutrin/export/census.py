"""What a PDF holds, counted before it is written and again in the file that came out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary

from lutrin.domain.errors import ExportNotVerified
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .annotations import NAME_PREFIX

_MANY = 100_000  # outline entries after which the tree is taken to be a loop

NOT_READABLE = QT_TRANSLATE_NOOP("errors", "it cannot be opened again")
PAGES_DIFFER = QT_TRANSLATE_NOOP("errors", "pages are missing")
MARKS_DIFFER = QT_TRANSLATE_NOOP("errors", "marks are missing")
OTHERS_DIFFER = QT_TRANSLATE_NOOP("errors", "annotations or links of others are missing")
OUTLINE_DIFFERS = QT_TRANSLATE_NOOP("errors", "the outline is not whole")
ATTACHMENTS_DIFFER = QT_TRANSLATE_NOOP("errors", "attachments are missing")


@dataclass(frozen=True, slots=True)
class Census:
    """Counts of what must survive the writing."""

    pages: int
    ours: int
    others: dict[str, int]  # by subtype, links among them
    outline: int
    attachments: frozenset[str]

    @classmethod
    def of(cls, pdf: pikepdf.Pdf) -> Census:
        """Count what ``pdf`` holds."""
        ours = 0
        others: Counter[str] = Counter()
        for page in pdf.pages:
            found = page.obj.get("/Annots")
            for annotation in found if isinstance(found, Array) else ():
                if not isinstance(annotation, Dictionary):
                    continue
                if _is_ours(annotation):
                    ours += 1
                    continue
                subtype = str(annotation.get("/Subtype", ""))
                parent = annotation.get("/Parent") if subtype == "/Popup" else None
                if not (isinstance(parent, Dictionary) and _is_ours(parent)):
                    others[subtype] += 1
        return cls(len(pdf.pages), ours, dict(others), _outline(pdf), frozenset(pdf.attachments))


def _is_ours(annotation: pikepdf.Object) -> bool:
    return str(annotation.get("/NM", "")).startswith(NAME_PREFIX)


def _outline(pdf: pikepdf.Pdf) -> int:
    """How many entries the outline has, loops cut."""
    root = pdf.Root.get("/Outlines")
    todo = [root.get("/First")] if isinstance(root, Dictionary) else []
    seen: set[tuple[int, int]] = set()
    count = 0
    while todo and count < _MANY:
        entry = todo.pop()
        if not isinstance(entry, Dictionary) or entry.objgen in seen:
            continue
        if entry.objgen != (0, 0):
            seen.add(entry.objgen)
        count += 1
        todo.append(entry.get("/Next"))
        todo.append(entry.get("/First"))
    return count


def check(path: Path, expected: Census, *, password: str = "") -> None:
    """Open the file that was written and compare it with what should be in it.

    Raises:
        ExportNotVerified: something is missing, or the file cannot be opened.
    """
    try:
        with pikepdf.open(path, password=password) as pdf:
            found = Census.of(pdf)
    except (pikepdf.PdfError, pikepdf.PasswordError) as error:
        raise ExportNotVerified(path, why=NOT_READABLE) from error
    for ok, why in (
        (found.pages == expected.pages, PAGES_DIFFER),
        (found.ours == expected.ours, MARKS_DIFFER),
        (found.others == expected.others, OTHERS_DIFFER),
        (found.outline == expected.outline, OUTLINE_DIFFERS),
        (expected.attachments <= found.attachments, ATTACHMENTS_DIFFER),
    ):
        if not ok:
            raise ExportNotVerified(path, why=why)
