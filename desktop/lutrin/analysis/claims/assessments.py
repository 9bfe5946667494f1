"""Judgements and interpretations in the document's own voice."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .clauses import span
from .draft import AUTHOR_SPEAKER, Draft
from .passage import Passage
from .voice import units

PLAIN = 0.2  # no sign of a judgement: only the trained scorer may see one


def detect(passage: Passage) -> list[Draft]:
    """The clauses that judge or interpret."""
    tree, found = passage.tree, []
    for unit in units(passage):
        verdict = unit.verdict
        if verdict.kind not in (ClaimKind.ASSESSMENT, None):
            continue
        start, end = span(tree, unit.start, unit.end)
        cue = (tree.starts[verdict.cue[0]], tree.ends[verdict.cue[1] - 1]) if verdict.cue else None
        found.append(
            Draft(
                start=start,
                end=end,
                kind=ClaimKind.ASSESSMENT,
                rule=verdict.rule or "plain",
                score=verdict.score or PLAIN,
                head=verdict.head,
                speakers=[AUTHOR_SPEAKER],
                cue=cue,
                negated=verdict.negated,
            )
        )
    return found
