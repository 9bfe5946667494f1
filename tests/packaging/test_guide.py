"""The guide says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lutrin.cli import arguments
from lutrin.domain.errors import LutrinError
from lutrin.domain.translation import untranslated
from lutrin.ui.actions import TABLE

GUIDE = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")


def kinds_of(error: type[LutrinError]) -> set[type[LutrinError]]:
    return {error}.union(*(kinds_of(below) for below in error.__subclasses__()))


def test_every_key_is_in_the_guide_and_no_other() -> None:
    table = GUIDE[GUIDE.index("### Keys") : GUIDE.index("### Dossiers")]
    told = set(re.findall(r"`([^`]+)`", table))
    keys = {key.replace("Left", "←").replace("Right", "→") for spec in TABLE for key in spec.keys}
    keys -= {"Ctrl+="}  # the same key as Ctrl++, without Shift
    panels = {f"Ctrl+{number}" for number in range(1, 8)}  # "Ctrl+1 … Ctrl+7"
    assert panels <= keys
    assert told - panels == keys - panels


def test_every_exit_code_is_in_the_guide() -> None:
    told = {int(code) for code in re.findall(r"(?m)^\| (\d+) \|", GUIDE)}
    assert told == {0} | {kind.exit_code for kind in kinds_of(LutrinError)}


def test_every_format_is_in_the_guide() -> None:
    table = GUIDE[GUIDE.index("### Export") : GUIDE.index("### Without a window")]
    assert tuple(re.findall(r"(?m)^\| `(\w+)` \|", table)) == arguments.FORMATS


def test_the_commands_of_the_guide_make_sense(capsys: pytest.CaptureFixture[str]) -> None:
    lines = re.findall(r"(?m)^lutrin ([a-z].*?)(?: +#.*)?$", GUIDE)
    assert len(lines) >= 5
    for line in lines:
        arguments.parse(line.split(), untranslated)


def test_every_option_of_the_guide_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    text = GUIDE[GUIDE.index("### Without a window") : GUIDE.index("## What it finds")]
    helps = ""
    for command in arguments.COMMANDS:
        with pytest.raises(SystemExit):
            arguments.parse([command, "--help"], untranslated)
        helps += capsys.readouterr().out
    told = set(re.findall(r"--[a-z]+(?:-[a-z]+)*", text)) - {"--self-check"}
    assert not {option for option in told if option not in helps}
