"""How long exports take: run by hand, ``python tests/bench/export.py``; compare the ratios, not the seconds.

10,000 annotations on 1,073 pages should take no more than 2 s, and no cost may grow with annotations × pages.
"""

from __future__ import annotations

import tempfile
import time
import uuid
from pathlib import Path

import pymupdf

from lutrin import export
from lutrin.domain.annotation import Anchor, Claim, Status
from lutrin.domain.brief import AnnotatedSource, Brief, Mark
from lutrin.domain.claim import ClaimKind
from lutrin.domain.document import Page
from lutrin.domain.span import Quad, Span

MADE = "2026-03-03T09:30:00+01:00"


def _source(pages: int, marks: int) -> AnnotatedSource:
    with pymupdf.open() as document:
        for number in range(pages):
            page = document.new_page()
            for row in range(40):
                page.insert_text(
                    (72, 72 + 16 * row), f"Page {number}, line {row}: what was said on that day."
                )
        pdf = document.tobytes(deflate=True)
    kinds = list(ClaimKind)
    made = []
    for number in range(marks):
        page = number * pages // marks
        y = 60.0 + 16 * (number % 38)
        claim = Claim(
            id=str(uuid.UUID(int=number + 1)),
            document="bench",
            anchor=Anchor(span=Span(number, number + 1), quote="what was said", page=page),
            kind=kinds[number % 5],
            status=Status.ACCEPTED,
        )
        quads = (Quad(page, 72, y, 300, y + 14), Quad(page, 72, y + 16, 200, y + 30))
        made.append(Mark(annotation=claim, quads=quads, quote="what was said"))
    return AnnotatedSource(
        id="bench",
        title="Bench",
        path="/nowhere/bench.pdf",
        sha256="0" * 64,
        language="en",
        pdf=pdf,
        password="",
        text="what was said",
        pages=tuple(Page(width=595, height=842, span=Span(0, 0)) for _ in range(pages)),
        marks=tuple(made),
        analyst="Bench",
        made=MADE,
    )


def _brief(source: AnnotatedSource) -> Brief:
    return Brief(
        title="Bench",
        language="en",
        source=source,
        author="",
        date="",
        grade="",
        made=MADE,
        version="0",
        threshold=0.0,
        proposed=0,
        accepted=0,
        rejected=0,
        bottom_line=(),
        key_claims=(),
        actors=(),
        author_claims=(),
        unnamed=(),
        timeline=(),
        index=(),
    )


def main() -> None:
    """Print the time of each export, and how it grows when pages and marks double."""
    with tempfile.TemporaryDirectory() as folder:
        first = 0.0
        for pages, marks in ((1073, 0), (536, 5000), (1073, 5000), (1073, 10_000)):
            brief = _brief(_source(pages, marks))
            out = Path(folder) / "out.pdf"
            for options, what in (
                (export.Options(), "all"),
                (export.Options(attachment=False), "no attachment"),
            ):
                start = time.perf_counter()
                export.write(brief, "pdf", out, options=options)
                spent = time.perf_counter() - start
                first = first or spent
                print(
                    f"pdf {what:14s} {pages:5d} pages {marks:6d} marks {spent:6.2f} s  "
                    f"× {spent / first:5.1f}  {out.stat().st_size / 1e6:6.1f} MB"
                )
        for name in ("jsonld", "csv"):
            start = time.perf_counter()
            export.write(brief, name, Path(folder) / f"out.{name}")
            print(f"{name:18s} {pages:5d} pages {marks:6d} marks {time.perf_counter() - start:6.2f} s")


if __name__ == "__main__":
    main()
