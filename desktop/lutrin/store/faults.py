"""SQLite's errors turned into ours, at the workshop's door."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lutrin.domain import errors

_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}
_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}


def ours(path: Path, error: sqlite3.Error | OSError) -> errors.LutrinError:
    """The error of our family that tells what happened to the dossier at ``path``."""
    if isinstance(error, OSError):
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return errors.DiskFull(path)
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            return errors.DossierReadOnly(path)
        return errors.DossierError(path, why=errors.system_reason(error))
    code = (
        getattr(error, "sqlite_errorcode", 0) & 0xFF
    )  # the primary code: extended ones carry it in the low byte
    if code == sqlite3.SQLITE_FULL:
        return errors.DiskFull(path)
    if code in _LOCKED:
        return errors.DossierLocked(path)
    if code in _READ_ONLY:
        return errors.DossierReadOnly(path)
    if code in _BROKEN:
        return errors.DossierBroken(path, why=errors.said(error))
    return errors.DossierError(path, why=errors.said(error))


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Within: whatever SQLite or the system raises comes out as one of ours.

    Raises:
        DossierError, DiskFull: see ``ours``.
    """
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise ours(path, error) from error
