"""A bare time that the parse takes for the subject of a clause: "A strike before winter cannot be ruled out".

Seasons and feasts go without an article: "before winter" reads to the model like "before winter comes".
"""

from __future__ import annotations

from collections.abc import Set

_MARKS = frozenset({"before", "after", "until", "since"})


def reattach(times: Set[str], lower: list[str], pos: list[str], deps: list[str], heads: list[int]) -> None:
    """Hang "before winter" under its noun, where the clause would leave the sentence without a verb.

    ``times`` are the words of bare times; the lists, an entry a token, are those of a tree and are changed.
    """
    for k in range(1, len(lower) - 2):
        if deps[k] != "mark" or lower[k] not in _MARKS or lower[k + 1] not in times:
            continue
        verb = heads[k]
        if heads[k + 1] != verb or deps[verb] != "advcl" or heads[verb] >= k:
            continue
        above = heads[verb]
        if heads[above] == above and pos[above] in ("NOUN", "PROPN"):
            noun, label = above, deps[k + 1]  # "An offensive before winter cannot be ruled out"
            for c in range(k, len(lower)):
                if heads[c] == above:
                    heads[c] = verb
            heads[verb], deps[verb] = verb, "ROOT"
        elif pos[verb] == "ADJ" and pos[above] == "VERB":
            held = [c for c in range(above + 1, k) if heads[c] == above and deps[c] == "dobj"]
            if not held:
                continue
            noun, label = held[-1], "nsubj"  # "considers an offensive before winter unlikely"
            deps[verb] = "ccomp"
        else:
            continue
        heads[noun], deps[noun] = verb, label
        heads[k], deps[k], pos[k] = noun, "prep", "ADP"
        heads[k + 1], deps[k + 1] = k, "pobj"
