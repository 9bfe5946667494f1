"""Whose words « selon ce que dit X » and « selon nos informations » name."""

from __future__ import annotations

from .insertion import is_finite
from .passage import Passage
from .phrases import noun_phrase
from .subjects import subject_after
from .syntax import SUBJECTS, Tree

_WHAT = (["ce", "que"], ["ce", "qu'"])
_REACH = 8  # tokens from « ce que » to its verb


def told_in(passage: Passage, k: int, limits: tuple[int, int]) -> tuple[int, int] | None:
    """Of « ce qu'affirme X » at token ``k`` the token of X and the end of the clause; None if it is none."""
    tree = passage.tree
    if tree.lower[k : k + 2] not in _WHAT:
        return None
    verb = next((j for j in range(k + 2, min(k + _REACH, limits[1])) if is_finite(tree, j)), None)
    if verb is None:
        return None
    end = verb + 1
    while end < limits[1] and (tree.pos[end] in ("AUX", "ADV") or "VerbForm=Part" in tree.morphs[end]):
        end += 1
    before = range(k + 2, verb)
    head = next((j for j in before if tree.deps[j] in SUBJECTS and tree.pos[j] != "DET"), None)
    if head is None:
        head = next((j for j in before if tree.pos[j] in ("PRON", "PROPN", "NOUN")), None)
    if head is not None:
        return head, end
    head = subject_after(tree, end, limits)
    return None if head is None else (head, noun_phrase(tree, head, limits)[1])


_OUR = frozenset({"nos", "notre", "mes", "ma", "mon", "our", "my"})
_KNOWN = frozenset(
    ("information", "renseignement", "calcul", "estimation", "décompte", "constatation", "observation",
     "recoupement", "projection", "lecture", "analyse", "calculation", "estimate", "count", "finding")
)  # fmt: skip


def is_own_knowledge(tree: Tree, head: int) -> bool:
    """« selon nos informations », "by our count": of the document itself."""
    return tree.has_lemma(head, _KNOWN) and any(tree.lower[c] in _OUR for c in tree.children[head])
