"""Actors: who can act, speak or be held to a position."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """The five kinds of the annotation guide."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    GROUP = "group"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An actor of the dossier: one for all the ways of naming it, in all documents."""

    id: str
    kind: ActorKind
    name: str  # the longest clear proper name, or what the analyst chose
    aliases: tuple[str, ...] = ()
    note: str = ""
    confirmed: bool = False  # the analyst accepted, renamed or merged it: the machine leaves it alone
    key: str = ""  # what the gazetteer calls it ("RU", "org:nato"): joins documents and languages
    # why its names were taken for one actor: a filled template of the context "reasons" each
    reasons: tuple[str, ...] = ()
