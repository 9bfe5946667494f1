"""Writing what goes out: the exporters as the faces see them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lutrin.domain.brief import Brief
from lutrin.domain.document import Notice
from lutrin.domain.progress import Progress, silent

if TYPE_CHECKING:
    from lutrin.export.options import Options

    from .briefing import Choice, Contents


def formats() -> tuple[tuple[str, str, str], ...]:
    """Name, file suffix with its dot, and label (translatable, context "export") of each format."""
    from lutrin import export as exporters

    return tuple((e.name, e.suffix, e.label) for e in exporters.EXPORTERS)


def options(**chosen: Any) -> Options:
    """Choices for ``export``: the fields of ``export.options.Options``.

    Raises:
        TypeError: no such choice.
    """
    from lutrin.export.options import Options

    return Options(**chosen)


def compose_and_export(
    contents: Contents,
    choice: Choice,
    format: str,  # noqa: A002 - the word users know
    out: Path,
    *,
    options: Options | None = None,
    progress: Progress = silent,
) -> tuple[Notice, ...]:
    """Compose the brief and write it: ``export`` with nothing left to do in the window's process.

    Raises:
        As ``briefing.compose`` and ``export``.
    """
    from . import briefing

    brief = briefing.compose(contents, contents.of.id, choice)
    return export(brief, format, out, options=options, progress=progress)


def refuse(out: Path, *, source: str = "") -> None:
    """Raise what can be told before any work about writing to ``out``: that it is the source, or cannot be.

    Raises:
        OutputError family.
    """
    from lutrin.export import output

    output.refuse(out, source=source)


@contextmanager
def replacing(out: Path, *, source: str = "") -> Iterator[Path]:
    """A temporary file beside ``out`` that takes its place when the block ends well.

    Raises:
        OutputError family: ``out`` is as it was.
    """
    from lutrin.export.output import replacing as replace

    with replace(out, source=source) as temporary:
        yield temporary


def export(
    brief: Brief,
    format: str,  # noqa: A002 - the word users know
    out: Path,
    *,
    options: Options | None = None,
    progress: Progress = silent,
) -> tuple[Notice, ...]:
    """Write ``brief`` to ``out``. Picklable in and out; may run in a worker process.

    Returns:
        What the user should know about the file written, mostly nothing.

    Raises:
        UsageError: no such format.
        OutputError family, FileError family, Cancelled: what was at ``out`` is untouched.
    """
    from lutrin import export as exporters  # here: its libraries are for the process that writes

    return exporters.write(brief, format, out, options=options or exporters.Options(), progress=progress)
