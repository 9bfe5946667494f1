"""Persons told by their title (« Mme Aïcha Diallo », "Dr Okafor") or by a dash that joins them to a person.

Found where the models saw nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from lutrin.analysis import gazetteer
from lutrin.analysis.languages import Language
from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import heads
from .candidate import Candidate
from .heads import words

TITLED = QT_TRANSLATE_NOOP("reasons", "A title stands before the name.")

AGENDA = QT_TRANSLATE_NOOP("reasons", "The place of a date in an agenda.")
DATELINE = QT_TRANSLATE_NOOP("reasons", "The place where a dispatch was written.")

_NAME = r"[A-ZÀ-ÖØ-Ý][\w’'.-]*[\w]"
_PARTICLE = r"(?:de|du|des|d['’]|la|le|von|van|der|den|ben|bin|al|el|da|di|dos)"
_TITLED = re.compile(
    r"\b(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Docteur|Maître|"
    r"Professeur|Prof\.|Professor|Sen\.|Senator|Rep\.|Gov\.|Gen\.)"
    rf" ({_NAME}(?:(?: {_PARTICLE})* {_NAME}){{0,3}})"
)
DASHED = QT_TRANSLATE_NOOP("reasons", "A dash joins it to a person’s name.")

_DASHED_BEFORE = re.compile(r"([A-ZÀ-ÖØ-Ý][\w’'-]+) ?[–—] ?$")
_DASHED_AFTER = re.compile(r" ?[–—] ?([A-ZÀ-ÖØ-Ý][\w’'-]+)")
# what follows a title and is no name: « Madame la Présidente », "Mr. President"
_OFFICE = re.compile(
    r"(?:Le|La|Les|The|Président|Présidente|President|Speaker|Chairman|Ministre|Secretary)\b"
)


@lru_cache(maxsize=8)
def _in_office(language: Language) -> re.Pattern[str]:
    """« le président Bola Tinubu », "Foreign Secretary Ann Cole": an office, then two words or more."""
    words = "|".join(sorted((re.escape(word) for word in language.functions), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?:(?i:{words}))(?:-(?i:{words}))? )+(?!(?i:{words})\b)"
        rf"({_NAME}(?: {_PARTICLE})*(?: {_NAME}){{1,3}})"
    )


@lru_cache(maxsize=8)
def _surname_in_office(language: Language) -> re.Pattern[str]:
    """« le président Diallo », "Speaker Pelosi": an office, then one word."""
    words = "|".join(
        sorted((re.escape(w) for w in (language.functions | _RANKS) - NO_OFFICE), key=len, reverse=True)
    )
    cased = words if language.code == "fr" else "|".join(sorted({w.capitalize() for w in words.split("|")}))
    return re.compile(rf"(?<![\w’'-])(?:{cased}) ({_NAME})(?![\w’'-]|[ ][{_UPPER}&])")


_RANKS = words(
    "lord lady baroness saint pope emperor sheikh ayatollah colonel captain sergeant lieutenant admiral "
    "archbishop général capitaine amiral maréchal cheikh imam commandant sergent"
)
# heads of other names, and words that stand before a name of an institution: "Foreign Office"
NO_OFFICE = words(
    "prime foreign defence defense finance interior executive head chief chair premier première guide "
    "agent agente expert experte leader candidate candidat vice counterpart homologue deputy state king "
    "queen prince princess roi reine analyst economist researcher historian philosopher dissident "
    "activist militant comrade author writer actor actress singer director officer imam general"
)

# « PARIS (AFP) – », "GENEVA, 3 March (Reuters) —", « Lyon, le 4 mai – »: where a dispatch was written
_DAY = r"(?:(?:le )?\d{1,2}(?:er)? \w{3,}\.?|[A-Z]\w{2,8}\.? \d{1,2})(?:,? \d{4})?"
_WIRES = (
    r"AFP|AP|Reuters|REUTERS|Xinhua|DPA|dpa|EFE|ANSA|TASS|Tass|UPI|APS|MAP|TAP|APA|Belga|ATS|Bloomberg|CNN"
)
_UPPER = r"A-ZÀ-ÖØ-Þ"
_DATELINE = re.compile(
    rf"\s*([{_UPPER}][\w’'-]+(?: (?:[{_UPPER}][\w’'-]+|de|du|la|le|les|al|el))*?)"
    rf"(?:, {_DAY}|, [A-Z][\w .]{{2,20}})?(?: \((?:{_WIRES})\)) ?(?:[–—-]|--) ?(?=\S)|"
    rf"\s*([{_UPPER}][{_UPPER}’' -]{{2,}}[{_UPPER}]), {_DAY} ?(?:[–—-]|--) ?(?=\S)"
)


# « 23 juillet : LIGNIÈRES – Marché », and further lines of such an agenda: where something takes place
_AGENDA = re.compile(
    rf"(?:(?<=[.»:] )|(?<=\n)|^)([{_UPPER}][{_UPPER}’'-]{{3,}}(?: [{_UPPER}][{_UPPER}’'-]+)*)"
    rf" ?[–—-] ?(?=[{_UPPER}\d])"
)
_DATED = re.compile(rf"\d\d? [a-zéû]+(?: \d{{4}})? : (?=[{_UPPER}][{_UPPER}’'-]{{3,}} ?[–—-])")


def _agenda(reading: Reading, taken: dict[int, list[Span]]) -> Iterator[Candidate]:
    if not _DATED.search(reading.text):
        return
    for block in reading.blocks:
        raw = reading.text[block.offset : block.offset + len(block.text)]
        if raw.isupper():
            continue
        for match in _AGENDA.finditer(raw):
            span = Span(block.offset + match.start(1), block.offset + match.end(1))
            known = any(e.kind is ActorKind.ORGANISATION for e in gazetteer.load().named(match.group(1)))
            if not known and not any(span.overlap(other) for other in taken.get(block.offset, ())):
                yield Candidate(
                    block=block, span=span, kind=ActorKind.PLACE, source="model", reason=AGENDA, score=0.85
                )


def _is_surname(word: str, language: Language) -> bool:
    """Whether a word behind an office can be a person's name."""
    low = word.lower()
    names = gazetteer.load()
    if word.isupper() or low in language.functions or low in heads.NEVER_FIRST or _BODY.fullmatch(word):
        return False
    return names.demonym(word) is None and all(e.kind is ActorKind.PERSON for e in names.named(word))


_BODY = re.compile(
    rf"{heads.BODIES_EN}|{heads.BUILDINGS}|General|Assembly|Series|Office|State|Général|Adjoint|I+"
)


def _datelines(reading: Reading, taken: dict[int, list[Span]]) -> Iterator[Candidate]:
    for block in reading.blocks:
        match = _DATELINE.match(block.text)
        if match is None:
            continue
        group = 1 if match.group(1) else 2
        span = Span(block.offset + match.start(group), block.offset + match.end(group))
        if not any(span.overlap(other) for other in taken.get(block.offset, ())):
            yield Candidate(
                block=block, span=span, kind=ActorKind.PLACE, source="model", reason=DATELINE, score=0.95
            )


def candidates(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Titled names that overlap none of ``found``."""
    taken: dict[int, list[Span]] = {}
    for candidate in found:
        taken.setdefault(candidate.block.offset, []).append(candidate.span)
    added = []
    for block in reading.blocks:
        for match in chain(_TITLED.finditer(block.text), _in_office(block.language).finditer(block.text)):
            span = Span(block.offset + match.start(1), block.offset + match.end(1))
            if _OFFICE.match(match.group(1)) or any(span.overlap(s) for s in taken.get(block.offset, ())):
                continue
            added.append(
                Candidate(
                    block=block, span=span, kind=ActorKind.PERSON, source="model", reason=TITLED, score=0.9
                )
            )
        for match in _surname_in_office(block.language).finditer(block.text):
            span = Span(block.offset + match.start(1), block.offset + match.end(1))
            overlaps = any(span.overlap(s) for s in taken.get(block.offset, ())) or any(
                span.overlap(c.span) for c in added
            )
            if not overlaps and _is_surname(match.group(1), block.language):
                added.append(
                    Candidate(
                        block=block,
                        span=span,
                        kind=ActorKind.PERSON,
                        source="model",
                        reason=TITLED,
                        score=0.8,
                    )
                )
    added.extend(_datelines(reading, taken))
    added.extend(_agenda(reading, taken))
    persons = [c for c in found if c.kind is ActorKind.PERSON]
    for candidate in persons:
        added.extend(_dashed(candidate, taken[candidate.block.offset]))
    return added


def _dashed(candidate: Candidate, taken: list[Span]) -> list[Candidate]:
    """The other half of « Macron–Zelensky »; with spaces around the dash only where it is a known person."""
    text, offset = candidate.block.text, candidate.block.offset
    start, end = candidate.span.start - offset, candidate.span.end - offset
    found = []
    for match in (_DASHED_BEFORE.search(text, max(0, start - 40), start), _DASHED_AFTER.match(text, end)):
        if match is None:
            continue
        span = Span(offset + match.start(1), offset + match.end(1))
        known = any(e.kind is ActorKind.PERSON for e in gazetteer.load().named(match.group(1)))
        if any(span.overlap(other) for other in taken) or (" " in match.group() and not known):
            continue
        found.append(
            Candidate(
                block=candidate.block,
                span=span,
                kind=ActorKind.PERSON,
                source="model",
                reason=DASHED,
                score=0.8,
            )
        )
    return found
