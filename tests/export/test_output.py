"""Writing: the whole new file or what was there before; never the source."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

import lutrin
from lutrin import export
from lutrin.domain.errors import DiskFull, FolderReadOnly, OutputError, OutputIsSource, UsageError
from lutrin.domain.progress import silent
from lutrin.export.output import as_output_error, replacing


def brief_of(sample: Any, path: Path) -> Any:
    from dataclasses import replace

    brief = sample.brief()
    path.write_bytes(brief.source.pdf)
    return replace(brief, source=replace(brief.source, path=str(path)))


@pytest.mark.parametrize("how", ["same", "symlink", "hard link", "other spelling"])
@pytest.mark.parametrize("format_", ["pdf", "csv"])
def test_the_source_is_never_written(sample: Any, tmp_path: Path, how: str, format_: str) -> None:
    source = tmp_path / "source.pdf"
    brief = brief_of(sample, source)
    before = source.read_bytes()
    out = tmp_path / "copy.pdf"
    if how == "same":
        out = source
    elif how == "symlink":
        out.symlink_to(source)
    elif how == "hard link":
        os.link(source, out)
    else:
        (tmp_path / "folder").mkdir()
        out = tmp_path / "folder" / ".." / "source.pdf"
    with pytest.raises(OutputIsSource):
        export.write(brief, format_, out)
    assert source.read_bytes() == before
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_a_file_is_replaced_whole(sample: Any, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("before")
    export.write(sample.brief(), "csv", out)
    assert "before" not in out.read_text(encoding="utf-8-sig")
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, FolderReadOnly),
        (errno.EACCES, FolderReadOnly),
        (errno.EIO, OutputError),
    ],
)
def test_what_the_system_refuses(tmp_path: Path, code: int, expected: type[OutputError]) -> None:
    out = tmp_path / "out.pdf"
    out.write_text("before")

    def fail() -> None:
        with replacing(out) as temporary:
            temporary.write_text("half")
            raise OSError(code, os.strerror(code))

    with pytest.raises(OutputError) as caught:
        fail()
    assert type(caught.value) is expected
    assert str(out) in str(caught.value)
    assert out.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["out.pdf"]


def test_a_full_disk_while_a_library_writes(sample: Any, tmp_path: Path) -> None:
    """/dev/full answers every write with ENOSPC: what pikepdf makes of that is ours to tell."""
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")

    out = tmp_path / "out.pdf"

    def fail() -> None:
        with replacing(out) as temporary:
            temporary.unlink()
            temporary.symlink_to("/dev/full")
            export.exporter("pdf").write(sample.brief(), temporary, export.Options(), silent)

    with pytest.raises(DiskFull):
        fail()
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder(sample: Any, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(FolderReadOnly):
            export.write(sample.brief(), "csv", tmp_path / "out.csv")
    finally:
        tmp_path.chmod(0o700)


def test_folders_and_missing_folders(sample: Any, tmp_path: Path) -> None:
    for out in (tmp_path, tmp_path / "missing" / "out.pdf"):
        with pytest.raises(OutputError):
            export.write(sample.brief(), "pdf", out)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX")
def test_nothing_takes_the_place_of_a_device(sample: Any, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for out in (tmp_path / "pipe.csv", Path(os.devnull)):
        with pytest.raises(OutputError, match="a device or a pipe"):
            export.write(sample.brief(), "csv", out)
    assert (tmp_path / "pipe.csv").is_fifo()


def test_a_name_that_is_too_long(sample: Any, tmp_path: Path) -> None:
    for name in ("x" * 300, "x" * 240):  # the second only with what the temporary file adds
        with pytest.raises(OutputError, match="too long") if len(name) == 300 else nullcontext():
            export.write(sample.brief(), "csv", tmp_path / f"{name}.csv")


KILLED = """
import os, signal, sys
from pathlib import Path
from lutrin.export.output import as_output_error, replacing
with replacing(Path(sys.argv[1])) as temporary:
    temporary.write_bytes(b"half of i")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_while_writing(sample: Any, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("as it was")
    source = str(Path(lutrin.__file__).parents[1])
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(out)], check=False, env={"PYTHONPATH": source}, timeout=60
    )
    assert killed.returncode == -signal.SIGKILL
    assert out.read_text() == "as it was"
    export.write(sample.brief(), "csv", out)
    assert out.read_text() != "as it was"


def test_formats(sample: Any, tmp_path: Path) -> None:
    assert [e.name for e in export.EXPORTERS] == ["pdf", "brief", "markdown", "jsonld", "csv"]
    with pytest.raises(UsageError):
        export.write(sample.brief(), "docx", tmp_path / "out.docx")


def test_a_folder_that_is_there_is_not_said_to_be_missing(tmp_path: Path) -> None:
    """As /proc answers: no such file, of a file to be made."""
    error = as_output_error(OSError(errno.ENOENT, "No such file or directory"), tmp_path / "x.pdf")
    assert error.message() == (
        f"“{tmp_path / 'x.pdf'}” could not be written: the system lets no file be made in its folder."
    )
    error = as_output_error(OSError(errno.ENOENT, "No such file or directory"), tmp_path / "no" / "x.pdf")
    assert error.message().endswith("could not be written: its folder is not there.")


def test_there_is_one_full_stop(tmp_path: Path) -> None:
    error = as_output_error(OSError(errno.EREMOTE, "Too far away."), tmp_path / "x.pdf")
    assert error.message().endswith("could not be written: Too far away.")
