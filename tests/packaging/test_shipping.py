"""What goes out: the wheel, the desktop's files, the words that must agree."""

from __future__ import annotations

import configparser
import hashlib
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from lxml import etree

import lutrin

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

# of the text as its publisher gives it, to the byte
LICENCE = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))


def test_the_wheel_holds_every_resource(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    assert not [name for name in inside if "screenshots" in name]
    for folder in (
        "samples",
        "fonts",
        "templates",
        "lexicons",
        "gazetteer",
        "icons",
        "themes",
        "i18n",
        "models",
    ):
        files = [file for file in (ROOT / "resources" / folder).rglob("*") if file.is_file()]
        assert files, folder
        for file in files:
            assert f"lutrin/resources/{file.relative_to(ROOT / 'resources').as_posix()}" in inside


def test_an_installed_lutrin_reads_its_own_resources(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = "import lutrin.paths; print(lutrin.paths.resource('samples'))"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()).resolve() == (tmp_path / "lutrin" / "resources" / "samples").resolve()


def test_an_editable_install_copies_no_resources(tmp_path: Path) -> None:
    built = Path(next(WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["editable"])))
    with zipfile.ZipFile(built) as archive:
        assert not [name for name in archive.namelist() if name.startswith("lutrin/resources")]


def test_the_desktop_entry_opens_files() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign,assignment]
    entry.read(ROOT / "build_spec" / "linux" / "lutrin.desktop", encoding="utf-8")
    section = entry["Desktop Entry"]
    command, argument = section["Exec"].split()
    assert command in PROJECT["project"]["scripts"]
    assert argument == "%F"
    assert (ROOT / "resources" / "icons" / f"{section['Icon']}.svg").is_file()
    assert {"application/x-lutrin", "application/pdf"} <= set(section["MimeType"].split(";"))
    assert "Comment[fr]" in section


def test_the_kind_of_file_is_declared() -> None:
    tree = etree.parse(ROOT / "build_spec" / "linux" / "lutrin.xml")
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    assert tree.xpath("//m:mime-type/@type", namespaces=space) == ["application/x-lutrin"]
    assert tree.xpath("//m:glob/@pattern", namespaces=space) == ["*.lutrin"]


def test_the_version_is_the_same_everywhere() -> None:
    tree = etree.parse(ROOT / "build_spec" / "linux" / "lutrin.metainfo.xml")
    assert tree.xpath("//release/@version")[0] == lutrin.__version__
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"(?m)^## \[(\d+\.\d+\.\d+)\]", changelog)
    assert released[0] == lutrin.__version__


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_bytes()
    assert hashlib.sha256(text).hexdigest() == LICENCE


@pytest.mark.parametrize("name", ["rapport-valdrenne.pdf", "valdrenne-report.pdf"])
def test_a_sample_report_has_what_makes_reports_hard(name: str) -> None:
    import pymupdf

    with pymupdf.open(ROOT / "resources" / "samples" / name) as report:
        assert 5 <= len(report) <= 7
        words = [report[number].get_text() for number in range(len(report))]
        lefts = {round(block[0]) for block in report[1].get_text("blocks")}
    assert any("\u00ad\n" in page for page in words), "no word is divided at a line's end"
    assert max(lefts) - min(lefts) > 150, "not in two columns"
    assert re.search(r"\b1\s?/\s?5\b", words[0]), "no page number"


def test_the_notes_are_twins() -> None:
    french, english = (
        (ROOT / "resources" / "samples" / name).read_text(encoding="utf-8")
        for name in ("sommet-valdrenne.md", "valdrenne-summit.md")
    )
    assert 900 <= len(french.split()) <= 1200
    assert 900 <= len(english.split()) <= 1200
    for sign in ("#", "-"):
        assert len(re.findall(rf"(?m)^{sign}", french)) == len(re.findall(rf"(?m)^{sign}", english))
    assert french.count("«") == english.count("“")
