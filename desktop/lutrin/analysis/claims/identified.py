"""What something is, told to those who do not know: "Ana Roy is a linguist", "The sump is a kind of pump"."""

from __future__ import annotations

from .draft import Draft
from .judgements import judges
from .passage import Passage
from .syntax import SUBJECTS

_BE = frozenset({"be"})
_KINDS = frozenset(
    ["form", "kind", "type", "sort", "branch", "member", "signatory", "subsidiary", "city", "town", "village",
     "river", "island", "lake", "chain", "company", "agency", "treaty", "agreement", "breed", "species",
     "dialect", "language", "novel", "film", "album", "song", "university", "college", "school", "hospital",
     "newspaper", "magazine", "software", "district", "province", "county", "suburb", "professor"]
)  # fmt: skip


def identifies(passage: Passage, draft: Draft) -> bool:
    """Whether an English clause but names the class of somebody or something, without a judgement."""
    tree = passage.tree
    start, end = passage.tokens(draft.start, draft.end)
    head = draft.head
    if tree.code != "en" or not start <= head < end or not tree.has_lemma(head, _BE):
        return False
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    what = next((c for c in tree.children[head] if tree.deps[c] == "attr"), None)
    if subject is None or what is None or tree.pos[subject] not in ("PROPN", "NOUN"):
        return False
    if tree.tags[head] not in ("VBZ", "VBP", "VBD") or any(
        tree.deps[c] == "neg" for c in tree.children[head]
    ):
        return False
    if not any(tree.lower[c] in ("a", "an") for c in tree.children[what]):
        return False
    if not (tree.has_lemma(what, _KINDS) or tree.has_lemma(what, tree.lexicon.people)):
        return False
    return not any(judges(tree, k) or tree.lower[k] in ("will", "shall") for k in range(start, end))
