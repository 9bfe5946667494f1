"""What the document says will or may happen."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .clauses import span
from .draft import AUTHOR_SPEAKER, Draft
from .outlook import is_dated
from .passage import Passage
from .stage import is_business
from .voice import units


def detect(passage: Passage) -> list[Draft]:
    """The clauses in the future, with a modal of possibility, or that tell of something scheduled."""
    tree, found = passage.tree, []
    for unit in units(passage):
        verdict = unit.verdict
        if verdict.kind is not ClaimKind.FORECAST:
            continue
        if is_business(tree, verdict.head) and not is_dated(passage, unit.start, unit.end):
            continue
        start, end = span(tree, unit.start, unit.end)
        cue = (tree.starts[verdict.cue[0]], tree.ends[verdict.cue[1] - 1]) if verdict.cue else None
        found.append(
            Draft(
                start=start,
                end=end,
                kind=ClaimKind.FORECAST,
                rule=verdict.rule,
                score=verdict.score,
                head=verdict.head,
                speakers=[AUTHOR_SPEAKER],
                cue=cue,
                negated=verdict.negated,
            )
        )
    return found
