"""The stock pipelines' own rules for lemmas and parts of speech: the same answers, sooner.

spaCy looks up every new word in plain lists of up to sixty thousand words, and tries all its rules of parts
of speech (179 for English) on every word. Here the lists are sets, and a word is tried once for each way it
is tagged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language as Model
    from spacy.tokens import Doc

_MOST = 100_000  # words remembered by a ruler, each in the ways it is tagged: then it begins anew
# what a rule may ask of a word for its answer to hold wherever the word is tagged so
_ASKED = frozenset({"TAG", "LOWER", "DEP", "POS", "IS_SPACE"})


def quicken(model: Model) -> None:
    """Let the lemmatizer and the attribute ruler of ``model`` find sooner what they find."""
    if "lemmatizer" in model.pipe_names:
        _index_lemmas(model.get_pipe("lemmatizer"))
    if "attribute_ruler" in model.pipe_names:
        ruler = model.get_pipe("attribute_ruler")
        if all(_asks_of_words(row["patterns"]) for row in ruler.patterns):
            ruler.match = Remembered(ruler).match


def _index_lemmas(lemmatizer: Any) -> None:
    if "lemma_index" not in lemmatizer.lookups:
        return
    index = lemmatizer.lookups.get_table("lemma_index")
    for part_of_speech, lemmas in list(index.items()):
        index[part_of_speech] = frozenset(lemmas)


def _asks_of_words(patterns: list[list[dict[str, Any]]]) -> bool:
    return all(set(word) <= _ASKED for pattern in patterns for word in pattern)


class Remembered:
    """The matches of an attribute ruler: of rules for one word from memory, of the others by its matcher."""

    def __init__(self, ruler: Any) -> None:
        from spacy.matcher import Matcher

        self._vocab = ruler.vocab
        self._single = Matcher(ruler.vocab, validate=False)
        self._longer = Matcher(ruler.vocab, validate=False)
        self._has_longer = False
        for number, row in enumerate(ruler.patterns):
            single = [pattern for pattern in row["patterns"] if len(pattern) == 1]
            longer = [pattern for pattern in row["patterns"] if len(pattern) > 1]
            name = ruler.vocab.strings.add(str(number))
            if single:
                self._single.add(name, single)
            if longer:
                self._longer.add(name, longer)
                self._has_longer = True
        self._known: dict[tuple[int, ...], list[tuple[int, int]]] = {}

    def match(self, doc: Doc) -> list[tuple[int, int, int, int]]:
        """The rules that fit and where, in the order of the rules: number, name, first token, token after
        the last; as ``AttributeRuler.match``."""
        from spacy.attrs import DEP, LOWER, POS, TAG

        if len(self._known) > _MOST:
            self._known.clear()
        found: list[tuple[int, int, int, int]] = []
        if self._has_longer:
            found += self._told(self._longer(doc, allow_missing=True))
        for i, asked in enumerate(map(tuple, doc.to_array([LOWER, TAG, DEP, POS]).tolist())):
            known = self._known.get(asked)
            if known is None:
                rules = self._told(self._single(doc[i : i + 1], allow_missing=True))
                known = self._known[asked] = [(number, name) for number, name, _, _ in rules]
            found += [(number, name, i, i + 1) for number, name in known]
        found.sort()
        return found

    def _told(self, matches: list[tuple[int, int, int]]) -> list[tuple[int, int, int, int]]:
        return [(int(self._vocab.strings[name]), name, start, end) for name, start, end in matches]
