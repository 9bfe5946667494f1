"""What a pronoun or a description asks of whom it stands for, and whether somebody answers to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import ParsedBlock
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import FoundActor, FoundMention
from lutrin.domain.span import Span

from .asides import Asides
from .belonging import Belonging
from .genders import PLURAL, SINGULAR, Genders
from .offices import Holders
from .pairs import Pairs
from .roles import Wanted

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 1500  # code points: further back nothing is meant
_NAMED = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.GROUP)

Pronoun = tuple[int, str, str]  # where (code points), its word, its actor


class Found(Protocol):
    """What is asked of ``ActorFindings``, which asks this module in turn."""

    actors: list[FoundActor]
    sexes: dict[str, str]
    offices: Holders
    genders: Genders
    belonging: Belonging
    pairs: Pairs
    asides: Asides
    passing: Asides
    pronouns: list[Pronoun]

    def actor(self, actor_id: str) -> FoundActor:
        """The actor of that id."""

    def before(self, offset: int) -> list[FoundMention]:
        """The mentions before ``offset``, the nearest first."""

    def within(self, span: Span) -> list[FoundMention]:
        """The mentions that touch ``span``."""


def agrees(findings: Found, mention: FoundMention, wanted: Wanted) -> bool:
    """Whether the kind of a mention, and a person's sex as far as it is known, are those wanted."""
    if mention.kind not in wanted.kinds or mention.kind not in _NAMED:
        return False
    if mention.kind is ActorKind.PERSON and wanted.sex:
        sex = sex_of_actor(findings, mention.actor)
        return not sex or sex == wanted.sex
    return True


def has_other_gender(findings: Found, mention: FoundMention, wanted: Wanted) -> bool:
    """« la France » is no « il » and « l'OTAN » no « ils », wherever their names stand."""
    told = findings.genders.get(mention.span.start)
    if told is None:
        return False
    if wanted.plural:
        return told != PLURAL
    return bool(wanted.sex) and told not in (SINGULAR, wanted.sex)


def sex_of_actor(findings: Found, actor_id: str) -> str:
    """What the actor's names say of a person's sex: "m", "f" or ""."""
    if actor_id in findings.sexes:
        return findings.sexes[actor_id]
    actor = findings.actor(actor_id)
    names = gazetteer.load()
    if actor.key in names.sex:
        return names.sex[actor.key]
    for name in (actor.name, *actor.aliases):
        first = folded(name).split()
        if len(first) > 1 and first[0] in names.first_names:
            return names.first_names[first[0]]
    return ""


def is_subject(block: ParsedBlock, mention: FoundMention) -> bool:
    """Whether a mention in this block is the subject of its clause, or its head."""
    tokens = block.tokens(mention.span)
    return tokens is not None and len(tokens) > 0 and tokens.root.dep_.startswith(("nsubj", "ROOT"))


def is_of_same_verb(block: ParsedBlock, mention: FoundMention, token: Token) -> bool:
    """Who does something to somebody does not do it to himself: « Macron l'a vu »."""
    tokens = block.tokens(mention.span)
    return tokens is not None and len(tokens) > 0 and tokens.root.head.i == token.head.i != token.i
