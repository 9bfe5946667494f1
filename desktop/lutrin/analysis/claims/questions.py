"""Indirect questions: "knows who paid", "explained how it works" put nothing forward but the whole."""

from __future__ import annotations

from .insertion import is_finite
from .syntax import Tree

_WORDS = frozenset({"whether", "if", "what", "which", "who", "whom", "whose", "how", "why", "where", "when"})
_CONDITIONS = frozenset({"if", "when", "where"})
# clauses that only open what is said: "said that if it rains, P", "said what he saw was P"
_OPENING = frozenset({"advcl", "csubj", "csubjpass", "nsubj", "nsubjpass", "relcl"})
_HEIGHT = 4  # steps in the tree from the question word to the verb of its clause


def is_question(tree: Tree, complement: tuple[int, int, int]) -> bool:
    """Whether the English clause of these tokens (start, end, head) is an indirect question."""
    start, end, _ = complement
    if tree.code != "en" or start >= end or tree.lower[start] not in _WORDS:
        return False
    comma = next((k for k in range(start, end) if tree.tokens[k] == ","), end)
    if tree.lower[start] in _CONDITIONS and any(is_finite(tree, k) for k in range(comma, end)):
        return False
    verb = next(
        (k for k in tree.path(start)[1 : 1 + _HEIGHT] if start < k < end and tree.pos[k] in ("VERB", "AUX")),
        None,
    )
    return verb is not None and tree.deps[verb] not in _OPENING
