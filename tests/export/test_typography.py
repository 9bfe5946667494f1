"""Small things by the rules of a language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lutrin.domain.claim import When
from lutrin.export.brief_words import count, grade_words
from lutrin.export.labels import deadline, horizon
from lutrin.export.typography import (
    breakable,
    decimal,
    listed,
    long_date,
    one_line,
    ranges,
    spaced,
    whole,
)


def test_french_spaces() -> None:
    assert spaced("Quoi ? « Non ! » : 5 % ; fin", "fr") == (
        "Quoi\u202f? «\u202fNon\u202f!\u202f»\u202f: 5\u202f%\u202f; fin"
    )
    assert spaced("Sans:rien", "fr") == "Sans:rien"
    assert spaced("5 % ; fin", "en") == "5 % ; fin"


@given(st.text())
def test_only_spaces_are_touched(text: str) -> None:
    assert len(spaced(text, "fr")) == len(text)
    assert "".join(spaced(text, "fr").split()) == "".join(text.split())


@given(st.text())
def test_breaks_are_invisible(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text.replace("\u200b", "")


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Nd", "Po"]), min_size=40))
def test_no_long_word_is_left(text: str) -> None:
    assert max(len(piece) for piece in breakable(text).replace(" ", "\u200b").split("\u200b")) <= 26


def test_one_line() -> None:
    assert one_line(" deux\nlignes  et\tune \u00adcésure ") == "deux lignes et une césure"
    assert one_line("garde\u202f: l’espace fine") == "garde\u202f: l’espace fine"


@pytest.mark.parametrize(
    ("iso", "language", "said"),
    [
        ("2026-03-01", "fr", "1er mars 2026"),
        ("2026-03-11T10:00:00+01:00", "fr", "11 mars 2026"),
        ("2026-03-01", "en", "1 March 2026"),
        ("printemps", "fr", "printemps"),
    ],
)
def test_dates(iso: str, language: str, said: str) -> None:
    assert long_date(iso, language).replace("\u00a0", " ") == said


def test_deadlines() -> None:
    words = "au premier semestre"
    assert deadline(When(words=words), "fr") == words
    assert deadline(When(words=words, start="2026-01-01", end="2026-06-30"), "fr") == words
    assert deadline(When(words=words, start="2026-06-30", end="2026-06-30"), "en") == "30\u00a0June 2026"


def test_the_word_before_a_horizon_is_never_said_twice() -> None:
    year = When(words="by mid-2027", start="2026-02-03", end="2027-06-30")
    assert horizon(year, "en") == "deadline: by mid-2027"
    assert horizon(When(words="jusqu’à nouvel ordre"), "fr") == "échéance\u202f: jusqu’à nouvel ordre"
    day = When(words="on Monday", start="2026-02-16", end="2026-02-16")
    assert horizon(day, "en") == "on 16\u00a0February 2026"
    assert horizon(day, "fr") == "le 16\u00a0février 2026"
    assert horizon(When(words="by Monday", end="2026-02-16"), "en") == "by 16\u00a0February 2026"


def test_numbers_and_lists() -> None:
    assert (decimal(0.6, "fr"), decimal(0.6, "en")) == ("0,60", "0.60")
    assert (whole(12400, "fr"), whole(12400, "en")) == ("12\u202f400", "12,400")
    assert ranges([3, 1, 2, 7, 9, 10]) == "1–3, 7, 9–10"
    assert ranges([]) == ""
    assert listed(["A", "B", "C"], "fr") == "A, B et C"
    assert listed(["A", "B"], "en") == "A and B"
    assert [count(n, "page", "pages", "fr") for n in (0, 1, 2)] == [
        "0\u00a0page",
        "1\u00a0page",
        "2\u00a0pages",
    ]
    assert [count(n, "page", "pages", "en") for n in (0, 1, 2)] == [
        "0\u00a0pages",
        "1\u00a0page",
        "2\u00a0pages",
    ]


def test_grades() -> None:
    assert grade_words("b2", "en") == "source usually reliable, probably true"
    assert grade_words("", "fr") == grade_words("Z9", "fr") == grade_words("B", "fr") == ""
