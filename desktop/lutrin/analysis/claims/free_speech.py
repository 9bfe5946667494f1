"""Free indirect speech: « Il confie que P. L'annonce tomberait avant Noël. » is his who confided."""

from __future__ import annotations

from .clause_head import is_conditional
from .draft import Draft
from .insertion import is_finite
from .passage import Passage
from .syntax import SUBJECTS, Tree


def handed_on(passage: Passage, kept: list[Draft]) -> None:
    """Give the claims in the conditional of what is reported to whoever spoke in the sentence before."""
    tree = passage.tree
    numbers = [_number(tree, draft) for draft in kept]
    for at, draft in enumerate(kept):
        before = kept[at - 1] if at else None
        if before is None or numbers[at] != numbers[at - 1] + 1 or not before.speakers:
            continue
        unheld = not draft.framed and not draft.inherits and all(one.author for one in draft.speakers)
        if unheld and not before.speakers[0].author and _is_reported(tree, draft, numbers[at]):
            draft.speakers = list(before.speakers)


def _number(tree: Tree, draft: Draft) -> int:
    """The number of the sentence in which a draft begins."""
    return sum(1 for start, _ in tree.sentences if tree.starts[start] <= draft.start)


_MODALS = frozenset({"pouvoir", "devoir", "falloir", "convenir", "sembler", "paraître", "vouloir", "valoir"})
_IF = frozenset(
    {"whether", "si", "s'", "sinon", "sans", "faute", "cas", "if", "unless", "otherwise", "were", "without"}
)
_NOBODY = frozenset(
    {"il", "ce", "c'", "cela", "ça", "on", "je", "j'", "nous", "i", "we", "you", "it", "that"}
)


def _is_reported(tree: Tree, draft: Draft, number: int) -> bool:
    """Whether the sentence tells in the conditional, without a condition, what somebody's words foretold."""
    first, last = tree.sentences[number - 1]
    if tree.tokens[last - 1] == "?" or any(tree.lower[k] in _IF for k in range(first, last)):
        return False
    verb = next((k for k in range(first, last) if is_finite(tree, k)), None)
    if verb is None or draft.head < 0 or tree.has_lemma(verb, _MODALS):
        return False
    conditional = is_conditional(tree, verb) if tree.code == "fr" else tree.lower[verb] in ("would", "'d")
    if not conditional or (verb != draft.head and tree.heads[verb] != draft.head):
        return False
    subject = next((c for c in tree.children[draft.head] if tree.deps[c] in SUBJECTS), None)
    return subject is not None and tree.lower[subject] not in _NOBODY
