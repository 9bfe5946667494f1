"""What opens a reported clause where no "que" does: a colon, or « comment », « pourquoi »."""

from __future__ import annotations

from .insertion import is_finite
from .syntax import OBJECTS, Tree
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
    if tree.has_lemma(group.head, _STANDING) and any(
        tree.deps[c] in OBJECTS and group.end <= c < colon for c in tree.children[group.head]
    ):
        return None  # « conteste ce chiffre : P »: why
    words = [k for k in range(colon + 1, limits[1]) if tree.is_word(k)]
    told = any(is_finite(tree, k) for k in words) or any(tree.lower[k] in _NO for k in words[:1])
    told = told or (tree.has_lemma(group.head, _PLAYING_DOWN) and any(tree.lower[k] in _A for k in words[:1]))
    quoted = colon + 1 < tree.size and tree.tokens[colon + 1] in ("«", "“", '"', "‘", "'")
    return None if quoted or not told or len(words) < _CLAUSE else colon


_STANDING = frozenset(
    ["contester", "rejeter", "récuser", "réfuter", "refuser", "nier", "démentir", "écarter", "repousser",
     "dénoncer", "condamner", "critiquer", "déplorer", "regretter", "saluer", "approuver", "soutenir",
     "défendre", "reprocher", "accuser", "exclure"]
)  # fmt: skip
# « La majorité minimise : un scrutin local. »: what it is, in a noun
_PLAYING_DOWN = frozenset({"minimiser", "relativiser", "dédramatiser", "ironiser", "trancher", "résumer"})
_A = frozenset({"un", "une", "simple", "rien", "pur", "pure", "beaucoup"})
_NEAR = 6  # tokens from the verb to its colon
_CLAUSE = 3  # words
_NO = frozenset({"no", "not", "never", "pas", "non", "aucun", "aucune", "jamais"})
