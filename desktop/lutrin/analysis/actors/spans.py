"""Mends the borders of names: no article, title or function, no possessive; dashed pairs are two names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lutrin.analysis.languages import Language
from lutrin.domain.actor import ActorKind

from .candidate import Candidate

_EDGE_LEFT = " \t«»“”\"'‘’([{•·*-–—,;:!?…_/#|>"
_EDGE_RIGHT = " \t«»“”\"'‘’([{•*-–—,;:!?…_/#|<"
_WORD = re.compile(r"[^\s'’]+['’]|\S+")
_ELIDED = re.compile(r"^(?:l|d|qu|lorsqu|puisqu|jusqu|s|n|c|m|t|j)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
# a dash with or without spaces that joins two names; a hyphen does so only between two known names
_PAIR = re.compile(r"\s*[–—]\s*|\s+-\s+|\s*/\s*")


def mend(candidate: Candidate, language: Language) -> Iterator[Candidate]:
    """The candidate with mended borders: none when nothing is left, two for a dashed pair."""
    for part in _halves(candidate):
        trim(part, language)
        if part.span and any(c.isalnum() for c in part.text):
            yield part


def _halves(candidate: Candidate) -> Iterator[Candidate]:
    text, at = candidate.text, 0
    cuts = [m for m in _PAIR.finditer(text) if m.start() > 0 and m.end() < len(text)]
    if not cuts or (candidate.kind is not ActorKind.PERSON and "/" not in text and "–" not in text):
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
        if end > start and text[end - 1] == "." and not _is_abbreviation(text[start:end]):
            end -= 1
        possessive = _POSSESSIVE.search(text, start, end) if language.code == "en" else None
        if possessive and possessive.start() > start:
            end = possessive.start()
        elided = _ELIDED.match(text[start:end]) if language.code == "fr" else None
        if elided:
            start += elided.end()
        start = _past_titles(text, start, end, candidate.kind, language)
        if (start, end) == before:
            break
    candidate.moved(candidate.span.start + start, candidate.span.start + end)


def _is_abbreviation(text: str) -> bool:
    last = text.rsplit(None, 1)[-1]
    return bool(re.fullmatch(r"(?:\w\.)+|Jr\.|Sr\.|Inc\.|Ltd\.|Co\.|Corp\.|Bros\.|St\.", last))


def _past_titles(text: str, start: int, end: int, kind: ActorKind, language: Language) -> int:
    """Where the name begins once leading articles (any kind), titles and functions (persons) are passed."""
    words = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
    if len(words) < 2:
        return start
    first, _, after = words[0]
    rest = text[after:end].lstrip()
    if not rest:
        return start
    capital = text[start].isupper()
    if first in language.articles and not (
        capital and kind is ActorKind.PLACE and _is_place_article(text, start)
    ):
        return words[1][1]
    if kind is ActorKind.PERSON:
        if first in language.titles or (first.rstrip(".") in language.titles):
            return words[1][1]
        if first in language.functions or ((not capital) and first in language.rank_links):
            return words[1][1]
    return start


def _is_place_article(text: str, start: int) -> bool:
    """« La Haye », « Le Caire », "The Hague": the article belongs to the name."""
    return bool(
        re.match(
            r"(?:La (?:Haye|Havane|Mecque|Rochelle|Nouvelle|Paz|Réunion|Plata|Ciotat|Seyne)|"
            r"Le (?:Caire|Cap|Havre|Mans|Puy|Bourget|Creusot|Pirée)|Les (?:Sables|Ulis|Lilas)|"
            r"Los |Las |The (?:Hague|Bronx)|El )",
            text[start:],
        )
    )
