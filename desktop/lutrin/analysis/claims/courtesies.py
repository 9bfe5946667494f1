"""Courtesies and procedure that are no claim: who is glad to be here, who has the floor."""

from __future__ import annotations

from .syntax import Tree

# what one is glad to do, or calls an honour or a pleasure: a run of lower-case words after "to", "de"
_DOINGS = (
    ("be", "here"),
    ("be", "back"),
    ("be", "with"),
    ("be", "among"),
    ("be", "in"),
    ("be", "at"),
    ("be", "introduced"),
    ("be", "joined"),
    ("come", "here"),
    ("join",),
    ("introduce",),
    ("present",),
    ("welcome",),
    ("see", "you"),
    ("see", "so"),
    ("meet",),
    ("speak",),
    ("address",),
    ("host",),
    ("être", "ici"),
    ("être", "là"),
    ("être", "parmi"),
    ("être", "avec"),
    ("être", "présent"),
    ("me", "trouver"),
    ("nous", "retrouver"),
    ("vous", "retrouver"),
    ("vous", "accueillir"),
    ("vous", "recevoir"),
    ("vous", "présenter"),
    ("vous", "saluer"),
    ("vous", "voir"),
    ("accueillir",),
    ("recevoir",),
    ("présenter",),
    ("prendre", "la", "parole"),
    ("m'", "adresser"),
)
_GLAD = frozenset(
    ["proud", "glad", "happy", "delighted", "pleased", "honoured", "honored", "privileged", "humbled",
     "great", "good", "nice", "wonderful", "lovely", "pleasure", "honour", "honor", "privilege",
     "heureux", "heureuse", "ravi", "ravie", "fier", "fière", "honoré", "honorée", "content", "contente",
     "ému", "émue", "honneur", "plaisir", "joie", "fierté", "privilège"]
)  # fmt: skip
_WISHING = frozenset({"like", "want", "wish"})
_POLITE = frozenset({"welcome", "thank", "introduce", "reserve", "begin", "start"})  # after "I would like to"
_FROM = 14  # tokens from the start of the sentence within which the gladness is said
_TO = 4  # tokens from it to "to" or "de": "great pleasure for me to"


def _leaves_open(tree: Tree, start: int, end: int) -> bool:
    """ "has yet to say whether P", "You have not told us what P": an answer that was not given."""
    for k in range(start + 1, min(start + _FROM, end - 2)):
        if tree.lower[k] in _TELLS and any(tree.lower[j] in _NOT_YET for j in range(max(start, k - 2), k)):
            return any(tree.lower[j] in _ASKED for j in range(k + 1, min(k + 3, end)))
    return False


_TELLS = frozenset({"say", "said", "tell", "told"})
_NOT_YET = frozenset({"not", "n't", "yet", "never"})
_ASKED = frozenset({"whether", "what", "where", "when", "if", "which", "why", "how", "who"})


def _agrees(tree: Tree, start: int, end: int) -> bool:
    """ "That's correct.", "That is right, your honor.": a yes and no more."""
    if tuple(tree.lower[start : start + 2]) not in _THAT_IS or start + 2 >= end:
        return False
    at = start + 2 + (tree.lower[start + 2] in ("absolutely", "exactly", "quite"))
    if tree.lower[at : at + 1] not in (["correct"], ["right"], ["so"]):
        return False
    return not any(tree.pos[k] in ("VERB", "AUX", "ADP", "SCONJ", "ADJ") for k in range(at + 1, end))


_THAT_IS = frozenset({("that", "'s"), ("that", "is"), ("that", "’s")})
_LONGEST = 5  # tokens of a phrase of procedure


def is_courtesy(tree: Tree, start: int, end: int) -> bool:
    """Whether tokens ``start`` to ``end`` say "I am proud to be here", « un plaisir de vous accueillir », or
    begin as the chair of a meeting does: « La parole est à », "The question is on"."""
    opening = tree.lower[start : min(end, start + _LONGEST)]
    if any("_".join(opening[:n]) in tree.lexicon.words["procedure"] for n in range(2, len(opening) + 1)):
        return True
    if _leaves_open(tree, start, end) or _agrees(tree, start, end):
        return True
    for k in range(start, min(start + _FROM, end - 2)):
        if tree.lower[k] in _WISHING and tree.lower[k + 1] == "to" and tree.lower[k + 2] in _POLITE:
            return any(tree.lower[j] in ("i", "we") for j in range(start, k))
    for k in range(start, min(start + _FROM, end)):
        if tree.lower[k] not in _GLAD:
            continue
        for at in range(k + 1, min(k + 1 + _TO, end - 1)):
            if tree.lower[at] not in ("to", "de", "d'", "à"):
                continue
            if any(tuple(tree.lower[at + 1 : at + 1 + len(doing)]) == doing for doing in _DOINGS):
                return True
    return False
