"""The phrase that names a source, "according to X": where it stands, and the clause it is about."""

from __future__ import annotations

from .beside import named_beside
from .insertion import begins_finite, clause_end, goes_on, is_finite
from .passage import Passage
from .phrases import noun_phrase
from .subjects import FORMER, RELATIVE_WORDS, SOME
from .syntax import Tree

COMMA = frozenset({",", ":", "–", "—"})
POSSESSIVE = frozenset({"his", "her", "their", "son", "sa", "ses", "leur", "leurs"})
_THAT = frozenset({"que", "qu'", "that"})
_AND = frozenset({"et", "mais", "ou", "and", "but", "or"})


def clause_of(tree: Tree, start: int, limits: tuple[int, int]) -> tuple[int, int]:
    """Of ``limits``, the reported clause that the source opens: "a dit que, selon X, P et que Q" has P."""
    k = start - 1
    if k > limits[0] and tree.tokens[k] == ",":
        k -= 1
    if k <= limits[0] or tree.lower[k] not in _THAT:
        return limits
    second = next(
        (j - 1 for j in range(start + 1, limits[1]) if tree.lower[j] in _THAT and tree.lower[j - 1] in _AND),
        limits[1],
    )
    return k + 1, second


def relative_end(tree: Tree, first: int, limits: tuple[int, int], noun: int | None = None) -> int:
    """Where the clause of "selon qui P" ends: at the comma after which the main verb follows.

    ``noun``: what it is about, « malgré l'avis selon lequel P, les travaux ont commencé ».
    """
    if noun is not None and not any(is_finite(tree, k) for k in range(limits[0], noun)):
        main = main_clause(tree, first, limits)
        if main is not None:
            return main
    return next(
        (
            k
            for k in range(first, limits[1] - 1)
            if tree.tokens[k] == "," and begins_finite(tree, k + 1, limits[1])
        ),
        limits[1],
    )


def main_clause(tree: Tree, first: int, limits: tuple[int, int]) -> int | None:
    """The comma behind a clause that begins at ``first``, where one with a subject of its own follows."""
    for k in range(first + 1, limits[1] - 1):
        if tree.tokens[k] != "," or not any(is_finite(tree, j) for j in range(first, k)):
            continue
        opening = (
            tree.pos[k + 1] in ("DET", "PROPN", "PRON", "NOUN") and tree.lower[k + 1] not in RELATIVE_WORDS
        )
        verb = next((j for j in range(k + 1, limits[1]) if is_finite(tree, j)), None)
        if opening and verb is not None and not any(tree.tokens[j] in COMMA for j in range(k + 1, verb)):
            return k
    return None


def head_of(passage: Passage, start: int, end: int, limits: tuple[int, int]) -> int | None:
    """The token that names the source whose announcing words are ``start`` to ``end``."""
    tree = passage.tree
    for k in range(start, end):
        up = tree.heads[k]
        if (
            tree.deps[k] == "case"
            and up >= end
            and (tree.pos[up] in ("NOUN", "PROPN", "PRON", "NUM") or tree.lower[up] in FORMER | SOME)
            and up < limits[1]
        ):
            return up
    for k in range(start, end):
        inner = next((c for c in tree.children[k] if tree.deps[c] == "pobj" and end <= c < limits[1]), None)
        if inner is not None:
            return inner
    return next(
        (k for k in range(end, min(end + 6, limits[1])) if tree.pos[k] in ("NOUN", "PROPN", "PRON")), None
    )


def opens(passage: Passage, start: int, limits: tuple[int, int]) -> bool:
    """Whether the phrase that begins at ``start`` opens its sentence, but for a linking word or two."""
    tree = passage.tree
    first = next((k + 1 for k in range(start - 1, limits[0], -1) if tree.tokens[k] in (":", ";")), limits[0])
    words = [k for k in range(first, start) if tree.is_word(k)]
    return len(words) <= 2 and all(
        tree.pos[k] in ("ADV", "CCONJ", "PUNCT", "SCONJ")
        or tree.lower[k] in ("toujours", "still", "and", "but", "mais", "or")
        for k in words
    )


def phrase_end(passage: Passage, head: int, last: int, limits: tuple[int, int]) -> int:
    """The comma that closes an opening source phrase, over appositions ("selon X, ministre de Y, P")."""
    tree = passage.tree
    right = min(tree.right[head] + 1, limits[1])
    if last < limits[1] and tree.tokens[last] == "(":  # "selon les auteurs (dont X), P"
        last = next((k + 1 for k in range(last, limits[1] - 1) if tree.tokens[k] == ")"), last)
    commas = [k for k in range(last, min(last + 14, limits[1])) if tree.tokens[k] == ","]
    if not commas:
        return last
    if tree.tokens[last] == "," and len(commas) > 1:
        if tree.lower[last + 1] in _OF and not any(is_finite(tree, k) for k in range(last + 1, commas[1])):
            return commas[1]  # "pour X, de la ligue de Y, P"
        behind = range(commas[1] + 1, limits[1])
        if tree.lower[last + 1] in _ADDING and any(is_finite(tree, k) for k in behind):
            return commas[1]  # "d'après la note, que nous avons pu consulter, P"
    if tree.tokens[last] == ",":
        inside = [k for k in commas if k < right]
        if (
            inside
            and any(
                tree.deps[c] in ("appos", "acl:relcl", "relcl", "acl") and c > last
                for c in tree.children[head]
            )
            and right < limits[1]
            and tree.tokens[min(right, tree.size - 1)] == ","
        ):
            return right
        return last
    relative = tree.lower[last] in _RELATIVE  # "who asked not to be named"
    if relative or not any(is_finite(tree, k) for k in range(last, commas[0])):
        return commas[0]
    return last


_OF = frozenset({"de", "d'", "du", "des", "of"})
_ADDING = frozenset({"que", "qu'", "qui", "dont", "which", "who", "whose"})
_RELATIVE = RELATIVE_WORDS | {"dont", "whose", "que", "qu'"}


def is_viewpoint(passage: Passage, start: int, end: int, head: int, last: int, *, initial: bool) -> bool:
    """ "Pour plusieurs analystes," is a viewpoint, "pour l'Europe," is not."""
    tree = passage.tree
    short = end - start == 1
    if not short:
        return True
    if not initial or last >= tree.size or tree.tokens[last] not in (",",):
        return False
    if tree.lower[head] in ("partie", "million", "millions") or tree.pos[head] == "NUM":
        return False  # « pour la majeure partie du pays »
    mention = passage.actors.mention_at(passage.token_span(head, head + 1))
    if mention is not None:
        return mention.kind.value == "person" or mention.metonym
    named = named_beside(passage, head, end, noun_phrase(tree, head, tree.sentence_of(head))[1])
    if named is not None and tree.code == "fr":
        return True  # « Pour le politiste Paul Roux, »
    if tree.pos[end] == "NUM" or (tree.lower[end + 1] in ("d'", "des") and tree.lower[end] not in SOME):
        return False  # « pour quatre d'entre eux, »: the number tells of whom it is so
    if tree.lower[head] in FORMER | SOME:
        return True  # « pour beaucoup, », « pour ce dernier, »
    if tree.pos[head] == "PRON":
        governed = tree.code == "fr" and tree.pos[head + 1] in ("VERB", "AUX")  # « pour nous convaincre »
        return tree.lower[head] in _STRESSED and not governed
    if tree.code == "fr" and _names_person(tree, head):
        return True
    viewers = tree.lexicon.words["viewers"]
    if tree.has_lemma(head, viewers):
        return tree.lower[head] != "défense"  # « pour leur défense »
    many = any(tree.lower[k] in _MANY for k in range(end, head))  # « pour beaucoup de mères »
    return many and tree.has_lemma(head, tree.lexicon.people)


def _names_person(tree: Tree, head: int) -> bool:
    """« Pour le politiste Luc Roux, »: what somebody is, and the name."""
    named = any(tree.pos[c] == "PROPN" and c == head + 1 for c in tree.children[head])
    return named and tree.has_lemma(head, tree.lexicon.people) and tree.tokens[head].islower()


_STRESSED = frozenset(
    ("lui", "elle", "eux", "elles", "moi", "nous", "him", "her", "them", "me", "us")
)  # fmt: skip
_MANY = frozenset(
    {"beaucoup", "plupart", "nombre", "certains", "certaines", "plusieurs", "many", "most", "some"}
)


def around(passage: Passage, start: int, last: int, limits: tuple[int, int]) -> tuple[int, int]:
    """The clause that a source inside or after it qualifies."""
    tree = passage.tree
    first, end = limits[0], clause_end(tree, last, limits[1])
    limits = first, end
    if tree.code == "en" and "," not in tree.tokens[last : limits[1]]:
        last = max(last, min(tree.right[start] + 1, limits[1]))  # "according to a note leaked to the press"
    rest = [k for k in range(last, limits[1]) if tree.is_word(k)]
    cut = start
    while cut > first and tree.tokens[cut - 1] in COMMA:
        cut -= 1
    if len(rest) <= 3 and not goes_on(tree, first, cut, last, end):
        end = cut
    for k in range(start - 1, limits[0], -1):
        if tree.tokens[k] == ";":
            first = k + 1
            break
    if end == cut and tree.code == "en":
        return first, end  # "X believes that P, according to Y": that X believes it
    colon = next((k for k in range(start - 1, first, -1) if tree.tokens[k] == ":"), None)
    if colon is not None and any(is_finite(tree, k) for k in range(colon + 1, end)):
        first = colon + 1  # « Le maire se défend : le contrat, selon lui, était légal »
    for group in passage.verbs:
        if (
            limits[0] <= group.head < start
            and "q" in group.entry.frames
            and group.end < start
            and tree.lower[group.end] in ("que", "qu'", "that")
        ):
            return group.end + 1, end
    return first, end
