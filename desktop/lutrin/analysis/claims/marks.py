"""Quotation marks: which stretches of a block stand between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

_STOP = re.compile(r"[.!?…](?=\s+[A-ZÀ-Ý]|\s*$)")
_LONGEST = 400  # code points between single marks
_PAIRS = {"«": "»", "“": "”", "„": "“", "‹": "›"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """Code points ``start`` to ``end`` of the block, marks included; ``inner`` without them."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_outer: bool = True
    is_closed: bool = True


_OPENING = '«“„"'
_PARAGRAPHS = 8  # that a quotation may run over
_CLOSING = re.compile(r"[»”]|(?<=[\w.,;:!?…)])\"(?!\w)")


def running(texts: Sequence[str]) -> frozenset[int]:
    """Which of the paragraphs ``texts`` begin within a quotation that an earlier one opened.

    A paragraph that opens a mark of its own, as those of long quotations often do, needs no telling.
    """
    found: set[int] = set()
    for number, text in enumerate(texts):
        if not any(mark in text for mark in _OPENING):
            continue
        last = next((q for q in reversed(quotations(text, continued=number in found)) if q.is_outer), None)
        if last is None or last.is_closed or text[last.start] not in _OPENING:
            continue
        for later in range(number + 1, min(number + 1 + _PARAGRAPHS, len(texts))):
            closing = _CLOSING.search(texts[later])
            before = texts[later][: closing.start() if closing else None]
            if any(mark in before for mark in _OPENING):
                break
            if closing is not None:
                found.update(range(number + 1, later + 1))
                break
    return frozenset(found)


def quotations(text: str, *, continued: bool = False) -> list[Quotation]:
    """The quotations of ``text`` in order of their beginning, nested ones after their outer one.

    ``continued``: the text begins within a quotation that an earlier paragraph opened.
    An unclosed mark runs to the end of the text; a closing mark without an opening one (the end of a
    quotation that began in another block) begins at the start of the text.
    """
    if continued:
        closing = _CLOSING.search(text)
        end = closing.end() if closing else len(text.rstrip())
        rest = [
            replace(q, start=q.start + end, end=q.end + end, inner_start=q.inner_start + end,
                    inner_end=q.inner_end + end)
            for q in quotations(text[end:])
        ]  # fmt: skip
        return [_quotation(text, 0, end, 0, False), *rest]
    stack: list[tuple[str, int]] = []
    found: list[tuple[int, int, int, bool]] = []  # start, end, depth, closed

    def close(at: int) -> None:
        _, start = stack.pop()
        found.append((start, at + 1, len(stack), True))

    i, size, single = 0, len(text), -1
    while i < size:
        char = text[i]
        before = text[i - 1] if i else " "
        after = text[i + 1] if i + 1 < size else " "
        expected = stack[-1][0] if stack else ""
        if char == expected and char != "'" and not (char == "’" and before.isalnum() and after.isalnum()):
            close(i)
        elif expected == "”" and char in "’'" and after == char:
            i += 1
            close(i)
        elif char == after == "`":  # ``so do plain texts and TeX quote''
            stack.append(("”", i))
            i += 1
        elif char == '"' and expected == "”" and text[stack[-1][1]] == "`":
            close(i)
        elif char in _PAIRS:
            stack.append((_PAIRS[char], i))
        elif char == "‘" and not before.isalnum() and _closes(text, i):
            stack.append(("’", i))
        elif char == "'" and not stack and (end := _single_end(text, i)):
            stack.append(("'", i))
            single = end
        elif char == "'" and expected == "'" and i == single:
            close(i)
        elif char == '"':
            opens = (before.isspace() or before in "([{—–-«“‘'’:") and not after.isspace()
            if any(mark == '"' for mark, _ in stack) and not (opens and expected != '"'):
                while stack and stack[-1][0] != '"':
                    stack.pop()
                if stack:
                    close(i)
            elif opens or (not stack and '"' in text[i + 1 :]):
                stack.append(('"', i))
        elif char in "»”" and not stack and i < size:
            if not found and i > 0:
                found.append((0, i + 1, 0, False))
        elif char in "»”" and any(mark == char for mark, _ in stack):
            while stack[-1][0] != char:
                stack.pop()
            close(i)
        i += 1
    while stack:
        mark, start = stack.pop()
        if mark not in "’'":
            found.append((start, _unclosed_end(text, start), len(stack), False))
    return [
        _quotation(text, *row) for row in sorted(found, key=lambda row: (row[0], -row[1])) if row[1] > row[0]
    ]


def _unclosed_end(text: str, start: int) -> int:
    """An unclosed quotation runs to the block's end where it opens it or follows a colon, else a sentence."""
    before = text[:start].rstrip()
    if not before or before.endswith(":"):
        return len(text.rstrip())
    match = _STOP.search(text, start)
    return match.start() + 1 if match else len(text.rstrip())


def _closes(text: str, at: int) -> bool:
    """Whether a single opening mark finds its closing one soon: a ’ that no letter follows."""
    end = text.find("’", at + 1)
    while end != -1 and end - at < _LONGEST:
        if end + 1 >= len(text) or not text[end + 1].isalnum():
            return True
        end = text.find("’", end + 1)
    return False


_SHORTEST = 3  # code points between straight single marks: "rock 'n' roll" is no quotation


def _single_end(text: str, at: int) -> int:
    """Where the quotation that a straight single mark at ``at`` opens is closed; 0 where it is an apostrophe.

    It closes before no letter: behind punctuation, or behind a word that is no plural possessive.
    """
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if not (before.isspace() or before in "([—–«“") or not after.isalpha():
        return 0
    end = text.find("'", at + 1)
    while end != -1 and end - at < _LONGEST:
        following = text[end + 1 : end + 3]
        possessive = text[end - 1] == "s" and following[:1] == " " and following[1:].isalpha()
        if not following[:1].isalnum() and not possessive and not text[end - 1].isspace():
            return end if end - at > _SHORTEST else 0
        end = text.find("'", end + 1)
    return 0


def _quotation(text: str, start: int, end: int, depth: int, closed: bool) -> Quotation:
    inner_start = start + (2 if text[start] == "`" else text[start] in "«“„‹‘\"'")
    inner_end = end - 1 if closed or text[end - 1] in '»”"' else end
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    return Quotation(start, end, inner_start, inner_end, depth == 0, closed)
