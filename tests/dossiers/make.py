"""Makes ``schema-N.lutrin`` of the present format; refuses to replace one.

python tests/dossiers/make.py
"""

from __future__ import annotations

import hashlib
import sys
from array import array
from pathlib import Path

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Anchor, Claim, Mention, Status
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.claim import Certainty, Claimant, ClaimKind, When
from lutrin.domain.document import Block, BlockKind, Document, OutlineEntry, Page, PageMap
from lutrin.domain.dossier import DocumentEntry
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.span import Span
from lutrin.store import Dossier
from lutrin.store.migrations import LATEST

TEXT = "Sommet\nAna Kovel estime qu’un second sommet se tiendra très probablement avant juin."
WHEN = "2026-03-02T10:00:00+01:00"


def main() -> int:
    path = Path(__file__).with_name(f"schema-{LATEST}.lutrin")
    if path.exists():
        print(f"{path.name} is there already: a kept dossier is never made again", file=sys.stderr)
        return 1
    row = array("I", range(7, len(TEXT)))
    page_map = PageMap(
        offsets=row,
        boxes=array("f", [v for n in range(len(row)) for v in (10 + 6 * n, 20, 16 + 6 * n, 32)]),
        lines=array("I", [0] * len(row)),
        angles=array("H", [0]),
    )
    document = Document(
        title="Sommet",
        path="/nowhere/sommet.txt",
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        format="txt",
        language="fr",
        text=TEXT,
        blocks=(
            Block(kind=BlockKind.HEADING, span=Span(0, 6), level=1),
            Block(kind=BlockKind.PARAGRAPH, span=Span(7, len(TEXT))),
        ),
        pages=(Page(width=595, height=842, span=Span(0, len(TEXT)), map=page_map, label="i"),),
        outline=(OutlineEntry(title="Sommet", level=1, page=0, offset=0),),
        rendition=b"%PDF-1.7 not really",
        original=TEXT.encode(),
    )
    entry = DocumentEntry(
        id="d", title="Sommet", path=document.path, sha256=document.sha256, format="txt", language="fr",
        page_count=1, added=WHEN, grade="B2",
    )  # fmt: skip
    actor = Actor(
        id="a", kind=ActorKind.PERSON, name="Ana Kovel", aliases=("Kovel",), confirmed=True,
        reasons=("“Kovel” ends the longer name.",),
    )  # fmt: skip
    mention = Mention(
        id="m", document="d", anchor=Anchor.at(TEXT, Span(7, 16), 0), status=Status.ACCEPTED, score=0.9,
        actor="a", kind=ActorKind.PERSON,
    )  # fmt: skip
    start = TEXT.index("un second")
    claim = Claim(
        id="c",
        document="d",
        anchor=Anchor.at(TEXT, Span(start, len(TEXT)), 0),
        kind=ClaimKind.FORECAST,
        claimants=(Claimant(actor="a", name="Ana Kovel", span=Span(7, 16)),),
        cue=Span(17, 23),
        certainty=Certainty(step=Likelihood.VERY_LIKELY, words="très probablement"),
        when=When(words="avant juin", end="2026-05-31"),
        note="à suivre",
        warning="Kept as it was written.",
    )
    dossier = Dossier.open(path)
    dossier.add_document(entry, document)
    added = ChangeSet(
        label="Add", changes=tuple(Change(before=None, after=i) for i in (actor, mention, claim))
    )
    dossier.apply(added, analyst="A. Nalyst", action="edit", when=WHEN)
    dossier.set_setting("threshold", 0.4)
    dossier.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
