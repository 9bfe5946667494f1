"""Web annotations and the table: nothing is lost, nothing is dangerous."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from lutrin import export
from lutrin.domain.annotation import Claim


def test_web_annotations(sample: Any, tmp_path: Path) -> None:
    out = tmp_path / "marks.jsonld"
    brief = sample.brief()
    export.write(brief, "jsonld", out)
    found = json.loads(out.read_text(encoding="utf-8"))
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "AnnotationCollection"
    assert found["total"] == len(found["first"]["items"]) == 7
    for item, mark in zip(found["first"]["items"], brief.source.marks, strict=True):
        position, quote, fragment = item["target"]["selector"]
        assert position["type"] == "TextPositionSelector"
        assert quote["type"] == "TextQuoteSelector"
        assert brief.source.text[position["start"] : position["end"]] == quote["exact"] == mark.quote
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert around in brief.source.text
        assert fragment["value"] == "page=1"
        assert item["id"] == f"urn:uuid:{mark.annotation.id}"
    forecast = found["first"]["items"][-1]["lutrin:claim"]
    assert forecast["kind"] == "forecast"
    assert forecast["certainty"]["step"] == "very_likely"
    assert forecast["certainty"]["percent"] == [80, 95]
    assert forecast["when"]["end"] == "2026-06-30"
    assert forecast["claimants"] == [{"author": True, "actor": None, "name": "", "span": None}]


def test_offsets_are_code_points(sample: Any, tmp_path: Path) -> None:
    """An astral character counts one, in Python as in the file."""
    brief = sample.brief()
    text = "😀 dit tout"
    mark = brief.source.marks[2]
    assert isinstance(mark.annotation, Claim)
    anchor = replace(mark.annotation.anchor, span=type(mark.annotation.span)(2, 5), quote="dit")
    moved = replace(mark, annotation=replace(mark.annotation, anchor=anchor), quote="dit")
    source = replace(brief.source, text=text, marks=(moved,))
    out = tmp_path / "marks.jsonld"
    export.write(replace(brief, source=source), "jsonld", out)
    (item,) = json.loads(out.read_text(encoding="utf-8"))["first"]["items"]
    position, quote, _ = item["target"]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"] == "dit"


def test_reasons_are_in_the_language_of_the_export(sample: Any, tmp_path: Path) -> None:
    brief = sample.brief()
    mark = brief.source.marks[2]
    mark = replace(mark, annotation=replace(mark.annotation, reason="told as to come: “will”"))
    for language, said in (("en", "told as to come: “will”"), ("fr", "dit comme à venir")):
        made = replace(brief, language=language, source=replace(brief.source, marks=(mark,)))
        export.write(made, "jsonld", tmp_path / "marks.jsonld")
        (item,) = json.loads((tmp_path / "marks.jsonld").read_text(encoding="utf-8"))["first"]["items"]
        assert said in item["lutrin:review"]["reason"]
        export.write(made, "csv", tmp_path / "marks.csv")
        with (tmp_path / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
            header, row = csv.reader(file)
        assert header[-1] == "reason"
        assert said in row[-1]


def test_no_marks_is_still_a_collection(sample: Any, tmp_path: Path) -> None:
    sample.marks = []
    out = tmp_path / "marks.jsonld"
    export.write(sample.brief(), "jsonld", out)
    assert json.loads(out.read_text(encoding="utf-8"))["first"]["items"] == []


def test_table(sample: Any, tmp_path: Path) -> None:
    out = tmp_path / "marks.csv"
    export.write(sample.brief(), "csv", out)
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["what"] for row in rows] == [
        "highlight",
        "mention",
        "claim",
        "mention",
        "claim",
        "highlight",
        "claim",
    ]
    forecast = rows[-1]
    assert (forecast["who"], forecast["certainty"], forecast["percent_low"], forecast["percent_high"]) == (
        "auteur",
        "very_likely",
        "80",
        "95",
    )
    assert (forecast["status"], forecast["when_end"]) == ("proposed", "2026-06-30")
    assert rows[4]["negated"] == "yes"


def test_a_table_runs_nothing(sample: Any, tmp_path: Path) -> None:
    brief = sample.brief()
    evil = replace(brief.source.marks[2], quote='=HYPERLINK("http://x";"y")')
    out = tmp_path / "marks.csv"
    export.write(replace(brief, source=replace(brief.source, marks=(evil,))), "csv", out)
    with out.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["quote"].startswith("'=HYPERLINK")
