"""Persons' names put together again: « Le Mével », "Andrade-Lima", « von Aschau », "Saskia van Buuren".

A model, or its tokenizer, cuts them at the hyphen or at the particle.
"""

from __future__ import annotations

import re

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.domain.actor import ActorKind

from .candidate import Candidate

_CAPITAL = "A-ZÀ-ÖØ-Þ"
# a hyphen at the end of a line is followed by the space that stands for the line's end
_HYPHEN_AFTER = re.compile(rf"(?:[-‑] ?[{_CAPITAL}][\w’']+)+(?![\w-])")
_HYPHEN_BEFORE = re.compile(rf"(?<![\w-])(?:[{_CAPITAL}][\w’']+ )?(?:[{_CAPITAL}][\w’']+[-‑])+$")
# a capital makes the article part of the name, where a first name stands before it
_PARTICLE = (
    r"(?:(?:[Vv]an (?:der |den |de )?|[Vv]on (?:der )?|[Dd]e la |[Dd]e |[Dd]u |[Dd][’']|[Dd]a |[Dd]os |"
    r"[Dd]i |[Dd]ella |[Bb]en |[Bb]in |[Ii]bn |[Aa]l |[Ee]l |[Tt]er |Le |La |Les |Mc |Mac ))"
)
_NAMED_BEFORE = re.compile(rf"(?<![\w-])([{_CAPITAL}][\w’'-]+ )({_PARTICLE})$")
_NOBLE_BEFORE = re.compile(
    r"(?<![\w-])(?:(?:van|von)(?: der| den)?|(?<=[a-zé] )(?:Van|Von|Le|La)(?: der)?) $"
)
_PARTICLE_AFTER = re.compile(
    r" (?:van(?: der| den| de)?|von(?: der)?|ter|ben|bin|ibn|Van(?: der| den)?|Von|Le|El|Al|Ben|Mac)"
    rf" [{_CAPITAL}][\w’'-]+"
)


def whole(seen: list[Candidate]) -> list[Candidate]:
    """``seen`` with persons' names whole; what stood for a part of one is left out. In reading order."""
    by_block: dict[int, list[Candidate]] = {}
    for candidate in seen:
        by_block.setdefault(candidate.block.offset, []).append(candidate)
    kept: list[Candidate] = []
    for mine in by_block.values():
        mine.sort(key=lambda c: c.span)
        for candidate in mine:
            if candidate.kind is ActorKind.PERSON or _has_first_name(candidate):
                _extend(candidate, mine)
        for candidate in mine:
            within = any(
                o is not candidate
                and o.span.contains(candidate.span)
                and (o.span != candidate.span or mine.index(o) < mine.index(candidate))
                for o in mine
            )
            if not within:
                kept.append(candidate)
    return sorted(kept, key=lambda c: c.span)


def _extend(candidate: Candidate, mine: list[Candidate]) -> None:
    text, offset = candidate.block.text, candidate.block.offset
    start, end = candidate.span.start - offset, candidate.span.end - offset
    after = _HYPHEN_AFTER.match(text, end)
    if after and (" " in text[start:end]) and not _is_other(after.group()[1:].strip()):
        end = after.end()
        candidate.kind = ActorKind.PERSON
    particle = _PARTICLE_AFTER.match(text, end)
    if particle and _is_first_name(text[start:end]):
        end = particle.end()
    start = _begin(candidate, start, mine)
    candidate.moved(offset + start, offset + end)


def _begin(candidate: Candidate, start: int, mine: list[Candidate]) -> int:
    text, offset = candidate.block.text, candidate.block.offset
    before = _HYPHEN_BEFORE.search(text[:start])
    if before and not _is_other(before.group().rstrip("-‑").split(" ")[-1]):
        first = before.group().split(" ")[0]
        if " " not in before.group():
            return before.start()
        return before.start() if _is_first_name(first) else before.start() + len(first) + 1
    named = _NAMED_BEFORE.search(text[:start])
    if named and (_is_first_name(named.group(1).strip()) or _is_person(offset + named.start(1), mine)):
        return named.start()
    noble = _NOBLE_BEFORE.search(text[:start])
    return noble.start() if noble and candidate.kind is ActorKind.PERSON else start


def _is_person(at: int, mine: list[Candidate]) -> bool:
    """Whether a person's name of one word was seen at ``at`` (canonical)."""
    return any(c.span.start == at and c.kind is ActorKind.PERSON and " " not in c.text for c in mine)


def _is_other(words: str) -> bool:
    """Whether the other half of a hyphened pair is a public figure's, a state's or an institution's name."""
    names = gazetteer.load()
    if names.demonym(words) is not None:
        return True
    return any(e.kind is not ActorKind.PLACE and e.role != "capital" for e in names.named(words))


def _has_first_name(candidate: Candidate) -> bool:
    parts = candidate.text.split()
    known = any(e.kind is not ActorKind.PERSON for e in gazetteer.load().named(candidate.text))
    return len(parts) == 2 and _is_first_name(parts[0]) and candidate.kind is ActorKind.PLACE and not known


def _is_first_name(word: str) -> bool:
    return folded(word) in gazetteer.load().first_names
