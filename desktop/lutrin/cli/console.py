"""What the command line says: results on standard output, everything else on standard error."""

from __future__ import annotations

import getpass
import sys
import time
from collections.abc import Iterable

from lutrin.domain.document import Notice
from lutrin.domain.errors import LutrinError
from lutrin.domain.progress import Progress
from lutrin.domain.translation import QT_TRANSLATE_NOOP, Translate

ERROR = QT_TRANSLATE_NOOP("cli", "lutrin: {what}")
PASSWORD = QT_TRANSLATE_NOOP("cli", "Password of “{path}”: ")
_EVERY = 0.1  # seconds between two drawings of the progress line


class Console:
    """Progress is one line drawn over again on a terminal; elsewhere silent, a line a stage when verbose."""

    def __init__(self, translate: Translate, *, verbose: bool = False, quiet: bool = False) -> None:
        self.translate = translate
        self._tty = sys.stderr.isatty() and not quiet
        self._verbose = verbose
        self._quiet = quiet
        self._drawn = 0  # code points of the progress line on the terminal
        self._last = 0.0
        self._noticed: set[str] = set()

    def text(self, template: str, **fields: object) -> str:
        """A template of the context "cli" in the user's language."""
        return self.translate("cli", template).format(**fields)

    def result(self, template: str, **fields: object) -> None:
        """A line for the user on standard output."""
        self.end_progress()
        print(self.text(template, **fields), flush=True)

    def note(self, template: str, **fields: object) -> None:
        """A remark on standard error, unless quiet."""
        if not self._quiet:
            self.end_progress()
            print(self.text(template, **fields), file=sys.stderr, flush=True)

    def notices(self, notices: Iterable[Notice]) -> None:
        """What the user should know about files read or written, on standard error, each once."""
        for notice in notices:
            said = self.translate("errors", notice.template).format(**notice.fields)
            if said not in self._noticed:
                self._noticed.add(said)
                self.note(ERROR, what=said)

    def complain(self, template: str, **fields: object) -> None:
        """Something wrong with the input, on standard error even when quiet."""
        self.end_progress()
        said = self.text(template, **fields)
        print(self.text(ERROR, what=said), file=sys.stderr, flush=True)

    def error(self, error: LutrinError, where: str = "") -> None:
        """What went wrong, on standard error."""
        self.end_progress()
        said = f"{where}: {error.message(self.translate)}" if where else error.message(self.translate)
        print(self.text(ERROR, what=said), file=sys.stderr, flush=True)

    def progress(self, template: str, **fields: object) -> Progress:
        """A progress for one stage of the work, called by ``template``."""
        said = self.text(template, **fields)
        if self._verbose and not self._tty:
            print(said, file=sys.stderr, flush=True)

        def report(done: int, total: int) -> None:
            now = time.monotonic()
            if self._tty and (now - self._last >= _EVERY or done >= total):
                self._last = now
                part = f" {100 * min(done, total) // total} %" if total else ""
                line = said + part
                sys.stderr.write("\r" + line.ljust(self._drawn))
                sys.stderr.flush()
                self._drawn = len(line)

        report(0, 0)
        return report

    def end_progress(self) -> None:
        """Wipe the progress line."""
        if self._drawn:
            sys.stderr.write("\r" + " " * self._drawn + "\r")
            sys.stderr.flush()
            self._drawn = 0

    def ask_password(self, path: str) -> str | None:
        """The password typed on the terminal; None where nobody can type."""
        if not (sys.stdin and sys.stdin.isatty()):
            return None
        self.end_progress()
        try:
            return getpass.getpass(self.text(PASSWORD, path=path)) or None
        except EOFError:
            return None
