"""Sources that cite each other: "X, citing Y, reports P", « P, dit X, cité par Y »."""

from __future__ import annotations

from .attribution import can_speak, speakers
from .draft import Draft
from .passage import Passage

_CITING = frozenset({"citing", "quoting", "citant"})
_CITED = frozenset({"quoted", "cited", "cité", "citée", "cités", "citées"})
_RULES = frozenset({"finite", "aside", "source", "quoted"})


def add_cited(passage: Passage, start: int, draft: Draft, limits: tuple[int, int]) -> None:
    """ "X, citing Y, reports P", « P, dit X, cité par Y »: both stand for it.

    ``start``: the token with which the words that put the claim on somebody's account begin.
    """
    tree = passage.tree
    if draft.rule not in _RULES or not draft.speakers or draft.speakers[0].author:
        return
    for k in range(limits[0] + 1, limits[1] - 1):
        by = tree.lower[k] in _CITED and tree.lower[k + 1] in ("par", "by")
        comma = k - 1 - (by and tree.lower[k - 1] == "as")
        if not (by or tree.lower[k] in _CITING) or tree.tokens[comma] != ",":
            continue
        cited = next((j for j in range(k + 1, limits[1]) if tree.pos[j] in ("NOUN", "PROPN")), None)
        while cited is not None and tree.deps[cited] == "compound" and tree.heads[cited] > cited:
            cited = tree.heads[cited]
        if cited is None or not can_speak(passage, cited):
            continue
        draft.speakers = [*draft.speakers, *speakers(passage, cited, (k + 1, limits[1]))]
        if k > start and draft.start < tree.starts[k] < draft.end:
            draft.end = tree.ends[comma - 1]
        return
