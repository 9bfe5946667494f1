"""Pages, paragraphs, searching, page files, settings, interchange."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lutrin.domain.document import Document, Page
from lutrin.domain.span import Span
from lutrin.services import interchange, searching, settings
from lutrin.services.paging import PageFiles
from lutrin.services.placing import Places


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3)), min_size=1, max_size=8))
def test_pages_are_those_of_the_document(sizes):
    """Bodies of all pages first, then their tails; either may be empty."""
    pages, at = [], 0
    tail = sum(body for body, _ in sizes)
    for body, foot in sizes:
        pages.append(Page(width=1, height=1, span=Span(at, at + body), tail=Span(tail, tail + foot)))
        at, tail = at + body, tail + foot
    fields = {"title": "", "path": "", "sha256": "", "format": "txt", "language": "en", "blocks": ()}
    document = Document(text="x" * tail, pages=tuple(pages), **fields)
    places = Places(document)
    for offset in range(tail + 1):
        assert places.page(offset) == document.page_of(offset)


def test_paragraphs_are_counted_within_the_page(make_document):
    document = make_document("# Title\nFirst.\nSecond.\fThird.\nFourth.")
    places = Places(document)
    told = {w: places.paragraph(document.text.index(w)) for w in ("First", "Second", "Third", "Fourth")}
    assert told == {"First": 1, "Second": 2, "Third": 1, "Fourth": 2}
    assert places.paragraph(0) == 1  # the heading


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("L’État et l'etat", "l'état", ["L’État", "l'etat"]),
        ("Œuvre, ﬁn, Straße", "fin", ["ﬁn"]),
        ("Œuvre, ﬁn, Straße", "strasse", ["Straße"]),
        ("two\nlines", "two lines", ["two\nlines"]),
        ("a\u00a0: b", "a : b", ["a\u00a0: b"]),
        ("« oui »", '" oui', ["« oui"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("x", "", []),
        ("x", "  ", []),
        ("e\u0301te\u0301", "été", ["e\u0301te\u0301"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
        ("000000¸1", "¸1", ["¸1"]),
        ("a  b\n c", "a b c", ["a  b\n c"]),
        ("a b", " b ", ["b"]),
    ],
)
def test_finding_words(text, query, found):
    spans = searching.find_in(text, query)
    assert [span.of(text) for span in spans] == found


@given(
    st.text(st.one_of(st.characters(), st.sampled_from(" \n\u00a0a1é¸ﬁß\u0301İ½")), max_size=60), st.data()
)
def test_what_is_there_is_found(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    query = text[start:end]
    spans = searching.find_in(text, query)
    assert spans or not any(c.isalnum() for c in query)
    for before, after in pairwise(spans):
        assert before.end <= after.start
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert searching.find_in(span.of(text), query), "the span holds the words"


def test_find_everywhere(ws, doc):
    (found,) = searching.find_everywhere(ws, "second SUMMIT")
    assert found.document_id == doc
    assert [span.of(ws.document(doc).text) for span in found.spans] == ["second summit"]
    assert searching.find_everywhere(ws, "absent") == ()


@pytest.mark.parametrize("query", ["“second summit”", "« second summit »", '"second summit"', "secon summ"])
def test_find_everywhere_takes_marks_of_any_kind_and_beginnings(ws, doc, query):
    (found,) = searching.find_everywhere(ws, query)
    (span, *_) = found.spans
    assert span.of(ws.document(doc).text).startswith("second summit" if found.together else "secon")
    assert found.together is (query != "secon summ")


def test_words_in_marks_stand_together(ws, doc):
    assert searching.find_everywhere(ws, "summit second")
    assert searching.find_everywhere(ws, "“summit second”") == ()


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (0, 0, "… deux …"),
        (4, 9, "un deux trois …"),
        (2, 99, "… deux trois quatre"),
        (9, 99, "un deux trois quatre"),
    ],
)
def test_an_excerpt_cuts_no_word_and_keeps_to_its_paragraph(before, after, words):
    text = "zéro\nun deux  trois quatre\ncinq"
    span = Span(text.index("deux"), text.index("deux") + 4)
    assert searching.excerpt(text, span, before, after) == words


def test_page_files_are_removed(ws, doc):
    with PageFiles(ws) as files:
        path = files.path(doc)
        assert path.read_bytes() == ws.pages_pdf(doc)
        assert files.path(doc) == path
        if hasattr(path, "owner"):
            assert path.parent.stat().st_mode & 0o077 == 0  # private
    assert not path.parent.exists()


def test_settings_keep_what_they_do_not_know(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"language": "fr", "later": {"x": 1}, "threshold": 7, "recent": ["a", 3]}')
    loaded = settings.load(path)
    assert (loaded.language, loaded.threshold, loaded.recent) == ("fr", 0.5, ("a",))
    settings.save(loaded.opened("b"), path)
    assert json.loads(path.read_text())["later"] == {"x": 1}
    assert settings.load(path).recent == ("b", "a")
    assert [p.name for p in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00"])
def test_damaged_settings_are_the_defaults(tmp_path, text):
    path = tmp_path / "settings.json"
    assert settings.load(path) == settings.Settings()
    path.write_text(text)
    assert settings.load(path) == settings.Settings()


def test_json_as_promised(kit, make_document):
    found = kit.findings()
    plain = interchange.as_json(found, identifier="x")
    assert list(plain) == ["id", "lang", "actors", "claims"]
    assert list(plain["actors"][0]) == ["start", "end", "kind", "actor", "name", "metonym", "score", "reason"]
    assert list(plain["claims"][0]) == [
        "start", "end", "kind", "claimant", "claimant_start", "claimant_end", "cue_start", "cue_end",
        "certainty", "negated", "about", "score", "certainty_words", "reason", "warning",
    ]  # fmt: skip
    assert plain["claims"][0]["claimant"] == {"actor": "p", "name": "Ana Kovel", "author": False}
    assert plain["claims"][1]["claimant"] == {"actor": None, "name": "Two officials", "author": False}
    assert plain["claims"][1]["certainty"] == "very_likely"
    assert plain["claims"][3]["claimant"] == {"actor": None, "name": "", "author": True}
    document = make_document(kit.text)
    full = interchange.as_json(found, identifier="x", document=document)
    assert full["text"] == document.text
    assert [p["start"] for p in full["pages"]] == [p.span.start for p in document.pages]
    first = full["claims"][0]
    assert first["page"] == 0
    assert first["quads"] == [{"page": 0, "box": [130.0, 34.0, 202.0, 46.0], "angle": 0}]
    json.loads(interchange.line(full))


def test_json_tells_why_in_the_language_of_the_text(kit):
    found = kit.findings()
    warning = "One sentence mixes likelihood (“likely”) and confidence (“high confidence”)."
    claim = replace(found.claims[1], reason="told as to come: “will”", warning=warning)
    mention = replace(found.mentions[0], reason="Your dossier knows this name.")
    found = replace(found, claims=(claim,), mentions=(mention,))
    english = interchange.as_json(found, language="en")
    assert english["claims"][0]["certainty_words"] == "very likely"
    assert english["claims"][0]["reason"] == "told as to come: “will”"
    assert english["actors"][0]["reason"] == "Your dossier knows this name."
    french = interchange.as_json(found, language="fr")
    assert french["claims"][0]["reason"] == "dit comme à venir\u202f: «\u202fwill\u202f»"
    assert french["claims"][0]["warning"].startswith("Une même phrase")
    assert "dossier" in french["actors"][0]["reason"]
    bare = replace(claim, certainty=None, reason="", warning="")
    (unknown,) = interchange.as_json(replace(found, claims=(bare,)))["claims"]
    assert [unknown[key] for key in ("certainty_words", "reason", "warning")] == [None, None, None]
