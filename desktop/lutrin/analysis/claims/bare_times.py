"""A bare time that the parse takes for the subject of a clause: "A strike before winter cannot be ruled out".

Seasons and feasts go without an article: "before winter" reads to the model like "before winter comes".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .syntax import Tree

_MARKS = frozenset({"before", "after", "until", "since"})


def reattach(tree: Tree) -> None:
    """Hang "before winter" under its noun, where the clause would leave the sentence without a verb."""
    times = tree.lexicon.words.get("bare_times", frozenset())
    for k in range(1, tree.size - 2):
        if tree.deps[k] != "mark" or tree.lower[k] not in _MARKS or tree.lower[k + 1] not in times:
            continue
        verb = tree.heads[k]
        if tree.heads[k + 1] != verb or tree.deps[verb] != "advcl" or tree.heads[verb] >= k:
            continue
        above = tree.heads[verb]
        if tree.heads[above] == above and tree.pos[above] in ("NOUN", "PROPN"):
            noun, label = above, tree.deps[k + 1]  # "An offensive before winter cannot be ruled out"
            for c in range(k, tree.size):
                if tree.heads[c] == above:
                    tree.heads[c] = verb
            tree.heads[verb], tree.deps[verb] = verb, "ROOT"
        elif tree.pos[verb] == "ADJ" and tree.pos[above] == "VERB":
            held = [c for c in range(above + 1, k) if tree.heads[c] == above and tree.deps[c] == "dobj"]
            if not held:
                continue
            noun, label = held[-1], "nsubj"  # "considers an offensive before winter unlikely"
            tree.deps[verb] = "ccomp"
        else:
            continue
        tree.heads[noun], tree.deps[noun] = verb, label
        tree.heads[k], tree.deps[k], tree.pos[k] = noun, "prep", "ADP"
        tree.heads[k + 1], tree.deps[k + 1] = k, "pobj"
