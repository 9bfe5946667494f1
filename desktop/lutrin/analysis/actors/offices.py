"""Who holds what office in a document: « Mme Garrigue, maire », "Vice President Harris", "the mayor, X".

Once said, the office alone stands for the person: « Mme le maire rappelle », "THE VICE PRESIDENT:".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import FoundMention

from .placed import placed
from .roles import OFFICES

if TYPE_CHECKING:
    from spacy.tokens import Token

Holders = dict[str, list[tuple[int, str]]]  # office -> where it is said (code points), whose (actor id)

_BEFORE = 7  # tokens: « le vice-président de la Commission européenne, X »
_AFTER = 4  # tokens after the comma: ", the newly elected mayor of Y"
_PASSED = frozenset({"DET", "ADJ", "ADV", "NUM", "PRON"})
_OF = frozenset({"de", "du", "des", "d'", "d’", "of", "for", "à", "l'", "l’", "la", "le", "les", "the"})


def held(reading: Reading, mentions: list[FoundMention]) -> Holders:
    """The offices of the persons that ``mentions`` (in reading order) name, each where it is said."""
    found: Holders = {}
    for block, mention in placed(reading, mentions):
        if mention.kind is not ActorKind.PERSON:
            continue
        tokens = block.tokens(mention.span)
        if tokens is None or not len(tokens):
            continue
        for office in (_said_before(block, tokens.start), _said_after(block, tokens.end)):
            if office:
                found.setdefault(office, []).append((mention.span.start, mention.actor))
    return found


def office_of(token: Token) -> str:
    """The office that ``token`` names, "" for none: maire, "vice president" of its two words."""
    word = folded(token.text).rstrip("s") if len(token.text) > 4 else folded(token.text)
    if word not in OFFICES:
        return ""
    if word.startswith("president") and token.i and folded(token.nbor(-1).text) in ("vice", "vice-"):
        return "vice" + word
    if word.startswith("president") and token.i > 1 and token.nbor(-1).text == "-":
        return "vice" + word
    return word


def _said_before(block: ParsedBlock, start: int) -> str:
    doc = block.doc
    at = start - 1
    if at >= 0 and (doc[at].lower_ in _OF or doc[at].pos_ == "ADP"):
        return ""  # « le préfet de l'Aude »: where, not who
    if at >= 0 and doc[at].text == ",":
        at -= 1
    office = ""
    for k in range(at, max(-1, at - _BEFORE), -1):
        token = doc[k]
        if token.pos_ in ("PUNCT", "VERB", "AUX", "CCONJ") and token.text not in ("-", "'", "’", "."):
            break
        office = office_of(token) or office
    return office


def _said_after(block: ParsedBlock, end: int) -> str:
    doc = block.doc
    if end >= len(doc) or doc[end].text not in (",", "("):
        return ""
    for k in range(end + 1, min(len(doc), end + 1 + _AFTER)):
        office = office_of(doc[k])
        if office:
            return "" if _begins_clause(block, k) else office
        if doc[k].pos_ not in _PASSED and doc[k].lower_ not in _OF and doc[k].pos_ not in ("NOUN", "PROPN"):
            return ""
    return ""


def _begins_clause(block: ParsedBlock, office: int) -> bool:
    """« À une question de Mme Roux, le maire répond que P »: the subject of a verb, nobody's apposition."""
    doc = block.doc
    after = doc[office + 1] if office + 1 < len(doc) else None
    defined = block.language.code == "fr" and office > 0 and doc[office - 1].lower_ in ("le", "la")
    return defined and after is not None and after.pos_ in ("VERB", "AUX")
