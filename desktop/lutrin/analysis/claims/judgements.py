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
    if tree.code == "fr":
        return _stressed(tree, start, end) or _effect(tree, start, end) if start + 1 < end else None
    if end - start < _SHORTEST or tree.lower[start] not in _STRESSING:
        return None
    if tree.lower[start] == "what":
        cries = tree.tokens[end - 1] == "!" and tree.lower[start + 1] in ("a", "an")
        return (start, start + 2) if cries else None
    at = start + 1 + (tree.lower[start + 1] == "before")
    if tree.lower[at] not in ("has", "have"):
        return None  # "never did he return": what happened
    compared = any(tree.lower[k] in ("so", "such", "more") for k in range(at + 2, end))
    return (start, at + 1) if compared else None


def _stressed(tree: Tree, start: int, end: int) -> tuple[int, int] | None:
    """« Jamais la défiance n'a été aussi forte », « Quel gâchis ! »."""
    if is_exclaimed(tree, start, end):
        return start, start + 2
    if tree.lower[start] in ("un", "une"):
        return _verdict_for(tree, start, end)
    if tree.lower[start] != "jamais" or end - start < _LONG:
        return None
    denied = next((k for k in range(start + 1, end - 2) if tree.lower[k] in ("ne", "n'")), None)
    if denied is None:
        return None
    compared = next((k for k in range(denied + 1, end) if tree.lower[k] in _SO), None)
    return None if compared is None else (start, start + 1)


def _verdict_for(tree: Tree, start: int, end: int) -> tuple[int, int] | None:
    """« Un camouflet pour le gouvernement. »: a noun that judges, for whom, and no verb."""
    noun = next((k for k in range(start + 1, min(start + 4, end)) if tree.pos[k] == "NOUN"), None)
    if noun is None or tree.heads[noun] != noun or not judges(tree, noun):
        return None
    at = noun + 1 + (noun + 1 < end and tree.pos[noun + 1] == "ADJ")
    if at + 2 >= end or tree.lower[at] != "pour" or tree.tokens[end - 1] not in (".", "!", "…"):
        return None
    return None if any(tree.pos[k] in ("VERB", "AUX") for k in range(start, end)) else (noun, noun + 1)


_LONG = 6  # tokens of the shortest one with « jamais »
_SO = frozenset({"aussi", "autant", "si", "tant", "tel", "telle", "tels", "telles"})


def is_exclaimed(tree: Tree, start: int, end: int) -> bool:
    """« Quel gâchis ! », « Quelle bonne idée, ce péage ! »: it judges, and has no verb."""
    return (
        tree.code == "fr"
        and end - start > 2
        and tree.lower[start] in ("quel", "quelle", "quels", "quelles")
        and tree.tokens[end - 1] == "!"
        and tree.lower[start + 1] not in ("ne", "n'", "que", "qu'")  # « Quelle ne fut pas leur surprise ! »
        and not any(tree.pos[k] in ("VERB", "AUX") and tree.deps[k] == "ROOT" for k in range(start, end))
    )


def _effect(tree: Tree, start: int, end: int) -> tuple[int, int] | None:
    """« Ce choix interroge. », « Le silence du préfet inquiète. »: of a thing but its effect."""
    last = end - 1
    while last > start and not tree.is_word(last):
        last -= 1
    if tree.lower[last] not in tree.lexicon.words["effects"] or tree.lower[start] not in _OPENS_EFFECT:
        return None
    between = range(start + 1, last)
    thing = [k for k in between if tree.pos[k] == "NOUN"]
    if not thing or any(tree.has_lemma(k, tree.lexicon.people) for k in thing[:1]):
        return None  # « le maire inquiète »: of people it is told as well
    plain = all(tree.pos[k] in ("NOUN", "ADJ", "ADP", "DET", "PROPN", "ADV") for k in between)
    return (last, last + 1) if plain else None


_OPENS_EFFECT = frozenset({"ce", "cet", "cette", "ces", "le", "la", "l'", "les", "son", "sa", "ses"})
_STRESSING = frozenset({"never", "rarely", "seldom", "what"})
_SHORTEST = 4  # tokens


def is_in_idiom(tree: Tree, start: int, verb: int, first: int) -> bool:
    """« C'est peu dire que P »: the verb belongs to a set phrase that judges, and P is judged with it."""
    return any(
        (hit := tree.lexicon.idioms.at(k, tree.lower, tree.lemmas)) is not None and hit[0] > verb
        for k in range(max(first, start - 4), verb)
    )
