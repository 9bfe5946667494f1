"""A claim in the making: spans count in the block's own text, speakers are token ranges."""

from __future__ import annotations

from dataclasses import dataclass, field

from lutrin.domain.claim import Certainty, ClaimKind


@dataclass(frozen=True, slots=True)
class Speaker:
    """On whose account, as words of the block or of nobody's: tokens ``start`` to ``end``, head ``head``.

    ``author``: the document's own voice (``head`` may point at its "je" or "nous"). ``actor`` and
    ``name`` are set where the speaker stands in another block.
    """

    head: int = -1
    start: int = -1
    end: int = -1
    author: bool = False
    actor: str | None = None
    name: str = ""
    place: tuple[int, int] | None = None  # canonical span, when it stands in another block


EXPECTED = 0.7  # the score of a forecast that says how likely an event is, not only that it may be
AUTHOR_SPEAKER = Speaker(author=True)


@dataclass(slots=True)
class Draft:
    """What a detector proposes; ``combine`` decides what stays.

    ``start``, ``end`` and ``cue`` are code points in the block's text. ``head`` is the token of the main
    predicate, or -1. ``framed`` tells that somebody's words of attribution were found.
    """

    start: int
    end: int
    kind: ClaimKind
    rule: str
    score: float
    head: int = -1
    speakers: list[Speaker] = field(default_factory=list)
    cue: tuple[int, int] | None = None
    certainty: Certainty | None = None
    negated: bool = False
    framed: bool = False
    frame: tuple[int, int] | None = None  # tokens of the announcing verb
    inherits: bool = False  # the speaker is that of the claim before, if any
    embedded: bool = False  # a quotation that the grammar of its sentence runs through
    stated: tuple[int, int] | None = None  # tokens of the part that says it, where a frame stands within

    @property
    def length(self) -> int:
        """In code points."""
        return self.end - self.start


@dataclass(slots=True)
class Verdict:
    """The reading of one clause."""

    kind: ClaimKind | None = None
    score: float = 0.0
    head: int = -1
    negated: bool = False
    cue: tuple[int, int] | None = None  # tokens
    rule: str = ""
    hedge: str = ""  # the modal or verb that hedges its predicate

    def settled(self, kind: ClaimKind, score: float, cue: tuple[int, int] | None, rule: str) -> Verdict:
        """This verdict, decided: its kind, how sure (0-1), the tokens that announce it, the rule."""
        self.kind, self.score, self.cue, self.rule = kind, score, cue, rule
        return self


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of a sentence that may make one claim: tokens ``start`` to ``end``, and its reading."""

    start: int
    end: int
    verdict: Verdict
