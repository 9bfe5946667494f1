"""Definite descriptions: whom "the ministry" or « le président russe » stands for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import ParsedBlock
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import FoundMention
from lutrin.domain.span import Span

from . import belonging
from .agreement import FARTHEST, Found, agrees, is_of_same_verb, is_subject, sex_of_actor
from .offices import office_of
from .roles import BANDS, HEADS, Wanted

if TYPE_CHECKING:
    from spacy.tokens import Token

_RECENT = 600  # code points: "the group" is a band whose name is still in the ear


def described(findings: Found, block: ParsedBlock, token: Token) -> str | None:
    """The actor that the description with the head noun ``token`` of ``block`` stands for, or None."""
    token = titled(token)
    held = of_office(findings, block, token)
    if held is not None:
        return held
    wanted = HEADS.get(folded(token.text)) or HEADS.get(folded(token.lemma_))
    if wanted is None:
        return None
    named = _apposition(findings, block, token)
    if named is not None:
        return named
    state = belonging.of_office(block, token, findings.belonging.named)
    if wanted.of_state and state is not None:
        return _state(findings, block.offset + token.idx, state)
    if wanted.by_name:
        return _body(findings, block, token, wanted)
    if wanted.kinds == (ActorKind.PERSON,):
        wanted = replace(wanted, sex=sex_said(block, token) or wanted.sex)
        return _person(findings, block, token, wanted, state)
    return next((m.actor for m in _near(findings, block, token) if agrees(findings, m, wanted)), None)


def is_of_person(token: Token) -> bool:
    """Whether a singular noun describes a person: an office or a function."""
    wanted = HEADS.get(folded(token.text))
    of_person = wanted is not None and wanted.kinds == (ActorKind.PERSON,)
    return token.pos_ == "NOUN" and not _is_plural(token) and (of_person or office_of(token) != "")


def is_of_body(token: Token) -> bool:
    """Whether a noun describes a body or a state."""
    wanted = HEADS.get(folded(token.text)) or HEADS.get(folded(token.lemma_))
    return wanted is not None and wanted.kinds != (ActorKind.PERSON,)


def titled(token: Token) -> Token:
    """The office behind a civil title: maire of « Mme le maire »; else the token itself."""
    if token.lower_ not in _CIVIL:
        return token
    return next((t for t in token.doc[token.i + 1 : token.i + 3] if office_of(t)), token)


_HIS = frozenset({"m.", "monsieur", "mr", "mr."})
_HERS = frozenset({"mme", "mlle", "madame", "mrs", "ms", "madam"})
_CIVIL = _HIS | _HERS


def of_office(findings: Found, block: ParsedBlock, token: Token) -> str | None:
    """Whoever the document says holds the office that ``token`` names: the last one named of those."""
    office = office_of(token)
    holders = findings.offices.get(office, []) if office else []
    if not holders:
        return None
    named = _apposition(findings, block, token)
    if named is not None:
        return named
    if _is_plural(token):
        return None
    at = block.offset + token.idx
    state = belonging.of_office(block, token, findings.belonging.named)
    sex = sex_said(block, token)
    open_to = {actor for place, actor in holders if place < at and _may_be(findings, actor, sex, state)}
    if state is not None:
        open_to = {actor for actor in open_to if _is_of(findings, actor, state)}
    return next((mention.actor for mention in findings.before(at) if mention.actor in open_to), None)


def _may_be(findings: Found, actor: str, sex: str, state: str | None) -> bool:
    """« Mme Roux … Le maire » is still said; « la ministre » is no man."""
    known = sex_of_actor(findings, actor)
    return not (sex == "f" and known == "m") and _is_of(findings, actor, state) is not False


def _is_of(findings: Found, actor: str, state: str | None) -> bool | None:
    """Whether a person is known, or said in the document, to be of ``state``; None where nothing tells."""
    own = gazetteer.load().state_of.get(findings.actor(actor).key), findings.belonging.persons.get(actor)
    if state is None or own == (None, None):
        return None
    return state in own


def sex_said(block: ParsedBlock, token: Token) -> str:
    """ "m" or "f" by what stands before a French noun: « la ministre », « Mme le maire »; "" elsewhere."""
    if block.language.code != "fr":
        return ""
    told = ""
    for before in reversed(token.doc[max(0, token.i - 3) : token.i]):
        word = before.lower_
        if word in _HERS | _HIS:
            return "f" if word in _HERS else "m"
        if not told:
            told = "f" if word in _FEMININE else "m" if word in _MASCULINE else ""
            if not told and before.pos_ == "ADJ" and before.lower_.endswith(_HER_ADJECTIVES):
                told = "f"  # « l'ancienne ministre »
            if not told and before.pos_ not in ("ADJ", "NOUN", "ADV"):
                return ""  # « l'ambassadeur », « leur ministre »
        else:
            return told
    return told


_HER_ADJECTIVES = ("ienne", "elle", "ière", "euse", "ente", "ante")
_MASCULINE = frozenset({"le", "un", "ce", "du", "au"})
_FEMININE = frozenset({"la", "une", "cette"})


def _is_plural(token: Token) -> bool:
    return "Plur" in token.morph.get("Number")


def _near(findings: Found, block: ParsedBlock, token: Token) -> list[FoundMention]:
    """The mentions before ``token`` that a description can still take up, the nearest first."""
    at = block.offset + token.idx
    return [mention for mention in findings.before(at) if at - mention.span.end <= FARTHEST]


def _state(findings: Found, at: int, key: str) -> str | None:
    """The state of that key, if the document names it; before ``at`` first."""
    before = (m.actor for m in findings.before(at) if findings.actor(m.actor).key == key)
    return next(before, None) or next((actor.id for actor in findings.actors if actor.key == key), None)


def _person(
    findings: Found, block: ParsedBlock, token: Token, wanted: Wanted, state: str | None
) -> str | None:
    """The nearest person of that sex and state; one of whom no state is known only where no other fits."""
    if _is_plural(token):
        return None
    unknown: str | None = None
    for mention in _near(findings, block, token):
        if not agrees(findings, mention, wanted):
            continue
        of_state = _is_of(findings, mention.actor, state)
        if of_state:
            return mention.actor
        here = mention.span.start >= block.offset
        if here and (is_of_same_verb(block, mention, token) or not is_subject(block, mention)):
            continue  # of whom nothing tells that the description is his, he must be who is spoken of
        if of_state is None and not _is_plain_citizen(findings, block, mention):
            unknown = unknown or mention.actor
            if state is None:
                break
    return unknown


def _is_plain_citizen(findings: Found, block: ParsedBlock, mention: FoundMention) -> bool:
    """Somebody called "Mr" here, or known to hold another office: "the Governor" is not Mr Lindqvist."""
    if any(actor == mention.actor for holders in findings.offices.values() for _, actor in holders):
        return True
    start = mention.span.start - block.offset
    before = block.text[max(0, start - 10) : start].split() if start > 0 else []
    return bool(before) and before[-1].casefold() in _CIVIL


def _body(findings: Found, block: ParsedBlock, token: Token, wanted: Wanted) -> str | None:
    """The body whose name has the noun (« l'Alliance » is the OTAN); "the group" is a band of any name."""
    word = folded(token.text)
    near = [mention for mention in _near(findings, block, token) if mention.kind in wanted.kinds]
    for mention in near:
        names = _names(findings, mention)
        if any(word in name.split() and name != word for name in names):
            return mention.actor
    if not _is_bare(token) or _is_plural(token):
        return None
    if word not in BANDS:
        fitting = [mention for mention in near if not _is_other(findings, mention, word)]
        return _only_body(block.offset + token.idx, fitting)
    at = block.offset + token.idx
    bands = {
        mention.actor
        for mention in near
        if at - mention.span.end <= _RECENT and not _is_typed(findings, mention)
    }
    return bands.pop() if len(bands) == 1 else None


def _only_body(at: int, near: list[FoundMention]) -> str | None:
    """ "the company", « l'agence »: the only body that was named of late, where there is one."""
    late = {mention.actor for mention in near if at - mention.span.end <= _OF_LATE}
    return late.pop() if len(late) == 1 else None


_OF_LATE = 400  # code points


_FIRMS = frozenset(
    ("compagnie", "company", "entreprise", "firm", "firme", "banque", "bank", "groupe", "group", "societe",
     "fonds", "fund", "agence", "agency")
)  # fmt: skip


def _is_other(findings: Found, mention: FoundMention, word: str) -> bool:
    """Whether a name tells that its body is something else than ``word``: "the union" is no court."""
    parts = {part for name in _names(findings, mention) for part in name.split()}
    same = _FIRMS if word in _FIRMS else {word}
    return any(part in HEADS and part not in same for part in parts)


def _is_typed(findings: Found, mention: FoundMention) -> bool:
    """Whether a name tells that its body is something else than a band: a ministry, a bank."""
    parts = {part for name in _names(findings, mention) for part in name.split()}
    return any(part in HEADS and part not in BANDS for part in parts)


def _names(findings: Found, mention: FoundMention) -> list[str]:
    actor = findings.actor(mention.actor)
    forms = gazetteer.load().forms
    known = [name for code in ("fr", "en") for name in forms.get((actor.key, code), ())] if actor.key else []
    return [folded(name) for name in (actor.name, *actor.aliases, *known)]


def _is_bare(token: Token) -> bool:
    """ "the group" with nothing said of it, unlike "the group of experts", "the parliamentary group"."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    said = after is not None and (after.pos_ in ("ADJ", "NOUN", "PROPN", "PART") or after.lower_ in _OF)
    return before in ("le", "la", "l'", "l’", "ce", "cette", "the", "this") and not said


_OF = frozenset({"de", "d'", "d’", "du", "des", "of", "for"})


def _apposition(findings: Found, block: ParsedBlock, token: Token) -> str | None:
    """« le président Trump », "President Trump": the name stands beside the title."""
    start = block.offset + token.idx
    for mention in findings.within(_stretch(block, token)):
        if mention.kind is ActorKind.PERSON and 0 < mention.span.start - start < 60:
            between = block.text[token.idx + len(token.text) : mention.span.start - block.offset]
            parted = any(c in between for c in ".,;:()") or _has_verb(block, token, mention)
            if not parted and len(between.split()) <= 3:
                return mention.actor
    return None


def _has_verb(block: ParsedBlock, token: Token, mention: FoundMention) -> bool:
    """ "the union and Paul Morel", « le ministre a vu Paul Morel »: the name is another's."""
    end = mention.span.start - block.offset
    return any(
        other.pos_ in ("VERB", "AUX", "CCONJ", "PRON") or other.lower_ in _ANOTHER
        for other in token.doc[token.i + 1 :]
        if other.idx < end
    )


_ANOTHER = frozenset({"with", "avec", "against", "contre", "that", "que", "to", "à", "on", "sur"})


def _stretch(block: ParsedBlock, token: Token) -> Span:
    return Span(block.offset + token.idx, block.offset + min(len(block.text), token.idx + 80))
