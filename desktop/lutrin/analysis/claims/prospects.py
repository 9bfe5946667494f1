"""What is left open, feared or doubted: of what is still to come a forecast, whatever verb announces it."""

from __future__ import annotations

from . import horizon
from .clause_head import finite_part
from .content import classify
from .draft import Draft
from .foretold import announced_by
from .passage import Passage


def leaves_open(passage: Passage, draft: Draft) -> bool:
    """« n'exclut pas un recours », « n'écarte pas de saisir le juge »: what may come, whoever does it."""
    tree = passage.tree
    return draft.rule in ("object", "infinitive") and any(
        group.negated
        and tree.has_lemma(group.head, _EXCLUDES)
        and not tree.lower[min(group.end, tree.size - 1)].startswith("aucun")
        for group in passage.verbs
        if (group.start, group.end) == draft.frame
    )


def is_feared_or_doubted(passage: Passage, draft: Draft) -> bool:
    """« redoute que la digue ne cède », « doute que cela suffise »: an event, in the subjunctive, not done.

    What one does not believe is to come where it is dated: « peine à croire que le pont rouvre avant mai ».
    """
    tree = passage.tree
    if tree.code != "fr" or draft.rule != "finite":
        return False
    doubted = announced_by(passage, draft, FEARS | _DOUBTS)
    if not doubted and not (announced_by(passage, draft, _BELIEVES) and is_dated(passage, draft)):
        return False
    head = classify(passage, *passage.tokens(draft.start, draft.end)).head
    if head < 0 or tree.pos[head] not in ("VERB", "AUX") or is_state(passage, head):
        return False
    finite = finite_part(tree, head)
    if finite != head and tree.deps[finite] not in ("aux:pass", "aux:caus"):
        return False  # « doute qu'il ait signé »
    return doubted or "Mood=Sub" in tree.morphs[finite] or _is_hardly(passage, draft)


def _is_hardly(passage: Passage, draft: Draft) -> bool:
    """« ne croit pas que P », « peine à croire que P »."""
    tree = passage.tree
    if draft.frame is None:
        return False
    at = draft.frame[0]
    return tree.has_lemma(at - 2, _STRUGGLES) or any(
        group.negated for group in passage.verbs if (group.start, group.end) == draft.frame
    )


def is_dated(passage: Passage, draft: Draft) -> bool:
    """Whether a draft tells when, and that is to come."""
    when = horizon.find(passage, draft.start, draft.end, draft.cue)
    return when is not None and not horizon.is_past(passage, when)


def is_state(passage: Passage, head: int) -> bool:
    """ "would be wrong", « serait une erreur »: a quality, not an event."""
    tree = passage.tree
    return tree.has_lemma(head, frozenset({"be", "être"})) or any(
        tree.deps[c] == "cop" for c in tree.children[head]
    )


FEARS = frozenset({"craindre", "redouter", "appréhender", "fear", "dread"})
_STRUGGLES = frozenset({"peiner", "mal"})
_DOUBTS = frozenset({"douter"})
_BELIEVES = frozenset({"croire", "penser", "imaginer"})
_EXCLUDES = frozenset({"exclure", "écarter"})
