"""What goes into a dossier comes out of it, whole, and in one transaction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.document import EmbeddedAnnotation, Notice, OutlineEntry
from lutrin.domain.span import Quad, Span
from lutrin.store import Dossier, schema


def full_document(make_document):
    return make_document(
        "# Sommet\nAna Kovel a parlé.\fSeconde page, « fin ».",
        language="fr",
        author="X",
        date="2026-03-02",
        outline=(OutlineEntry(title="Sommet", level=1, page=0, offset=2),),
        embedded=(
            EmbeddedAnnotation(
                name="x",
                subtype="Highlight",
                page=0,
                span=Span(2, 8),
                quads=(Quad(0, 1, 2, 3, 4, 90),),
                author="P",
                contents="why?",
                colour="#ff0000",
                modified="",
            ),
        ),
        notices=(Notice(template="{n} pages", fields={"n": 3}),),
    )


def test_a_document_comes_back_as_it_was(path, kit, make_document):
    document = full_document(make_document)
    dossier = Dossier.open(path)
    dossier.add_document(kit.entry_of(document), document)
    dossier.close()
    again = Dossier.open(path)
    assert again.document("d1") == document
    assert again.document("d1", with_files=False) == replace(document, original=None, rendition=None)
    assert again.pages_pdf("d1") == document.rendition
    assert again.entries() == [kit.entry_of(document)]
    again.close()


def test_the_pages_of_a_pdf_are_its_own(dossier, kit, make_document):
    document = make_document("x", format="pdf", rendition=None, original=b"%PDF-1.7")
    dossier.add_document(kit.entry_of(document), document)
    assert dossier.pages_pdf("d1") == document.original


def test_a_file_too_large_is_left_outside(dossier, kit, make_document, monkeypatch):
    monkeypatch.setattr(schema, "FILE_LIMIT", 10)
    document = make_document("x", format="pdf", rendition=None, original=b"%PDF-1.7 and more")
    dossier.add_document(kit.entry_of(document), document)
    assert dossier.pages_pdf("d1") is None
    assert dossier.document("d1").text == "x"


def test_no_such_document(dossier):
    with pytest.raises(KeyError):
        dossier.document("d9")
    with pytest.raises(KeyError):
        dossier.pages_pdf("d9")


def test_all_items_come_back_as_they_were(path, kit, make_document):
    document = make_document("« Ana Kovel said that a summit will be held before June")
    dossier = Dossier.open(path)
    dossier.add_document(kit.entry_of(document), document)
    kit.apply(dossier, kit.added(*kit.items))
    dossier.close()
    again = Dossier.open(path)
    assert again.actors() == [kit.actor]
    assert again.annotations("d1") == [kit.mention, kit.claim, kit.highlight]
    assert again.document_of("c1") == "d1"
    assert again.document_of("nothing") is None
    assert again.documents_with("a1") == {"d1"}
    again.close()


def test_edits_and_deletions(dossier, kit, make_document):
    document = make_document("x")
    entry = kit.entry_of(document)
    dossier.add_document(entry, document)
    kit.apply(dossier, kit.added(*kit.items))
    renamed = replace(kit.actor, name="A. Kovel", aliases=("Ana Kovel",))
    removed = replace(entry, removed=True, grade="")
    kit.apply(
        dossier,
        ChangeSet(
            label="Edit",
            changes=(
                Change(before=kit.actor, after=renamed),
                Change(before=kit.claim, after=None),
                Change(before=entry, after=removed),
                Change(before=kit.mention, after=replace(kit.mention, note="")),
            ),
        ),
    )
    assert dossier.actors() == [renamed]
    assert dossier.annotations("d1") == [replace(kit.mention, note=""), kit.highlight]
    assert dossier.entries() == [removed]


def test_a_set_is_written_whole_or_not_at_all(dossier, kit, make_document):
    document = make_document("x")
    dossier.add_document(kit.entry_of(document), document)
    wrong = ChangeSet(
        label="Both",
        changes=(Change(before=None, after=kit.actor), Change(before=kit.claim, after=None)),
    )
    with pytest.raises(ValueError, match="not in the dossier"):
        kit.apply(dossier, wrong)
    assert dossier.actors() == []
    assert dossier.history() == []


def test_changes_of_one_item_in_one_set_add_up(dossier, kit):
    second = replace(kit.actor, name="Second")
    kit.apply(
        dossier,
        ChangeSet(
            label="Twice",
            changes=(Change(before=None, after=kit.actor), Change(before=kit.actor, after=second)),
        ),
    )
    assert dossier.actors() == [second]


def test_history_tells_who_changed_what(dossier, kit):
    kit.apply(dossier, kit.added(kit.actor), analyst="Ana")
    renamed = replace(kit.actor, name="B")
    kit.apply(
        dossier,
        ChangeSet(
            label="Rename “{before}”",
            changes=(Change(before=kit.actor, after=renamed),),
            fields=(("before", "Ana Kovel"),),
        ),
        analyst="Bo",
    )
    kit.apply(dossier, ChangeSet(label="Delete", changes=(Change(before=renamed, after=None),)))
    deleted, edited, first = dossier.history("a1")
    assert (first.before, first.after, first.analyst, first.at) == (None, kit.actor, "Ana", kit.when)
    assert (edited.before, edited.after) == (kit.actor, renamed)
    assert (edited.analyst, edited.fields) == ("Bo", (("before", "Ana Kovel"),))
    assert (deleted.before, deleted.after) == (renamed, None)
    assert dossier.history("nobody") == []
    assert len(dossier.history(limit=2)) == 2


def test_history_shows_an_addition_that_still_stands(dossier, kit, make_document):
    document = make_document("x")
    dossier.add_document(kit.entry_of(document), document)
    kit.apply(dossier, kit.added(*kit.items))
    assert {h.after for h in dossier.history()} == set(kit.items)


def test_settings(dossier):
    assert dossier.setting("threshold") is None
    dossier.set_setting("threshold", 0.25)
    dossier.set_setting("threshold", 0.75)
    assert dossier.setting("threshold") == 0.75


def test_counts_go_by_status_and_threshold(dossier, kit, make_document):
    document = make_document("x")
    dossier.add_document(kit.entry_of(document), document)
    low = replace(kit.mention, id="m2", status=type(kit.mention.status).PROPOSED, score=0.1)
    kit.apply(dossier, kit.added(*kit.items, low))
    assert dossier.counts(0.5) == {
        "d1": {
            ("mentions", "accepted", True): 1,
            ("mentions", "proposed", False): 1,
            ("actors", "accepted", True): 1,
            ("actors", "proposed", False): 1,
            ("claims", "proposed", True): 1,
        }
    }


def test_search_folds_case_and_accents(dossier, kit, make_document):
    first = make_document("L’État a refusé.", title="Un")
    second = make_document("The state refused everything", title="Two")
    dossier.add_document(kit.entry_of(first, "d1"), first)
    dossier.add_document(kit.entry_of(second, "d2"), second)
    assert dossier.search("etat REFUSE") == ["d1"]
    assert set(dossier.search("refus")) == {"d1", "d2"}
    assert dossier.search('"refused everything"') == ["d2"]
    assert dossier.search('"everything refused"') == []


@pytest.mark.parametrize("query", ["", " ", '"', "NEAR(", "a* OR", "title:", "^", "(", "-x", "…"])
def test_nothing_typed_is_taken_for_syntax(dossier, query):
    assert dossier.search(query) == []
