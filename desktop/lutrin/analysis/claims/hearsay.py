"""Hearsay told by the document: the conditional of what others report (« aurait signé »)."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .clauses import span
from .draft import AUTHOR_SPEAKER, Draft
from .passage import Passage
from .voice import units


def detect(passage: Passage) -> list[Draft]:
    """The clauses in the conditional of hearsay."""
    tree, found = passage.tree, []
    for unit in units(passage):
        verdict = unit.verdict
        if verdict.kind is not ClaimKind.STATEMENT:
            continue
        start, end = span(tree, unit.start, unit.end)
        cue = (tree.starts[verdict.cue[0]], tree.ends[verdict.cue[1] - 1]) if verdict.cue else None
        found.append(
            Draft(
                start=start,
                end=end,
                kind=ClaimKind.STATEMENT,
                rule=verdict.rule,
                score=verdict.score,
                head=verdict.head,
                speakers=[AUTHOR_SPEAKER],
                cue=cue,
                negated=verdict.negated,
            )
        )
    return found
