"""Whether a reported future is foretold or undertaken: "the dam will break", « une enquête sera menée »."""

from __future__ import annotations

from .draft import Draft
from .passage import Passage
from .syntax import SUBJECTS, Tree

PROMISES = frozenset({"promettre", "engager", "promise", "pledge", "vow", "agree"})
_ASSURES = frozenset({"assurer", "garantir", "jurer", "informer"})
_UNDERTAKEN = frozenset(
    ("enquête", "mesure", "effort", "lumière", "suite", "nécessaire", "tout", "possible", "moyen", "justice")
)


def announced_by(passage: Passage, draft: Draft, lemmas: frozenset[str]) -> bool:
    """Whether the words that announce the draft hold one of ``lemmas``."""
    return draft.frame is not None and any(passage.tree.has_lemma(k, lemmas) for k in range(*draft.frame))


def is_foretold(passage: Passage, draft: Draft, head: int) -> bool:
    """An undated future that is no undertaking: not "il fera tout", "une enquête sera menée"."""
    tree = passage.tree
    if head < 0 or announced_by(passage, draft, PROMISES):
        return False
    deps = [tree.deps[c] for c in tree.children[head]]
    subjects = [c for c in tree.children[head] if tree.deps[c] in SUBJECTS]
    if any(tree.pos[c] == "PRON" for c in subjects):
        return False
    passive = any(dep in ("aux:pass", "auxpass") or (dep in SUBJECTS and "pass" in dep) for dep in deps)
    return not passive or not (announced_by(passage, draft, _ASSURES) or _is_undertaken(tree, subjects))


def _is_undertaken(tree: Tree, subjects: list[int]) -> bool:
    """« qu'une enquête sera menée », "will be done"; in French only of what one undertakes, not « que deux
    postes seront supprimés »."""
    return tree.code == "en" or not subjects or any(tree.has_lemma(c, _UNDERTAKEN) for c in subjects)
