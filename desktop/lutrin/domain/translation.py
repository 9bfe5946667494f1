"""Marks text for translation below the window, without Qt.

``lupdate`` finds the calls by the function's name. The window and the command line translate at the
last moment, through a ``Translate`` given to them.
"""

from __future__ import annotations

from collections.abc import Callable

# translate(context, source) -> the user's language
Translate = Callable[[str, str], str]


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802 - lupdate looks for this name
    """Give ``source`` back unchanged; only marks it as translatable in ``context``."""
    return source


def untranslated(context: str, source: str) -> str:
    """The identity translation: English."""
    return source
