"""What those need for whom the text speaks: "This country needs a plan", "Our schools deserve better"."""

from __future__ import annotations

from .passage import Passage
from .syntax import SUBJECTS

_NEED = frozenset({"need", "deserve"})
_OF_ALL = frozenset({"state", "organisation", "group"})


def needed(passage: Passage, head: int, start: int, end: int) -> tuple[int, int] | None:
    """The verb by which an English clause says what is lacking and ought to be had; None where it does not.

    Of a whole that the text speaks for, not of somebody ("The patient needs a kidney"), and not what a rule
    asks for ("The cabinet needs the approval of the Senate", "needs twelve seats").
    """
    tree = passage.tree
    if head < 0 or tree.code != "en" or not tree.has_lemma(head, _NEED) or tree.tags[head] == "VBN":
        return None
    if any(tree.deps[c] in ("aux", "auxpass") and tree.lower[c] != "do" for c in tree.children[head]):
        return None
    if "Tense=Past" in tree.morphs[head]:
        return None
    words = tree.lexicon.words
    lacking = next((c for c in tree.children[head] if tree.deps[c] == "dobj" and start <= c < end), None)
    if (
        lacking is None
        or tree.pos[lacking] not in ("NOUN", "ADJ")
        or tree.has_lemma(lacking, words["permits"])
    ):
        return None
    if any(tree.deps[c] == "nummod" for c in tree.children[lacking]):
        return None
    who = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS and start <= c < head), None)
    if who is None:
        return None
    ours = tree.lower[who] == "we" or any(tree.lower[c] == "our" for c in tree.children[who])
    mention = passage.actors.mention_at(passage.token_span(who, who + 1))
    named = mention is not None and mention.kind.value in _OF_ALL
    return (head, head + 1) if ours or named or tree.has_lemma(who, words["spoken_for"]) else None
