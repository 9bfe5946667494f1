"""Word vectors packed into arrays: the tables that spaCy keeps take twenty times the memory."""

from __future__ import annotations

from typing import Any

Array = Any  # numpy arrays: a type of numpy's would need numpy at import


class PackedVectors:
    """Word vectors by the hash of the word, many words to a vector; what spaCy's layers ask for."""

    def __init__(self, data: Array, keys: Array, rows: Array) -> None:
        """``data``: one vector a row; ``keys``: uint64 hashes of words; ``rows``: the row of each."""
        order = keys.argsort()
        self._data, self._keys, self._rows = data, keys[order], rows[order]
        self.shape = data.shape
        # what spaCy writes into a model's description
        self.n_keys, self.name, self.mode = len(keys), "packed", "default"
        self.strings: object = ()  # spaCy sets its own here

    def __len__(self) -> int:
        """How many vectors there are."""
        return int(self.shape[0])

    def row(self, key: int) -> int | None:
        """The row of the word with that hash; None for an unknown word."""
        import numpy

        at = int(numpy.searchsorted(self._keys, numpy.uint64(key)))
        return int(self._rows[at]) if at < len(self._keys) and int(self._keys[at]) == key else None

    def get_batch(self, keys: Array) -> Array:
        """The vectors of words by their hashes, single precision; zeros for an unknown word."""
        import numpy

        wanted = numpy.asarray(keys, dtype="uint64")
        at = numpy.minimum(numpy.searchsorted(self._keys, wanted), len(self._keys) - 1)
        found = self._data[self._rows[at]].astype("float32")
        found[self._keys[at] != wanted] = 0.0
        return found


def packed(vectors: Any) -> PackedVectors | None:
    """spaCy's own table, packed; None for an empty one."""
    import numpy

    if not len(vectors.key2row):
        return None
    size = len(vectors.key2row)
    keys = numpy.fromiter(vectors.key2row.keys(), dtype="uint64", count=size)
    rows = numpy.fromiter(vectors.key2row.values(), dtype="uint16", count=size)
    return PackedVectors(vectors.data, keys, rows)


def row_of(table: Any, key: int) -> int | None:
    """The row of a word by its hash in ``table``, packed or spaCy's own; None for an unknown word."""
    if isinstance(table, PackedVectors):
        return table.row(key)
    row = table.key2row.get(key)
    return None if row is None else int(row)
