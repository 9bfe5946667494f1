"""Marks text for translation below the window, without Qt.

``lupdate`` finds the calls by the function's name. The window and the command line translate at the
last moment, through a ``Translate`` given to them.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

# translate(context, source) -> the user's language
Translate = Callable[[str, str], str]


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802 - lupdate looks for this name
    """Give ``source`` back unchanged; only marks it as translatable in ``context``."""
    return source


def untranslated(context: str, source: str) -> str:
    """The identity translation: English."""
    return source


def read_catalogue(path: Path) -> dict[tuple[str, str], str]:
    """The finished translations of a Qt ``.ts`` file: (context, source) -> translation.

    Raises:
        OSError: the file cannot be read.
        ElementTree.ParseError: it is not XML.
    """
    found: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
                continue
            text = "".join(translation.itertext())
            if text:
                found[(name, message.findtext("source") or "")] = text
    return found


class Filled:
    """Translates sentences that are stored as templates with their fields filled: why a mark was proposed,
    why names are one actor's, what to beware of."""

    def __init__(self, catalogue: Mapping[tuple[str, str], str], context: str = "reasons") -> None:
        self._whole = {source: told for (name, source), told in catalogue.items() if name == context}
        self._patterns = list(self._compiled(self._whole.items()))

    def __call__(self, text: str) -> str:
        """``text`` in the catalogue's language; as it is where no template fits."""
        if text in self._whole:
            return self._whole[text]
        for pattern, translated in self._patterns:
            found = pattern.fullmatch(text)
            if found is not None:
                return translated.format(**found.groupdict())
        return text

    @staticmethod
    def _compiled(entries: Iterable[tuple[str, str]]) -> Iterable[tuple[re.Pattern[str], str]]:
        """What each template with fields looks like filled, and its translation; the most telling first."""
        found = []
        for source, translated in entries:
            if "{" in source:
                parts = re.split(r"\{(\w+)\}", source)
                literal = sum(map(len, parts[::2]))
                pattern = "".join(f"(?P<{p}>.+)" if n % 2 else re.escape(p) for n, p in enumerate(parts))
                found.append((-literal, re.compile(pattern, re.DOTALL), translated))
        return [(pattern, told) for _, pattern, told in sorted(found, key=lambda entry: entry[0])]
