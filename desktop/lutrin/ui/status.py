"""The strip at the bottom: what is done or under way, the threshold, saved, language."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSlider,
    QWidget,
)

from .jobs import Job
from .language import FRENCH, count, decimal

HEIGHT = 28


class StatusStrip(QWidget):
    """Shows the running job with Cancel; asks for another threshold or language through signals."""

    threshold_wanted = Signal(float)
    language_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setObjectName("StatusStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._job: Job | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 12, 0)
        row.setSpacing(10)
        self.words = QLabel()
        self.words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(120)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setProperty("link", True)
        self.cancel.clicked.connect(self._cancel)
        row.addWidget(self.words)
        row.addWidget(self.progress)
        row.addWidget(self.cancel)
        rule = QFrame()
        rule.setObjectName("Rule")
        rule.setFixedSize(1, 16)
        self._rule = rule
        row.addWidget(rule)
        self._label = QLabel(self.tr("Threshold"))
        self.threshold = QSlider(Qt.Orientation.Horizontal)
        self.threshold.setRange(0, 100)
        self.threshold.setPageStep(5)
        self.threshold.setFixedWidth(130)
        self.threshold.setAccessibleName(self.tr("Threshold: proposals with a lower score are hidden"))
        self.threshold.setToolTip(self.tr("Proposals with a lower score are hidden"))
        self.threshold.valueChanged.connect(lambda value: self.threshold_wanted.emit(value / 100))
        self.hidden = QLabel()
        for widget in (self._label, self.threshold, self.hidden):
            row.addWidget(widget)
        row.addStretch(1)
        self.saved = QLabel()
        row.addWidget(self.saved)
        self.language = QPushButton("Français" if language == FRENCH else "English")
        self.language.setProperty("flat", True)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setToolTip(self.tr("Change the language of the window"))
        self.language.clicked.connect(self.language_wanted)
        row.addWidget(self.language)
        self.show_job(None)
        self.set_threshold(None, 0)
        self.set_saved(True)

    def say(self, text: str) -> None:
        """What was done last."""
        self._last = text
        if self._job is None:
            self._show_words(text)

    def set_saved(self, kept: bool) -> None:
        """Whether the last change was kept in the dossier."""
        self.saved.setText(self.tr("Saved") if kept else self.tr("Not saved"))
        self.saved.setToolTip(
            self.tr("Every change is written at once")
            if kept
            else self.tr("The last change could not be written and was not made; all before it is kept")
        )
        self.saved.setProperty("role", "" if kept else "warning")
        self.saved.style().unpolish(self.saved)
        self.saved.style().polish(self.saved)

    def _show_words(self, text: str) -> None:
        self.words.setText(text)
        self.words.setVisible(bool(text))
        self._rule.setVisible(bool(text) and not self.threshold.isHidden())

    _last = ""

    def show_job(self, job: Job | None, text: str = "") -> None:
        """Show a running job, or what was done last."""
        self._job = job
        self.progress.setVisible(job is not None)
        self.cancel.setVisible(job is not None)
        if job is None:
            self._show_words(self._last)
            return
        self._show_words(text)
        self.cancel.setAccessibleName(self.tr("Cancel: {what}").format(what=text))
        self.progress.setRange(0, job.total)
        self.progress.setValue(job.done)

    @property
    def job(self) -> Job | None:
        """The job shown."""
        return self._job

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def set_threshold(self, value: float | None, hidden: int) -> None:
        """The threshold (0-1) and how many proposals it hides; None without a dossier."""
        self._rule.setVisible(value is not None and bool(self.words.text()))
        for widget in (self._label, self.threshold, self.hidden, self.saved):
            widget.setVisible(value is not None)
        if value is None:
            return
        self.threshold.blockSignals(True)
        self.threshold.setValue(round(value * 100))
        self.threshold.blockSignals(False)
        proposals = count(hidden, self.tr("{n} proposal hidden"), self.tr("{n} proposals hidden"))
        self.hidden.setText(f"{decimal(value)} — {proposals}")
