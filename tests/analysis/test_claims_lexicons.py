"""The lexicons: enough of them, well formed, and the French conjugation that finds their forms."""

from __future__ import annotations

import pytest

from lutrin.analysis.claims.conjugation import Form
from lutrin.analysis.claims.lexicon import load
from lutrin.analysis.claims.marks import quotations
from lutrin.paths import resource


@pytest.mark.parametrize("code", ["fr", "en"])
def test_lexicons_are_large_enough_and_of_known_frames(code: str) -> None:
    lexicon = load(code)
    entries = [entry for found in lexicon.verbs.values() for entry in found]
    assert len(entries) >= 350
    assert {letter for entry in entries for letter in entry.frames} <= set("qinoscawgvde")
    rows = resource(f"lexicons/{code}/certainty.tsv").read_text(encoding="utf8").splitlines()
    assert len([row for row in rows if not row.startswith("#")]) >= 150


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("dément", "démentir", "prs"),
        ("estimait", "estimer", "impf"),
        ("annoncera", "annoncer", "fut"),
        ("exigeant", "exiger", "ger"),
        ("prévient", "prévenir", "prs"),
        ("suggérerait", "suggérer", "cond"),
        ("rappelle", "rappeler", "prs"),
        ("promis", "promettre", "pp"),
        ("fragilise", "fragiliser", "prs"),
        ("garantissent", "garantir", "prs"),
    ],
)
def test_french_forms(form: str, lemma: str, tense: str) -> None:
    assert Form(lemma, tense) in load("fr").forms_of(form)


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("said", "say", "past"),
        ("denies", "deny", "prs"),
        ("admitting", "admit", "ger"),
        ("foresaw", "foresee", "past"),
    ],
)
def test_english_forms(form: str, lemma: str, tense: str) -> None:
    assert Form(lemma, tense) in load("en").forms_of(form)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il dit « oui » puis « non ».", ["« oui »", "« non »"]),
        ("« Elle a crié “assez !” hier »", ["« Elle a crié “assez !” hier »", "“assez !”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("Le parti : « Nous irons jusqu'au bout", ["« Nous irons jusqu'au bout"]),
        ("l’homme d’État n’a rien dit", []),
        ("jusqu'au bout », a-t-il dit.", ["jusqu'au bout »"]),
        ("‘We can’t go,’ she said.", ["‘We can’t go,’"]),
    ],
)
def test_quotation_marks(text: str, found: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == found
