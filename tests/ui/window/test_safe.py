"""Nothing is lost: the one file, undo and redo, files opened again, messages."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lutrin.domain.annotation import Status
from lutrin.domain.errors import DiskFull
from lutrin.services.workspace import Workspace

if TYPE_CHECKING:
    from conftest import Desk


def statuses(path: Path, document: str) -> list[Status]:
    """The claims in a copy of the one file, nothing beside it."""
    copy = path.with_name("copied.lutrin")
    shutil.copyfile(path, copy)
    workspace = Workspace.open(copy, create=False)
    found = [claim.status for claim in workspace.claims(document)]
    workspace.close()
    return found


# --- the one file ------------------------------------------------------------------------------------


def test_the_file_copied_while_the_dossier_is_open_has_the_work(desk: Desk, qtbot: QtBot) -> None:
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_A)
    path = desk.workspace.path
    beside = path.with_name(path.name + "-wal")
    qtbot.waitUntil(lambda: beside.stat().st_size == 0)
    assert statuses(path, desk.document)[0] is Status.ACCEPTED
    desk.key(Qt.Key.Key_X)
    desk.window.gathering.now()
    assert Status.REJECTED in statuses(path, desk.document)


def test_a_file_that_cannot_be_gathered_is_said_and_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.window.gathering.now()
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_A)

    def full(_workspace: Workspace) -> None:
        raise DiskFull(desk.workspace.path)

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "gather", full)
        desk.window.gathering.now()
    assert "The disk is full" in desk.window.messages.texts()[0]
    desk.key(Qt.Key.Key_X)
    desk.window.gathering.now()
    assert statuses(desk.workspace.path, desk.document)[0] is Status.ACCEPTED
