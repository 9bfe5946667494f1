"""What a brief says, and what stays out of it."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from lutrin.domain.annotation import Claim, Mention, Origin, Status
from lutrin.domain.claim import ClaimKind, When
from lutrin.domain.document import EmbeddedAnnotation
from lutrin.domain.errors import FileMissing
from lutrin.domain.span import Span
from lutrin.services import annotating, briefing, detecting, importing
from lutrin.store import schema


@pytest.fixture
def brief(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    return briefing.compose(ws, doc)


def quotes(lines):
    return [line.quote for line in lines]


SECOND = "a second summit will very likely be held before June."


def test_the_parts(brief):
    assert quotes(brief.key_claims) == [SECOND, "The text is weak."]
    assert quotes(brief.author_claims) == ["The text is weak."]
    assert [(name, quotes(lines)) for name, lines in brief.unnamed] == [("Two officials", [SECOND])]
    assert quotes(brief.timeline) == [SECOND]
    assert [(a.name, quotes(a.claims)) for a in brief.actors] == [
        ("Ana Kovel", ["talks go on.", "Orvance to wait."])
    ]
    assert [(a.name, a.mentions, a.pages, a.metonym, a.aliases) for a in brief.index] == [
        ("Ana Kovel", 2, (0, 1), False, ("Kovel",)),
        ("Orvance", 1, (0,), True, ()),  # its second mention is below the threshold
    ]
    assert len(brief.bottom_line) == 3  # one a paragraph
    assert (brief.proposed, brief.accepted, brief.rejected) == (4, 0, 0)
    assert (brief.language, brief.author, brief.title) == ("en", "A. Nalyst", "A note")


def test_composing_elsewhere_gives_the_same_brief(ws, doc, brief):
    contents = pickle.loads(pickle.dumps(briefing.contents(ws, doc)))
    elsewhere = briefing.compose(contents, doc, briefing.Choice(made=brief.made))
    assert elsewhere == brief


def test_a_line_of_a_mixed_sentence_is_marked(ws, doc, kit):
    found = kit.findings()
    first, *others = found.claims
    detecting.propose(ws, doc, replace(found, claims=(replace(first, warning="Beware."), *others)))
    lines = [line for actor in briefing.compose(ws, doc).actors for line in actor.claims]
    assert [line.mixed for line in lines] == [True, False]


def test_where_a_line_leads(brief):
    weak = brief.author_claims[0]
    assert (weak.page, weak.paragraph, weak.y) == (1, 1, 20.0)
    assert (brief.timeline[0].page, brief.timeline[0].paragraph, brief.timeline[0].y) == (0, 2, 48.0)


def test_marks_stand_in_reading_order_on_their_words(brief):
    marks = brief.source.marks
    starts = [m.annotation.span.start for m in marks]
    assert starts == sorted(starts)
    for mark in marks:
        width = sum(q.width for q in mark.quads)
        assert width == pytest.approx(6 * len(mark.quote))
        assert mark.quote == mark.annotation.span.of(brief.source.text)
    assert {type(m.annotation) for m in marks} == {Claim, Mention}
    claimants = {m.quote: m.claimants for m in marks if isinstance(m.annotation, Claim)}
    assert claimants["talks go on."] == ("Ana Kovel",)
    assert claimants["The text is weak."] == ()
    assert brief.source.pdf.startswith(b"%PDF")


def test_choices(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    annotating.accept(ws, ws.claims(doc)[0].id)
    annotating.reject(ws, ws.claims(doc)[1].id)
    accepted = briefing.compose(ws, doc, briefing.Choice(include_proposed=False, language="fr"))
    assert quotes(a for actor in accepted.actors for a in actor.claims) == ["talks go on."]
    assert accepted.unnamed == accepted.timeline == accepted.author_claims == ()
    assert accepted.language == "fr"
    assert (accepted.accepted, accepted.rejected) == (1, 1)
    every = briefing.compose(ws, doc, briefing.Choice(threshold=0.0, actors=False))
    assert every.unnamed == ()  # rejected stays out
    assert [a.mentions for a in every.index] == [2, 2]
    assert not [m for m in every.source.marks if isinstance(m.annotation, Mention)]


def test_the_counts_add_up(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    annotating.accept(ws, ws.claims(doc)[0].id)
    annotating.reject(ws, ws.claims(doc)[1].id)
    annotating.add_claim(ws, doc, Span(0, 5), ClaimKind.STATEMENT)
    for threshold in (0.0, 0.5, 1.0):
        brief = briefing.compose(ws, doc, briefing.Choice(threshold=threshold))
        shown = [m.annotation for m in brief.source.marks if isinstance(m.annotation, Claim)]
        waiting = brief.proposed - brief.accepted - brief.rejected - brief.hidden
        assert len(shown) == brief.accepted + waiting + brief.added
        assert sum(c.status is Status.ACCEPTED for c in shown) == brief.accepted + brief.added
    assert (brief.proposed, brief.accepted, brief.rejected, brief.hidden, brief.added) == (4, 1, 1, 2, 1)


def test_what_was_in_the_pdf_already_is_not_marked_twice(ws, make_document):
    foreign = EmbeddedAnnotation(
        name="x", subtype="Highlight", page=0, span=Span(0, 4), quads=(), author="", contents="",
        colour="", modified="",
    )  # fmt: skip
    document_id = importing.add(ws, make_document("Some words.", embedded=(foreign,))).document_id
    own = annotating.add_highlight(ws, document_id, Span(5, 10)).changes[0].item
    assert [h.origin for h in ws.highlights(document_id)] == [Origin.IMPORTED, Origin.ANALYST]
    marks = briefing.source(ws, document_id).marks
    assert [m.annotation for m in marks] == [own]


def test_the_timeline_goes_by_the_end_of_horizons(ws, make_document):
    text = "It closes by winter. It opens on 20 March. It moves in May. It ends in weeks."
    doc = importing.add(ws, make_document(text)).document_id
    whens = [("2026-03-14", "2026-11-30"), ("2026-03-20", "2026-03-20"), ("2026-05-01", "")]
    whens.append(("", "2026-04-13"))
    at = 0
    for sentence, (start, end) in zip(text.split(". "), whens, strict=True):
        span = Span(at, at + len(sentence))
        claim = annotating.add_claim(ws, doc, span, ClaimKind.FORECAST).changes[0].item
        annotating.edit_claim(ws, claim.id, when=When(words="then", start=start, end=end))
        at += len(sentence) + 2
    assert [line.quote[:8] for line in briefing.compose(ws, doc).timeline] == [
        "It opens",
        "It ends ",
        "It moves",
        "It close",
    ]


def test_an_empty_document_has_a_brief(ws, doc):
    brief = briefing.compose(ws, doc)
    assert brief.bottom_line == brief.key_claims == brief.actors == brief.index == ()


def test_a_large_pdf_is_read_from_where_it_was(ws, make_document, tmp_path, monkeypatch):
    monkeypatch.setattr(schema, "FILE_LIMIT", 10)
    path = tmp_path / "large.pdf"
    path.write_bytes(b"%PDF-1.7 and much more")
    import hashlib

    document = make_document(
        "x",
        format="pdf",
        path=str(path),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        rendition=None,
        original=path.read_bytes(),
    )
    document_id = importing.add(ws, document).document_id
    assert briefing.source(ws, document_id).pdf == path.read_bytes()
    path.write_bytes(b"%PDF-1.7 changed")
    with pytest.raises(FileMissing):
        briefing.source(ws, document_id)


def test_the_present_name_of_a_claimant_is_shown(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    from lutrin.services import resolving

    resolving.rename(ws, ws.mentions(doc)[0].actor, "President Kovel")
    brief = briefing.compose(ws, doc)
    assert brief.actors[0].name == "President Kovel"
    assert {line.claimant for line in brief.actors[0].claims} == {"President Kovel"}
    assert set(brief.actors[0].aliases) == {"Ana Kovel", "Kovel"}


def test_everything_crosses_a_process_border(brief):
    import pickle

    assert pickle.loads(pickle.dumps(brief)) == brief
    assert replace(brief) == brief
