"""The whole path for real: a file, workers, models, proposals, decisions, an annotated PDF."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lutrin.domain.annotation import Status
from lutrin.services.settings import Settings
from lutrin.ui.application import Application, make_application
from lutrin.ui.dialogs.export import ExportDialog
from lutrin.ui.preferences import Preferences

NOTE = """The talks at Port-Elme

Anna Meyer, the head of the United Nations mission, said on Monday that the ceasefire would hold.
"We have no reason to doubt the parties," Meyer said.
France will probably send observers before the end of June, according to a diplomat.
The agreement is fragile. NATO must keep out of the strait.
"""


def wait_until(done: Callable[[], bool], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "took too long"
        QTest.qWait(20)


@pytest.mark.slow
def test_from_a_file_to_an_annotated_pdf(qapp: QApplication, tmp_path: Path) -> None:
    note = tmp_path / "talks.txt"
    note.write_text(NOTE, "utf-8")
    make_application([])
    preferences = Preferences()
    preferences.settings = Settings(language="en", theme="light")
    application = Application(qapp, preferences)
    window = application.window
    try:
        window.show()
        QTest.qWaitForWindowActive(window)
        window.opening.open_files([note])
        wait_until(lambda: bool(window.session.document_id))
        document = window.session.document_id
        wait_until(lambda: bool(window.session.workspace.entry(document).analysed))
        assert window.messages.texts() == []
        workspace = window.session.workspace
        assert len(workspace.claims(document)) >= 2
        assert {"Anna Meyer", "France"} <= {actor.name for actor in workspace.actors().values()}
        window.reader.setFocus()
        QTest.keyClick(window.reader, Qt.Key.Key_R)
        QTest.keyClick(window.reader, Qt.Key.Key_A)
        assert [c.status for c in workspace.claims(document)].count(Status.ACCEPTED) == 1
        QTest.keyClick(window.reader, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        dialog = window.findChild(ExportDialog)
        dialog.path.setText(str(tmp_path / "annotated.pdf"))
        QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
        wait_until(lambda: bool(window.messages.texts()))
        assert window.messages.texts() == ["“annotated.pdf” is written."]
        assert (tmp_path / "annotated.pdf").read_bytes().startswith(b"%PDF")
        assert note.read_text("utf-8") == NOTE
    finally:
        application.leave()
        window.deleteLater()
        application.deleteLater()
        qapp.setStyleSheet("")
        qapp.processEvents()
