"""What a model may read as a name and what never names an actor.

Addresses, handles, files, codes; nouns that only begin with a capital; the State of a head of state.
"""

from __future__ import annotations

import re

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.domain.actor import ActorKind
from lutrin.domain.document import BlockKind

from . import heads
from .candidate import Candidate

_ADDRESS = re.compile(
    r"[@_\\]|://|\bwww\.|"
    r"\.(?:com|org|net|fr|eu|gov|docx?|pdf|xlsx?|jpe?g|png|html?)\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?=\w*\d)(?=\w*[^\W\d])[\w.-]+")
_CONTRACTED = re.compile(
    r"(?:I|You|We|They|He|She|It|That|There|What|Let|Here)['’](?:m|s|re|ve|ll|d)", re.IGNORECASE
)
# « chef de l’État », « coup d’État », « les secrets d’État »: no one
_OF_STATE = re.compile(r"(?:\b[Cc]hef(?:fe)?s? de l['’]|\bd['’])$")
# « la ministre de la Santé »: an office, no person
_OFFICE_OF = re.compile(
    r"(?:ministre|secrétaire d['’][ÉE]tat|minister|secretary)s? "
    r"(?:(?:de la|de l['’]|des|du|de|à la|à l['’]|aux|of|for)\s?)$"
)
# « la famille Perrichon », « les frères Perrichon »: no one person
_FAMILY = re.compile(r"\b(?:familles?|frères|sœurs|époux|clan|dynastie|couple) (?:des? |d['’])?$")
# nouns that name a person or a place only with more beside them
_BARE = heads.words(
    "comité commission conseil assemblée ministères comités conseils réunion compte rendu note nation "
    "state country county city town village court cour tribunal office secretary university université "
    "college school department committee council counsel defense defence prosecution plaintiff "
    "appellant petitioner petitioners respondent respondents worker behalf biography gospel "
    "christianity islam hajj ramadan award prize command congress senate house sénat government "
    "gouvernement ministère ministry president président présidente ministre minister préfet syndicat "
    "parti bourse internet covid covid-19 chapter section article tab figure table image photo source "
    "sources january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday janvier février mars avril mai juin juillet août "
    "septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche world "
    "constitution république"
)


def _is_a_topic(candidate: Candidate) -> bool:
    """A heading of common nouns: « 3. Sécurité et équilibre stratégique »."""
    block = candidate.block
    if block.block.kind is not BlockKind.HEADING or gazetteer.load().named(candidate.text):
        return False
    outside = block.text.replace(candidate.text, "", 1)
    tokens = block.tokens(candidate.span)
    return (
        not any(c.isalpha() for c in outside)
        and tokens is not None
        and any(token.pos_ == "CCONJ" for token in tokens)
        and all(token.pos_ in ("NOUN", "ADJ", "CCONJ", "ADP", "DET") for token in tokens)
    )


def is_nobody(candidate: Candidate) -> bool:
    """Whether a name that a model saw names nobody and no place."""
    text, kind = candidate.text, candidate.kind
    if candidate.source not in ("model", "repeated"):
        return False
    at = candidate.span.start - candidate.block.offset
    before = candidate.block.text[max(0, at - 32) : at]
    if not any(c.isalpha() for c in text):
        return True  # a telephone number
    if _ADDRESS.search(text) or before.endswith(("@", "#", "/www.", "://")) or _CONTRACTED.fullmatch(text):
        return True
    if candidate.block.text.isupper() and str(candidate.block.doc.text)[at : at + len(text)].islower():
        return True  # a common word of a heading in capitals
    if _in_address(candidate.block.text, at, at + len(text)):
        return True
    if folded(text) == "etat" and _OF_STATE.search(before):
        return True
    if _is_a_topic(candidate):
        return True
    if kind is ActorKind.ORGANISATION:
        return False
    if _CODE.fullmatch(text) and not gazetteer.load().named(text) and not _ROAD.search(before):
        return True
    if kind is ActorKind.PERSON and (_OFFICE_OF.search(before) or _FAMILY.search(before)):
        return True
    return folded(text) in _FOLDED


_ROAD = re.compile(
    r"(?:autoroute|route|nationale|départementale|motorway|highway|Highway|Route|Interstate) $"
)
_FOLDED = frozenset(folded(word) for word in _BARE)


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether the words stand within an e-mail or web address."""
    left = text.rfind(" ", 0, start) + 1
    right = text.find(" ", end)
    word = text[left : right if right >= 0 else len(text)]
    inside = text[left:start] + text[end : right if right >= 0 else len(text)]
    return (
        ("://" in word or "www." in word.lower() or bool(_MAIL.search(word)))
        and "(" not in inside
        and "<" not in inside
    )


_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
