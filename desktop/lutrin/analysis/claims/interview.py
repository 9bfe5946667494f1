"""Whether a document is an interview, whose it is, and which of its blocks the interviewer speaks."""

from __future__ import annotations

import re

from lutrin.analysis.actors import ActorFindings
from lutrin.analysis.pipeline import ParsedBlock
from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import Claimant
from lutrin.domain.document import BlockKind
from lutrin.domain.finding import FoundMention
from lutrin.domain.span import Span

from .attribution import can_speak, claimant
from .draft import Speaker
from .passage import Passage
from .phrases import noun_phrase

Holders = tuple[Claimant, ...]

OPENING = 10  # blocks at the head of a document that may say that it is an interview
QUESTION = re.compile(r"^(?:Q|Question)\s*\d*\s*[:.–—-]")
ANSWER = re.compile(r"^(?:R|A|Réponse|Answer)\s*\d*\s*[:.–—-]\s")
_ANSWERED = re.compile(r"^(?:(?:R|Réponse|Answer)\s?[:–—-]|(?:Réponse|Answer)\.|A\s?:)\s")

_WITH = r"(?:entretien avec|rencontre avec|interviews? with|in conversation with|interviews? de)"
_ANNOUNCED = re.compile(
    r"\b(entretien|interviews?|interviewed|interroge|(?<!en )(?:trois|cinq|quatre|dix) questions|questions à|"
    r"questions (?:to|for)|répond à nos|propos recueillis|(?:sat|sits|spoke|speaks|talks|talked) (?:down )?"
    r"(?:with|to)|q ?& ?a|in conversation with|podcast|rencontre avec|se confie à|tells|opens up)\b",
    re.IGNORECASE,
)
_HEAD = 3  # blocks
_HEADED = re.compile(
    rf"\b(?:{_WITH}|(?<!en )(?:trois|cinq|quatre|dix) questions|questions à|propos recueillis)|"
    r"\binterview\s?[:–—]\s",
    re.IGNORECASE,
)
_GUEST_AFTER = re.compile(rf"\b{_WITH}\s+", re.IGNORECASE)
_TAKEN_DOWN = re.compile(
    r"(propos recueillis|recueillis? par|interviewed by|by\s|(?:image|photo|cr[ée]dit)\w*\s*:)", re.IGNORECASE
)
_ADDRESS = re.compile(r"\b(you|your|yours|vous|votre|vos|-vous)\b", re.IGNORECASE)
_ONESELF = re.compile(r"\b(i|my|me|we|our|us|je|j['’]|mon|ma|mes|nous|notre|nos)\b", re.IGNORECASE)
# before a court or an assembly the speaker is the document's own voice; so is he who writes a letter
_PLEADED = re.compile(
    r"may it please the court|your honou?rs?\b|my lords?\b|mr\.? chief justice|votre honneur|"
    r"(?:monsieur|madame) l[ea] présidente? du tribunal|^(?:dear|ladies and gentlemen|mesdames)\b|"
    r"\b(?:mr\.?|madam) speaker\b",
    re.IGNORECASE,
)


def guest_of(blocks: list[ParsedBlock], texts: list[str], actors: ActorFindings) -> Holders:
    """The person, body or persons described that are interviewed; () where the document is no interview."""
    dashes = _by_dashes(blocks, texts)
    if dashes:
        persons = (_first_person(block, actors) for block in blocks[: dashes[0]])
        guest = next((person for person in persons if person is not None), None)
        return (as_claimant(guest, actors),) if guest is not None else ()
    asked = sum(1 for text in texts if text.endswith("?") and _ADDRESS.search(text))
    labelled = sum(1 for text in texts if QUESTION.match(text))
    if asked <= 1 and (is_headed(texts) or (asked and _is_headlined(blocks, texts))):
        asked = sum(1 for text in texts if text.endswith("?") or _puts_to(text))
    if sum(1 for text in texts if text.endswith("?")) >= 2:  # whose words the answers are is told by them
        labelled = max(labelled, sum(1 for text in texts if _ANSWERED.match(text)))
    if asked + labelled < 2 or any(_PLEADED.search(text) for text in texts):
        return ()
    for number, text in enumerate(texts[:OPENING]):
        said = _ANNOUNCED.search(text)
        if said is None:
            continue
        for block in (blocks[number], *blocks[:number], *blocks[number + 1 : number + 5]):
            person = _first_person(block, actors)
            if person is not None:
                return (as_claimant(person, actors),)
        named = _named(blocks[number], actors)
        if named is not None:
            return (named,)
    if (
        labelled < 2
        and not _is_headlined(blocks, texts)
        and (
            asked + labelled < 3 or any(block.block.kind is BlockKind.LIST_ITEM for block in blocks[:OPENING])
        )
    ):
        return ()
    for block in blocks[: OPENING // 2]:
        person = _first_person(block, actors)
        if person is not None:
            return (as_claimant(person, actors),)
    return ()


def is_headed(texts: list[str]) -> bool:
    """Whether the head of a document says that it is an interview: "The Saturday interview: Ana Roy"."""
    return any(_HEADED.search(text) for text in texts[:_HEAD])


def _is_headlined(blocks: list[ParsedBlock], texts: list[str]) -> bool:
    """« Ana Roy, maire : « P » » above questions set as headings: an interview, whoever took it down."""
    questions = sum(
        1
        for block, text in zip(blocks, texts, strict=True)
        if block.block.kind is BlockKind.HEADING and text.endswith("?")
    )
    return questions >= 2 and any(_HEADLINE.match(text) for text in texts[:_HEAD])


_HEADLINE = re.compile(r"[^:«“\"\n]{3,90}\s?:\s?[«“\"]")


def _puts_to(text: str) -> bool:
    """ "Your own party says P.", "You write that P.": one short sentence put to somebody."""
    short = len(text) <= _REMARK and not any(stop in text[:-1] for stop in (". ", "! ", "? "))
    return short and _PUT.search(text) is not None and _ONESELF.search(text) is None


_PUT = re.compile(
    r"\b(?:your|votre|vos)\b|"
    r"\b(?:you|vous)\s(?:have\s|once\s|avez\s)?(?:writ|wrote|sa(?:y|id)\b|argue|claim|call|describ|propos|écri|dites?\b)",
    re.IGNORECASE,
)
_REMARK = 160  # code points of a remark that is put to a guest


def asked_in(blocks: list[ParsedBlock], texts: list[str]) -> frozenset[int]:
    """Where the interviewer speaks: the questions to somebody, and the remarks that lead to one."""
    found = {blocks[number].offset for number in _by_dashes(blocks, texts)}
    leads, headed = False, is_headed(texts)
    for block, text in zip(reversed(blocks), reversed(texts), strict=True):
        addresses = _ADDRESS.search(text) is not None
        puts = headed and block.block.kind is not BlockKind.LIST_ITEM and _puts_to(text)
        if addresses and (puts or text.endswith("?") or (leads and not _ONESELF.search(text))):
            found.add(block.offset)
            leads = True
        else:
            leads = False
    return frozenset(found)


def _by_dashes(blocks: list[ParsedBlock], texts: list[str]) -> list[int]:
    """Which blocks ask in a talk whose turns begin with a dash each; [] where the items are no such talk."""
    items = [number for number, block in enumerate(blocks) if block.block.kind is BlockKind.LIST_ITEM]
    asking = [number for number in items if texts[number].endswith("?")]
    turns = items[::2]
    talks = len(items) >= _FEWEST_TURNS and len(asking) >= 2 and set(asking) <= set(turns)
    return turns if talks and asking[0] == items[0] and 2 * len(asking) >= len(turns) else []


_FEWEST_TURNS = 4


def as_claimant(actor: str, actors: ActorFindings) -> Claimant:
    """The actor of that id as a claimant who stands in no particular place."""
    return Claimant(actor=actor, name=actors.actor(actor).name)


def _first_person(block: ParsedBlock, actors: ActorFindings) -> str | None:
    end = block.offset + len(block.text)
    for mention in actors.within(Span(block.offset, end)):
        if mention.kind is not ActorKind.PERSON:
            continue
        at = mention.span.start - block.offset
        before = block.text[max(0, at - 25) : at]
        if not _TAKEN_DOWN.search(before):
            return mention.actor
    return None


def _named(block: ParsedBlock, actors: ActorFindings) -> Claimant | None:
    """A guest that is no person: "The Chronicle: an interview with …", "interview with the owners of X"."""
    after = _GUEST_AFTER.search(block.text)
    if after is None:
        return None
    for mention in actors.within(Span(block.offset, block.offset + len(block.text))):
        start, end = mention.span.start - block.offset, mention.span.end - block.offset
        heads_line = block.text[end : after.start()].lstrip().startswith((":", "–", "—"))
        if _is_body(mention) and (heads_line or 0 <= start - after.end() < _ARTICLE):
            return as_claimant(mention.actor, actors)
    passage = Passage(block=block, actors=actors)
    tree = passage.tree
    first, last = passage.tokens(after.end(), len(block.text))
    head = next((k for k in range(first, last) if tree.pos[k] in ("NOUN", "PROPN", "PRON")), None)
    if head is None or not can_speak(passage, head):
        return None
    start, end = noun_phrase(tree, head, (first, last))
    return claimant(passage, Speaker(head, start, end))


_ARTICLE = 5  # code points of an article between "interview with" and the name


def _is_body(mention: FoundMention) -> bool:
    return mention.kind in (ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.STATE)
