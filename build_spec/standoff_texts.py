"""The texts that the standoff marks of ``tests/corpora/claims`` count in; they are never kept in the project.

DATA is a folder with ``actors/`` (popcorn-fr, fenec-fr, gum-en, uner-ewt-en) and ``claims/`` (udclaims-fr),
each ``*.dev.jsonl`` of ``{"id", "text"}``. Documents keep the ids of their sets. FENEC writes a line break as
``\\n `` in its text, which is read as one; its ids begin with ``fenec-``. The sentences of the treebanks are
taken by tens, a line each: ``Europar-120`` is Sequoia's debates of the European Parliament from sentence 120
on (counted from 0 in the order of the file), ``annodis-N`` its local press, ``gsd-N`` French GSD. The
sentences of an English weblog (``uner-weblog-…``, their ids but for the number) are a document, a line each.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TREEBANKS = {"Europar": "ud-Europar", "annodis": "ud-annodis", "gsd": "ud-fr-ud-dev"}
SENTENCES = 10  # to a document


def texts(data: Path) -> dict[str, str]:
    """The text of every document of DATA by its id."""
    found = {
        row["id"]: row["text"]
        for name in ("popcorn-fr", "gum-en")
        for row in _rows(data / "actors" / f"{name}.dev.jsonl")
    }
    for row in _rows(data / "actors" / "fenec-fr.dev.jsonl"):
        found[row["id"]] = row["text"].replace("\\n ", "\n")
    posts: dict[str, list[str]] = {}
    for row in _rows(data / "actors" / "uner-ewt-en.dev.jsonl"):
        posts.setdefault(row["id"].rpartition("-")[0], []).append(row["text"])
    found.update((name, "\n".join(lines)) for name, lines in posts.items())
    sentences = list(_rows(data / "claims" / "udclaims-fr.dev.jsonl"))
    for name, prefix in TREEBANKS.items():
        own = [row["text"] for row in sentences if row["id"].startswith(prefix)]
        for first in range(0, len(own), SENTENCES):
            found[f"{name}-{first}"] = "\n".join(own[first : first + SENTENCES])
    return found


def read(corpus: Path, known: dict[str, str]) -> list[dict[str, Any]]:
    """The records of a corpus with their texts; those whose text is not at hand are left out."""
    documents = list(_rows(corpus))
    for document in documents:
        if "text" not in document and document["id"] in known:
            document["text"] = known[document["id"]]
    return [document for document in documents if "text" in document]


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text(encoding="utf8").splitlines():
        if line.strip():
            yield json.loads(line)
