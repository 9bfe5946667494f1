"""The user's settings, held for the whole window and written when they change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from lutrin import paths
from lutrin.services import settings as stored
from lutrin.services.settings import Settings

from .errors import log


class Preferences(QObject):
    """``settings`` as they are now. Failing to write them is logged and bothers nobody."""

    changed = Signal(object, object)  # before, after

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = stored.load()

    def set(self, settings: Settings) -> None:
        """Take other settings."""
        before, self.settings = self.settings, settings
        if before == settings:
            return
        try:
            stored.save(settings)
        except OSError as error:
            log.warning("settings were not saved: %s", error)
        self.changed.emit(before, settings)

    def change(self, **values: object) -> None:
        """Change single settings by name."""
        self.set(replace(self.settings, **values))  # type: ignore[arg-type]  # fields by name

    def opened(self, path: Path) -> None:
        """A dossier was opened: the newest of the recent ones."""
        self.set(self.settings.opened(path))

    @staticmethod
    def window_state() -> QSettings:
        """Where sizes and places of the window are remembered."""
        return QSettings(str(paths.settings_folder() / "window.ini"), QSettings.Format.IniFormat)
