"""Groups: a collective noun with a demonym (« les forces ukrainiennes », "European leaders"), or a people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lutrin.analysis import gazetteer
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import collectives, scores
from .candidate import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Token

COLLECTIVE = QT_TRANSLATE_NOOP("reasons", "A collective noun with the name of its origin.")
PEOPLE = QT_TRANSLATE_NOOP("reasons", "The name of a people.")


@dataclass(frozen=True, slots=True)
class _Group:
    """A group as found: its first and last word, what kind of people, of which state or bloc."""

    first: Token
    last: Token
    reason: str
    noun: (
        str  # the collective noun as a word of both languages, "people", or "" for one of this language alone
    )
    origin: str  # key of the gazetteer


def candidates(reading: Reading) -> list[Candidate]:
    """The groups of a reading, in reading order. One that can be told in both languages has a key."""
    return [
        Candidate(
            block=block,
            span=Span(block.offset + group.first.idx, block.offset + group.last.idx + len(group.last.text)),
            kind=ActorKind.GROUP,
            source="group",
            reason=group.reason,
            score=scores.GROUP,
            key=f"group:{group.noun}:{group.origin}" if group.noun else "",
        )
        for block in reading.blocks
        for group in _find(block)
    ]


def _find(block: ParsedBlock) -> Iterator[_Group]:
    french = block.language.code == "fr"
    doc = block.doc
    words = [token.text for token in doc]
    done = -1
    for token in doc:
        word = words[token.i]
        if token.i <= done or (not token.is_alpha and "-" not in word and "." not in word):
            continue
        named = _demonym(token, words, french, done)
        if named is None:
            continue
        first, origin = named
        found = _french(first, token, block) if french else _english(first, token, block)
        if found is None:
            continue
        start, last, reason = found
        between = {t.i for t in doc[start.i : last.i + 1]} - {t.i for t in doc[first.i : token.i + 1]}
        noun = "people" if reason is PEOPLE else collectives.common(doc[i].lower_ for i in sorted(between))
        yield _Group(start, last, reason, noun, origin)
        done = last.i


def _demonym(token: Token, words: list[str], french: bool, done: int) -> tuple[Token, str] | None:
    """Where a demonym begins that ends at ``token``, and whose it is: of one word, or "South Korean".

    ``words``: those of the document.
    """
    known = gazetteer.load()
    for length in (3, 2, 1):
        first = token.i - length + 1
        if first <= done or not _may_be_demonym(words[first], french):
            continue
        text = words[first] if length == 1 else token.doc[first : token.i + 1].text
        if length > 1 and french is (" " in text):  # « sri-lankais » comes in pieces
            continue
        key = known.demonym(text)
        if key is not None:
            return token.doc[first], key
    return None


def _may_be_demonym(word: str, french: bool) -> bool:
    return len(word) > 1 and (french or word[0].isupper() or word.lower() == "transatlantic")


_ARMED = ("armées", "armés", "armée")


def _french(first: Token, token: Token, block: ParsedBlock) -> tuple[Token, Token, str] | None:
    nouns = block.language.collectives
    doc = block.doc
    if first.text[0].islower():
        # the noun stands right before, or with one adjective between: « forces armées ukrainiennes »
        for back in (1, 2):
            at = first.i - back
            if at < 0 or not doc[at].is_alpha:
                return None
            if doc[at].lower_ in nouns:
                if doc[at].lower_ in _ARMED and at and doc[at - 1].lower_ in nouns:
                    at -= 1  # « forces armées »: no armies
                return (doc[at], token, COLLECTIVE)
            if doc[at].pos_ not in ("ADJ", "NOUN", "VERB", "ADV"):
                return None
        return None
    plural = token.lower_.endswith(("s", "x"))
    if not plural or (token.i + 1 < len(doc) and doc[token.i + 1].is_title and doc[token.i + 1].is_alpha):
        return None
    before = doc[first.i - 1].lower_ if first.i else ""
    if first.i and doc[first.i - 1].is_title and before not in ("les", "des", "aux", "ces", "leurs", "ses"):
        return None
    if before in (
        "les",
        "des",
        "aux",
        "ces",
        "ses",
        "nos",
        "d'",
        "d’",
        "de",
        "et",
        "–",
        "-",
        ",",
        "plusieurs",
        "entre",
        "jeunes",
    ):
        return (first, token, PEOPLE)
    return None


def _english(first: Token, token: Token, block: ParsedBlock) -> tuple[Token, Token, str] | None:
    nouns = block.language.collectives
    doc = block.doc
    for ahead in (1, 2):
        at = token.i + ahead
        if at >= len(doc):
            break
        if doc[at].lower_ in nouns | _MORE and doc[at].text.islower():
            return (first, _head(doc[at]), COLLECTIVE)
        if doc[at].pos_ not in ("ADJ", "NOUN") or not doc[at].text.islower():
            break
    plural = token.lower_.endswith("s") and not token.lower_.endswith(("ss", "us"))
    if (
        plural
        and token.tag_ in ("NNS", "NNPS")
        and not (token.i + 1 < len(doc) and doc[token.i + 1].is_title)
    ):
        return (first, token, PEOPLE)
    if not plural and _PEOPLE.search(token.text) and first.i and doc[first.i - 1].lower_ == "the":
        return (first, token, PEOPLE) if _is_a_people(token, block.language.agent_verbs) else None
    return None


_MORE = frozenset(("agencies", "envoys", "ambassadors"))
# "the French": what has no plural of its own
_PEOPLE = re.compile(r"(?:ch|sh|ese|ss)$")
_WITH = frozenset(("with", "by", "against", "between", "among", "from", "to", "for", "and"))


def _head(noun: Token) -> Token:
    """The noun that a compound goes on to: "US intelligence agencies"."""
    while noun.dep_ == "compound" and noun.i + 1 < len(noun.doc):
        after = noun.nbor()
        if after.pos_ != "NOUN" or not after.text.islower():
            break
        noun = after
    return noun


def _is_a_people(token: Token, agent_verbs: frozenset[str]) -> bool:
    """Whether "the French" are a people here, who act or are dealt with, and it is no adjective."""
    if token.i + 1 >= len(token.doc):
        return True
    after = token.nbor()
    if after.pos_ in ("VERB", "AUX"):
        return after.lower_ not in ("is", "was", "has") and after.tag_ not in ("VBZ", "VBG")
    if after.lower_ in agent_verbs and not any("Fin" in t.morph.get("VerbForm") for t in token.sent):
        return True  # "The British refuse.": a verb that the tagger took for a noun
    if after.lower_ in ("who", "themselves", "also", "too"):
        return True
    before = token.nbor(-2).lower_ if token.i > 1 else ""
    return (after.is_punct or after.lower_ in ("and", "or", "to", "on", "in", "over")) and (
        before in _WITH or token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj", "conj")
    )


def add(found: list[Candidate], groups: list[Candidate]) -> list[Candidate]:
    """Candidates and groups in reading order; where they overlap, the names within a group give way to it
    and a group gives way to a longer name."""
    blocks: dict[int, list[Candidate]] = {}
    for candidate in found:
        blocks.setdefault(candidate.block.offset, []).append(candidate)
    for group in groups:
        inside = blocks.setdefault(group.block.offset, [])
        rivals = [c for c in inside if c.span.overlap(group.span)]
        if any(_stronger(candidate, group) for candidate in rivals):
            continue
        blocks[group.block.offset] = [c for c in inside if c not in rivals] + [group]
    return sorted((c for inside in blocks.values() for c in inside), key=lambda c: c.span)


def _stronger(candidate: Candidate, group: Candidate) -> bool:
    if not group.span.contains(candidate.span):
        return True
    return candidate.span == group.span and (
        candidate.source != "model" or candidate.kind is ActorKind.ORGANISATION
    )
