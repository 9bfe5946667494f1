"""Settings: language, theme, who signs, where the threshold starts. Applied as they are chosen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSlider, QWidget

from lutrin.services.settings import Settings
from lutrin.ui.language import decimal, translate

from .frame import Dialog, field_label

_FIELD = 30  # pixels of a field that its words do not get


class SettingsDialog(Dialog):
    """Tells of every change at once."""

    chosen = Signal(object)  # Settings

    def __init__(self, settings: Settings, parent: QWidget | None) -> None:
        super().__init__(translate("SettingsDialog", "Settings"), parent)
        self._settings = settings
        self.language = _choice(
            [("", self.tr("As the system")), ("en", "English"), ("fr", "Français")], settings.language
        )
        self.theme = _choice(
            [("", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
            settings.theme,
        )
        self.analyst = QLineEdit(settings.analyst)
        hint = self.tr("Signs annotations and briefs; may stay empty")
        self.analyst.setPlaceholderText(hint)
        self.analyst.ensurePolished()
        self.analyst.setMinimumWidth(self.analyst.fontMetrics().horizontalAdvance(hint) + _FIELD)
        self.threshold = QSlider(Qt.Orientation.Horizontal)
        self.threshold.setRange(0, 100)
        self.threshold.setValue(round(settings.threshold * 100))
        self.value = QLabel(decimal(settings.threshold))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for number, (text, field) in enumerate(
            (
                (self.tr("Language"), self.language),
                (self.tr("Appearance"), self.theme),
                (self.tr("Your name"), self.analyst),
                (self.tr("Threshold of new dossiers"), self.threshold),
            )
        ):
            grid.addWidget(field_label(text, field), number, 0)
            grid.addWidget(field, number, 1)
        grid.addWidget(self.value, 3, 2)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.setMinimumWidth(580)
        self.language.currentIndexChanged.connect(lambda _i: self._tell(language=self.language.currentData()))
        self.theme.currentIndexChanged.connect(lambda _i: self._tell(theme=self.theme.currentData()))
        self.analyst.editingFinished.connect(lambda: self._tell(analyst=self.analyst.text().strip()))
        self.threshold.valueChanged.connect(self._threshold)
        self.add_button(self.tr("Close"), primary=True).clicked.connect(self.accept)

    def _threshold(self, value: int) -> None:
        self.value.setText(decimal(value / 100))
        self._tell(threshold=value / 100)

    def _tell(self, **values: object) -> None:
        before = self._settings
        self._settings = replace(before, **values)  # type: ignore[arg-type]  # fields by name
        if self._settings != before:
            self.chosen.emit(self._settings)


def _choice(choices: list[tuple[str, str]], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, word in choices:
        box.addItem(word, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
