"""The user's language for the command line: read from the window's own translations, without Qt."""

from __future__ import annotations

import os
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from contextlib import suppress

from lutrin import paths
from lutrin.domain.translation import Translate, read_catalogue, untranslated


def code(environment: Mapping[str, str] = os.environ) -> str:
    """ "fr" or "en", as LC_ALL, LC_MESSAGES or LANG says; the first that is set counts."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def translator(language: str | None = None) -> Translate:
    """The translation into ``language`` (default: the user's); English where there is none."""
    language = language or code()
    if language == "en":
        return untranslated
    try:
        folder = paths.resource("i18n")
    except FileNotFoundError:
        return untranslated
    table: dict[tuple[str, str], str] = {}
    for file in sorted(folder.glob(f"*{language}.ts")):
        with suppress(OSError, ElementTree.ParseError):  # a damaged catalogue costs its words, no more
            table.update(read_catalogue(file))
    return lambda context, source: table.get((context, source), source)
