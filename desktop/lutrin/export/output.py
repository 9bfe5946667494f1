"""Writing a file so that there is either the whole new one or what was there before."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lutrin.domain.errors import (
    IS_A_FOLDER,
    NO_FILES_HERE,
    NO_FOLDER,
    NOT_A_FILE,
    DiskFull,
    FolderReadOnly,
    OutputError,
    OutputIsSource,
    system_reason,
)

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def is_same_file(a: Path, b: Path) -> bool:
    """Whether two paths lead to one file: by name, through links, or as hard links of each other."""
    try:
        if a.exists() and b.exists():
            return a.samefile(b)
        return a.resolve() == b.resolve()
    except OSError:  # a path that cannot even be looked at is compared by name
        return a.absolute() == b.absolute()


def as_output_error(error: OSError, out: Path) -> OutputError:
    """The error of ours for what the system said while writing ``out``."""
    if error.errno in _FULL:
        return DiskFull(out)
    if error.errno in _FORBIDDEN:
        return FolderReadOnly(out)
    if error.errno == errno.ENOENT and out.parent.is_dir():  # as in /proc: the folder is there all the same
        return OutputError(out, why=NO_FILES_HERE)
    return OutputError(out, why=system_reason(error))


def refuse(out: Path, *, source: str = "") -> None:
    """Raise what can be told before any work about writing to ``out``; ``source`` as for ``replacing``.

    Raises:
        OutputIsSource, FolderReadOnly, OutputError.
    """
    try:
        if source and is_same_file(out, Path(source)):
            raise OutputIsSource(out)
        if out.is_dir():
            raise OutputError(out, why=IS_A_FOLDER)
        if out.exists() and not out.is_file():  # root could put a file in the place of /dev/null
            raise OutputError(out, why=NOT_A_FILE)
        if not out.parent.is_dir():
            raise OutputError(out, why=NO_FOLDER)
        if not os.access(out.parent, os.W_OK | os.X_OK):
            raise FolderReadOnly(out)
    except OSError as error:
        raise as_output_error(error, out) from error


@contextmanager
def replacing(out: Path, *, source: str = "") -> Iterator[Path]:
    """Give a new file name beside ``out``; put that file in the place of ``out`` when the block ends well.

    The temporary file lies in the same folder, so that taking its place is one atomic step. When the block
    fails in any way, it is removed and ``out`` stays as it was. ``source`` is the path of the document that
    must never be written to ("" when there is none).

    Raises:
        OutputIsSource, FolderReadOnly, DiskFull, OutputError.
    """
    refuse(out, source=source)
    temporary = out.parent / f".lutrin-{secrets.token_hex(6)}{out.suffix}.part"
    try:
        # Made at once and by us alone: a folder that cannot be written is told before the work, not after.
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        yield temporary
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        temporary.replace(out)
    except OSError as error:
        raise as_output_error(error, out) from error
    except OutputError as error:
        if error.fields.get("path") == str(temporary):  # people know the name they gave, not ours
            error.fields["path"] = str(out)
        raise
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
