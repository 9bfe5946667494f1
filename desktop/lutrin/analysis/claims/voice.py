"""The document's own voice: the sentences and clauses that nobody else is made to say."""

from __future__ import annotations

from .content import classify
from .draft import Unit
from .passage import Passage
from .syntax import Tree


def units(passage: Passage) -> list[Unit]:
    """The units of a block, in order: sentences, cut at semicolons, without openers, questions and quotations."""
    if passage.units is not None:
        return passage.units
    tree = passage.tree
    found: list[Unit] = []
    for sentence in tree.sentences:
        for start, end in _parts(passage, *sentence):
            start = _without_openers(tree, start, end)
            words = sum(1 for k in range(start, end) if tree.is_word(k))
            if words < 3 or tree.tokens[end - 1] in ("?", "?!", "!?"):
                continue
            if _is_quoted(passage, start, end) or tree.tokens[end - 1] == ":":
                continue
            found.append(Unit(start, end, classify(passage, start, end)))
    passage.units = found
    return found


def _parts(passage: Passage, start: int, end: int) -> list[tuple[int, int]]:
    tree = passage.tree
    cuts = [
        k
        for k in range(start + 3, end - 3)
        if tree.tokens[k] == ";"
        and passage.quotation_at(k) is None
        and tree.tokens[start:k].count("(") == tree.tokens[start:k].count(")")
    ]
    borders = [start, *[k + 1 for k in cuts], end]
    return [(a, b) for a, b in zip(borders, borders[1:], strict=False) if b > a]


def _without_openers(tree: Tree, start: int, end: int) -> int:
    """Leave out "Mais", "Or,", "En effet,": the claim begins after them."""
    words = tree.lexicon.words
    for _ in range(2):
        while start < end and not tree.is_word(start) and tree.tokens[start] not in ("«", "“", '"', "("):
            start += 1
        if start >= end:
            return start
        pair = "_".join(tree.lower[start : start + 2])
        triple = "_".join(tree.lower[start : start + 3])
        if tree.lower[start] in words["openers"] and end - start > 3:
            start += 1
        elif pair in words["opener_phrases"]:
            start += 2
        elif triple in words["opener_phrases"]:
            start += 3
        else:
            return start
    while start < end and not tree.is_word(start) and tree.tokens[start] not in ("«", "“", '"', "("):
        start += 1
    return start


def _is_quoted(passage: Passage, start: int, end: int) -> bool:
    tree = passage.tree
    a, b = tree.starts[start], tree.ends[end - 1]
    return sum(max(0, min(q.end, b) - max(q.start, a)) for q in passage.quotations if q.is_outer) > 0.6 * (
        b - a
    )
