"""Typesetting small things by the rules of a language: spaces, ranges, dates, numbers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

from babel.dates import format_date

NARROW = "\u202f"  # narrow no-break space
FIXED = "\u00a0"  # no-break space
_ZERO_WIDTH = "\u200b"

_BEFORE = re.compile(r"[ \u00a0](?=[;:!?»%])")
_AFTER = re.compile(r"(?<=«)[ \u00a0]")
_LONG_WORD = re.compile(r"\S{26,}")
_BREAK_AFTER = re.compile(r"(?<=[/\\._\-=&?#,;:])(?=\w)")


def spaced(text: str, language: str) -> str:
    """``text`` with the spaces French wants made narrow and unbreakable; nothing is added or taken away."""
    if language != "fr":
        return text
    return _AFTER.sub(NARROW, _BEFORE.sub(NARROW, text))


def one_line(text: str) -> str:
    """``text`` with each run of white space, line ends too, made one space."""
    return " ".join(re.split(r"[ \t\r\n\v\f\u2028\u2029]+", text.replace("\u00ad", ""))).strip()


def breakable(text: str) -> str:
    """``text`` whose very long words (addresses, file names) may be broken, so that no line sticks out."""

    def cut(match: re.Match[str]) -> str:
        pieces = _BREAK_AFTER.split(match.group())
        short = [_ZERO_WIDTH.join(p[i : i + 12] for i in range(0, len(p), 12)) for p in pieces]
        return _ZERO_WIDTH.join(short)

    return _LONG_WORD.sub(cut, text)


def long_date(iso: str, language: str) -> str:
    """An ISO date or time as a day in words ("2 mars 2026", "1er mars 2026", "2 March 2026"); as given when
    it is no such date."""
    try:
        day = datetime.date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    text = format_date(day, "d MMMM y", locale="fr" if language == "fr" else "en_GB")
    if language == "fr" and day.day == 1:
        text = "1er" + text.removeprefix("1")
    return text.replace(" ", FIXED, 1)


def decimal(value: float, language: str) -> str:
    """A share with two decimals: "0,60", "0.60"."""
    text = f"{value:.2f}"
    return text.replace(".", ",") if language == "fr" else text


def whole(value: int, language: str) -> str:
    """A whole number, thousands set apart: "12 400" (narrow space), "12,400"."""
    return f"{value:,}".replace(",", NARROW) if language == "fr" else f"{value:,}"


def ranges(pages: Iterable[int]) -> str:
    """Page numbers, ascending, runs joined: ``[1, 2, 3, 7]`` gives "1–3, 7"."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)


def listed(items: Sequence[str], language: str) -> str:
    """Names in a row: "A", "A et B", "A, B and C"."""
    if len(items) < 2:
        return "".join(items)
    last = " et " if language == "fr" else " and "
    return ", ".join(items[:-1]) + last + items[-1]


def quoted(text: str, language: str) -> str:
    """``text`` between the quotation marks of the language."""
    return f"«{NARROW}{text}{NARROW}»" if language == "fr" else f"“{text}”"
