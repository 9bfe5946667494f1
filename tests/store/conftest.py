"""Items of a dossier, made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Anchor, Claim, Highlight, Mention, Origin, Status
from lutrin.domain.change import Change, ChangeSet, Item
from lutrin.domain.claim import Certainty, Claimant, ClaimKind, When
from lutrin.domain.document import Document
from lutrin.domain.dossier import DocumentEntry
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.span import Span
from lutrin.store import Dossier

WHEN = "2026-03-02T10:00:00+01:00"


def entry_of(document: Document, identifier: str = "d1") -> DocumentEntry:
    return DocumentEntry(
        id=identifier,
        title=document.title,
        path=document.path,
        sha256=document.sha256,
        format=document.format,
        language=document.language,
        page_count=len(document.pages),
        added=WHEN,
        author=document.author,
        date=document.date,
        grade="B2",
    )


ACTOR = Actor(
    id="a1",
    kind=ActorKind.PERSON,
    name="Ana Kovel",
    aliases=("Kovel", "la présidente"),
    note="chairs",
    confirmed=True,
    key="",
)
MENTION = Mention(
    id="m1",
    document="d1",
    anchor=Anchor(span=Span(2, 11), quote="Ana Kovel", prefix="« ", suffix=" said", page=0),
    status=Status.ACCEPTED,
    score=0.75,
    reason="name",
    note="é",
    actor="a1",
    kind=ActorKind.PERSON,
    metonym=True,
)
CLAIM = Claim(
    id="c1",
    document="d1",
    anchor=Anchor(span=Span(12, 40), quote="a summit will be held", page=1),
    origin=Origin.ANALYST,
    edited=True,
    kind=ClaimKind.FORECAST,
    claimants=(Claimant(actor="a1", name="Ana Kovel", span=Span(2, 11)), Claimant(name="two officials")),
    cue=Span(11, 12),
    certainty=Certainty(step=Likelihood.VERY_LIKELY, words="very likely", span=Span(14, 20)),
    negated=True,
    about=("a1",),
    when=When(words="before June", span=Span(30, 40), start="", end="2026-05-31"),
)
HIGHLIGHT = Highlight(
    id="h1",
    document="d1",
    anchor=Anchor(span=Span(0, 0), quote=""),
    origin=Origin.IMPORTED,
    note="check",
    colour="#ff6666",
    style="note",
)


def added(*items: Item) -> ChangeSet:
    return ChangeSet(label="Add", changes=tuple(Change(before=None, after=i) for i in items))


class Kit:
    """What the tests of the store work with."""

    when = WHEN
    actor, mention, claim, highlight = ACTOR, MENTION, CLAIM, HIGHLIGHT
    items = (ACTOR, MENTION, CLAIM, HIGHLIGHT)

    @staticmethod
    def entry_of(document: Document, identifier: str = "d1") -> DocumentEntry:
        return entry_of(document, identifier)

    @staticmethod
    def added(*items: Item) -> ChangeSet:
        return ChangeSet(label="Add", changes=tuple(Change(before=None, after=i) for i in items))

    @staticmethod
    def apply(dossier: Dossier, change_set: ChangeSet, analyst: str = "A. Nalyst") -> None:
        dossier.apply(change_set, analyst=analyst, action="edit", when=WHEN)


@pytest.fixture
def kit() -> type[Kit]:
    return Kit


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "summit.lutrin"


@pytest.fixture
def dossier(path: Path) -> Iterator[Dossier]:
    opened = Dossier.open(path)
    yield opened
    opened.close()
