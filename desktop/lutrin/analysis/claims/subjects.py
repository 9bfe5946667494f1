"""Where the subject of an announcing verb stands."""

from __future__ import annotations

from .coordination import first_member
from .late_subjects import beyond_circumstance, is_time
from .syntax import NOMINALS, RELATIVES, SUBJECTS, Tree
from .verbs import VerbGroup

RELATIVE_WORDS = frozenset(
    {"qui", "which", "who", "that", "lequel", "laquelle", "lesquels", "lesquelles", "où"}
)
CLITICS = frozenset({"-il", "-elle", "-ils", "-elles", "-on", "-t-il", "-t-elle", "-t-on", "-je", "-nous"})


def subject(tree: Tree, head: int, start: int, end: int, limits: tuple[int, int]) -> int | None:
    """The head token of the subject of the verb at ``head`` (its group ``start`` to ``end``), if any."""
    direct = _own_subject(tree, head, start, end, limits)
    if direct is not None:
        return first_member(tree, direct, (limits[0], start)) if direct < start else direct
    at, seen = head, 0
    while tree.heads[at] != at and seen < 6:
        dep, up = tree.deps[at], tree.heads[at]
        seen += 1
        if not limits[0] <= up < limits[1]:
            break  # behind a dateline, or in another sentence
        if dep in ("acl", "amod") and tree.pos[up] in NOMINALS and up < head:
            return None if _is_placed(tree, up) else _agreeing(tree, up, head)
        if dep in RELATIVES and tree.pos[up] in NOMINALS:
            return up
        if dep in _LOOSE and up < head and _begins_clause(tree, up, start):
            break  # "Tout commence lorsque Paul, un étudiant, affirme": of another clause
        if dep in (
            "conj",
            "xcomp",
            "advcl",
            "aux",
            "aux:tense",
            "acl",
            "pcomp",
            "parataxis",
            "prep",
            "ccomp",
            "appos",
            "obl:mod",
            "advmod",
            "nmod",
        ):
            if dep in ("ccomp",) and tree.pos[head] in ("VERB", "AUX") and seen > 1:
                return None
            found = _own_subject(tree, up, up, up + 1, limits)
            if found is not None:
                return found
            at = up
            continue
        break
    return None


_LOOSE = frozenset({"advmod", "advcl", "obl:mod", "nmod", "dep"})


def _begins_clause(tree: Tree, up: int, start: int) -> bool:
    """Whether a subordinate clause begins between a verb and the one that the parse hangs under it."""
    return tree.code == "fr" and any(
        tree.pos[k] == "SCONJ" or tree.lower[k] in ("lorsque", "lorsqu'", "quand")
        for k in range(up + 1, start)
    )


def _agreeing(tree: Tree, noun: int, head: int) -> int:
    """The noun above that agrees in number with ``head``: "les partisans du groupe sont hostiles"."""
    number = next((n for n in ("Number=Plur", "Number=Sing") if n in tree.morphs[head]), "")
    up = tree.heads[noun]
    if number and number not in tree.morphs[noun] and number in tree.morphs[up] and tree.pos[up] in NOMINALS:
        return up
    return noun


def _own_subject(tree: Tree, head: int, start: int, end: int, limits: tuple[int, int]) -> int | None:
    options = [c for c in tree.children[head] if tree.deps[c] in SUBJECTS and limits[0] <= c < limits[1]]
    for k in range(start, end):
        if k != head:
            options += [
                c for c in tree.children[k] if tree.deps[c] in SUBJECTS and limits[0] <= c < limits[1]
            ]
    if tree.code == "en" and start - 1 >= limits[0] and _is_compounded(tree, start - 1, head):
        return start - 1
    options = [c + (tree.lower[c] == "-t" and c + 1 < tree.size) for c in options]  # "a -t -il"
    options = [c + _is_pointing(tree, c) for c in options]  # "ce dernier"
    options = [c - _follows_pointing(tree, c) for c in options]  # "cette dernière lui reproche"
    nominal = [
        c
        for c in options
        if tree.lower[c] not in CLITICS and (tree.pos[c] in NOMINALS or tree.lower[c] in FORMER)
    ]
    if nominal:
        chosen = nominal[0]
        if tree.lower[chosen] in RELATIVE_WORDS:
            return relative_head(tree, head, chosen)
        return chosen
    return options[0] if options else None


def _is_compounded(tree: Tree, k: int, head: int) -> bool:
    """ "The premier, friends insist, knew nothing": a bare plural that the model compounds with the verb."""
    if (
        tree.deps[k] not in ("compound", "nsubj")
        or tree.heads[k] != head
        or tree.tokens[max(k - 1, 0)] != ","
    ):
        return False
    return tree.has_lemma(k, tree.lexicon.people)


def _is_pointing(tree: Tree, k: int) -> bool:
    """Whether the model takes the "ce" of « ce dernier » for the subject."""
    return tree.lower[k] in ("ce", "cette", "ces") and tree.lower[k + 1 : k + 2] in _FORMERS


def _follows_pointing(tree: Tree, k: int) -> bool:
    """Whether the model takes the "lui" of « cette dernière lui reproche » for the subject."""
    return k > 1 and tree.lower[k] in CLITICS_BEFORE and tree.lower[k - 1] in FORMER


def relative_head(tree: Tree, verb: int, pronoun: int) -> int | None:
    """The noun that a relative pronoun takes up, the verb of whose clause is ``verb``."""
    for at in tree.path(verb)[:4]:
        if tree.deps[at] in RELATIVES or tree.deps[at] == "acl":
            return tree.heads[at]
    k = pronoun - 1
    while k >= 0 and (tree.pos[k] not in ("NOUN", "PROPN", "PRON") or tree.lower[k] in ("se", "s'")):
        k -= 1
    if k < 0:
        return None
    # "le ministre de l'Intérieur, qui": the head of the whole phrase, not its last noun
    while (
        tree.heads[k] < k
        and tree.deps[tree.heads[k]] not in ("ROOT",)
        and tree.pos[tree.heads[k]] in ("NOUN", "PROPN")
    ):
        k = tree.heads[k]
    return k


_NOMINATIVES = {
    "fr": frozenset({"je", "j'", "il", "ils", "elle", "elles", "on"}),
    "en": frozenset({"i", "we", "he", "she", "they"}),
}
CLITICS_BEFORE = frozenset(
    ("ne", "n'", "le", "la", "l'", "les", "lui", "leur", "en", "y", "se", "s'", "me", "m'", "nous", "vous")
)


def nominative_before(tree: Tree, start: int, limits: tuple[int, int]) -> int | None:
    """The pronoun right before a verb group that can be nothing but its subject: "il ne le dit pas"."""
    k = start - 1
    clitics = CLITICS_BEFORE if tree.code == "fr" else frozenset[str]()
    while k > limits[0] and (tree.pos[k] in ("ADV", "PART") or tree.lower[k] in clitics):
        k -= 1
    if k == limits[0] and tree.code == "fr" and tree.lower[k] in ("lui", "eux"):
        return k  # « Lui est persuadé que P »
    return k if k >= limits[0] and tree.lower[k] in _NOMINATIVES[tree.code] else None


def inverted_clitic(tree: Tree, group: VerbGroup, end: int) -> int | None:
    """The pronoun behind an inverted verb, before token ``end``: -il of "déplore-t-il" (-t is none)."""
    last = min(group.end + 2, end, tree.size)
    return next((k for k in range(group.start, last) if tree.lower[k] in CLITICS), None)


def subject_before(tree: Tree, start: int, limits: tuple[int, int]) -> int | None:
    """The nominal phrase right before a verb group, where the parse gives no subject."""
    k = _over_aside(tree, start, limits[0])
    if k > limits[0] and tree.lower[k] in FORMER and (tree.pos[k - 1] == "DET" or tree.lower[k - 1] == "d'"):
        return k  # "Le même prétend", "La seconde affirme", "D'autres dénoncent"
    if k >= limits[0] and tree.lower[k] in SOME and (k == limits[0] or tree.pos[k - 1] in ("PUNCT", "CCONJ")):
        return k  # "Tous dénoncent", "… et plusieurs réclament"
    if k == start - 1 > limits[0] and tree.lower[k] == "en":
        k -= 1  # « X en convient », whatever the model takes the verb for
    while k > limits[0] and (
        tree.lower[k] in _WHEN or (tree.lower[k] == "on" and tree.lower[k + 1] in _WHEN)
    ):
        k -= 1  # "the minister on Wednesday ruled out"
    while k >= limits[0] and (
        tree.pos[k] in ("ADV", "PRON", "PUNCT", "PART", "AUX") or tree.lower[k] in ("ne", "n'")
    ):
        if tree.pos[k] == "PRON" and tree.lower[k] in (
            "il",
            "elle",
            "ils",
            "elles",
            "je",
            "j'",
            "nous",
            "he",
            "she",
            "they",
            "i",
            "we",
            "on",
        ):
            return k
        if tree.tokens[k] in ("«", "»", "“", "”", '"', ":", ";", "("):
            return None
        k -= 1
    if k < limits[0] or tree.pos[k] not in ("NOUN", "PROPN", "ADJ", "NUM", "X"):
        return None
    while (
        tree.heads[k] != k
        and limits[0] <= tree.heads[k] < start
        and "," not in tree.tokens[tree.heads[k] : k]
        and tree.pos[tree.heads[k]] in ("NOUN", "PROPN", "PRON", "NUM")
    ):
        k = tree.heads[k]
    if tree.pos[k] not in ("NOUN", "PROPN", "PRON", "NUM", "X"):
        return None
    if _is_placed(tree, k):
        return None  # "Dans ces conditions, considérant que"
    return first_member(tree, k, limits)


def _is_placed(tree: Tree, noun: int) -> bool:
    """Whether a French noun only tells where, when or how: "dans ces conditions"."""
    return tree.code == "fr" and any(
        tree.deps[c] == "case" and tree.lower[c] in _PLACING for c in tree.children[noun]
    )


_PLACING = frozenset({"dans", "sous", "sur", "pendant", "durant", "lors", "après", "avant", "devant", "en"})
_APPOSED = 14  # tokens of an apposition


def _over_aside(tree: Tree, start: int, first: int) -> int:
    """The token before a verb at ``start``, over what stands between commas behind a name or before a place.

    "X, sous couvert d'anonymat, a dit", "X, a soldier on leave, said", "le consul, plus prudent, pense": the
    last token of X.
    """
    if start - 1 <= first or tree.tokens[start - 1] != ",":
        return start - 1
    if is_taken_up(tree, start) and start - 4 >= first:
        return start - 4
    opening = next((k for k in range(start - 2, first, -1) if tree.tokens[k] == ","), None)
    if opening is None:
        return start - 1
    last = opening - 1
    if tree.tokens[last] == ")":  # « M. Roux (Japon), prenant la parole, juge »
        last = next((k - 1 for k in range(last, first, -1) if tree.tokens[k] == "("), last)
    speaks = tree.pos[last] == "PROPN" or tree.has_lemma(last, tree.lexicon.people)
    named = speaks and start - opening < _APPOSED
    return last if named or tree.pos[opening + 1] == "ADP" else start - 1


_STRESSED = frozenset({"lui", "elle", "eux", "elles", "moi", "nous", "vous"})


def is_taken_up(tree: Tree, start: int) -> bool:
    """ "L'opposition, elle, juge": a pronoun between commas that takes up the subject of the verb."""
    return (
        start > 2
        and tree.tokens[start - 1] == tree.tokens[start - 3] == ","
        and tree.lower[start - 2] in _STRESSED
    )


_WHEN = frozenset(
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "soir",
     "matin", "après-midi", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
     "yesterday", "today")
)  # fmt: skip


def subject_after(tree: Tree, end: int, limits: tuple[int, int]) -> int | None:
    """The nominal phrase right after a verb group ("explique le ministre"), by place."""
    k = end
    while k < limits[1] and tree.lower[k] in _WHEN:
        k += 1  # "a rapporté lundi l'agence"
    if k + 1 < limits[1] and tree.lower[k] in SOME and tree.pos[k + 1] == "PUNCT":
        return k  # "« P », jugent certains."
    if k + 1 < limits[1] and tree.tokens[k][:1].isupper() and tree.pos[k + 1] == "PUNCT":
        return k  # "a assuré Bruxelles.", whatever the model takes the name for
    taken = tree.code == "fr" and k + 1 < limits[1] and tree.pos[k] == "DET" and tree.pos[k + 1] == "VERB"
    if taken and tree.lower[k + 1] in tree.lexicon.people:
        return k + 1  # « son exploitant », whatever the model takes the noun for
    while (
        k < limits[1]
        and tree.pos[k] in ("DET", "ADJ", "ADV", "NUM", "ADP")
        and (tree.pos[k] != "ADP" or tree.lower[k] in _ARTICLES)
        and (tree.pos[k] != "ADV" or tree.lower[k] in FORMER)
    ):
        lone = k > end and tree.pos[k + 1 : k + 2] not in (["NOUN"], ["PROPN"])
        if lone and (tree.lower[k] in FORMER or (tree.pos[k] == "ADJ" and _speaks(tree, k))):
            return k  # "a assuré le même", "l'exécutif"
        k += 1
    if k >= limits[1] or tree.pos[k] not in ("NOUN", "PROPN", "PRON", "X") or is_time(tree, k, end):
        return beyond_circumstance(tree, k, limits[1]) if tree.code == "fr" else None
    while tree.deps[k] in ("poss", "compound", "amod", "nmod") and k < tree.heads[k] < limits[1]:
        k = tree.heads[k]  # "said Lloyd's underwriter Sarah Whitcombe"
    steps = 0
    while (
        tree.heads[k] != k
        and end <= tree.heads[k] < k
        and tree.pos[tree.heads[k]] in ("NOUN", "PROPN")
        and steps < 5
    ):
        k = tree.heads[k]
        steps += 1
    return k


def _speaks(tree: Tree, k: int) -> bool:
    """« l'exécutif », « le collectif »: an adjective for the model, and somebody for the lexicon."""
    return tree.pos[k - 1] == "DET" and any(lemma in tree.lexicon.people for lemma in tree.lemmas[k])


# one of those who were named: « jure la première », « le même prétend », « d'autres dénoncent »
FORMER = frozenset(
    ("première", "premier", "seconde", "second", "même", "mêmes", "intéressé", "intéressée", "dernier",
     "dernière", "derniers", "dernières", "autre", "autres", "uns", "unes", "siens", "siennes")
)  # fmt: skip
_FORMERS = [[word] for word in FORMER]
# the same without an article: « tous dénoncent », « selon beaucoup »
SOME = frozenset(
    ("tous", "toutes", "beaucoup", "certains", "certaines", "plusieurs", "chacun", "chacune", "aucuns")
)  # fmt: skip
_ARTICLES = frozenset({"des", "du", "l'", "d'"})  # that a model may take for prepositions
