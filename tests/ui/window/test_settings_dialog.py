"""The dialog of the settings."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from lutrin.ui.application import Application
from lutrin.ui.dialogs.settings import SettingsDialog


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_hint_of_the_name_is_whole(application: Application, language: str) -> None:
    application.preferences.change(language=language)
    QTest.qWait(20)
    application.window.commands.settings()
    (dialog,) = application.window.findChildren(SettingsDialog)
    QTest.qWait(20)
    field = dialog.analyst
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field).width() - 4
    assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= room
    dialog.close()
