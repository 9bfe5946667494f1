"""Asking for files: which folder is shown, which names are offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from lutrin import paths

SUFFIX = ".lutrin"
Done = Callable[[list[str]], object]


def there(*folders: Path | None) -> Path:
    """The first of the folders that is there; the user's documents, else the home folder, when none is."""
    for folder in (*folders, paths.documents_folder()):
        if folder is not None and folder.is_dir():
            return folder
    return Path.home()


def free(folder: Path, name: str) -> str:
    """``name`` for a new dossier in ``folder``, with a number where that is taken."""
    number = 1
    while (folder / f"{name}{f' {number}' if number > 1 else ''}{SUFFIX}").exists():
        number += 1
    return f"{name}{f' {number}' if number > 1 else ''}{SUFFIX}"


def dossiers_folder() -> Path:
    """Where dossiers lie, those made for a first file too: made when missing and possible."""
    folder = paths.documents_folder() / "Lutrin"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return there()
    return folder


class Choosing(QObject):
    """The window's file dialogs. They open where files were chosen last, each kind in its own folder."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._folder: Path | None = None

    def files(self, title: str, done: Done, pattern: str, *, many: bool = True) -> None:
        """Ask for files that are there, or for one."""
        mode = QFileDialog.FileMode
        dialog = self._dialog(title, there(self._folder), pattern)
        dialog.setFileMode(mode.ExistingFiles if many else mode.ExistingFile)
        dialog.filesSelected.connect(self._remember)
        self._open(dialog, done)

    def new(self, title: str, done: Done, folder: Path, name: str, *, replaces: bool) -> None:
        """Ask for the name of a dossier to be written, ``name`` in ``folder`` offered. Unless it ``replaces``
        what is there, no question is asked about that."""
        dialog = self._dialog(title, there(folder), self.dossiers())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not replaces)
        dialog.selectFile(name)
        self._open(dialog, done)

    def dossiers(self) -> str:
        """The kind of file that a dossier is, for a dialog."""
        return self.tr("Lutrin dossiers ({patterns})").format(patterns=f"*{SUFFIX}")

    def _dialog(self, title: str, folder: Path, pattern: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(folder))
        for part, words in (
            (QFileDialog.DialogLabel.LookIn, self.tr("Folder:")),
            (QFileDialog.DialogLabel.FileType, self.tr("Kind of file:")),
        ):
            dialog.setLabelText(part, words)  # Qt's own French leaves them in English
        dialog.setNameFilter(pattern)
        return dialog

    def _open(self, dialog: QFileDialog, done: Done) -> None:
        dialog.filesSelected.connect(done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remember(self, files: Sequence[str]) -> None:
        self._folder = Path(files[0]).parent
