"""Positions that the document takes in its own voice: « je suis pour », "we will vote against this bill".

They are statements, not judgements: who speaks says where they stand or what they are resolved to do.
"""

from __future__ import annotations

from .clause_head import finite_part
from .negation import is_negated
from .syntax import SUBJECTS, Tree

_FIRST = {
    "fr": frozenset({"je", "j'", "nous", "-je", "-nous"}),
    "en": frozenset({"i", "we"}),
}
OWN_BODY = frozenset({"groupe", "parti", "délégation", "syndicat", "group", "party", "delegation", "union"})
_OWN = frozenset({"mon", "ma", "notre", "my", "our"})
# what may follow "je suis", "nous sommes": each a run of lower-case words
_STANDS = (
    ("pour",),
    ("contre",),
    ("d'", "accord"),
    ("en", "désaccord"),
    ("en", "faveur"),
    ("favorable",),
    ("favorables",),
    ("opposé",),
    ("opposée",),
    ("opposés",),
    ("hostile",),
    ("solidaire",),
    ("solidaires",),
    ("in", "favour"),
    ("in", "favor"),
    ("against",),
    ("opposed",),
)
_RESOLVES = frozenset(
    [
        "voter",
        "abstenir",
        "approuver",
        "soutenir",
        "rejeter",
        "adopter",
        "opposer",
        "souscrire",
        "vote",
        "abstain",
        "support",
        "oppose",
        "back",
        "reject",
        "table",
    ]
)
_ADVERB_ROOM = 3  # tokens that may stand between "suis" and what one is


def of(
    tree: Tree, head: int, start: int, end: int, *, is_future: bool, is_dated: bool
) -> tuple[int, int] | None:
    """The tokens that take a position in the clause ``start`` to ``end``; None where none is taken."""
    aim = _aim(tree, head, start, end)
    if aim is not None and not is_dated:
        return aim
    at = next((k for k in range(start, min(start + _HEREBY, end)) if tree.lower[k] == "hereby"), None)
    if at is not None:
        return at, at + 1  # "I hereby waive the fee": done by being said
    meant = next((k for k in range(start, end - 2) if tuple(tree.lower[k : k + 3]) in _MEANT), None)
    if meant is not None:
        return meant, meant + 3
    truth = _truth(tree, head, start, end) or _never_was(tree, head, end)
    if truth is not None:
        return truth
    if not _speaks_for_itself(tree, head, start, end):
        return None
    if (
        _backs(tree, head)
        or (tree.code == "en" and (_cannot(tree, head) or _rests(tree, head) or _denies(tree, head)))
        or _has_decided(tree, head)
        or (is_future and (tree.has_lemma(head, _RESOLVES) or (not is_dated and _refuses(tree, head, start))))
    ):
        return head, head + 1
    occasion = _occasion(tree, head, end)
    if occasion is not None:
        return occasion
    for k in range(start, min(end, start + 12)):
        if not tree.has_lemma(k, _BE):
            continue
        for at in range(k + 1, min(k + 1 + _ADVERB_ROOM, end)):
            for words in _STANDS:
                if tuple(tree.lower[at : at + len(words)]) == words:
                    return k, at + len(words)
    return None


def _backs(tree: Tree, head: int) -> bool:
    """ "mon groupe les soutient", "we oppose this bill": the present of a vote announced."""
    return tree.has_lemma(head, _RESOLVES) and "Tense=Pres" in tree.morphs[head] and tree.pos[head] == "VERB"


def _has_decided(tree: Tree, head: int) -> bool:
    """« J'ai voté contre », "we have rejected it": a decision, told by who took it."""
    finite = finite_part(tree, head)
    if finite == head or not tree.has_lemma(head, _RESOLVES | _DECIDES) or _is_passive(tree, head):
        return False
    return tree.lower[finite] in _HAVING_DONE


_DECIDES = frozenset({"décider", "choisir"})
_HAVING_DONE = frozenset({"ai", "avons", "a", "suis", "sommes", "have", "has", "'ve"})


def _is_passive(tree: Tree, head: int) -> bool:
    return any(tree.deps[c] in ("aux:pass", "auxpass") for c in tree.children[head])


def _refuses(tree: Tree, head: int, start: int) -> bool:
    """ "I will not sign it", « je ne signerai pas »: a refusal; "we will not be heard" is none."""
    if tree.pos[head] != "VERB" or not is_negated(tree, finite_part(tree, head), head):
        return False
    ours = tree.code == "en" and not tree.has_lemma(head, _BEFALLING)
    ours = ours and any(tree.deps[c] == "dobj" for c in tree.children[head])
    if ours and any(tree.lower[k] == "we" for k in range(start, head)) and not _is_passive(tree, head):
        return True  # "We shall not redefine it"; "we will not win" foretells
    return not _is_passive(tree, head) and any(tree.lower[k] in ("i", "je", "j'") for k in range(start, head))


_BEFALLING = frozenset(
    ["win", "lose", "see", "find", "know", "get", "reach", "succeed", "survive", "live", "have", "need", "be",
     "achieve", "meet", "make", "finish", "become", "run", "arrive", "return", "stop", "suffer", "recover"]
)  # fmt: skip


def _cannot(tree: Tree, head: int) -> bool:
    """ "I cannot support clause 4", "we can not agree to this": where one stands, no ability."""
    can = next((c for c in tree.children[head] if tree.lower[c] in ("can", "ca", "could")), None)
    if can is None or tree.lower[can] == "could" or not is_negated(tree, can, head):
        return False
    if any(tree.has_lemma(c, _DEPENDENTS) for c in tree.children[head]):
        return False  # "I cannot support a family on that wage"
    return tree.has_lemma(head, _RESOLVES | _ASSENTS)


_DEPENDENTS = frozenset({"family", "child", "household", "myself", "ourselves", "habit"})
_ASSENTS = frozenset({"accept", "agree", "endorse", "condone", "approve", "countenance", "tolerate", "sign"})


def _rests(tree: Tree, head: int) -> bool:
    """ "We rest on the statute", "I stand with the strikers": the ground one takes."""
    if not tree.has_lemma(head, _STANDING) or "Tense=Pres" not in tree.morphs[head]:
        return False
    return any(tree.lower[c] in _GROUNDS[tree.lemmas[head][-1]] for c in tree.children[head] if c > head)


_GROUNDS = {"rest": frozenset({"on", "upon"}), "stand": frozenset({"with", "by", "behind", "against"})}
_STANDING = frozenset(_GROUNDS)


def _denies(tree: Tree, head: int) -> bool:
    """ "I did not promise that", "we never authorised it": a denial of one's own act."""
    if tree.pos[head] != "VERB" or not tree.has_lemma(head, _OWN_ACTS):
        return False
    if any(tree.lower[c] == "never" for c in tree.children[head]):
        return "Tense=Past" in tree.morphs[head]
    done = next((c for c in tree.children[head] if tree.lower[c] == "did"), None)
    return done is not None and is_negated(tree, done, head)


_OWN_ACTS = frozenset(
    ["promise", "say", "tell", "authorise", "authorize", "order", "sign", "write", "send", "misunderstand",
     "approve", "leak", "receive", "accept", "pay", "call", "coin", "lie", "claim", "suggest", "ask", "give"]
)  # fmt: skip


def _never_was(tree: Tree, head: int, end: int) -> tuple[int, int] | None:
    """ "That did not happen.", "It never took place.", "It doesn't exist.": a denial, and no more."""
    if tree.code != "en" or not tree.has_lemma(head, _HAPPENING):
        return None
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    if subject is None or tree.lower[subject] not in ("that", "this", "it", "they"):
        return None
    denied = any(tree.deps[c] == "neg" for c in tree.children[head])
    words = sum(1 for k in range(head + 1, end) if tree.is_word(k))
    return (head, head + 1) if denied and words <= _LITTLE else None


_HAPPENING = frozenset({"happen", "exist", "occur", "take"})
_LITTLE = 2  # words behind it: "take place", "exist, folks"


def _aim(tree: Tree, head: int, start: int, end: int) -> tuple[int, int] | None:
    """ "Its goal is to P", « ce que nous voulons, c'est P »: what somebody is after."""
    for k in range(start, min(end - 2, start + _AIM_ROOM)):
        own = k > start and tree.lower[k - 1] in _OWNED
        if tree.lower[k] in _AIMS and own and tree.lower[k + 1] in ("is", "est", "reste", "remains"):
            return k, k + 2
        if tree.lower[k] in ("que", "qu'", "what") and tree.lower[k + 1] in _FIRST[tree.code]:
            wanted = next((j for j in range(k + 2, min(k + 5, end)) if tree.has_lemma(j, _WANTS)), None)
            opens = tree.lower[k] == "what" or (k > start and tree.lower[k - 1] == "ce")
            if wanted is not None and opens and _is_being(tree, head):
                return wanted, wanted + 1
    return None


# « il n'est pas dans mes intentions de P », « loin de moi l'idée de P »
_MEANT = frozenset(
    [("dans", "mes", "intentions"), ("dans", "nos", "intentions"), ("dans", "mon", "intention"),
     ("loin", "de", "moi"), ("loin", "de", "nous")]
)  # fmt: skip
_HEREBY = 6  # tokens from the start of a clause to its "hereby"
_AIMS = frozenset({"goal", "aim", "objective", "ambition", "purpose", "objectif", "but", "intention"})
_OWNED = frozenset(["its", "our", "my", "their", "his", "her", "notre", "mon", "son", "leur", "nos", "seul"])
_WANTS = frozenset({"vouloir", "demander", "souhaiter", "want", "ask"})
_AIM_ROOM = 8  # tokens in which a clause says that it tells an aim


def _truth(tree: Tree, head: int, start: int, end: int) -> tuple[int, int] | None:
    """ "What he stated is untrue", « rien de tout cela n'est vrai »: a denial or an avowal."""
    be = next((k for k in (head, *tree.children[head]) if tree.has_lemma(k, _BE)), None)
    if be is None:
        return None
    body = next((k for k in range(be + 1, min(be + 4, end)) if tree.lower[k] in _TRUTHS), None)
    if body is not None and tree.lower[body] in _UNTRUE and tree.lower[start : be + 1] == ["c'", "est"]:
        words = sum(1 for k in range(start, end) if tree.is_word(k))
        return (be, body + 1) if words == body - start + 1 else None  # « C'est faux. »: a denial
    if body is None or any(tree.lower[k] in ("il", "c'", "it", "too", "trop") for k in range(start, be)):
        return None
    if any(tree.pos[k] == "ADV" and tree.lower[k] not in _FLATLY for k in range(be + 1, body)):
        return None  # "are probably true": weighed, not avowed
    last = body + 1 >= end or tree.pos[body + 1] in ("PUNCT", "CCONJ")
    return (be, body + 1) if last else None


_FLATLY = frozenset({"pas", "not", "n't", "tout", "simply", "simplement", "quite", "absolument"})


def _is_being(tree: Tree, head: int) -> bool:
    return any(tree.has_lemma(k, _BE) for k in (head, *tree.children[head]))


_BE = frozenset({"être", "be"})
_UNTRUE = frozenset({"faux", "inexact"})
_TRUTHS = frozenset({"vrai", "faux", "fausse", "exact", "inexact", "inexacte", "true", "untrue", "false"})


def _occasion(tree: Tree, head: int, end: int) -> tuple[int, int] | None:
    """ "I take this opportunity to applaud": what the speaker does by saying it."""
    if not tree.has_lemma(head, frozenset({"take", "saisir", "profiter", "use"})):
        return None
    at = next((k for k in range(head + 1, min(head + 5, end)) if tree.lower[k] in _OCCASIONS), None)
    return None if at is None else (head, at + 1)


_OCCASIONS = frozenset({"opportunity", "occasion", "chance"})


def _speaks_for_itself(tree: Tree, head: int, start: int, end: int) -> bool:
    """Whether "I", "we", "our group" is the subject."""
    subjects = [c for c in tree.children[head] if tree.deps[c] in SUBJECTS and start <= c < end]
    if not subjects and tree.deps[head] == "acl":
        subjects = [tree.heads[head]]  # the verb hangs under its own subject
    for c in subjects:
        if tree.lower[c] in _FIRST[tree.code]:
            return True
        if tree.lower[c] in OWN_BODY and any(tree.lower[d] in _OWN for d in tree.children[c]):
            return True
    opening = next((k for k in range(start, end) if tree.is_word(k)), start)
    return not subjects and tree.lower[opening] in _FIRST[tree.code]
