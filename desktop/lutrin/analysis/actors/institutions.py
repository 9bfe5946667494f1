"""Institutions by their whole name, though a model saw but their town or their head.

« l’université de Toulon », "Sydney Morning Herald", « la société "Zéphyr" », "Castlefrank Road": told by the
noun that heads the name and the words that belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import heads
from .candidate import Candidate

INSTITUTION = QT_TRANSLATE_NOOP("reasons", "The name of an institution, told by its first or last word.")
SAID_TO_BE = QT_TRANSLATE_NOOP("reasons", "The text says that it is an organisation.")
ANONYMOUS = QT_TRANSLATE_NOOP("reasons", "A person whose name is but initials.")
STREET = QT_TRANSLATE_NOOP("reasons", "A street or a building, by its name.")

SCORE = 0.9  # raw: below it a model's own reading of the same words is believed
DOUBTFUL = 0.6  # raw
LONGEST_QUOTED = 8  # words
FEWEST_IN_TITLE = 4  # words: with fewer, capitals throughout may be a name alone
_SMALL = heads.words("the and for with from over after into amid upon but not off out per via its")
_NAME = re.compile(heads.NAME)
# "Rahul Gandhi's Congress", but « King's College », "St John's Church"
_OWNER = re.compile(r"(?<!King)(?<!Queen)(?<!People)(?<!Women)(?<!Children)(?<!Workers)(?<!St \w{4})['’]s ")
_SAID = re.compile(r"[!?…;:]|\b(?:nous|vous|je|ils|sont|est|a été|are|was|were|will)\b")


def whole(reading: Reading, seen: list[Candidate]) -> list[Candidate]:
    """``seen`` with institutions, named companies and streets put in the place of their parts."""
    by_block: dict[int, list[Candidate]] = {}
    for candidate in seen:
        by_block.setdefault(candidate.block.offset, []).append(candidate)
    for block in reading.blocks:
        mine = by_block.get(block.offset, [])
        for start, end, kind, reason in _found(block, mine):
            mine = _put(block, mine, Span(block.offset + start, block.offset + end), kind, reason)
        if mine:
            by_block[block.offset] = mine
    return sorted((c for mine in by_block.values() for c in mine), key=lambda c: c.span)


_OF_A_BODY = re.compile(
    r"(?:Institut|Agence|Observatoire|Fondation|Fédération|Ligue|Banque|Université|Syndicat|Comité|Groupe|"
    r"Collectif|Association|Office|Laboratoires?) [A-ZÀ-ÖØ-Þ]|"
    r"[A-ZÀ-ÖØ-Þ].* (?:Institute|Agency|Foundation|Federation|League|Bank|University|Union|Council|"
    r"Commission|Committee|Association|Observatory|Laborator(?:y|ies)|Trust|Party|Group|Holdings?|Authority)$"
)


def of_kind(candidate: Candidate) -> None:
    """Make no person of what begins or ends with the word of a body: « Institut Solvane »."""
    if candidate.source == "dossier":
        return  # the analyst's decision
    if candidate.kind is ActorKind.PERSON and _OF_A_BODY.match(candidate.text):
        candidate.kind, candidate.reason = ActorKind.ORGANISATION, INSTITUTION


def _found(block: ParsedBlock, mine: list[Candidate]) -> Iterator[tuple[int, int, ActorKind, str]]:
    code = block.language.code
    text = str(block.doc.text) if block.text.isupper() else block.text  # a heading in capitals as it was read
    if code == "fr":
        yield from _headed(block, mine)
        for pattern in (heads.FRENCH_CLUB, heads.FRENCH_MINISTRY):
            for match in pattern.finditer(text):
                yield match.start(), match.end(), ActorKind.ORGANISATION, INSTITUTION
        for match in heads.ANONYMOUS.finditer(text):
            words = match.group()
            end = match.end() - (words.endswith(".") and not words.endswith("..."))
            yield match.start(), end, ActorKind.PERSON, ANONYMOUS
    elif not _in_title_case(text):
        for pattern in (heads.ENGLISH_BODY_OF, heads.ENGLISH_BODY):
            for match in pattern.finditer(text):
                start = _past_small(text, match.start(), match.end())
                if " " in text[start : match.end()]:
                    yield start, match.end(), ActorKind.ORGANISATION, INSTITUTION
        for match in heads.ENGLISH_BUILDING.finditer(text):
            start = _past_small(text, match.start(), match.end())
            if " " in text[start : match.end()]:
                yield start, match.end(), ActorKind.PLACE, STREET
    for match in heads.QUOTED[code].finditer(text):
        words = match.group(1)
        if len(words.split()) <= LONGEST_QUOTED and not _SAID.search(words):
            yield match.start(1), match.end(1), ActorKind.ORGANISATION, SAID_TO_BE
    for match in heads.NAMED[code].finditer(text):
        end = match.start(1) + len(match.group(1).rstrip(".’'"))
        if end - match.start(1) > 1:
            yield match.start(1), end, ActorKind.ORGANISATION, SAID_TO_BE


def _headed(block: ParsedBlock, mine: list[Candidate]) -> Iterator[tuple[int, int, ActorKind, str]]:
    text = str(block.doc.text) if block.text.isupper() else block.text
    for pattern, kind, reason in (
        (heads.FRENCH_BODY, ActorKind.ORGANISATION, INSTITUTION),
        (heads.FRENCH_CAPITAL_BODY, ActorKind.ORGANISATION, INSTITUTION),
        (heads.FRENCH_STREET, ActorKind.PLACE, STREET),
    ):
        for match in pattern.finditer(text):
            name = _NAME.match(text, match.end())
            if name is None:
                continue
            seen = [
                c.span.end - block.offset
                for c in mine
                if c.span.start - block.offset <= match.end() < c.span.end - block.offset
            ]
            end = max(seen) if seen else match.end() + len(name.group().rstrip(".’'-"))
            yield match.start(), end, kind, reason


def _past_small(text: str, start: int, end: int) -> int:
    """Where the name begins once small words that only begin a sentence, and an owner, are passed."""
    owners = [match.end() for match in _OWNER.finditer(text, start, end)]
    start = owners[-1] if owners else start
    while start < end:
        word = text[start:end].split(" ", 1)[0]
        if word.lower().strip(".,") not in heads.NEVER_FIRST:
            break
        start += len(word) + 1
    name = text[start:end]
    return end if len(name.split(" ", 1)[0]) == 1 and name[0] != "&" else min(start, end)


def _in_title_case(text: str) -> bool:
    """Whether every word but the small ones has a capital: a heading tells no name by its capitals."""
    words = [word.strip("“”\"'’.,:;()") for word in text.split()]
    return len(words) >= FEWEST_IN_TITLE and not any(
        word.isalpha() and word.islower() and len(word) > 2 and word not in _SMALL for word in words
    )


def _put(
    block: ParsedBlock, mine: list[Candidate], span: Span, kind: ActorKind, reason: str
) -> list[Candidate]:
    """``mine`` with the whole name, unless a longer or a surer name stands there."""
    rivals = [c for c in mine if c.span.overlap(span)]
    for rival in rivals:
        if not span.contains(rival.span):
            if rival.score >= DOUBTFUL or rival.span.start <= span.start:
                return mine
            continue  # a doubtful reading that begins within the name
        if rival.span == span and rival.kind is kind:
            rival.score = max(rival.score, SCORE)
            return mine
        if reason is SAID_TO_BE and rival.span == span and _is_known(rival):
            return mine
    if reason is STREET and any(c.span == span and c.kind is ActorKind.ORGANISATION for c in rivals):
        return mine
    if any(_is_person(rival, span) for rival in rivals):
        return mine
    best = max([SCORE, *(c.score for c in rivals if c.kind is kind)])
    added = Candidate(block=block, span=span, kind=kind, source="model", reason=reason, score=best)
    return [c for c in mine if c not in rivals] + [added]


def _is_person(rival: Candidate, span: Span) -> bool:
    """Ann Park and John Church are persons: first name and surname, and no more words than that."""
    return (
        rival.kind is ActorKind.PERSON
        and rival.span.end == span.end
        and rival.text.count(" ") == 1
        and folded(rival.text).split()[0] in gazetteer.load().first_names
    )


def _is_known(candidate: Candidate) -> bool:
    """Whether the gazetteer has a state, a place or a person of that name."""
    return any(e.kind is not ActorKind.ORGANISATION for e in gazetteer.load().named(candidate.text))
