"""Where the analyst was reading is kept in the dossier."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lutrin.domain.document import Document
from lutrin.services import importing, resuming
from lutrin.services.resuming import ReadingPlace
from lutrin.services.workspace import Workspace


def test_the_last_document_and_its_place_are_found_again(
    tmp_path: Path, make_document: Callable[..., Document]
) -> None:
    workspace = Workspace.open(tmp_path / "work.lutrin")
    assert resuming.last_shown(workspace) == ""
    first = importing.add(workspace, make_document("One.\fTwo.")).document_id
    second = importing.add(workspace, make_document("Three.\fFour.")).document_id
    assert resuming.last_shown(workspace) == first
    assert resuming.place_in(workspace, second) is None
    place = ReadingPlace(page=1, y=120.5, x=-3.0, zoom=1.75, fit="width")
    resuming.keep(workspace, second, place)
    workspace.close()
    workspace = Workspace.open(tmp_path / "work.lutrin")
    assert resuming.last_shown(workspace) == second
    assert resuming.place_in(workspace, second) == place
    assert resuming.place_in(workspace, first) is None
    workspace.set_setting("shown", "gone")
    assert resuming.last_shown(workspace) == first
    workspace.close()


@pytest.mark.parametrize(
    "kept",
    [
        7,
        {},
        {"page": 2},
        {"page": -1},
        {"page": 0, "zoom": 0},
        {"page": 0, "zoom": "1"},
        {"page": 0, "zoom": 1, "y": float("nan")},
        {"page": 0, "zoom": 1, "fit": None},
    ],
)
def test_a_place_that_makes_no_sense_is_none(
    tmp_path: Path, make_document: Callable[..., Document], kept: object
) -> None:
    workspace = Workspace.open(tmp_path / "work.lutrin")
    document = importing.add(workspace, make_document("One.\fTwo.")).document_id
    workspace.set_setting("place:" + document, kept)
    assert resuming.place_in(workspace, document) is None
    workspace.close()
