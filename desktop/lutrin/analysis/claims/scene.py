"""Who acts right before a quotation that nobody announces: « Ana Roy hausse les épaules. « On verra. » »"""

from __future__ import annotations

from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import Claimant, ClaimKind

from .attribution import can_speak, claimant, speakers
from .draft import Draft
from .passage import Passage
from .subjects import subject


def acting(passage: Passage, draft: Draft) -> Claimant | None:
    """The person who is the subject of the sentence before the quotation, in its block or the one before;
    None where there is none, or where that sentence quotes somebody itself."""
    if draft.kind is not ClaimKind.QUOTE or draft.cue is not None:
        return None
    first, _ = passage.tokens(draft.start, draft.end)
    if not any(passage.tree.is_word(k) for k in range(first)):
        if passage.before is None or passage.is_list_item:
            return None
        passage = passage.before
        first = passage.tree.size
    tree = passage.tree
    at = max((n for n, (start, _) in enumerate(tree.sentences) if start < first), default=-1)
    if at < 0:
        return None
    start, end = tree.sentences[at][0], min(tree.sentences[at][1], first)
    if any(passage.quotation_at(k) is not None for k in range(start, end)):
        return None  # it goes on, or another answers: the thread knows who spoke
    for verb in range(start, end):
        if tree.pos[verb] not in ("VERB", "AUX") or tree.deps[verb] not in ("ROOT", "parataxis", "ccomp"):
            continue
        head = subject(tree, verb, verb, verb + 1, (start, end))
        if head is None or head > verb or not can_speak(passage, head):
            return None
        named = speakers(passage, head, (start, verb))
        if len(named) != 1 or named[0].author:
            return None
        found = claimant(passage, named[0])
        if found.actor is None or passage.actors.actor(found.actor).kind is not ActorKind.PERSON:
            return None
        return found
    return None
