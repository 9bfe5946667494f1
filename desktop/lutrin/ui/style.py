"""The stylesheet: ``resources/themes/window.qss`` with a theme's colours put in."""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtCore import QTemporaryDir
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QStyleFactory

from lutrin import paths

from .icons import picture
from .theme import Theme, mix


class Style:
    """Gives an application one theme's look; keeps the small pictures that a stylesheet needs on disk."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def apply(self, application: QApplication, theme: Theme) -> None:
        """Set style, palette and stylesheet of the whole application."""
        style = QStyleFactory.create("Fusion")
        if application.style().objectName().lower() != "fusion":
            application.setStyle(style)
        application.setPalette(theme.palette())
        application.setStyleSheet(self.sheet(theme))

    def sheet(self, theme: Theme) -> str:
        """The stylesheet of ``theme``."""
        tokens = {name: value.name() for name, value in vars(theme).items() if isinstance(value, QColor)}
        tokens["accent_hover"] = mix(theme.accent, theme.ink, 0.15).name()
        tokens["scroll"] = mix(theme.line, theme.dim, 0.35).name()
        tokens["message"] = mix(theme.panel, theme.warning, 0.12).name()
        tokens["chevron"] = self._picture("next", theme.dim, f"chevron-{theme.name}")
        tokens["tick"] = self._picture("check", theme.accent, f"tick-{theme.name}")
        tokens["tick_on_accent"] = self._picture("check", theme.accent_ink, f"tick-on-accent-{theme.name}")
        return Template(paths.resource("themes/window.qss").read_text("utf-8")).substitute(tokens)

    def _picture(self, icon: str, colour: QColor, name: str) -> str:
        path = Path(self._folder.path()) / f"{name}.png"
        if not path.exists():
            picture(icon, colour, 1.0, 28).save(str(path), "PNG")
        return path.as_posix()
