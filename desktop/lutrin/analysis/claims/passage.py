"""A passage: one parsed block with its sentences, quotations, announcing verbs and what frames it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import InitVar, dataclass, field
from functools import cached_property

from lutrin.analysis.actors import ActorFindings
from lutrin.analysis.pipeline import ParsedBlock
from lutrin.domain.claim import Certainty, ClaimKind
from lutrin.domain.document import BlockKind
from lutrin.domain.span import Span

from .draft import Speaker, Unit, Verdict
from .lexicon import Lexicon, load
from .marks import Quotation, quotations
from .syntax import Tree
from .verbs import VerbGroup, groups

# "KESTREVA, Feb 11 (Reuters) - ", « GENÈVE (AFP) — », "ISLAMABAD – "
_DATELINE = re.compile(
    r"\s*[A-ZÀ-Ý][A-ZÀ-Ý'’. -]{2,30}(?:[,/][^()–—\n]{0,30})?(?:\s*\([^()\n]{2,40}\))?\s*(?:[–—]|\s-\s)\s*"
    r"|\s*[A-ZÀ-Ý][\w'’. -]{2,30},[^()–—\n]{0,30}\([^()\n]{2,40}\)\s*[–—-]\s*"
)


@dataclass(frozen=True, slots=True)
class Framing:
    """What the line above a list or a quotation gives to the items under it."""

    speakers: tuple[Speaker, ...] = ()  # of this or another block, already resolved
    cue: Span | None = None  # canonical
    certainty: Certainty | None = None  # canonical span
    kind: ClaimKind | None = None  # of items that have none of their own
    rule: str = ""  # "source", "speech", "call", "hedge", "forecast"


@dataclass
class Passage:
    """Everything that the detectors ask of one block."""

    block: ParsedBlock
    actors: ActorFindings
    framing: Framing | None = None
    date: str = ""
    before: Passage | None = None  # the block of prose right before, if any
    continued: bool = False  # whether it begins within a quotation of an earlier block
    read: InitVar[Tree | None] = None  # the block's tree, where somebody made it already
    tree: Tree = field(init=False)
    quotations: list[Quotation] = field(init=False)
    units: list[Unit] | None = None  # of the document's own voice; filled by ``voice.units``
    verdicts: dict[tuple[int, int], Verdict] = field(default_factory=dict)  # filled by ``content.classify``

    def __post_init__(self, read: Tree | None) -> None:
        self.tree = read or Tree(self.block.doc, load(self.block.language.code))
        self.quotations = quotations(self.tree.text, continued=self.continued)
        self.tree.cut_sentences([self.tokens(q.start, q.end) for q in self.quotations if q.is_outer])
        dateline = _DATELINE.match(self.tree.text)
        if dateline is not None:
            self._cut(self.tokens(0, dateline.end())[1])

    def _cut(self, at: int) -> None:
        """Let the first sentence begin at token ``at``, behind a dateline, which is a sentence of its own."""
        sentences = self.tree.sentences
        if at < self.tree.size and sentences and sentences[0][0] < at < sentences[0][1]:
            sentences[:1] = [(sentences[0][0], at), (at, sentences[0][1])]

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon of the block's language."""
        return self.tree.lexicon

    @property
    def is_list_item(self) -> bool:
        """Whether the block is an item of a list."""
        return self.block.block.kind is BlockKind.LIST_ITEM

    @cached_property
    def verbs(self) -> list[VerbGroup]:
        """The announcing verbs."""
        return groups(self.tree)

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The half-open token range that code points ``start`` to ``end`` of the block touch."""
        first = bisect_right(self.tree.ends, start)
        last = bisect_left(self.tree.starts, end)
        return first, max(first, last)

    def canonical(self, start: int, end: int) -> Span:
        """Block code points as a span of the canonical text."""
        return Span(self.block.offset + start, self.block.offset + end)

    def token_span(self, start: int, end: int) -> Span:
        """Tokens ``start`` to ``end`` (excluded) as a span of the canonical text."""
        return self.canonical(self.tree.starts[start], self.tree.ends[end - 1])

    def quotation_at(self, i: int) -> Quotation | None:
        """The outermost quotation that holds token ``i``."""
        at = self.tree.starts[i]
        for quotation in self.quotations:
            if quotation.is_outer and quotation.start <= at < quotation.end:
                return quotation
        return None

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether tokens ``start`` to ``end`` stand for the most part in quotation marks."""
        a, b = self.tree.starts[start], self.tree.ends[end - 1]
        covered = sum(max(0, min(q.end, b) - max(q.start, a)) for q in self.quotations if q.is_outer)
        return covered > _MOST * (b - a)


_MOST = 0.6  # of the code points of a clause
