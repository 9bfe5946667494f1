"""Export: what, which marks, in which language, where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from lutrin.services import exporting
from lutrin.services.briefing import Choice
from lutrin.ui.language import translate

from .frame import Dialog, field_label

_LONGEST = 80  # characters of a file name offered, without what its format adds

if TYPE_CHECKING:
    from lutrin.export.options import Options


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported."""

    format: str
    out: Path
    choice: Choice
    options: Options


class ExportDialog(Dialog):
    """The few choices; the file's name follows the format."""

    wanted = Signal(object)  # Wish

    def __init__(self, title: str, folder: Path, waiting: int, parent: QWidget | None) -> None:
        super().__init__(translate("ExportDialog", "Export"), parent)
        self.body.setSpacing(7)
        self._folder = folder
        self._stem = _file_stem(title)
        self.formats = QButtonGroup(self)
        self._suffixes: list[tuple[str, str]] = []
        for number, (name, suffix, label) in enumerate(exporting.formats()):
            button = QRadioButton(translate("export", label))
            button.setAccessibleName(button.text())
            self.formats.addButton(button, number)
            self._suffixes.append((name, suffix))
            self.body.addWidget(button)
        self.formats.button(0).setChecked(True)
        self.body.addSpacing(6)
        self.proposed = QCheckBox(
            self.tr("With proposals that nobody has decided yet ({n})").format(n=waiting)
        )
        self.proposed.setChecked(waiting > 0)
        self.proposed.setEnabled(waiting > 0)
        self.actors = QCheckBox(self.tr("Underline the actors"))
        self.actors.setChecked(True)
        self.unsigned = QCheckBox(self.tr("Allow a copy without the signature when the PDF is signed"))
        for box in (self.proposed, self.actors, self.unsigned):
            self.body.addWidget(box)
        self.language = QComboBox()
        for value, word in (
            ("", self.tr("The document’s")),
            ("en", "English"),
            ("fr", "Français"),
        ):
            self.language.addItem(word, value)
        row = QHBoxLayout()
        row.addWidget(field_label(self.tr("Language of the brief"), self.language))
        row.addWidget(self.language, 1)
        self.body.addLayout(row)
        self.path = QLineEdit()
        self.path.setMinimumWidth(380)
        browse = QPushButton(self.tr("Choose…"))
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.addWidget(self.path, 1)
        place.addWidget(browse)
        self.body.addWidget(field_label(self.tr("Where"), self.path))
        self.body.addLayout(place)
        self.there = QLabel(self.tr("A file of this name is there already: it will be replaced."))
        self.there.setProperty("role", "dim")
        self.body.addWidget(self.there)
        self.formats.idToggled.connect(lambda _id, on: self._suggest() if on else None)
        self.path.textChanged.connect(self._check)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.export = self.add_button(self.tr("Export"), primary=True)
        self.export.clicked.connect(self._wish)
        self._suggest()

    def choose_format(self, name: str) -> None:
        """As if its button had been clicked."""
        for number, (known, _) in enumerate(self._suffixes):
            if known == name:
                self.formats.button(number).setChecked(True)

    def _suggest(self) -> None:
        name, suffix = self._suffixes[self.formats.checkedId()]
        tails = {"pdf": self.tr("annotated"), "brief": self.tr("brief")}
        tail = f" ({tails[name]})" if name in tails else ""
        self.path.setText(str(self._folder / f"{self._stem}{tail}{suffix}"))
        self.path.setCursorPosition(len(self.path.text()))
        self.unsigned.setVisible(name == "pdf")
        self.actors.setVisible(name in ("pdf", "brief"))

    def _check(self, text: str) -> None:
        path = Path(text)
        self.export.setEnabled(bool(text.strip()) and bool(path.name))
        self.there.setVisible(bool(text.strip()) and path.is_file())

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export to"), str(Path(self.path.text()).parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(Path(self.path.text()).name)
        dialog.fileSelected.connect(self.path.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _wish(self) -> None:
        name, suffix = self._suffixes[self.formats.checkedId()]
        out = Path(self.path.text().strip()).expanduser()
        if not out.suffix:
            out = out.with_suffix(suffix)
        choice = Choice(
            language=self.language.currentData(),
            include_proposed=self.proposed.isChecked(),
            actors=self.actors.isChecked(),
        )
        options = exporting.options(actors=self.actors.isChecked(), allow_unsigned=self.unsigned.isChecked())
        self.accept()
        self.wanted.emit(Wish(name, out, choice, options))


def _file_stem(title: str) -> str:
    """A file name for a title: without what file systems forbid, whole words, 80 characters at most."""
    safe = "".join(" " if ch in '/\\:*?"<>|' or ord(ch) < 32 else ch for ch in title)
    name = " ".join(safe.split())
    if len(name) > _LONGEST:
        words = name[: _LONGEST + 1].rpartition(" ")[0]
        name = words.rstrip(" ,;-–—(«“") if len(words) > _LONGEST // 2 else name[:_LONGEST]
    return name.strip(" .") or "lutrin"
