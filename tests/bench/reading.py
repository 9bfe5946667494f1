"""How fast documents are read, against MuPDF's own extraction in the same run. Run by hand:

    python tests/bench/reading.py [FILE.pdf …]

Prints pages a second (processor time) of ``documents.read`` and of MuPDF's ``rawdict`` alone, their ratio,
and the peak memory.
Without files, a report of 300 pages is made on the spot.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

import pymupdf
import typst

from lutrin import documents

_SENTENCE = (
    "The northern alliance said that its ships would stay in the strait until the inspectors had left. "
)


def _made(folder: Path) -> Path:
    path = folder / "report.pdf"
    markup = '#set page(columns: 2, numbering: "1")\n#set text(hyphenate: true)\n#set par(justify: true)\n'
    path.write_bytes(typst.compile((markup + f"= Matter\n{_SENTENCE * 40}\n\n" * 900).encode()))
    return path


def _measure(path: Path) -> None:
    with pymupdf.open(path) as doc:
        pages = doc.page_count
        begun = time.process_time()
        for page in doc:
            page.get_text("rawdict", flags=pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP)
        floor = time.process_time() - begun
    begun = time.process_time()
    document = documents.read(path)
    took = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{path.name}: {pages} pages, {len(document.text):,} characters; read {pages / took:.0f} pages/s, "
        f"rawdict alone {pages / floor:.0f}; ratio {took / floor:.2f}; peak {peak:.0f} MB"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for one in [Path(name) for name in sys.argv[1:]] or [_made(Path(folder))]:
            _measure(one)
