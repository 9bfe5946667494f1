"""The names Lutrin knows, and how they are found in text."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lutrin import paths
from lutrin.analysis import gazetteer
from lutrin.analysis.actors.organisations import spells
from lutrin.analysis.actors.persons import same_person
from lutrin.analysis.actors.scores import calibrated
from lutrin.analysis.names import NameIndex, folded


def keys(text: str) -> list[str]:
    """The keys of what is known in a text."""
    return [entry.key for _, _, entry in gazetteer.load().matches(text)]


def test_one_key_for_a_name_in_two_languages() -> None:
    assert keys("L’OTAN, l’AIEA et les États-Unis") == ["org:nato", "org:iaea", "US"]
    assert keys("NATO, the IAEA and the United States") == ["org:nato", "org:iaea", "US"]


def test_seats_capitals_and_demonyms() -> None:
    names = gazetteer.load()
    assert [e.role for e in names.named("Moscou")] == ["capital"]
    assert {e.key for e in names.named("Élysée")} == {"org:fr-presidency"}
    assert [names.demonym(w) for w in ("ukrainiennes", "Ukrainian", "chinois", "européens", "table")] == [
        "UA",
        "UA",
        "CN",
        "bloc:europe",
        None,
    ]


def test_every_organisation_has_a_key_of_its_own_and_a_name_in_both_languages() -> None:
    with paths.resource("gazetteer/organisations.csv").open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE))
    assert len(rows) >= 600
    assert len({row["key"] for row in rows}) == len(rows)
    assert all(row["fr"].strip() and row["en"].strip() for row in rows)


@pytest.mark.parametrize("text", ["parisiens", "PariS", "Paris-Saclay", "le parisianisme", "Unesco-like"])
def test_a_part_of_a_word_is_no_name(text: str) -> None:
    assert keys(text) == []


def test_capitals_are_read_as_such() -> None:
    assert keys("LE CONSEIL DE SECURITE SE RÉUNIT SUR L’UKRAINE") == ["org:unsc", "UA"]


@given(st.text(max_size=80))
def test_matches_lie_in_order_within_any_text(text: str) -> None:
    end = 0
    for start, stop, _ in gazetteer.load().matches(text):
        assert end <= start < stop <= len(text)
        end = stop


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_the_longest_name_wins() -> None:
    index: NameIndex[int] = NameIndex()
    index.add("Bleu", 1)
    index.add("Bleu Horizon", 2)
    assert [payload for _, _, payload in index.matches("Bleu Horizon et Bleu")] == [2, 1]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("D. Okafor", "Daniel Okafor", True),
        ("Jean-Luc Martin", "Jean Luc Martin", True),
        ("Anna Laura Petit", "Anna Petit", True),
        ("Claire Lambert", "Hugo Lambert", False),
        ("Paul Martin", "Paule Martinet", False),
    ],
)
def test_two_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert (same_person(one, other) is not None) is same


@pytest.mark.parametrize(
    ("acronym", "name", "fits"),
    [
        ("OML", "Organisation maritime du Levant", True),
        ("U.N.", "United Nations", True),
        ("FDL", "Front de libération", True),
        ("XYZ", "Organisation maritime", False),
    ],
)
def test_initials(acronym: str, name: str, fits: bool) -> None:
    assert spells(acronym, name) is fits


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_surer_reading_never_scores_less(one: float, two: float) -> None:
    low, high = sorted((one, two))
    assert 0 <= calibrated(low) <= calibrated(high) <= 1
