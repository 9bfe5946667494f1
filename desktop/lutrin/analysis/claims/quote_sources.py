"""Whose words a quotation holds where no verb tells it: "according to X", "in the words of X", « … » (X)."""

from __future__ import annotations

from .attribution import can_speak, speakers
from .draft import Speaker
from .insertion import is_finite
from .origins import is_said, origin
from .passage import Passage
from .phrases import noun_phrase
from .subjects import FORMER
from .syntax import SUBJECTS, Tree
from .verbs import VerbGroup

# the speakers, the cue (code points of the block), the score, the rule
Frame = tuple[list[Speaker], tuple[int, int] | None, float, str]

_TERMS = frozenset({"termes", "mots", "terms", "words"})


def in_words_of(passage: Passage, limits: tuple[int, int]) -> Frame | None:
    """« … propose, selon les termes de l'association, de P »: whose words stand between the marks."""
    tree = passage.tree
    for k in range(limits[0], limits[1] - 3):
        if tree.lower[k] != "selon" or tree.lower[k + 2] not in _TERMS:
            continue
        who = next((j for j in range(k + 3, min(k + 7, limits[1])) if tree.pos[j] in ("NOUN", "PROPN")), None)
        if who is not None and can_speak(passage, who):
            return speakers(passage, who, limits), (tree.starts[k], tree.ends[k]), 0.9, "source"
    return None


def source_phrase(passage: Passage, outer: tuple[int, int], limits: tuple[int, int]) -> Frame | None:
    tree = passage.tree
    for k in range(limits[0], limits[1]):
        if outer[0] <= k < outer[1]:
            continue
        hit = tree.lexicon.sources.at(k, tree.lower, tree.lemmas)
        if hit is None:
            continue
        head = next(
            (
                j
                for j in range(hit[0], min(hit[0] + 6, limits[1]))
                if tree.pos[j] in ("NOUN", "PROPN", "PRON")
            ),
            None,
        )
        if head is None or not (hit[1] == "any" or k == limits[0]):
            continue
        who = origin(passage, head, limits) if is_said(tree, head) else []
        if not who and can_speak(passage, head):
            who = speakers(passage, head, limits)
        if not who and is_said(tree, head):
            who = [Speaker(head, *noun_phrase(tree, head, limits, split=False))]
        if who:
            return who, (tree.starts[k], tree.ends[hit[0] - 1]), 0.85, "source"
    return None


def verbatim(passage: Passage, outer: tuple[int, int]) -> Frame | None:
    """« … » (femme, 54 ans, Lyon): who answered, in brackets right behind the words."""
    tree = passage.tree
    opening = outer[1]
    if opening + 1 >= tree.size or tree.tokens[opening] != "(":
        return None
    reach = range(opening + 1, min(opening + 14, tree.size))
    closing = next((k for k in reach if tree.tokens[k] == ")"), None)
    head = opening + 1
    if closing is None or not (tree.lower[head] in _ANSWERING or can_speak(passage, head)):
        return None
    return [Speaker(head, head, closing)], (tree.starts[opening], tree.ends[opening]), 0.8, "source"


_ANSWERING = frozenset({"homme", "femme", "man", "woman", "ouvrier", "ouvrière", "employé", "employée"})


def is_read(passage: Passage, group: VerbGroup) -> bool:
    """« C'était écrit : « P » »: the words stand there, of whoever spoke before."""
    tree = passage.tree
    k = group.start - 1
    while k > 0 and tree.pos[k] == "ADV":
        k -= 1
    return group.passive and k >= 0 and tree.lower[k] in _THERE


_THERE = frozenset({"c'", "ce", "cela", "ça", "tout"})


def headed(passage: Passage, outer: tuple[int, int], limits: tuple[int, int]) -> Frame | None:
    """ "X : « … »", "Déclaration de X : « … »"."""
    tree = passage.tree
    colon = next(
        (k for k in range(outer[0] - 1, limits[0], -1) if tree.is_word(k) or tree.tokens[k] == ":"), None
    )
    if colon is None or tree.tokens[colon] != ":":
        return None
    region = range(_behind_reached(tree, limits[0], colon), colon)
    teller = _teller(passage, region)
    if teller is not None:
        who = speakers(passage, teller, (limits[0], colon))
        return who, (tree.starts[colon], tree.ends[colon]), 0.8, "headed"
    for k in region:
        entry = next(
            (tree.lexicon.nouns[lemma] for lemma in tree.lemmas[k] if lemma in tree.lexicon.nouns), None
        )
        if entry is not None and "o" in entry.frames:
            for c in range(k + 1, colon):
                if tree.pos[c] in ("PROPN", "NOUN") and can_speak(passage, c):
                    return (
                        speakers(passage, c, (limits[0], colon)),
                        (tree.starts[k], tree.ends[k]),
                        0.85,
                        "headed",
                    )
    second = limits[0] + 1
    if second < colon and tree.lower[second] in FORMER and tree.pos[limits[0]] == "DET":
        who = speakers(passage, second, (limits[0], second + 1))  # « Un autre, moins charitable : « P » »
        return who, (tree.starts[colon], tree.ends[colon]), 0.75, "headed"
    for k in region:
        if is_said(tree, k) and (who := origin(passage, k, (limits[0], colon))):
            return who, (tree.starts[k], tree.ends[k]), 0.8, "headed"
    for k in region:
        if (
            tree.pos[k] in ("PROPN", "NOUN", "PRON")
            and not limits[0] <= tree.heads[k] < k
            and can_speak(passage, k)
        ):
            return (
                speakers(passage, k, (limits[0], colon)),
                (tree.starts[colon], tree.ends[colon]),
                0.75,
                "headed",
            )
    return None


def _teller(passage: Passage, region: range) -> int | None:
    """« Le député n'a pas caché sa colère contre la ministre : « P » »: the subject, if it can speak."""
    tree = passage.tree
    verb = next((k for k in region if is_finite(tree, k)), None)
    if verb is None:
        return None
    lexical = verb
    while lexical + 1 in region and tree.pos[lexical] == "AUX" and tree.pos[lexical + 1] in _WITHIN:
        lexical += 1
    if any(tree.has_lemma(k, _RECEIVING) for k in (verb, lexical)):
        return None  # « Les élus ont reçu un mot du maire : « P » »
    for c in range(region.start, verb):
        if tree.deps[c] in SUBJECTS and tree.heads[c] in range(verb, lexical + 1):
            spoken = can_speak(passage, c) and tree.lower[c] not in _NO_TELLERS and not is_said(tree, c)
            return c if spoken else None
    return None


_WITHIN = frozenset({"AUX", "VERB", "ADV"})
_NO_TELLERS = frozenset({"on", "je", "j'", "nous", "vous", "qui"})
_RECEIVING = frozenset(
    ("recevoir", "lire", "relire", "découvrir", "entendre", "retrouver", "trouver", "arriver", "tomber")
)


def _behind_reached(tree: Tree, start: int, colon: int) -> int:
    """« Joint hier, il ne décolère pas : « P » »: behind the words that tell how somebody was reached."""
    if tree.lower[start] not in _REACHED:
        return start
    comma = next((k for k in range(start + 1, min(start + _REACH, colon)) if tree.tokens[k] == ","), None)
    return start if comma is None else comma + 1


_REACHED = frozenset(
    {"joint", "jointe", "joints", "jointes", "contacté", "contactée", "reached", "contacted"}
)
_REACH = 8  # tokens of when and how
