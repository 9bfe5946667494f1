"""What Lutrin knows of the world: states, seats, organisations, public figures, demonyms, first names.

Read once from ``resources/gazetteer`` (see its ``SOURCES.md``). Every entry has a key that is the same in all
languages, so that a French and an English document speak of one actor.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lutrin import paths
from lutrin.domain.actor import ActorKind

from .names import NameIndex, folded


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor of the gazetteer under one of its names."""

    key: str
    kind: ActorKind
    role: str  # "name", "capital", "seat", "person"
    name: str
    display: str  # the name to show in the language of ``name``
    is_weak: bool = False  # also a common word, or several things' name: known where a model sees a name


class Gazetteer:
    """All entries, by folded name and by first word."""

    def __init__(self, folder: Path) -> None:
        self._by_name: dict[str, list[Entry]] = {}
        self._index: NameIndex[Entry] = NameIndex()
        self.demonyms: dict[str, str] = {}  # folded form -> key
        self.first_names: dict[str, str] = {}  # folded -> "m" or "f"
        self._weak: set[str] = set()
        self.sex: dict[str, str] = {}  # key of a person -> "m" or "f"
        self.state_of: dict[str, str] = {}  # key of a person -> key of the state they are of
        self.persons: list[tuple[str, str]] = []  # every name of the public figures, key
        self.displays: dict[tuple[str, str], str] = {}  # (key, language) -> name to show
        self.forms: dict[tuple[str, str], list[str]] = {}  # (key, language) -> all its names
        self._read(folder)

    def _read(self, folder: Path) -> None:
        self._weak = {row["name"] for row in _rows(folder / "weak.csv")}
        for row in _rows(folder / "states.csv"):
            self._add_all(row["key"], ActorKind.STATE, "name", row)
        for code, names in json.loads((folder / "territories.json").read_text(encoding="utf8")).items():
            self._add_all(code, ActorKind.STATE, "name", {k: ";".join(v) for k, v in names.items()})
        for row in _rows(folder / "capitals.csv"):
            self._add_all(row["key"], ActorKind.STATE, "capital", row)
        for row in _rows(folder / "seats.csv"):
            prefix = "" if row["kind"] == "state" else "org:"
            self._add_all(prefix + row["key"], ActorKind(row["kind"]), "seat", row)
        for name in ("blocs.csv", "organisations.csv"):
            for row in _rows(folder / name):
                self._add_all("org:" + row["key"], ActorKind.ORGANISATION, "name", row)
        for row in _rows(folder / "people.csv"):
            self._add_all("person:" + row["key"], ActorKind.PERSON, "person", row)
            self.sex["person:" + row["key"]] = row["sex"]
            self.state_of["person:" + row["key"]] = row["state"]
        for code, forms in json.loads((folder / "demonyms.json").read_text(encoding="utf8")).items():
            for form in (*forms["fr"], *forms["en"]):
                self.demonyms.setdefault(folded(form), code)
        for row in _rows(folder / "adjectives.csv"):
            for form in filter(None, (row["fr"] + ";" + row["en"]).split(";")):
                self.demonyms[folded(form)] = row["key"]
        for row in _rows(folder / "first_names.csv"):
            for form in row["names"].split(";"):
                self.first_names.setdefault(folded(form), row["sex"])

    def _add_all(self, key: str, kind: ActorKind, role: str, row: dict[str, str]) -> None:
        for language in ("fr", "en"):
            names = [name.strip() for name in (row.get(language) or "").split(";") if name.strip()]
            if names and role in ("name", "person"):
                self.displays.setdefault((key, language), names[0])
                self.forms.setdefault((key, language), []).extend(names)
            for name in names:
                self._add(Entry(key, kind, role, name, names[0], name in self._weak))

    def _add(self, entry: Entry) -> None:
        same = self._by_name.setdefault(folded(entry.name), [])
        if all(other.key != entry.key or other.role != entry.role for other in same):
            same.append(entry)
        self._index.add(entry.name, entry)
        if entry.kind is ActorKind.PERSON:
            self.persons.append((entry.name, entry.key))

    def named(self, name: str) -> list[Entry]:
        """The entries of that name, case and accents aside; the surest first."""
        return self._by_name.get(folded(name), [])

    def demonym(self, word: str) -> str | None:
        """The key of the state or bloc of a demonym in any form, or None."""
        return self.demonyms.get(folded(word))

    def matches(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """The names of the gazetteer in ``text``: start, end, entry (see ``NameIndex.matches``)."""
        return self._index.matches(text)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE))


@lru_cache(maxsize=1)
def load() -> Gazetteer:
    """The shipped gazetteer, read once.

    Raises:
        FileNotFoundError: an installation without resources.
    """
    return Gazetteer(paths.resource("gazetteer"))
