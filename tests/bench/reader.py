"""How smooth the reader is: first page, scrolling, zooming, marks, memory. Run by hand.

    QT_QPA_PLATFORM=offscreen python tests/bench/reader.py [--pages 1073] [--marks 10000] [--dark] [FILE.pdf]

Prints what the main loop waits at most (a 5 ms heartbeat) and ratios to PyMuPDF alone in the same run.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from pathlib import Path

import pymupdf
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Anchor, Claim, Mention, Status
from lutrin.domain.claim import ClaimKind
from lutrin.domain.document import Block, BlockKind, Document, Page, PageMap
from lutrin.domain.span import Span
from lutrin.ui.jobs import Jobs, RenderService
from lutrin.ui.reader import Mark, ReaderView, mark_of
from lutrin.ui.theme import load

SENTENCE = "The delegation of Orvance said that the strait would open before the end of the month. "


def make_pdf(path: Path, pages: int) -> None:
    """A report of ``pages`` full pages, drawn with text only."""
    with pymupdf.open() as pdf:
        for number in range(pages):
            page = pdf.new_page(width=595, height=842)
            for row in range(48):
                page.insert_text((60, 70 + 15 * row), f"{number}.{row} {SENTENCE}"[:88], fontsize=10)
        pdf.save(path, garbage=1, deflate=True)


def read(pdf: Path) -> Document:
    """A document from PyMuPDF's characters; at home in the worker for the measurement of a large result."""
    text: list[str] = []
    pages: list[Page] = []
    at = 0
    with pymupdf.open(pdf) as opened:
        for page in opened:
            start, offsets, boxes, lines, count = at, array("I"), array("f"), array("I"), 0
            for block in page.get_text("rawdict")["blocks"]:
                for line in block.get("lines", ()):
                    for span in line["spans"]:
                        for char in span["chars"]:
                            text.append(char["c"])
                            offsets.append(at)
                            boxes.extend(char["bbox"])
                            lines.append(count)
                            at += 1
                    text.append("\n")
                    at += 1
                    count += 1
            page_map = PageMap(offsets=offsets, boxes=boxes, lines=lines, angles=array("H", [0] * count))
            size = page.rect
            pages.append(Page(width=size.width, height=size.height, span=Span(start, at), map=page_map))
    whole = "".join(text)
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(whole)))
    return Document(
        title="Bench",
        path=str(pdf),
        sha256="",
        format="pdf",
        language="en",
        text=whole,
        blocks=(block,),
        pages=tuple(pages),
    )


def make_marks(document: Document, count: int) -> list[Mark]:
    """``count`` marks spread over the document: every other one a claim, some proposed."""
    step = len(document.text) // count
    claims, mentions = list(ClaimKind), list(ActorKind)
    marks = []
    for n in range(count):
        status = Status.PROPOSED if n % 3 else Status.ACCEPTED
        start = n * step
        length = 60 if n % 2 else 12
        anchor = Anchor.at(document.text, Span(start, min(start + length, len(document.text))), 0)
        marks.append(
            mark_of(
                Claim(id=str(n), document="d", anchor=anchor, kind=claims[n % 5], status=status)
                if n % 2
                else Mention(
                    id=str(n), document="d", anchor=anchor, actor="a", kind=mentions[n % 5], status=status
                ),
                {},
            )
        )
    return marks


class Heartbeat:
    """The longest time the main loop did not come round, in milliseconds."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last))
        self._last = now

    def start(self) -> None:
        self.gaps.clear()
        self._last = time.perf_counter()

    def tell(self, what: str) -> None:
        gaps = sorted(self.gaps) or [0.0]
        over = sum(gap > 50 for gap in gaps)
        high = gaps[int(0.99 * len(gaps))]
        print(f"{what:46s} longest gap {gaps[-1]:6.1f} ms, 99th of 100 {high:5.1f}, over 50: {over}")


def spin(seconds: float = 0.0, until: Callable[[], bool] | None = None) -> None:
    """Run the main loop for some time, or until something holds."""
    end = time.perf_counter() + (seconds or 300)
    while time.perf_counter() < end and not (until is not None and until()):
        QCoreApplication.processEvents()
        time.sleep(0.0005)


def memory() -> str:
    """Resident memory of this process."""
    status = Path("/proc/self/status")
    if not status.exists():
        return "?"
    kib = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return f"{kib / 1024:.0f} MB"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--pages", type=int, default=1073)
    parser.add_argument("--marks", type=int, default=10_000)
    parser.add_argument("--dark", action="store_true")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        pdf = options.file or Path(folder) / "report.pdf"
        if options.file is None:
            make_pdf(pdf, options.pages)
        measure(pdf, options.marks, "dark" if options.dark else "light")
    application.quit()


def measure(pdf: Path, count: int, theme: str) -> None:
    """One document, from opening to scrolling."""
    service, jobs, beat = RenderService(), Jobs(), Heartbeat()
    spin(1.0)
    beat.start()
    spin(1.0)
    beat.tell("idle")
    print(f"{'memory, nothing open':46s} {memory()}")

    got: list[Document] = []
    sys.path.insert(0, str(Path(__file__).parent))
    beat.start()
    jobs.run("reader:read", pdf, on_done=got.append, on_error=print)
    spin(until=lambda: bool(got))
    spin(0.2)
    beat.tell("a large document comes from the read worker")
    document = got[0]
    print(f"{'':46s} {len(document.pages)} pages, {len(document.text):,} characters, memory {memory()}")

    reader = ReaderView(service)
    reader.resize(900, 900)
    reader.set_theme(load(theme))
    reader.show()
    started = time.perf_counter()
    beat.start()
    reader.set_document(document, pdf)
    ready: list[float] = []
    service.ready.connect(lambda key: ready.append(time.perf_counter()) if key.page == 0 else None)
    spin(until=lambda: bool(ready))
    first = ready[0] - started
    beat.tell("set_document, first page")
    started = time.perf_counter()
    with pymupdf.open(pdf) as opened:
        opened[0].get_pixmap(matrix=pymupdf.Matrix(reader.pages.scale, reader.pages.scale))
    floor = time.perf_counter() - started
    what = "first page on screen / PyMuPDF alone"
    print(f"{what:46s} {1000 * first:.0f} / {1000 * floor:.0f} ms = {first / floor:.1f}")

    marks = make_marks(document, count)
    started = time.perf_counter()
    reader.set_marks(marks)
    print(f"{f'set_marks({len(marks):,})':46s} {1000 * (time.perf_counter() - started):.0f} ms")
    started = time.perf_counter()
    reader.update_marks(marks[:40])
    print(f"{'update_marks(40)':46s} {1000 * (time.perf_counter() - started):.2f} ms")

    bar = reader.verticalScrollBar()
    for what, step, pause in (("scrolling by the wheel", 60, 0.012), ("scrolling fast", 900, 0.03)):
        bar.setValue(0)
        beat.start()
        end = time.perf_counter() + 5
        while time.perf_counter() < end:
            bar.setValue(bar.value() + step)
            spin(pause)
        beat.tell(what)
    beat.start()
    for place in range(20):
        bar.setValue(bar.maximum() * place // 20)
        spin(0.1)
    beat.tell("jumping about")
    beat.start()
    for n in range(40):
        reader.set_zoom(reader.zoom * (1.1 if n < 20 else 1 / 1.1))
        spin(0.05)
    spin(1.0)
    beat.tell("zooming in and out")
    print(f"{'memory after all that':46s} {memory()}, pictures {service.held_bytes / (1 << 20):.0f} MB")
    started = time.perf_counter()
    for _ in range(50):
        reader.viewport().repaint()
    print(f"{'one repaint':46s} {1000 * (time.perf_counter() - started) / 50:.1f} ms")
    started = time.perf_counter()
    shown = [reader.tiles.key(page, reader.pages, 1.0) for page in range(200, 230)]
    service.want("bench", shown)
    done: list[object] = []
    service.ready.connect(done.append)
    reader.hide()
    spin(until=lambda: len(done) >= len(shown))
    ours = len(done) / (time.perf_counter() - started)
    started = time.perf_counter()
    with pymupdf.open(pdf) as opened:
        for key in shown:
            opened[key.page].get_pixmap(matrix=pymupdf.Matrix(key.scale, key.scale))
    alone = len(shown) / (time.perf_counter() - started)
    print(f"{'pages drawn a second / PyMuPDF alone':46s} {ours:.0f} / {alone:.0f} = {ours / alone:.2f}")
    jobs.shutdown()
    service.shutdown()


if __name__ == "__main__":
    main()
