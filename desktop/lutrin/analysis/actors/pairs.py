"""Two persons named together: whom « ils », "they" or « les deux dirigeants » stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import FoundMention

from .placed import placed

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 600  # code points from the pair to who takes it up
Pair = tuple[int, str, str]  # where the second name ends (code points), both actors
Pairs = list[Pair]

# what stands between two that are told of together: "and", a title, or that they met
_TOGETHER = re.compile(
    r"""(?xi)^,?\s(?:et|and|&)\s(?:[\w’'.-]+\s){0,4}$
    |^\s(?:a\s|ont\s|had\s|has\s)?(?:rencontr\w+|reçu|reçoit|met|meets|received|receives|hosted)\s(?:[\w’'.-]+\s){0,3}$
    |^\s(?:s['’]est\sentretenue?|s['’]entretient|held\stalks|talked|spoke|speaks)\s(?:avec|with)\s(?:[\w’'.-]+\s){0,3}$"""
)
_PRONOUNS = frozenset({"ils", "elles", "they", "ceux", "celles", "both"})
_TWO = frozenset({"deux", "two", "both"})


class Named(Protocol):
    """What is asked of the findings of a document."""

    pairs: Pairs

    def before(self, offset: int) -> list[FoundMention]:
        """The mentions before ``offset``, the nearest first."""


def of_names(reading: Reading, mentions: list[FoundMention]) -> Pairs:
    """The pairs of persons that the document names together, in reading order."""
    found: Pairs = []
    persons = list(placed(reading, [one for one in mentions if one.kind is ActorKind.PERSON]))
    for (block, one), (_, other) in pairwise(persons):
        between = block.text[max(0, one.span.end - block.offset) : max(0, other.span.start - block.offset)]
        if one.actor != other.actor and _TOGETHER.match(between):
            found.append((other.span.end, one.actor, other.actor))
    return found


def meant(findings: Named, block: ParsedBlock, token: Token) -> tuple[str, ...]:
    """The two actors that ``token`` stands for; none where it is no plural, or others are named since."""
    word = token.lower_.removeprefix("-").removeprefix("t-")
    of_two = word in _PRONOUNS or any(child.lower_ in _TWO for child in token.children)
    return _last(findings, block, token) if of_two else ()


# « la première », « le second » of two: which of them
ORDER = {"premier": 0, "première": 0, "second": 1, "seconde": 1}


def ordered(findings: Named, block: ParsedBlock, token: Token, place: int) -> str | None:
    """Whom « la première » or « le second » means of two named together; None where a noun follows it."""
    alone = token.i + 1 >= len(token.doc) or token.nbor(1).pos_ not in ("NOUN", "PROPN", "NUM", "ADJ")
    both = _last(findings, block, token) if alone else ()
    return both[place] if both else None


def _last(findings: Named, block: ParsedBlock, token: Token) -> tuple[str, ...]:
    """The last two named together before ``token``, where nobody else is told of since."""
    at = block.offset + token.idx
    number = bisect_left(findings.pairs, (at, "", "")) - 1
    if number < 0:
        return ()
    place, one, other = findings.pairs[number]
    if at - place > FARTHEST:
        return ()
    for mention in findings.before(at):
        if mention.span.start < place:
            break
        if mention.kind is ActorKind.GROUP or (
            mention.kind is not ActorKind.PLACE and _opens(block, mention)
        ):
            return ()
    return one, other


def _opens(block: ParsedBlock, mention: FoundMention) -> bool:
    """Whether the mention is what a sentence after the pair is about: its subject."""
    tokens = block.tokens(mention.span)
    return tokens is not None and len(tokens) > 0 and tokens.root.dep_.startswith("nsubj")
