"""The body that its member speaks for: « mon groupe demande », « notre parti refuse »."""

from __future__ import annotations

from .syntax import Tree

_OURS = frozenset({"mon", "ma", "notre"})
_BODIES = frozenset({"groupe", "parti", "syndicat", "gouvernement", "formation", "délégation"})


def is_own_body(tree: Tree, head: int) -> bool:
    """Whether the noun at ``head`` is the speaker's own group, party or government (French)."""
    return tree.lower[head] in _BODIES and any(tree.lower[c] in _OURS for c in tree.children[head])
