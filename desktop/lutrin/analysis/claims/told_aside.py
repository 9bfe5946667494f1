"""Hearsay between commas: "The rest, it is hoped, will come in May", "He will, we are told, resign"."""

from __future__ import annotations

from .syntax import Tree

_TOLD = frozenset(
    ["say", "believe", "think", "understand", "claim", "hope", "fear", "report", "allege", "rumour", "rumor",
     "suppose", "expect", "assume", "feel", "whisper"]
)  # fmt: skip
_BE = frozenset({"be"})
_HEARERS = frozenset({"we", "i"})


def told_aside(tree: Tree, start: int, end: int) -> tuple[int, int] | None:
    """The tokens of the aside by which an English clause says that others hold it; None without any."""
    if tree.code != "en":
        return None
    for k in range(start + 1, end - 3):
        if tree.tokens[k] == "," and closes_aside(tree, k + 1):
            return k + 1, k + 4
    return None


def closes_aside(tree: Tree, subject: int) -> bool:
    """Whether "it is hoped" begins at ``subject`` and a comma or the full stop follows."""
    if subject + 3 >= tree.size or not tree.has_lemma(subject + 1, _BE) or tree.tags[subject + 2] != "VBN":
        return False
    if tree.tokens[subject + 3] not in (",", "."):
        return False
    if tree.lower[subject] in _HEARERS:
        return tree.lower[subject + 2] == "told"
    return tree.lower[subject] == "it" and tree.has_lemma(subject + 2, _TOLD)
