"""A second source without a verb of its own: « X affirme que P ; l'opposition, que Q »."""

from __future__ import annotations

from .announcing import drafted
from .attribution import can_speak, group_speakers, speakers
from .draft import Draft
from .insertion import is_finite
from .passage import Passage
from .phrases import noun_phrase
from .syntax import NOMINALS, Tree
from .verbs import VerbGroup

RULE = "finite"
_THAT = frozenset({"que", "qu'"})
_WORDS = 3  # of what is said


def detect(passage: Passage) -> list[Draft]:
    """What a second speaker says behind a semicolon, by the verb of the first (French)."""
    tree = passage.tree
    if tree.code != "fr":
        return []
    found = []
    for first, last in tree.sentences:
        for k in range(first + 4, last - 5):
            if tree.tokens[k] != ";" and not (tree.tokens[k] == "," and tree.lower[k + 1] in _AND):
                continue
            draft = _second(passage, k, (first, last))
            if draft is not None:
                found.append(draft)
    return found


_AND = frozenset({"et", "quand", "tandis"})


def _second(passage: Passage, joint: int, limits: tuple[int, int]) -> Draft | None:
    tree = passage.tree
    start = joint + 1 if tree.tokens[joint] == ";" else joint + 2
    comma = next((k for k in range(start + 1, min(start + _FAR, limits[1])) if tree.tokens[k] == ","), None)
    if comma is None or comma + _WORDS >= limits[1] or tree.lower[comma + 1] not in _THAT:
        return None
    if any(tree.pos[k] in ("VERB", "AUX", "PRON", "ADP") for k in range(start, start + 1)):
        return None
    head = next((k for k in range(start, comma) if tree.pos[k] in NOMINALS), None)
    if head is None or any(is_finite(tree, k) for k in range(start, comma)) or not can_speak(passage, head):
        return None
    group = _announcing(passage, (limits[0], joint))
    end = _clause_end(tree, comma + 2, limits[1])
    if group is None or end is None or passage.quotation_at(comma) is not None:
        return None
    stop = noun_phrase(tree, head, (start, comma))[1]
    who = speakers(passage, head, (start, max(stop, comma)))
    verb = next((k for k in range(comma + 2, end) if is_finite(tree, k)), comma + 2)
    draft = drafted(passage, group, (comma + 2, end, verb), who, RULE, 0.9)
    draft.frame = (start, comma + 2)
    return draft


_FAR = 10  # tokens of whoever speaks


def _announcing(passage: Passage, limits: tuple[int, int]) -> VerbGroup | None:
    """The verb before the joint that announces a clause on somebody's account."""
    for group in passage.verbs:
        inside = limits[0] <= group.head < limits[1] and group.is_finite and not group.passive
        if not inside or "q" not in group.entry.frames:
            continue
        if any(passage.tree.lower[k] in _THAT for k in range(group.end, min(group.end + 3, limits[1]))):
            who, head = group_speakers(passage, group, passage.tree.sentence_of(group.head))
            if who and head is not None:
                return group
    return None


def _clause_end(tree: Tree, start: int, last: int) -> int | None:
    """Where the clause ends; None where it is a relative one, behind which the main verb comes."""
    end = next((k for k in range(start, last) if tree.tokens[k] == ";"), last)
    verb = next((k for k in range(start, end) if is_finite(tree, k)), None)
    if verb is None or tree.pos[start] not in ("PRON", "DET", "PROPN", "NOUN", "ADV"):
        return None
    comma = next((k for k in range(verb + 1, end) if tree.tokens[k] == ","), None)
    if comma is not None and any(is_finite(tree, k) for k in range(comma + 1, min(comma + 3, end))):
        return None  # « ; son voisin, que la police a vu, est parti »
    return end
