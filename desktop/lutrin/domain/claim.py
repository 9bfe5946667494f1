"""What a claim carries besides its span: claimant, certainty, date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .likelihood import Likelihood
from .span import Span


class ClaimKind(StrEnum):
    """The five kinds of the annotation guide, in the order of the keys 1-5."""

    QUOTE = "quote"
    STATEMENT = "statement"
    ASSESSMENT = "assessment"
    FORECAST = "forecast"
    CALL = "call"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """On whose account a claim stands.

    Exactly one of: an actor (``actor`` its id), an unnamed source in its own words (``name`` alone),
    the document itself (``author``). ``name`` is what to show for the first two.
    """

    actor: str | None = None
    name: str = ""
    author: bool = False
    span: Span | None = None  # the words in the text that name the claimant (may be a pronoun)


AUTHOR = Claimant(author=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """How surely it is put: the step of ICD 203 and the words it was read from."""

    step: Likelihood
    words: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date or horizon in a forecast: its words and, where it can be told, its ISO 8601 bounds."""

    words: str
    span: Span | None = None
    start: str = ""  # ISO date, "" when open or unknown
    end: str = ""
