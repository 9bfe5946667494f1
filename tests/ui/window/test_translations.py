"""French is whole: every text of the sources has its translation, with the same places to fill."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileIconProvider

from lutrin import paths
from lutrin.ui.application import Application
from lutrin.ui.language import Catalogue, Languages, catalogue, read_catalogue, translate
from lutrin.ui.reader import mark_of
from lutrin.ui.reader.hover import card_text

if TYPE_CHECKING:
    from conftest import Desk

ROOT = Path(__file__).resolve().parents[3]
FIELD = re.compile(r"\{(\w*)[^}]*\}")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "build_spec" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_text_has_a_french_translation(tool: ModuleType) -> None:
    french = catalogue("fr")
    missing = sorted({m for m, _ in tool.messages()} - french.keys())
    assert missing == [], "run build_spec/translations.py and translate what it names"


def test_nothing_is_translated_that_is_not_there(tool: ModuleType) -> None:
    assert sorted(catalogue("fr").keys() - {m for m, _ in tool.messages()}) == []


def test_translations_fill_the_same_places() -> None:
    for (context, source), translated in catalogue("fr").items():
        wanted, found = sorted(FIELD.findall(source)), sorted(FIELD.findall(translated))
        if '{"' not in source:  # JSON in a help text is no place to fill
            assert wanted == found, (context, source)


def test_french_typography() -> None:
    bad = re.compile(r"[^\u202f\u00a0\d] ?[;!?»](?!\w)|[A-Za-zé] :|«[^\u202f]|'")
    for (context, source), translated in catalogue("fr").items():
        if context == "cli":
            continue  # written for terminals, with code in it
        found = bad.search(translated)
        assert found is None, (context, source, translated)


def test_a_ts_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "x.ts"
    path.write_text(
        "<TS><context><name>c</name>"
        "<message><source>a</source><translation>A</translation></message>"
        "<message><source>b</source><translation type='unfinished'>B</translation></message>"
        "<message><source>d</source><translation></translation></message>"
        "</context></TS>"
    )
    assert read_catalogue(path) == {("c", "a"): "A"}


def test_qt_asks_the_catalogue_and_forgets_it(qapp: object) -> None:
    languages = Languages(qapp)  # type: ignore[arg-type]
    languages.use("fr")
    assert translate("words", "Forecast") == "Prévision"
    assert translate("words", "never heard of") == "never heard of"
    languages.use("en")
    assert translate("words", "Forecast") == "Forecast"
    assert Catalogue("en").isEmpty()


def test_qts_own_file_dialog_says_folder_in_french_too(qapp: object, tmp_path: Path) -> None:
    """Qt's catalogues do not hold what its file dialog says of a folder."""
    languages = Languages(qapp)  # type: ignore[arg-type]
    languages.use("fr")
    assert QFileIconProvider().type(QFileInfo(str(tmp_path))) == "Dossier"
    languages.use("en")
    assert QFileIconProvider().type(QFileInfo(str(tmp_path))) == "Folder"


def test_the_file_is_where_the_program_looks() -> None:
    assert paths.resource("i18n/lutrin_fr.ts").is_file()


def test_reasons_with_a_cue_are_translated_on_the_page_too(desk: Desk, application: Application) -> None:
    application.preferences.change(language="fr")
    QTest.qWait(10)
    mark = replace(desk.claim(0), reason="clause announced by “said”")
    told = card_text(mark_of(mark, {}), application.window.theme)
    assert "proposition annoncée par «\u202fsaid\u202f»" in told
