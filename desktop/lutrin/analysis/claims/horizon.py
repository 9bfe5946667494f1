# ruff: noqa: E501 - the patterns read better an alternative a line
"""Dates and horizons of forecasts: where their words stand."""

from __future__ import annotations

import re

from lutrin.domain.claim import When

from .bounds import EN_DAYS, EN_MONTHS, EN_NUMBERS, FR_DAYS, FR_MONTHS, FR_NUMBERS, normalised
from .passage import Passage
from .syntax import RELATIVES

_M_FR = "|".join(FR_MONTHS)
_M_EN = "|".join(month.capitalize() for month in EN_MONTHS)
_N_FR = r"(?:\d+|" + "|".join(FR_NUMBERS) + ")"
_N_EN = r"(?:\d+|" + "|".join(EN_NUMBERS) + ")"
_DAYS_FR = "|".join(FR_DAYS)
_DAYS_EN = "|".join(day.capitalize() for day in EN_DAYS)
_WEEKDAYS = frozenset((*_DAYS_FR.split("|"), *_DAYS_EN.lower().split("|")))

# what the year brings round, and what is called by its turn: "avant Pâques", "before the next session"
_FEASTS_FR = r"(?:pâques|noël|la\ toussaint|la\ pentecôte|l['’]ascension|la\ saint-\w+|(?:le\ )?ramadan|l['’]aïd|les\ fêtes|les\ vacances|la\ mousson|l['’]hivernage|les\ moissons|les\ vendanges|les\ récoltes|la\ récolte|la\ saison\ (?:des\ pluies|sèche|froide|touristique|des\ \w+)|la\ session\ (?:de|d['’])\s*\w+)"
_TURNS_FR = r"(?:la\ |le\ |les\ |l['’])?(?:prochaine?s?)\ [\w-]+"
_CALLS_FR = r"(?:les\ |l['’]|le\ )(?:élections?|scrutin|vote|sommet|échéance|été\ prochain)"
_FEASTS_EN = r"(?:Easter|Christmas|Ramadan|Eid|Thanksgiving|Lent|Passover|Hanukkah|Labor\ Day|Independence\ Day|New\ Year(?:['’]s\ (?:Day|Eve))?|Michaelmas|Whitsun|Pentecost|(?:St\.?|Saint)\ [A-Z]\w+['’]s\ Day|the\ (?:[Rr]ainy|[Dd]ry|[Hh]oliday|[Hh]urricane|[Tt]ourist)\ [Ss]eason|the\ [Mm]onsoon|the\ rains|the\ harvest|the\ holidays|the\ (?:summer|winter|spring|Easter|Christmas)\ (?:break|recess|holidays?))"
_TURNS_EN = r"(?:the\ |its\ |their\ |our\ |his\ |her\ )?next\ [\w-]+"
_CALLS_EN = r"the\ (?:elections?|vote|poll|ballot|summit|deadline|recess)"
_FRENCH = re.compile(
    rf"""(?ix)(?<!\w)(?:
    (?:(?:d['’]ici|avant|après|dès|jusqu['’](?:à|en|au)|à|courant|pour|vers|à\ partir\ (?:de|du)|en|au\ cours\ (?:de|du)|d['’]ici\ (?:à|au)|pendant|durant|à\ l['’]horizon(?:\ de)?)\s+)?
      (?:(?:la\ |le\ |l['’]|au\ |à\ la\ )?(?:fin|mi|début|milieu|cours|courant|automne|printemps|été|hiver|rentrée|horizon|premier\ semestre|second\ semestre|deuxième\ semestre|(?:premier|deuxième|troisième|quatrième)\ trimestre)[\s-]*(?:(?:du|de|de\ la|de\ l['’]|d['’])\s*)?
         (?:(?:mois|l['’]?année|année|semaine|an|siècle|décennie|trimestre|semestre|mandat|hiver|été|automne|printemps)\b(?:\s+(?:de|d['’])\s*(?:{_M_FR}))?(?:\s+(?:prochaine?|suivante?))?|(?:{_M_FR})\b)?(?:\s+\d{{4}})?)
    |(?:(?:d['’]ici|avant|après|dès|jusqu['’]au|le|courant|en|(?:au|le)\ mois\ d[e'’]|à\ partir\ du|d['’]ici\ (?:à|au))\s+)*(?:le\s+)?(?:(?:{_DAYS_FR})\s+)?(?:\d{{1,2}}(?:er)?\s+)?(?:{_M_FR})(?:\s+\d{{4}})?\b
    |(?:d['’]ici|dans|sous|avant|en\ moins\ de|d['’]ici\ à|au\ cours\ des)\s+(?:les\s+|l['’]|la\s+|le\s+)?(?:quelques|{_N_FR}|prochaine?s?|toutes\ prochaines)\s*(?:ou\ {_N_FR}\ )?(?:à\ {_N_FR}\ )?(?:prochaine?s?\s+)?(?:heures?|jours?|semaines?|mois|ans?|années?|trimestres?|décennies?)(?:\s+(?:à\ venir|qui\ viennent|prochaine?s?))?
    |(?:dans|au\ cours\ de|durant|pendant|à)\s+(?:les|la|le|l['’]|des)\s*(?:toutes\s+)?(?:prochaine?s?\s+)(?:heures?|jours?|semaines?|mois|ans?|années?|trimestre)
    |(?:le|la|l['’])\s*(?:mois|semaine|année|an|été|automne|hiver|printemps|trimestre|semestre)\s+(?:prochaine?|suivante?)
    |(?:en|d['’]ici|avant|dès|à\ l['’]horizon|d['’]ici\ à|jusqu['’]en|fin|mi|début|après|courant|vers)[\s-]+(?:l['’]an\s+)?(?:19|20)\d{{2}}\b
    |(?:avant|après|d['’]ici(?:\s+à)?|dès|jusqu['’](?:à|aux?)|pendant|lors\ de|durant|pour|à|au\ moment\ de)\s+(?:{_FEASTS_FR})
    |(?:avant|après|d['’]ici(?:\s+à)?|dès|jusqu['’](?:à|aux?)|lors\ de)\s+(?:{_TURNS_FR}|{_CALLS_FR})
    |(?:{_DAYS_FR})(?:\s+prochain)?(?!\w)
    |demain|après-demain|prochainement|bientôt|sous\ peu|à\ terme|à\ court\ terme|à\ moyen\ terme|à\ long\ terme|incessamment|cette\ semaine|ce\ mois-ci|cette\ année|cet\ été|cet\ automne|cet\ hiver|ce\ printemps|à\ l['’]avenir|tôt\ ou\ tard|dans\ l['’]immédiat
    )(?!\w)"""
)
_ENGLISH = re.compile(
    rf"""(?x)(?<!\w)(?:
    (?i:by|before|until|after|in|at|from|towards?|through|within|during|around)\s+(?i:the\s+)?(?i:end|beginning|start|middle|close|turn|first\ half|second\ half|(?:first|second|third|fourth|last)\ quarter|summer|autumn|fall|winter|spring|early|late|mid)[\s-]*(?:(?i:of)\s+)?(?:(?i:the|this|next)\s+)?(?:(?i:month|year|week|decade|century|quarter|summer|autumn|winter|spring)|(?:{_M_EN}))?(?:,?\s*\d{{4}})?
    |(?:(?i:by|before|until|on|in|from|after|early|late|mid|by\ late|by\ early|in\ early|in\ late|by\ the\ end\ of|since)[\s-]+)*(?:(?:{_DAYS_EN}),?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:{_M_EN})(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\d))?(?:,?\s+\d{{4}})?\b
    |(?i:within|in|over|during|for|inside)\s+(?i:the\s+)?(?:(?i:next|coming|a\ few|a\ couple\ of|{_N_EN}|several|some|a\ matter\ of)\s*(?:(?i:or|to)\s+(?i:{_N_EN})\s+)?(?i:{_N_EN}\s+|few\s+|several\s+|couple\ of\s+)?(?i:hours?|days?|weeks?|months?|years?|quarters?|decades?)|(?i:weeks|days|months|years|hours))
    |(?i:next|this|the\ coming|the\ next)\s+(?i:week|month|year|quarter|summer|autumn|fall|winter|spring|decade|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    |(?i:by|in|before|until|through|after|beyond|late|early|mid)[\s-]+(?:19|20)\d{{2}}\b
    |(?i:by|before|until|till|after|over|during|in|at|from)\s+{_FEASTS_EN}
    |(?i:by|before|until|till|after|at|under|during)\s+(?:{_TURNS_EN}|{_CALLS_EN})
    |(?i:over|in|during|through|throughout|this|next)\s+(?i:the\s+)?(?i:coming\s+|following\s+)?(?i:summer|autumn|winter|spring)
    |(?i:on|in|by|within|during|before|after)\s+(?:the\ end\ of\s+)?(?i:his|her|its|their|my|our)\s+(?i:first|second|last|final|next)\s+(?:{_N_EN}\s+)?(?i:days?|weeks?|months?|years?|hours?|term)(?:\s+in\s+(?:office|power|government))?
    |(?i:on\ day\ one|by\ then)
    |(?i:on|at|in|during)\s+the\s+(?i:first|opening|last|final)\s+(?i:day|morning|week|sitting|session|month|meeting)\s+of\s+(?:(?i:the|his|her|its|their|our|my)\s+)?(?i:next|new|coming)\s+[\w-]+
    |(?i:on|by|before|until|till|from|after|through)\s+the\s+(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)(?=\s*(?:[.,;:!?)–—-]|$|(?:and|or|but|to|at|in|with|for|by|before|after|when)\s))
    |(?:(?<=survive\ )|(?<=outlast\ )|(?<=outlive\ )|(?<=last\ ))the\ (?:week|month|year|decade|century|spring|summer|autumn|winter)
    |(?i:on\s+)?(?:{_DAYS_EN})
    |(?i:tomorrow|soon|shortly|imminently|tonight|later\ this\ (?:week|month|year)|in\ due\ course|in\ the\ (?:near|short|medium|long)\ (?:future|term|run)|sooner\ or\ later|before\ long|in\ the\ coming\ (?:days|weeks|months|years|hours)|over\ the\ coming\ (?:days|weeks|months|years|hours))
    )(?!\w)"""
)


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
            "en cours",
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
        if best is None or _rank(passage, match) > _rank(passage, best):
            best = match
    if best is None:
        return None
    words = best.group().strip()
    a = best.start() + (len(best.group()) - len(best.group().lstrip()))
    bounds = normalised(words, passage.tree.code, passage.date)
    return When(words=words, span=passage.canonical(a, a + len(words)), start=bounds[0], end=bounds[1])


def _rank(passage: Passage, match: re.Match[str]) -> tuple[bool, int]:
    """What the main clause says goes before « qui avait succédé en mars »; then the longest."""
    tree = passage.tree
    at, last = passage.tokens(match.start() + len(match.group()) - len(match.group().lstrip()), match.end())
    path = tree.path(max(at, last - 1))
    past = any(
        tree.deps[k] in RELATIVES
        and any(
            "Tense=Imp" in tree.morphs[j] or "Tense=Past" in tree.morphs[j] for j in (k, *tree.children[k])
        )
        for k in path
    )
    return not past, len(match.group().strip())


def is_past(passage: Passage, when: When) -> bool:
    """Whether it was over when the document was written: "sera réélu en 2005", told of history."""
    return bool(passage.date) and "" < when.end < passage.date[:10]


def _is_of_announcement(text: str, match: re.Match[str], cue: tuple[int, int]) -> bool:
    """« ont annoncé mardi que P », "said on Tuesday that": a bare weekday right beside the verb."""
    bare = match.group().lower().removeprefix("on ").strip()
    if bare not in _WEEKDAYS:
        return False
    if match.start() >= cue[1]:
        return not text[cue[1] : match.start()].strip()
    return match.end() <= cue[0] and not text[match.end() : cue[0]].strip()
