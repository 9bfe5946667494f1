"""Nouns and adjectives that announce: "affiche la volonté de P", "se dit favorable à P"."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .announcing import drafted
from .attribution import can_speak, group_speakers
from .clause_head import is_future
from .clauses import clause_around
from .draft import Draft, Speaker
from .governed import finite_complement
from .lexicon import Entry
from .negation import is_denied
from .origins import is_said, origin
from .passage import Passage
from .syntax import SUBJECTS, Tree
from .verbs import VerbGroup
from .weighed import is_said_to_exist


def adjectives(passage: Passage) -> list[Draft]:
    """ "se dit favorable à P", "are critical of P", "est convaincu que P": the predicate announces."""
    tree, found = passage.tree, []
    copulas = tree.lexicon.words["copulas"]
    for k in range(tree.size):
        entry = tree.lexicon.adjectives.get(tree.lower[k])
        if entry is None or tree.pos[k] not in ("ADJ", "VERB", "NOUN") or passage.quotation_at(k) is not None:
            continue
        verb = next(
            (c for c in tree.children[k] if tree.deps[c] in ("cop", "aux:pass", "auxpass")), tree.heads[k]
        )
        if tree.has_lemma(verb, _SEEMING):
            continue  # "appears ready to step back": how the author reads it
        if tree.code == "fr" and is_future(tree, verb):
            continue  # « l'accord sera ouvert à la signature »: to come, nobody's position
        if tree.lower[verb] in ("soit", "soient") and not _is_conceded(tree, verb):
            continue  # "rien n'indique que le régime soit prêt à P": nobody is said to be
        if not tree.has_lemma(verb, copulas) or verb > k or k - verb > 5 or "été" in tree.lower[verb:k]:
            continue
        limits = tree.sentence_of(k)
        if tree.tokens[limits[1] - 1] == "?" or is_said_to_exist(tree, k):
            continue
        base = k if tree.deps[verb] in ("cop", "aux:pass", "auxpass") else verb
        group = VerbGroup(verb, k + 1, base, entry, "prs", passive=False, negated=is_denied(tree, verb, base))
        who, head = group_speakers(passage, group, limits)
        if not who or head is None or not can_speak(passage, head):
            continue
        if who[0].author and tree.lower[head] not in FIRST_PERSON:
            continue
        cue = (tree.starts[verb], tree.ends[k])
        complement = finite_complement(passage, group, limits) if "q" in entry.frames else None
        if complement is not None:
            draft = drafted(passage, group, complement, who, "finite", 0.85)
        elif "a" in entry.frames and tree.right[k] > k:
            start, end = clause_around(passage, group, head, limits)
            draft = drafted(passage, group, (start, end, base), who, "object", 0.68)
            draft.kind = ClaimKind.STATEMENT  # « n'est pas convaincu par P »: where one stands
        else:
            continue
        draft.cue = cue
        found.append(draft)
    return found


def _is_conceded(tree: Tree, verb: int) -> bool:
    """« bien que le maire soit favorable à P »: the subjunctive of what is so."""
    return any(tree.lower[k] in ("bien", "quoique", "quoiqu'") for k in range(max(0, verb - 8), verb))


_SEEMING = frozenset({"seem", "appear", "look", "sembler", "paraître"})
FIRST_PERSON = frozenset({"je", "j'", "nous", "i", "we"})


def copulas(passage: Passage) -> list[Draft]:
    """ "Their argument is that P", « la thèse du maire est que P »: on the account of whose it is."""
    tree, found = passage.tree, []
    for k in range(tree.size):
        if tree.deps[k] not in _SAID_IN or not is_said(tree, k) or passage.quotation_at(k) is not None:
            continue
        limits = tree.sentence_of(k)
        if tree.tokens[limits[1] - 1] == "?":
            continue
        if tree.deps[k] == "attr":  # "It is the union's position that P"
            be = k if any(tree.lower[c] == "it" for c in tree.children[tree.heads[k]]) else None
        else:
            up = tree.heads[k]  # "His line, conveyed by an aide last night, was that P"
            reach = up + 1 if tree.has_lemma(up, _BE) and up > k else k + _REACH
            be = next((j for j in range(k + 1, min(reach, limits[1])) if tree.has_lemma(j, _BE)), None)
        if be is None or be + 2 >= limits[1] or tree.lower[be + 1] not in ("that", "que", "qu'"):
            continue
        who = origin(passage, k, (limits[0], be))
        if not who or who[0].author:
            continue
        entry = next(
            (tree.lexicon.nouns[lemma] for lemma in tree.lemmas[k] if lemma in tree.lexicon.nouns), None
        )
        entry = entry or Entry(words=(tree.lemmas[k][-1],), kind=ClaimKind.STATEMENT, frames="q")
        group = VerbGroup(be, be + 1, be, entry, "prs", passive=False, negated=is_denied(tree, be, be))
        head = next((j for j in range(be + 2, limits[1]) if tree.heads[j] in (be, j)), -1)
        draft = drafted(passage, group, (be + 2, limits[1], head), who, "finite", 0.85)
        draft.cue = (tree.starts[k], tree.ends[k])
        found.append(draft)
    return found


_SAID_IN = SUBJECTS | {"attr"}
_BE = frozenset({"be", "être"})
_REACH = 9  # tokens from the noun to its verb


def nouns(passage: Passage) -> list[Draft]:
    """ "affiche la volonté de P", "has the intention to P", "voiced concern": the noun announces."""
    tree, found = passage.tree, []
    for k in range(tree.size):
        if tree.pos[k] != "NOUN":
            continue
        announcing = _announcing(tree, k)
        if tree.deps[k] not in ("obj", "dobj", "obl:arg") and announcing is None:
            continue
        entry = next(
            (tree.lexicon.nouns[lemma] for lemma in tree.lemmas[k] if lemma in tree.lexicon.nouns), None
        )
        if entry is None and tree.lower[k] in tree.lexicon.words.get("attitudes", ()):
            entry = Entry(words=(tree.lower[k],), kind=ClaimKind.STATEMENT, frames="qo")
        if entry is None:
            continue
        verb = announcing if announcing is not None else tree.heads[k]
        if not tree.has_lemma(verb, tree.lexicon.words["holding"]) or passage.quotation_at(k) is not None:
            continue
        if any(form.tense == "ger" for form in tree.lexicon.forms_of(tree.lower[verb])):
            continue
        content = next(
            (c for c in tree.children[k] if c > k and tree.deps[c] in ("acl", "ccomp", "xcomp")), None
        )
        limits = tree.sentence_of(k)
        if content is None and announcing is None and not _is_voiced(tree, verb, k):
            continue
        if tree.tokens[limits[1] - 1] == "?":
            continue
        group = VerbGroup(
            verb, verb + 1, verb, entry, "prs", passive=False, negated=is_denied(tree, verb, verb)
        )
        who, head = group_speakers(passage, group, limits)
        if not who or head is None or who[0].author or not can_speak(passage, head):
            continue
        if tree.lower[head] == "il" and tree.lower[verb - 1] == "y":
            who = [Speaker(author=True)]  # « il y avait l'exigence que P »
        start, end = clause_around(passage, group, head, limits)
        draft = drafted(passage, group, (start, end, verb), who, "object", 0.72)
        if announcing is not None:
            said = next((j for j in range(k + 2, limits[1]) if tree.heads[j] in (k, verb, j)), -1)
            draft = drafted(passage, group, (k + 2, limits[1], said), who, "finite", 0.85)
        draft.cue = (tree.starts[min(verb, k)], tree.ends[k])
        found.append(draft)
    return found


def _announcing(tree: Tree, k: int) -> int | None:
    """The verb of « forme le vœu que P », « avait l'impression que P », however they are parsed."""
    if tree.code != "fr" or k + 3 >= tree.size or tree.lower[k + 1] not in ("que", "qu'"):
        return None
    if tree.deps[k + 1] != "mark" and tree.pos[k + 1] != "SCONJ":
        return None
    at = k - 1
    while at > 0 and tree.pos[at] in ("DET", "ADJ"):
        at -= 1
    if at == k - 1 or not tree.has_lemma(at, tree.lexicon.words["holding"]):
        return None
    return at


def _is_voiced(tree: Tree, verb: int, noun: int) -> bool:
    """ "voiced concern", "expressed grave doubts about P": an attitude that needs no clause."""
    words = tree.lexicon.words
    if tree.tags[verb] in ("VB", "VBG") and not any(tree.tags[c] == "MD" for c in tree.children[verb]):
        return False  # "rallied to express their support": an event
    if any(
        tree.lower[c] in ("neither", "nobody", "no")
        for k in tree.children[verb]
        for c in (k, *tree.children[k])
    ):
        return False  # "neither of them expressed concern", "expressed no concern"
    return tree.lower[noun] in words.get("attitudes", ()) and tree.has_lemma(
        verb, words.get("voicing", frozenset())
    )
