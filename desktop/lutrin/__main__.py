"""Where Lutrin starts: decides between the window and the command line, which do not know each other."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

# of the command line: they win over files of the same name (every Linux has a folder “/run”)
COMMANDS = ("analyse", "brief", "export", "run")


def main(argv: Sequence[str] | None = None) -> int:
    """Run Lutrin with ``argv`` (default: the program's own arguments); gives the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["--self-check"]:
        from lutrin.ui import self_check

        return self_check.run()
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
    if first.startswith("-") or first in COMMANDS:
        return False
    return Path(first).suffix != "" or os.sep in first or os.path.exists(first)  # noqa: PTH110 - never raises


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


if __name__ == "__main__":
    sys.exit(main())
