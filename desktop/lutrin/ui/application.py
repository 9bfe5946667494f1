"""The application: fonts, language, theme, one window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

import lutrin
from lutrin import paths
from lutrin.services import annotating
from lutrin.services.settings import Settings

from . import theme as themes
from .errors import log, start_log
from .icons import app_icon
from .jobs import in_background
from .language import Languages, resolve
from .preferences import Preferences
from .style import Style
from .window import Window

FONT_PIXELS = 13
# milliseconds after a dossier was opened, when its first page is on the screen
_SETTLED = 2_000


def make_application(argv: Sequence[str]) -> QApplication:
    """The ``QApplication`` with name, icon and fonts; the one that is there when there is one."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(list(argv))
    application.setApplicationName("Lutrin")
    application.setApplicationVersion(lutrin.__version__)
    application.setDesktopFileName("lutrin")
    application.setWindowIcon(app_icon())
    load_fonts()
    font = QFont("Inter")
    font.setPixelSize(FONT_PIXELS)
    application.setFont(font)
    return application


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; one that cannot be read is logged, and the system's is used."""
    for path in sorted((*paths.resource("fonts").glob("*.otf"), *paths.resource("fonts").glob("*.ttf"))):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            log.warning("font not loaded: %s", path.name)


class Application(QObject):
    """Holds language, theme and window together, and brings them up to date when settings change."""

    def __init__(self, application: QApplication, preferences: Preferences | None = None) -> None:
        super().__init__()
        self._application = application
        self.preferences = preferences or Preferences(self)
        self.languages = Languages(self)
        self._style = Style()
        self._theme = themes.load(themes.LIGHT)
        self._apply()
        self.window = Window(self.preferences, self._theme, self.languages.current)
        self.preferences.changed.connect(self._changed)
        application.styleHints().colorSchemeChanged.connect(self._scheme_changed)

    def _apply(self) -> None:
        settings = self.preferences.settings
        language = resolve(settings.language or "system")
        if language != self.languages.current:
            self.languages.use(language)
        self._theme = themes.chosen(settings.theme or themes.SYSTEM)
        self._style.apply(self._application, self._theme)

    def _changed(self, before: Settings, after: Settings) -> None:
        if (before.language, before.theme) != (after.language, after.theme):
            # after the click that asked for it is done with: the button goes
            QTimer.singleShot(0, self, self._renew)
        if before.analyst != after.analyst and self.window.session.is_open:
            self.window.session.workspace.analyst = after.analyst

    def _renew(self) -> None:
        before = (self._theme.name, self.languages.current)
        self._apply()
        if before != (self._theme.name, self.languages.current):
            self.window.rebuild(self._theme, self.languages.current)

    def _scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if not self.preferences.settings.theme:
            self._renew()

    def settle(self) -> None:
        """Keep the cyclic garbage collector from stopping the window.

        Going through all that lives here (modules, widgets, a dossier's annotations) takes 60-140 ms, and
        Python does it in the middle of a scroll or a keystroke. Nearly nothing of it ever goes: what is there
        after the start, and after a dossier was opened, is taken out of collection; what comes later is
        collected in larger and rarer portions. What has no cycle still goes at once.
        """
        gc.set_threshold(20_000, 20, 50)
        gc.freeze()
        self.window.session.workspace_changed.connect(
            lambda: QTimer.singleShot(_SETTLED, self, self._settled)
        )

    def _settled(self) -> None:
        gc.freeze()
        in_background(annotating.warm_deadlines)

    def leave(self) -> None:
        """Undo what was done to the ``QApplication``; for tests."""
        self._application.styleHints().colorSchemeChanged.disconnect(self._scheme_changed)
        self.window.close()
        self.languages.use("en")


def main(argv: Sequence[str]) -> int:
    """Open the window on the files of ``argv`` (without the program's name); gives the exit code."""
    start_log()
    qt = make_application(["lutrin", *argv])
    application = Application(qt)
    window = application.window
    sys.excepthook = window.errors.hook
    window.show()
    application.settle()
    files = [Path(argument).absolute() for argument in argv if not argument.startswith("-")]
    if files:
        QTimer.singleShot(0, window, lambda: window.opening.open_files(files))
    code = qt.exec()
    sys.excepthook = sys.__excepthook__
    return code
