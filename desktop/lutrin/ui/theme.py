"""Colours: the two palettes of ``resources/themes`` and what Qt is told of them.

Nothing else in the window names a colour. A theme is plain data; ``apply`` hands it to an application.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from lutrin import paths
from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import ClaimKind

SYSTEM, LIGHT, DARK = "system", "light", "dark"
CHOICES = (SYSTEM, LIGHT, DARK)


@dataclass(frozen=True, kw_only=True)
class Theme:
    """One palette. ``ink`` and ``dim`` reach 4.5:1 on ``background``, ``panel`` and ``page``."""

    name: str
    dark: bool
    background: QColor
    panel: QColor
    line: QColor
    ink: QColor
    dim: QColor
    canvas: QColor
    page: QColor
    accent: QColor
    accent_ink: QColor
    accent_soft: QColor
    success: QColor
    warning: QColor
    danger: QColor
    actor: Mapping[ActorKind, QColor]
    claim: Mapping[ClaimKind, QColor]  # the tint under the words
    claim_line: Mapping[ClaimKind, QColor]  # outlines and small signs: 3:1 on the page

    def palette(self) -> QPalette:
        """What Qt's own drawing uses where the stylesheet does not reach."""
        palette = QPalette(self.panel, self.background)
        role = QPalette.ColorRole
        for which, colour in (
            (role.Window, self.background),
            (role.Base, self.panel),
            (role.AlternateBase, self.background),
            (role.WindowText, self.ink),
            (role.Text, self.ink),
            (role.ButtonText, self.ink),
            (role.Button, self.panel),
            (role.BrightText, self.accent_ink),
            (role.ToolTipBase, self.panel),
            (role.ToolTipText, self.ink),
            (role.PlaceholderText, self.dim),
            (role.Highlight, self.accent),
            (role.HighlightedText, self.accent_ink),
            (role.Accent, self.accent),
            (role.Link, self.accent),
            (role.LinkVisited, self.accent),
            (role.Light, self.line),
            (role.Midlight, self.line),
            (role.Mid, self.line),
            (role.Dark, self.dim),
            (role.Shadow, self.canvas),
        ):
            palette.setColor(which, colour)
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, self.dim)
        return palette


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """``first`` with ``share`` (0-1) of ``second`` mixed in."""
    keep = 1.0 - share
    return QColor.fromRgbF(
        first.redF() * keep + second.redF() * share,
        first.greenF() * keep + second.greenF() * share,
        first.blueF() * keep + second.blueF() * share,
    )


def contrast(first: QColor, second: QColor) -> float:
    """The WCAG 2 contrast ratio of two opaque colours: 1 to 21."""

    def luminance(colour: QColor) -> float:
        def linear(value: float) -> float:
            return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

        return (
            0.2126 * linear(colour.redF())
            + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF())
        )

    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=4)
def load(name: str) -> Theme:
    """The theme ``name`` ("light" or "dark").

    Raises:
        FileNotFoundError: there is no such theme.
    """
    raw: dict[str, Any] = json.loads(paths.resource(f"themes/{name}.json").read_text("utf-8"))
    actor = {ActorKind(k): QColor(v) for k, v in raw.pop("actor").items()}
    claim, claim_line = (
        {ClaimKind(k): QColor(v) for k, v in raw.pop(key).items()} for key in ("claim", "claim_line")
    )
    plain = {key: QColor(value) for key, value in raw.items() if key not in ("name", "dark")}
    return Theme(
        name=raw["name"],
        dark=raw["dark"],
        actor=MappingProxyType(actor),
        claim=MappingProxyType(claim),
        claim_line=MappingProxyType(claim_line),
        **plain,
    )


def chosen(choice: str) -> Theme:
    """The theme for a choice of ``CHOICES``; "system" asks the desktop."""
    if choice in (LIGHT, DARK):
        return load(choice)
    hints = QGuiApplication.styleHints() if QGuiApplication.instance() is not None else None
    dark = hints is not None and hints.colorScheme() is Qt.ColorScheme.Dark
    return load(DARK if dark else LIGHT)
