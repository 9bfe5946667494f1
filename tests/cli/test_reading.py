"""PDFs that stop whoever reads them."""

from __future__ import annotations

import importlib
import os
from pathlib import Path

import pytest

from lutrin.cli import reading
from lutrin.domain.errors import FileBroken, FileTooLarge, PasswordNeeded
from lutrin.services import importing

HOSTILE = """
import os, time
from lutrin.domain.errors import PasswordNeeded

def hangs(path, *, password, progress):
    progress(6, 9)
    path.write_text(str(os.getpid()))
    time.sleep(600)

def dies(path, *, password, progress):
    progress(1, 9)
    os._exit(3)

def locked(path, *, password, progress):
    raise PasswordNeeded(path)
"""


@pytest.fixture
def hostile(tmp_path, monkeypatch):
    (tmp_path / "hostile_readers.py").write_text(HOSTILE)
    monkeypatch.syspath_prepend(tmp_path)
    return importlib.import_module("hostile_readers")


def silent(done: int, total: int) -> None:
    """Nobody looks."""


def test_a_page_that_hangs_is_given_up(hostile, tmp_path):
    with pytest.raises(FileTooLarge, match="page 7 took more than 1 seconds"):
        reading.apart(hostile.hangs, tmp_path / "pid", "", silent, limit=1.0)
    with pytest.raises(ProcessLookupError):  # and nothing of it goes on
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_a_reader_that_breaks_down(hostile, tmp_path):
    with pytest.raises(FileBroken, match="broke down at page 2"):
        reading.apart(hostile.dies, tmp_path / "x.pdf", "", silent)


def test_what_the_reader_says_comes_across(hostile, tmp_path):
    with pytest.raises(PasswordNeeded, match=r"x\.pdf"):
        reading.apart(hostile.locked, tmp_path / "x.pdf", "", silent)


def test_stopped_by_the_user(hostile, tmp_path):
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reading.apart(hostile.hangs, tmp_path / "pid", "", stop)


def test_a_pdf_is_read_as_in_this_process(tmp_path):
    import pymupdf

    path = tmp_path / "sound.PDF"
    with pymupdf.open() as pdf:
        pdf.new_page().insert_text((72, 72), "The ships stayed.")
        pdf.save(path)
    told: list[tuple[int, int]] = []
    document = reading.read(path, password="", progress=lambda done, total: told.append((done, total)))
    assert document == importing.read(path)
    assert told[-1] == (1, 1)


@pytest.mark.parametrize("name", ["missing.pdf", "folder.pdf"])
def test_no_process_for_what_is_no_file(tmp_path, name, monkeypatch):
    (tmp_path / "folder.pdf").mkdir()
    monkeypatch.setattr(reading, "apart", lambda *given: pytest.fail("not needed"))
    with pytest.raises(Exception, match=name):
        reading.read(Path(tmp_path / name), password="", progress=silent)
