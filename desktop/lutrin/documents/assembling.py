"""Paragraphs of PDF lines become canonical text, each character keeping its box."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from lutrin.domain.document import PageMap

from .geometry import Line
from .normalise import HYPHENS
from .paragraphs import Paragraph

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

    def add(self, lines: Iterable[Line]) -> None:
        """Count the words of ``lines``, but for a line's last one when it is broken."""
        for line in lines:
            text = line.text.lower()
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


@dataclass(slots=True)
class _PageArrays:
    offsets: array[int] = field(default_factory=lambda: array("I"))
    boxes: array[float] = field(default_factory=lambda: array("f"))
    lines: array[int] = field(default_factory=lambda: array("I"))
    angles: array[int] = field(default_factory=lambda: array("H"))


class TextBuilder:
    """Writes canonical text and, page by page, the map from its characters to their boxes."""

    def __init__(self, page_count: int, words: Vocabulary) -> None:
        self._parts: list[str] = []
        self._words = words
        self._pages = [_PageArrays() for _ in range(page_count)]
        self.length = 0
        self.starts: list[int | None] = [
            None
        ] * page_count  # of the pages' first characters, of the part at hand

    def paragraph(self, found: Paragraph) -> tuple[int, int]:
        """Write a block after a line end; its span. Empty when nothing of it is visible."""
        if self.length:
            self._write("\n")
        start = self.length
        for number, (line, page) in enumerate(zip(found.lines, found.pages, strict=True)):
            following = found.lines[number + 1] if number + 1 < len(found.lines) else None
            skip = found.marker if number == 0 else 0
            if number and self.length > start:
                self._join(found.lines[number - 1], line, number in found.cells)
            self._line(line, page, skip, following)
        if self.length == start and self._parts and self._parts[-1] == "\n":
            self._parts.pop()
            self.length -= 1
            start = self.length
        return start, self.length

    def _join(self, before: Line, line: Line, new_cell: bool) -> None:
        if new_cell:
            self._write("\t")
        elif not _is_broken(before, line):
            self._write(" ")

    def _line(self, line: Line, page: int, skip: int, following: Line | None) -> None:
        text = line.text
        end = len(text)
        drop = False
        if following is not None and _is_broken(line, following):
            drop = text[-1] == "\u00ad" or not self._words.keeps_hyphen(_last_word(text[:-1]), following.text)
            end -= drop
        arrays = self._pages[page]
        number = len(arrays.angles)
        arrays.angles.append(line.angle)
        at = self.length
        if self.starts[page] is None:
            self.starts[page] = at
        shown = [
            i for i in range(skip, end) if text[i] != "\u00ad"
        ]  # a soft hyphen inside a line is no character
        shown = [i for n, i in enumerate(shown) if text[i] != " " or (n and text[shown[n - 1]] != " ")]
        kept = "".join([text[i] for i in shown])
        boxes = line.boxes
        arrays.offsets.extend(range(at, at + len(kept)))
        arrays.lines.extend([number] * len(kept))
        if shown and shown[-1] - shown[0] == len(shown) - 1:
            arrays.boxes.extend(boxes[4 * shown[0] : 4 * shown[-1] + 4])
        else:
            for i in shown:
                arrays.boxes.extend(boxes[4 * i : 4 * i + 4])
        if drop and kept:  # the mark on a broken word covers its hyphen
            arrays.boxes[-2] = max(arrays.boxes[-2], boxes[-2])
        if kept:
            self._write(kept)

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)

    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    def maps(self) -> list[PageMap]:
        """One map a page."""
        return [
            PageMap(offsets=p.offsets, boxes=p.boxes, lines=p.lines, angles=p.angles) for p in self._pages
        ]


def _is_broken(line: Line, following: Line) -> bool:
    """Whether a line ends within a word that the next goes on with."""
    text = line.text
    if len(text) < 2 or text[-1] not in HYPHENS or not following.text:
        return False
    return text[-1] == "\u00ad" or (text[-2].isalnum() and following.text[0].isalnum())


def _last_word(text: str) -> str:
    match = re.search(r"\S+$", text)
    return re.sub(r"^\W+", "", match.group()) if match else ""
