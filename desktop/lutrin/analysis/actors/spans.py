"""Mends the borders of names: no article, title or function, no possessive; dashed pairs are two names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lutrin.analysis.languages import Language
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span

from .callings import BEFORE_NAMES
from .candidate import Candidate

_EDGE_LEFT = " \t«»“”\"'‘’([{•·*-–—,;:!?…_/#|>"
_EDGE_RIGHT = " \t«»“”\"'‘’([{•*-–—,;:!?…_/#|<"
_WORD = re.compile(r"[^\s'’]+['’]|\S+")
_ELIDED = re.compile(r"^(?:l|d|qu|lorsqu|puisqu|jusqu|s|n|c|m|t|j)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_MARK = re.compile(r"[\"”»]?\s*<|\\[nrt]|[\"”»]\s*\(|,?\s*\(?https?:|\|")
# a name does not end in a small word: « Département presse de l' », "Bank of"
_TAIL = re.compile(r"[\s'’]+(?:de|du|des|d|la|le|les|l|et|à|au|aux|en|of|the|and|in|for|to|&)[\s'’]*$")
# a dash with or without spaces that joins two names; a hyphen does so only between two known names
_PAIR = re.compile(r"\s*[–—]\s*|\s+-\s+|\s*/\s*")
# « l’ONG X et de l’Association Y » are two
_ROW = re.compile(
    r" et (?:de la |de l['’]|du |des |de |la |le |les |l['’])?"
    r"(?=(?:Association|Fédération|Confédération|Ministère|Syndicat|Parti|ONG|Front|Armée|Fondation|Organisation)\b)"
)


def mend(candidate: Candidate, language: Language) -> Iterator[Candidate]:
    """The candidate with mended borders: none when nothing is left, two for a dashed pair."""
    _without_portfolio(candidate)
    for part in _halves(candidate):
        trim(part, language)
        widen(part)
        if part.span and any(c.isalnum() for c in part.text) and not _is_office(part, language):
            yield part


_MINISTER = re.compile(
    r"(?:ministres?|secrétaires? d['’][ÉE]tat|ministères?)(?: \w+)? "
    r"(?:de la |de l['’]|des |du |à la |à l['’]|aux? )$",
    re.IGNORECASE,
)


def _without_portfolio(candidate: Candidate) -> None:
    """« le ministre de la Défense Paul Ferrandi »: the first word is what he is minister of."""
    at = candidate.span.start - candidate.block.offset
    first, _, rest = candidate.text.partition(" ")
    if rest.count(" ") and rest[:1].isupper() and _MINISTER.search(candidate.block.text, max(0, at - 40), at):
        candidate.moved(candidate.span.start + len(first) + 1, candidate.span.end)
        candidate.kind = ActorKind.PERSON


def _is_office(candidate: Candidate, language: Language) -> bool:
    """A title or function alone names nobody: "President", « Monsieur le Ministre »."""
    word = candidate.text.lower()
    if candidate.kind is ActorKind.PERSON and word.rsplit(" ", 1)[-1] in _TOWN_OFFICES and " " in word:
        return candidate.block.text[candidate.span.end - candidate.block.offset :][1:2].isupper()
    return candidate.kind is ActorKind.PERSON and (word in language.functions or word in language.titles)


# "San Juan Mayor Ann Cole": the office of a town, and no person
_TOWN_OFFICES = (
    "mayor",
    "president",
    "governor",
    "senator",
    "secretary",
    "minister",
    "spokesman",
    "spokeswoman",
)


def _halves(candidate: Candidate) -> Iterator[Candidate]:
    text, at = candidate.text, 0
    cuts = [m for m in _PAIR.finditer(text) if m.start() > 0 and m.end() < len(text)]
    row = list(_ROW.finditer(text)) if candidate.kind is ActorKind.ORGANISATION else []
    cuts = row or cuts
    if not cuts or (
        not row and candidate.kind is not ActorKind.PERSON and "/" not in text and "–" not in text
    ):
        yield candidate
        return
    for cut in [*cuts, None]:
        end = cut.start() if cut else len(text)
        yield Candidate(
            block=candidate.block,
            span=type(candidate.span)(candidate.span.start + at, candidate.span.start + end),
            kind=candidate.kind,
            source=candidate.source,
            reason=candidate.reason,
            score=candidate.score,
            signs=dict(candidate.signs),
        )
        at = cut.end() if cut else end


def widen(candidate: Candidate) -> None:
    """Take in the head of a name that a model cut at a conjunction: « Division Veille et … »."""
    at = candidate.span.start - candidate.block.offset
    if candidate.kind is ActorKind.PERSON and candidate.block.language.code == "fr":
        article = _SURNAME_ARTICLE.search(candidate.block.text, max(0, at - 6), at)
        if article:  # « selon Le Drian »: a capital within a sentence
            candidate.moved(candidate.span.start - len(article.group(1)), candidate.span.end)
    if candidate.kind is not ActorKind.ORGANISATION:
        return
    head = _BODY_BEFORE.search(candidate.block.text[max(0, at - 80) : at])
    if head:
        candidate.moved(candidate.span.start - len(head.group()), candidate.span.end)


_SURNAME_ARTICLE = re.compile(r"[\w,’'] ((?:Le|La) )$")
_BODY_BEFORE = re.compile(
    r"\b(?:Division|Direction|Ministère|Département|Service|Bureau|Agence|Office|Centre|Institut|Commission|"
    r"Comité|Conseil|Ministry|Department|Agency|Center|Institute|Committee|Council)"
    r"(?: [A-ZÉÈÎ][\w’-]+)+ (?:et|and|&) $"
)
# a summit, a war or a trip in a place is no place; a region, a town or a street is
_EVENT_OF = re.compile(
    r"(?:[a-zà-ÿ][\w-]* )+"
    r"(?:d['’]|de |du |des |de la |de l['’]|en |à |au |aux |of |in |at |the )+(?=[A-ZÀ-Ý])"
)
_PLACE_HEAD = re.compile(
    r"(?:région|ville|province|lac|rue|avenue|boulevard|place|mont|île|îles|golfe|mer|baie|cap|détroit|port|aéroport|"
    r"gare|quartier|commune|département|comté|district|état|vallée|fleuve|rivière|désert|forêt|plage|pont|tour|parc|"
    r"centre|château|église|hôpital|université|école|stade|musée|hôtel|palais|square|banlieue|village|canal|"
    r"massif|route|autoroute|arrondissement|péninsule|presqu|république|royaume|principauté|city|town|state|county|lake|"
    r"river|bay|gulf|strait|island|mount|sea|university|republic|kingdom|valley|desert|coast|airport|tunnel|"
    r"centre-ville|bâtiment|résidence|prison|camp|base|ambassade|frontière|zone|front|côte|côtes|bord|lycée|"
    r"collège|col|couvent|moulin|ruisseau|abbaye|nord|sud|est|ouest)",
    re.IGNORECASE,
)


def trim(candidate: Candidate, language: Language) -> None:
    """Take articles, titles, functions, punctuation and possessives off both ends."""
    text = candidate.text
    start, end = 0, len(text)
    while True:
        before = (start, end)
        while start < end and text[start] in _EDGE_LEFT:
            start += 1
        while end > start and text[end - 1] in _EDGE_RIGHT:
            end -= 1
        if end - start > 1 and text[end - 1] in ")]}" and not any(c in text[start:end] for c in "([{"):
            end -= 1
        if end > start and text[end - 1] == "." and not _keeps_dot(candidate, start, end):
            end -= 1
        mark = _MARK.search(
            text, start, end
        )  # a name does not run on into an address or a literal line break
        if mark and mark.start() > start:
            end = mark.start()
        possessive = _POSSESSIVE.search(text, start, end) if language.code == "en" else None
        if possessive and possessive.start() > start:
            end = possessive.start()
        tail = _TAIL.search(text, start, end)
        if tail and tail.start() > start:
            end = tail.start()
        end = _before_verb(candidate, start, end)
        elided = _ELIDED.match(text[start:end]) if language.code == "fr" else None
        if elided:
            start += elided.end()
        if candidate.kind is ActorKind.ORGANISATION and text.startswith(("ONG ", "NGO "), start, end):
            start += 4
        start = _past_titles(candidate, start, end, language)
        if candidate.kind is ActorKind.PLACE and not _PLACE_HEAD.match(text, start):
            event = _EVENT_OF.match(text, start)
            start = event.end() if event and event.end() < end else start
        if (start, end) == before:
            break
    candidate.moved(candidate.span.start + start, candidate.span.start + end)


def _before_verb(candidate: Candidate, start: int, end: int) -> int:
    """Where an organisation's name ends that runs on into its verb: « Front de libération avance »."""
    if candidate.kind is ActorKind.PERSON:
        return _before_persons_verb(candidate, start, end)
    text = candidate.text[start:end]
    clause = _ACRONYM_ACTS.match(text) if candidate.kind is ActorKind.ORGANISATION else None
    if clause:
        return start + len(clause.group(1))
    last = text.rsplit(None, 1)[-1] if text.strip() else ""
    if (
        candidate.kind is not ActorKind.ORGANISATION
        or last == text
        or not last.isalpha()
        or not last.islower()
    ):
        return end
    stop = candidate.span.start + end
    token = candidate.block.tokens(Span(stop - len(last), stop))
    if token is None or not len(token) or token[0].text != last:
        return end
    if token[0].pos_ == "NOUN" and _ends_the_sentence(candidate, stop) and _CAPITAL.match(text.split()[-2]):
        return end - len(last)  # « ministère de l'Eau enquête. »: a verb that the tagger took for a noun
    if token[0].pos_ not in ("VERB", "AUX"):
        return end
    return end - len(last) if "Fin" in token[0].morph.get("VerbForm") else end


_CAPITAL = re.compile(r"(?:\w['’])?[A-ZÀ-Ý]")
# « FLN finance des écoles »: what a small word with an object follows is the verb, whatever the tagger says
_ACRONYM_ACTS = re.compile(
    r"([A-ZÀ-Ý][A-ZÀ-Ý0-9&.-]+) [a-zà-ÿ]+ "
    r"(?:(?:des|les|le|la|un|une|ses|son|sa|leur|leurs|ce|cette|ces|the|an?|its|their|his|her|our)\b|l['’])"
)


def _ends_the_sentence(candidate: Candidate, stop: int) -> bool:
    return candidate.block.text[stop - candidate.block.offset :].lstrip()[:1] in (".", "!", "?", ",", ";")


def _before_persons_verb(candidate: Candidate, start: int, end: int) -> int:
    """Where a person's name ends that runs on into its verb and beyond: « Ana Kovel contrôle Orvance »."""
    at = candidate.span.start
    tokens = candidate.block.tokens(Span(at + start, at + end))
    if tokens is None or len(tokens) < 3:
        return end
    for token in tokens[1:]:
        verb = token.pos_ in ("VERB", "AUX") and "Fin" in token.morph.get("VerbForm")
        if verb and token.text.islower() and token.lower_ not in candidate.block.language.particles:
            return start + len(candidate.text[start : candidate.block.offset + token.idx - at].rstrip())
    return end


def _keeps_dot(candidate: Candidate, start: int, end: int) -> bool:
    """Whether the dot at the end is the name's own: "U.S.", "Jr.", and an initial within a sentence."""
    last = candidate.text[start:end].rsplit(None, 1)[-1]
    if re.fullmatch(r"(?:\w\.){2,}|Jr\.|Sr\.|Inc\.|Ltd\.|Co\.|Corp\.|Bros\.", last):
        return True
    after = candidate.block.text[candidate.span.start - candidate.block.offset + end :].lstrip()
    return len(last) == 2 and after[:1].islower()


def _past_titles(candidate: Candidate, start: int, end: int, language: Language) -> int:
    """Where the name begins once leading articles (any kind), titles and functions (persons) are passed."""
    text, kind = candidate.text, candidate.kind
    words = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
    if len(words) < 2:
        return start
    first, _, after = words[0]
    rest = text[after:end].lstrip()
    if not rest:
        return start
    capital = text[start].isupper()
    particle = kind is ActorKind.PERSON and first in language.particles and len(words) == 2
    if first in language.articles and not particle and not (capital and _is_part(candidate, start)):
        return words[1][1]
    if kind is ActorKind.PERSON and not _INITIALS.fullmatch(rest):  # « M. B » keeps its title
        if first in language.titles or first.rstrip(".") in language.titles or first in BEFORE_NAMES:
            return words[1][1]
        if first in language.functions or ((not capital) and first in language.rank_links):
            return words[1][1]
    return start


_INITIALS = re.compile(r"(?:[^\W\d_a-zà-ÿ]\.?\s*){1,3}")


def _is_part(candidate: Candidate, start: int) -> bool:
    """Whether a capitalised article belongs to the name: « La Haye », « Le Monde », a quoted name."""
    if candidate.kind is ActorKind.PERSON:  # « Jean-Yves Le Drian », then « selon Le Drian »
        left = candidate.block.text[: candidate.span.start - candidate.block.offset + start].rstrip(" ")
        within = bool(left) and left[-1] not in '.!?:;•-–—*«“"'
        return within and candidate.text.startswith(("Le ", "La ", "Du ", "Des ", "El "), start)
    if _PLACE_ARTICLE.match(candidate.text, start):
        return True
    at = candidate.span.start - candidate.block.offset + start
    before = candidate.block.text[max(0, at - 3) : at].rstrip(" ")
    if before[-1:] and before[-1] in '«“"‹„':
        return True
    return candidate.kind is ActorKind.ORGANISATION and bool(before) and before[-1] not in ".!?:;•-–—*"


_PLACE_ARTICLE = re.compile(
    r"La (?:Haye|Havane|Mecque|Rochelle|Nouvelle|Paz|Réunion|Plata|Ciotat|Seyne)|"
    r"Le (?:Caire|Cap|Havre|Mans|Puy|Bourget|Creusot|Pirée)|Les (?:Sables|Ulis|Lilas)|"
    r"Los |Las |The (?:Hague|Bronx)|El "
)
