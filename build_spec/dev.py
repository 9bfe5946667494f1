#!/usr/bin/env python3
"""Sets Lutrin up and runs it, tests it or bundles it: ``python3 build_spec/dev.py COMMAND``.

    run [FILE…]        open the window on FILE (default: a sample dossier); without a display, do the
                       same job without a window, into lutrin-output/ in the current folder
    test [ARGUMENT…]   lint, check types and floors, then all tests; with arguments, pytest alone with them
    lint               ruff, ruff format, mypy and import-linter
    setup              only set up: the .venv folder and the system's libraries
    bundle             make dist/lutrin, a folder that runs without Python, and let it check itself

Only the standard library is used: this must run on a machine that has nothing but ``python3``. The first
run sets up ``.venv`` in the checkout; later ones start at once. It works from any folder.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (3, 11)
ON_WINDOWS = os.name == "nt"
LIBRARIES_OFFSCREEN = {  # soname: Debian's and Ubuntu's package
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
LIBRARIES_WINDOW = {  # when one is missing, Qt names only the first: so all are looked for
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
SAMPLES = ("sommet-valdrenne.md", "rapport-valdrenne.pdf", "valdrenne-summit.md", "valdrenne-report.pdf")


class Stop(Exception):
    """Ends the work with a message that says what to do."""


def say(text: str) -> None:
    """One line of progress, at once."""
    print(text, flush=True)


# --- setting up -----------------------------------------------------------------------------


def leave_old_python(arguments: list[str]) -> None:
    """Goes on with a newer Python when this one is too old and a newer one is there.

    Raises:
        Stop: there is none.
    """
    if sys.version_info >= OLDEST:
        return
    for minor in range(13, OLDEST[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer:
            os.execv(newer, [newer, str(Path(__file__).resolve()), *arguments])
    found = ".".join(str(part) for part in sys.version_info[:3])
    raise Stop(f"Lutrin needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is Python {found}.")


def is_root() -> bool:
    """Whether system packages may be installed from here."""
    return not ON_WINDOWS and os.geteuid() == 0


def apt_install(packages: list[str], why: str) -> None:
    """Installs Debian or Ubuntu packages as root.

    Raises:
        Stop: not root, no apt, or apt failed; the message holds the command to type.
    """
    command = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if not shutil.which("apt-get"):
        names = " ".join(packages)
        raise Stop(f"{why}\nInstall what these Debian packages hold with your system's installer:\n  {names}")
    if not is_root():
        raise Stop(f"{why}\nType this, then try again:\n  sudo apt-get update && sudo {command}")
    say("Installing system packages: " + " ".join(packages))
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    captured(["apt-get", "update", "-q"], environment)  # a stale index may still serve: the next line decides
    code, output = captured(command.split(), environment)
    if code:
        raise Stop(f"{why}\nThis failed:\n  {command}\n{tail(output)}")


def captured(command: list[str], environment: dict[str, str] | None = None) -> tuple[int, str]:
    """Runs a program in the checkout's root; its exit code, and all that it printed."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=clean_environment() if environment is None else environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout


def tail(text: str, lines: int = 25) -> str:
    """The last lines of a program's output."""
    return "\n".join(text.rstrip().splitlines()[-lines:])


def missing_libraries(wanted: dict[str, str]) -> dict[str, str]:
    """Those of ``wanted`` that the system's loader does not find (Linux only)."""
    if not sys.platform.startswith("linux"):
        return {}
    missing = {}
    for soname, package in wanted.items():
        try:
            ctypes.CDLL(soname)
        except OSError:
            missing[soname] = package
    return missing


def need_libraries(*, window: bool) -> None:
    """Makes sure that Qt's system libraries are there.

    Raises:
        Stop: they are not, and could not be installed.
    """
    wanted = {**LIBRARIES_OFFSCREEN, **(LIBRARIES_WINDOW if window else {})}
    missing = missing_libraries(wanted)
    if not missing:
        return
    packages = sorted(set(missing.values()))
    if not python_of(ROOT / ".venv").exists() and not has_ensurepip():
        packages.append("python3-venv")  # so that nobody has to type two commands
    apt_install(packages, "System libraries are missing: " + ", ".join(missing))
    still = missing_libraries(missing)
    if still:
        raise Stop("System libraries are still missing: " + ", ".join(still))


def python_of(folder: Path) -> Path:
    """The interpreter of a virtual environment."""
    return folder / ("Scripts/python.exe" if ON_WINDOWS else "bin/python")


def has_ensurepip() -> bool:
    """Debian and Ubuntu keep ``ensurepip``, without which no environment is made, in a package of its own."""
    return captured([sys.executable, "-c", "import ensurepip"])[0] == 0


def need_venv_module() -> None:
    """Makes sure that virtual environments can be made.

    Raises:
        Stop: they cannot.
    """
    if not has_ensurepip():
        apt_install(["python3-venv"], "Python's venv module is not complete (ensurepip is missing).")


def fingerprint(requirements: Path) -> str:
    """Changes whenever the environment has to be made anew or brought up to date."""
    digest = hashlib.sha256()
    for file in (requirements, ROOT / "pyproject.toml", ROOT / "build_spec" / "hatch_build.py"):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def provision(folder: Path, requirements: Path) -> Path:
    """Makes the virtual environment in ``folder`` hold exactly the pinned packages and this project.

    A stamp makes it return at once when nothing has changed. Returns the environment's interpreter.

    Raises:
        Stop: something could not be installed.
    """
    stamp = folder / "lutrin-stamp.json"
    python = python_of(folder)
    now = {"root": str(ROOT), "fingerprint": fingerprint(requirements)}
    try:
        before = json.loads(stamp.read_text())
    except (OSError, ValueError):
        before = {}
    if before == now and works(python, "pass"):
        return python
    started = time.monotonic()
    usable = works(python, "import pip")
    stamp.unlink(missing_ok=True)
    moved = bool(before) and before.get("root") != now["root"]
    if moved or not usable:
        need_venv_module()
        say(f"Making {shown(folder)} with Python {sys.version.split()[0]}")
        make_environment(folder)
    count = len(re.findall(r"(?m)^[A-Za-z0-9]", requirements.read_text()))
    say(f"Installing {count} pinned packages (about 1 GB; some minutes the first time)")
    pip(python, "--require-hashes", "-r", str(requirements))
    pip(python, "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    stamp.write_text(json.dumps(now))
    say(f"Set up in {time.monotonic() - started:.0f} s")
    return python


def works(python: Path, code: str) -> bool:
    """Whether the environment's interpreter is there and runs ``code`` (its base may have gone)."""
    return python.exists() and captured([str(python), "-c", code])[0] == 0


def make_environment(folder: Path) -> None:
    """A fresh virtual environment, in a process of its own: ensurepip may only just have been installed.

    Raises:
        Stop: it could not be made.
    """
    code, output = captured([sys.executable, "-m", "venv", "--clear", str(folder)])
    if code:
        raise Stop(f"The environment {folder} could not be made:\n{tail(output)}")


def pip(python: Path, *arguments: str) -> None:
    """Runs ``pip install`` quietly, with the machine's own configuration.

    Raises:
        Stop: it failed; the message holds what pip said.
    """
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    command += ["--root-user-action=ignore", *arguments]
    code, output = captured(command)
    if code:
        raise Stop(f"This failed:\n  {' '.join(command)}\n{tail(output)}")


def clean_environment(**extra: str) -> dict[str, str]:
    """The environment without what would let other packages in, and with a UTF-8 locale, which Qt wants."""
    kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
    kept["PYTHONNOUSERSITE"] = "1"
    locale = kept.get("LC_ALL") or kept.get("LC_CTYPE") or kept.get("LANG") or ""
    if sys.platform.startswith("linux") and "utf" not in locale.lower():
        kept.pop("LC_ALL", None)
        kept["LC_CTYPE"] = "C.UTF-8"
    kept.update(extra)
    return kept


def shown(path: Path) -> str:
    """``path`` as short as it can be said from here."""
    try:
        return os.path.relpath(path) if len(os.path.relpath(path)) < len(str(path)) else str(path)
    except ValueError:  # another drive
        return str(path)


# --- the commands ---------------------------------------------------------------------------


def ready() -> Path:
    """The interpreter of the checkout's own environment, set up."""
    return provision(ROOT / ".venv", ROOT / "build_spec" / "requirements.txt")


def run(arguments: list[str]) -> int:
    """Opens the window, or does its job without one."""
    has_display = not sys.platform.startswith("linux") or bool(
        os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    )
    need_libraries(window=has_display)
    lutrin = [str(ready()), "-m", "lutrin"]
    if not has_display:
        out = Path("lutrin-output")
        say(f"No display here: doing the same job without a window, into {out.resolve()}")
        files = arguments or [str(ROOT / "resources" / "samples" / name) for name in SAMPLES[:2]]
        environment = clean_environment(QT_QPA_PLATFORM="offscreen")
        return subprocess.run(
            [*lutrin, "run", *files, "--out", str(out)], env=environment, check=False
        ).returncode
    if not arguments:
        arguments = [str(sample_dossier(lutrin))]
    return subprocess.run([*lutrin, *arguments], env=clean_environment(), check=False).returncode


def sample_dossier(lutrin: list[str]) -> Path:
    """A dossier of the sample documents, analysed; made once, kept in ``build/``.

    Raises:
        Stop: it could not be made.
    """
    dossier = ROOT / "build" / "Valdrenne.lutrin"
    if not dossier.exists():
        dossier.parent.mkdir(exist_ok=True)
        say("Making a sample dossier")
        partial = dossier.with_name("Valdrenne.partial.lutrin")
        partial.unlink(missing_ok=True)
        files = [str(ROOT / "resources" / "samples" / name) for name in SAMPLES]
        command = [*lutrin, "analyse", *files, "--dossier", str(partial)]
        if subprocess.run(
            command, env=clean_environment(QT_QPA_PLATFORM="offscreen"), check=False
        ).returncode:
            raise Stop("The sample dossier could not be made.")
        partial.replace(dossier)
    return dossier


def lint(arguments: list[str]) -> int:
    """ruff, ruff format, mypy, import-linter; says which failed."""
    del arguments
    failed = linters(ready())
    if failed:
        say("Failed: " + ", ".join(failed))
    return 1 if failed else 0


def linters(python: Path) -> list[str]:
    """Runs the four and returns the names of those that failed, their output shown."""
    lint_imports = python.with_name("lint-imports.exe" if ON_WINDOWS else "lint-imports")
    checks = {
        "ruff check": [str(python), "-m", "ruff", "check", "--output-format", "concise", "."],
        "ruff format": [str(python), "-m", "ruff", "format", "--check", "--output-format", "concise", "."],
        "mypy": [str(python), "-m", "mypy"],
        "import-linter": [str(lint_imports)],
    }
    failed = []
    for name, command in checks.items():
        started = time.monotonic()
        code, output = captured(command)
        seconds = time.monotonic() - started
        say(f"{name:<14} {'FAILED' if code else 'ok'}  {seconds:.1f} s")
        if code:
            say(output.rstrip())
            failed.append(name)
    return failed


def test(arguments: list[str]) -> int:
    """Everything that must hold; with arguments, pytest alone with them."""
    need_libraries(window=False)
    python = ready()
    failed = [] if arguments else linters(python)
    environment = clean_environment(QT_QPA_PLATFORM="offscreen")
    command = [str(python), "-m", "pytest", *arguments]
    code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    if code:
        failed.append("pytest")
    if failed:
        say("Failed: " + ", ".join(failed))
    return code or (1 if failed else 0)


def setup(arguments: list[str]) -> int:
    """Sets up and does nothing else."""
    del arguments
    need_libraries(window=True)
    say(f"Ready: {shown(ready())}")
    return 0


def bundle(arguments: list[str]) -> int:
    """PyInstaller's folder in ``dist/lutrin``, which then checks itself."""
    del arguments
    need_libraries(window=True)  # without Qt's xcb libraries the folder is made, and then does not start
    if sys.platform.startswith("linux") and not shutil.which("objdump"):
        apt_install(["binutils"], "PyInstaller needs objdump.")
    python = provision(ROOT / "build" / "bundle-venv", ROOT / "build_spec" / "requirements-bundle.txt")
    started = time.monotonic()
    say("Bundling (about two minutes)")
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build" / "pyinstaller")]
    command.append(str(ROOT / "build_spec" / "lutrin.spec"))
    if subprocess.run(command, cwd=ROOT, env=clean_environment(), check=False).returncode:
        raise Stop("PyInstaller failed.")
    folder = ROOT / "dist" / "lutrin"
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    say(f"{shown(folder)}: {size / 1e6:.0f} MB in {time.monotonic() - started:.0f} s; it now checks itself")
    program = folder / ("lutrin.exe" if ON_WINDOWS else "lutrin")
    environment = clean_environment(QT_QPA_PLATFORM="offscreen")
    return subprocess.run([str(program), "--self-check"], env=environment, check=False).returncode


COMMANDS = {"run": run, "test": test, "lint": lint, "setup": setup, "bundle": bundle}


def main(arguments: list[str]) -> int:
    """Runs one command; the exit code is the command's own, 1 when set-up failed, 2 for no such command."""
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(__doc__)
        return 0 if arguments else 2
    command = COMMANDS.get(arguments[0])
    if command is None:
        print(f"dev.py: no command “{arguments[0]}”; there are: {', '.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        leave_old_python(arguments)
        return command(arguments[1:])
    except Stop as stop:
        print(f"dev.py: {stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
