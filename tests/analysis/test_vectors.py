"""Word vectors packed into arrays: found by the hash of the word, zeros for a word that is not there."""

from __future__ import annotations

from types import SimpleNamespace

import numpy
import pytest

from lutrin.analysis.vectors import PackedVectors, packed, row_of

# two words share a vector; the hashes use all 64 bits and are in no order
SEA, OCEAN, HILL, UNKNOWN = 2**64 - 1, 7, 2**63 + 5, 8
ROWS = {SEA: 0, OCEAN: 0, HILL: 1}
DATA = numpy.array([[1.0, 2.0], [3.0, 4.0]], dtype="float16")


@pytest.fixture
def table() -> PackedVectors:
    """Three words, two vectors."""
    keys = numpy.array(list(ROWS), dtype="uint64")
    return PackedVectors(DATA, keys, numpy.array(list(ROWS.values()), dtype="uint16"))


def test_a_word_is_found_by_its_hash(table: PackedVectors) -> None:
    assert {key: table.row(key) for key in ROWS} == ROWS


@pytest.mark.parametrize("key", [0, UNKNOWN, 2**63])
def test_an_unknown_word_has_no_row(table: PackedVectors, key: int) -> None:
    assert table.row(key) is None
    assert row_of(table, key) is None


def test_the_vectors_of_many_words_come_at_once(table: PackedVectors) -> None:
    found = table.get_batch([HILL, UNKNOWN, SEA, OCEAN])
    assert found.dtype == numpy.float32
    assert found.tolist() == [[3, 4], [0, 0], [1, 2], [1, 2]]


def test_its_size_is_told_as_spacy_asks_for_it(table: PackedVectors) -> None:
    assert (len(table), table.shape, table.n_keys) == (2, (2, 2), 3)


def test_spacys_own_table_is_packed() -> None:
    own = SimpleNamespace(key2row=ROWS, data=DATA)
    small = packed(own)
    assert small is not None
    assert {key: row_of(small, key) for key in ROWS} == {key: row_of(own, key) for key in ROWS}
    assert row_of(own, UNKNOWN) is None


def test_an_empty_table_is_not_packed() -> None:
    assert packed(SimpleNamespace(key2row={}, data=DATA[:0])) is None
