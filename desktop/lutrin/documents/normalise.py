"""The characters of canonical text: what is kept, opened, composed or left out.

Two ways in: ``one_line`` for a piece of a note, whole; ``visible`` and ``compose`` for the characters of a
PDF page, one at a time, so that each keeps its box.
"""

from __future__ import annotations

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"
HYPHENS = "-\u2010\u00ad"  # what a typesetter puts at the end of a line

LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}

# Left out: controls, the soft hyphen, zero-width spaces and byte order marks, bidirectional controls
# (canonical text is in logical order). Zero-width joiners stay: emoji and Persian need them.
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# All spaces are one space, but for the two that keep French punctuation with its word.
_SPACES = re.compile("[ \t\n\x0b\x0c\r\u1680\u2000-\u200a\u205f\u3000]+")

# Accents printed on their own over a letter, as old TeX fonts do, and the combining marks they stand for.
_SPACING_ACCENTS = {
    "\u00b4": "\u0301",
    "\u02ca": "\u0301",
    "\u0060": "\u0300",
    "\u02cb": "\u0300",
    "\u02c6": "\u0302",
    "\u005e": "\u0302",
    "\u00a8": "\u0308",
    "\u02dc": "\u0303",
    "\u02c7": "\u030c",
    "\u00b8": "\u0327",
    "\u02d8": "\u0306",
    "\u02d9": "\u0307",
    "\u02da": "\u030a",
    "\u02db": "\u0328",
    "\u02dd": "\u030b",
}
# Bullets of the Symbol and Wingdings fonts come as private-use characters.
_PRIVATE_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf0a8\uf06e\uf02d", "•")


def without_noise(text: str) -> str:
    """``text`` with line ends as ``\\n``, ligatures opened, controls and soft hyphens gone, in NFC."""
    text = _LINE_END.sub("\n", text)
    text = _DROPPED.sub("", text)
    text = _LIGATURE.sub(lambda m: LIGATURES[m.group()], text)
    # A lone surrogate (a file name, a broken JSON escape) cannot be stored or set.
    text = text.encode("utf-8", "replace").decode("utf-8") if _has_surrogate(text) else text
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """``text`` as one block of canonical text: ``without_noise`` and every run of spaces one space."""
    return _SPACES.sub(" ", without_noise(text)).strip(" \u00a0\u202f")


def visible(character: str) -> str:
    """What one extracted character is in canonical text: itself, several, a space, or nothing."""
    if character in LIGATURES:
        return LIGATURES[character]
    if character in _PRIVATE_BULLETS:
        return _PRIVATE_BULLETS[character]
    if _SPACES.fullmatch(character):
        return " "
    if 0xD800 <= ord(character) <= 0xDFFF:
        return "\ufffd"
    # The soft hyphen is kept here: at a line's end it says how to join.
    return (
        ""
        if character != SOFT_HYPHEN and _DROPPED.match(character)
        else unicodedata.normalize("NFC", character)
    )


def compose(first: str, second: str) -> str | None:
    """The one character that two neighbours make together ("e" and a combining acute), else None."""
    if not unicodedata.combining(second[0]):
        return None
    both = unicodedata.normalize("NFC", first + second)
    return both if len(both) == 1 else None


def compose_accent(accent: str, letter: str) -> str | None:
    """The letter under a spacing accent printed over it ("´" over "e" is "é"), else None."""
    mark = _SPACING_ACCENTS.get(accent)
    if mark is None or not (letter.isalpha() or letter == "ı"):
        return None
    both = unicodedata.normalize("NFC", ("i" if letter == "ı" else letter) + mark)
    return both if len(both) == 1 else None


def fold(text: str) -> str:
    """``text`` without case and accents, for comparing."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= c <= "\udfff" for c in text)
