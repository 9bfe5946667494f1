"""Where Lutrin starts: decides between the window and the command line, which do not know each other."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run Lutrin with ``argv`` (default: the program's own arguments); gives the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["--self-check"]:
        return self_check()
    if arguments[:1] == ["window"]:
        return _window(arguments[1:])
    if _is_for_window(arguments):
        return _window(arguments)
    from lutrin import cli

    return cli.main(arguments)


def _is_for_window(arguments: list[str]) -> bool:
    """Whether these are files to open: no option, no command, and not a word that is no file (a mistyped
    command)."""
    if not arguments:
        return True
    first = arguments[0]
    if first.startswith("-"):
        return False
    return Path(first).exists() or Path(first).suffix != "" or os.sep in first


def _window(files: list[str]) -> int:
    if _has_no_display():
        # Qt would end the program with a crash
        print(
            "lutrin: there is no display to open a window on. “lutrin run FILE --out FOLDER” does the same "
            "without one; “lutrin --help” shows more.",
            file=sys.stderr,
        )
        return 2
    from lutrin.ui import application

    return application.main(files)


def _has_no_display() -> bool:
    if not sys.platform.startswith("linux"):
        return False
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not any(os.environ.get(name) for name in names)


def self_check() -> int:
    """Whether this installation is whole: resources, models, fonts; a sample read, analysed, exported.

    Says each step on standard output; gives 0 when all passed, 1 else.
    """
    import tempfile

    from lutrin import cli, paths

    with tempfile.TemporaryDirectory(prefix="lutrin-check-") as folder:
        samples = sorted(paths.resource("samples").glob("*.pdf"))
        code = cli.main(["run", *map(str, samples), "--out", folder]) if samples else 1
        written = sorted(p.name for p in Path(folder).iterdir())
    print(", ".join(written))
    return 0 if code == 0 and len(written) >= 1 + 2 * len(samples) else 1


if __name__ == "__main__":
    sys.exit(main())
