"""Of which state a document says a person is: « le président français X », "X, the president of Brazil,"."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lutrin.analysis import gazetteer
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import FoundActor, FoundMention

from .offices import office_of
from .placed import placed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BESIDE = 12  # tokens of an apposition, or of a title before a name
_BEFORE = 5  # tokens between a demonym or a possessive and its office: "Russia's former foreign minister"
_WITHIN = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "X", "PART"})  # of a nominal phrase
_OF = frozenset({"de", "d'", "d’", "du", "des", "of"})
_ARTICLES = frozenset({"la", "l'", "l’", "le", "les", "the"})
_GENITIVE = frozenset({"'s", "’s", "'", "’"})


@dataclass(slots=True)
class Belonging:
    """What a document says of states and of who is whose."""

    named: dict[int, str] = field(default_factory=dict)  # where a state is named (code points) -> its key
    persons: dict[str, str] = field(default_factory=dict)  # actor id of a person -> key of the state


def told(reading: Reading, mentions: list[FoundMention], actors: list[FoundActor]) -> Belonging:
    """The states named, and those of persons whose offices stand beside their names.

    ``mentions`` are in reading order.
    """
    known = {actor.id: actor.key for actor in actors if actor.kind is ActorKind.STATE and actor.key}
    found = Belonging(named={m.span.start: known[m.actor] for m in mentions if m.actor in known})
    for block, mention in placed(reading, mentions):
        tokens = block.tokens(mention.span) if mention.kind is ActorKind.PERSON else None
        if tokens is None or not len(tokens):
            continue
        for office in (_office_before(block.doc, tokens.start), _office_after(block.doc, tokens.end)):
            state = of_office(block, office, found.named) if office is not None else None
            if state is not None:
                found.persons.setdefault(mention.actor, state)
    return found


def of_office(block: ParsedBlock, office: Token, named: dict[int, str]) -> str | None:
    """The key of the state in the phrase of an office: « le président russe », "Russia's president".

    ``named`` has where states are named (code points).
    """
    doc = office.doc
    for i in range(office.i + 1, min(len(doc), office.i + _BESIDE)):
        if doc[i].pos_ not in _WITHIN:
            break
        of = doc[i - 1].lower_ in _OF or (doc[i - 1].lower_ in _ARTICLES and doc[i - 2].lower_ in _OF)
        key = (named.get(block.offset + doc[i].idx) if of else None) or _demonym(doc[i])
        if key is not None:
            return key
    for i in range(office.i - 1, max(-1, office.i - _BEFORE), -1):
        if doc[i].pos_ not in ("ADJ", "NOUN", "PROPN", "PART"):
            break
        key = _demonym(doc[i])
        if key is None and doc[i + 1].lower_ in _GENITIVE:
            key = named.get(block.offset + doc[i].idx)
        if key is not None:
            return key
    return None


def _demonym(token: Token) -> str | None:
    """The key of a state; a bloc (« la présidente européenne ») is nobody's own."""
    if token.pos_ not in ("ADJ", "NOUN", "PROPN", "X"):
        return None
    key = gazetteer.load().demonym(token.text)
    return None if key is None or key.startswith("bloc:") else key


def _office_before(doc: Doc, start: int) -> Token | None:
    at = start - 1
    if at >= 0 and (doc[at].lower_ in _OF or doc[at].pos_ == "ADP"):
        return None  # « le préfet de l'Aude »: where, not who
    if at >= 0 and doc[at].text == ",":
        at -= 1
    office = None
    for k in range(at, max(-1, at - _BESIDE), -1):
        if doc[k].pos_ not in _WITHIN or doc[k].is_sent_start:
            return doc[k] if doc[k].pos_ in _WITHIN and office_of(doc[k]) else office
        office = doc[k] if office_of(doc[k]) else office
    return office


def _office_after(doc: Doc, end: int) -> Token | None:
    if end >= len(doc) or doc[end].text not in (",", "("):
        return None
    for k in range(end + 1, min(len(doc), end + 1 + _BESIDE)):
        if doc[k].pos_ not in _WITHIN:
            return None
        if office_of(doc[k]):
            return doc[k]
    return None
