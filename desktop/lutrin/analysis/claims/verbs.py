"""The verbs of a block that announce claims, with auxiliaries, tense, voice and negation."""

from __future__ import annotations

from dataclasses import dataclass

from .conjugation import Form
from .entries import entry_at
from .lexicon import Entry
from .misread import may_be_verb
from .negation import is_denied
from .syntax import Tree

_FR_AUX = frozenset({"avoir", "être"})
_EN_AUX = frozenset(
    {"be", "have", "do", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "get"}
)
_BEING = frozenset({"être", "be"})
_FR_SKIP = frozenset(
    [
        "-t",
        "-il",
        "-elle",
        "-ils",
        "-elles",
        "-on",
        "-je",
        "-nous",
        "-vous",
        "t",
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "-t-il",
        "-t-elle",
        "-t-on",
        "-",
        "pas",
        "plus",
        "jamais",
        "rien",
        "aucunement",
        "point",
        "guère",
        "lui",
        "leur",
        "les",
        "l'",
        "le",
        "la",
        "en",
        "y",
        "se",
        "s'",
        "me",
        "m'",
        "te",
        "nous",
        "vous",
        "tout",
        "tous",
    ]
)
_OBJECTS = frozenset({"le", "la", "l'", "les", "lui", "leur", "en", "y", "s'", "se"})
_REFLEXIVE = frozenset({"se", "s'"})


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb of the lexicon in the text: tokens ``start`` to ``end`` (excluded), verb at ``head``."""

    start: int
    end: int
    head: int
    entry: Entry
    tense: str  # of the finite part; inf, ger or pp when there is none
    passive: bool
    negated: bool

    @property
    def is_finite(self) -> bool:
        """Whether it carries a clause of its own."""
        return self.tense not in ("inf", "ger", "pp")


def groups(tree: Tree) -> list[VerbGroup]:
    """All announcing verbs of the block, in order."""
    found: list[VerbGroup] = []
    last_end = -1
    for i in range(tree.size):
        forms = tree.lexicon.forms_of(tree.lower[i])
        if not forms or i < last_end:
            continue
        if tree.has_lemma(i, _BEING):  # "étaient" is no form of "étayer"
            forms = tuple(form for form in forms if form.lemma in _BEING)
        group = _group(tree, i, forms)
        if group is not None:
            found.append(group)
            last_end = group.end
    return found


def _group(tree: Tree, i: int, forms: tuple[Form, ...]) -> VerbGroup | None:
    if not may_be_verb(tree, i):
        return None
    start, finite, passive, aux_tense = _auxiliaries(tree, i, forms)
    reflexive = any(_is_reflexive(tree, k) for k in range(max(0, start - 2), i))
    entry, end = entry_at(tree, i, forms, reflexive=reflexive)
    if entry is None:
        return None
    # "mise sur une reprise" is no participle of "mettre"
    own = tuple(form for form in forms if form.lemma == entry.words[0]) or forms
    form = _choose(own, tree, i, has_aux=finite)
    if reflexive:
        passive = False
    tense = aux_tense if finite else form.tense
    return VerbGroup(
        start=start, end=end, head=i, entry=entry, tense=tense, passive=passive,
        negated=is_denied(tree, start, i),
    )  # fmt: skip


def _is_reflexive(tree: Tree, k: int) -> bool:
    """ "se", "s'" of no "s'il"; "je m'engage", "nous nous engageons"."""
    if tree.lower[k] in _REFLEXIVE:
        return tree.lower[k + 1] not in ("il", "ils")
    own = _OWN_PRONOUN.get(tree.lower[k])
    return own is not None and any(tree.lower[j] in own for j in range(max(0, k - 2), k))


_OWN_PRONOUN = {
    "m'": frozenset({"je", "j'"}),
    "me": frozenset({"je", "j'"}),
    "nous": frozenset({"nous"}),
    "vous": frozenset({"vous"}),
}


def _choose(forms: tuple[Form, ...], tree: Tree, i: int, *, has_aux: bool) -> Form:
    if has_aux:
        return next((form for form in forms if form.tense in ("pp", "inf", "prs", "ger")), forms[0])
    morph = tree.morphs[i]
    if tree.code == "fr" and i and tree.lower[i - 1] in _OBJECTS and tree.pos[i - 1] == "PRON":
        return next((form for form in forms if form.is_finite), forms[0])  # "le décrit": no participle
    if tree.code == "fr" and _heads_aside(tree, i):
        return next((form for form in forms if form.is_finite), forms[0])  # ", prédit le FMI": no participle
    if tree.code == "fr" and _stands_finite(tree, i):
        return next((form for form in forms if form.is_finite), forms[0])  # "le maire dit « vouloir P »"
    if ("VerbForm=Part" in morph and "Tense=Past" in morph) or tree.tags[i] == "VBN":
        return next((form for form in forms if form.tense == "pp"), forms[0])
    if tree.tags[i] == "VBG":
        return next((form for form in forms if form.tense == "ger"), forms[0])
    if tree.tags[i] == "VB" and not (tree.code == "en" and _stands_finite(tree, i)):
        return next((form for form in forms if form.tense == "inf"), forms[0])
    if tree.tags[i] == "VBD":
        return next((form for form in forms if form.tense == "past"), forms[0])
    return next((form for form in forms if form.is_finite), forms[0])


def _stands_finite(tree: Tree, i: int) -> bool:
    """Whether a form carries its sentence with a subject and without an auxiliary: no participle does."""
    return (
        tree.deps[i] == "ROOT"
        and tree.pos[i] == "VERB"
        and (
            any(tree.deps[c] == "nsubj" and c < i for c in tree.children[i])
            and not any(tree.deps[c].startswith("aux") for c in tree.children[i])
        )
    )


def _heads_aside(tree: Tree, i: int) -> bool:
    """Whether the form has its subject behind it: a pronoun, or any where a comma or a mark stands before."""
    if tree.lower[i + 1 : i + 2] and tree.lower[i + 1].startswith("-") and tree.lower[i + 1] in _FR_SKIP:
        return True  # "fait-elle valoir"
    opened = i > 0 and tree.tokens[i - 1] in (",", "»", "”", '"', "–", "—")
    return opened and i + 1 < tree.size and tree.pos[i + 1] in ("DET", "PROPN")


def _auxiliaries(tree: Tree, i: int, forms: tuple[Form, ...]) -> tuple[int, bool, bool, str]:
    """Where the group begins, whether an auxiliary makes it finite, whether passive, what tense."""
    names = _FR_AUX if tree.code == "fr" else _EN_AUX
    start, passive, tense = i, False, ""
    may_join = tree.code == "en" or any(form.tense == "pp" for form in forms)
    if not may_join:
        return i, False, False, ""
    k, steps = i - 1, 0
    while k >= 0 and steps < 6:
        steps += 1
        if tree.has_lemma(k, names) and tree.pos[k] in ("AUX", "VERB", "PART") and _aux_form(tree, k, names):
            form = _aux_form(tree, k, names)
            assert form is not None
            start = k
            tense = form.tense
            if form.lemma in ("être", "be"):
                passive = passive or (start == k and _is_participle(tree, i, forms))
            if form.is_finite and (tree.code == "fr" or not (k and tree.has_lemma(k - 1, names))):
                break
            k -= 1
            continue
        if tree.lower[k] in _FR_SKIP or tree.pos[k] in ("ADV", "PART") or tree.deps[k] == "neg":
            k -= 1
            continue
        break
    finite = bool(tense) and tense not in ("pp", "ger", "inf")
    if tense == "inf" and tree.code == "en" and tree.tags[start] in ("MD", "VBP", "VBZ", "VBD"):
        finite, tense = True, "prs"
    elif tree.code == "en" and start < i and tree.tags[start] == "VB":
        finite, tense = False, "inf"  # "is alleged to have ordered"
    return start, finite, passive, tense or ""


def _aux_form(tree: Tree, k: int, names: frozenset[str]) -> Form | None:
    options = [form for form in tree.lexicon.forms_of(tree.lower[k]) if form.lemma in names]
    if not options:
        lemma = next((lemma for lemma in tree.lemmas[k] if lemma in names), None)
        if lemma is None:
            return None
        return Form(lemma, "prs")
    return next((form for form in options if form.is_finite), options[0])


def _is_participle(tree: Tree, i: int, forms: tuple[Form, ...]) -> bool:
    return any(form.tense == "pp" for form in forms) and tree.tags[i] not in ("VBG", "VB")
