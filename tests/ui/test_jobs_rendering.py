"""Pictures of pages: order, dropping, the cache, tiles, and workers that fail."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lutrin.ui import page_pictures
from lutrin.ui.jobs import TILE, PageKey, Palette, RenderService, keys_of

DARK = Palette(page=(38, 43, 49), ink=(228, 232, 236))
PDF = "/nowhere/report.pdf"


def key(page: int, scale: float = 1.0) -> PageKey:
    return PageKey(PDF, page, scale)


@pytest.fixture
def service(qapp: QApplication, tasks: str) -> Iterator[RenderService]:
    made = RenderService(page_limit=0.6, cache_bytes=64, prepare=f"{tasks}:ready", render=f"{tasks}:picture")
    made.set_file(PDF, [(2, 2)] * 20)
    yield made
    made.shutdown()
    made.deleteLater()


def test_what_is_wanted_comes_in_order(qtbot: QtBot, service: RenderService) -> None:
    came: list[int] = []
    service.ready.connect(lambda one: came.append(one.page))
    service.want(service, [key(2), key(0), key(1)])
    qtbot.waitUntil(lambda: len(came) == 3, timeout=20_000)
    assert came == [2, 0, 1]
    picture = service.picture(key(2))
    assert picture is not None
    assert picture.pixelColor(0, 0) == QColor(0, 0, 2)
    assert service.picture(key(2, 2.0)) is None
    assert service.stand_in(key(2, 2.0)) is picture


def test_stale_wishes_are_dropped(qtbot: QtBot, service: RenderService) -> None:
    came: list[int] = []
    service.ready.connect(lambda one: came.append(one.page))
    service.want("reader", [key(page) for page in (0, 1, 2, 6, 7, 8, 9)])
    service.want("reader", [key(10)])
    qtbot.waitUntil(lambda: 10 in came, timeout=20_000)
    assert came == [0, 10]


def test_the_first_client_is_served_first_until_it_leaves(qtbot: QtBot, service: RenderService) -> None:
    came: list[int] = []
    service.ready.connect(lambda one: came.append(one.page))
    reader, thumbnails = object(), object()
    service.want(reader, [key(0)])
    service.want(thumbnails, [key(6), key(7)])
    service.want(reader, [key(0), key(1)])
    qtbot.waitUntil(lambda: len(came) == 4, timeout=20_000)
    assert came == [0, 1, 6, 7]


def test_the_cache_is_bounded_and_keeps_what_is_wanted(qtbot: QtBot, service: RenderService) -> None:
    for page in (0, 1, 2, 6, 7, 8):
        service.want("reader", [key(page)])
        qtbot.waitUntil(lambda page=page: service.picture(key(page)) is not None, timeout=20_000)
    assert service.held_bytes <= 64
    assert service.picture(key(8)) is not None
    assert service.picture(key(0)) is None


@pytest.mark.parametrize("bad", [3, 4, 5])
def test_a_page_that_fails_is_a_message_and_the_others_come(
    qtbot: QtBot, service: RenderService, bad: int
) -> None:
    failed: list[tuple[int, str]] = []
    service.failed.connect(lambda one, message: failed.append((one.page, message)))
    service.want("reader", [key(bad), key(1)])
    qtbot.waitUntil(lambda: service.picture(key(1)) is not None, timeout=20_000)
    assert [page for page, _ in failed] == [bad]
    assert service.failure(PDF, bad) == failed[0][1] != ""
    assert service.failure(PDF, 1) is None
    service.retry(PDF, bad)
    qtbot.waitUntil(lambda: len(failed) == 2, timeout=20_000)


def test_a_worker_that_cannot_start_is_not_started_for_ever(
    qtbot: QtBot, qapp: QApplication, tasks: str
) -> None:
    service = RenderService(prepare=f"{tasks}:die", render=f"{tasks}:picture")
    service.set_file(PDF, [(2, 2)])
    with qtbot.waitSignal(service.failed, timeout=20_000):
        service.want("reader", [key(0)])
    qtbot.wait(200)
    assert not [process for process in multiprocessing.active_children() if process.name == "lutrin-render"]
    service.shutdown()
    service.deleteLater()


def test_a_large_page_is_cut_in_tiles_and_only_visible_ones_are_wanted() -> None:
    whole = PageKey(PDF, 0, 10.0)
    assert keys_of(PageKey(PDF, 0, 1.0), 595, 842) == [PageKey(PDF, 0, 1.0)]
    assert len(keys_of(whole, 595, 842)) == 3 * 5
    seen = keys_of(whole, 595, 842, QRect(TILE - 1, 0, 2, 10))
    assert [one.tile for one in seen] == [(0, 0), (1, 0)]
    assert keys_of(whole, 595, 842, QRect(-50, -50, 20, 20)) == []


@pytest.fixture
def one_page(tmp_path: Path) -> Path:
    """A page of 200 × 100 points: its right half black, a red square in its left."""
    import pymupdf

    path = tmp_path / "page.pdf"
    with pymupdf.open() as pdf:
        page = pdf.new_page(width=200, height=100)
        page.draw_rect((100, 0, 200, 100), color=None, fill=(0, 0, 0))
        page.draw_rect((20, 20, 60, 60), color=None, fill=(1, 0, 0))
        pdf.save(path)
    return path


def _drawn(qtbot: QtBot, service: RenderService, one: PageKey) -> QImage:
    service.want("test", [one])
    qtbot.waitUntil(lambda: service.picture(one) is not None, timeout=20_000)
    picture = service.picture(one)
    assert picture is not None
    return picture


def test_a_real_page_is_drawn_light_and_dark(
    qtbot: QtBot, render_service: RenderService, one_page: Path
) -> None:
    render_service.set_file(one_page, [(200, 100)])
    light = _drawn(qtbot, render_service, PageKey(str(one_page), 0, 2.0))
    assert (light.width(), light.height()) == (400, 200)
    assert light.pixelColor(10, 10) == QColor(255, 255, 255)
    assert light.pixelColor(390, 100) == QColor(0, 0, 0)
    assert light.pixelColor(80, 80) == QColor(255, 0, 0)
    dark = _drawn(qtbot, render_service, PageKey(str(one_page), 0, 2.0, DARK))
    assert dark.pixelColor(10, 10) == QColor(38, 43, 49)
    assert dark.pixelColor(390, 100) == QColor(228, 232, 236)
    assert dark.pixelColor(80, 80).hue() in range(350, 360)


def test_tiles_join_without_a_seam(qtbot: QtBot, render_service: RenderService, one_page: Path) -> None:
    render_service.set_file(one_page, [(200, 100)])
    scale = 20.48  # the page is 4096 × 2048 pixels: two tiles, the edge at x = 100 points
    whole = PageKey(str(one_page), 0, scale)
    left, right = keys_of(whole, 200, 100)
    first, second = _drawn(qtbot, render_service, left), _drawn(qtbot, render_service, right)
    assert (first.width(), first.height()) == (TILE, TILE)
    assert first.pixelColor(TILE - 1, 1000) == QColor(255, 255, 255)
    assert second.pixelColor(0, 1000) == QColor(0, 0, 0)


def test_a_file_that_changed_is_drawn_anew(
    qtbot: QtBot, render_service: RenderService, one_page: Path, tmp_path: Path
) -> None:
    import pymupdf

    wanted = PageKey(str(one_page), 0, 1.0)
    render_service.set_file(one_page, [(200, 100)])
    _drawn(qtbot, render_service, wanted)
    with pymupdf.open() as pdf:
        pdf.new_page(width=200, height=100)
        pdf.save(tmp_path / "other.pdf")
    (tmp_path / "other.pdf").replace(one_page)
    render_service.set_file(one_page, [(200, 100)])
    assert _drawn(qtbot, render_service, wanted).pixelColor(190, 50) == QColor(255, 255, 255)


def test_a_missing_file_is_a_message(qtbot: QtBot, render_service: RenderService, tmp_path: Path) -> None:
    gone = tmp_path / "gone.pdf"
    render_service.set_file(gone, [(200, 100)])
    with qtbot.waitSignal(render_service.failed, timeout=20_000) as told:
        render_service.want("test", [PageKey(str(gone), 0, 1.0)])
    assert "gone.pdf" in told.args[1]


def test_colours_keep_their_hue_in_the_dark() -> None:
    def dark(red: int, green: int, blue: int) -> QColor:
        planes = page_pictures.recolour(bytes([red]), bytes([green]), bytes([blue]), DARK.page, DARK.ink)
        return QColor(*(plane[0] for plane in planes))

    assert dark(255, 255, 255) == QColor(*DARK.page)
    assert dark(0, 0, 0) == QColor(*DARK.ink)
    for red, green, blue in ((200, 20, 20), (20, 120, 20), (30, 30, 200)):
        before, after = QColor(red, green, blue), dark(red, green, blue)
        assert abs((before.hue() - after.hue() + 180) % 360 - 180) < 30
        assert after.lightness() > 90
    assert dark(250, 240, 180).lightness() < 90
