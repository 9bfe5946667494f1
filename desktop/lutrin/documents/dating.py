"""The day a document was published: as it says, or a day without a year and a year that something supports.

A year is never guessed. It is taken, in this order, from what says when the page was changed or the file was
made, from an address with a year in it, from the day of the week, from a month with its year in the head or
the foot, from a line of copyright, and last from a text that names one year alone and names it as the running
one (« d'ici la fin de l'année 2025 »). A day to come is no day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from lutrin.domain.document import BlockKind

from . import boilerplate
from .dates import MONTHS, WEEKDAYS, find_date, find_day, full_dates
from .normalise import fold

Line = tuple[BlockKind, str]

HEAD, FOOT = 12, 8  # blocks of text looked at from the beginning and from the end
_SHORT = 120  # code points of a line that may date its document
_LONG = 25  # words of a paragraph with which the body begins
_MOST_DATES = 2  # bare dates of a byline; with more the note is a chronology

_URL_DAY = re.compile(
    r"https?://\S*?[/=-]((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?=[/?#.&_-]|\b)"
)
_URL_YEAR = re.compile(r"https?://\S*?/((?:19|20)\d{2})/")
# An address that is the note's own: alone on a line of the head, or said to be so.
_OWN_ADDRESS = re.compile(
    r"(?:(?:url|permalink|permalien|adresse|original|lien(?:\sde\sl['’]article)?|link|source|retrieved\sfrom)\s?:\s?)?https?://\S+"
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\D{0,40}(?:(?:19|20)\d{2}\s?[-–—]\s?)?((?:19|20)\d{2})\b")
_MONTH_YEAR = re.compile(rf"\b(?:{MONTHS})\.?\s+((?:19|20)\d{{2}})\b")
_YEAR = re.compile(r"(?<![\d/.,-])((?:19|20)\d{2})(?![\d/-]|[.,]\d)")
_RUNNING = re.compile(
    r"\b(?:fin\s(?:de\s(?:l['’]annee\s|l['’]an\s)?)?|cette\sannee,?\s|en\scette\sannee\s"
    r"|end\sof\s(?:the\syear\s)?|this\syear,?\s)((?:19|20)\d{2})\b"
)
_WEEKDAY = re.compile(rf"\b({WEEKDAYS})\b")
# « Paris, le 16 août », "Done at Geneva, 16 August (AFP)"
_DATELINE = re.compile(
    r"(?:Fait à |Done (?:at|in) )?[A-ZÀ-Þ][\w'’-]*(?: (?:\w{1,3} )?[A-ZÀ-Þ][\w'’-]*){0,3}"
    r"(?: \([^)]{2,30}\))?,? (?:le |on )?(?P<day>[^,()–—:;]{3,30}?)(?: ?\([^)]{2,40}\))?\.?"
)
# "PARIS, 16 août (AFP) – Le ministre…"
_OPENING = re.compile(r"(?P<line>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]+(?:\([^)]{2,30}\))?,\s[^–—,]{3,40}?)\s?[–—-]\s")
_CHANGED = re.compile(
    r"(?:derniere\smise\sa\sjour|mise?\sa\sjour|last\s(?:updated?|modified)|updated|modifie|actualise)\b"
)
_PUBLISHED = re.compile(r"\b(?:publiee?|published|posted|paru|parution|publication|mise?\sen\sligne|date)\b")
# A line with a date is of that date when it says what the document is: « Communiqué du 3 mars 2025 ».
_DOCUMENT = re.compile(
    r"\b(?:communiques?|notes?|compte[- ]rendu|reunion|seance|conseil|discours|bulletin|briefing|brief|report"
    r"|rapport|statement|minutes|speech|meeting|session|edition|version|lettre|letter|point|update|memo|fiche"
    r"|synthese|summary|release|declaration|audition|hearing|interview|entretien|newsletter|issue|numero)\b|n°"
)


@dataclass(slots=True)
class _Found:
    """What the head and the foot say, best first. Days are month, day, and the day of the week or ""."""

    published: list[str] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    published_days: list[tuple[int, int, str]] = field(default_factory=list)
    bare_days: list[tuple[int, int, str]] = field(default_factory=list)
    changed_days: list[tuple[int, int, str]] = field(default_factory=list)


def published(
    lines: Sequence[Line], *, hints: Sequence[str] = (), made: str = "", today: date | None = None
) -> str:
    """The day of publication as ISO 8601, "" where nothing tells it.

    Args:
        lines: kind and words of every block, in reading order.
        hints: what metadata say of when the document was changed, and of its address; free text.
        made: the day the file was made, ISO 8601, "" where it is not known.
        today: no document is younger; the day of the call when not given.
    """
    last = today or datetime.now().astimezone().date()
    head, foot = _ends(lines)
    found = _Found()
    body = False
    for line in head:
        body = body or (line[0].is_prose and len(line[1].split()) > _LONG)
        _look(found, *line, in_head=not body)
    for line in foot:
        _look(found, *line, in_head=False)
    if len(found.bare) + len(found.bare_days) > _MOST_DATES:  # a chronology
        found.bare, found.bare_days = [], []
    told = [*found.published, *found.bare, *(day for day in found.other if day <= last.isoformat())]
    if told:
        return told[0]
    frame = [line for _, line in (*head, *foot) if len(line) <= _SHORT]
    addresses = [*hints, *_own_addresses(head, foot)]
    for address in addresses:
        for match in _URL_DAY.finditer(address):
            day_of = _day(*map(int, match.groups()))
            if day_of is not None and day_of <= last:
                return day_of.isoformat()
    for month, day, weekday in (*found.published_days, *found.bare_days, *found.changed_days):
        for year in _years(month, day, weekday, (found, hints, made, addresses, frame, lines)):
            day_of = _day(year, month, day)
            if day_of is not None and day_of <= last and (not weekday or _names(weekday, day_of)):
                return day_of.isoformat()
    return found.changed[0] if found.changed else ""


def _ends(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Head and foot: so many blocks of text with the furniture among them, from the first heading on before
    what stands over it."""
    texts = [i for i, (kind, _) in enumerate(lines) if kind is not BlockKind.FURNITURE]
    if not texts:
        return list(lines[:HEAD]), []
    end = texts[HEAD] if len(texts) > HEAD else len(lines)
    begin = texts[-FOOT] if len(texts) > FOOT else 0
    title = next((i for i in texts[:HEAD] if lines[i][0] is BlockKind.HEADING), 0)
    return [*lines[title:end], *lines[:title]], list(lines[max(begin, end) :])


def _look(found: _Found, kind: BlockKind, line: str, *, in_head: bool) -> None:
    """Note the dates of one block."""
    if kind is BlockKind.TABLE:
        return
    if opening := _OPENING.match(line):
        line = opening["line"]
    if len(line) > _SHORT:
        return
    flat = fold(line)
    weekday = (_WEEKDAY.search(flat) or [""])[0]
    if _CHANGED.match(flat):
        changed, mark, rest = flat.partition("publi")
        _note(found.changed, found.changed_days, changed, weekday)
        if mark:
            _note(found.published, found.published_days, rest, "")
        return
    furniture = kind is BlockKind.FURNITURE or boilerplate.is_furniture(line)
    if furniture and _PUBLISHED.search(flat):
        _note(found.published, found.published_days, flat, weekday)
    elif boilerplate.is_date(line) or _is_dateline(line) or (furniture and in_head):
        _note(found.bare, found.bare_days, flat, weekday)
    elif in_head and kind is not BlockKind.LIST_ITEM and _dates_document(kind, flat):
        found.other.extend(full_dates(flat)[:1])


def _note(full: list[str], days: list[tuple[int, int, str]], flat: str, weekday: str) -> None:
    whole = find_date(flat)
    day = find_day(flat)
    if whole:
        full.append(whole)
    elif day is not None:
        days.append((*day, weekday))


def _is_dateline(line: str) -> bool:
    match = _DATELINE.fullmatch(line.replace("\u00a0", " "))
    return match is not None and boilerplate.is_date(match["day"])


def _dates_document(kind: BlockKind, flat: str) -> bool:
    """Whether a date in a line of the head may be that of the document, not of what it tells about."""
    words = re.sub(r"[\d/.,–—:-]+", " ", flat).split()
    if _DOCUMENT.search(flat):
        return True
    return len(words) <= 4 if kind is BlockKind.HEADING else len(words) <= 8 and flat[-1] not in ".!?…"


def _own_addresses(head: Sequence[Line], foot: Sequence[Line]) -> list[str]:
    """Addresses that are the note's own; several in the foot are its references."""
    own = [line for _, line in head if _OWN_ADDRESS.fullmatch(fold(line))]
    below = [line for _, line in foot if _OWN_ADDRESS.fullmatch(fold(line))]
    return own[:1] or (below if len(below) == 1 else [])


def _years(
    month: int,
    day: int,
    weekday: str,
    where: tuple[_Found, Sequence[str], str, Sequence[str], Sequence[str], Sequence[Line]],
) -> Iterator[int]:
    """Years that something supports for a day without one, the best supported first."""
    found, hints, made, addresses, frame, lines = where
    for told in (*found.changed, *(d for hint in hints for d in full_dates(hint))):
        changed = date.fromisoformat(told)
        day_of = _day(changed.year, month, day)
        # published before it was changed: « 16 décembre », changed on 3 January
        yield changed.year if day_of is None or day_of <= changed else changed.year - 1
    if made:
        near = date.fromisoformat(made[:10])
        days = [d for y in (near.year - 1, near.year, near.year + 1) if (d := _day(y, month, day))]
        yield from (d.year for d in sorted(days, key=lambda d: abs(d - near))[:1])
    yield from (int(year) for address in addresses for year in _URL_YEAR.findall(address))
    yield from (int(hint) for hint in hints if re.fullmatch(r"(?:19|20)\d{2}", hint.strip()))
    named = sorted({int(year) for _, line in lines for year in _YEAR.findall(line)}, reverse=True)
    if weekday:  # it tells which of the years that the text names
        yield from (y for y in named if (d := _day(y, month, day)) and _names(weekday, d))
    flat = [fold(line) for line in (*frame, *hints)]
    for line in flat:
        if _MONTH_YEAR.fullmatch(line) or (_DOCUMENT.search(line) and len(line.split()) <= 8):
            yield from (int(year) for year in _MONTH_YEAR.findall(line))
    yield from (int(year) for line in flat for year in _COPYRIGHT.findall(line))
    if len(named) == 1 and any(_RUNNING.search(fold(line)) for _, line in lines if str(named[0]) in line):
        yield named[0]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _names(weekday: str, day: date) -> bool:
    return weekday in WEEKDAYS.split("|")[day.weekday() :: 7]
