"""Sets the sample reports: ``.venv/bin/python build_spec/build_samples.py``.

Reads ``resources/samples/src/*.typ``, writes the PDFs beside the notes. The same sources give the same bytes:
the dates stand in the sources, and the fonts are the ones that Lutrin ships.
"""

from __future__ import annotations

from pathlib import Path

import typst

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "resources" / "samples"
REPORTS = ("rapport-valdrenne", "valdrenne-report")


def main() -> None:
    """Sets every report and says how large it came out."""
    for name in REPORTS:
        pdf = typst.compile(
            SAMPLES / "src" / f"{name}.typ",
            font_paths=[ROOT / "resources" / "fonts"],
            ignore_system_fonts=True,
        )
        out = SAMPLES / f"{name}.pdf"
        out.write_bytes(pdf)
        print(f"{out.relative_to(ROOT)}: {len(pdf):,} bytes")


if __name__ == "__main__":
    main()
