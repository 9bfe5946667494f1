"""A table of claims and mentions (CSV), a line each, for spreadsheets and statistics."""

from __future__ import annotations

import csv
from pathlib import Path

from lutrin.domain.annotation import Claim, Mention
from lutrin.domain.brief import AnnotatedSource, Brief, Mark
from lutrin.domain.document import Notice
from lutrin.domain.progress import Progress
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .labels import word
from .options import Options
from .reasons import told
from .typography import one_line

name = "csv"
suffix = ".csv"
label = QT_TRANSLATE_NOOP("export", "Table of claims and actors (CSV)")

# Stable names, not translated: scripts read them.
COLUMNS = (
    "id",
    "what",
    "kind",
    "page",
    "start",
    "end",
    "quote",
    "who",
    "certainty",
    "percent_low",
    "percent_high",
    "certainty_words",
    "negated",
    "when",
    "when_start",
    "when_end",
    "about",
    "cue",
    "metonym",
    "status",
    "origin",
    "score",
    "note",
    "document",
    "reason",
)


def write(brief: Brief, out: Path, options: Options, progress: Progress) -> tuple[Notice, ...]:
    """Write one line a mark in reading order; UTF-8 with a mark at its head, which spreadsheets need."""
    source = brief.source
    actors = {mark.actor.id: mark.actor.name for mark in source.marks if mark.actor is not None}
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        lines = csv.DictWriter(file, COLUMNS, restval="")
        lines.writeheader()
        for done, mark in enumerate(source.marks):
            if done % 256 == 0:
                progress(done, len(source.marks))
            if isinstance(mark.annotation, Mention) and not options.actors:
                continue
            row = _row(mark, source, actors, brief.language)
            lines.writerow({key: _safe(value) for key, value in row.items()})
    progress(len(source.marks), len(source.marks))
    return ()


def _safe(value: object) -> object:
    """Text that a spreadsheet would take for a formula gets an apostrophe before it: a hostile document must
    not run anything on the analyst's computer."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return value


def _row(mark: Mark, source: AnnotatedSource, actors: dict[str, str], language: str) -> dict[str, object]:
    item = mark.annotation
    row: dict[str, object] = {
        "id": item.id,
        "what": type(item).__name__.lower(),
        "page": item.anchor.page + 1,
        "start": item.span.start,
        "end": item.span.end,
        "quote": one_line(mark.quote),
        "status": item.status.value,
        "origin": item.origin.value,
        "score": round(item.score, 3),
        "note": item.note,
        "document": source.title,
        "reason": told(item.reason, language),
    }
    if isinstance(item, Claim):
        row["kind"] = item.kind.value
        row["who"] = "; ".join(mark.claimants) or word("author", language)
        row["negated"] = "yes" if item.negated else "no"
        row["about"] = "; ".join(actors.get(actor, actor) for actor in item.about)
        row["cue"] = one_line(item.cue.of(source.text)) if item.cue is not None else ""
        if item.certainty is not None:
            row["certainty"] = item.certainty.step.value
            row["percent_low"], row["percent_high"] = item.certainty.step.percent
            row["certainty_words"] = item.certainty.words
        if item.when is not None:
            row["when"], row["when_start"], row["when_end"] = (
                item.when.words,
                item.when.start,
                item.when.end,
            )
    elif isinstance(item, Mention):
        row["kind"] = item.kind.value
        row["who"] = mark.actor.name if mark.actor is not None else ""
        row["metonym"] = "yes" if item.metonym else "no"
    else:
        row["kind"] = item.style
    return row
