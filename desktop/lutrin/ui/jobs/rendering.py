"""Pictures of pages, drawn by a worker process and kept in a bounded cache."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage

from lutrin.domain.errors import LutrinError
from lutrin.domain.link import PageLink

from .page_key import TILE, PageKey, Palette
from .pictures import Pictures
from .process import WorkerProcess, single_shot

_MIB = 1 << 20
_START_MS = 60_000  # a worker may take this long to start, on a machine that is busy
_ADDRESS = "lutrin.ui.page_pictures:"


@dataclass(slots=True)
class _Draughtsman:
    """A render worker with the shared memory it writes to."""

    process: WorkerProcess
    segment: SharedMemory | None = None
    key: PageKey | None = None
    number: int = 0
    is_ready: bool = False  # it has answered ``prepare``

    def room(self, size: int) -> str:
        """The name of a segment of ``size`` bytes at least; "" where there is none to be had."""
        if self.segment is None or self.segment.size < size:
            self.free()
            try:
                self.segment = SharedMemory(create=True, size=size)
            except OSError:  # no room in shared memory: the pipe will do
                return ""
        return self.segment.name

    def free(self) -> None:
        if self.segment is not None:
            self.segment.close()
            self.segment.unlink()
            self.segment = None


class RenderService(QObject):
    """Draws pages on demand: what the clients want now, in their order; what they no longer want is dropped.

    One worker draws and one spare waits, warm. A page that takes longer than ``page_limit`` seconds, or that
    brings the worker down, is reported by ``failed`` and not tried again until ``retry``.

    Signals:
        ready: a ``PageKey`` whose ``picture`` can be had.
        failed: a ``PageKey`` and a message for people.
    """

    ready = Signal(object)
    failed = Signal(object, str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        cache_bytes: int = 64 * _MIB,
        page_limit: float = 10.0,
        memory_limit: int = 3 << 30,
        prepare: str = _ADDRESS + "prepare",
        render: str = _ADDRESS + "render",
    ) -> None:
        super().__init__(parent)
        self._pictures = Pictures(cache_bytes)
        self._memory_limit = memory_limit
        self._prepare, self._render = prepare, render
        self._wanted: dict[int, tuple[PageKey, ...]] = {}
        self._sizes: dict[tuple[str, int], tuple[float, float]] = {}
        self._passwords: dict[str, str] = {}
        self._stamps: dict[str, tuple[int, int]] = {}
        self._failures: dict[tuple[str, int], str] = {}
        self._links: dict[tuple[str, int], tuple[PageLink, ...]] = {}
        self._closed = False
        self._dying: list[_Draughtsman] = []
        self._page_ms = round(page_limit * 1000)
        self._limit = single_shot(self, self._page_ms, self._out_of_time)
        self._spare: _Draughtsman | None = None
        self._active: _Draughtsman | None = self._start()
        self._hire = single_shot(self, 1500, self._hire_spare)  # not while the window is starting
        self._hire.start()
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self.shutdown)

    # --- what clients say and ask -----------------------------------------------------------

    def set_file(self, pdf: Path | str, sizes: Sequence[tuple[float, float]], password: str = "") -> None:
        """Tell the page sizes (points, as displayed) and the password of a file before wanting its pages.

        Pictures of an earlier file of that name are dropped when it has changed.
        """
        name = str(pdf)
        try:
            state = Path(pdf).stat()
            stamp = (state.st_mtime_ns, state.st_size)
        except OSError:  # the worker will say so, for each page
            stamp = (0, 0)
        if self._stamps.get(name, stamp) != stamp:
            self.forget(name)
        self._stamps[name] = stamp
        self._passwords[name] = password
        for page, size in enumerate(sizes):
            self._sizes[name, page] = size
        for failed in [key for key in self._failures if key[0] == name]:
            del self._failures[failed]

    def forget(self, pdf: Path | str) -> None:
        """Drop all that is kept of a file."""
        name = str(pdf)
        self._pictures.drop_file(name)
        self._sizes = {entry: size for entry, size in self._sizes.items() if entry[0] != name}
        self._failures = {entry: why for entry, why in self._failures.items() if entry[0] != name}
        self._links = {entry: links for entry, links in self._links.items() if entry[0] != name}
        self._passwords.pop(name, None)

    def want(self, client: object, keys: Iterable[PageKey]) -> None:
        """Replace what ``client`` wants, most urgent first. Clients that came first are served first."""
        self._wanted[id(client)] = tuple(keys)
        self._next()

    def leave(self, client: object) -> None:
        """``client`` wants nothing any more."""
        self._wanted.pop(id(client), None)

    def picture(self, key: PageKey) -> QImage | None:
        """The picture, if it is there. Its size is in device pixels, its ratio 1."""
        return self._pictures.get(key)

    def stand_in(self, key: PageKey) -> QImage | None:
        """A whole picture of the same page at another scale, the sharpest there is, to be shown meanwhile."""
        return self._pictures.stand_in(key)

    def links(self, pdf: Path | str, page: int) -> tuple[PageLink, ...]:
        """The links of a page; known once a picture of it was drawn."""
        return self._links.get((str(pdf), page), ())

    def failure(self, pdf: Path | str, page: int) -> str | None:
        """Why a page could not be drawn, if so."""
        return self._failures.get((str(pdf), page))

    def retry(self, pdf: Path | str, page: int) -> None:
        """Try a page that failed again."""
        self._failures.pop((str(pdf), page), None)
        self._next()

    @property
    def held_bytes(self) -> int:
        """What the cache holds, in bytes."""
        return self._pictures.held

    def shutdown(self) -> None:
        """End the workers, free the shared memory, and wait until they are gone."""
        self._closed = True
        self._limit.stop()
        self._hire.stop()
        for one in (self._active, self._spare, *self._dying):
            if one is not None:
                one.process.close()
                one.free()
        self._active = self._spare = None
        self._dying.clear()

    # --- the workers ------------------------------------------------------------------------

    def _start(self) -> _Draughtsman:
        process = WorkerProcess("render", self._memory_limit, self)
        process.answered.connect(self._answered)
        process.ended.connect(self._ended)
        process.run(self._prepare, (), {})
        return _Draughtsman(process)

    def _hire_spare(self) -> None:
        if self._spare is None and not self._closed:
            self._spare = self._start()

    def _replace_active(self) -> None:
        self._limit.stop()
        if self._active is not None:
            self._active.key = None
            self._dying.append(self._active)
            self._active.process.kill()
        self._take_spare()

    def _take_spare(self) -> None:
        """The spare, if there is one, goes to work; otherwise the next page starts a worker.

        No worker is started only because one died: one that cannot even start would be started for ever.
        """
        self._active, self._spare = self._spare, None

    def _next(self) -> None:
        if self._closed or (self._active is not None and self._active.key is not None):
            return
        for keys in self._wanted.values():
            for key in keys:
                page = (key.pdf, key.page)
                if key not in self._pictures and page not in self._failures and page in self._sizes:
                    self._draw(key)
                    return

    def _draw(self, key: PageKey) -> None:
        if self._active is None:
            self._active = self._start()
            self._hire.start()
        width, height = self._sizes[key.pdf, key.page]
        clip: tuple[float, float, float, float] | None = None
        if key.tile is not None:
            left, top = key.tile[0] * TILE, key.tile[1] * TILE
            inset = 0.01  # of a pixel: rounding outwards then gives exactly the tile
            clip = (
                (left + inset) / key.scale,
                (top + inset) / key.scale,
                min(width, (left + TILE - inset) / key.scale),
                min(height, (top + TILE - inset) / key.scale),
            )
            size = 3 * (TILE + 2) * (TILE + 2)
        else:
            size = 3 * (math.ceil(width * key.scale) + 2) * (math.ceil(height * key.scale) + 2)
        palette = (key.palette.page, key.palette.ink) if key.palette else None
        one = self._active
        one.key = key
        args = (key.pdf, self._passwords.get(key.pdf, ""), key.page, key.scale, clip, palette, one.room(size))
        one.number = one.process.run(self._render, args, {})
        self._limit.start(self._page_ms if one.is_ready else _START_MS)

    def _answered(self, process: WorkerProcess, message: tuple[Any, ...]) -> None:
        for worker in (self._active, self._spare):
            if worker is not None and process is worker.process and not worker.is_ready:
                worker.is_ready = True
                if self._limit.isActive() and worker is self._active:
                    self._limit.start(self._page_ms)  # from now on it is the page that takes its time
                return
        one = self._active
        if one is None or process is not one.process or message[1] != one.number or one.key is None:
            return
        self._limit.stop()
        key, one.key = one.key, None
        if message[0] == "done":
            wanted = {other for keys in self._wanted.values() for other in keys}
            *picture, links = message[2]
            self._links[key.pdf, key.page] = links
            self._pictures.keep(key, self._image(one, key.palette, *picture), wanted)
            self.ready.emit(key)
        elif message[0] == "error" and isinstance(message[2], LutrinError):
            self._fail(key, message[2].message(QCoreApplication.translate))
        elif message[0] == "bug":
            self._fail(
                key,
                QCoreApplication.translate("RenderService", "This page could not be drawn ({why}).").format(
                    why=message[3]
                ),
            )
        self._next()

    def _image(
        self,
        one: _Draughtsman,
        palette: Palette | None,
        width: int,
        height: int,
        depth: int,
        data: bytes | None,
    ) -> QImage:
        source: Any = data
        if data is None:
            assert one.segment is not None
            assert one.segment.buf is not None
            source = one.segment.buf[: depth * width * height]
        form = QImage.Format.Format_RGB888 if depth == 3 else QImage.Format.Format_Indexed8
        lent = QImage(source, width, height, depth * width, form)
        if depth == 1 and palette is not None:
            lent.setColorTable(palette.table())
        # converting copies, which it must: the segment is written again for the next page
        image = lent.convertToFormat(QImage.Format.Format_RGB32)
        del lent
        if data is None:
            source.release()
        return image

    def _out_of_time(self) -> None:
        key = self._active.key if self._active is not None else None
        self._replace_active()
        if key is not None:
            self._fail(
                key,
                QCoreApplication.translate(
                    "RenderService", "This page takes too long to draw. The others are not affected."
                ),
            )
        self._next()

    def _ended(self, process: WorkerProcess, code: int) -> None:
        for one in [one for one in self._dying if one.process is process]:
            one.free()
            self._dying.remove(one)
            process.deleteLater()
            return
        if self._spare is not None and process is self._spare.process:
            self._spare.free()
            self._spare = None
            process.deleteLater()
            return
        if self._active is None or process is not self._active.process:
            return
        key = self._active.key
        self._active.free()
        process.deleteLater()
        self._limit.stop()
        self._take_spare()
        if key is not None:
            self._fail(
                key,
                QCoreApplication.translate(
                    "RenderService", "This page could not be drawn (code {why})."
                ).format(why=code),
            )
        self._next()

    def _fail(self, key: PageKey, message: str) -> None:
        self._failures[key.pdf, key.page] = message
        self.failed.emit(key, message)
