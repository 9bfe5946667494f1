"""The command line: the same services without a window.

Exit codes: 0 done; 1 a fault of Lutrin's own; 2 usage; 3 a file could not be read; 4 a file could not be
written; 5 the dossier; 6 the analysis; 130 stopped. With several files the rest goes on after one fails, and
the exit code is that of the first failure.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from lutrin.domain.errors import LutrinError

from . import arguments, commands, lines
from .console import Console
from .language import translator

COMMANDS = arguments.COMMANDS


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command of the command line; gives the exit code. Nothing but ``--help`` and a usage error of
    argparse (2) leaves by ``SystemExit``."""
    translate = translator()
    given = arguments.parse(list(sys.argv[1:] if argv is None else argv), translate)
    console = Console(translate, verbose=given.verbose, quiet=given.quiet)
    try:
        if given.command == "analyse":
            return lines.analyse(given, console) if given.jsonl else commands.analyse(given, console)
        if given.command == "run":
            return commands.run(given, console)
        return commands.export(given, console)
    except LutrinError as error:
        console.error(error)
        return error.exit_code
    except KeyboardInterrupt:
        console.end_progress()
        return 130
    except BrokenPipeError:  # whoever read our output had enough
        sys.stdout = None  # else Python complains at exit when it flushes
        return 0
    finally:
        console.end_progress()
