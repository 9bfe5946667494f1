"""Accusations of specific acts: "They are bringing drugs into our towns", "The ministry cut the grant"."""

from __future__ import annotations

from .draft import Draft
from .judgements import judges
from .passage import Passage
from .syntax import OBJECTS, SUBJECTS, Tree

_OTHERS = frozenset({"they", "he", "she"})
_ACTING = frozenset({"person", "organisation", "state", "group"})


def accuses(passage: Passage, draft: Draft) -> bool:
    """Whether an English clause in the document's own voice tells what others did or do, without judging it.

    Such a claim is a position on what is so, not an interpretation; one word that judges makes it one.
    """
    tree, head = passage.tree, draft.head
    if tree.code != "en" or head < 0 or draft.framed or not tree.has_lemma(head, tree.lexicon.words["acts"]):
        return False
    done = next((c for c in tree.children[head] if tree.deps[c] in OBJECTS), None)
    if done is None or tree.lower[done] == "us" or not _is_event(tree, head):
        return False  # "They are killing us": an image
    if any(tree.deps[c] == "prt" for c in tree.children[head]):
        return False  # "is taking over Iraq", "gave up the fight": another verb
    who = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS and c < head), None)
    if who is None or not _acts(passage, who):
        return False
    start, end = passage.tokens(draft.start, draft.end)
    return not any(judges(tree, k) for k in range(start, end))


def _is_event(tree: Tree, head: int) -> bool:
    """Of the past, the perfect or the progressive: done or being done, not what one does by habit."""
    if tree.tags[head] == "VBD":
        return True
    aux = {tree.lower[c] for c in tree.children[head] if tree.deps[c] == "aux"}
    if tree.tags[head] == "VBG":
        return bool(aux & _BEING) and not aux & _MODAL
    return tree.tags[head] == "VBN" and bool(aux & _HAVING) and not aux & _MODAL


_BEING = frozenset({"is", "are", "'re", "’re", "'s", "’s", "was", "were", "been"})
_HAVING = frozenset({"has", "have", "had", "'ve", "’ve", "'s", "’s"})
_MODAL = frozenset({"will", "would", "may", "might", "could", "should", "must", "can"})


def _acts(passage: Passage, who: int) -> bool:
    tree = passage.tree
    if tree.lower[who] in _OTHERS:
        return True
    mention = passage.actors.mention_at(passage.token_span(who, who + 1))
    if mention is not None:
        return mention.kind.value in _ACTING
    return tree.has_lemma(who, tree.lexicon.people)
