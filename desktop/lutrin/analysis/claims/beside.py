"""Who is named beside a description: "Tom Marlow, a miller, said", « l'un d'eux, Paul Roux, a dit »."""

from __future__ import annotations

from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import FoundMention

from .passage import Passage
from .syntax import Tree

_OPENS = frozenset({"SPACE", "CCONJ", "ADV", "PUNCT"})
_INITIALS = 4  # letters of honours behind a name: "Tom Marlow, QC, said"


def named_beside(passage: Passage, head: int, start: int, end: int) -> FoundMention | None:
    """The person whom the phrase ``start`` to ``end`` under ``head`` describes; None when nobody is named.

    The name opens its clause before the phrase and a comma, or follows it, before a comma or a verb.
    """
    tree = passage.tree
    if tree.pos[head] not in ("NOUN", "PRON", "NUM") and not _is_honour(tree, head):
        return None
    if "Number=Plur" in tree.morphs[head] or (tree.pos[head] == "PRON" and end - start < 3):
        return None
    return _before(passage, start) or _after(passage, end)


def _is_honour(tree: Tree, head: int) -> bool:
    token = tree.tokens[head]
    return token.isupper() and len(token) <= _INITIALS and head > 0 and tree.tokens[head - 1] == ","


def _before(passage: Passage, start: int) -> FoundMention | None:
    tree = passage.tree
    first, _ = tree.sentence_of(start)
    comma = start - 1
    while comma > first and tree.pos[comma] in ("DET", "ADJ"):
        comma -= 1
    if comma <= first or tree.tokens[comma] != ",":
        return None
    mention = _person_at(passage, comma - 1)
    if mention is None:
        return None
    opens, _ = passage.tokens(
        mention.span.start - passage.block.offset, mention.span.end - passage.block.offset
    )
    k = opens - 1
    while k >= first and tree.lower[k] in tree.lexicon.words["titles"]:
        k -= 1
    return mention if k < first or tree.pos[k] in _OPENS else None


def _after(passage: Passage, end: int) -> FoundMention | None:
    tree = passage.tree
    _, last = tree.sentence_of(end - 1)
    k = end
    while k < last and (tree.tokens[k] == "," or tree.lower[k] in tree.lexicon.words["titles"]):
        k += 1
    if k == end or k >= last:
        return None
    if tree.code == "fr" and tree.tokens[k - 1] == "," and tree.pos[k] == "DET":
        k = _over_office(tree, k, last)  # « son directeur de campagne, le député X »
    mention = _person_at(passage, k)
    if mention is None:
        return None
    opens, closes = passage.tokens(
        mention.span.start - passage.block.offset, mention.span.end - passage.block.offset
    )
    if opens != k:
        return None
    ends = closes >= last or tree.tokens[closes] in (",", "(", ".", "!", ";", "»", "”")
    return mention if ends or tree.pos[closes] in ("VERB", "AUX") else None


def _over_office(tree: Tree, article: int, last: int) -> int:
    """The token behind « le député », « l'ancien ministre » at ``article``; that token where none stands."""
    k = article + 1
    while k < last and tree.pos[k] == "ADJ":
        k += 1
    if k + 1 >= last or tree.pos[k] != "NOUN":
        return article
    k += 1
    while k < last and tree.pos[k] == "ADJ" and tree.tokens[k].islower():
        k += 1  # « la conseillère nationale vaudoise X »
    return k


def _person_at(passage: Passage, k: int) -> FoundMention | None:
    mention = passage.actors.mention_at(passage.token_span(k, k + 1))
    return mention if mention is not None and mention.kind is ActorKind.PERSON else None
