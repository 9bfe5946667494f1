"""Headings in capitals alone, written as the models know names: « Rencontre Trump-Poutine en Alaska ».

Character for character: no offset shifts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache
from typing import TYPE_CHECKING

from lutrin import paths

from . import gazetteer, vectors
from .languages import Language

if TYPE_CHECKING:
    from spacy.vocab import Vocab

FEWEST_WORDS = 2  # a word alone in capitals may as well be an acronym
LONG_WORD = 7  # letters
RARER = 1.5  # a word that is so much more frequent with small letters is no name
_WORD = re.compile(r"[^\W\d_]+")
_ACRONYM = re.compile(r"(?:(?<=[|;])|^)[A-Z]{2,6}(?=[|;\n])", re.MULTILINE)
_LISTS = ("organisations.csv", "blocs.csv", "states.csv")  # of the gazetteer
_SMALL = {
    "fr": "à au aux avec chez contre d dans de des du en entre et l la le les ou où par pas pour que qui s "
    "sans ses son sa sous sur un une vers ne n ce ces cette leur leurs est sont se y plus après avant",
    "en": "a after against an and are as at be before by for from in into is it its new no not of off on or "
    "over s that the their to under up was were will with has have amid who",
}


def _unknown(_word: str) -> bool:
    return False


def is_capitals(text: str) -> bool:
    """Whether ``text`` is of several words, or of one too long for an acronym, all in capitals."""
    if not text.isupper():
        return False
    words = _WORD.findall(text)
    return len(words) >= FEWEST_WORDS or any(len(word) >= LONG_WORD for word in words)


def recased(text: str, language: Language, is_common: Callable[[str], bool] = _unknown) -> str:
    """``text`` with common words in small letters, other words with one capital, acronyms and known names as
    they are written.

    Args:
        text: all in capitals.
        language: whose small words are meant.
        is_common: whether a word (with one capital) is a common word rather than a name.

    Raises:
        FileNotFoundError: an installation without resources.
    """
    small = _small(language)

    def mended(match: re.Match[str]) -> str:
        word = match.group()
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in word)
        if match.start() in known:
            return known[match.start()][: len(word)]
        if low in small:
            return low if match.start() else word[0] + low[1:]
        if word in _acronyms():
            return word
        if match.start() and is_common(word[0] + low[1:]):
            return low
        return word[0] + low[1:]

    known = _known(text)
    return _WORD.sub(mended, text)


def _known(text: str) -> dict[int, str]:
    """Where a word of a name that the gazetteer knows begins -> the name from there on, as it is written."""
    found: dict[int, str] = {}
    for start, end, entry in gazetteer.load().matches(text):
        if len(entry.name) == end - start and not entry.is_weak:
            for word in _WORD.finditer(entry.name):
                found[start + word.start()] = word.group()
    return found


def small_words(text: str) -> frozenset[str]:
    """The words that ``text`` has in small letters."""
    return frozenset(word for word in _WORD.findall(text) if word.islower())


def is_common_in(vocab: Vocab, words: Collection[str]) -> Callable[[str], bool]:
    """Tells a common word from a name: by the text's own small letters, or by how often each is written so.

    Args:
        vocab: of the language's model; the rows of its vectors go from frequent to rare.
        words: the words that the text has in small letters.
    """

    def is_common(word: str) -> bool:
        low = word.lower()
        if low in words:
            return True
        small, capital = (vectors.row_of(vocab.vectors, vocab.strings[form]) for form in (low, word))
        return small is not None and (capital is None or small * RARER < capital)

    return is_common


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
