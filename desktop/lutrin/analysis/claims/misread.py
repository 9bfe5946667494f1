"""Verbs that the models take for something else: « une ministre tempère : P », « La seconde juge P »."""

from __future__ import annotations

from .syntax import Tree

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_MISREAD = frozenset({"NOUN", "ADJ", "PROPN", "X", "ADV", "PRON", "ADP", "DET"})


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
    if _follows_ce_que(tree, i) or _follows_clitic(tree, i):
        return True
    if _ends_bare(tree, i) or _announces(tree, i) or _ends_clause(tree, i) or _follows_ordinal(tree, i):
        return True
    if _urges(tree, i):
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


def _follows_ce_que(tree: Tree, i: int) -> bool:
    """« P, ce que dément le collectif »: between « ce que » and whoever does so no other word can stand."""
    named = i >= 3 and tree.pos[i - 2] == "NOUN" and tree.tokens[i - 3] == ","  # « , chiffre que dément X »
    return (
        i >= 2
        and (tree.lower[i - 2] == "ce" or named)
        and tree.lower[i - 1] in ("que", "qu'", "dont")
        and tree.pos[i + 1 : i + 2] in (["DET"], ["PROPN"])
        and any(form.is_finite for form in tree.lexicon.forms_of(tree.lower[i]))
    )


def _follows_clitic(tree: Tree, i: int) -> bool:
    """« J'en doute. », « elle y veille »: behind a subject pronoun and « en » or « y » stands a verb."""
    return i >= 2 and tree.lower[i - 1] in ("en", "y") and tree.lower[i - 2] in _SUBJECT_PRONOUNS


_SUBJECT_PRONOUNS = frozenset({"je", "j'", "nous", "il", "elle", "on", "ils", "elles"})


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
        not (2 <= i - start <= _OPENING or (i == start + 1 and tree.pos[start] == "PROPN"))
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
    governs = governs or tree.lower[i + 1] in _ANY  # « dément toute entente »
    below = next((k for k in range(i + 2, end) if _opens_below(tree, k)), end)
    return governs and not any(
        tree.pos[k] in ("VERB", "AUX") and "VerbForm=Fin" in tree.morphs[k]
        for k in range(start, below)
        if k != i
    )


def _opens_below(tree: Tree, k: int) -> bool:
    """« chiffre à 2 millions un coût que le maire conteste »: the verb behind is that of another clause."""
    return "PronType=Rel" in tree.morphs[k] or (
        tree.lower[k] in ("que", "qu'", "qui") and tree.pos[k] == "PRON"
    )


def _qualifies(tree: Tree, k: int) -> bool:
    """« une majorité de sondés », « les élus interrogés »: a participle within the noun phrase."""
    return tree.deps[k] in ("acl", "amod") and "VerbForm=Part" in tree.morphs[k]


def _is_behind(tree: Tree, k: int) -> bool:
    """« L'armée ougandaise juge probable »: an adjective of the noun before it."""
    return tree.pos[k] == "ADJ" and tree.pos[k - 1] in ("NOUN", "PROPN") and tree.heads[k] < k


_ANY = frozenset({"tout", "toute", "tous", "toutes", "aucun", "aucune"})
_OPENING = 6  # tokens of the noun phrase
_QUALITY = 4  # tokens to the object behind what is said of it


def _governs_root(tree: Tree, i: int) -> bool:
    """ "Le maire conseille de ne pas boire": behind the form an infinitive that the parse makes the root."""
    if i + 2 >= tree.size or tree.lower[i + 1] not in ("de", "d'", "à"):
        return False
    inf = next((k for k in range(i + 2, min(i + 7, tree.size)) if "VerbForm=Inf" in tree.morphs[k]), None)
    return inf is not None and tree.heads[inf] == inf


def _urges(tree: Tree, i: int) -> bool:
    """« L'Association, elle, presse les élus de céder »: whom, and an infinitive, behind the form."""
    if not tree.tokens[i].islower() or not any(f.is_finite for f in tree.lexicon.forms_of(tree.lower[i])):
        return False
    start, end = tree.sentence_of(i)
    if any("VerbForm=Fin" in tree.morphs[k] for k in range(start, i)) or tree.pos[i - 1] in ("DET", "ADP"):
        return False
    k = i + 1
    while k < end and tree.pos[k] == "ADV":
        k += 1
    if k + 3 >= end or tree.pos[k] != "DET":
        return False
    link = next(
        (j for j in range(k + 2, min(k + _WHOM, end - 1)) if tree.lower[j] in ("de", "d'", "à")), None
    )
    if link is None or any(tree.pos[j] not in ("NOUN", "PROPN", "ADJ") for j in range(k + 1, link)):
        return False
    return any("VerbForm=Inf" in tree.morphs[j] for j in range(link + 1, min(link + 4, end)))


_WHOM = 6  # tokens of whom somebody urges


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


def _ends_clause(tree: Tree, i: int) -> bool:
    """« …, ce que son avocat dément. »: behind the subject of a clause that has no other verb."""
    if tree.pos[i + 1 : i + 2] != ["PUNCT"] or not any(
        f.is_finite for f in tree.lexicon.forms_of(tree.lower[i])
    ):
        return False
    start, _ = tree.sentence_of(i)
    for k in range(i - 1, max(start, i - _OPENING - 1), -1):
        if tree.lower[k] in ("que", "qu'", "dont"):
            return k < i - 1 and tree.lower[k - 1] == "ce"
        if tree.pos[k] in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def _follows_ordinal(tree: Tree, i: int) -> bool:
    """« La seconde juge l'exigence excessive »: of two told of before, in a clause that has no other verb."""
    if i < 2 or tree.lower[i - 1] not in _ORDINALS:
        return False
    start, end = tree.sentence_of(i)
    if (
        i != start + 2
        or tree.lower[start + 1] not in _ORDINALS
        or tree.lower[start] not in ("le", "la", "l'")
    ):
        return False
    governs = i + 1 < end and (tree.pos[i + 1] in ("DET", "SCONJ") or tree.deps[i + 1] == "det")
    if not governs or not any(form.is_finite for form in tree.lexicon.forms_of(tree.lower[i])):
        return False
    close = next((k for k in range(i + 1, end) if tree.tokens[k] in (",", ";")), end)
    return not any("VerbForm=Fin" in tree.morphs[k] for k in range(i + 1, close))


_ORDINALS = frozenset({"premier", "première", "second", "seconde", "dernier", "dernière"})


def _announces(tree: Tree, i: int) -> bool:
    """« Une ministre tempère : P », « Une ministre, croisée au marché, tempère : P »: behind somebody who
    opens the sentence, the only word before the colon that can be a finite verb."""
    if tree.tokens[i + 1 : i + 2] != [":"] or not tree.tokens[i].islower():
        return False
    start, _ = tree.sentence_of(i)
    opening = range(start, min(start + _FEW, i))
    somebody = next((k for k in opening if tree.has_lemma(k, tree.lexicon.people)), None)
    if somebody is None or tree.pos[start] != "DET":
        return False
    if somebody != i - 1 and tree.tokens[i - 1] != "," and not _is_behind(tree, i - 1):
        return False
    finite = any(form.is_finite for form in tree.lexicon.forms_of(tree.lower[i]))
    return finite and not any("VerbForm=Fin" in tree.morphs[k] for k in range(start, i))
