"""Finds the characters of a note's blocks again among those drawn on its pages."""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from lutrin.domain.document import PageMap

from .geometry import Line
from .normalise import HYPHENS

_FAR = 5000  # how far a line is looked for when what stands before it was not drawn
_AHEAD = 24  # characters looked at beyond a line's own number when it does not match at once


def is_visible(character: str) -> bool:
    """Whether a character of canonical text leaves a mark on the page."""
    if character.isspace():
        return False
    return character < "\u0300" or (
        unicodedata.category(character) not in ("Cf", "Cc") and not "\ufe00" <= character <= "\ufe0f"
    )


@dataclass(slots=True)
class _Place:
    offset: int
    box: tuple[float, float, float, float]
    line: int


@dataclass(slots=True)
class Aligner:
    """Takes the lines of the pages in order and gives each expected character its box.

    Args:
        characters: what is expected on the pages, visible characters only, in order.
        offsets: their offsets in the canonical text, ascending; -1 for what is drawn but not part of it.
    """

    characters: str
    offsets: Sequence[int]
    at: int = 0
    _waiting: list[int] = field(default_factory=list)  # offsets that no drawn character answered to

    def page(self, lines: Sequence[Line]) -> PageMap:
        """The map of the next page, made of its ``lines`` in drawing order."""
        places: list[_Place] = []
        angles = array("H")
        for line in lines:
            number = len(angles)
            angles.append(line.angle)
            self._line(line, number, places)
        places.sort(key=lambda place: place.offset)
        return PageMap(
            offsets=array("I", [place.offset for place in places]),
            boxes=array("f", [edge for place in places for edge in place.box]),
            lines=array("I", [place.line for place in places]),
            angles=angles,
        )

    def _line(self, line: Line, number: int, places: list[_Place]) -> None:
        drawn = [(c, i) for i, c in enumerate(line.text) if is_visible(c)]
        if not drawn:
            return
        expected = self.characters
        text = "".join(c for c, _ in drawn)
        at = self.at
        pairs: list[tuple[int, int]]  # (index among drawn, index among expected)
        if expected.startswith(text, at):
            pairs = [(i, at + i) for i in range(len(text))]
            self.at = at + len(text)
        elif text[-1] in HYPHENS and expected.startswith(text[:-1], at):
            pairs = [(i, at + i) for i in range(len(text) - 1)]
            self.at = at + len(text) - 1
        elif sorted(text) == sorted(expected[at : at + len(text)]):
            pairs = _reordered(text, expected, at)
            self.at = at + len(text)
        elif len(text) >= 8 and (later := expected.find(text, at, at + _FAR)) >= 0:
            pairs = [(i, later + i) for i in range(len(text))]
            self.at = later + len(text)
        else:
            pairs = self._near(text, at)
        taken = {index for _, index in pairs}
        found = [
            (self.offsets[index], line.boxes[4 * drawn[i][1] : 4 * drawn[i][1] + 4]) for i, index in pairs
        ]
        for offset, box in found:
            if offset >= 0:
                places.append(_Place(offset, (box[0], box[1], box[2], box[3]), number))
        self._fill([i for i in range(at, self.at) if i not in taken], places)

    def _near(self, text: str, at: int) -> list[tuple[int, int]]:
        """Pairs for a line that differs here and there from what is expected."""
        window = self.characters[at : at + len(text) + _AHEAD]
        pairs: list[tuple[int, int]] = []
        matcher = SequenceMatcher(None, text, window, autojunk=False)
        end = 0
        for tag, i0, i1, j0, j1 in matcher.get_opcodes():
            if tag == "equal":
                pairs.extend((i, at + j) for i, j in zip(range(i0, i1), range(j0, j1), strict=True))
                end = j1
            elif tag == "replace" and i1 < len(text):
                # A glyph that came out as another character: share the places among those expected.
                pairs.extend((i0 + (j - j0) * (i1 - i0) // (j1 - j0), at + j) for j in range(j0, j1))
                end = j1
            elif tag == "replace":
                pairs.extend((i, at + j) for i, j in zip(range(i0, i1), range(j0, j1), strict=False))
                end = max(end, min(j1, j0 + i1 - i0))
        if not any(text[i] == self.characters[j] for i, j in pairs):
            return []  # nothing of it is ours
        self.at = at + end
        return sorted(pairs, key=lambda pair: pair[1])

    def _fill(self, missing: list[int], places: list[_Place]) -> None:
        """Characters that were not found stand where their neighbour does."""
        self._waiting.extend(self.offsets[i] for i in missing if self.offsets[i] >= 0)
        if not places or not self._waiting:
            return
        last = places[-1]
        for offset in self._waiting:
            near = min(places[-400:], key=lambda place: abs(place.offset - offset), default=last)
            places.append(_Place(offset, near.box, near.line))
        self._waiting.clear()


def _reordered(text: str, expected: str, at: int) -> list[tuple[int, int]]:
    """Pairs for a right-to-left line: the words in the order they are drawn, letters in theirs.

    At each place the longest stretch of drawn letters that goes on as expected is taken, so that no word is
    put together from letters of several.
    """
    places: dict[str, list[int]] = {}
    for i, letter in enumerate(text):
        places.setdefault(letter, []).append(i)
    free = [True] * len(text)
    pairs: list[tuple[int, int]] = []
    j = at
    while j < at + len(text):
        best, length = -1, 0
        for start in places[expected[j]]:
            run = 0
            while (
                start + run < len(text)
                and j + run < at + len(text)
                and free[start + run]
                and text[start + run] == expected[j + run]
            ):
                run += 1
            if run >= length and run:  # of equals the rightmost: that is where such a line begins
                best, length = start, run
        for step in range(length):
            free[best + step] = False
            pairs.append((best + step, j + step))
        j += length
    return pairs
