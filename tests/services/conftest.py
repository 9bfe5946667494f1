"""A workspace with one short document, and findings as the analysis would give them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import Certainty, Claimant, ClaimKind, When
from lutrin.domain.finding import Findings, FoundActor, FoundClaim, FoundMention
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.span import Span
from lutrin.services import importing
from lutrin.services.workspace import Workspace

TEXT = (
    "# Summit\n"
    "Ana Kovel said that talks go on. Orvance rejects this.\n"
    "Two officials expect that a second summit will very likely be held before June.\f"
    "Kovel called on Orvance to wait. The text is weak.\n"
    "Nothing else."
)
MADE = "2026-03-02T10:00:00+01:00"


def span_of(words: str, nth: int = 0, text: str = TEXT.replace("\f", "\n")) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


class Kit:
    """What the tests of the services work with."""

    text = TEXT
    made = MADE
    span_of = staticmethod(span_of)

    @staticmethod
    def findings(**changes: object) -> Findings:
        """Two actors, four mentions, four claims in ``text``."""
        person, state = ActorKind.PERSON, ActorKind.STATE
        found: dict[str, object] = {
            "actors": (
                FoundActor(id="p", kind=person, name="Ana Kovel", aliases=("Kovel",)),
                FoundActor(id="s", kind=state, name="Orvance", key="OV"),
            ),
            "mentions": (
                FoundMention(span=span_of("Ana Kovel"), actor="p", kind=person, score=0.9),
                FoundMention(span=span_of("Orvance"), actor="s", kind=state, metonym=True, score=0.8),
                FoundMention(span=span_of("Kovel", 1), actor="p", kind=person, score=0.7),
                FoundMention(span=span_of("Orvance", 1), actor="s", kind=state, score=0.3),
            ),
            "claims": (
                FoundClaim(
                    span=span_of("talks go on."),
                    kind=ClaimKind.STATEMENT,
                    claimants=(Claimant(actor="p", name="Ana Kovel", span=span_of("Ana Kovel")),),
                    cue=span_of("said"),
                    score=0.9,
                ),
                FoundClaim(
                    span=span_of("a second summit will very likely be held before June."),
                    kind=ClaimKind.FORECAST,
                    claimants=(Claimant(name="Two officials", span=span_of("Two officials")),),
                    certainty=Certainty(step=Likelihood.VERY_LIKELY, words="very likely"),
                    when=When(words="before June", end="2026-05-31"),
                    score=0.8,
                ),
                FoundClaim(
                    span=span_of("Orvance to wait."),
                    kind=ClaimKind.CALL,
                    claimants=(Claimant(actor="p", name="Kovel"),),
                    about=("s",),
                    score=0.7,
                ),
                FoundClaim(
                    span=span_of("The text is weak."),
                    kind=ClaimKind.ASSESSMENT,
                    claimants=(Claimant(author=True),),
                    certainty=Certainty(step=Likelihood.LIKELY, words="appears"),
                    score=0.6,
                ),
            ),
        }
        return Findings(language="en", **{**found, **changes})  # type: ignore[arg-type]


@pytest.fixture
def kit() -> type[Kit]:
    return Kit


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "w.lutrin", analyst="A. Nalyst", clock=lambda: MADE)
    yield opened
    opened.close()


@pytest.fixture
def doc(ws: Workspace, make_document: Callable[..., object]) -> str:
    """The id of the document in ``ws``."""
    return importing.add(ws, make_document(TEXT)).document_id  # type: ignore[arg-type]
