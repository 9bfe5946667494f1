"""Polls and surveys: a share of people as the one who says it."""

from __future__ import annotations

from .draft import Speaker
from .passage import Passage


def is_poll(passage: Passage, speaker: Speaker) -> bool:
    """ "59 % des Français", "un tiers des sondés": what people answered."""
    tree = passage.tree
    if speaker.head < 0:
        return False
    inside = range(speaker.start, min(speaker.end, tree.size))
    if any(tree.lower[k] in _SHARES for k in inside):
        return True
    numbers = [k for k in inside if tree.pos[k] == "NUM"]
    among = [k for k in inside if tree.lower[k] in ("sur", "in")]
    if among and len(numbers) > 1:
        return True  # "sept Français sur dix", "two in five"
    if numbers and any(tree.lower[k + 1] in _FEW for k in among if k + 1 in inside):
        return True  # « deux sur trois », of which the model takes one for a pronoun
    return any(
        tree.lower[k].isascii() and tree.lower[k].isdigit() and int(tree.lower[k]) > 9 for k in numbers
    )


_FEW = frozenset({"deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"})
_SHARES = frozenset(
    [
        "%",
        "percent",
        "pourcent",
        "cent",
        "sondés",
        "sondées",
        "interrogés",
        "interrogées",
        "respondents",
        "tiers",
        "quart",
        "quarts",
        "moitié",
        "thirds",
        "quarter",
        "quarters",
        "polled",
        "surveyed",
        "proportion",
        "répondants",
        "répondantes",
    ]
)
