"""The thread of a document: what carries over from block to block (speakers, framing lines)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from lutrin.analysis.actors import ActorFindings
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.claim import AUTHOR, Certainty, Claimant, ClaimKind
from lutrin.domain.document import BlockKind
from lutrin.domain.finding import FoundClaim
from lutrin.domain.span import Span

from . import certainty, horizon, manner, reasons, scores
from .attribution import claimant
from .clause_head import main_predicate
from .clauses import span
from .combine import apart, chosen, settled
from .draft import AUTHOR_SPEAKER, Draft
from .floor import Floor
from .framing import floor_taken, frame_of, heading_frame
from .free_speech import handed_on
from .governing import Found
from .interview import Holders
from .lexicon import load
from .marks import running
from .minutes import is_minutes, spoken_on
from .negation import forbids, has_negation
from .passage import Framing, Passage
from .same_voice import same_voice
from .scene import acting
from .scorer import trained
from .syntax import Tree

_PRONOUNS = frozenset(["il", "elle", "ils", "elles", "he", "she", "lui"])  # "they" may be anybody

SAMPLE = 3_000  # tokens


class Thread:
    """Reads the blocks of one document in order and makes its claims."""

    def __init__(
        self, reading: Reading, actors: ActorFindings, detectors: Sequence[Callable[[Passage], list[Draft]]]
    ) -> None:
        self._date = reading.date
        self._actors = actors
        self._detectors = detectors
        self._scorer = trained()
        self._trees = _sample(reading) if self._scorer else {}  # by offset; each is used once more
        self._manner = manner.of(list(self._trees.values())) if self._trees else manner.Manner()
        self._framing: Framing | None = None
        self._is_fresh = False  # whether the framing line is the block right before
        self._speaking: tuple[Claimant, ...] = ()  # of the last quotation or report
        self._since = 0  # prose blocks since somebody spoke
        self._before: Passage | None = None  # the block of prose right before
        prose = [one for one in reading.blocks if one.block.kind.is_prose]
        inside = running([one.text for one in prose])
        self._running = frozenset(prose[number].offset for number in inside)
        self._floor = Floor(reading, actors)
        self._is_minutes = is_minutes(reading.blocks)
        self._holder: Holders = ()  # who has the floor in this block; () for the document
        self._is_listing = False  # under a heading that says that works are listed

    @property
    def manner(self) -> manner.Manner:
        """How the document speaks; all zeros where no trained scorer is shipped."""
        return self._manner

    def claims(self, block: ParsedBlock) -> list[FoundClaim]:
        """The claims of the next block."""
        kind = block.block.kind
        if not kind.is_prose:
            if kind is BlockKind.HEADING:
                heading = Passage(block=block, actors=self._actors) if len(block.doc) else None
                self._is_listing = _lists_references(block)
                if heading is None or not self._announces(heading):
                    self._framing = heading_frame(heading) if heading else None
                    self._speaking = ()
                    self._before = None
                    self._floor.heading(block.text)
            return []
        if not len(block.doc) or self._is_listing:
            return []
        if kind is not BlockKind.LIST_ITEM and kind is not BlockKind.QUOTATION:
            fresh = self._framing is not None and self._framing.rule == "speech" and self._is_fresh
            under = self._framing if fresh else None
        else:
            under = self._framing
        passage = Passage(
            block=block,
            actors=self._actors,
            framing=under,
            date=self._date,
            before=self._before,
            continued=block.offset in self._running,
            read=self._trees.pop(block.offset, None),
        )
        if self._before is not None:
            self._before.before = None  # a document is no chain of passages
        self._before = passage
        kept = chosen(passage, self.drafts(passage)) or item_drafts(passage)
        handed_on(passage, kept)
        if self._is_minutes:
            spoken_on(passage, kept)
        self._holder = self._floor.holder(passage)
        if kept and kind is not BlockKind.LIST_ITEM and passage.tree.text.rstrip().endswith(":"):
            framing = frame_of(passage)
            if framing is not None and framing.cue is not None:  # it announces what follows
                border = len(passage.tree.text.rstrip()) - 2
                kept = [
                    draft
                    for draft in kept
                    if draft.end < border
                    or (
                        draft.kind is ClaimKind.ASSESSMENT
                        and not draft.framed
                        and not _is_open(passage, draft)
                    )
                ]
        hedges = certainty.hedges(passage) if kept else []
        found = apart([self._claim(passage, draft, hedges) for draft in kept])
        self._since += 1
        self._hear(passage, kept)
        if kind is BlockKind.QUOTATION and under is not None and under.rule == "speech":
            self._framing = under  # every paragraph of it is the speaker's
        elif kind is not BlockKind.LIST_ITEM:
            under_heading = self._framing if self._framing and self._framing.cue is None else None
            self._framing = frame_of(passage) or (under_heading if not kept else None)
            self._is_fresh = True
        else:
            self._is_fresh = False
        return found

    def _announces(self, heading: Passage) -> bool:
        """Whether a line of its own, taken for a heading, says who speaks in what follows: "X said:"."""
        framing = frame_of(heading)
        if framing is None or framing.rule != "speech":
            return False
        self._framing, self._is_fresh = framing, True
        self._speaking = tuple(claimant(heading, speaker) for speaker in framing.speakers)
        self._since = 1
        return True

    def _hear(self, passage: Passage, kept: list[Draft]) -> None:
        """Whose words follow where the block ends by telling that somebody spoke."""
        taken, verb = floor_taken(passage)
        if taken and not any(
            draft.framed and draft.end > passage.tree.starts[passage.tree.sentence_of(verb)[0]]
            for draft in kept
        ):
            self._speaking = tuple(claimant(passage, speaker) for speaker in taken)
            self._since = 1

    def drafts(self, passage: Passage) -> list[Draft]:
        """What the detectors propose for a passage and the scorer lets stand."""
        drafts = settled(passage, [draft for detect in self._detectors for draft in detect(passage)])
        if self._scorer is None:
            return [draft for draft in drafts if draft.score >= scores.RULES_FLOOR]
        return [draft for draft in drafts if scores.stands(passage, draft, self._manner, self._scorer)]

    def _claim(self, passage: Passage, draft: Draft, hedges: list[Found]) -> FoundClaim:
        span = passage.canonical(draft.start, draft.end)
        if draft.kind is not ClaimKind.QUOTE or draft.frame is not None:
            cut = next((m for m in self._actors.within(span) if m.span.start < span.start), None)
            if cut is not None:  # no claim begins within a name
                span = Span(max(cut.span.start, passage.block.offset), span.end)
        claimants = _once(claimant(passage, speaker) for speaker in draft.speakers)
        score = draft.score
        if len(claimants) == 1 and self._is_pronoun(claimants[0]) and self._speaking and self._since <= 1:
            span_here = claimants[0].span
            claimants = tuple(replace(one, span=span_here) for one in self._speaking[:1])
        if self._speaking and self._since <= 1:
            on = same_voice(passage, draft, self._speaking, self._actors)
            claimants = tuple(replace(one, span=claimants[0].span) for one in on) or claimants
        if draft.inherits:
            here = acting(passage, draft)
            inherited = (here,) if here is not None else self._inherited(passage)
            if inherited:
                claimants = inherited
            elif self._scorer is None:
                score *= 0.7
        cue = passage.canonical(*draft.cue) if draft.cue else None
        sure = certainty.of(passage, draft, hedges)
        framing = passage.framing
        if (
            framing is not None
            and not draft.framed
            and passage.is_list_item
            and framing.kind is ClaimKind.CALL
        ):
            draft.kind = ClaimKind.CALL
            score = max(score, scores.FRAMED_ITEM)
        if framing is not None and not draft.framed:
            if framing.speakers and passage.is_list_item and draft.kind is ClaimKind.ASSESSMENT:
                draft.kind = framing.kind or draft.kind  # « Il soutient que : » and its items
            if framing.speakers:
                claimants = tuple(claimant(passage, speaker) for speaker in framing.speakers)
                cue = framing.cue
                score = max(score, scores.FRAMED_ITEM)
            if sure is None and draft.kind is not ClaimKind.CALL:  # a norm is put flatly
                sure = framing.certainty
        claimants = claimants or (AUTHOR,)
        if self._holder and all(one.author for one in claimants):
            claimants = self._holder
        if draft.framed and not claimants[0].author:
            self._speaking, self._since = claimants, 0
        when = None
        if draft.kind is ClaimKind.FORECAST:
            when = horizon.find(passage, draft.start, draft.end, draft.cue if draft.framed else None)
        held = {one.actor for one in claimants}
        about = dict.fromkeys(
            mention.actor
            for mention in self._actors.within(span)
            if mention.actor not in held and mention.kind.value != "place"
        )
        if self._scorer is not None:
            score = scores.of(score, passage.tree.code)
        return FoundClaim(
            span=span,
            kind=draft.kind,
            claimants=claimants,
            cue=cue,
            certainty=sure,
            negated=_is_negated(passage, draft, sure),
            about=tuple(about),
            when=when,
            score=round(score, 3),
            reason=reasons.of(draft, passage),
        )

    @staticmethod
    def _is_pronoun(one: Claimant) -> bool:
        return (
            one.actor is None
            and not one.author
            and one.name.lower().removeprefix("-t").removeprefix("-") in _PRONOUNS
        )

    def _inherited(self, passage: Passage) -> tuple[Claimant, ...]:
        if passage.framing is not None and passage.framing.speakers:
            return tuple(claimant(passage, speaker) for speaker in passage.framing.speakers)
        return self._speaking if self._since <= 1 else ()


def _is_open(passage: Passage, draft: Draft) -> bool:
    """ "It is likely that:": what is likely stands in the items, the line alone says nothing."""
    last = passage.tokens(draft.start, draft.end)[1] - 1
    return passage.tree.lower[last] in ("that", "que", "qu'")


def _lists_references(heading: ParsedBlock) -> bool:
    """Whether works are listed under a heading: their titles are no claims of the document."""
    words = "".join(c for c in heading.text.lower() if c.isalpha() or c == " ").strip()
    return words.replace(" ", "_") in load(heading.language.code).words["references"]


def _once(found: Iterable[Claimant]) -> tuple[Claimant, ...]:
    """The claimants, each actor once: « Renouveau et Territoires » is one group."""
    kept: dict[str | Claimant, Claimant] = {}
    for one in found:
        kept.setdefault(one.actor or one, one)
    return tuple(kept.values())


def _is_negated(passage: Passage, draft: Draft, sure: Certainty | None) -> bool:
    """Whether a claim is denied; a call where it is one not to do, what "cannot be ruled out" is not."""
    if draft.kind is ClaimKind.CALL and not draft.negated:
        return forbids(passage.tree, *passage.tokens(draft.start, draft.end))
    return draft.negated and not (
        sure is not None and has_negation(sure.words) and not scores.is_denial(passage, draft)
    )


def _sample(reading: Reading) -> dict[int, Tree]:
    """The first few pages of prose, by offset: enough to tell how the document speaks."""
    trees: dict[int, Tree] = {}
    tokens = 0
    for block in reading.blocks:
        if block.block.kind.is_prose and tokens < SAMPLE:
            trees[block.offset] = Tree(block.doc, load(block.language.code))
            tokens += trees[block.offset].size
    return trees


def item_drafts(passage: Passage) -> list[Draft]:
    """A list item without a claim of its own makes one where the line above it says of what kind."""
    if not passage.is_list_item or passage.framing is None or passage.framing.kind is None:
        return []
    start, end = span(passage.tree, 0, passage.tree.size)
    if end - start < 8:
        return []
    return [
        Draft(
            start=start,
            end=end,
            kind=passage.framing.kind,
            rule="item",
            score=0.65,
            head=main_predicate(passage.tree, 0, passage.tree.size),
            speakers=[AUTHOR_SPEAKER],
        )
    ]
