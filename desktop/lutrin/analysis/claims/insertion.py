"""Words set into a sentence between commas: whether what stood before them goes on after them."""

from __future__ import annotations

from .syntax import RELATIVES, SUBJECTS, Tree

_CLITICS = frozenset(
    ["se", "s'", "me", "m'", "nous", "vous", "le", "la", "l'", "les", "lui", "leur", "y", "en", "ne", "n'"]
)
_GOVERNED = frozenset({"obj", "dobj", "xcomp", "attr", "acomp", "oprd", "obl:arg"})
_OPENING = frozenset({"when", "once", "quand", "lorsque", "lorsqu'", "si", "s'", "if", "while", "as"})
_RELATIVE_WORDS = frozenset({"qui", "que", "qu'", "dont", "où", "who", "which", "whose", "that", "whom"})


def is_finite(tree: Tree, k: int) -> bool:
    """Whether token ``k`` is a finite verb."""
    if tree.pos[k] not in ("VERB", "AUX"):
        return False
    return "VerbForm=Fin" in tree.morphs[k] or tree.tags[k] in ("VBZ", "VBP", "VBD", "MD")


def goes_on(tree: Tree, start: int, cut: int, resume: int, end: int) -> bool:
    """Whether the clause from ``start``, broken off at ``cut``, is taken up again from ``resume`` to ``end``.

    It is where its verb follows ("The plan, X says, will fail"), where it had none, or where something that
    a verb before the cut governs follows ("coûtera, selon X, deux milliards").
    """
    if not any(tree.is_word(k) for k in range(resume, end)):
        return False
    if begins_finite(tree, resume, end):
        return True
    first = next((k for k in range(start, cut) if tree.is_word(k)), start)
    subordinate = tree.pos[first] == "SCONJ" or tree.lower[first] in _OPENING  # "When X left, Y said, P"
    if subordinate or not any(is_finite(tree, k) for k in range(start, cut)):
        return _has_main_verb(tree, resume, end)
    governed = any(tree.deps[k] in _GOVERNED and start <= tree.heads[k] < cut for k in range(resume, end))
    return governed or (tree.pos[cut - 1] in ("VERB", "AUX") and _is_quantity(tree, resume, end))


_SOME = frozenset({"un", "une", "des", "de", "a", "an", "some"})
_AGES = frozenset({"an", "ans", "years", "year"})
_NEAR = 4  # tokens


def _is_quantity(tree: Tree, resume: int, end: int) -> bool:
    """An object that the parse hangs elsewhere: "deux milliards", no age and no person ("un ministre")."""
    first = next((k for k in range(resume, end) if tree.is_word(k)), end)
    if first >= end or not (tree.pos[first] == "NUM" or tree.lower[first] in _SOME):
        return False
    near = range(first, min(first + _NEAR, end))
    return not any(tree.lower[k] in _AGES or tree.has_lemma(k, tree.lexicon.people) for k in near)


def begins_finite(tree: Tree, resume: int, end: int) -> bool:
    """Whether a finite verb opens tokens ``resume`` to ``end``, over clitics and adverbs."""
    k = resume
    while k < end and (
        tree.lower[k] in _CLITICS or tree.pos[k] == "ADV" or (k == resume and tree.tokens[k] == ",")
    ):
        k += 1
    return k < end and is_finite(tree, k)


def _has_main_verb(tree: Tree, resume: int, end: int) -> bool:
    """A finite verb outside relative clauses: "P, qui dénonce Q" has none."""
    first = next((k for k in range(resume, end) if tree.is_word(k)), end)
    relative = first < end and tree.lower[first] in _RELATIVE_WORDS
    verbs = [k for k in range(resume, end) if is_finite(tree, k) and not _is_in_relative(tree, k)]
    # "..., qui connaît la région, coûtera cher": the clause goes on after the relative one
    return bool(verbs) and (not relative or any(_follows_comma(tree, k, resume) for k in verbs))


def _is_in_relative(tree: Tree, k: int) -> bool:
    return any(tree.deps[at] in RELATIVES for at in (k, tree.heads[k]))


def _follows_comma(tree: Tree, k: int, resume: int) -> bool:
    while k > resume and (tree.lower[k - 1] in _CLITICS or tree.pos[k - 1] == "ADV"):
        k -= 1
    return k > resume and tree.tokens[k - 1] == ","


def is_apposition(tree: Tree, start: int, end: int) -> bool:
    """ "P, a dit X, ministre de la Santé, qui dénonce Q": words behind a name that say who that is."""
    noun = next((k for k in range(start, min(end, start + _NEAR)) if tree.pos[k] in ("NOUN", "PROPN")), None)
    if noun is None or not tree.has_lemma(noun, tree.lexicon.people | tree.lexicon.words["titles"]):
        return False
    return not any(is_finite(tree, k) and not _is_in_relative(tree, k) for k in range(start, end))


def clause_end(tree: Tree, at: int, end: int) -> int:
    """Where the clause at token ``at`` ends before a semicolon behind which another has its own subject."""
    if tree.code != "en":
        return end
    for k in range(at, end - 3):
        if tree.tokens[k] != ";" or not any(is_finite(tree, j) for j in range(k + 1, end)):
            continue
        if tree.lower[k + 1] not in ("that", "and", "or") and any(
            tree.deps[j] in SUBJECTS for j in range(k + 1, end)
        ):
            return k
    return end


def clause_limits(tree: Tree, at: int) -> tuple[int, int]:
    """The sentence of token ``at``, without what another subject says behind a semicolon."""
    first, end = tree.sentence_of(at)
    return first, clause_end(tree, at, end)
