"""Judgements passed by the way: "a move critics dismissed as P", "X, who called it P", "seen by many as P".

English newspapers set them into a relative clause or a participle, where the sentence goes on around them.
"""

from __future__ import annotations

from .announcing import drafted
from .attribution import can_speak, speakers
from .draft import Draft
from .passage import Passage
from .phrases import noun_phrase
from .syntax import RELATIVES, SUBJECTS, Tree
from .verbs import VerbGroup

_OF_PERSONS = frozenset({"who"})
_OF_THINGS = frozenset({"which", "that", "whom"})
_STOPS = frozenset({",", ";", "–", "—", ":", ")"})
_OBJECTS = frozenset({"dobj", "obj"})
_AGENTS = frozenset({"agent"})


def passing(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    """What somebody is said by the way to have called a thing; None elsewhere."""
    tree = passage.tree
    if tree.code != "en" or tree.tokens[limits[1] - 1] == "?":
        return None
    if not ("c" in group.entry.frames or _is_denial(group)):
        return None
    if tree.deps[group.head] in RELATIVES and group.is_finite and not group.passive:
        return _relative(passage, group, limits)
    if tree.deps[group.head] == "acl" and group.tense == "pp":
        return _participle(passage, group, limits)
    return None


def _relative(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    tree = passage.tree
    verb, named = group.head, tree.heads[group.head]
    subject = next((c for c in tree.children[verb] if tree.deps[c] in SUBJECTS and c < verb), None)
    if subject is None or not limits[0] <= named < subject:
        return None
    end = _end(tree, group, limits)
    denies = _is_denial(group)
    if not denies and not _judges(tree, group, end):
        return None
    if tree.lower[subject] in _OF_PERSONS:
        if denies:
            return None
        if tree.tokens[subject - 1] != "," or not can_speak(passage, named):
            return None  # "those who call it a tax": which of them, nothing told by the way
        start, head = subject, named
    else:
        if tree.lower[subject] in _OF_THINGS or not can_speak(passage, subject):
            return None
        pronoun = next(
            (c for c in tree.children[verb] if tree.deps[c] in _OBJECTS and tree.lower[c] in _OF_THINGS), None
        )
        if pronoun is None and any(tree.deps[c] in _OBJECTS and c > verb for c in tree.children[verb]):
            return None
        if pronoun is not None and tree.tokens[pronoun - 1] == ",":
            start = pronoun
        elif tree.deps[named] in ("appos", "attr") or _is_set_off(tree, named):
            start = noun_phrase(tree, named, limits)[0]
        else:
            return None  # "the man they call a thief has fled": who is meant, no judgement of the moment
        head = subject
    who = speakers(passage, head, (limits[0], group.start))
    if not who or who[0].author:
        return None
    return drafted(passage, group, (start, end, verb), who, "predicate", 0.7)


def _participle(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    tree = passage.tree
    end = _end(tree, group, limits)
    agent = next((c for c in tree.children[group.head] if tree.deps[c] in _AGENTS), None)
    if agent is None or not _judges(tree, group, end):
        return None
    one = next((c for c in tree.children[agent] if tree.deps[c] == "pobj"), None)
    if one is None or not can_speak(passage, one):
        return None
    until = next((k for k in range(one, end) if tree.lower[k] == "as"), limits[1])
    who = speakers(passage, one, (limits[0], until))
    if not who or who[0].author:
        return None
    return drafted(passage, group, (group.start, end, group.head), who, "predicate", 0.7)


def _judges(tree: Tree, group: VerbGroup, end: int) -> bool:
    """Whether what the thing is taken for follows: "dismissed as P", "called P", "likened to P"."""
    after = range(group.end, end)
    if group.entry.words[-1] == "as" or any(tree.lower[k] == "as" for k in after):
        return True
    if tree.has_lemma(group.head, _SEEING):
        return False  # "who saw the town burn"
    if tree.has_lemma(group.head, _LIKENING):
        return any(tree.lower[k] in ("to", "with") for k in after)
    return any(tree.deps[c] in _VERDICTS and c > group.head for c in tree.children[group.head])


def _is_denial(group: VerbGroup) -> bool:
    """ "a charge he denies", "which the company rejects"."""
    return group.entry.negative and "n" in group.entry.frames and group.entry.words[0] in _DENIALS


_DENIALS = frozenset({"deny", "reject", "dispute", "refute", "contest"})
_VERDICTS = frozenset({"oprd", "ccomp"})  # "called it a stunt" parses as a clause
_SEEING = frozenset({"see", "view", "regard", "perceive", "interpret", "read"})
_LIKENING = frozenset({"liken", "compare"})


def _is_set_off(tree: Tree, named: int) -> bool:
    """ ", a party he once likened to P": behind a comma, with an article that tells it is described."""
    first = tree.left[named]
    return first > 0 and tree.tokens[first - 1] in (",", "–", "—") and tree.lower[first] in ("a", "an", "the")


def _end(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> int:
    """Where the clause set in ends: at the next break, or with its sentence."""
    return next((k for k in range(group.end, limits[1]) if tree.tokens[k] in _STOPS), limits[1])
