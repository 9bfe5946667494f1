"""What explains a position behind its colon: « Le maire conteste ce chiffre : la dette a baissé »."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .attribution import can_speak, group_speakers
from .clauses import span
from .content import classify
from .draft import Draft
from .insertion import is_finite
from .passage import Passage
from .verbs import VerbGroup


def explained(passage: Passage, draft: Draft) -> Draft | None:
    """The clause behind the colon of a French position, on the same account; ``draft`` then ends before it.

    Not what somebody else is said to say there, nor a list of nouns.
    """
    tree = passage.tree
    if tree.code != "fr" or draft.rule not in _POSITIONS or draft.frame is None:
        return None
    if not draft.speakers or draft.speakers[0].author:
        return None
    first, last = passage.tokens(draft.start, draft.end)
    colon = next((k for k in range(draft.frame[1], last) if tree.tokens[k] == ":"), None)
    if colon is None or colon - first < _FEWEST or passage.quotation_at(colon) is not None:
        return None
    body = range(colon + 1, last)
    if sum(1 for k in body if tree.is_word(k)) < _FEWEST or tree.tokens[colon + 1] in _MARKS:
        return None
    if not any(is_finite(tree, k) for k in body):
        return None
    draft.end = tree.ends[colon - 1]
    if any(_is_told_there(passage, group, colon + 1, last) for group in passage.verbs):
        return None
    verdict = classify(passage, colon + 1, last)
    start, end = span(tree, colon + 1, last)
    return Draft(
        start=start,
        end=end,
        kind=verdict.kind or ClaimKind.STATEMENT,
        rule="explained",
        score=0.7,
        head=verdict.head,
        speakers=list(draft.speakers),
        cue=draft.cue,
        negated=verdict.negated,
        framed=True,
        frame=draft.frame,
    )


def _is_told_there(passage: Passage, group: VerbGroup, start: int, end: int) -> bool:
    """Whether the clause has a verb of saying whose subject tells on whose account it stands."""
    if not start <= group.head < end or not group.is_finite:
        return False
    if group.end < end and passage.tree.lower[group.end] in ("que", "qu'"):
        return True
    _, head = group_speakers(passage, group, (start, end))
    if head is None or passage.tree.pos[head] == "PRON" or passage.tree.lower[head] in _NOBODY:
        return False
    return can_speak(passage, head)


_NOBODY = frozenset({"personne", "nul", "rien"})


_POSITIONS = frozenset({"object", "predicate"})
_FEWEST = 3  # words on either side of the colon
_MARKS = frozenset({"«", "“", '"'})
