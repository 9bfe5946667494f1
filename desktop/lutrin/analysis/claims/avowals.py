"""Opinions avowed: "said she believed P", « dit qu'il pense que P »: the judgement is what was said."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .draft import Draft
from .passage import Passage
from .syntax import SUBJECTS

_ONESELF = frozenset({"he", "she", "they", "it", "i", "we", "il", "elle", "ils", "elles", "je", "nous", "on"})
_ROOM = 3  # tokens from the start of what is said to its verb of opinion


def without_frames(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts, each of an opinion put in its reporter's frame but once: P, of "said she believed P"."""
    dropped: list[Draft] = []
    for outer in drafts:
        inner = _opinion(passage, outer, drafts)
        if inner is not None:
            inner.speakers, inner.end = outer.speakers, outer.end
            dropped.append(outer)
    return [draft for draft in drafts if not any(draft is one for one in dropped)]


def _opinion(passage: Passage, outer: Draft, drafts: list[Draft]) -> Draft | None:
    """The draft of the opinion that ``outer`` reports, where it reports nothing else."""
    if outer.rule != "finite" or outer.frame is None or not outer.speakers or outer.speakers[0].author:
        return None
    tree = passage.tree
    start, end = passage.tokens(outer.start, outer.end)
    if tree.lower[start] not in _ONESELF:
        return None
    for inner in drafts:
        if inner.rule != "finite" or inner.frame is None or inner.kind is not ClaimKind.ASSESSMENT:
            continue
        stop = passage.tokens(inner.start, inner.end)[1]
        if start < inner.frame[0] <= start + _ROOM and (stop == end or _goes_on(passage, stop, end)):
            return inner
    return None


def _goes_on(passage: Passage, stop: int, end: int) -> bool:
    """ "said she felt P and Q": what follows is a clause of its own, not what else the speaker did."""
    tree = passage.tree
    if stop + 2 >= end or tree.lower[stop] not in ("and", "et"):
        return False
    return tree.pos[stop + 1] in ("DET", "NOUN", "PROPN") and any(
        tree.deps[k] in SUBJECTS for k in range(stop + 1, end)
    )
