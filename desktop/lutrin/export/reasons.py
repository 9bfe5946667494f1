"""Why a mark was proposed and what to beware of, in the language of an export (not of the window)."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from functools import lru_cache

from lutrin import paths
from lutrin.domain.translation import Filled, read_catalogue


def told(text: str, language: str) -> str:
    """A stored reason or warning in ``language`` ("fr" or "en"); English where there is no translation."""
    return _filled(language)(text)


@lru_cache(maxsize=4)
def _filled(language: str) -> Filled:
    try:
        return Filled(
            {} if language == "en" else read_catalogue(paths.resource(f"i18n/lutrin_{language}.ts"))
        )
    except (OSError, ElementTree.ParseError):
        return Filled({})
