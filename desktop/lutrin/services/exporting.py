"""Writing what goes out: the exporters as the faces see them."""

from __future__ import annotations

from pathlib import Path

from lutrin.domain.brief import Brief
from lutrin.domain.progress import Progress, silent
from lutrin.export import Options

__all__ = ["Options", "export", "formats"]


def formats() -> tuple[tuple[str, str, str], ...]:
    """Name, file suffix with its dot, and label (translatable, context "export") of each format."""
    from lutrin import export as exporters

    return tuple((e.name, e.suffix, e.label) for e in exporters.EXPORTERS)


def export(
    brief: Brief,
    format: str,  # noqa: A002 - the word users know
    out: Path,
    *,
    options: Options = Options(),  # noqa: B008 - frozen
    progress: Progress = silent,
) -> None:
    """Write ``brief`` to ``out``. Picklable in; may run in a worker process.

    Raises:
        UsageError: no such format.
        OutputError family, FileError family, Cancelled: what was at ``out`` is untouched.
    """
    from lutrin import export as exporters  # here: its libraries are for the process that writes

    exporters.write(brief, format, out, options=options, progress=progress)
