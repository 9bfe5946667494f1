"""Borders of clauses, trimmed to words and final stops."""

from __future__ import annotations

from .complement_end import complement_end
from .passage import Passage
from .subjects import FORMER
from .syntax import RELATIVES, SUBJECTS, Tree
from .verbs import VerbGroup

_STOPS = frozenset({".", "!", "?", "…", "..."})
_OPENING = frozenset({"«", "“", '"', "‘", "'", "("})
_CLOSING = frozenset({"»", "”", '"', "’", "'", ")", "''"})


def trimmed(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """Tokens ``start`` to ``end`` without punctuation at the borders; final stop and quotes are kept."""
    while start < end and not tree.is_word(start) and tree.tokens[start] not in _OPENING:
        start += 1
    while (
        end > start
        and not tree.is_word(end - 1)
        and tree.tokens[end - 1] not in _STOPS | _CLOSING | {"%", "$", "€"}
    ):
        end -= 1
    return _balanced(tree, start, end)


def _balanced(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """Leave out a lone bracket or quotation mark at a border."""
    while end - 1 > start and (
        tree.pos[end - 1] == "SPACE" or (tree.tokens[end - 1] == ")" and "(" not in tree.tokens[start:end])
    ):
        end -= 1
    while end > start + 1 and tree.tokens[start] == "(" and ")" not in tree.tokens[start:end]:
        start += 1
    inner = tree.tokens[start:end]
    for opening, closing in (("«", "»"), ("“", "”")):
        if inner and inner[-1] == closing and opening not in inner:
            end -= 1
        if inner and inner[0] == opening and closing not in inner:
            start += 1
    return start, end


def span(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """The trimmed token range as code points of the block; empty when nothing is left."""
    start, end = trimmed(tree, start, end)
    return (tree.starts[start], tree.ends[end - 1]) if end > start else (0, 0)


def _shares(tree: Tree, group: VerbGroup, subject: int) -> bool:
    first = tree.heads[group.head]
    return (
        tree.deps[group.head] == "conj"
        and subject < first < group.start
        and tree.pos[first] in ("VERB", "AUX")
        and not any(tree.deps[c] in SUBJECTS for c in tree.children[group.head])
    )


def _is_added(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """ "X s'est opposé à P, réclamant Q": what the participle adds is a position of its own."""
    return group.tense == "ger" and group.start > limits[0] + 1 and tree.tokens[group.start - 1] == ","


WHO = frozenset({"qui", "lequel", "laquelle", "lesquels", "lesquelles"})
_PAIRED = frozenset({"ni", "neither", "both", "either"})  # "Ni Paris ni Berlin"


def clause_around(
    passage: Passage, group: VerbGroup, subject: int | None, limits: tuple[int, int]
) -> tuple[int, int]:
    """The whole clause of a verb, from its subject to its end (tokens).

    A verb coordinated with another one that has the subject begins its clause itself: "X dénonce P et
    [exige Q]".
    """
    tree = passage.tree
    begun = _shares(tree, group, subject) if subject is not None else True
    if (
        subject is not None
        and limits[0] <= subject < group.head
        and not begun
        and not _is_added(tree, group, limits)
    ):
        start = max(limits[0], tree.left[subject])
        if start > limits[0] and tree.lower[start] in FORMER and tree.pos[start - 1] == "DET":
            start -= 1  # « La seconde juge P », whatever the parse makes of it
        if start > limits[0] and tree.lower[start - 1] in _PAIRED:
            start -= 1
        while (
            start < subject
            and (tree.deps[start] in ("punct", "cc", "mark") or tree.pos[start] == "PUNCT")
            and tree.lower[start] not in _PAIRED
        ):
            start += 1
    else:
        start = group.start
        while start - 1 >= limits[0] and (
            tree.lower[start - 1]
            in ("ne", "n'", "se", "s'", "l'", "y", "en", "le", "la", "les", "lui", "leur", "not")
            or (tree.deps[start - 1] in ("neg", "advmod") and tree.heads[start - 1] == group.head)
        ):
            start -= 1
    if subject is not None and start <= subject and tree.deps[group.head] in RELATIVES:
        # « X, qui réclame P, part »: the clause begins with its pronoun
        start = next((k for k in range(subject + 1, group.start) if tree.lower[k] in WHO), start)
    end = complement_end(tree, group, group.end, group.head, limits)
    return start, end
