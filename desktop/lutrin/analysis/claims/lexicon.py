"""The lexicons of a language, read once from ``resources/lexicons/<code>/``.

The columns of each file are told in ``resources/lexicons/README.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from lutrin.domain.claim import ClaimKind
from lutrin.domain.likelihood import Likelihood
from lutrin.paths import resource

from .conjugation import Form, Forms, table

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry:
    """A verb, noun or adjective that announces a claim.

    ``words`` is the lemma and what must follow it ("faire savoir"). ``frames`` holds letters: q finite
    clause, i infinitive, n noun object, o own words in apposition or quotation, s person and infinitive,
    c object and predicate ("juge X utile"), w indirect question, a prepositional object, g words in
    quotation marks alone, v nothing ("rights groups disagree"), d an object behind the phrase ("voit dans P
    un aveu"), e a noun that judges ("parle d'un échec").
    """

    words: tuple[str, ...]
    kind: ClaimKind
    frames: str
    negative: bool = False
    factivity: str = "neutral"
    certainty: Likelihood | None = None
    reflexive: bool = False
    clitic: str = ""  # "y" in "y voir"


@dataclass(frozen=True, slots=True)
class Hedge:
    """An expression of certainty. ``step`` None: it speaks of confidence, not of likelihood."""

    step: Likelihood | None
    kind: str  # adverb, modal, verb, noun, adjective, frame, confidence


class Phrases(Generic[T]):
    """Expressions of one or several words, found at a token in one look-up.

    A word of a pattern is a lower-case form with straight apostrophes, ``=x`` a lemma, ``a/b``
    alternatives, ``_`` any one token, ``~`` at most two tokens that no pattern word names.
    """

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._by_word: dict[str, list[tuple[tuple[_Word, ...], T]]] = {}
        self._by_lemma: dict[str, list[tuple[tuple[_Word, ...], T]]] = {}
        for phrase, value in rows:
            words = tuple(_Word.of(word.split("/") if word != "/" else ["/"]) for word in phrase.split())
            for first in words[0].forms:
                self._by_word.setdefault(first, []).append((words, value))
            for first in words[0].lemmas:
                self._by_lemma.setdefault(first, []).append((words, value))
        for found in (*self._by_word.values(), *self._by_lemma.values()):
            found.sort(key=lambda row: -len(row[0]))

    def at(self, i: int, lower: list[str], lemmas: list[tuple[str, ...]]) -> tuple[int, T] | None:
        """The longest expression that begins at token ``i``: the token after its end, and its value."""
        rows = self._by_word.get(lower[i], [])
        for lemma in lemmas[i]:
            if lemma in self._by_lemma:
                rows = rows + self._by_lemma[lemma]
        best: tuple[int, T] | None = None
        for words, value in rows:
            end = _match(words, i, lower, lemmas)
            if end is not None and (best is None or end > best[0]):
                best = (end, value)
        return best


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a pattern: what may stand there."""

    forms: frozenset[str]
    lemmas: frozenset[str]
    is_any: bool  # ``_``
    is_gap: bool  # ``~``

    @classmethod
    def of(cls, alternatives: list[str]) -> _Word:
        lemmas = frozenset(word[1:] for word in alternatives if word[0] == "=")
        forms = frozenset(word for word in alternatives if word[0] != "=")
        return cls(forms, lemmas, is_any="_" in forms, is_gap=alternatives == ["~"])


def _match(words: tuple[_Word, ...], i: int, lower: list[str], lemmas: list[tuple[str, ...]]) -> int | None:
    slack = 0
    for word in words:
        if word.is_gap:
            slack = 2
            continue
        while True:
            if i >= len(lower):
                return None
            if lower[i] in word.forms or not word.lemmas.isdisjoint(lemmas[i]) or word.is_any:
                break
            if not slack:
                return None
            slack -= 1
            i += 1
        slack = 0
        i += 1
    return i


@dataclass(slots=True)
class Lexicon:
    """Everything that the detectors know of the words of a language."""

    code: str
    forms: Forms
    verbs: dict[str, list[Entry]]  # by first word of the lemma, the longest first
    nouns: dict[str, Entry]
    adjectives: dict[str, Entry]
    sources: Phrases[str]  # selon, according to; the value is "any" or "person"
    certainty: Phrases[Hedge]
    calls: Phrases[str]  # il faut, must; the value is the rule
    idioms: Phrases[str]  # "the ball is in X's court"; the value is the idiom itself
    evaluative: dict[str, float]  # lemma: how strongly it judges
    interpretive: dict[str, float]  # verbs that interpret, by lemma
    interpreting: frozenset[str]  # their lemmas
    people: frozenset[str]  # nouns that can speak: responsable, official
    words: dict[str, frozenset[str]] = field(default_factory=dict)  # closed lists by name

    def lemmas(self, lower: str, model_lemma: str) -> tuple[str, ...]:
        """All the lemmas that a token may have: the listed verbs' first, the model's last."""
        forms = self.forms.get(lower)
        if not forms:
            return (model_lemma,)
        found = tuple(dict.fromkeys(form.lemma for form in forms))
        return found if model_lemma in found else (*found, model_lemma)

    def forms_of(self, lower: str) -> tuple[Form, ...]:
        """The verb forms that a lower-case token may be."""
        return self.forms.get(lower, ())


def _rows(code: str, name: str) -> Iterator[list[str]]:
    path = resource(f"lexicons/{code}/{name}.tsv")
    for line in path.read_text(encoding="utf8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def _entry(cells: list[str]) -> Entry:
    words = tuple(cells[0].replace("’", "'").split())
    reflexive = words[0] == "se" or words[0].startswith("s'")
    if reflexive:
        words = words[1:] if words[0] == "se" else (words[0][2:], *words[1:])
    clitic = words[0] if words[0] in _CLITICS and len(words) > 1 else ""
    return Entry(
        words=words[1:] if clitic else words,
        kind=ClaimKind(cells[1]),
        frames=cells[2],
        negative=cells[3] == "-",
        factivity=cells[4],
        certainty=Likelihood(cells[5]) if len(cells) > 5 and cells[5] else None,
        reflexive=reflexive,
        clitic=clitic,
    )


_CLITICS = frozenset({"y", "en", "lui", "leur"})  # « y voir », « s'en défendre », « lui prêter »


@lru_cache(maxsize=4)
def load(code: str) -> Lexicon:
    """The lexicon of a language ("fr" or "en"), read from disk once."""
    verbs: dict[str, list[Entry]] = {}
    for entry in map(_entry, _rows(code, "verbs")):
        verbs.setdefault(entry.words[0], []).append(entry)
    for entries in verbs.values():
        entries.sort(key=lambda entry: (-len(entry.words), not entry.reflexive))
    interpretive = {
        cells[0].removeprefix("s'").removeprefix("l'"): float(cells[1])
        for cells in _rows(code, "interpretive")
    }
    evaluative = {cells[0]: float(cells[1]) for cells in _rows(code, "evaluative")}
    hedges = [
        (cells[0], Hedge(Likelihood(cells[1]) if cells[1] != "-" else None, cells[2]))
        for cells in _rows(code, "certainty")
    ]
    calls = [(cells[0], cells[1]) for cells in _rows(code, "calls")]
    idioms = [(cells[0], cells[0]) for cells in _rows(code, "idioms")]
    closed = {cells[0]: frozenset(cells[1].split()) for cells in _rows(code, "words")}
    lemmas = set(verbs) | set(interpretive) | closed["holding"]
    for phrase in (row[0] for rows in (hedges, calls, idioms) for row in rows):
        for word in phrase.split():
            lemmas.update(part[1:] for part in word.split("/") if part.startswith("="))
    irregular = resource(f"lexicons/{code}/irregular_verbs.tsv")
    return Lexicon(
        code=code,
        forms=table(sorted(lemmas & _verbal(lemmas, code)), irregular, code),
        verbs=verbs,
        nouns={entry.words[0]: entry for entry in map(_entry, _rows(code, "nouns"))},
        adjectives={entry.words[0]: entry for entry in map(_entry, _rows(code, "adjectives"))},
        sources=Phrases((cells[0], cells[1]) for cells in _rows(code, "sources")),
        certainty=Phrases(hedges),
        calls=Phrases(calls),
        idioms=Phrases(idioms),
        evaluative=evaluative,
        interpretive=interpretive,
        interpreting=frozenset(interpretive),
        people=frozenset(cells[0] for cells in _rows(code, "people")),
        words=closed,
    )


def _verbal(lemmas: set[str], code: str) -> set[str]:
    """Those of ``lemmas`` that are verbs: in French by their ending."""
    if code != "fr":
        return lemmas
    return {lemma for lemma in lemmas if lemma.endswith(("er", "ir", "re", "oir", "ïr"))}
