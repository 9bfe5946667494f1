"""What the calendar holds, in the English present: "The finals are on Sunday", "The lease runs until May"."""

from __future__ import annotations

import re

from . import horizon
from .passage import Passage
from .syntax import SUBJECTS

# on one day or in one stretch of time: not "in winter", which comes round every year
_ONE_DAY = re.compile(
    r"(?x)(?i:on|by|next|this|tomorrow|tonight|later|at\ the\ end|until|till|before|through|from)\b|[A-Z]|\d"
)
_STAYS = 3  # tokens at most between "is" and "on Sunday": "are again on Sunday"


def is_appointed(passage: Passage, head: int, finite: int, start: int, end: int) -> bool:
    """Whether an English clause in the present tells of an appointment to come."""
    tree = passage.tree
    if tree.code != "en" or head < 0 or tree.tags[finite] not in ("VBZ", "VBP"):
        return False
    if end <= start or any(tree.lower[k] in _HABITS for k in range(start, end)):
        return False
    when = horizon.find(passage, tree.starts[start], tree.ends[end - 1])
    if when is None or horizon.is_past(passage, when) or not _is_definite(when.words):
        return False
    place = tree.text.find(when.words, tree.starts[start])
    at = passage.tokens(place, place + len(when.words))[0]
    if not _belongs(passage, at, head):
        return False
    if tree.has_lemma(head, _BE):
        if tree.pos[at] in ("NUM", "PROPN"):
            return False  # "His feast day is 30 September"
        return finite < at <= finite + _STAYS and all(
            tree.pos[k] in ("ADV", "ADP") for k in range(finite + 1, at)
        )
    if any(tree.deps[c] == "auxpass" for c in tree.children[head]):
        return finite < head and tree.has_lemma(head, tree.lexicon.words["calendar_done"])
    if finite != head:
        return False  # "is going", "has met"
    if tree.has_lemma(head, _GO):
        return tree.lower[head + 1 : head + 2] != ["on"]
    return tree.has_lemma(head, tree.lexicon.words["calendar"])


def _is_definite(words: str) -> bool:
    return _ONE_DAY.match(words) is not None or any(c.isdigit() or c.isupper() for c in words)


def _belongs(passage: Passage, at: int, head: int) -> bool:
    """Whether the date tells when the main verb is: none of a clause below it lies between."""
    tree = passage.tree
    path = tree.path(at)
    if head not in path:
        return False
    return not any(
        tree.pos[k] in ("VERB", "AUX") or any(tree.deps[c] in SUBJECTS for c in tree.children[k])
        for k in path[1 : path.index(head)]
    )


_BE = frozenset({"be"})
_GO = frozenset({"go"})
_HABITS = frozenset({"every", "each", "usually", "always", "often", "normally", "traditionally", "whenever"})
