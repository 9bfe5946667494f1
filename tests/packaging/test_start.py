"""Where the program starts: window or command line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lutrin import __main__ as start
from lutrin.cli import arguments
from lutrin.domain.translation import untranslated


def goes_to(words: list[str], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(start, "_window", lambda files: len(files))
    monkeypatch.setattr("lutrin.cli.main", lambda words: 100 + len(words))
    return "command line" if start.main(words) >= 100 else "window"


@pytest.mark.parametrize("command", start.COMMANDS)
def test_a_command_wins_over_a_folder_of_its_name(
    command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / command).mkdir()
    assert goes_to([command, "note.txt"], monkeypatch) == "command line"


@pytest.mark.parametrize("words", [[], ["note.txt"], ["here/note"], ["README"], ["window", "run"]])
def test_files_go_to_the_window(words: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README").touch()
    assert goes_to([word.replace("/", os.sep) for word in words], monkeypatch) == "window"


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["anlyse", "note.txt"]])
def test_the_rest_goes_to_the_command_line(
    words: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert goes_to(words, monkeypatch) == "command line"


def test_the_commands_are_those_of_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments.parser(untranslated).parse_args(["--help"])
    shown = capsys.readouterr().out
    listed = {
        line.split()[0] for line in shown.splitlines() if line.startswith("    ") and line[4:5].isalpha()
    }
    assert set(start.COMMANDS) == listed - {"COMMAND"}


def test_without_a_display_no_window_is_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert start.main(["note.txt"]) == 2
    assert "no display" in capsys.readouterr().err
