"""What opens a reported clause where no "que" does: a colon, or « comment », « pourquoi »."""

from __future__ import annotations

from .insertion import is_finite
from .syntax import Tree
from .verbs import VerbGroup


def told_how(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> int | None:
    """ "expliquent comment P", "a raconté pourquoi P": the question word, with which the clause begins."""
    if tree.code != "fr" or group.passive or not tree.has_lemma(group.head, _TELLING):
        return None
    for k in range(group.end, min(group.end + _NEAR, limits[1])):
        if tree.lower[k] in _HOW:
            return k
        if tree.pos[k] in ("VERB", "AUX", "PUNCT", "SCONJ"):
            return None
    return None


_TELLING = frozenset(
    {
        "expliquer",
        "raconter",
        "décrire",
        "détailler",
        "révéler",
        "préciser",
        "rappeler",
        "relater",
        "dévoiler",
    }
)
_HOW = frozenset({"comment", "pourquoi", "combien"})


def opening_colon(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> int | None:
    """The colon of "Paris prévient : P": right behind the verb, but for when and to whom; P unquoted."""
    colon = next(
        (k for k in range(group.end, min(group.end + _NEAR, limits[1])) if tree.tokens[k] == ":"), None
    )
    if colon is None or any(tree.pos[k] in ("VERB", "AUX", "PUNCT") for k in range(group.end, colon)):
        return None
    words = [k for k in range(colon + 1, limits[1]) if tree.is_word(k)]
    told = any(is_finite(tree, k) for k in words) or any(tree.lower[k] in _NO for k in words[:1])
    quoted = colon + 1 < tree.size and tree.tokens[colon + 1] in ("«", "“", '"', "‘", "'")
    return None if quoted or not told or len(words) < _CLAUSE else colon


_NEAR = 6  # tokens from the verb to its colon
_CLAUSE = 3  # words
_NO = frozenset({"no", "not", "never", "pas", "non", "aucun", "aucune", "jamais"})
