"""What the document demands, recommends or holds to be a duty."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .clauses import span
from .draft import AUTHOR_SPEAKER, Draft
from .passage import Passage
from .voice import units


def detect(passage: Passage) -> list[Draft]:
    """The clauses of obligation, recommendation and command."""
    tree, found = passage.tree, []
    for unit in units(passage):
        verdict = unit.verdict
        if verdict.kind is not ClaimKind.CALL:
            continue
        start, end = span(tree, unit.start, unit.end)
        cue = (tree.starts[verdict.cue[0]], tree.ends[verdict.cue[1] - 1]) if verdict.cue else None
        found.append(
            Draft(
                start=start,
                end=end,
                kind=ClaimKind.CALL,
                rule=verdict.rule,
                score=verdict.score,
                head=verdict.head,
                speakers=[AUTHOR_SPEAKER],
                cue=cue,
                negated=verdict.negated,
            )
        )
    return found
