"""What was found of actors in one reading, with what the claims ask of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lutrin.analysis.pipeline import ParsedBlock
from lutrin.domain.finding import FoundActor, FoundMention
from lutrin.domain.span import Span

from . import descriptions, pairs, references
from .agreement import Pronoun
from .asides import Asides
from .belonging import Belonging
from .genders import Genders
from .offices import Holders
from .pairs import Pairs

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(slots=True)
class ActorFindings:
    """The actors of a document and their mentions in reading order (no two overlap)."""

    actors: list[FoundActor] = field(default_factory=list)
    mentions: list[FoundMention] = field(default_factory=list)
    sexes: dict[str, str] = field(default_factory=dict)  # actor id -> "m" or "f" where titles or names tell
    offices: Holders = field(default_factory=dict)
    genders: Genders = field(default_factory=dict)
    belonging: Belonging = field(default_factory=Belonging)
    pairs: Pairs = field(default_factory=list)  # persons named together
    asides: Asides = frozenset()  # of names that are told of by the way
    passing: Asides = frozenset()  # of bodies and states that do nothing where they are named
    pronouns: list[Pronoun] = field(default_factory=list)  # of subjects, in reading order
    _by_id: dict[str, FoundActor] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._by_id = {actor.id: actor for actor in self.actors}
        self._starts = [mention.span.start for mention in self.mentions]

    def actor(self, actor_id: str) -> FoundActor:
        """The actor of that id (KeyError when there is none)."""
        return self._by_id[actor_id]

    def mention_at(self, span: Span) -> FoundMention | None:
        """The mention that shares most characters with ``span`` (canonical); None when none does."""
        best, most = None, 0
        for mention in self.within(span):
            common = mention.span.overlap(span)
            if common > most:
                best, most = mention, common
        return best

    def actor_at(self, span: Span) -> str | None:
        """The actor of the mention that overlaps ``span``, or None."""
        mention = self.mention_at(span)
        return mention.actor if mention else None

    def within(self, span: Span) -> list[FoundMention]:
        """The mentions that share at least one character with ``span``, in reading order."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        found = []
        while at < len(self.mentions) and self.mentions[at].span.start < span.end:
            if self.mentions[at].span.overlap(span):
                found.append(self.mentions[at])
            at += 1
        return found

    def before(self, offset: int) -> list[FoundMention]:
        """The mentions that end at or before ``offset``, the nearest first."""
        at = bisect_right(self._starts, offset)
        return [m for m in reversed(self.mentions[:at]) if m.span.end <= offset]

    def antecedent(self, block: ParsedBlock, token: Token) -> str | None:
        """The actor that a pronoun or the head noun of a definite description stands for, or None."""
        return references.antecedent(self, block, token)

    def describes_body(self, token: Token) -> bool:
        """Whether a noun describes a body or a state, no person: « le parti », "the government"."""
        return descriptions.is_of_body(token)

    def both(self, block: ParsedBlock, token: Token) -> tuple[str, ...]:
        """The two persons that « ils », "they" or « les deux dirigeants » stand for, or none."""
        return pairs.meant(self, block, token)
