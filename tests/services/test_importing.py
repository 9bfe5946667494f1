"""Files come in once, with what was in them; a changed file keeps the analyst's work."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Anchor, Origin, Status
from lutrin.domain.claim import ClaimKind
from lutrin.domain.document import EmbeddedAnnotation
from lutrin.domain.errors import DiskFull
from lutrin.domain.span import Quad, Span
from lutrin.services import annotating, detecting, importing
from lutrin.services.anchoring import Outcome, find_again


def test_the_same_file_twice_is_one_document(ws, doc, kit, make_document):
    again = importing.add(ws, make_document(kit.text, path="/elsewhere/copy.txt"))
    assert again == importing.Imported(document_id=doc, already=True)
    assert len(ws.documents()) == 1


def test_adding_again_brings_back_what_was_taken_out(ws, doc, kit, make_document):
    importing.remove(ws, doc)
    assert ws.documents() == ()
    again = importing.add(ws, make_document(kit.text))
    assert again.document_id == doc
    assert not again.already
    assert len(ws.documents()) == 1


def embedded(**fields):
    values = {
        "name": "x", "subtype": "Highlight", "page": 0, "span": Span(2, 8), "quads": (), "author": "Pat",
        "contents": "why?", "colour": "#00ff00", "modified": "",
    }  # fmt: skip
    return EmbeddedAnnotation(**{**values, **fields})


def test_annotations_of_a_pdf_become_highlights(ws, kit, make_document):
    document = make_document(
        kit.text,
        embedded=(
            embedded(),
            embedded(name="lutrin:123"),
            embedded(name="lutrin:123/1"),
            embedded(subtype="Underline", span=Span(9, 12), author="", contents=""),
            embedded(subtype="Text", span=None, page=1, quads=(Quad(1, 300, 21, 310, 31),)),
            embedded(subtype="Text", span=None, page=7),
        ),
    )
    document_id = importing.add(ws, document).document_id
    marks = ws.highlights(document_id)
    assert [(h.style, h.note, h.anchor.page) for h in marks] == [
        ("note", "why? — Pat", 7),
        ("highlight", "why? — Pat", 0),
        ("underline", "", 0),
        ("note", "why? — Pat", 1),
    ]
    assert all(h.origin is Origin.IMPORTED and h.status is Status.ACCEPTED for h in marks)
    assert marks[3].anchor.quote == "Kovel"  # the first word of the line beside it
    assert ws.undo() is None  # adding a document is no step of undo
    assert ws.highlights(document_id) == marks


def test_a_changed_file_keeps_what_the_analyst_decided(ws, doc, kit, make_document):
    detecting.propose(ws, doc, kit.findings())
    annotating.accept(ws, [ws.mentions(doc)[0].id, *(c.id for c in ws.claims(doc))])
    annotating.add_highlight(ws, doc, kit.span_of("Nothing else."), note="n")
    changed = kit.text.replace("Two officials", "A new sentence stands here. Two officials").replace(
        "The text is weak.", ""
    )
    changed = changed.replace("on Orvance to wait.", "on Orvance to wait for long.")
    imported = importing.add(ws, make_document(changed))
    outcomes = {c.before.anchor.quote: c.outcome for c in imported.carried}
    assert outcomes == {
        "Ana Kovel": Outcome.EXACT,
        "talks go on.": Outcome.EXACT,
        "a second summit will very likely be held before June.": Outcome.MOVED,
        "Orvance to wait.": Outcome.UNCERTAIN,
        "The text is weak.": Outcome.LOST,
        "Nothing else.": Outcome.MOVED,
    }
    new = imported.document_id
    text = ws.document(new).text
    assert new != doc
    for mark in (*ws.mentions(new), *ws.claims(new), *ws.highlights(new)):
        assert mark.span.of(text) == mark.anchor.quote
        assert mark.is_decided
    said = ws.claims(new)[0]
    assert said.cue is not None
    assert said.cue.of(text) == "said"
    assert len(ws.claims(doc)) == 4  # the earlier version keeps all
    assert not any(c.status is Status.ACCEPTED for c in ws.claims(new) if "Orvance" in c.anchor.quote)


WORDS = st.text(alphabet="abcdef é’.\n", min_size=1, max_size=40)


@given(before=WORDS, quote=WORDS.filter(str.strip), after=WORDS)
def test_an_unchanged_text_is_found_exactly(before, quote, after):
    text = before + quote + after
    span = Span(len(before), len(before) + len(quote))
    assert find_again(text, Anchor.at(text, span, 0)) == (span, Outcome.EXACT)


@given(before=WORDS, quote=st.text(alphabet="xyz ", min_size=10, max_size=40), after=WORDS, new=WORDS)
def test_words_that_stand_elsewhere_are_never_lost(before, quote, after, new):
    text = before + quote + after
    anchor = Anchor.at(text, Span(len(before), len(before) + len(quote)), 0)
    changed = new + text
    span, outcome = find_again(changed, anchor)
    assert span is not None
    assert outcome is not Outcome.LOST
    assert span.of(changed) == quote


@pytest.mark.parametrize("text", ["", "x", "nothing of the kind"])
def test_words_that_are_gone_are_lost(text):
    anchor = Anchor.at("A quite different sentence stood here.", Span(2, 30), 0)
    assert find_again(text, anchor) == (None, Outcome.LOST)


def test_the_nearest_surroundings_win_among_equal_words():
    text = "One said yes. Two said yes. Three said yes."
    anchor = Anchor.at(text, Span(23, 26), 0)
    changed = "Zero said yes. " + text
    assert find_again(changed, anchor)[0] == Span(38, 41)


def test_a_claim_may_be_added_again_after_a_change(ws, doc, kit, make_document):
    annotating.add_claim(ws, doc, kit.span_of("Orvance rejects this."), ClaimKind.STATEMENT)
    annotating.add_mention(ws, doc, kit.span_of("Orvance"), ActorKind.STATE)
    imported = importing.add(ws, make_document("X. " + kit.text))
    assert {c.outcome for c in imported.carried} == {Outcome.MOVED}
    again = importing.add(ws, make_document("Y. " + kit.text))
    assert len(again.carried) == 2  # from the newest version


def test_removed_and_restored(ws, doc):
    entry = ws.entry(doc)
    importing.remove(ws, doc)
    assert ws.documents() == ()
    ws.undo()
    assert ws.documents() == (replace(entry, removed=False),)


def test_what_failed_halfway_is_whole_the_next_time(ws, doc, kit, make_document, monkeypatch):
    """The contents are stored before the marks: the file that comes again has its marks still to get."""
    annotating.add_highlight(ws, doc, kit.span_of("The text is weak."))
    changed = make_document("New. " + kit.text, embedded=(embedded(),))
    with monkeypatch.context() as patch:
        patch.setattr(ws, "commit", refuse)
        with pytest.raises(DiskFull):
            importing.add(ws, changed)
    assert len(ws.documents()) == 1
    again = importing.add(ws, changed)
    assert len(again.carried) == 1
    assert len(ws.highlights(again.document_id)) == 2
    assert len(ws.all_documents()) == 2


def refuse(*_args, **_fields):
    raise DiskFull("/full")
