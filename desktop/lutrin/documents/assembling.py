"""Paragraphs of PDF lines become canonical text, each character keeping its box."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from lutrin.domain.document import PageMap

from .broken_words import Vocabulary, last_word
from .geometry import Line
from .normalise import HYPHENS
from .paragraphs import Paragraph


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
            drop = text[-1] == "\u00ad" or not self._words.keeps_hyphen(last_word(text[:-1]), following.text)
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
