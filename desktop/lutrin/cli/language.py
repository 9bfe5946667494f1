"""The user's language for the command line: read from the window's own translations, without Qt."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from lutrin import paths
from lutrin.domain.translation import Translate, untranslated


def code(environment: Mapping[str, str] = os.environ) -> str:
    """ "fr" or "en", as LC_ALL, LC_MESSAGES or LANG says; the first that is set counts."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def read_ts(path: Path) -> dict[tuple[str, str], str]:
    """The finished translations of a Qt ``.ts`` file by context and source; none for a file that cannot be
    read."""
    try:
        root = ElementTree.parse(path).getroot()
    except (OSError, ElementTree.ParseError):
        return {}
    table: dict[tuple[str, str], str] = {}
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            target = message.find("translation")
            if target is None or target.get("type") in ("unfinished", "obsolete", "vanished"):
                continue
            # a text with plural forms has them inside; the command line counts nothing, so the first will do
            text = target.findtext("numerusform") or target.text or ""
            if text:
                table[name, message.findtext("source") or ""] = text
    return table


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
        table.update(read_ts(file))
    return lambda context, source: table.get((context, source), source)
