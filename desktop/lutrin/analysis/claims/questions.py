"""Indirect questions and suppositions: "knows who paid", « à supposer que P » say nothing alone."""

from __future__ import annotations

from .insertion import is_finite
from .syntax import SUBJECTS, Tree
from .verbs import VerbGroup

_WORDS = frozenset({"whether", "if", "what", "which", "who", "whom", "whose", "how", "why", "where", "when"})
_CONDITIONS = frozenset({"if", "when", "where"})
# clauses that only open what is said: "said that if it rains, P", "said what he saw was P"
_OPENING = frozenset({"advcl", "csubj", "csubjpass", "nsubj", "nsubjpass", "relcl"})
_HEIGHT = 4  # steps in the tree from the question word to the verb of its clause


def is_question(tree: Tree, complement: tuple[int, int, int]) -> bool:
    """Whether the English clause of these tokens (start, end, head) is an indirect question."""
    start, end, _ = complement
    if tree.code != "en" or start >= end or tree.lower[start] not in _WORDS:
        return False
    comma = next((k for k in range(start, end) if tree.tokens[k] == ","), end)
    if tree.lower[start] in _CONDITIONS and any(is_finite(tree, k) for k in range(comma, end)):
        return False
    verb = next(
        (k for k in tree.path(start)[1 : 1 + _HEIGHT] if start < k < end and tree.pos[k] in ("VERB", "AUX")),
        None,
    )
    return verb is not None and tree.deps[verb] not in _OPENING


def tells_question(tree: Tree, start: int, end: int) -> bool:
    """« M. Roux demande si P. »: what somebody else asked is no claim of the document's."""
    if tree.code != "fr":
        return _is_open(tree, start, end)
    at = next((k for k in range(start + 1, min(start + _FRONT, end - 2)) if is_finite(tree, k)), None)
    if at is not None and tree.has_lemma(at, _HAVE) and tree.has_lemma(at + 1, _ASKS):
        at += 1
    if at is not None and tree.has_lemma(at, _WOULD) and tree.has_lemma(at + 1, _LEARN):
        return any(tree.lower[k] in _ASKING | {"ce"} for k in range(at + 2, min(at + 2 + _NEAR, end)))
    if at is None or not tree.has_lemma(at, _ASKS) or set(tree.lower[start:at]) & _ONESELF:
        return False
    return any(tree.lower[k] in _ASKING for k in range(at + 1, min(at + _NEAR, end)))


def is_supposed(tree: Tree, sentence: tuple[int, int]) -> bool:
    """ "Assume that P", "Let us suppose P", « Imaginons que P »: put as a case, not as so."""
    first = next((k for k in range(*sentence) if tree.is_word(k)), sentence[0])
    supposing = tree.lexicon.words["supposing"]
    if tree.lower[first] == "let" and first + 2 < sentence[1]:
        first += 2
    return tree.lower[first] in supposing and first + 1 < sentence[1] and tree.tokens[first + 1] != ","


def _is_open(tree: Tree, start: int, end: int) -> bool:
    """ "The question is whether P": what is asked, even where it is told."""
    for k in range(start + 1, min(start + _FRONT, end - 2)):
        if tree.lower[k] in ("question", "questions") and tree.deps[k] in SUBJECTS:
            be = tree.heads[k]
            return k < be < end - 1 and tree.has_lemma(be, _BE) and tree.lower[be + 1] in _WORDS
    return False


_BE = frozenset({"be"})
_WOULD = frozenset({"vouloir", "souhaiter", "aimer", "désirer"})
_LEARN = frozenset({"savoir", "comprendre", "connaître"})
_HAVE = frozenset({"avoir"})
_ASKS = frozenset({"demander"})
_ASKING = frozenset(
    ("si", "s'", "comment", "pourquoi", "quand", "où", "combien", "quel", "quelle", "quels", "quelles")
)
_ONESELF = frozenset({"je", "j'", "nous", "on"})
_FRONT = 12  # tokens from the opening of a sentence to its verb
_NEAR = 4  # tokens from the verb to the question word


def is_assumed(tree: Tree, group: VerbGroup) -> bool:
    """« à supposer que P, Q », « en admettant que P »: a condition of Q, on nobody's account."""
    before = tree.lower[group.start - 1] if group.start else ""
    return tree.has_lemma(group.head, _ASSUMING) and (group.tense, before) in (("inf", "à"), ("ger", "en"))


_ASSUMING = frozenset({"supposer", "admettre", "imaginer"})


def asks_to_know(tree: Tree, group: VerbGroup, start: int) -> bool:
    """ "wished to know how many there were": a question, put in other words."""
    if tree.code != "en" or not tree.has_lemma(group.head, _DESIRING) or not tree.has_lemma(start, _LEARNING):
        return False
    return start + 1 < tree.size and tree.lower[start + 1] in _WORDS


_DESIRING = frozenset({"wish", "want", "like", "love", "demand", "ask", "seek"})
_LEARNING = frozenset({"know", "learn", "hear", "understand"})
