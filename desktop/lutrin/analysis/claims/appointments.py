"""What a French text fixes for a day told from today: « La réunion aura lieu mardi »."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .draft import Draft
from .passage import Passage


def is_appointment(passage: Passage, draft: Draft) -> bool:
    """Whether a forecast of the document's own names its day as one names a day that is near."""
    tree = passage.tree
    if tree.code != "fr" or draft.framed or draft.kind is not ClaimKind.FORECAST or draft.rule not in _RULES:
        return False
    first, last = passage.tokens(draft.start, draft.end)
    return any(_is_near(tree.lower, k, first, last) for k in range(first, last))


def _is_near(lower: list[str], k: int, first: int, last: int) -> bool:
    if lower[k] in _NEAR:
        return True
    if lower[k] in ("ce", "cet", "cette"):
        return k + 1 < last and lower[k + 1] in _PARTS
    return lower[k] in _WEEK and k > first and lower[k - 1] not in _ANY  # « mardi », not « le mardi »


_RULES = frozenset({"future", "scheduled"})
_NEAR = frozenset(
    {"demain", "aujourd'hui", "après-demain", "prochain", "prochaine", "prochains", "prochaines"}
)
_PARTS = frozenset({"matin", "soir", "après-midi", "nuit", "week-end", "semaine", "mois", "été", "hiver"})
_WEEK = frozenset({"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"})
_ANY = frozenset({"le", "les", "un", "chaque", "du", "au"})
