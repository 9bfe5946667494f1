"""The verbs of a block that announce claims, with auxiliaries, tense, voice and negation."""

from __future__ import annotations

from dataclasses import dataclass

from .conjugation import Form
from .entries import entry_at
from .lexicon import Entry
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
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_MISREAD = frozenset({"NOUN", "ADJ", "PROPN", "X", "ADV", "PRON", "ADP", "DET"})


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


def may_be_verb(tree: Tree, i: int) -> bool:
    """Whether the token is a verb, or a form of one that the model took for something else."""
    if tree.pos[i] in ("VERB", "AUX"):
        return True
    if tree.code == "en":  # "A study shows that P": a noun for the tagger, the sentence's verb for the parser
        return (
            tree.deps[i] == "ROOT"
            and tree.lower[i + 1 : i + 2] == ["that"]
            and any(tree.deps[c] == "nsubj" and c < i for c in tree.children[i])
        )
    if tree.pos[i] not in _MISREAD:
        return False
    before = tree.pos[i - 1] if i else ""
    after = tree.lower[i + 1] if i + 1 < tree.size else ""
    if _ends_bare(tree, i):
        return True
    if before in ("DET", "ADP", "NUM") and tree.lower[i - 1] not in ("l'", "le", "la", "les", "en"):
        return False
    if _carries_alone(tree, i):
        return True
    if after in ("que", "qu'") and before not in ("DET", "ADJ"):
        return True
    if before in _NOMINAL and _finds_so(tree, i):
        return True
    if after == ":" and i > 1 and tree.lower[i - 1] in ("en", "l'", "le") and tree.pos[i - 2] in _NOMINAL:
        return any(form.is_finite for form in tree.lexicon.forms_of(tree.lower[i]))  # « X en convient : P »
    if (
        i > 1
        and tree.tokens[i - 1] == ","
        and tree.tokens[i - 2] in ("»", "”", '"')
        and tree.tokens[i].islower()
    ):
        return i + 1 < tree.size and tree.pos[i + 1] in ("PROPN", "DET", "PRON")  # "« P », analyse X"
    if tree.deps[i] == "ROOT" and any(tree.deps[c] == "nsubj" and c < i for c in tree.children[i]):
        return True  # "le groupe table sur": a noun for the tagger, a verb for the parser
    if i > 1 and tree.tokens[i - 1] == "," and tree.pos[i + 1 : i + 2] == ["PROPN"]:
        # "P, juge Paul Morel, qui …": before a name no noun stands without its article
        return tree.tokens[i].islower() and any(f.is_finite for f in tree.lexicon.forms_of(tree.lower[i]))
    if before in ("NOUN", "PROPN", "PRON") and _governs_root(tree, i):
        return not any(form.tense == "pp" for form in tree.lexicon.forms_of(tree.lower[i]))
    # "Ce choix fragilise la sécurité": a noun, the form, an article, and no other verb in reach
    return (
        (before in ("NOUN", "PROPN", "PRON") or (i > 0 and tree.tokens[i - 1] == ","))
        and i + 1 < tree.size
        and (tree.pos[i + 1] in ("DET", "PRON") or "VerbForm=Inf" in tree.morphs[i + 1])
        and tree.deps[i] in ("amod", "ROOT", "acl", "conj", "nmod", "appos", "flat:name", "advmod")
        and not any(form.tense == "pp" for form in tree.lexicon.forms_of(tree.lower[i]))
        and tree.tokens[i].islower()
    )


def _finds_so(tree: Tree, i: int) -> bool:
    """« Le ministre juge peu probable que P », « juge probable une trêve »: what is so follows."""
    k = i + 1
    while k < tree.size and (tree.pos[k] in ("ADV", "ADJ") or tree.tokens[k] in ("«", "»")):
        k += 1
    described = any(tree.pos[j] == "ADJ" for j in range(i + 1, k))
    return (
        described
        and k < tree.size
        and (tree.lower[k] in ("que", "qu'") or tree.pos[k] == "DET")
        and tree.tokens[i].islower()
        and any(form.is_finite for form in tree.lexicon.forms_of(tree.lower[i]))
    )


def _carries_alone(tree: Tree, i: int) -> bool:
    """« L'ONU table sur 200 000 déplacés. », « Le rapport pointe des failles. »: behind the noun that opens a
    sentence, the only word of it that can be a finite verb."""
    start, end = tree.sentence_of(i)
    if (
        not 2 <= i - start <= _OPENING
        or i + 2 >= end
        or tree.tokens[end - 1] not in (".", "!", "…")
        or not tree.tokens[i].islower()
        or tree.pos[start] not in ("DET", "PROPN")
        or not (tree.pos[i - 1] in ("NOUN", "PROPN") or _qualifies(tree, i - 1) or _is_behind(tree, i - 1))
        or any(
            tree.pos[k] not in ("DET", "NOUN", "PROPN", "ADJ", "ADP") and not _qualifies(tree, k)
            for k in range(start, i)
        )
        or not any(form.is_finite for form in tree.lexicon.forms_of(tree.lower[i]))
    ):
        return False
    after = i + 1
    while after < end - 1 and tree.pos[after] in ("ADV", "ADJ") and after - i < _QUALITY:
        after += 1  # « juge peu probable une offensive »
    governs = tree.pos[after] in (("DET", "ADP", "PROPN", "NUM") if after == i + 1 else ("DET",))
    return governs and not any(
        tree.pos[k] in ("VERB", "AUX") and "VerbForm=Fin" in tree.morphs[k]
        for k in range(start, end)
        if k != i
    )


def _qualifies(tree: Tree, k: int) -> bool:
    """« une majorité de sondés », « les élus interrogés »: a participle within the noun phrase."""
    return tree.deps[k] in ("acl", "amod") and "VerbForm=Part" in tree.morphs[k]


def _is_behind(tree: Tree, k: int) -> bool:
    """« L'armée ougandaise juge probable »: an adjective of the noun before it."""
    return tree.pos[k] == "ADJ" and tree.pos[k - 1] in ("NOUN", "PROPN") and tree.heads[k] < k


_OPENING = 6  # tokens of the noun phrase
_QUALITY = 4  # tokens to the object behind what is said of it


def _governs_root(tree: Tree, i: int) -> bool:
    """ "Le maire conseille de ne pas boire": behind the form an infinitive that the parse makes the root."""
    if i + 2 >= tree.size or tree.lower[i + 1] not in ("de", "d'", "à"):
        return False
    inf = next((k for k in range(i + 2, min(i + 7, tree.size)) if "VerbForm=Inf" in tree.morphs[k]), None)
    return inf is not None and tree.heads[inf] == inf


def _ends_bare(tree: Tree, i: int) -> bool:
    """« Kiev dément. »: a name and a form that can be finite are the whole sentence."""
    if i == 0 or i + 1 >= tree.size or tree.tokens[i + 1] not in (".", "!", ";"):
        return False
    start, end = tree.sentence_of(i)
    named = tree.pos[i - 1] == "PROPN" or (tree.pos[i - 1] == "NOUN" and tree.pos[start] == "DET")
    finite = any(form.is_finite for form in tree.lexicon.forms_of(tree.lower[i]))
    return (
        named
        and finite
        and i + 2 == end
        and i - start <= _FEW
        and not any(tree.pos[k] in ("VERB", "AUX", "ADP") for k in range(start, i))
    )


_FEW = 4  # tokens of a bare subject


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
