"""Names as they stand in text: compared without case and accents, found as whole words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Generic, TypeVar

Payload = TypeVar("Payload")

_LEVEL = str.maketrans("’‘ʼ‑\u2010\u00a0\u202f", "'''--  ")


@lru_cache(maxsize=50_000)
def folded(text: str) -> str:
    """``text`` without case, accents and sorts of apostrophe and hyphen: for comparing names."""
    bare = unicodedata.normalize("NFD", text.translate(_LEVEL).replace("\u00ad", "").casefold())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


class NameIndex(Generic[Payload]):
    """Finds many names in a text at once."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[str, Payload]]] = {}

    def add(self, name: str, payload: Payload) -> None:
        """Look for ``name`` from now on. The longest name at a place wins, the first added of equals."""
        level = name.translate(_LEVEL).strip()
        first = re.match(r"\w+", level)
        if first is None:
            return
        group = self._by_first.setdefault(folded(first.group()), [])
        if all(other != level for other, _ in group):
            group.append((level, payload))
            group.sort(key=lambda item: -len(item[0]))

    def matches(self, text: str) -> Iterator[tuple[int, int, Payload]]:
        """The names that stand in ``text`` as whole words, left to right, none overlapping.

        Case counts, but a name of several words may begin with a capital, and a text of capitals alone is
        read
        as such.
        """
        if not self._by_first:
            return
        plain = text.translate(_LEVEL)
        capitals = _mostly_capitals(plain)
        end = 0
        for start, word in _words(plain):
            if start < end or word not in self._by_first:
                continue
            for name, payload in self._by_first[word]:
                stop = start + len(name)
                if _same(plain[start:stop], name, capitals) and not self._goes_on(plain, stop):
                    yield start, stop, payload
                    end = stop
                    break

    def _goes_on(self, text: str, end: int) -> bool:
        """Whether a word goes on at ``end``, also by a hyphen ("Paris-Saclay"), but to no other name."""
        if end >= len(text):
            return False
        if text[end] != "-":
            return text[end].isalnum()
        after = re.compile(r"\w+").match(text, end + 1)
        if after is None:
            return False
        other = self._by_first.get(folded(after.group()), ())
        return not any(text.startswith(name, end + 1) for name, _ in other)


@lru_cache(maxsize=1024)  # several indexes read the same texts
def _words(text: str) -> tuple[tuple[int, str], ...]:
    """Where each word of ``text`` begins, and the word folded."""
    return tuple((word.start(), folded(word.group())) for word in re.finditer(r"\w+", text))


@lru_cache(maxsize=4096)  # several indexes read the same texts
def _mostly_capitals(text: str) -> bool:
    return sum(map(str.isupper, text)) > sum(map(str.islower, text))


def _same(words: str, name: str, capitals: bool) -> bool:
    if words == name:
        return len(name) > 3 or not capitals  # among capitals, US and AU may be any word
    if capitals and words.isupper():
        return len(name) > 3 and folded(words) == folded(name)
    return " " in name and words[:1] == name[:1].upper() and words[1:] == name[1:]
