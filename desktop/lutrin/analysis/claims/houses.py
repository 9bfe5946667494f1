"""Whom "on" stands for: « à Matignon, on assure que P », « dit-on dans son entourage », « on nous dit »."""

from __future__ import annotations

from lutrin.analysis import gazetteer

from .draft import Speaker
from .passage import Passage


def in_whose_house(passage: Passage, head: int) -> Speaker | None:
    """ "À l'Élysée, on assure que P", « on assure à Matignon que P », « P, dit-on au ministère »: the house
    speaks, or those around somebody: « dans l'entourage du maire »."""
    tree = passage.tree
    if tree.lower[head] not in ("on", "-on", "-t-on"):
        return None
    first, last = tree.sentence_of(head)
    if (
        tree.lower[first] in _AT
        or tree.lower[first] in _SEATS
        or tree.lower[first : first + 2] == ["de", "source"]
    ):
        comma = next((k for k in range(first + 1, head) if tree.tokens[k] == ","), None)
        last_comma = next((k for k in range(head, first, -1) if tree.tokens[k] == ","), head)
        told_of = comma is not None and tree.lower[comma + 1] == "où"  # « à Bruxelles, où l'on P, on assure »
        if comma is not None and head - (last_comma if told_of else comma) <= 2:
            return _source(passage, first, comma) or _house(passage, first, comma)
    for k in range(head + 1, min(head + _TO_HOUSE, last - 1)):
        if tree.lower[k] in _AT:
            close = next(
                (j for j in range(k + 1, last) if tree.tokens[j] in _CLOSING or tree.lower[j] in _THAT), last
            )
            return _house(passage, k, close)
        if tree.tokens[k] in _CLOSING or tree.lower[k] in _THAT:
            break
    return _there(passage, head, first)


def _there(passage: Passage, head: int, first: int) -> Speaker | None:
    """« À Matignon, on minimise. P, y explique-t-on »: the place that a sentence before opens with."""
    tree = passage.tree
    if "y" not in tree.lower[max(first, head - 4) : head + 3]:
        return None
    for start, last in reversed([one for one in tree.sentences if one[1] <= first][-2:]):
        if tree.lower[start] not in _AT:
            continue
        comma = next((k for k in range(start + 1, min(start + _PLACE, last)) if tree.tokens[k] == ","), None)
        if comma is not None:
            return _house(passage, start, comma)
    return None


_PLACE = 8  # tokens of a place that opens a sentence


def _source(passage: Passage, first: int, end: int) -> Speaker | None:
    """« De source policière, on évoque P »: the words of the source itself."""
    tree = passage.tree
    if tree.lower[first : first + 2] != ["de", "source"] or end - first < _SOURCED:
        return None
    span = passage.token_span(first + 1, end)
    return Speaker(first + 1, first + 1, end, name=tree.slice(first + 1, end), place=(span.start, span.end))


_SOURCED = 3  # tokens of "de source" and what qualifies it
_SEATS = frozenset({"place", "rue", "quai", "boulevard", "avenue"})  # « place Beauvau », « rue de Valois »
_AT = frozenset({"à", "au", "aux", "chez", "côté", "du", "dans"})
_CLOSING = frozenset({",", ".", ";", ":", "«", "»", "(", "!"})
_THAT = frozenset({"que", "qu'"})
_TO_HOUSE = 5  # tokens from "on" to the house behind its verb


def _house(passage: Passage, first: int, end: int) -> Speaker | None:
    """Who speaks from the place that the tokens ``first`` to ``end`` tell, the preposition first."""
    tree = passage.tree
    mention = passage.actors.mention_at(passage.token_span(first, end))
    circle = next((k for k in range(first + 1, end) if tree.lower[k] in _CIRCLES), None)
    if circle is not None:
        begin = circle - 1 if tree.pos[circle - 1] == "DET" else circle
        return Speaker(circle, begin, end)
    if mention is None:
        return None
    words = passage.block.text[
        mention.span.start - passage.block.offset : mention.span.end - passage.block.offset
    ]
    seated = any(entry.role in ("seat", "capital") for entry in gazetteer.load().named(words))
    if mention.kind.value == "place" and not seated:
        return None  # « à Lyon, on dit que P »: people there
    start, _ = passage.tokens(
        mention.span.start - passage.block.offset, mention.span.end - passage.block.offset
    )
    name = passage.actors.actor(mention.actor).name
    place = mention.span.start, mention.span.end
    return Speaker(start, start, start + 1, actor=mention.actor, name=name, place=place)


_CIRCLES = frozenset(
    ("entourage", "rangs", "couloirs", "cabinet", "ministère", "préfecture", "mairie", "parquet",
     "état-major", "direction", "chancelleries", "majorité", "opposition", "syndicats", "patronat",
     "rapport", "communiqué", "document", "compte", "note", "lettre", "courrier", "avis",
     "arrêté", "jugement", "dossier")
)  # fmt: skip


def tells_somebody(passage: Passage, head: int) -> bool:
    """« On nous dit que P », « on lui a fait savoir que P »: others, whoever they are."""
    tree = passage.tree
    if tree.code != "fr" or tree.lower[head] != "on" or head + 2 >= tree.size:
        return False
    told = tree.lower[head + 1] in _TOLD or (
        tree.lower[head + 1] in ("ne", "n'") and tree.lower[head + 2] in _TOLD
    )
    return told and any(
        head < group.start <= head + 3 and group.is_finite and set("qo") & set(group.entry.frames)
        for group in passage.verbs
    )


_TOLD = frozenset({"nous", "lui", "leur", "me", "m'", "vous", "te", "t'"})
