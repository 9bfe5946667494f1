"""Reading files for the commands. PDFs are read in a process of their own: where MuPDF hangs, breaks down or
eats all memory on a page, that is a message about one file, and Ctrl+C works all the same."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from lutrin.domain.document import Document
from lutrin.domain.errors import DIED, TOO_SLOW, FileBroken, FileTooLarge, LutrinError, Reason
from lutrin.domain.progress import Progress
from lutrin.services import importing, spawning

# Seconds without a word: on opening and on one page; then for what is done with all pages together.
PAGE_LIMIT = 30.0
_REST_LIMIT = 120.0
_REST_A_PAGE = 0.5
_MEMORY = 4 << 30  # bytes

_SPAWN = multiprocessing.get_context("spawn")


def read(path: Path, *, password: str, progress: Progress) -> Document:
    """The document at ``path``, as ``importing.read`` gives it.

    Raises:
        FileError family: also FileTooLarge for a page that takes longer than ``PAGE_LIMIT``.
    """
    if _is_pdf(path):
        return apart(importing.read, path, password, progress)
    return importing.read(path, password=password, progress=progress)


def apart(
    function: Callable[..., Document],
    path: Path,
    password: str,
    progress: Progress,
    limit: float = PAGE_LIMIT,
) -> Document:
    """``function(path, password=…, progress=…)`` of an importable module, in a process that is gone after it.

    Raises:
        LutrinError: that of the function.
        FileTooLarge: it said nothing for ``limit`` seconds.
        FileBroken: the process ended on its own.
    """
    ours, theirs = _SPAWN.Pipe(duplex=False)
    process = _SPAWN.Process(target=_serve, args=(theirs, function, path, password), daemon=True)
    with spawning.without_main():
        process.start()
    theirs.close()
    page, patience = 1, limit
    try:
        while True:
            if not ours.poll(patience):
                why = Reason(TOO_SLOW, {"page": page, "seconds": round(patience)})
                raise FileTooLarge(path, why=why)
            kind, *said = ours.recv()
            if kind == "progress":
                done, total = said
                progress(done, total)
                page = min(done + 1, max(total, 1))
                patience = limit if done < total else max(limit, _REST_LIMIT + _REST_A_PAGE * total)
            elif kind == "error":
                raise said[0]
            else:
                document: Document = said[0]
                return document
    except EOFError:
        raise FileBroken(path, why=Reason(DIED, {"page": page})) from None
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def _serve(pipe: Connection, function: Callable[..., Document], path: Path, password: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the command, which ends us
    spawning.die_with_parent()
    spawning.limit_memory(_MEMORY)

    def progress(done: int, total: int) -> None:
        pipe.send(("progress", done, total))

    with suppress(BrokenPipeError):  # the command is gone
        try:
            answer: tuple[str, Any] = ("done", function(path, password=password, progress=progress))
        except LutrinError as error:
            answer = ("error", error)
        pipe.send(answer)


def _is_pdf(path: Path) -> bool:
    """By its content; what cannot be looked at is told by the reader."""
    try:
        if not path.is_file():  # opening a pipe would wait
            return False
        with path.open("rb") as file:
            return b"%PDF-" in file.read(1024) or path.suffix.lower() == ".pdf"
    except (OSError, ValueError):
        return False
