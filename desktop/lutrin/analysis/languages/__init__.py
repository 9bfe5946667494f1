"""The languages that can be analysed: one module each, one entry each in ``LANGUAGES``."""

from __future__ import annotations

from .english import ENGLISH
from .french import FRENCH
from .language import Language

LANGUAGES: tuple[Language, ...] = (FRENCH, ENGLISH)

__all__ = ["ENGLISH", "FRENCH", "LANGUAGES", "Language", "by_code"]


def by_code(code: str) -> Language:
    """The language of an ISO 639-1 code such as ``"fr"`` or ``"fr-CA"``; English for any other."""
    head = code.lower().replace("_", "-").split("-")[0]
    return next((language for language in LANGUAGES if language.code == head), ENGLISH)
