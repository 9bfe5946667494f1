"""How long a dossier takes, next to bare sqlite3 doing the least that could serve.

    python tests/bench/dossier.py [ANNOTATIONS]     (default 100000)

Prints seconds and ratios of one run; compare ratios, never seconds of two runs.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Anchor, Claim, Mention
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.claim import ClaimKind
from lutrin.domain.document import Block, BlockKind, Document, Page
from lutrin.domain.span import Span
from lutrin.services import annotating, importing
from lutrin.services.workspace import Workspace

TIMES: dict[str, float] = {}


@contextmanager
def timed(name: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    TIMES[name] = time.perf_counter() - start


def bare(path: Path, rows: list[tuple[object, ...]]) -> None:
    """One table, one transaction, the same durability."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(
        f"CREATE TABLE marks ({', '.join(f'c{n}' for n in range(len(rows[0])))}, PRIMARY KEY (c0))"
    )
    marks = ", ".join("?" * len(rows[0]))
    with timed("bare insert"), connection:
        connection.executemany(f"INSERT INTO marks VALUES ({marks})", rows)
    with timed("bare read"):
        connection.execute("SELECT * FROM marks").fetchall()
    connection.close()


def main(count: int) -> None:
    words = 10
    text = ("Ana Kovel said that a summit will be held. " * (count // 4)).strip()
    page = Page(width=595, height=842, span=Span(0, len(text)))
    document = Document(
        title="Long",
        path="/nowhere/long.txt",
        sha256="0" * 64,
        format="txt",
        language="en",
        text=text,
        blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),),
        pages=(page,),
    )
    actor = Actor(id="a", kind=ActorKind.PERSON, name="Ana Kovel")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.lutrin"
        with timed("open new"):
            workspace = Workspace.open(path)
        document_id = importing.add(workspace, document).document_id
        marks: list[Mention | Claim] = []
        for n in range(count):
            span = Span(n * words, n * words + words - 1)
            anchor = Anchor.at(text, span, 0)
            if n % 2:
                marks.append(
                    Mention(id=f"{n:032}", document=document_id, anchor=anchor, actor="a", kind=actor.kind)
                )
            else:
                marks.append(Claim(id=f"{n:032}", document=document_id, anchor=anchor, kind=ClaimKind.QUOTE))
        changes = (Change(before=None, after=actor), *(Change(before=None, after=m) for m in marks))
        bare(
            Path(folder) / "bare.sqlite",
            [(m.id, m.document, m.span.start, m.span.end, m.anchor.quote, m.anchor.prefix, m.anchor.suffix)
             for m in marks],
        )  # fmt: skip
        with timed("commit all"):
            workspace.commit(ChangeSet(label="Bench", changes=changes))
        with timed("undo all"):
            workspace.undo()
        with timed("redo all"):
            workspace.redo()
        with timed("accept half"):
            annotating.accept(workspace, [m.id for m in marks[::2]])
        with timed("accept one"):
            annotating.accept(workspace, marks[1].id)
        workspace.close()
        with timed("open full"):
            workspace = Workspace.open(path)
        with timed("counts"):
            workspace.counts(document_id)
        with timed("load marks"):
            workspace.mentions(document_id)
        workspace.close()
        size = path.stat().st_size / 1e6
    print(f"{count} annotations, {size:.0f} MB")
    for name, seconds in TIMES.items():
        base = TIMES["bare read" if name in ("load marks", "bare read") else "bare insert"]
        print(f"{name:<12} {seconds:8.3f} s   {seconds / base:6.2f} x bare")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
