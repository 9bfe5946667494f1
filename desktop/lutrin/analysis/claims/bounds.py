"""The bounds of a horizon as ISO 8601 dates, counted from the document's date.

Dates are told by a grammar of our own: parsers of dates give one moment, where a forecast needs when its
horizon begins and ends, and what "by", "before", "from" make of that.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

FR_DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
EN_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
FR_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
EN_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
FR_NUMBERS = {
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "douze": 12,
    "quinze": 15,
    "vingt": 20,
    "trente": 30,
}
EN_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "twenty": 20,
    "thirty": 30,
}
_UNITS = {
    "heure": 0,
    "hour": 0,
    "jour": 1,
    "day": 1,
    "semaine": 7,
    "week": 7,
    "mois": 30,
    "month": 30,
    "trimestre": 91,
    "quarter": 91,
    "an": 365,
    "année": 365,
    "year": 365,
    "décennie": 3650,
    "decade": 3650,
}


def normalised(words: str, code: str, today: str) -> tuple[str, str]:
    """The ISO bounds of a horizon, "" where open or unknown; ``today`` is the document's date."""
    lower = words.lower().replace("’", "'")
    base = _iso(today)
    limit = re.match(r"d'ici|avant|by|before|until|jusqu|within|sous|en moins", lower) is not None
    opens = re.match(r"à partir|dès|after|après|from|since", lower) is not None
    first, last = _period(lower, code, base)
    if first is None or last is None:
        return "", ""
    if limit and re.search(r"\bmi\b|\bmid\b|milieu|middle", lower):
        last = first + (last - first) // 2  # "by mid-2027" is by the end of June
    if re.match(r"(avant|before)\b", lower) and last != first and not re.search(r"\b(fin|end)\b", lower):
        last = first - timedelta(days=1)  # "before June" is over on 31 May
    elif limit and any(re.search(rf"\b{name}\b", lower) for name in _SEASONS):
        last = first  # "by summer" is when summer begins
    if limit:
        return (base.isoformat() if base else ""), last.isoformat()
    if opens:
        return first.isoformat(), ""
    return first.isoformat(), last.isoformat()


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _period(lower: str, code: str, base: date | None) -> tuple[date | None, date | None]:
    months = FR_MONTHS if code == "fr" else EN_MONTHS
    year_match = re.search(r"\b((?:19|20)\d{2})\b", lower)
    month = next((n for n, name in enumerate(months, 1) if re.search(rf"\b{name}\b", lower)), None)
    year = int(year_match.group(1)) if year_match else None
    if month is not None:
        if year is None and base is not None:
            year = base.year + (1 if month < base.month else 0)
        if year is None:
            return None, None
        day = re.search(r"\b(\d{1,2})(?:er|st|nd|rd|th)?\b", lower.replace(str(year), ""))
        if day and 1 <= int(day.group(1)) <= monthrange(year, month)[1]:
            exact = date(year, month, int(day.group(1)))
            return exact, exact
        return _part(lower, date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    quarter = _quarter(lower, year if year is not None else base.year if base is not None else None, base)
    if quarter is not None:
        return quarter
    season = _season(lower, year, base)
    if season is not None:
        return season
    if year is not None:
        return _part(lower, date(year, 1, 1), date(year, 12, 31))
    if base is None:
        return None, None
    day_of = _weekday(lower, base) or _feast(lower, base)
    if day_of is not None:
        return day_of, day_of
    return _relative(lower, code, base)


_ORDINALS = {
    "premier": 1,
    "deuxième": 2,
    "second": 2,
    "troisième": 3,
    "quatrième": 4,
    "dernier": 4,
    "first": 1,
    "third": 3,
    "fourth": 4,
    "last": 4,
}


def _quarter(lower: str, year: int | None, base: date | None) -> tuple[date, date] | None:
    """ "au deuxième trimestre", "in the second half of 2026": the next one where no year is named."""
    sort = re.search(r"\b(trimestre|quarter|semestre|half)\b", lower)
    number = next((n for word, n in _ORDINALS.items() if re.search(rf"\b{word}\b", lower)), None)
    if sort is None or number is None or year is None:
        return None
    months = 3 if sort.group() in ("trimestre", "quarter") else 6
    number = min(number, 12 // months)
    first, last = _months(year, 1 + months * (number - 1), months)
    if str(year) not in lower and base is not None and last < base:
        first, last = _months(year + 1, 1 + months * (number - 1), months)
    return first, last


# the meteorologists' seasons: three whole months, as the press uses them
_SEASONS = {
    "printemps": 3,
    "spring": 3,
    "été": 6,
    "summer": 6,
    "automne": 9,
    "autumn": 9,
    "fall": 9,
    "hiver": 12,
    "winter": 12,
}


def _season(lower: str, year: int | None, base: date | None) -> tuple[date, date] | None:
    month = next((m for name, m in _SEASONS.items() if re.search(rf"\b{name}\b", lower)), None)
    if month is None or (year is None and base is None):
        return None
    if year is not None:
        return _months(year, month, 3)
    assert base is not None
    first, last = _months(base.year, month, 3)
    return (first, last) if last >= base else _months(base.year + 1, month, 3)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    end_year, end_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    return date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


def _weekday(lower: str, base: date) -> date | None:
    """The next day of that name after the document's own."""
    for names in (FR_DAYS, EN_DAYS):
        for number, name in enumerate(names):
            if re.search(rf"\b{name}\b", lower):
                return base + timedelta(days=(number - base.weekday() - 1) % 7 + 1)
    return None


# feasts of a fixed day; the movable ones are left in their words
_FEASTS = {
    "noël": (12, 25),
    "christmas": (12, 25),
    "toussaint": (11, 1),
    "saint-sylvestre": (12, 31),
    "nouvel an": (1, 1),
    "new year": (1, 1),
    "patrick['’]s day": (3, 17),
}


def _feast(lower: str, base: date) -> date | None:
    """The next feast of that name after the document's own day."""
    for name, (month, day) in _FEASTS.items():
        if re.search(rf"\b{name}\b", lower):
            this = date(base.year, month, day)
            return this if this > base else date(base.year + 1, month, day)
    return None


def _part(lower: str, first: date, last: date) -> tuple[date, date]:
    """ "fin", "mi", "début" of a period; "avant la fin" is its last day."""
    length = (last - first).days + 1
    if re.search(r"\bfin\b|\bend\b|\blate\b|\bclose\b", lower):
        return (last - timedelta(days=length // 3), last) if length < 32 else (date(last.year, 10, 1), last)
    if re.search(r"\bmi\b|\bmid\b|milieu|middle", lower):
        return first + timedelta(days=length // 3), last - timedelta(days=length // 3)
    if re.search(r"début|beginning|early|start", lower):
        return first, first + timedelta(days=length // 3)
    return first, last


def _relative(lower: str, code: str, base: date) -> tuple[date | None, date | None]:
    if re.search(r"après-demain", lower):
        return base + timedelta(days=2), base + timedelta(days=2)
    if re.search(r"\bdemain\b|tomorrow", lower):
        return base + timedelta(days=1), base + timedelta(days=1)
    numbers = FR_NUMBERS if code == "fr" else EN_NUMBERS
    for unit, days in _UNITS.items():
        if not re.search(rf"\b{unit}s?\b", lower):
            continue
        count = next(
            (
                int(word) if word.isdigit() else numbers[word]
                for word in re.findall(r"\w+", lower)
                if word.isdigit() or word in numbers
            ),
            None,
        )
        if count is not None and re.search(r"dans|d'ici|sous|within|\bin\b|over|prochain|next|coming", lower):
            end = base + timedelta(days=max(1, count * days))
            return (
                (end, end)
                if re.match(r"dans \w+ (?:jours|semaines|mois|ans)$|in \w+ \w+$", lower)
                else (base, end)
            )
        if re.search(r"\bfin\b|\bend\b", lower) and days in (7, 30, 365):
            return _end_of(base, days)
        if re.search(r"prochain|next|suivant", lower) and count is None and not lower.rstrip().endswith("s"):
            return _next(base, days)
        if re.search(r"cette|\bce\b|this", lower):
            return base, _end_of(base, days)[1]
        if unit in _SEVERAL and re.search(rf"\b{unit}s\b|\bmois\b", lower):
            return base, base + timedelta(days=_SEVERAL[unit])
    return None, None


def _end_of(base: date, days: int) -> tuple[date, date]:
    if days == 7:
        last = base + timedelta(days=6 - base.weekday())
    elif days == 365:
        last = date(base.year, 12, 31)
    else:
        last = date(base.year, base.month, monthrange(base.year, base.month)[1])
    return last, last


def _next(base: date, days: int) -> tuple[date | None, date | None]:
    if days == 7:
        monday = base + timedelta(days=7 - base.weekday())
        return monday, monday + timedelta(days=6)
    if days == 30:
        year, month = (base.year + 1, 1) if base.month == 12 else (base.year, base.month + 1)
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if days == 365:
        return date(base.year + 1, 1, 1), date(base.year + 1, 12, 31)
    return None, None


# a vague plural ends where the next larger unit does: "within weeks" is within a month
_SEVERAL = {
    "heure": 1,
    "hour": 1,
    "jour": 7,
    "day": 7,
    "semaine": 30,
    "week": 30,
    "mois": 365,
    "month": 365,
    "an": 3650,
    "année": 3650,
    "year": 3650,
}
