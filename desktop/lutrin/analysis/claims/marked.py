"""What the text says of words that the analyst marked: on whose account, how surely, until when."""

from __future__ import annotations

from dataclasses import replace

from lutrin.analysis.actors import ActorFindings
from lutrin.analysis.pipeline import Reading
from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import FoundClaim
from lutrin.domain.span import Span

from . import DETECTORS, mixing, oneself
from .combine import settled
from .content import classify
from .draft import AUTHOR_SPEAKER, Draft
from .passage import Passage
from .thread import Thread

_SHARED = 0.4  # of the words marked: below it a draft tells of something else in the sentence


def read_marked(reading: Reading, actors: ActorFindings, span: Span, kind: ClaimKind) -> FoundClaim | None:
    """The claim that ``span`` (canonical) makes as one of ``kind``; None where no block of prose holds it.

    The words are the analyst's: neither whether they claim something nor where they end is asked. A span
    over several blocks is read in the first.
    """
    thread = _Marked(reading, actors, span, kind)
    for block in reading.blocks:
        found = thread.claims(block)
        if thread.is_read:
            found = oneself.owned(found[:1], actors, thread.manner, reading.text)
            return next(iter(mixing.warned(found, reading, actors)), None)
    return None


class _Marked(Thread):
    """A thread that makes one claim of the words marked, after hearing what stands before them."""

    def __init__(self, reading: Reading, actors: ActorFindings, span: Span, kind: ClaimKind) -> None:
        super().__init__(reading, actors, DETECTORS)
        self._marked, self._kind = span, kind
        self.is_read = False

    def drafts(self, passage: Passage) -> list[Draft]:
        start = max(0, self._marked.start - passage.block.offset)
        end = min(len(passage.tree.text), self._marked.end - passage.block.offset)
        if start >= end:
            return super().drafts(passage)
        self.is_read = True
        return [self._draft(passage, start, end)]

    def _draft(self, passage: Passage, start: int, end: int) -> Draft:
        """The draft that tells most of the words, within them; the author's own claim where none does."""
        proposed = settled(passage, [draft for detect in DETECTORS for draft in detect(passage)])

        def shared(draft: Draft) -> int:
            return min(end, draft.end) - max(start, draft.start)

        near = [draft for draft in proposed if shared(draft) >= _SHARED * (end - start)]
        if near:
            best = max(
                near,
                key=lambda d: (
                    d.framed,
                    shared(d) / (max(end, d.end) - min(start, d.start)),
                    d.score,
                ),
            )
            start, end = max(start, best.start), min(end, best.end)  # without its frame, if that was marked
            return replace(best, start=start, end=end, kind=self._kind)
        verdict = classify(passage, *passage.tokens(start, end))
        return Draft(
            start=start,
            end=end,
            kind=self._kind,
            rule="marked",
            score=1.0,
            head=verdict.head,
            speakers=[AUTHOR_SPEAKER],
            negated=verdict.negated,
            inherits=self._kind is ClaimKind.QUOTE,
        )
