"""On what a clause stands: its main predicate, the finite part of it, and its tense."""

from __future__ import annotations

from .misread import may_be_verb
from .syntax import SUBJECTS, Tree

_EN_WILL = frozenset({"will", "'ll", "shall", "wo"})


def main_predicate(tree: Tree, start: int, end: int) -> int:
    """The token on which the clause ``start`` to ``end`` stands; -1 when it has none."""
    best = -1
    start = behind_condition(tree, start, end)
    for k in range(start, end):
        head = tree.heads[k]
        if (head == k or not start <= head < end) and tree.pos[k] not in ("PUNCT", "SPACE"):
            if tree.pos[k] in ("VERB", "AUX") or any(tree.deps[c] in _CARRIED for c in tree.children[k]):
                return k
            if best < 0 and tree.pos[k] in ("ADJ", "NOUN", "PROPN", "PRON", "ADV", "NUM"):
                best = k
    for k in range(start, end):
        # the parse hangs the clause under something else: a predicate with its subject still carries it
        below = [tree.deps[c] for c in tree.children[k]]
        if (
            (tree.pos[k] in ("VERB", "AUX") or "cop" in below)
            and tree.deps[k] not in _BELOW
            and any(dep in SUBJECTS for dep in below)
        ):
            return k
    for k in range(start, end):
        # "Notre groupe votera": a finite verb that the parse hangs under its own subject
        finite = "VerbForm=Fin" in tree.morphs[k] or (
            tree.code == "fr" and tree.pos[k] == "VERB" and tree.lower[k].endswith(("ra", "ront", "rons"))
        )
        if tree.deps[k] == "acl" and finite and start <= tree.heads[k] < k:
            return k
    if tree.code == "fr":  # "l'obligation doublera": a future that the parse takes for another word
        return next((k for k in range(start + 1, end) if _is_hidden_future(tree, k)), best)
    # "will in all likelihood simmer": a modal whose verb the parse takes for another word
    return next((k for k in range(start + 1, end) if tree.lower[k] in _EN_WILL), best)


_CARRIED = frozenset({"cop", "aux:tense"})  # « les glaciers auront fondu »: an adjective for the model


def behind_condition(tree: Tree, start: int, end: int) -> int:
    """Where the main clause begins behind « Si le blocus dure, »; ``start`` where no condition opens.

    The parse may make the verb of the condition the root: what is said is still the clause behind it.
    """
    if (
        tree.code != "fr"
        or start >= end
        or tree.lower[start] not in ("si", "s'")
        or tree.pos[start] != "SCONJ"
    ):
        return start
    verb = next((k for k in range(start + 1, end) if tree.pos[k] in ("VERB", "AUX")), None)
    if verb is None:
        return start
    comma = next((k for k in range(verb + 1, end - 2) if tree.tokens[k] == ","), None)
    if comma is None or not tree.heads[start] < comma:
        return start
    goes_on = any(tree.pos[k] in ("VERB", "AUX") or _is_hidden_future(tree, k) for k in range(comma + 1, end))
    return comma + 1 if goes_on else start


def _is_hidden_future(tree: Tree, k: int) -> bool:
    lower = tree.lower[k]
    return (
        tree.pos[k] in ("ADP", "ADJ", "NOUN", "X")
        and tree.tokens[k] == lower
        and len(lower) > 5
        and lower.endswith(
            ("era", "eront", "iront", "endra", "endront", "evra", "evront", "ettra", "ettront")
        )
        and lower not in _NO_FUTURES
        and tree.pos[k - 1] not in ("DET", "ADP")
    )


_NO_FUTURES = frozenset({"caméra", "choléra", "cetera", "opéra", "chimera", "iléra"})


def finite_part(tree: Tree, head: int) -> int:
    """The finite auxiliary, copula or verb of the predicate at ``head``."""
    options = [c for c in tree.children[head] if tree.deps[c].startswith(("aux", "cop"))]
    return min(options) if options else head


def is_future(tree: Tree, i: int) -> bool:
    """Whether token ``i`` is a verb in the future."""
    if tree.code == "en":
        return tree.lower[i] in _EN_WILL
    forms = tree.lexicon.forms_of(tree.lower[i])
    if _is_done_by_then(tree, i) or tree.lower[i] in ("voilà", "voici", "revoilà"):
        return False
    if forms:
        return all(form.tense == "fut" for form in forms)
    if "Tense=Fut" in tree.morphs[i]:
        return True
    if _is_hidden_future(tree, i):
        return True
    if tree.pos[i] not in ("VERB", "AUX"):
        return False
    if tree.lower[i].endswith(("era", "eront", "erons", "iront")):
        return True  # whatever the model makes of "votera": no participle and no past ends so
    return tree.lower[i].endswith("ira") and "Tense=Past" not in tree.morphs[i]  # "il tira" is past


def _is_done_by_then(tree: Tree, i: int) -> bool:
    """ "aura fallu", "auront été nécessaires": the future perfect, most often of what has been."""
    if tree.lower[i] not in ("aura", "auront", "aurons"):
        return False
    after = [k for k in range(i + 1, min(i + 4, tree.size)) if tree.pos[k] not in ("ADV", "PRON")]
    return bool(after) and tree.pos[after[0]] in ("VERB", "AUX") and "VerbForm=Part" in tree.morphs[after[0]]


def is_conditional(tree: Tree, k: int) -> bool:
    """Whether token ``k`` is a French verb in the conditional."""
    if tree.code != "fr" or tree.pos[k] not in ("VERB", "AUX"):
        return False
    if "Mood=Cnd" in tree.morphs[k]:
        return True
    if tree.lower[k].endswith(_CONDITIONALS):
        return True  # whatever the model makes of "baisseraient": no past ends so
    ending = tree.lower[k].endswith(("rait", "raient", "rions", "riez"))
    return ending and "Tense=Imp" not in tree.morphs[k]  # "assurait" is past


_CONDITIONALS = ("erait", "eraient", "endrait", "endraient", "errait", "erraient", "urrait", "urraient",
                 "audrait", "oudrait", "oudraient", "erions", "eriez")  # fmt: skip


def main_tokens(tree: Tree, head: int, start: int, end: int) -> list[int]:
    """The tokens of the predicate itself: not those of clauses below it."""
    below = frozenset({"advcl", "acl", "acl:relcl", "relcl", "parataxis", "csubj", "mark"})
    found: list[int] = []
    queue = [head]
    while queue:
        at = queue.pop()
        found.append(at)
        for c in tree.children[at]:
            predicative = tree.pos[c] in _PREDICATIVE or tree.deps[c] in ("xcomp", "acomp", "oprd")
            if start <= c < end and tree.deps[c] not in below and predicative:
                queue.append(c)
    return sorted(found)


def near_future(tree: Tree, k: int) -> bool:
    """ "va partir", "is going to", "is to meet"."""
    lower = tree.lower
    if tree.code == "fr":
        return lower[k] in ("va", "vont", "allons", "allait", "allaient") and any(
            "VerbForm=Inf" in tree.morphs[j] for j in range(k + 1, min(k + 5, tree.size))
        )
    if lower[k] == "going":
        return k + 2 < tree.size and lower[k + 1] == "to" and tree.tags[k + 2] == "VB"
    to_be = lower[k] in ("is", "are") and k + 2 < tree.size and lower[k + 1] == "to"
    return to_be and tree.tags[k + 2] == "VB" and not _equates(tree, k)


def is_habit(tree: Tree, head: int) -> bool:
    """ "Courts will often defer to the agency": what is done now and again, no prediction."""
    habitual = tree.lexicon.words.get("habitual", ())
    return any(tree.lower[c] in habitual and tree.deps[c] == "advmod" for c in tree.children[head])


def _equates(tree: Tree, k: int) -> bool:
    """ "The only way is to compare", "to go on is to lose": told what something is, no appointment."""
    passive = tree.lower[k + 2] == "be" and k + 3 < tree.size and tree.tags[k + 3] == "VBN"
    subject = next((c for c in tree.children[k] if tree.deps[c] in SUBJECTS), None)
    if subject is None or passive:
        return False
    named = tree.lower[subject] if tree.lower[subject] not in ("one", "ones") else "step"
    return (
        tree.deps[subject].startswith("csubj")
        or tree.tags[subject] in ("VB", "VBG")
        or named.rstrip("s") in tree.lexicon.words.get("equated", ())
        or named in _ORDERED
        or any(tree.lower[c] in _ORDERED for c in tree.children[subject])
    )


_ORDERED = frozenset({"first", "next", "only", "second", "third", "last", "ultimate"})


_PREDICATIVE = frozenset({"VERB", "AUX", "ADV", "PART", "ADJ"})


_BELOW = frozenset({"acl:relcl", "relcl", "acl", "advcl", "csubj", "ccomp"})


_PERFECT = frozenset({"avoir", "être", "have"})


def misread(tree: Tree, head: int, start: int, end: int) -> int:
    """A verb that interprets where the parser saw an adjective: "ce choix fragilise la sécurité"."""
    if tree.code != "fr" or tree.pos[head] in ("VERB", "AUX"):
        return -1
    for k in range(start + 1, end):
        if tree.has_lemma(k, tree.lexicon.interpreting) and may_be_verb(tree, k):
            return k
    return -1


def is_present(tree: Tree, finite: int) -> bool:
    """Whether the finite verb tells of now, not of what is done ("a signé")."""
    if (
        tree.deps[finite] in ("aux:tense", "aux")
        and tree.tags[finite] != "MD"
        and tree.has_lemma(finite, _PERFECT)
    ):
        return False  # "a signé", "has signed": told as done
    if tree.code == "en":
        return tree.tags[finite] in ("VBZ", "VBP", "MD") or "Tense=Pres" in tree.morphs[finite]
    return ("Tense=Pres" in tree.morphs[finite] and "VerbForm=Part" not in tree.morphs[finite]) or any(
        form.tense == "prs" for form in tree.lexicon.forms_of(tree.lower[finite])
    )
