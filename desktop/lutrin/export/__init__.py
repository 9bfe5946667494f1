"""What goes out: the annotated PDF, the brief, Markdown, W3C annotations, a table.

A format is one module with ``name``, ``suffix``, ``label`` and ``write``, and one entry in ``EXPORTERS``.
Exporters see a ``Brief`` and nothing else: no dossier, no document as it was read.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from lutrin.domain.brief import Brief
from lutrin.domain.document import Notice
from lutrin.domain.errors import UsageError
from lutrin.domain.progress import Progress, silent

from . import annotated_pdf, brief_pdf, markdown, table, web_annotation
from .options import Options
from .output import replacing

__all__ = ["EXPORTERS", "Exporter", "Options", "exporter", "write"]


class Exporter(Protocol):
    """One format. ``label`` is translatable (context "export"); ``suffix`` has its dot.

    ``write`` makes the whole file at ``out``, a new name in the folder where it will stay, checks it, and
    raises an ``OutputError`` or ``FileError`` when it is not right. It never touches the source. It gives
    back what the user should know about a file that is right.
    """

    name: str
    suffix: str
    label: str

    def write(self, brief: Brief, out: Path, options: Options, progress: Progress) -> tuple[Notice, ...]: ...


_DEFAULTS = Options()
EXPORTERS: tuple[Exporter, ...] = (annotated_pdf, brief_pdf, markdown, web_annotation, table)


def exporter(name: str) -> Exporter:
    """The exporter called ``name``.

    Raises:
        UsageError: there is none.
    """
    for found in EXPORTERS:
        if found.name == name:
            return found
    known = ", ".join(e.name for e in EXPORTERS)
    raise UsageError(what=f"“{name}” is not an export format; there are {known}.")


def write(
    brief: Brief,
    format: str,  # noqa: A002 - the word users know
    out: Path,
    *,
    options: Options = _DEFAULTS,
    progress: Progress = silent,
) -> tuple[Notice, ...]:
    """Write ``brief`` to ``out`` in ``format``; what was at ``out`` is replaced only when all went well.

    Returns:
        What the user should know about the file written, mostly nothing.

    Raises:
        UsageError: no such format.
        OutputIsSource: ``out`` is the source, under any of its names.
        OutputError: the folder, the disk, a permission, a signature, or a copy that did not come out whole.
        FileError: the source's pages could not be opened (broken, or a password is missing).
        Cancelled: by ``progress``.
    """
    chosen = exporter(format)
    with replacing(out, source=brief.source.path) as temporary:
        return chosen.write(brief, temporary, options, progress)
