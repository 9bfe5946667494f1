"""How far the phrase of a noun goes: the words that name a claimant."""

from __future__ import annotations

from .subjects import CLITICS, FORMER
from .syntax import RELATIVES, Tree

_LONGEST = 24  # tokens of a claimant's own words
_PREPOSITIONS = frozenset({"de", "d'", "à", "par", "pour", "chez", "avec", "of", "by", "from", "for", "to"})
_CIRCUMSTANCES = frozenset({"nmod", "obl:mod", "obl:arg", "obl"})


def noun_phrase(tree: Tree, head: int, limits: tuple[int, int], *, split: bool = True) -> tuple[int, int]:
    """The words of the phrase under ``head`` as a token range, without relative clauses and asides.

    A head outside the ``limits`` has those of its own sentence: « Le maire se défend. Qui ajoute que P ».
    """
    if tree.lower[head] in CLITICS:
        return head, head + 1
    if not limits[0] <= head < limits[1]:
        limits = tree.sentence_of(head)
    left, right = max(tree.left[head], limits[0]), min(tree.right[head] + 1, limits[1])
    left = max(left, head - _LONGEST)
    for c in tree.children[head]:
        cuts = (
            tree.deps[c] in RELATIVES
            or (split and tree.deps[c] in ("conj", "cc"))
            or tree.deps[c] in ("acl", "advcl", "parataxis", "dep", "punct")
        )
        if cuts and c > head and tree.left[c] < right:
            if tree.deps[c] == "punct" and tree.tokens[c] not in (
                ",",
                "(",
                ":",
                ";",
                "—",
                "–",
                "«",
                '"',
                "“",
            ):
                continue
            right = min(right, max(head + 1, tree.left[c]))
        elif cuts and c < head and tree.deps[c] in ("punct", "advcl", "parataxis"):
            left = max(left, tree.right[c] + 1)
        elif c < head and tree.code == "fr" and tree.deps[c] in _CIRCUMSTANCES:
            left = max(left, tree.right[c] + 1)  # "devant les députés le ministre": no part of the phrase
    right = min(right, head + _LONGEST)
    while right - 1 > head and (
        tree.pos[right - 1] in ("PUNCT", "CCONJ", "ADP", "SPACE") or tree.lower[right - 1] in ("y", "en")
    ):
        right -= 1
    while left < head and (
        tree.pos[left] in ("PUNCT", "CCONJ", "SPACE", "SCONJ")
        or tree.lower[left] in _PREPOSITIONS
        or (
            tree.deps[left] in ("mark", "advmod")
            and tree.lower[left]
            not in ("plusieurs", "many", "several", "most", "more", "about", "environ", "près")
        )
    ):
        left += 1
    while left > limits[0] and _is_hyphened(tree, left):
        left -= 1  # "état-major": no phrase begins within a word
    if left == head > limits[0] and tree.lower[head] in FORMER and tree.pos[head - 1] == "DET":
        left -= 1
    return left, right


def _is_hyphened(tree: Tree, k: int) -> bool:
    if tree.ends[k - 1] != tree.starts[k] or tree.lower[k] in CLITICS:
        return False
    return tree.tokens[k].startswith("-") or tree.tokens[k - 1].endswith("-")
