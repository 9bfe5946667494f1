"""Words broken at the end of a line: with which of their two halves the hyphen goes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from .normalise import HYPHENS, SOFT_HYPHEN, one_line

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:[-\u2010\u2011][^\W_]+)*")
_KEEP_AFTER = re.compile(
    r"(?:^|\W)(?:non|ex|vice|demi|semi|mi|après|avant|sous|sur|self|well|long|short|high|low|quasi|pro|franco|russo|sino|américano|euro|anglo|co|contre|hors|sans)$",
    re.I,
)
_KEEP_BEFORE = re.compile(
    r"(?:là|ci|t|il|elle|ils|elles|on|je|tu|nous|vous|le|la|les|lui|leur|leurs|moi|toi|y|en|ce|même|mêmes|feu|être|dire|vous|delà|dessus|dessous|based|term|up|off|in|out|than)(?:\W|$)",
    re.I,
)


class Vocabulary:
    """The words of a document that stand whole on a line; they tell how a broken word is joined."""

    def __init__(self) -> None:
        self._words: Counter[str] = Counter()

    def add(self, lines: Iterable[str]) -> None:
        """Count the words of ``lines``, but for a line's last one when it is broken."""
        for line in lines:
            text = line.lower()
            words = _WORD.findall(text)
            if words and text[-1:] in HYPHENS:
                words = words[:-1]
            self._words.update(words)

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether the hyphen between a line's last and the next line's first word is part of the word.

        Args:
            before: what stands before the hyphen ("Trump", "l’anti").
            after: the next line's first word ("Poutine", "constitutionnel").
        """
        stem = re.split(r"['’]", before)[-1]
        tail = (_WORD.match(after) or re.match(r"\S*", after)).group() if after else ""  # type: ignore[union-attr]
        if not stem or not tail:
            return True
        if not after[0].isalpha() or not stem[-1].isalpha():
            return True
        joined, hyphened = (stem + tail).lower(), f"{stem}-{tail}".lower()
        seen_joined, seen_hyphened = self._words[joined], self._words[hyphened]
        if seen_joined or seen_hyphened:
            return seen_hyphened > seen_joined
        if after[0].isupper() and not stem.isupper():
            return True
        if "-" in stem or _KEEP_AFTER.search(stem) or _KEEP_BEFORE.match(tail):
            return True
        # "long-" and "term" both stand alone elsewhere, "longterm" nowhere.
        return (
            len(stem) >= 4
            and len(tail) >= 4
            and self._words[stem.lower()] > 0
            and self._words[tail.lower()] > 0
        )


def last_word(text: str) -> str:
    """The word that ends ``text``, without what stands before it."""
    match = re.search(r"\S+$", text)
    return re.sub(r"^\W+", "", match.group()) if match else ""


def unwrapped(lines: Iterable[str], words: Vocabulary) -> str:
    """Hard-wrapped lines as one block, words broken at line ends made whole."""
    joined = ""
    for line in map(str.strip, lines):
        broken = len(joined) > 1 and joined[-1] in HYPHENS and line[:1].isalnum()
        if not broken or not (joined[-1] == SOFT_HYPHEN or joined[-2].isalnum()):
            joined = f"{joined} {line}" if joined else line
        elif joined[-1] != SOFT_HYPHEN and words.keeps_hyphen(last_word(joined[:-1]), line):
            joined += line
        else:
            joined = joined[:-1] + line
    return one_line(joined)
