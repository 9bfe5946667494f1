"""What a clause says must be done: obligation, advice, command; and what only looks like one."""

from __future__ import annotations

from .clause_head import is_conditional, is_future
from .insertion import is_finite
from .syntax import SUBJECTS, Tree

CALLING = frozenset(
    {
        "recommandation",
        "préconisation",
        "recommendation",
        "demande",
        "exigence",
        "revendication",
        "demand",
        "consigne",
    }
)


def duty(tree: Tree, main: list[int], head: int, start: int, end: int) -> tuple[int, int] | None:
    """The tokens that oblige or advise in a clause with these main tokens and head; None without any."""
    for k in range(start, end):
        hit = tree.lexicon.calls.at(k, tree.lower, tree.lemmas)
        if hit is None or hit[0] > end:
            continue
        if (
            any(j in main for j in range(k, hit[0]))
            and not _had(tree, k)
            and not _is_no_duty(tree, k, end)
            and not _cannot_explain(tree, hit[0], end)
        ):
            return k, hit[0]
    return (
        recommended(tree, start, end)
        or _need(tree, start, end)
        or _needed(tree, head, end)
        or _pressing(tree, head, start, end)
        or _command(tree, head, start, end)
    )


def _pressing(tree: Tree, head: int, start: int, end: int) -> tuple[int, int] | None:
    """ "The first priority is to secure the border", "Our task is to rebuild trust": what is to be done.

    What others set themselves is their position: "Its priority is to win seats".
    """
    if tree.code != "en" or head < 0 or tree.lower[head] not in ("is", "remains"):
        return None
    about = tree.child(head, SUBJECTS)
    if about is None or not start <= about < head:
        return None
    words, marks = tree.lexicon.words, {tree.lower[c] for c in tree.children[about]}
    ours = "our" in marks
    if not (tree.has_lemma(about, words["pressing"]) or (ours and tree.has_lemma(about, words["duties"]))):
        return None
    if not ours and (tree.lower[about - 1] == "'s" or marks & _THEIRS):
        return None
    to = next((k for k in range(head + 1, min(head + _NOW, end - 1)) if tree.lower[k] == "to"), None)
    return (about, head + 1) if to is not None and tree.tags[to + 1] == "VB" else None


_THEIRS = frozenset({"his", "her", "its", "their", "your", "my", "of", "for"})
_NOW = 4  # tokens from "is" to "to": "is now to"


def recommended(tree: Tree, start: int, end: int) -> tuple[int, int] | None:
    """« Recommandation n° 4 : créer un guichet unique »: what is recommended stands behind its name."""
    if tree.lower[start].rstrip("s") not in CALLING:
        return None
    colon = next((k for k in range(start + 1, min(start + _TITLE, end - 1)) if tree.tokens[k] == ":"), None)
    if colon is None:
        return None
    body = range(colon + 1, min(colon + 4, end))
    return (start, colon) if any("VerbForm=Inf" in tree.morphs[k] for k in body) else None


_TITLE = 6  # tokens of « Recommandation n° 4 : »


def _need(tree: Tree, start: int, end: int) -> tuple[int, int] | None:
    """ "What the island needs is a dentist", « ce qu'il nous faut, c'est du temps »."""
    if end - start >= _LEAST and tree.lower[start] == "c'" and tree.lower[start + 1] == "est":
        at = next((k for k in range(start + 2, end - 1) if tree.lower[k : k + 2] == ["il", "faut"]), None)
        if at is not None and tree.lower[at - 1] in ("qu'", "que"):
            return at, at + 2  # "c'est au lycée qu'il faut candidater"
        at = next((k for k in range(start + 2, min(start + 6, end - 3)) if _is_ours(tree, k)), None)
        if at is not None:
            return at + 1, at + 3  # "c'est ce que nous devons éviter"
    if tree.lower[start] in _CONDITIONS:  # "si vous perdez P, c'est ici qu'il faut venir"
        comma = next(
            (k for k in range(start + 2, end - _LEAST) if tree.lower[k : k + 2] == [",", "c'"]), None
        )
        if comma is not None:
            return _need(tree, comma + 1, end)
    if end - start < _LEAST or tree.lower[start] not in ("what", "ce"):
        return None
    if tree.lower[start] == "ce" and tree.lower[start + 1] not in ("que", "qu'", "dont"):
        return None
    for k in range(start + 2, min(start + _REACH, end - 1)):
        needed = tree.lower[k] in ("need", "needs", "faut", "besoin")
        if needed and any(tree.lower[j] in ("is", "est", "c'") for j in range(k + 1, min(k + 3, end))):
            return k, k + 1
    return None


_CONDITIONS = frozenset({"si", "s'", "pour", "quand"})


def _is_ours(tree: Tree, k: int) -> bool:
    """ "ce que nous devons", « ce qu'on doit »: the duty of all, not « ce que je dois »."""
    return (
        tree.lower[k - 1] == "ce"
        and tree.lower[k] in ("que", "qu'")
        and tuple(tree.lower[k + 1 : k + 3]) in _OURS
        and any("VerbForm=Inf" in tree.morphs[j] for j in range(k + 3, min(k + 6, tree.size)))
    )


_OURS = frozenset({("nous", "devons"), ("vous", "devez"), ("on", "doit"), ("il", "faut")})


def _needed(tree: Tree, head: int, end: int) -> tuple[int, int] | None:
    """« La réforme est nécessaire »: what has to be; not « l'eau est nécessaire à la vie »."""
    if head < 0 or tree.lower[head] not in _NEEDED:
        return None
    copula = tree.child(head, frozenset({"cop"}))
    about = tree.child(head, SUBJECTS)
    if copula is None or about is None or tree.lower[about] in _NOTHING_NAMED:
        return None
    if "Tense=Pres" not in tree.morphs[copula] and tree.lower[copula] not in ("serait", "seraient"):
        return None
    if head + 1 < end and tree.lower[head + 1] in ("à", "au", "aux", "que", "qu'"):
        return None
    return copula, head + 1


_NEEDED = frozenset(
    ["nécessaire", "nécessaires", "indispensable", "indispensables", "souhaitable", "souhaitables",
     "impératif", "impérative", "impératifs", "impératives"]
)  # fmt: skip
_NOTHING_NAMED = frozenset({"c'", "ce", "cela", "ça", "qui"})
_LEAST = 5  # tokens of the shortest such clause
_REACH = 10  # tokens in which its verb stands


def _command(tree: Tree, head: int, start: int, end: int) -> tuple[int, int] | None:
    """An imperative: "Levons-nous", "ne touchez pas", "Qu'il démissionne", "If so, keep the receipt"."""
    if head < 0:
        return None
    if tree.code == "fr" and (wished := _wish(tree, head, start, end) or _opening_order(tree, start, end)):
        return wished
    if tree.child(head, SUBJECTS | {"expl:subj", "expl"}) is not None:
        return None
    if tree.code == "en":
        opening = tuple(tree.lower[head : head + 3])
        if opening in _ASIDES or opening[:2] in _ASIDES:
            return None
        if tree.lower[head] == "let" and _is_no_duty(tree, head, end):
            return None
        if tree.has_lemma(head, tree.lexicon.words["supposing"]):
            return None  # "Suppose the river floods again": nothing is asked for
        bare = tree.tags[head] == "VB" and all(
            tree.deps[c] not in ("aux", "auxpass") or tree.lower[c] == "do" for c in tree.children[head]
        )
        return (head, head + 1) if bare else None
    first = next((k for k in range(start, end) if tree.is_word(k)), start)
    word = tree.lower[first]
    for begins in dict.fromkeys((first + 1 if word in ("ne", "n'") else first, head)):
        if begins >= end:
            continue  # "Selon 59 % ne": nothing after "ne"
        verb, opens = tree.lower[begins], begins <= first + 1
        if not (verb.endswith(("ons", "ez")) and len(verb) > 4) or verb in ("assez", "selon", "chez"):
            continue
        if begins + 1 < end and (
            tree.lower[begins + 1] == "-vous" or tree.lower[begins + 1].startswith("-t")
        ):
            continue
        governs = tree.deps[begins] == "ROOT" and any(tree.deps[c] == "obj" for c in tree.children[begins])
        if tree.pos[begins] in ("VERB", "AUX") or (
            opens and (verb.endswith("ez") or begins > first or governs)  # "Ayons le courage": a name
        ):
            return begins, begins + 1
    if "Mood=Imp" in tree.morphs[head] and head == first:
        return head, head + 1
    return None


_ASIDES = frozenset(
    {("believe", "me"), ("trust", "me"), ("mind", "you"), ("excuse", "me"), ("think", "of", "it")}
)  # what is said by the way: "They are no friends of ours, believe me."


def _wish(tree: Tree, head: int, start: int, end: int) -> tuple[int, int] | None:
    """ "Qu'il démissionne.", « Que l'assemblée se ressaisisse ! »: a wish that is a demand.

    Not « Que de temps perdu ! », nor a clause that another one follows: « Qu'on le veuille ou non, P ».
    """
    first = next((k for k in range(start, end) if tree.is_word(k)), start)
    if tree.lower[first] not in ("qu'", "que") or first + 2 >= end:
        return None
    stops = tree.tokens[end - 1] in (".", "!", ",") or (end < tree.size and tree.lower[end] in ("et", "mais"))
    if not stops:
        return None
    above = tree.heads[first]
    if tree.lower[first + 1] in ("de", "d'") or (above != head and tree.deps[above] not in SUBJECTS):
        return None
    aside = _between_commas(tree, first + 1, head)
    verbs = [k for k in range(first + 1, head + 1) if tree.pos[k] in ("VERB", "AUX") and k not in aside]
    other = any(is_finite(tree, k) and tree.heads[k] != head for k in verbs if k != head)
    parted = any(tree.lower[k] in ("ne", "n'", ",") for k in range(verbs[0], head)) if verbs else True
    told = any(is_future(tree, k) or is_conditional(tree, k) for k in verbs)
    return None if other or parted or told else (first, first + 1)


def _between_commas(tree: Tree, first: int, head: int) -> range:
    """« Que chacun, en partant, se souvienne »: what stands between commas before the verb, if no clause."""
    commas = [k for k in range(first, head) if tree.tokens[k] == ","]
    if len(commas) != 2 or any(is_finite(tree, k) for k in range(*commas)):
        return range(0)
    return range(commas[0], commas[1] + 1)


def _opening_order(tree: Tree, start: int, end: int) -> tuple[int, int] | None:
    """ "Soyez bref, …", « D'ici dimanche, frappez aux portes »: the form tells it, however it is parsed."""
    first = next((k for k in range(start, end) if tree.is_word(k)), start)
    comma = next((k for k in range(first, min(first + _FRONT, end)) if tree.tokens[k] == ","), None)
    fronted = comma is not None and not any(is_finite(tree, k) for k in range(first, comma))
    for k in (first, comma + 1) if comma is not None and fronted else (first,):
        if k + 1 >= end or not tree.lower[k].endswith("ez") or len(tree.lower[k]) <= _SHORT:
            continue
        if tree.lower[k] in _APOLOGIES and tree.lower[k + 1].startswith("-"):
            continue  # « Excusez-moi, j'ai un train »
        if tree.pos[k] == "PROPN" or tree.lower[k] in ("assez", "chez") or tree.lower[k + 1] == "-vous":
            continue
        if not tree.lower[k + 1].startswith("-t") and (k == first or tree.tokens[k].islower()):
            return k, k + 1
    return None


_APOLOGIES = frozenset({"excusez", "pardonnez"})
_FRONT = 8  # tokens before the comma behind what is put first
_SHORT = 3  # letters of "nez", "rez"


def _cannot_explain(tree: Tree, at: int, end: int) -> bool:
    """ "ne saurait s'expliquer par", "ne saurait convaincre": a judgement of what holds, not a norm."""
    return tree.lower[at - 1] in ("saurait", "sauraient") and any(
        tree.has_lemma(k, _HOLDS) for k in range(at, min(at + 3, end))
    )


_HOLDS = frozenset(
    [
        "exclure",
        "écarter",
        "expliquer",
        "convaincre",
        "suffire",
        "justifier",
        "excuser",
        "surprendre",
        "étonner",
        "résumer",
        "masquer",
        "cacher",
        "compenser",
        "durer",
        "réduire",
    ]
)


def _is_no_duty(tree: Tree, k: int, end: int) -> bool:
    """ "doit plus à la chance qu'à la méthode", "I shall vote": owed, or merely to come."""
    if tree.lower[k] == "pas" and tree.lower[k + 1] == "question":  # "pas question d'avantages indus"
        return not any("VerbForm=Inf" in tree.morphs[j] for j in range(k + 3, min(k + 6, end)))
    if tree.code == "en" and any(tree.lower[j] == "afford" for j in range(k, min(k + 4, end - 1))):
        at = next(j for j in range(k, end) if tree.lower[j] == "afford")
        return tree.lower[at + 1] not in ("to", "not")  # "we cannot afford nurses"
    if tree.code == "en" and _follows(tree, k, end):
        return True
    if tree.lower[k] == "nous" and k and tree.lower[k - 1] == "nous":
        return True  # "nous nous demandons si": a question of one's own
    if tree.lower[k] == "let":  # "let me mention", "let's take a look": stage directions
        return tree.lower[k + 1 : k + 2] == ["me"] or any(
            tree.lower[j] in _LOOKS for j in range(k + 2, min(k + 5, end))
        )
    if tree.lower[k] == "shall":
        return any(tree.lower[j] in ("i", "we") for j in range(max(0, k - 3), k))
    if tree.lower[k] in _MODALS and is_likely(tree, k + 1):
        return True  # "devra sans doute emprunter", "should very probably account for": foretold
    if tree.lower[k] == "we" and any(tree.lower[j] in _LEAVING_OPEN for j in range(k + 2, min(k + 5, end))):
        return True  # "we cannot rule out that": how likely it is
    if tree.code == "fr" and tree.has_lemma(k, frozenset({"devoir"})):
        after = range(k + 1, min(k + 5, end))
        return not any("VerbForm=Inf" in tree.morphs[j] or tree.lower[j] in _CUT for j in after)
    return False


def _follows(tree: Tree, k: int, end: int) -> bool:
    """ "would have to be wrong": what follows from something, no norm."""
    if tree.lower[k : k + 3] != ["have", "to", "be"] or k + 3 >= end or not k:
        return False
    return tree.lower[k - 1] in ("would", "'d") and tree.tags[k + 3] != "VBN"


_LOOKS = frozenset({"look", "see", "turn", "start", "begin", "move", "talk", "hear", "listen", "imagine"})


def is_likely(tree: Tree, k: int) -> bool:
    """Whether a word of likelihood begins at token ``k``, which may lie behind the text's end."""
    following = tree.lower[k : k + 2]
    if following[:1] and following[0] in tree.lexicon.words["degree_very"]:
        following = tree.lower[k + 1 : k + 3]
    return bool(_LIKELY & set(following[:1])) or following in (["sans", "doute"], ["peut", "-être"])


_LIKELY = frozenset(
    ["probablement", "vraisemblablement", "certainement", "peut-être", "sûrement", "probably", "likely",
     "presumably"]
)  # fmt: skip
_MODALS = frozenset({"devra", "devront", "should", "ought"})
_LEAVING_OPEN = frozenset({"rule", "exclude", "discount"})
_CUT = frozenset({",", "-il", "-elle", "-on", "-ils", "-elles", "-nous", "-vous", "("})


def _had(tree: Tree, k: int) -> bool:
    """ "had to": told as an event."""
    return tree.lower[k] == "had"
