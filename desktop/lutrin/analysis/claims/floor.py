"""Who has the floor: in an interview its guest, in a transcript who was announced, in a resolution its body.

What is said there in the first person or flatly stands on that speaker's account, not the document's.
"""

from __future__ import annotations

import re

from lutrin.analysis.actors import ActorFindings
from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import Claimant
from lutrin.domain.document import BlockKind

from .attribution import can_speak, claimant
from .draft import Speaker
from .initials import of_initials
from .insertion import is_finite
from .interview import ANSWER, QUESTION, Holders, as_claimant, asked_in, guest_of
from .labels import initials, label
from .passage import Passage
from .phrases import noun_phrase
from .syntax import SUBJECTS
from .turns import turn

_LABEL = 60  # code points of a line that announces a speaker
# how the turns of a record or a hearing begin: "Q118 Chair: ", « Mme Anne Roy, rapporteure. », "SMITH: "
_NAME = r"(?:l[ea]\s)?[\w'’-]{2,}(?:\s[\w'’.()-]+){0,6}?(?:,\s[^.:\n]{3,90})?"
_TURN = re.compile(
    rf"(?:Q\d+\.?\s)?(?:[A-Z][A-Za-z]{{0,3}}\.\s)?{_NAME}\s?(?::\s|\.\s?[–—-]\s)"
    rf"|(?:MM?\.|Mmes?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|The(?=\s[A-Z]{{3}}))\s{_NAME}\.\s(?=[A-ZÀ-Ý«])"
)
_NAMED = 4  # tokens of a name that opens a paragraph
_SHARE = 0.1  # of the blocks of a record that begin a turn, at least
_NUMBERED = re.compile(r"^\(?(?:\d+|[a-z]|[ivx]+)[.)]\s", re.IGNORECASE)
_LONGEST_BODY = 20  # tokens of the line that names who resolves


class Floor:
    """Follows the blocks of one document in order."""

    def __init__(self, reading: Reading, actors: ActorFindings) -> None:
        self._actors = actors
        texts = [block.text.strip() for block in reading.blocks]
        self._guest = guest_of(reading.blocks, texts, actors)
        self._asked = asked_in(reading.blocks, texts) if self._guest else frozenset()
        # a label or two make no record: who is named by them has the floor in his own paragraph alone
        turns = sum(1 for text in texts if _TURN.match(text) or label(text))
        questions = sum(1 for text in texts if text.endswith("?"))
        self._is_record = turns + questions >= max(2, _SHARE * len(texts))
        # « I. V. – P » labels the answers alone: what stands right before one is asked
        self._leads = frozenset(
            block.offset
            for block, text, following in zip(reading.blocks, texts, texts[1:], strict=False)
            if initials(following) and not initials(text)
        )
        self._answering = False  # the guest's, from the first question on
        self._announced: Holders = ()  # by a label, until the next one
        self._body: Holders = ()  # of a resolution

    def heading(self, text: str) -> None:
        """A heading ends a resolution; one that asks, in an interview, gives its guest the floor."""
        self._body = ()
        if self._guest and text.rstrip().endswith("?"):
            self._answering = True

    def holder(self, passage: Passage) -> Holders:
        """Who has the floor in this block of prose; () for the document itself."""
        text = passage.tree.text.strip()
        labelled = self._labelled(passage, text)
        if labelled is not None:
            return labelled
        if self._guest:
            return self._of_interview(passage)
        if self._announced:
            return () if passage.block.offset in self._leads else self._announced
        return self._of_body(passage, text)

    def _labelled(self, passage: Passage, text: str) -> Holders | None:
        if self._guest and (QUESTION.match(text) or ANSWER.match(text)):
            self._answering = bool(ANSWER.match(text))
            return self._guest if self._answering else ()
        if passage.block.block.kind is BlockKind.FOOTNOTE:
            return None
        said = turn(passage, quoting=bool(self._announced))
        if said is not None:
            named = claimant(passage, said[0])
            who = (of_initials(named.name, self._actors) or named,)
            keeps = self._is_record or self._guest or passage.tree.lower[0] in passage.lexicon.words["titles"]
            return self._taken(who) if keeps else who  # « M. Roux. – … » is the form of a record
        if not text.endswith(":") or len(text) > _LABEL:
            return None
        one = self._of_label(text[:-1])
        return None if one is None else self._taken((one,))

    def _taken(self, who: Holders) -> Holders:
        """The floor given by a label; the guest of an interview keeps it until the next question."""
        if self._guest:
            self._answering = any(one.actor is not None and one.actor == self._guest[0].actor for one in who)
        elif self._announced or not self._body:
            self._announced = who
        return who

    def _of_interview(self, passage: Passage) -> Holders:
        asks = not self._answering and passage.tree.text.rstrip().endswith("?")
        if asks or passage.block.offset in self._asked:
            self._answering = True
            return ()
        return self._guest if self._answering and not self._tells_of_guest(passage) else ()

    def _tells_of_guest(self, passage: Passage) -> bool:
        """ "Roy breaks off to let in a cat.": a person named as the subject of the first verb is told of."""
        guest, tree = self._guest[0].actor, passage.tree
        if guest is None or self._actors.actor(guest).kind is not ActorKind.PERSON:
            return False
        subject = next((k for k in range(min(tree.size, _NAMED)) if tree.deps[k] in SUBJECTS), None)
        named = (
            subject is not None and is_finite(tree, tree.heads[subject]) and ":" not in tree.tokens[:_NAMED]
        )
        return (
            named
            and subject is not None
            and passage.actors.actor_at(passage.token_span(0, 1)) == guest
            and passage.actors.actor_at(passage.token_span(subject, subject + 1)) == guest
        )

    def _of_label(self, label: str) -> Claimant | None:
        """The person whom a line of its own announces: "THE VICE PRESIDENT:", "Mme Roy :"."""
        words = folded(label.strip(" ,")).removeprefix("the ").removeprefix("le ").removeprefix("la ")
        office = words.replace(" ", "").replace("-", "")
        holders = self._actors.offices.get(office)
        if holders:
            return as_claimant(holders[-1][1], self._actors)
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
            opens = opens and tree.lower[0].rstrip(",") not in tree.lexicon.words["titles"]  # "Sir,"
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
    return as_claimant(found[0], actors) if len(found) == 1 else None
