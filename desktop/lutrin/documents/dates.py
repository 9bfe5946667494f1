"""Full dates in bylines and metadata, in French and English."""

from __future__ import annotations

import re
from datetime import date

from .normalise import fold

_MONTHS = (
    "janvier january janv jan",
    "fevrier february fevr fev feb",
    "mars march mar",
    "avril april avr apr",
    "mai may",
    "juin june jun",
    "juillet july juil jul",
    "aout august aug",
    "septembre september sept sep",
    "octobre october oct",
    "novembre november nov",
    "decembre december dec",
)
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAME = "|".join(sorted(_NUMBER, key=len, reverse=True))
MONTHS = _NAME  # an alternation of their folded names
# Monday to Sunday in French, then in English: an alternation of their folded names
WEEKDAYS = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)?\s+({_NAME})\.?,?\s+(\d{{4}})\b")
_MONTH_FIRST = re.compile(rf"\b({_NAME})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_ALONE = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:er|st|nd|rd|th)?\s+(?:of\s+)?(?P<n1>{_NAME})"
    rf"|(?P<n2>{_NAME})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)\b(?!\.?,?\s+\d{4}|\d)"
)
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")  # day first, as in French


def find_date(text: str) -> str:
    """The first full date written in ``text`` as ISO 8601 ("2025-08-16"), "" when there is none."""
    return next(iter(full_dates(text)), "")


def full_dates(text: str) -> list[str]:
    """All full dates written in ``text``, in order, as ISO 8601."""
    folded = fold(text)
    found: list[tuple[int, str]] = []
    for pattern, order in ((_ISO, "ymd"), (_DAY_FIRST, "dny"), (_MONTH_FIRST, "ndy"), (_SLASHED, "dmy")):
        for match in pattern.finditer(folded):
            parts = dict(zip(order, match.groups(), strict=True))
            month = _NUMBER[parts["n"]] if "n" in parts else int(parts["m"])
            try:
                found.append((match.start(), date(int(parts["y"]), month, int(parts["d"])).isoformat()))
            except ValueError:  # the 31st of April, or month first with slashes
                continue
    return [day for _, day in sorted(found)]


def find_day(text: str) -> tuple[int, int] | None:
    """Month and day of the first date without a year in ``text`` ("16 août": 8, 16); None for none."""
    for match in _DAY_ALONE.finditer(fold(text)):
        month = _NUMBER[match["n1"] or match["n2"]]
        day = int(match["d1"] or match["d2"])
        if 1 <= day <= 31:
            return month, day
    return None


def pdf_date(text: str, *, with_time: bool = False) -> str:
    """A PDF date ("D:20250816101500+02'00'") as ISO 8601, "" when it is none.

    Args:
        text: as in the PDF's dictionaries.
        with_time: keep the time and its zone, else the day alone.
    """
    match = re.match(
        r"(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?\s*([Zz]|[+-]\d{2}(?:'?\d{2})?)?",
        text.strip(),
    )
    if match is None:
        return ""
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        day_of = date(int(year), int(month or 1), int(day or 1)).isoformat()
    except ValueError:
        return ""
    if not with_time or hour is None:
        return day_of
    shift = ""
    if zone:
        digits = zone[1:].replace("'", "")
        shift = "Z" if zone in "Zz" else f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}"
    return f"{day_of}T{hour}:{minute or '00'}:{second or '00'}{shift}"
