# ruff: noqa: E501 - the patterns read better an alternative a line
"""Dates and horizons of forecasts: the words, and their bounds as ISO 8601 dates."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from lutrin.domain.claim import When

from .passage import Passage

_FR_MONTHS = [
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
_EN_MONTHS = [
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
_FR_NUMBERS = {
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
_EN_NUMBERS = {
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

_M_FR = "|".join(_FR_MONTHS)
_M_EN = "|".join(month.capitalize() for month in _EN_MONTHS)
_N_FR = r"(?:\d+|" + "|".join(_FR_NUMBERS) + ")"
_N_EN = r"(?:\d+|" + "|".join(_EN_NUMBERS) + ")"
_DAYS_FR = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_DAYS_EN = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_WEEKDAYS = frozenset((*_DAYS_FR.split("|"), *_DAYS_EN.lower().split("|")))

_FRENCH = re.compile(
    rf"""(?ix)(?<!\w)(?:
    (?:(?:d['’]ici|avant|après|dès|jusqu['’](?:à|en|au)|à|courant|pour|vers|à\ partir\ (?:de|du)|en|au\ cours\ (?:de|du)|d['’]ici\ (?:à|au)|pendant|durant|à\ l['’]horizon(?:\ de)?)\s+)?
      (?:(?:la\ |le\ |l['’]|au\ |à\ la\ )?(?:fin|mi|début|milieu|cours|courant|automne|printemps|été|hiver|rentrée|horizon|premier\ semestre|second\ semestre|deuxième\ semestre|(?:premier|deuxième|troisième|quatrième)\ trimestre)[\s-]*(?:(?:du|de|de\ la|de\ l['’]|d['’])\s*)?
         (?:(?:mois|l['’]?année|année|semaine|an|siècle|décennie|trimestre|semestre|mandat|hiver|été|automne|printemps)\b(?:\s+(?:de|d['’])\s*(?:{_M_FR}))?(?:\s+(?:prochaine?|suivante?))?|(?:{_M_FR})\b)?(?:\s+\d{{4}})?)
    |(?:(?:d['’]ici|avant|après|dès|jusqu['’]au|le|courant|en|au\ mois\ d[e'’]|à\ partir\ du|d['’]ici\ (?:à|au))\s+)*(?:le\s+)?(?:(?:{_DAYS_FR})\s+)?(?:\d{{1,2}}(?:er)?\s+)?(?:{_M_FR})(?:\s+\d{{4}})?\b
    |(?:d['’]ici|dans|sous|avant|en\ moins\ de|d['’]ici\ à|au\ cours\ des)\s+(?:les\s+|l['’]|la\s+|le\s+)?(?:quelques|{_N_FR}|prochaine?s?|toutes\ prochaines)\s*(?:ou\ {_N_FR}\ )?(?:à\ {_N_FR}\ )?(?:prochaine?s?\s+)?(?:heures?|jours?|semaines?|mois|ans?|années?|trimestres?|décennies?)(?:\s+(?:à\ venir|qui\ viennent|prochaine?s?))?
    |(?:dans|au\ cours\ de|durant|pendant|à)\s+(?:les|la|le|l['’]|des)\s*(?:toutes\s+)?(?:prochaine?s?\s+)(?:heures?|jours?|semaines?|mois|ans?|années?|trimestre)
    |(?:le|la|l['’])\s*(?:mois|semaine|année|an|été|automne|hiver|printemps|trimestre|semestre)\s+(?:prochaine?|suivante?)
    |(?:en|d['’]ici|avant|dès|à\ l['’]horizon|d['’]ici\ à|jusqu['’]en|fin|mi|début|après|courant|vers)[\s-]+(?:l['’]an\s+)?(?:19|20)\d{{2}}\b
    |(?:{_DAYS_FR})(?:\s+prochain)?(?!\w)
    |demain|après-demain|prochainement|bientôt|sous\ peu|à\ terme|à\ court\ terme|à\ moyen\ terme|à\ long\ terme|incessamment|cette\ semaine|ce\ mois-ci|cette\ année|cet\ été|cet\ automne|cet\ hiver|ce\ printemps|à\ l['’]avenir|tôt\ ou\ tard|dans\ l['’]immédiat
    )(?!\w)"""
)
_ENGLISH = re.compile(
    rf"""(?x)(?<!\w)(?:
    (?i:by|before|until|after|in|at|from|towards?|through|within|during|around)\s+(?i:the\s+)?(?i:end|beginning|start|middle|close|turn|first\ half|second\ half|(?:first|second|third|fourth|last)\ quarter|summer|autumn|fall|winter|spring|early|late|mid)[\s-]*(?:(?i:of)\s+)?(?:(?i:the|this|next)\s+)?(?:(?i:month|year|week|decade|century|quarter|summer|autumn|winter|spring)|(?:{_M_EN}))?(?:,?\s*\d{{4}})?
    |(?:(?i:by|before|until|on|in|from|after|early|late|mid|by\ late|by\ early|in\ early|in\ late|by\ the\ end\ of|since)[\s-]+)*(?:(?:{_DAYS_EN}),?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:{_M_EN})(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\d))?(?:,?\s+\d{{4}})?\b
    |(?i:within|in|over|during|for|inside)\s+(?i:the\s+)?(?i:next|coming|a\ few|a\ couple\ of|{_N_EN}|several|some|a\ matter\ of|weeks|days|months|years|hours)\s*(?:(?i:or|to)\s+(?i:{_N_EN})\s+)?(?i:{_N_EN}\s+|few\s+|several\s+|couple\ of\s+)?(?i:hours?|days?|weeks?|months?|years?|quarters?|decades?)?
    |(?i:next|this|the\ coming|the\ next)\s+(?i:week|month|year|quarter|summer|autumn|fall|winter|spring|decade|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    |(?i:by|in|before|until|through|after|beyond|late|early|mid)[\s-]+(?:19|20)\d{{2}}\b
    |(?i:on\s+)?(?:{_DAYS_EN})
    |(?i:tomorrow|soon|shortly|imminently|tonight|later\ this\ (?:week|month|year)|in\ due\ course|in\ the\ (?:near|short|medium|long)\ (?:future|term|run)|sooner\ or\ later|before\ long|in\ the\ coming\ (?:days|weeks|months|years|hours)|over\ the\ coming\ (?:days|weeks|months|years|hours))
    )(?!\w)"""
)
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


def find(passage: Passage, start: int, end: int, cue: tuple[int, int] | None = None) -> When | None:
    """The longest date or horizon in code points ``start`` to ``end`` of the block, with its bounds.

    The weekday beside the announcing verb, whose place is ``cue``, tells when it was said.
    """
    pattern = _FRENCH if passage.tree.code == "fr" else _ENGLISH
    best = None
    for match in pattern.finditer(passage.tree.text, start, end):
        words = match.group().strip()
        if cue is not None and _is_of_announcement(passage.tree.text, match, cue):
            continue
        if len(words) < 3 or words.lower() in (
            "en",
            "dans",
            "may",
            "march",
            "mars",
            "fin",
            "été",
            "début",
            "cours",
            "fall",
            "spring",
        ):
            continue
        if best is None or len(words) > len(best.group().strip()):
            best = match
    if best is None:
        return None
    words = best.group().strip()
    a = best.start() + (len(best.group()) - len(best.group().lstrip()))
    bounds = normalised(words, passage.tree.code, passage.date)
    return When(words=words, span=passage.canonical(a, a + len(words)), start=bounds[0], end=bounds[1])


def _is_of_announcement(text: str, match: re.Match[str], cue: tuple[int, int]) -> bool:
    """« ont annoncé mardi que P », "said on Tuesday that": a bare weekday right beside the verb."""
    bare = match.group().lower().removeprefix("on ").strip()
    if bare not in _WEEKDAYS:
        return False
    return not text[cue[1] : match.start()].strip() or not text[match.end() : cue[0]].strip()


def normalised(words: str, code: str, today: str) -> tuple[str, str]:
    """The ISO bounds of a horizon, "" where open or unknown; ``today`` is the document's date."""
    lower = words.lower().replace("’", "'")
    base = _iso(today)
    limit = re.match(r"d'ici|avant|by|before|until|jusqu|within|sous|en moins", lower) is not None
    opens = re.match(r"à partir|dès|after|après|from|since", lower) is not None
    first, last = _period(lower, code, base)
    if first is None or last is None:
        return "", ""
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
    months = _FR_MONTHS if code == "fr" else _EN_MONTHS
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
    if year is not None:
        return _part(lower, date(year, 1, 1), date(year, 12, 31))
    if base is None:
        return None, None
    return _relative(lower, code, base)


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
    numbers = _FR_NUMBERS if code == "fr" else _EN_NUMBERS
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
