"""Dossiers of every released format open, with all that was in them."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Anchor, Claim, Mention, Status
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.claim import ClaimKind
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.span import Span
from lutrin.store import Dossier, rows
from lutrin.store.migrations import LATEST

FOLDER = Path(__file__).parents[1] / "dossiers"
CLAIM = Claim(id="c", document="d", anchor=Anchor(span=Span(0, 5), quote="words"), kind=ClaimKind.STATEMENT)


def test_every_format_has_its_file():
    assert sorted(p.name for p in FOLDER.glob("*.lutrin")) == [
        f"schema-{n}.lutrin" for n in range(1, LATEST + 1)
    ]


@pytest.mark.parametrize("number", range(1, LATEST + 1))
def test_a_kept_dossier_opens(number, tmp_path):
    kept = FOLDER / f"schema-{number}.lutrin"
    path = tmp_path / kept.name
    shutil.copyfile(kept, path)
    dossier = Dossier.open(path, create=False)
    document = dossier.document("d")
    assert document.text.startswith("Sommet\nAna Kovel estime")
    assert document.original == document.text.encode()
    assert document.pages[0].label == "i"
    mention, claim = dossier.annotations("d")
    assert isinstance(mention, Mention)
    assert isinstance(claim, Claim)
    assert document.quads(mention.span)[0].x0 == 10
    assert mention.status is Status.ACCEPTED
    assert mention.anchor.quote == "Ana Kovel"
    assert claim.claimant.actor == mention.actor == dossier.actors()[0].id
    assert claim.certainty is not None
    assert claim.certainty.step is Likelihood.VERY_LIKELY
    assert claim.when is not None
    assert claim.when.end == "2026-05-31"
    assert dossier.actors()[0].aliases == ("Kovel",)
    assert dossier.actors()[0].reasons == (("“Kovel” ends the longer name.",) if number >= 2 else ())
    assert claim.warning == ("Kept as it was written." if number >= 2 else "")
    assert dossier.history("a")[0].after == dossier.actors()[0]
    assert dossier.entries()[0].grade == "B2"
    assert dossier.history("c")[0].after == claim
    assert dossier.setting("threshold") == 0.4
    assert dossier.search("sommet kovel") == ["d"]
    dossier.close()
    # opened in its own format nothing is copied; an older one leaves a copy
    copies = [p.name for p in tmp_path.iterdir() if p != path]
    assert copies == ([] if number == LATEST else [f"schema-{number}.format-{number}.lutrin"])


def test_a_history_written_before_a_format_goes_on(tmp_path):
    path = tmp_path / "kept.lutrin"
    shutil.copyfile(FOLDER / "schema-1.lutrin", path)
    dossier = Dossier.open(path, create=False)
    before = dossier.actors()[0]
    after = replace(before, reasons=("“Kovel” ends the longer name.",))
    claim = dossier.history("c")[0].after
    assert isinstance(claim, Claim)
    warned = replace(claim, warning="Beware.")
    for old, new in ((before, after), (claim, warned)):
        edit = ChangeSet(label="Edit", changes=(Change(before=old, after=new),))
        dossier.apply(edit, analyst="A. Nalyst", action="edit", when="2026-03-02T11:00:00+01:00")
    assert [entry.after for entry in dossier.history("a")] == [after, before]
    assert [entry.after for entry in dossier.history("c")] == [warned, claim]
    dossier.close()


def test_rows_that_format_1_wrote_in_the_history_are_read():
    actor = '["a","person","Ana Kovel","",1,"",["Kovel"]]'
    assert rows.from_json("actors", actor) == Actor(
        id="a", kind=ActorKind.PERSON, name="Ana Kovel", aliases=("Kovel",), confirmed=True
    )
    written = json.loads(rows.to_json(CLAIM))
    assert rows.from_json("claims", json.dumps(written[:-1])) == CLAIM
    assert rows.from_json("claims", rows.to_json(replace(CLAIM, warning="Beware."))).warning == "Beware."  # type: ignore[union-attr]
