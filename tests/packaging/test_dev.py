"""The set-up script, without setting anything up."""

from __future__ import annotations

import hashlib
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "build_spec" / "dev.py"


@pytest.fixture
def dev() -> ModuleType:
    specification = importlib.util.spec_from_file_location("dev_under_test", SCRIPT)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


class Calls(list[list[str]]):
    """Stands for a program runner: keeps the commands, answers as told."""

    def __init__(self, code: int = 0, output: str = "") -> None:
        super().__init__()
        self.answer = (code, output)

    def __call__(self, command: list[str], environment: dict[str, str] | None = None) -> tuple[int, str]:
        self.append(command)
        return self.answer


def test_it_needs_nothing_but_the_standard_library() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(SCRIPT), "--help"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd="/",
    )
    assert done.returncode == 0, done.stderr
    for command in ("run", "test", "lint", "setup", "bundle"):
        assert f"\n    {command} " in done.stdout


def test_an_unknown_command_is_a_usage_error(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["tset"]) == 2
    assert "tset" in capsys.readouterr().err


def test_an_old_python_says_which_one_is_needed(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev.sys, "version_info", (3, 9, 2, "final", 0))
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    assert dev.main(["setup"]) == 1
    assert "needs Python 3.11 or newer; this is Python 3.9.2" in capsys.readouterr().err


def test_an_old_python_hands_over_to_a_newer_one(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    class HandedOver(Exception):
        pass

    def replace_this_process(path: str, words: list[str]) -> None:
        raise HandedOver(words)

    monkeypatch.setattr(dev.sys, "version_info", (3, 9, 2, "final", 0))
    monkeypatch.setattr(
        dev.shutil, "which", lambda name: "/opt/bin/python3.12" if name == "python3.12" else None
    )
    monkeypatch.setattr(dev.os, "execv", replace_this_process)
    with pytest.raises(HandedOver) as handed_over:
        dev.leave_old_python(["test", "-k", "x"])
    assert handed_over.value.args[0] == ["/opt/bin/python3.12", str(SCRIPT), "test", "-k", "x"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has them as packages")
def test_missing_libraries_are_found_by_their_soname(dev: ModuleType) -> None:
    wanted = {"libc.so.6": "libc6", "liblutrin-nowhere.so.1": "liblutrin1"}
    assert dev.missing_libraries(wanted) == {"liblutrin-nowhere.so.1": "liblutrin1"}


def test_without_root_the_exact_command_is_printed(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls()
    monkeypatch.setattr(dev, "captured", calls)
    monkeypatch.setattr(dev, "is_root", lambda: False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/apt-get")
    with pytest.raises(dev.Stop, match="sudo apt-get install -y --no-install-recommends libegl1 libgl1"):
        dev.apt_install(["libegl1", "libgl1"], "System libraries are missing.")
    assert calls == []


def test_root_installs_what_is_missing(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls()
    monkeypatch.setattr(dev, "captured", calls)
    monkeypatch.setattr(dev, "is_root", lambda: True)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/apt-get")
    dev.apt_install(["libgl1"], "System libraries are missing.")
    assert [command[1] for command in calls] == ["update", "install"]
    assert calls[1][-1] == "libgl1"


def test_a_failed_install_says_what_failed(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "captured", Calls(100, "E: Unable to locate package libgl1"))
    monkeypatch.setattr(dev, "is_root", lambda: True)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/apt-get")
    with pytest.raises(dev.Stop, match="Unable to locate package libgl1"):
        dev.apt_install(["libgl1"], "System libraries are missing.")


def test_set_up_happens_once(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls = Calls()
    monkeypatch.setattr(dev, "captured", calls)
    folder = tmp_path / ".venv"
    dev.python_of(folder).parent.mkdir(parents=True)
    dev.python_of(folder).touch()
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("lutrin-needs==1\n")
    dev.provision(folder, requirements)
    installs = [command for command in calls if "install" in command]
    assert ["--require-hashes", "-r", str(requirements)] == installs[0][-3:]
    assert ["--no-deps", "--no-build-isolation", "-e", str(ROOT)] == installs[1][-4:]
    calls.clear()
    dev.provision(folder, requirements)
    assert not [command for command in calls if "install" in command]
    requirements.write_text("lutrin-needs==2\n")
    dev.provision(folder, requirements)
    assert len([command for command in calls if "install" in command]) == 2


def test_a_failed_set_up_is_tried_again(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / ".venv"
    dev.python_of(folder).parent.mkdir(parents=True)
    dev.python_of(folder).touch()
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("lutrin-needs==1\n")

    def stop(*_: object) -> None:
        raise dev.Stop("no network")

    monkeypatch.setattr(dev, "captured", Calls())
    monkeypatch.setattr(dev, "pip", stop)
    for _ in range(2):
        with pytest.raises(dev.Stop):
            dev.provision(folder, requirements)


def test_other_packages_are_kept_out(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("LC_ALL", "C")
    environment = dev.clean_environment(QT_QPA_PLATFORM="offscreen")
    assert "PYTHONPATH" not in environment
    assert environment["QT_QPA_PLATFORM"] == "offscreen"
    if sys.platform.startswith("linux"):
        assert environment["LC_CTYPE"] == "C.UTF-8"


def test_without_a_display_the_job_is_done_into_a_folder(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(dev, "need_libraries", lambda *, window: None)
    monkeypatch.setattr(dev, "ready", lambda: Path("python"))
    monkeypatch.chdir(tmp_path)
    commands: list[list[str]] = []

    def record(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 3)

    monkeypatch.setattr(dev.subprocess, "run", record)
    assert dev.run(["note.txt"]) == 3
    assert commands == [["python", "-m", "lutrin", "run", "note.txt", "--out", "lutrin-output"]]
    said = capsys.readouterr().out
    assert "No display" in said
    assert str(tmp_path / "lutrin-output") in said


def test_the_samples_that_it_names_are_there(dev: ModuleType) -> None:
    assert all((ROOT / "resources" / "samples" / name).is_file() for name in dev.SAMPLES)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-bundle.txt"])
def test_requirements_are_pinned_and_name_no_address(name: str) -> None:
    text = (ROOT / "build_spec" / name).read_text()
    assert "://" not in text
    assert "index-url" not in text
    entries = text.replace("\\\n", "").splitlines()
    pins = [entry for entry in entries if entry and not entry.lstrip().startswith("#")]
    assert len(pins) > 50
    for pin in pins:
        assert "==" in pin.split(";")[0], pin
        assert "--hash=sha256:" in pin, pin


def test_the_stamp_follows_the_requirements(dev: ModuleType, tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("a==1\n")
    other.write_text("a==2\n")
    assert dev.fingerprint(one) != dev.fingerprint(other)
    assert len(dev.fingerprint(one)) == hashlib.sha256().digest_size * 2
