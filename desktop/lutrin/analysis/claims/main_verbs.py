"""Which verbs carry their sentence, and which stand in an aside or under an obligation."""

from __future__ import annotations

from .clauses import WHO
from .insertion import is_finite
from .passage import Passage
from .subjects import RELATIVE_WORDS
from .syntax import RELATIVES, SUBJECTS, Tree
from .verbs import VerbGroup


def is_main(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """Whether the verb carries its sentence rather than an aside, a relative or an adverbial clause."""
    tree = passage.tree
    at = group.head
    if tree.pos[at] not in ("VERB", "AUX"):
        return True  # misread by the model: its place in the tree tells nothing
    if group.is_finite and _is_first(tree, group, limits):
        return True
    for _ in range(8):
        up, dep = tree.heads[at], tree.deps[at]
        if up == at or not limits[0] <= up < limits[1]:
            return True
        if (dep in _NO_VERBS or is_joined_to_none(tree, at)) and at == group.head:
            return True
        if any(tree.lower[c] == "whether" and tree.deps[c] == "mark" for c in tree.children[at]):
            return False  # "would not say whether it backs the bill": the question is open
        if dep == "advcl" and at == group.head and (group.tense == "ger" or _is_set_against(tree, at)):
            return True
        if dep == "advcl" and at == group.head and group.is_finite and _is_set_beside(tree, at):
            return True
        if dep == "acl" and at == group.head and _is_misread_relative(tree, at):
            return True
        if dep in RELATIVES and at == group.head and group.is_finite and _adds(passage, group, limits):
            return True
        if dep not in ("conj", "xcomp", "parataxis", "ccomp", "ROOT", "dep", "advmod"):
            return False
        if dep == "ccomp" and up > at and ";" in tree.tokens[at:up]:
            return True  # "X called it “inspired”; another said P": a clause of its own
        if dep == "ccomp" and up > at:
            return _is_called_a_charge(tree, up)
        at = up
    return True


def is_joined_to_none(tree: Tree, at: int) -> bool:
    """« accuse P d'avoir menti et somme Q de partir »: a finite verb hung on an infinitive."""
    if tree.code != "fr" or tree.deps[at] != "conj" or "VerbForm=Fin" not in tree.morphs[at]:
        return False
    up = tree.heads[at]
    first = min((c for c in tree.children[up] if tree.deps[c].startswith("aux")), default=up)
    return "VerbForm=Inf" in tree.morphs[first] and tree.lower[at - 1] in ("et", "mais", "puis")


def _is_first(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """Whether no clause begins before the verb: it carries the sentence wherever the parse hangs it."""
    return not any(
        is_finite(tree, k)
        or tree.pos[k] == "SCONJ"
        or "PronType=Rel" in tree.morphs[k]
        or (tree.tags[k] in ("WP", "WDT", "WRB", "IN") and tree.lower[k] != "of")
        or tree.lower[k] in RELATIVE_WORDS
        for k in range(limits[0], group.start)
    )


def _adds(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """« X, laquelle affirme détenir une preuve »: a clause that adds to a name. English narrates there."""
    tree, k = passage.tree, group.start - 1
    if any(limits[0] <= other.head < group.start and other.is_finite for other in passage.verbs):
        return False  # « P, a dit X, qui dénonce Q »: of an aside
    while k > 0 and tree.lower[k] not in WHO and group.start - k < _NEAR:
        k -= 1
    return k > 0 and tree.lower[k] in WHO and tree.tokens[k - 1] == ","


_NEAR = 6  # tokens
_NO_VERBS = frozenset({"cc", "case", "det", "mark"})  # labels that no verb of its own clause has


def _is_misread_relative(tree: Tree, at: int) -> bool:
    """ "L'Alliance rurale condamne les violences": a finite verb hung under its own subject."""
    up = tree.heads[at]
    return (
        up < at
        and tree.heads[up] == up
        and "VerbForm=Fin" in tree.morphs[at]
        and not any("PronType=Rel" in tree.morphs[k] for k in range(up + 1, at))
    )


_CHARGES = frozenset(
    {"charge", "claim", "accusation", "allegation", "assertion", "assessment", "prospect", "idea"}
)


def _is_called_a_charge(tree: Tree, verb: int) -> bool:
    """ "X accused Y of Z, a charge Y denies": the clause before stands by itself."""
    return any(tree.deps[c] in SUBJECTS and tree.has_lemma(c, _CHARGES) for c in tree.children[verb])


def _is_set_against(tree: Tree, at: int) -> bool:
    """ "alors que l'état-major l'accuse", "whereas Paris denies it": a clause of the same rank."""
    opening = ("alors", "tandis", "whereas", "while", "although", "though", "quand")
    return any(tree.lower[c] in opening and c < at for c in tree.children[at])


def _is_set_beside(tree: Tree, at: int) -> bool:
    """« La première veut P, la seconde réclame Q »: a clause behind a comma, its own subject before it."""
    subject = next((c for c in tree.children[at] if tree.deps[c] in SUBJECTS and c < at), None)
    if tree.code != "fr" or subject is None:
        return False
    first = min(tree.left[subject], subject)
    linked = any(
        tree.deps[c] == "mark" or "PronType=Rel" in tree.morphs[c] for c in tree.children[at] if c < at
    )
    return not linked and first > 0 and tree.tokens[first - 1] in (",", ";")


_OBLIGING = frozenset({"devoir", "falloir", "pouvoir", "need", "ought", "have", "prudent", "wise"})


_OBLIGATION = frozenset({"must", "should", "ought", "could", "may", "might", "shall", "cannot", "can"})


def is_obliged(tree: Tree, group: VerbGroup) -> bool:
    if tree.code == "en" and any(
        tree.lower[k] in _OBLIGATION for k in range(max(0, group.start - 2), group.head)
    ):
        return True
    return (
        tree.deps[group.head] in ("xcomp", "ccomp")
        and tree.has_lemma(tree.heads[group.head], _OBLIGING)
        and tree.heads[group.head] < group.head
    )


def is_seeming(tree: Tree, group: VerbGroup) -> bool:
    """Whether the verb is what somebody seems to do: "semble vouloir", "appears to accept"."""
    up = tree.heads[group.head]
    return (
        up < group.head
        and tree.deps[group.head] in ("xcomp", "ccomp")
        and tree.has_lemma(up, _SEEMING)
        and not any(tree.deps[c] in SUBJECTS for c in tree.children[group.head])
    )


_SEEMING = frozenset({"seem", "appear", "sembler", "paraître"})


def leads(passage: Passage, group: VerbGroup) -> bool:
    """Whether an infinitive is what its clause does: "vient d'annoncer", "went on to say".

    Not what somebody decides, is asked or is expected to do, which is told with that: "decided to endorse
    P", "is expected to announce a run", "we ask them to honour P".
    """
    tree = passage.tree
    up = tree.heads[group.head]
    if tree.code == "en" and tree.deps[group.head] == "xcomp" and up < group.head:
        passive = any(tree.deps[c] == "auxpass" for c in tree.children[up])
        entries = [entry for lemma in tree.lemmas[up] for entry in tree.lexicon.verbs.get(lemma, ())]
        frames = "".join(entry.frames for entry in entries if len(entry.words) == 1)
        addressed = any(tree.deps[c] == "dobj" for c in tree.children[up])
        asked = "i" in frames or (addressed and "s" in frames)
        if asked or (passive and tree.has_lemma(up, _EXPECTED)):
            return False
    return tree.deps[group.head] in ("xcomp", "ROOT", "ccomp") and tree.heads[group.head] < group.head


_EXPECTED = frozenset(
    ["expect", "ask", "urge", "invite", "instruct", "order", "tell", "advise", "schedule", "require", "force",
     "allow", "permit", "encourage", "persuade", "slate", "set", "poise", "say", "believe", "think", "report",
     "allege", "understand", "rumour", "rumor"]
)  # fmt: skip


def is_withheld(passage: Passage, group: VerbGroup) -> bool:
    """An infinitive under an act of refusal: "refused to say", « a refusé de préciser »."""
    tree = passage.tree
    if group.tense != "inf" or tree.deps[group.head] not in ("xcomp", "obl:arg", "ccomp"):
        return False
    return any(
        other.head == tree.heads[group.head] and other.entry.negative and "i" in other.entry.frames
        for other in passage.verbs
    )


def is_denied_having(passage: Passage, group: VerbGroup) -> bool:
    """« a nié avoir promis P »: a perfect infinitive of which another verb tells who says or denies it."""
    tree = passage.tree
    if tree.code != "fr" or "VerbForm=Inf" not in tree.morphs[group.start] or group.head == group.start:
        return False
    return any(
        other.head == tree.heads[group.head] and "i" in other.entry.frames and other.head < group.start
        for other in passage.verbs
    )


def is_written(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """ "said in a message posted online that P": a participle behind its noun announces nothing itself."""
    tree = passage.tree
    return (
        group.tense == "pp"
        and not group.passive
        and tree.deps[group.head] == "acl"
        and tree.heads[group.head] < group.head
        and any(limits[0] <= other.head < group.start and other.is_finite for other in passage.verbs)
    )


def considers(tree: Tree, group: VerbGroup, head: int | None, limits: tuple[int, int]) -> bool:
    """Whether « Considérant que P, Q » is the document's own: the subject of Q has something done to it."""
    if tree.code != "fr" or group.tense != "ger" or group.start != limits[0] or head is None:
        return False
    verb = tree.heads[head]
    return tree.deps[head] == "nsubj:pass" or any(
        tree.deps[c] == "aux:pass" for k in (verb, *tree.children[verb]) for c in (k, *tree.children[k])
    )
