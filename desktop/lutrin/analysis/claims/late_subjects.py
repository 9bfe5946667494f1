"""Subjects that stand late behind their verb: « a confié hier, à demi-mot, devant la presse, le maire »."""

from __future__ import annotations

from .syntax import NOMINALS, Tree

_CIRCUMSTANCE = 16  # tokens between a verb and its subject behind it
_TIMES = frozenset(
    {
        "jour",
        "soir",
        "matin",
        "nuit",
        "an",
        "année",
        "mois",
        "semaine",
        "fois",
        "instant",
        "veille",
        "lendemain",
    }
)


def is_time(tree: Tree, k: int, first: int) -> bool:
    """« glissait un jour », « a confié ce matin-là »: when, not who, right behind the verb at ``first``."""
    return tree.code == "fr" and k > first and tree.has_lemma(k, _TIMES)


def beyond_circumstance(tree: Tree, first: int, end: int) -> int | None:
    """ "a déclaré à la presse locale Karim Sayah", "… sur les ondes, le ministre": behind place and time."""
    if first >= end or not (
        tree.pos[first] == "ADP" or tree.tokens[first] == "," or tree.pos[first] == "NOUN"
    ):
        return None
    for k in range(first + 1, min(first + _CIRCUMSTANCE, end)):
        verb = tree.pos[k] in ("VERB", "AUX") and "VerbForm=Part" not in tree.morphs[k]
        if verb and tree.tokens[k - 1] == "," and tree.pos[k + 1 : k + 2] in (["ADJ"], ["VERB"]):
            continue  # « porte fermée »
        if verb or tree.pos[k] in ("CCONJ", "SCONJ") or tree.tokens[k] in (".", ";", ":", "«", "("):
            return None
        before = k - 1
        follows = tree.pos[before] in ("NOUN", "ADJ", "NUM", "PROPN") and before > first
        if not follows and (tree.tokens[before] != "," or tree.pos[first] == "PROPN"):
            continue
        apart = tree.pos[before] != "PROPN" or tree.tokens[before].isupper()  # "à l'AFP Karim Sayah"
        if tree.pos[k] == "PROPN" and tree.tokens[k][:1].isupper() and apart:
            return k
        if tree.pos[k] == "DET" and k + 1 < end:
            noun = next((j for j in range(k + 1, min(k + 3, end)) if tree.pos[j] in NOMINALS), None)
            if noun is not None and any(lemma in tree.lexicon.people for lemma in tree.lemmas[noun]):
                return noun
    return None
