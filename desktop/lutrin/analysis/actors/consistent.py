"""One name is read one way in one document: stray readings are set right, missed repetitions are found.

A name that the models saw surely in one place is looked for in the others; a name read as two kinds becomes
the kind that weighs more. Both hold for the exact words only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from lutrin.analysis import gazetteer
from lutrin.analysis.names import NameIndex, folded
from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import evidence, institutions, never
from .candidate import Candidate

REPEATED = QT_TRANSLATE_NOOP("reasons", "The same name as elsewhere in the document.")

# raw probabilities, summed over a name's mentions (one more where the gazetteer knows it), that make it worth
# looking for elsewhere: a name of several words, of one word
SURE = 0.95
OFTEN = 1.9
SURELY = 0.9  # of a person's full name: its surname is looked for
ACRONYM = 1.0  # of four letters or more: hardly ever anything else
REPEATED_SHARE = 0.75  # of its score that a repetition gets
SHORTEST = 3  # code points: shorter words are too often something else
MODELS_SHARE = 1.5  # what all the models' readings of a name weigh against the sentences around it
# kinds that the words beside the name tell: another reading elsewhere does not change them
TOLD = (institutions.INSTITUTION, institutions.SAID_TO_BE, institutions.STREET)
_ARTICLES = ("Le", "La", "Du", "Des", "El")  # with a capital, of the surname: « Marc Le Velgand »
_NAMED = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.STATE)


_CAPITALS = re.compile(r"(?<![\w’'-])[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’'-]+(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’'-]+)*(?![\w’'-])")


def settle(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates with one kind for each name, and the missed repetitions, in reading order."""
    candidates = _in_capitals(reading, candidates)
    _one_kind(candidates)
    return sorted(candidates + _repetitions(reading, candidates), key=lambda c: c.span)


def _in_capitals(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    """``candidates`` with « KARIM BENALI » and « BENALI » read as the Karim Benali of the same document."""
    names: dict[str, Candidate] = {}
    for candidate in candidates:
        if candidate.kind is ActorKind.PERSON and " " in candidate.text and candidate.score >= SURELY:
            names.setdefault(folded(candidate.text), candidate)
            surname = candidate.text.split()[-1]
            if len(surname) > SHORTEST + 1 and not gazetteer.load().named(surname):
                names.setdefault(folded(surname), candidate)
    if not names:
        return candidates
    for block in reading.blocks:
        if block.text.isupper():
            continue
        for match in _CAPITALS.finditer(block.text):
            like = names.get(folded(match.group()))
            span = Span(block.offset + match.start(), block.offset + match.end())
            rivals = [c for c in candidates if c.block is block and c.span.overlap(span)]
            if like is None or any(not span.contains(c.span) or c.source == "dossier" for c in rivals):
                continue
            score = max([REPEATED_SHARE * like.score, *(c.score for c in rivals)])
            whole = replace(like, block=block, span=span, source="model", reason=REPEATED, score=score)
            candidates = [c for c in candidates if c not in rivals] + [whole]
    return sorted(candidates, key=lambda c: c.span)


def _one_kind(candidates: list[Candidate]) -> None:
    weights: dict[str, dict[ActorKind, float]] = defaultdict(lambda: defaultdict(float))
    for candidate in candidates:
        if candidate.kind in _NAMED:
            weight = candidate.score * (3 if candidate.source in ("both", "dossier", "gazetteer") else 1)
            weights[candidate.text][_merged(candidate.kind)] += weight
            if candidate.kind is ActorKind.PERSON and " " in candidate.text:  # its surname is a person's too
                weights[candidate.text.split()[-1]][ActorKind.PERSON] += candidate.score / 2
    for text, told in evidence.of_names(candidates).items():
        own = weights[text]
        total = sum(own.values()) or 1.0
        for kind in {*own, *told}:
            own[kind] = MODELS_SHARE * own[kind] / total + told[kind]
    for candidate in candidates:
        if candidate.source != "model" or candidate.kind not in _NAMED or candidate.reason in TOLD:
            continue
        own = weights[candidate.text]
        kind, most = max(own.items(), key=lambda item: item[1])
        if kind is not _merged(candidate.kind) and most > 1.5 * own[_merged(candidate.kind)]:
            candidate.kind = kind
            candidate.score = min(candidate.score, 0.8)
            candidate.reason = REPEATED


def _merged(kind: ActorKind) -> ActorKind:
    return ActorKind.PLACE if kind is ActorKind.STATE else kind


def _repetitions(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    index: NameIndex[Candidate] = NameIndex()
    lower = _lower_words(reading)
    weight: dict[tuple[str, ActorKind], float] = defaultdict(float)
    for candidate in candidates:
        if candidate.kind in _NAMED and candidate.score >= 0.3 and candidate.source != "dossier":
            weight[candidate.text, candidate.kind] += candidate.score
    for candidate in candidates:
        text = candidate.text
        mass = weight.get((text, candidate.kind), 0.0)
        if mass and any(e.kind is candidate.kind for e in gazetteer.load().named(text)):
            mass += 1.0
        needed = SURE if " " in text else ACRONYM if text.isupper() and len(text) > SHORTEST else OFTEN
        if mass >= needed and _tells(text, lower):
            index.add(text, candidate)
    for candidate in candidates:
        known = candidate.key.startswith("person:")
        if (known or candidate.score >= SURELY) and evidence.is_surely_person(candidate):
            parts = candidate.text.split()
            surname = " ".join(parts[-2:] if parts[-2] in _ARTICLES else parts[-1:])
            if surname.istitle() and _tells(surname, lower) and not gazetteer.load().named(surname):
                index.add(surname, replace(candidate, key=""))
    taken: dict[int, list[Span]] = defaultdict(list)
    for candidate in candidates:
        taken[candidate.block.offset].append(candidate.span)
    found = []
    for block in reading.blocks:
        for start, end, like in index.matches(block.text):
            span = Span(block.offset + start, block.offset + end)
            if any(span.overlap(other) for other in taken[block.offset]) or _within_name(
                block.text, start, end
            ):
                continue
            repeated = Candidate(
                block=block,
                span=span,
                kind=like.kind,
                source="repeated",
                reason=REPEATED,
                score=REPEATED_SHARE * like.score,
                key=like.key if span.of(reading.text) == like.text else "",
                role=like.role,
            )
            if not never.is_nobody(repeated):
                found.append(repeated)
    return found


def _tells(name: str, lower: set[str]) -> bool:
    """Whether a name can be told from a common word: the text has no small form of it."""
    if len(name) < SHORTEST or not any(c.isupper() for c in name):
        return False
    return " " in name or name.lower() not in lower


def _lower_words(reading: Reading) -> set[str]:
    return {
        word
        for block in reading.blocks
        for word in re.findall(r"\b[^\W\d_]+\b", block.text)
        if word.islower()
    }


def _within_name(text: str, start: int, end: int) -> bool:
    """Whether the words go on into a longer name: "Norton Street", "New Norton"."""
    after = re.match(r" ([^\W\d_][\w’'-]*)", text[end:])
    before = re.search(r"([^\W\d_][\w’'-]*) $", text[:start])
    if after and after.group(1)[0].isupper():
        return True
    if before is None or not before.group(1)[0].isupper() or start == len(before.group()):
        return False
    return not re.search(r"[.!?:]\s*\w+ $", text[:start])
