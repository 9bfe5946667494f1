"""What the second reading of names looks at.

Each word with its neighbours, its part of speech, what the first reading made of it here and elsewhere in the
document, and what the gazetteer knows.

A word that can hardly belong to a name (no capital, no quotation marks, no name near) has one feature only:
that keeps the reading fast.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lutrin.analysis import gazetteer, likelihood
from lutrin.analysis.languages import Language
from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import ParsedBlock

if TYPE_CHECKING:
    from spacy.tokens import Doc

KIND = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC"}
DULL = ["dull"]  # the features of a word that can hardly belong to a name
ANY = "b"  # a feature of every other word
_OPENING, _CLOSING = '«“"‹„', '»”"›'
LONGEST_QUOTE = 10  # words in quotation marks that may still be a name
_RUN = re.compile(r"(.)\1+")


class DocumentVotes:
    """What the first reading made of each word, over a whole document."""

    def __init__(self, blocks: Iterable[ParsedBlock]) -> None:
        self._votes: dict[str, Counter[str]] = defaultdict(Counter)
        self._lower: set[str] = set()
        self._likely: dict[str, list[Any]] = defaultdict(list)
        self._told: dict[str, list[str]] = {}  # what ``of`` said of a word: each is asked for several times
        for block in blocks:
            likely = block.doc.user_data.get(likelihood.KEPT)
            for token in block.doc:
                text = token.text
                if text[:1].isupper():
                    self._votes[text.lower()][KIND.get(token.ent_type_, "O")] += 1
                    if likely is not None:
                        self._likely[text.lower()].append(likely[token.i])
                elif text[:1].islower():
                    self._lower.add(text)

    def of(self, word: str) -> list[str]:
        """Features of a capitalised word: its most frequent reading, how sure that is. Not to be changed."""
        told = self._told.get(word)
        if told is None:
            told = self._told[word] = self._count(word)
        return told

    def _count(self, word: str) -> list[str]:
        count = self._votes.get(word.lower())
        if not count:
            return []
        total = count.total()
        kind, most = count.most_common(1)[0]
        sure = "all" if most == total else "most" if 2 * most > total else "some"
        found = [f"vote={kind}:{sure}", f"vote={kind}:{sure}:{min(total, 4)}"]
        named = [(n, k) for k, n in count.items() if k != "O"]
        if named and kind == "O":
            found.append(f"also={max(named)[1]}")
        if word.lower() in self._lower:
            found.append("lower")
        return found

    def likely(self, word: str) -> Any:
        """The mean likelihoods of a capitalised word throughout the document, one a label."""
        import numpy

        own = self._likely[word.lower()]
        if len(own) > 1:  # the mean takes their place
            own[:] = [numpy.mean(own, axis=0, dtype="float32")]
        return own[0]


@dataclass(frozen=True, slots=True)
class _View:
    """A block as the features see it: parallel lists, one entry a token."""

    words: list[str]
    tags: list[str]
    first: list[str]  # the first reading's labels
    known: dict[int, str]
    quoted: dict[int, str]
    votes: DocumentVotes
    language: Language


def features(block: ParsedBlock, votes: DocumentVotes) -> list[list[str]]:
    """The features of every token of ``block``, in order."""
    doc = block.doc
    words = [token.text.replace("’", "'") for token in doc]
    view = _View(
        words=words,
        tags=[token.tag_ or token.pos_ for token in doc],
        first=_first_reading(doc),
        known=_known(doc, block.text),
        quoted=_quoted(words),
        votes=votes,
        language=block.language,
    )
    telling = [
        any(c.isupper() for c in word) or view.first[i] != "O" or i in view.quoted or i in view.known
        for i, word in enumerate(words)
    ]
    return [_own(i, view) if any(telling[max(0, i - 2) : i + 3]) else DULL for i in range(len(words))]


EVIDENCE = tuple(f"{sort}:{label}" for sort in ("own", "all") for label in likelihood.LABELS)
_LEAST = 6.0  # likelihoods count on a scale of logarithms, from e^-6 (0) to 1 (6)


def evidence(block: ParsedBlock, votes: DocumentVotes, found: list[list[str]]) -> Any:
    """What the recogniser's encoder makes of each token: an array, one row a token, columns ``EVIDENCE``.

    Its own likelihoods, then those of the word throughout the document where it is capitalised; all zero for
    the tokens that ``found``, the features of the block, left out. None without a trained layer.
    """
    import numpy

    likely = block.doc.user_data.get(likelihood.KEPT)
    if likely is None:
        return None
    size = len(likelihood.LABELS)
    rows = numpy.zeros((len(block.doc), 2 * size), dtype="float32")
    for i, token in enumerate(block.doc):
        if found[i] is DULL:
            continue
        rows[i, :size] = likely[i]
        if token.text[:1].isupper():
            rows[i, size:] = votes.likely(token.text)
    told = rows > 0.0
    rows[told] = numpy.clip(numpy.log(rows[told] + 1e-6) + _LEAST, 0.0, _LEAST)
    return rows


def _own(i: int, view: _View) -> list[str]:
    word, tag, label, form = view.words[i], view.tags[i], view.first[i], shape(view.words[i])
    found = [ANY, f"w={word.lower()}", f"sh={form}", f"t={tag}", f"l={label}"]
    found += [f"l|t={label}|{tag}", f"l|sh={label}|{form}"]
    found += _around(i, view)
    if word[:1].isupper():
        found += _capital(word, label, view)
    elif gazetteer.load().demonym(word) is not None:
        found.append("demonym-low")
    if i in view.known:
        found += [f"g={view.known[i]}", f"g|l={view.known[i]}|{label}"]
    if i in view.quoted:
        found += [f"q={view.quoted[i]}", f"q|l={view.quoted[i]}|{label}"]
    return found


def _around(i: int, view: _View) -> list[str]:
    """The neighbours, two on either side."""
    words, last, label = view.words, len(view.words) - 1, view.first[i]
    found = []
    for step in (-2, -1, 1, 2):
        at = i + step
        if not 0 <= at <= last:
            found.append(f"edge{step}")
            continue
        found += [f"t{step}={view.tags[at]}", f"l{step}={view.first[at]}"]
        if step in (-1, 1):
            low = words[at].lower()
            found += [f"w{step}={low}", f"sh{step}={shape(words[at])}", f"l|w{step}={label}|{low}"]
            if words[at][:1].isupper():
                found += [f"v{step}:{vote}" for vote in view.votes.of(words[at])[:1]]
    if i == 0 or words[i - 1] in ".!?:;" or words[i - 1] in _OPENING + "•-–—*":
        found += ["start", f"start|l={label}"]
    if i:
        found.append(f"t-1|t={view.tags[i - 1]}|{view.tags[i]}")
        previous = words[i - 1].lower()
        if previous in view.language.titles or previous.rstrip(".") in view.language.titles:
            found.append("title")
        if previous in view.language.functions:
            found.append("function")
    if 0 < i < last and words[i - 1] == "(" and words[i + 1] == ")":
        found.append("bracketed")
    if i < last and words[i + 1].lower() in ("'s", "'"):
        found.append("owner")
    return found


def _capital(word: str, label: str, view: _View) -> list[str]:
    """What is known of a capitalised word."""
    found = [*view.votes.of(word)]
    found += [f"{vote}|l={label}" for vote in found[:1]]
    if folded(word) in gazetteer.load().first_names:
        found.append("first")
    if word.isupper() and len(word) > 1:
        found.append(f"caps{min(len(word), 6)}")
    if gazetteer.load().demonym(word) is not None:
        found.append("demonym")
    return found


@lru_cache(maxsize=20_000)
def shape(word: str) -> str:
    """Capitals X, small x, digits d, each run once: "Xx" for "Paris", "X" for "NATO"."""
    mapped = "".join(
        "X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in word[:24]
    )
    return _RUN.sub(r"\1", mapped)


def _first_reading(doc: Doc) -> list[str]:
    labels = ["O"] * len(doc)
    for entity in doc.ents:
        kind = KIND.get(entity.label_)
        if kind is None:
            continue
        for i in range(entity.start, entity.end):
            labels[i] = f"I-{kind}"
        labels[entity.start] = f"B-{kind}" if len(entity) > 1 else f"U-{kind}"
        if len(entity) > 1:
            labels[entity.end - 1] = f"L-{kind}"
    return labels


def _known(doc: Doc, text: str) -> dict[int, str]:
    """Token number -> what the gazetteer has there."""
    found: dict[int, str] = {}
    starts = {token.idx: token.i for token in doc}
    for start, end, entry in gazetteer.load().matches(text):
        at = starts.get(start)
        if at is None:
            continue
        sort = f"{entry.kind.value}:{entry.role}" + (":weak" if entry.is_weak else "")
        begin = at
        while at < len(doc) and doc[at].idx < end:
            found[at] = ("B-" if at == begin else "I-") + sort
            at += 1
    return found


def _quoted(words: list[str]) -> dict[int, str]:
    """Token number -> where it stands in a short quotation that begins with a capital."""
    found: dict[int, str] = {}
    i = 0
    while i < len(words):
        if words[i] in _OPENING:
            end = next(
                (j for j in range(i + 1, min(len(words), i + LONGEST_QUOTE + 2)) if words[j] in _CLOSING),
                None,
            )
            if end is not None and end > i + 1 and words[i + 1][:1].isupper():
                inside = words[i + 1 : end]
                style = "name" if not any(w in ",.!?;:" for w in inside[-1:]) else "said"
                for j in range(i + 1, end):
                    place = "B" if j == i + 1 else "L" if j == end - 1 else "I"
                    found[j] = f"{place}:{style}:{min(len(inside), 4)}"
                i = end
        i += 1
    return found
