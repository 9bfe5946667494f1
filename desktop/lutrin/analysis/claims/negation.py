"""Whether a predicate is denied: in its own clause, or in the clause that an impersonal hedge governs."""

from __future__ import annotations

from .syntax import OBJECTS, SUBJECTS, Tree

FR_NOT = frozenset(
    ["pas", "plus", "jamais", "rien", "aucunement", "nullement", "point", "guère", "aucun", "aucune", "ni"]
)
_FR_NOBODY = frozenset(["rien", "personne", "nul", "nulle", "aucun", "aucune", "pas", "plus", "jamais"])
_EN_NOT = frozenset({"not", "n't", "never", "no", "nor", "neither", "cannot"})
_EN_NOBODY = frozenset({"nobody", "nothing", "none", "noone", "neither"})
_NE = frozenset({"ne", "n'"})
_ALONE_WITH_NE = frozenset({"pouvoir", "savoir", "oser", "cesser", "daigner"})  # "ne saurait", "n'a pu"
_BETWEEN = frozenset(
    ("-t", "-il", "-elle", "-ils", "-elles", "-on", "-je", "-nous", "-vous", "t", "-", "y", "en", "se", "s'",
     "me", "m'", "te", "nous", "vous", "lui", "leur", "les", "l'", "le", "la", "tout", "tous")
)  # fmt: skip
# "not only", « pas seulement »: more than that is said, not less
_ONLY = frozenset(["only", "just", "merely", "simply", "solely", "seulement", "uniquement", "simplement"])
_AS_MUCH = frozenset({"aussi", "autant", "si", "tant", "so", "as"})  # « n'a jamais été aussi rentable »
_CERTAIN = frozenset({"doubt", "question", "wonder", "secret", "mistake"})  # "there is no question that"
_CHOICE = frozenset({"choice", "option", "alternative"})  # "no choice but"
_HEDGES = frozenset(
    ["sembler", "paraître", "apparaître", "seem", "appear", "suspect", "suppose", "guess", "fancy"]
)
_AUXILIARY = ("aux", "cop")
_WITHIN = frozenset({"advcl", "acl", "acl:relcl", "relcl", "csubj", "conj", "parataxis"})


def is_denied(tree: Tree, start: int, head: int) -> bool:
    """Whether the verb at ``head`` (its group beginning at ``start``) is denied in its own clause."""
    return _english(tree, start, head) if tree.code == "en" else _french(tree, start, head)


def is_negated(tree: Tree, start: int, head: int) -> bool:
    """The same, or what it hedges is: « il semble qu'il n'existe aucun accord », "it seems nobody knew"."""
    if is_denied(tree, start, head):
        return True
    if not tree.has_lemma(head, _HEDGES):
        return False
    clause = next((c for c in tree.children[head] if tree.deps[c] in ("ccomp", "csubj") and c > head), None)
    return clause is not None and is_denied(tree, _first_of_verb(tree, clause), clause)


def is_quote_negated(tree: Tree, first: int, last: int, head: int) -> bool:
    """Whether the words quoted, tokens ``first`` to ``last`` on the predicate ``head``, deny something."""
    opens = next((k for k in range(first, last) if tree.is_word(k)), first)
    if tree.lower[opens] in ("not", "pas", "no", "never", "jamais") and (
        head < 0 or tree.pos[head] not in ("VERB", "AUX")
    ):
        return not _adds(tree, opens)
    return head >= 0 and is_denied(tree, _first_of_verb(tree, head), head)


def forbids(tree: Tree, start: int, end: int) -> bool:
    """Whether the call in tokens ``start`` to ``end`` is one not to do: "refrain from", « de ne pas »."""
    for k in range(start, end - 1):
        pair = tree.lower[k], tree.lower[k + 1]
        if not _is_forbidding(tree, k, pair):
            continue
        verb = next((up for up in tree.path(k) if tree.pos[up] in ("VERB", "AUX")), -1)
        if verb >= 0 and not any(tree.deps[up] in _WITHIN for up in tree.path(verb) if start <= up < end):
            return True
    return False


def _is_forbidding(tree: Tree, k: int, pair: tuple[str, str]) -> bool:
    if tree.code == "fr":
        return pair in (("ne", "pas"), ("ne", "plus"), ("ne", "jamais")) or (
            tree.has_lemma(k, frozenset({"abstenir"})) and pair[1] in ("de", "d'")
        )
    if pair[1] == "to" and pair[0] == "not":
        return not _adds(tree, k)
    refrains = tree.has_lemma(k, frozenset({"refrain", "abstain", "desist"})) and pair[1] == "from"
    against = pair[0] == "against" and tree.tags[k + 1] == "VBG"
    return refrains or against or pair in (("no", "one"), ("no", "circumstances"))


def has_negation(words: str) -> bool:
    """Whether an expression holds a negation of its own: "cannot be ruled out", « n'est pas exclu »."""
    parts = words.lower().replace("’", "'").replace("n't", " n't").replace("'", "' ").split()
    return any(part in _EN_NOT or part in FR_NOT or part in _NE or part == "n'" for part in parts)


# --- English ------------------------------------------------------------------------------------------


def _english(tree: Tree, start: int, head: int) -> bool:
    lower = tree.lower
    if any(lower[k] in _EN_NOT and not _adds(tree, k) for k in range(max(0, start - 1), head)):
        return True
    for c in tree.children[head]:
        denying = tree.deps[c] == "neg" or (
            lower[c] in ("not", "n't", "never", "no") and tree.deps[c] == "advmod"
        )
        longer = lower[c] == "longer" and c and lower[c - 1] == "no"
        none = tree.deps[c] in _EN_PARTS and _is_none(tree, c)
        neither = tree.deps[c] in ("acomp", "attr") and any(lower[d] == "neither" for d in tree.children[c])
        if (denying and not _adds(tree, c)) or longer or none or neither:
            return True
        if (
            tree.deps[c] == "prep"
            and lower[c] != "with"
            and any(
                tree.deps[d] == "pobj" and lower[d] != "time" and _is_none(tree, d) for d in tree.children[c]
            )
        ):
            return True
    return lower[head + 1 : head + 3] in (["anything", "but"], ["far", "from"])


_EN_PARTS = SUBJECTS | OBJECTS | {"attr"}


def _is_none(tree: Tree, noun: int) -> bool:
    """ "nobody", "none of them", "no reform": a subject or an object that there is not."""
    after = tree.lower[noun + 1] if noun + 1 < tree.size else ""
    if tree.lower[noun] in _EN_NOBODY:
        return after not in ("but", "less", "short")  # "nothing but"
    if not any(tree.lower[d] == "no" and tree.deps[d] == "det" for d in tree.children[noun]):
        return False
    if tree.has_lemma(noun, _CHOICE):
        return not any(tree.lower[k] in ("but", "than") for k in range(noun + 1, min(noun + 3, tree.size)))
    return not tree.has_lemma(noun, _CERTAIN)


def _adds(tree: Tree, k: int) -> bool:
    """ "not only", "not just", "no less": what follows is affirmed."""
    after = tree.lower[k + 1] if k + 1 < tree.size else ""
    return after in _ONLY or (tree.lower[k] == "no" and after in ("less", "fewer", "doubt", "question"))


# --- French -------------------------------------------------------------------------------------------


def _french(tree: Tree, start: int, head: int) -> bool:
    at = _ne(tree, start, head)
    if at is None:
        # the spoken « vous trouverez pas mieux »
        return any(
            tree.lower[c] == "pas" and tree.deps[c] == "advmod" and start < c <= head + 2
            for c in tree.children[head]
        ) and tree.pos[head] in ("VERB", "AUX")
    rest = tree.lower[at + 1 : head + 4]
    for offset, word in enumerate(rest):
        if word not in FR_NOT:
            continue
        k = at + 1 + offset
        after = tree.lower[k + 1] if k + 1 < tree.size else ""
        if word == "pas" and (after in _ONLY or after == "moins"):
            return False
        return not (word == "jamais" and any(w in _AS_MUCH for w in tree.lower[k + 1 : k + 4]))
    if any(tree.has_lemma(k, _ALONE_WITH_NE) for k in range(at + 1, head + 1)):
        return not any(word in ("que", "qu'") for word in rest)
    named = [c for c in tree.children[head] if tree.deps[c] in SUBJECTS | OBJECTS]
    return any(
        tree.lower[c] in _FR_NOBODY or any(tree.lower[d] in _FR_NOBODY for d in tree.children[c])
        for c in named
    ) or (at > 0 and tree.lower[at - 1] in _FR_NOBODY)


def _ne(tree: Tree, start: int, head: int) -> int | None:
    """Where the « ne » of a verb stands: before its group, or where the parse hangs it."""
    for k in range(start - 1, max(-1, start - 5), -1):
        if tree.lower[k] in _NE:
            return k
        if tree.pos[k] not in ("PRON", "ADV", "PART") and tree.lower[k] not in _BETWEEN:
            break
    group = [head, *(c for c in tree.children[head] if tree.deps[c].startswith(_AUXILIARY))]
    return next((c for verb in group for c in tree.children[verb] if tree.lower[c] in _NE and c < head), None)


def _first_of_verb(tree: Tree, head: int) -> int:
    return min([head, *(c for c in tree.children[head] if tree.deps[c].startswith(_AUXILIARY))])
