"""Which words of a text judge: those of the lexicon, idioms, no namesakes and no parts of names."""

from __future__ import annotations

from .syntax import Tree


def judges(tree: Tree, k: int) -> bool:
    """Whether token ``k`` judges: "a kind gesture", no "kind of stone" and no "Smart City Office"."""
    judging = tree.lexicon.evaluative
    if tree.lemmas[k][-1] not in judging and tree.lower[k] not in judging:
        return False
    if tree.pos[k] == "PROPN" and tree.tokens[k][:1].isupper():
        return False
    if tree.lower[k] in tree.lexicon.words.get("adjectives_only", ()):
        return tree.pos[k] == "ADJ"
    if tree.lemmas[k][-1] in tree.lexicon.words.get("nouns_only", ()) and tree.pos[k] != "NOUN":
        return False
    return not _is_neutral(tree, k)


def _is_neutral(tree: Tree, k: int) -> bool:
    """Whether two words tell a quantity or a thing and no judgement: « en grande partie », "a good deal"."""
    neutral = tree.lexicon.words["neutral_pairs"]
    return (k > 0 and f"{tree.lower[k - 1]}_{tree.lower[k]}" in neutral) or (
        k + 1 < tree.size and f"{tree.lower[k]}_{tree.lower[k + 1]}" in neutral
    )


def idiom(tree: Tree, main: list[int], start: int, end: int) -> tuple[int, int] | None:
    """The tokens of an idiom that judges at the level of ``main``: "The ball is now in Moscow's court"."""
    at = frozenset(main)
    for k in range(start, end):
        hit = tree.lexicon.idioms.at(k, tree.lower, tree.lemmas)
        if hit is None or hit[0] > end:
            continue
        if any(j in at or tree.heads[j] in at for j in range(k, hit[0])):
            return k, hit[0]
    return None


def emphasis(tree: Tree, start: int, end: int) -> tuple[int, int] | None:
    """The tokens by which a clause judges by its form: "Never has trust been so low", "What a waste!"."""
    if tree.code != "en" or end - start < _SHORTEST or tree.lower[start] not in _STRESSING:
        return None
    if tree.lower[start] == "what":
        cries = tree.tokens[end - 1] == "!" and tree.lower[start + 1] in ("a", "an")
        return (start, start + 2) if cries else None
    at = start + 1 + (tree.lower[start + 1] == "before")
    if tree.lower[at] not in ("has", "have"):
        return None  # "never did he return": what happened
    compared = any(tree.lower[k] in ("so", "such", "more") for k in range(at + 2, end))
    return (start, at + 1) if compared else None


_STRESSING = frozenset({"never", "rarely", "seldom", "what"})
_SHORTEST = 4  # tokens


def is_in_idiom(tree: Tree, start: int, verb: int, first: int) -> bool:
    """« C'est peu dire que P »: the verb belongs to a set phrase that judges, and P is judged with it."""
    return any(
        (hit := tree.lexicon.idioms.at(k, tree.lower, tree.lemmas)) is not None and hit[0] > verb
        for k in range(max(first, start - 4), verb)
    )
