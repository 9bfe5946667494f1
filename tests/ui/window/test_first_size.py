"""The window of a first start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from lutrin.ui.window import SMALLEST, Window, first_size


@pytest.mark.parametrize(
    ("screen", "size"),
    [
        ((1920, 1080), (1440, 900)),
        ((1440, 900), (1440, 870)),
        ((1366, 768), (1366, 738)),
        ((1366, 728), (1366, 698)),  # with a bar at the foot of the screen
        ((800, 480), (980, 600)),  # less would cut what stands in it
    ],
)
def test_the_first_window_fits_the_screen(screen: tuple[int, int], size: tuple[int, int]) -> None:
    assert first_size(QSize(*screen), 30) == QSize(*size)


def test_a_window_never_sized_asks_its_screen(window: Window) -> None:
    fresh = Window(window.preferences, window.theme, "en")  # the screen of this platform is small
    assert fresh.width() <= max(SMALLEST[0], fresh.screen().availableSize().width())
    assert fresh.height() <= max(SMALLEST[1], fresh.screen().availableSize().height())
    fresh.close()
    fresh.deleteLater()
