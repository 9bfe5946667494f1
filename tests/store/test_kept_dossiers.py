"""Dossiers of every released format open, with all that was in them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lutrin.domain.annotation import Claim, Mention, Status
from lutrin.domain.likelihood import Likelihood
from lutrin.store import Dossier
from lutrin.store.migrations import LATEST

FOLDER = Path(__file__).parents[1] / "dossiers"


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
    assert dossier.entries()[0].grade == "B2"
    assert dossier.history("c")[0].after == claim
    assert dossier.setting("threshold") == 0.4
    assert dossier.search("sommet kovel") == ["d"]
    dossier.close()
    # opened in its own format nothing is copied; an older one leaves a copy
    copies = [p.name for p in tmp_path.iterdir() if p != path]
    assert copies == ([] if number == LATEST else [f"schema-{number}.format-{number}.lutrin"])
