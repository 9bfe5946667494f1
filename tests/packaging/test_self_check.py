"""``lutrin --self-check``: the whole path in one go, and that it can fail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lutrin import paths
from lutrin.services import detecting
from lutrin.ui import self_check


@pytest.mark.slow
def test_this_installation_is_whole(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "lutrin", "--self-check"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(lines) == 9
    assert all(line.startswith("ok ") for line in lines[:-1])
    assert sum("trained models at work" in line for line in lines) == 2, done.stdout
    assert not list(tmp_path.rglob("*.json")), "the user's settings were touched"


@pytest.mark.parametrize("there", ["folder", "nothing"])
def test_missing_resources_are_told(
    there: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    if there == "folder":
        for name in ("fonts", "gazetteer", "i18n"):
            (tmp_path / name).mkdir()
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    checks = self_check.Checks.__new__(self_check.Checks)  # without workers: they are not needed here
    assert self_check._report("resources", checks.resources) is False
    shown = capsys.readouterr()
    assert shown.out.startswith("FAILED  resources")
    assert "fonts" in shown.out
    assert "Traceback" in shown.err


@pytest.mark.slow
def test_stock_models_are_not_enough(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checks = self_check.Checks.__new__(self_check.Checks)

    def work(address: str, *arguments: object, kind: str) -> object:
        return (
            ("names",)
            if address.endswith(":missing_parts")
            else detecting.analyse_text(self_check.SENTENCES["fr"], "fr")
        )

    monkeypatch.setattr(checks, "_work", work)
    assert self_check._report("French", lambda: checks.language("fr")) is False
    assert "not at work: names" in capsys.readouterr().out
