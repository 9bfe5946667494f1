"""Who has the floor: in an interview its guest, in a transcript who was announced, in a resolution its body.

What is said there in the first person or flatly stands on that speaker's account, not the document's.
"""

from __future__ import annotations

import re

from lutrin.analysis.actors import ActorFindings
from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import Claimant
from lutrin.domain.document import BlockKind
from lutrin.domain.span import Span

from .attribution import can_speak, claimant
from .draft import Speaker
from .passage import Passage
from .subjects import noun_phrase
from .turns import turn

Holders = tuple[Claimant, ...]

_OPENING = 10  # blocks at the head of a document that may say that it is an interview
_ANNOUNCED = re.compile(
    r"\b(entretien|interviews?|interviewed|interroge|(?:trois|cinq|quatre|dix) questions|questions à|"
    r"questions (?:to|for)|répond à nos|propos recueillis|(?:sat|sits|spoke|speaks|talks|talked) (?:down )?"
    r"(?:with|to)|q ?& ?a|in conversation with|podcast|rencontre avec)\b",
    re.IGNORECASE,
)
_TAKEN_DOWN = re.compile(r"(propos recueillis|recueillis? par|interviewed by|by\s)", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(you|your|yours|vous|votre|vos|-vous)\b", re.IGNORECASE)
_ONESELF = re.compile(r"\b(i|my|me|we|our|us|je|j['’]|mon|ma|mes|nous|notre|nos)\b", re.IGNORECASE)
_QUESTION = re.compile(r"^(?:Q|Question)\s*\d*\s*[:.–—-]")
_ANSWER = re.compile(r"^(?:R|A|Réponse|Answer)\s*\d*\s*[:.–—-]\s")
_LABEL = 60  # code points of a line that announces a speaker
_NUMBERED = re.compile(r"^\(?(?:\d+|[a-z]|[ivx]+)[.)]\s", re.IGNORECASE)
_LONGEST_BODY = 20  # tokens of the line that names who resolves


class Floor:
    """Follows the blocks of one document in order."""

    def __init__(self, reading: Reading, actors: ActorFindings) -> None:
        self._actors = actors
        texts = [block.text.strip() for block in reading.blocks]
        self._guest = _guest(reading.blocks, texts, actors)
        self._asked = _asked(reading.blocks, texts) if self._guest else frozenset()
        self._answering = False  # the guest's, from the first question on
        self._announced: Holders = ()  # by a label, until the next one
        self._body: Holders = ()  # of a resolution

    def heading(self) -> None:
        """A heading ends a resolution."""
        self._body = ()

    def holder(self, passage: Passage) -> Holders:
        """Who has the floor in this block of prose; () for the document itself."""
        text = passage.tree.text.strip()
        labelled = self._labelled(passage, text)
        if labelled is not None:
            return labelled
        if self._guest:
            return self._of_interview(passage)
        if self._announced:
            return self._announced
        return self._of_body(passage, text)

    def _labelled(self, passage: Passage, text: str) -> Holders | None:
        if self._guest and (_QUESTION.match(text) or _ANSWER.match(text)):
            self._answering = bool(_ANSWER.match(text))
            return self._guest if self._answering else ()
        said = turn(passage)
        if said is not None:
            return self._taken((claimant(passage, said[0]),))
        if not text.endswith(":") or len(text) > _LABEL:
            return None
        who = self._of_label(text[:-1])
        return None if who is None else self._taken((who,))

    def _taken(self, who: Holders) -> Holders:
        """The floor given by a label; the guest of an interview keeps it until the next question."""
        if self._guest:
            self._answering = any(one.actor is not None and one.actor == self._guest[0].actor for one in who)
        elif self._announced or not self._body:
            self._announced = who
        return who

    def _of_interview(self, passage: Passage) -> Holders:
        if passage.block.offset in self._asked:
            self._answering = True
            return ()
        return self._guest if self._answering else ()

    def _of_label(self, label: str) -> Claimant | None:
        """The person whom a line of its own announces: "THE VICE PRESIDENT:", "Mme Roy :"."""
        words = folded(label.strip(" ,")).removeprefix("the ").removeprefix("le ").removeprefix("la ")
        office = words.replace(" ", "").replace("-", "")
        holders = self._actors.offices.get(office)
        if holders:
            return _as_claimant(holders[-1][1], self._actors)
        return person_of(words, self._actors)

    def _of_body(self, passage: Passage, text: str) -> Holders:
        """The body of a resolution, from the line that names it until prose goes on."""
        tree = passage.tree
        if (
            text.endswith(",")
            and tree.size <= _LONGEST_BODY
            and not any("VerbForm=Fin" in tree.morphs[k] for k in range(tree.size))
        ):
            head = next((k for k in range(tree.size) if tree.pos[k] in ("NOUN", "PROPN")), None)
            opens = tree.pos[0] in ("DET", "PROPN") and tree.tokens[0][:1].isupper()
            if head is not None and head <= 2 and opens and can_speak(passage, head):
                start, end = noun_phrase(tree, head, (0, tree.size))
                self._body = (claimant(passage, Speaker(head, start, end)),)
                return ()
        if self._body and tree.pos[0] in ("DET", "PRON", "PROPN") and not _NUMBERED.match(text):
            self._body = ()
        return self._body


def person_of(words: str, actors: ActorFindings) -> Claimant | None:
    """The person of the document whose name ends in ``words`` (folded); None when there is not one alone."""
    found = [
        actor.id
        for actor in actors.actors
        if actor.kind is ActorKind.PERSON
        and any((" " + folded(name)).endswith(" " + words) for name in (actor.name, *actor.aliases))
    ]
    return _as_claimant(found[0], actors) if len(found) == 1 else None


def _as_claimant(actor: str, actors: ActorFindings) -> Claimant:
    return Claimant(actor=actor, name=actors.actor(actor).name)


def _guest(blocks: list[ParsedBlock], texts: list[str], actors: ActorFindings) -> Holders:
    """The person interviewed; () where the document is no interview."""
    asked = sum(1 for text in texts if text.endswith("?") and _ADDRESS.search(text))
    labelled = sum(1 for text in texts if _QUESTION.match(text))
    if asked + labelled < 2:
        return ()
    for number, text in enumerate(texts[:_OPENING]):
        said = _ANNOUNCED.search(text)
        if said is None:
            continue
        for block in (blocks[number], *blocks[:number], *blocks[number + 1 : number + 3]):
            person = _first_person(block, actors)
            if person is not None:
                return (_as_claimant(person, actors),)
    if asked + labelled < 3 or any(block.block.kind is BlockKind.LIST_ITEM for block in blocks[:_OPENING]):
        return ()
    for block in blocks[: _OPENING // 2]:
        person = _first_person(block, actors)
        if person is not None:
            return (_as_claimant(person, actors),)
    return ()


def _asked(blocks: list[ParsedBlock], texts: list[str]) -> frozenset[int]:
    """Where the interviewer speaks: the questions to somebody, and the remarks that lead to one."""
    found: set[int] = set()
    leads = False
    for block, text in zip(reversed(blocks), reversed(texts), strict=True):
        addresses = _ADDRESS.search(text) is not None
        if addresses and (text.endswith("?") or (leads and not _ONESELF.search(text))):
            found.add(block.offset)
            leads = True
        else:
            leads = False
    return frozenset(found)


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
