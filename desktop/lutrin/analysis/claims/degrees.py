"""Degrees and denials of likelihood: "very unlikely", "by no means certain", « n'est guère probable ».

A listed expression tells a step; what stands before it may raise, lower or deny it. So a lexicon need not
list every "quite possible" and "not impossible".
"""

from __future__ import annotations

from lutrin.domain.likelihood import Likelihood

from .lexicon import Hedge
from .syntax import Tree

GRADED = "graded"  # kinds of hedge that take a degree: wherever they stand,
PREDICATE = "predicate"  # or as the predicate alone: "is possible", not "the best possible"

_LONGEST = 5  # tokens of a listed degree
_REACH = 8  # tokens that may be passed over in all

_VERY = {Likelihood.LIKELY: Likelihood.VERY_LIKELY, Likelihood.UNLIKELY: Likelihood.VERY_UNLIKELY}
_NEARLY = {Likelihood.VERY_LIKELY: Likelihood.ALMOST_CERTAIN}
_LESS = {
    Likelihood.ROUGHLY_EVEN: Likelihood.UNLIKELY,
    Likelihood.LIKELY: Likelihood.UNLIKELY,
    Likelihood.VERY_LIKELY: Likelihood.UNLIKELY,
    Likelihood.ALMOST_CERTAIN: Likelihood.ROUGHLY_EVEN,
}
# "not clear" tells of no likelihood
_DENIED: dict[Likelihood, Likelihood | None] = {
    Likelihood.ALMOST_NO_CHANCE: Likelihood.ROUGHLY_EVEN,
    Likelihood.VERY_UNLIKELY: Likelihood.ROUGHLY_EVEN,
    Likelihood.UNLIKELY: Likelihood.ROUGHLY_EVEN,
    Likelihood.ROUGHLY_EVEN: Likelihood.ALMOST_NO_CHANCE,
    Likelihood.LIKELY: Likelihood.UNLIKELY,
    Likelihood.VERY_LIKELY: None,
    Likelihood.ALMOST_CERTAIN: Likelihood.ROUGHLY_EVEN,
}


def graded(tree: Tree, start: int, hedge: Hedge) -> tuple[int, Likelihood | None]:
    """Where an expression at token ``start`` begins with the degrees and denials before it, and its step."""
    step, first, at = hedge.step, start, start
    raised = False
    takes_denial = hedge.kind != "adverb"  # "will probably not", « n'a pas sans doute » deny what is likely
    while step is not None and at > 0 and start - at < _REACH:
        found = _degree(tree, at)
        if found is None:
            if not _is_passed_over(tree, at - 1):
                break
            at -= 1
            continue
        at, kind = found
        if kind == "not" and not takes_denial:
            break
        if kind == "not":
            if step is Likelihood.ROUGHLY_EVEN and _is_of_ability(tree, start):
                return first, None
            step = Likelihood.UNLIKELY if raised else _DENIED[step]  # "not very likely"
            first, raised = at, False
            continue
        if kind == "very":
            raised = step is Likelihood.LIKELY
            step = _VERY.get(step, step)
        elif kind == "nearly":
            step = _NEARLY.get(step, step)
        elif kind == "less":
            step = _LESS.get(step, step)
        first = at
    return first, step


def _is_of_ability(tree: Tree, k: int) -> bool:
    """ "it is not possible for them to see", « ce n'est plus possible »: what cannot be done."""
    if tree.lower[k + 1 : k + 2] and tree.lower[k + 1] in ("that", "que", "qu'"):
        return False
    subjects = (c for at in (k, tree.heads[k]) for c in tree.children[at] if c < k)
    return any(tree.lower[c] in ("it", "this", "that", "il", "c'", "ce", "cela", "ça") for c in subjects)


def _degree(tree: Tree, end: int) -> tuple[int, str] | None:
    """The longest degree or denial that ends before token ``end``: where it begins, and its kind."""
    words = tree.lexicon.words
    for length in range(min(_LONGEST, end), 0, -1):
        phrase = "_".join(tree.lower[end - length : end])
        for kind in ("not", "very", "nearly", "less", "plain"):
            if phrase not in words[f"degree_{kind}"]:
                continue
            if phrase == "plus" and any(word in ("ne", "n'") for word in tree.lower[max(0, end - 5) : end]):
                return end - 1, "not"  # « n'est plus possible », not « plus probable »
            return end - length, kind
    return None


def _is_passed_over(tree: Tree, k: int) -> bool:
    """A verb that links a predicate to its subject, between it and a denial: "does not look likely"."""
    return tree.has_lemma(k, tree.lexicon.words["degree_links"])


def is_predicate(tree: Tree, k: int) -> bool:
    """Whether the adjective at token ``k`` says something of a subject or an object, beside no noun.

    Not "made possible", "as soon as possible", « la meilleure solution possible ».
    """
    before = tree.lower[k - 1] if k else ""
    if before in _COMPARING or tree.pos[k] in ("DET", "ADP"):
        return False
    if tree.pos[k] == "PRON" and not any(tree.deps[c] == "cop" for c in tree.children[k]):
        return False  # « certains pensent », not « nous sommes certains »
    degree = _degree(tree, k)
    if degree is not None and degree[1] in ("not", "nearly") and degree[0] < k - 1:
        return True  # "far from certain", « loin d'être acquis », however the parse hangs them
    at = k
    while tree.deps[at] == "conj" and tree.heads[at] < at and tree.pos[tree.heads[at]] == tree.pos[at]:
        at = tree.heads[at]
    if tree.deps[at] in _ATTRIBUTIVE and not _hangs_on_degree(tree, at):
        return False
    if any(tree.deps[c].startswith("aux") and tree.has_lemma(c, _HAVING) for c in tree.children[at]):
        return False  # « a acquis », « avait exclu »: done by somebody
    return not tree.has_lemma(tree.heads[at], _MAKING)


def _hangs_on_degree(tree: Tree, k: int) -> bool:
    """ "est quasi certain", « semble possible »: read as a word beside the degree or the link."""
    up = tree.heads[k]
    return tree.lower[up] in tree.lexicon.words["degree_nearly"] or (
        tree.deps[k] == "advmod" and _is_passed_over(tree, up)
    )


_HAVING = frozenset({"avoir", "have"})


_COMPARING = frozenset(
    ["as", "if", "where", "when", "wherever", "whenever", "everything", "que", "qu'", "si", "autant", "pour"]
)
_ATTRIBUTIVE = frozenset({"amod", "det", "compound", "npadvmod", "pobj", "nmod", "nummod", "dep", "advmod"})
_MAKING = frozenset({"make", "render", "rendre", "faire"})


def stands(tree: Tree, start: int, end: int, hedge: Hedge) -> bool:
    """Whether an expression that takes a degree is one here: "set to close" is, "set to music" is not."""
    if _compares(tree, end):
        return False
    if hedge.kind not in (GRADED, PREDICATE):
        return True
    last = tree.lower[end - 1]
    if end - start > 1 and last in _LINKING:
        return any(_is_infinitive(tree, k, last) for k in range(end, min(end + _NEAR_VERB, tree.size)))
    return hedge.kind == GRADED or is_predicate(tree, start)


def _compares(tree: Tree, end: int) -> bool:
    """ "It is hard to imagine a plainer breach": none is plainer; no likelihood is told."""
    if tree.code != "en" or tree.lower[end - 1] not in _IMAGINING:
        return False
    at = end + (tree.lower[end : end + 1] == ["of"])
    return any(
        tree.tags[k] == "JJR"
        or tree.lower[k] == "more"
        or (tree.pos[k] == "ADJ" and tree.lower[k].endswith("er") and tree.lower[k - 1] in ("a", "an"))
        for k in range(at, min(at + _NEAR_VERB, tree.size))
    )


_IMAGINING = frozenset({"imagine", "think", "conceive", "picture", "of"})
_LINKING = frozenset({"to", "of", "de", "d'", "à"})
_NEAR_VERB = 3


def _is_infinitive(tree: Tree, k: int, link: str) -> bool:
    if tree.code == "en":
        return tree.tags[k] == ("VBG" if link == "of" else "VB")
    return "VerbForm=Inf" in tree.morphs[k]
