"""Headings in capitals alone, written as the models know names: « Rencontre Trump-Poutine en Alaska ».

Character for character: no offset shifts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lutrin import paths

from .languages import Language

FEWEST_WORDS = 2  # a word alone in capitals may as well be an acronym
_WORD = re.compile(r"[^\W\d_]+")
_ACRONYM = re.compile(r"(?:(?<=[|;])|^)[A-Z]{2,6}(?=[|;\n])", re.MULTILINE)
_LISTS = ("organisations.csv", "blocs.csv", "states.csv")  # of the gazetteer
_SMALL = {
    "fr": "à au aux avec chez contre d dans de des du en entre et l la le les ou où par pas pour que qui s "
    "sans ses son sa sous sur un une vers ne n ce ces cette leur leurs est sont se y plus après avant",
    "en": "a after against an and are as at be before by for from in into is it its new no not of off on or "
    "over s that the their to under up was were will with has have amid",
}


def is_capitals(text: str) -> bool:
    """Whether ``text`` is of several words, all in capitals."""
    return text.isupper() and len(_WORD.findall(text)) >= FEWEST_WORDS


def recased(text: str, language: Language) -> str:
    """``text`` with small words in small letters, other words with one capital, acronyms as they are.

    Args:
        text: all in capitals.
        language: whose small words are meant.

    Raises:
        FileNotFoundError: an installation without resources.
    """
    small = _small(language)

    def mended(match: re.Match[str]) -> str:
        word = match.group()
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in word)
        if low in small:
            return low if match.start() else word[0] + low[1:]
        if word in _acronyms():
            return word
        return word[0] + low[1:]

    return _WORD.sub(mended, text)


@lru_cache(maxsize=4)
def _small(language: Language) -> frozenset[str]:
    """Words that begin no name: small words, and verbs of speech and action as headings have them."""
    verbs = {verb + end for verb in language.agent_verbs for end in ("", "s", "es", "d", "ed")}
    return frozenset(_SMALL[language.code].split()) | verbs


@lru_cache(maxsize=1)
def _acronyms() -> frozenset[str]:
    folder = paths.resource("gazetteer")
    lists = ((folder / name).read_text(encoding="utf8") for name in _LISTS)
    return frozenset(word for text in lists for word in _ACRONYM.findall(text))
