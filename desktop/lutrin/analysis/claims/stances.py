"""Positions that the document takes in its own voice: « je suis pour », "we will vote against this bill".

They are statements, not judgements: who speaks says where they stand or what they are resolved to do.
"""

from __future__ import annotations

from .syntax import SUBJECTS, Tree

_FIRST = {
    "fr": frozenset({"je", "j'", "nous", "-je", "-nous"}),
    "en": frozenset({"i", "we"}),
}
_OWN_BODY = frozenset({"groupe", "parti", "délégation", "syndicat", "group", "party", "delegation", "union"})
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


def of(tree: Tree, head: int, start: int, end: int, *, is_future: bool) -> tuple[int, int] | None:
    """The tokens that take a position in the clause ``start`` to ``end``; None where none is taken."""
    if not _speaks_for_itself(tree, head, start, end):
        return None
    if is_future and tree.has_lemma(head, _RESOLVES):
        return head, head + 1
    for k in range(start, min(end, start + 12)):
        if not tree.has_lemma(k, frozenset({"être", "be"})):
            continue
        for at in range(k + 1, min(k + 1 + _ADVERB_ROOM, end)):
            for words in _STANDS:
                if tuple(tree.lower[at : at + len(words)]) == words:
                    return k, at + len(words)
    return None


def _speaks_for_itself(tree: Tree, head: int, start: int, end: int) -> bool:
    """Whether "I", "we", "our group" is the subject."""
    subjects = [c for c in tree.children[head] if tree.deps[c] in SUBJECTS and start <= c < end]
    if not subjects and tree.deps[head] == "acl":
        subjects = [tree.heads[head]]  # the verb hangs under its own subject
    for c in subjects:
        if tree.lower[c] in _FIRST[tree.code]:
            return True
        if tree.lower[c] in _OWN_BODY and any(tree.lower[d] in _OWN for d in tree.children[c]):
            return True
    opening = next((k for k in range(start, end) if tree.is_word(k)), start)
    return not subjects and tree.lower[opening] in _FIRST[tree.code]
