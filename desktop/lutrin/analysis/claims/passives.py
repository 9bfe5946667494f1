"""Announcing verbs without their subject: passives, and the paragraphs of resolutions."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .announcing import drafted, has_object
from .attribution import can_speak, speakers
from .clauses import clause_around
from .draft import Draft, Speaker
from .governed import finite_complement
from .infinitives import infinitive_complement
from .passage import Passage
from .syntax import Tree
from .told_aside import closes_aside
from .verbs import VerbGroup

_ACCUSED = frozenset(
    [
        "accuser",
        "soupçonner",
        "suspecter",
        "taxer",
        "reprocher",
        "accuse",
        "suspect",
        "blame",
        "charge",
        "criticise",
        "criticize",
        "allege",
    ]
)
_RESOLVED = frozenset({"resolve"})
_EXPECTED = frozenset({"expect"})
_FORESEEN = _EXPECTED | {"suppose", "know"}
_EXCLUDED = frozenset({"exclure", "écarter", "exclude", "rule"})
_URGING = frozenset({"urge", "call", "appeler", "exhorter", "sommer", "enjoin", "press", "presser"})
_BELIEVED = frozenset(
    [
        "believe",
        "think",
        "expect",
        "say",
        "report",
        "consider",
        "know",
        "presume",
        "suppose",
        "understand",
        "estimate",
        "allege",
        "rumour",
        "rumor",
    ]
)


def passive(passage: Passage, group: VerbGroup, limits: tuple[int, int], head: int | None) -> Draft | None:
    """ "est accusé de", "is said to", "il est recommandé de", "was described as … by X"."""
    tree = passage.tree
    if head is not None and head > limits[0] and tree.tokens[head - 1] == "," and closes_aside(tree, head):
        return None  # "The rest, it is hoped, will come": of the whole sentence
    agent = _agent(passage, group)
    who = [Speaker(author=True)]
    if head is not None and tree.has_lemma(group.head, _STANDING) and can_speak(passage, head):
        who = speakers(passage, head, limits)  # « X est opposé à P »: the subject's own stand
    if agent is not None:
        inner = next((c for c in tree.children[agent] if tree.deps[c] == "pobj"), agent)
        if can_speak(passage, inner):
            who = speakers(passage, inner, limits)
    complement = (
        finite_complement(passage, group, limits)
        if "q" in group.entry.frames or "o" in group.entry.frames
        else None
    )
    if complement is not None:
        if group.negated and who[0].author and tree.has_lemma(group.head, _EXCLUDED):
            return None  # "il n'est pas exclu que P": how likely the author holds it
        return drafted(passage, group, complement, who, "finite", 0.75)
    if head is None:
        return None
    accused = tree.has_lemma(group.head, _ACCUSED)
    governs = _asks(tree, group) or (accused and tree.code == "fr")
    asked = infinitive_complement(passage, group, limits) if governs else None
    if asked is not None and tree.lower[asked[0] - 1] in _LINKS:
        urged = tree.has_lemma(group.head, _URGING)
        draft = drafted(passage, group, asked, who, "urged" if urged else "passive", 0.7)
        draft.framed = not who[0].author
        return draft
    if tree.code == "en" and tree.has_lemma(group.head, _RESOLVED) and tree.lower[head] == "it":
        settled = infinitive_complement(passage, group, limits)  # "It was resolved to accept the tender"
        if settled is not None and tree.lower[settled[0] - 1] in _LINKS:
            return drafted(passage, group, settled, who, "passive", 0.7)
    believed = (
        tree.code == "en"
        and tree.has_lemma(group.head, _BELIEVED)
        and any(tree.tags[k] == "TO" for k in range(group.end, min(group.end + 3, limits[1])))
    )
    if believed and who[0].author and _is_hearsay(tree, group):
        told = infinitive_complement(passage, group, limits)
        if told is not None and tree.lower[told[0] - 1] in _LINKS:
            draft = drafted(passage, group, told, who, "passive", 0.7)
            draft.kind = ClaimKind.STATEMENT  # "is thought to be weighing P": what others say, unnamed
            return draft
    if tree.code == "en" and tree.has_lemma(group.head, _FOUND) and not _is_verdict(tree, group):
        return None  # "was found by a farmer", "was found wet": come upon
    described = "c" in group.entry.frames and (
        agent is not None
        or any(tree.lower[k] in ("comme", "as") for k in range(group.end, min(group.end + 3, limits[1])))
    )
    seat = _seat(passage, group, head) if agent is None else None
    if seat is not None:
        who = speakers(passage, seat, limits)
    if not (
        accused
        or (seat is not None and bool(who))
        or believed
        or described
        or (agent is not None and not who[0].author and set("nis") & set(group.entry.frames))
    ):
        return None
    if not group.is_finite:
        return None
    start, end = clause_around(passage, group, head, limits)
    draft = drafted(passage, group, (start, end, group.head), who, "passive", 0.6)
    if who[0].author:
        draft.framed = False
        draft.negated = group.negated
    if believed and tree.has_lemma(group.head, _EXPECTED):
        draft.kind = ClaimKind.FORECAST
    if tree.has_lemma(group.head, frozenset({"doubt", "douter"})):
        draft.certainty = None
    return draft


_STANDING = frozenset({"opposer"})
_FOUND = frozenset({"find"})


def _is_verdict(tree: Tree, group: VerbGroup) -> bool:
    """ "was found to have lied", "was found guilty by the court": what somebody concluded."""
    near = range(group.end, min(group.end + _NEAR, tree.size))
    return any(tree.tags[k] == "TO" or tree.lower[k] in _FINDINGS for k in near)


_FINDINGS = frozenset(
    ["guilty", "liable", "negligent", "unlawful", "illegal", "unconstitutional", "wanting", "unfit", "safe",
     "unsafe", "responsible", "inadequate", "not", "in"]
)  # fmt: skip


def _is_hearsay(tree: Tree, group: VerbGroup) -> bool:
    """ "is thought to be weighing P": not what is expected or supposed, nor in a clause under another."""
    return not tree.has_lemma(group.head, _FORESEEN) and tree.deps[group.head] in ("ROOT", "conj", "ccomp")


_LINKS = frozenset({"à", "de", "d'", "to"})


def _asks(tree: Tree, group: VerbGroup) -> bool:
    """ "was urged to resign", « ont été invités à sortir »: in English a bare request tells an event."""
    asking = group.entry.kind is ClaimKind.CALL and "s" in group.entry.frames and group.is_finite
    return asking and (tree.code == "fr" or tree.has_lemma(group.head, _URGING))


def _agent(passage: Passage, group: VerbGroup) -> int | None:
    """Who does it: what the parse calls the agent, or a phrase with "par" or "by" under the verb.

    Behind quoted words the parse loses it: "qualifié de « massacre » par X", "called “a farce” by X".
    """
    tree = passage.tree
    for quotation in passage.quotations:
        first, last = passage.tokens(quotation.start, quotation.end)
        if quotation.is_outer and group.end <= first < group.end + _NEAR and last < tree.size:
            if tree.lower[last] == "par" and tree.heads[last] > last:
                return tree.heads[last]
            if tree.lower[last] == "by":
                return last
    below = [c for c in tree.children[group.head] if c > group.head]
    named = next((c for c in below if tree.deps[c] in ("obl:agent", "agent")), None)
    if named is not None:
        return named
    return next(
        (
            c
            for c in below
            if tree.deps[c].startswith(("obl", "nmod"))
            and any(tree.deps[d] == "case" and tree.lower[d] == "par" for d in tree.children[c])
        ),
        None,
    )


_NEAR = 4  # tokens


def _seat(passage: Passage, group: VerbGroup, head: int) -> int | None:
    """ "The ruling was welcomed in Oslo": the capital that takes the position; people are received there."""
    tree = passage.tree
    if tree.code != "en" or not tree.has_lemma(group.head, _RECEIVED) or tree.pos[head] != "NOUN":
        return None
    if tree.has_lemma(head, tree.lexicon.people) and not tree.has_lemma(head, _TEXTS):
        return None
    for c in tree.children[group.head]:
        if c > group.head and tree.lower[c] == "in":
            inner = next((d for d in tree.children[c] if tree.deps[d] == "pobj"), None)
            if (
                inner is not None
                and tree.pos[inner] == "PROPN"
                and tree.lower[inner] not in tree.lexicon.words["months"]
            ):
                return inner if can_speak(passage, inner) else None
    return None


_RECEIVED = frozenset(
    ["welcome", "condemn", "criticise", "criticize", "denounce", "hail", "applaud", "deplore", "praise"]
)
# what can speak, but is not received or condemned as people are
_TEXTS = frozenset(
    [
        "law",
        "bill",
        "verdict",
        "ruling",
        "judgment",
        "judgement",
        "decision",
        "report",
        "treaty",
        "resolution",
    ]
)


def opens_line(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    tree = passage.tree
    before = [k for k in range(limits[0], group.start) if tree.is_word(k)]
    return (
        all(tree.tokens[k].rstrip(".)").isdigit() or len(tree.tokens[k]) <= 2 for k in before)
        and tree.tokens[group.start][:1].isupper()
    )


def resolution(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    """The paragraph of a resolution: "Invite les États à P", "Décide de P": its body speaks."""
    entry = group.entry
    complement = finite_complement(passage, group, limits) if "q" in entry.frames else None
    if complement is None and set("is") & set(entry.frames):
        complement = infinitive_complement(passage, group, limits)
    if complement is None and set("nca") & set(entry.frames) and has_object(passage, group, limits):
        complement = group.start, limits[1], group.head
    if complement is None:
        return None
    draft = drafted(passage, group, complement, [Speaker(author=True)], "resolution", 0.7)
    draft.inherits = not passage.tree.lower[group.start].endswith("ons")  # « exigeons » is the speaker's own
    return draft
