"""Colours, icons and the stylesheet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from lutrin import paths
from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import ClaimKind
from lutrin.ui import theme as themes
from lutrin.ui.actions import TABLE
from lutrin.ui.icons import app_icon, icon
from lutrin.ui.style import Style

UI = Path(themes.__file__).parent
# Zotero's yellow, the colour of a highlight: data, not the window's look
DATA = {"#ffd400"}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_can_be_read_everywhere(name: str) -> None:
    theme = themes.load(name)
    for ground in (theme.background, theme.panel, theme.page, theme.accent_soft):
        assert themes.contrast(theme.ink, ground) >= 7
        for ink in (theme.dim, theme.accent, theme.warning, theme.success):
            assert themes.contrast(ink, ground) >= 4.5, (ink.name(), ground.name())
    assert themes.contrast(theme.accent_ink, theme.accent) >= 4.5
    for kind in ClaimKind:
        assert themes.contrast(theme.ink, theme.claim[kind]) >= 4.5
        assert themes.contrast(theme.claim_line[kind], theme.page) >= 3
    for actor in ActorKind:
        assert themes.contrast(theme.actor[actor], theme.page) >= 3


def test_no_source_names_a_colour() -> None:
    for path in UI.rglob("*.py"):
        for line in path.read_text("utf-8").splitlines():
            for colour in re.findall(r"#[0-9a-fA-F]{6}\b", line):
                assert colour.lower() in DATA, f"{path.name}: {line.strip()}"
    sheet = paths.resource("themes/window.qss").read_text("utf-8")
    assert re.findall(r":\s*#[0-9a-fA-F]{3,8}\b", sheet) == []


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_sheet_fills_all_its_places(qapp: object, name: str) -> None:
    assert "$" not in Style().sheet(themes.load(name))


def test_every_icon_named_is_there_and_shows_something(qapp: object) -> None:
    theme = themes.load("light")
    for name in {spec.icon for spec in TABLE if spec.icon} | {
        "close",
        "check",
        "next",
        "view",
        "warning",
        "info",
    }:
        image = icon(name, theme).pixmap(20, 20).toImage()
        assert any(image.pixelColor(x, y).alpha() > 0 for x in range(20) for y in range(20)), name
    assert not app_icon().isNull()


def test_choosing_a_theme(qapp: object) -> None:
    assert themes.chosen("dark").dark
    assert not themes.chosen("light").dark
    assert themes.chosen("system").name in ("light", "dark")
    with pytest.raises(FileNotFoundError):
        themes.load("no such theme")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_link_that_leads_nowhere_does_not_look_live(qapp: QApplication, name: str) -> None:
    link = QPushButton("Make this another actor")
    link.setProperty("link", True)
    link.setStyleSheet(Style().sheet(themes.load(name)))
    link.resize(200, 24)
    live = link.grab().toImage()
    link.setEnabled(False)
    assert link.grab().toImage() != live
