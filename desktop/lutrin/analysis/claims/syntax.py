"""A parsed block as plain lists, and what the detectors ask of its syntax.

spaCy's objects are slow to walk; every detector walks the same block, so its tokens are copied once.
Two label sets meet here: Universal Dependencies (French) and ClearNLP (English).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .bare_times import reattach
from .lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"obj", "dobj", "obl:arg", "iobj"})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj"})
RELATIVES = frozenset({"acl:relcl", "relcl"})
NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})

_ENDS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "??", "....", "……", "!...", "?..."})
_CLOSERS = frozenset({"»", "”", '"', ")", "]", "’’", "''", "’"})
_ABBREVIATIONS = frozenset(
    [
        "m.",
        "mm.",
        "mme.",
        "dr.",
        "pr.",
        "mr.",
        "mrs.",
        "ms.",
        "st.",
        "no.",
        "art.",
        "p.",
        "pp.",
        "vol.",
        "cf.",
        "etc.",
        "gen.",
        "gov.",
        "sen.",
        "rep.",
        "lt.",
        "col.",
        "sgt.",
        "inc.",
        "corp.",
        "ltd.",
        "jr.",
        "sr.",
        "vs.",
        "u.s.",
        "u.k.",
        "e.g.",
        "i.e.",
        "a.m.",
        "p.m.",
        "av.",
        "bd.",
        "mgr.",
        "jan.",
        "feb.",
        "mar.",
        "apr.",
        "aug.",
        "sept.",
        "oct.",
        "nov.",
        "dec.",
        "janv.",
        "févr.",
        "avr.",
        "juil.",
        "al.",
        "env.",
        "prof.",
        "hon.",
        "rev.",
    ]
)
_INITIAL = re.compile(r"(?:[A-Za-zÀ-Ý]\.)+$")


class Tree:
    """The tokens of one parsed block, index by index.

    ``starts`` and ``ends`` are code points in the block's own text (canonical: add the block's offset).
    ``left[i]`` and ``right[i]`` are the first and last token under token ``i``.
    """

    __slots__ = (
        "children", "code", "deps", "ends", "heads", "left", "lemmas", "lexicon", "lower", "morphs",
        "pos", "right", "sentences", "size", "starts", "tags", "text", "tokens",
    )  # fmt: skip

    def __init__(self, doc: Doc, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.code = lexicon.code
        self.text: str = doc.text
        self.tokens: list[str] = []
        self.starts: list[int] = []
        self.heads: list[int] = []
        self.deps: list[str] = []
        self.pos: list[str] = []
        self.tags: list[str] = []
        self.morphs: list[str] = []
        self.lemmas: list[tuple[str, ...]] = []
        self.lower: list[str] = []
        for token in doc:
            text = token.text
            lower = text.lower().replace("’", "'")
            self.tokens.append(text)
            self.lower.append(lower)
            self.starts.append(token.idx)
            self.heads.append(token.head.i)
            self.deps.append(token.dep_)
            self.pos.append(token.pos_)
            self.tags.append(token.tag_)
            self.morphs.append(str(token.morph))
            self.lemmas.append(lexicon.lemmas(lower, token.lemma_.lower()))
        self.size = len(self.tokens)
        if self.code == "en":
            reattach(
                lexicon.words.get("bare_times", frozenset()), self.lower, self.pos, self.deps, self.heads
            )
        self.ends = [start + len(token) for start, token in zip(self.starts, self.tokens, strict=True)]
        self.children: list[list[int]] = [[] for _ in range(self.size)]
        for i, head in enumerate(self.heads):
            if head != i:
                self.children[head].append(i)
        self.left, self.right = self._edges()
        self.sentences: list[tuple[int, int]] = []

    def _edges(self) -> tuple[list[int], list[int]]:
        left, right = list(range(self.size)), list(range(self.size))
        for i in range(self.size):
            at, steps = i, 0
            while self.heads[at] != at and steps < 200:
                at = self.heads[at]
                steps += 1
                if i < left[at]:
                    left[at] = i
                if i > right[at]:
                    right[at] = i
        return left, right

    def cut_sentences(self, atomic: list[tuple[int, int]]) -> None:
        """Cut into sentences (half-open token ranges) at final punctuation, never inside ``atomic``.

        The parser's own sentence borders fail on notes and quotations.
        """
        inside = [False] * (self.size + 1)
        for start, end in atomic:
            for i in range(start, min(end, self.size)):
                inside[i] = True
        self.sentences = []
        first = 0
        i = 0
        while i < self.size:
            stop = (self._ends_sentence(i) or self._is_network(i)) and (
                not inside[i]
                or (i + 1 < self.size and not inside[i + 1])
                or self._closes_quotation(i, inside)
            )
            if stop:
                last = i + 1
                while last < self.size and self.tokens[last] in _CLOSERS | _ENDS and self._closes(last):
                    last += 1
                inner = last < self.size and inside[last - 1] and inside[last]
                if not inner and (last >= self.size or self._opens_sentence(last)):
                    self.sentences.append((first, last))
                    first = last
                i = last
            else:
                i += 1
        if first < self.size:
            self.sentences.append((first, self.size))

    def _closes_quotation(self, i: int, inside: list[bool]) -> bool:
        """« … prêts. » before a new sentence: a full stop right before the closing mark.

        In English who said it may follow a question or an exclamation ("“Never!” Smith said").
        """
        last = i + 1
        while last < self.size and inside[last] and self.tokens[last] in _CLOSERS:
            last += 1
        said = self.code == "en" and self.tokens[i][-1] in "!?"
        return last > i + 1 and not inside[last] and not said

    def _is_network(self, i: int) -> bool:
        """ "in a post on X.": a letter with its dot that is no initial."""
        return self.tokens[i] == "X." and i > 0 and self.lower[i - 1] in ("on", "sur")

    def _closes(self, i: int) -> bool:
        return self.starts[i] - self.ends[i - 1] <= (1 if self.tokens[i] == "»" else 0)

    def _ends_sentence(self, i: int) -> bool:
        token = self.tokens[i]
        if token in _ENDS:
            before = self.lower[i - 1] if i else ""
            return not (
                token == "."
                and (
                    before + "." in _ABBREVIATIONS
                    or (len(before) == 1 and i > 1 and before.isalpha() and self.tokens[i - 1].isupper())
                )
            )
        return (
            len(token) > 2
            and token[-1] in ".!?…"
            and token.lower() not in _ABBREVIATIONS
            and not _INITIAL.match(token)
        )

    def _opens_sentence(self, i: int) -> bool:
        token = self.tokens[i]
        if self.starts[i] == self.ends[i - 1]:
            return False
        if token in ("-", "–", "—", "•", "«", "“", '"', "'", "(", "[", "‘"):
            following = self.tokens[i + 1] if i + 1 < self.size else "A"
            return not following[:1].islower()
        return token[:1].isupper() or token[:1].isdigit()

    # --- places -------------------------------------------------------------------------------------

    def sentence_of(self, i: int) -> tuple[int, int]:
        """The sentence that holds token ``i``."""
        for start, end in self.sentences:
            if start <= i < end:
                return start, end
        return 0, self.size

    def narrowed(self, i: int, start: int, end: int) -> tuple[int, int]:
        """Of tokens ``start`` to ``end``, words of a quotation, the sentence that holds token ``i``."""
        first = next((k + 1 for k in range(i - 1, start - 1, -1) if self._ends_sentence(k)), start)
        return first, next((k + 1 for k in range(i, end) if self._ends_sentence(k)), end)

    def slice(self, start: int, end: int) -> str:
        """The text of tokens ``start`` to ``end`` (excluded)."""
        return self.text[self.starts[start] : self.ends[end - 1]] if end > start else ""

    def path(self, i: int) -> list[int]:
        """Token ``i`` and its heads, up to the root."""
        found = [i]
        while self.heads[found[-1]] != found[-1] and len(found) < 200:
            found.append(self.heads[found[-1]])
        return found

    def child(self, i: int, deps: frozenset[str]) -> int | None:
        """The first child of ``i`` with one of these labels."""
        for c in self.children[i]:
            if self.deps[c] in deps:
                return c
        return None

    def is_word(self, i: int) -> bool:
        """Whether the token has a letter or a digit."""
        return any(c.isalnum() for c in self.tokens[i])

    def has_lemma(self, i: int, names: frozenset[str]) -> bool:
        """Whether one of the token's lemmas is among ``names``."""
        return any(lemma in names for lemma in self.lemmas[i])
