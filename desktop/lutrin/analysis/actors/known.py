"""Names that are known beforehand: from the gazetteer; and how known names and seen ones are put together.

Known names are joined with what the models found: where both see a name, the model's borders stand unless
they lie within the known name; the known name brings its kind and key.
"""

from __future__ import annotations

import re
from itertools import pairwise

from lutrin.analysis import gazetteer
from lutrin.analysis.gazetteer import Entry
from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import persons, scores, spans
from .candidate import Candidate

IN_GAZETTEER = QT_TRANSLATE_NOOP("reasons", "The gazetteer knows this name.")
MISSPELT = QT_TRANSLATE_NOOP("reasons", "Another spelling of a name that the gazetteer knows.")
BOTH = QT_TRANSLATE_NOOP("reasons", "The language model and the gazetteer both know this name.")

DOUBTFUL = 0.55  # raw probability: below it the gazetteer's shorter name is believed
SURE = 0.9  # raw probability: from here on a public figure's surname may be a company's too
_PLACES = (ActorKind.PLACE, ActorKind.STATE)


def from_gazetteer(reading: Reading) -> list[Candidate]:
    """Every place where a name of the gazetteer stands that can hardly be anything else."""
    names = gazetteer.load()
    found = []
    for block in reading.blocks:
        text = (
            block.doc.text if block.text.isupper() else block.text
        )  # a heading's acronyms, told by their case
        for start, end, entry in names.matches(text):
            if entry.is_weak or (entry.role == "person" and _is_part(block.text, start, end, entry.name)):
                continue
            if len(entry.name) <= 2 and not entry.name.isupper():
                continue
            candidate = Candidate(
                block=block,
                span=Span(block.offset + start, block.offset + end),
                kind=ActorKind.PLACE if entry.role == "capital" else entry.kind,
                source="gazetteer",
                reason=IN_GAZETTEER,
                score=scores.GAZETTEER_ALONE,
                key=entry.key if entry.role != "capital" else "",
                role=entry.role,
            )
            if entry.role == "person":  # « pape François » is known by its title, which is no part of it
                spans.trim(candidate, block.language)
            found.append(candidate)
    return found


def misspelt(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """``found`` with the public figures' surnames that no model saw since they are transliterated otherwise:
    « Poutin ». Not where the document names another of that surname."""
    taken: dict[int, list[Span]] = {}
    others = set()
    for candidate in found:
        taken.setdefault(candidate.block.offset, []).append(candidate.span)
        others.update(candidate.text.split()[1:])
    added = []
    for block in reading.blocks:
        for match in _CAPITALISED.finditer(block.text):
            word = match.group()
            span = Span(block.offset + match.start(), block.offset + match.end())
            key = persons.misspelt(word)
            if not key or word in others or _is_part(block.text, match.start(), match.end(), word):
                continue
            if not any(span.overlap(other) for other in taken.get(block.offset, ())):
                added.append(
                    Candidate(
                        block=block,
                        span=span,
                        kind=ActorKind.PERSON,
                        source="gazetteer",
                        reason=MISSPELT,
                        score=scores.GAZETTEER_ALONE,
                        key=key,
                        role="person",
                    )
                )
    return sorted(found + added, key=lambda c: c.span)


_CAPITALISED = re.compile(rf"(?<![\w’'-])[A-ZÀ-ÖØ-Þ][a-zß-ÿ]{{{persons.SHORTEST_SURNAME - 1},}}(?![\w’'-])")


def _is_part(text: str, start: int, end: int, name: str) -> bool:
    """Whether a surname stands within a longer name, another's: "Melania Trump", "Trump Tower"."""
    if " " in name or text.isupper():
        return False
    before = re.search(r"([^\W\d_][\w’'.-]*) $", text[max(0, start - 24) : start])
    after = re.match(r" ([^\W\d_])", text[end : end + 2])
    within = before is not None and before.group(1)[0].isupper() and not before.group(1).endswith(".")
    return within or (after is not None and after.group(1).isupper())


def join(seen: list[Candidate], known: list[Candidate]) -> list[Candidate]:
    """Candidates of the models and known ones, without overlaps, in reading order.

    ``known`` may overlap itself (dossier and gazetteer): the first listed wins.
    """
    blocks: dict[int, tuple[list[Candidate], list[Candidate]]] = {}
    for number, candidates in enumerate((seen, known)):
        for candidate in candidates:
            blocks.setdefault(candidate.block.offset, ([], []))[number].append(candidate)
    return [c for offset in sorted(blocks) for c in _join_block(*blocks[offset])]


def _join_block(seen: list[Candidate], known: list[Candidate]) -> list[Candidate]:
    taken: list[Candidate] = []
    for candidate in known:
        if not any(candidate.span.overlap(other.span) for other in taken):
            taken.append(candidate)
    kept: list[Candidate] = []
    for candidate in seen:
        rivals = [other for other in taken if other.span.overlap(candidate.span)]
        equal = next((other for other in rivals if other.span == candidate.span), None)
        if equal is not None:
            kept.append(_agreed(candidate, equal))
            taken.remove(equal)
        elif any(other.span.contains(candidate.span) or other.source == "dossier" for other in rivals):
            continue  # the known name is the whole name
        elif rivals and (candidate.score < DOUBTFUL or _are_pair(rivals) or _runs_on(candidate, rivals[0])):
            continue  # a doubtful reading that swallowed a known name, or one of two names
        else:
            taken = [other for other in taken if other not in rivals]
            kept.append(candidate)
    kept.extend(taken)
    kept.sort(key=lambda c: c.span)
    return _apart(kept)


def _are_pair(rivals: list[Candidate]) -> bool:
    """Whether two known names are joined by a hyphen or a dash: « UE-Mercosur », "Trump–Putin"."""
    for one, two in pairwise(sorted(rivals, key=lambda c: c.span)):
        between = one.block.text[one.span.end - one.block.offset : two.span.start - one.block.offset]
        if between in ("-", "‑", "–", "—"):
            return True
    return False


def _runs_on(candidate: Candidate, rival: Candidate) -> bool:
    """Whether but a small word follows a known acronym: « UA proteste »."""
    rest = candidate.text[len(rival.text) :].strip()
    return (
        rival.span.start == candidate.span.start
        and rival.text.isupper()
        and rest.isalpha()
        and rest.islower()
    )


def _agreed(seen: Candidate, known: Candidate) -> Candidate:
    """One candidate of two that see the same words."""
    if known.source == "gazetteer":
        known.score = scores.agreed(seen.score)
    known.reason = BOTH if known.source == "gazetteer" else known.reason
    if seen.kind is not known.kind and not (seen.kind in _PLACES and known.kind in _PLACES):
        doubtful = seen.kind in _PLACES or seen.score < SURE
        if known.source == "gazetteer" and known.kind is ActorKind.PERSON and not doubtful:
            return seen
        known.score = min(known.score, 0.8)
    known.signs = seen.signs
    known.source = "both" if known.source == "gazetteer" else known.source
    return known


def _apart(candidates: list[Candidate]) -> list[Candidate]:
    """Of two that overlap still, the longer."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if kept and kept[-1].span.overlap(candidate.span):
            if len(candidate.span) > len(kept[-1].span):
                kept[-1] = candidate
            continue
        kept.append(candidate)
    return kept


def identify(candidate: Candidate) -> Entry | None:
    """Give a candidate of the models the key of the gazetteer's actor of that name and a fitting kind."""
    fitting = [entry for entry in gazetteer.load().named(candidate.text) if _fits(candidate, entry)]
    entry = fitting[0] if fitting else None
    other = _other_state(candidate, candidate.key or (entry.key if entry else ""))
    if other:
        candidate.key = f"{other}/{folded(candidate.text)}"  # an actor of its own, in every document
        return None
    if entry is not None and entry.role != "capital" and not candidate.key:
        candidate.key = entry.key
    if entry is not None and not candidate.role:
        candidate.role = entry.role
    return entry


_OF_STATE = re.compile(r"^org:([a-z]{2})-")
_AFTER = re.compile(r" (?:(?:of|de|d['’]|du|des|de la|de l['’])\s?)?([^\W\d_][\w-]*)")
_BEFORE = re.compile(r"([^\W\d_][\w-]*)(?:['’]s)? $")


def _other_state(candidate: Candidate, key: str) -> str:
    """The code of the state of "Polish Senate" or « Sénat belge » where ``key`` is another one's; else ""."""
    owner = _OF_STATE.match(key)
    if owner is None:
        return ""
    names, text = gazetteer.load(), candidate.block.text
    start = candidate.span.start - candidate.block.offset
    end = candidate.span.end - candidate.block.offset
    words = (_BEFORE.search(text[max(0, start - 30) : start]), _AFTER.match(text[end : end + 40]))
    around = [word.group(1) for word in words if word is not None]
    states = {names.demonym(word) for word in (*around, *candidate.text.split())}
    states |= {other.key for word in around for other in names.named(word) if other.kind is ActorKind.STATE}
    own = _CODES.get(owner.group(1), owner.group(1)).upper()
    found = sorted(state for state in states if state)
    return found[0] if found and own not in found else ""


_CODES = {"uk": "gb"}


def _fits(candidate: Candidate, entry: Entry) -> bool:
    if entry.kind is candidate.kind:
        return entry.kind is not ActorKind.ORGANISATION or _same_case(candidate.text, entry.name)
    return (entry.kind in _PLACES and candidate.kind in _PLACES) or (
        entry.role == "seat" and candidate.kind is ActorKind.PLACE
    )


def _same_case(words: str, name: str) -> bool:
    return " " in name or words.isupper() == name.isupper() or words == name
