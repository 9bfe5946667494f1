"""Joining the actors of one document to those of the dossier."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.change import Change
from lutrin.domain.finding import FoundActor
from lutrin.domain.translation import QT_TRANSLATE_NOOP

_BY_NAME = QT_TRANSLATE_NOOP("reasons", "Several documents name “{one}”.")
_BY_KEY = QT_TRANSLATE_NOOP("reasons", "“{one}” and “{other}” are names of one actor in the gazetteer.")
_BY_SURNAME = QT_TRANSLATE_NOOP(
    "reasons", "“{one}” is the surname of “{other}”, its only bearer in your dossier."
)
_BY_ALIAS = QT_TRANSLATE_NOOP("reasons", "“{one}” in one document is “{other}” in another.")

_NOT_WORD = re.compile(r"[^\w]+")


@lru_cache(maxsize=16_384)  # an analysis asks for the same few hundred names again and again
def normalised(name: str) -> str:
    """A name for comparing: case and accents folded, marks and spaces between words made one."""
    folded = unicodedata.normalize("NFD", name.casefold())
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", bare).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Which actor of the dossier each found actor is, the names to show, and what that changes."""

    ids: Mapping[str, str]  # FoundActor.id -> Actor.id
    names: Mapping[str, str]  # Actor.id -> name
    changes: tuple[Change, ...]


class _Known:
    """The dossier's actors by key, by name, by alias; never across kinds."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self.keys: dict[tuple[ActorKind, str], list[Actor]] = {}
        self.names: dict[tuple[ActorKind, str], list[Actor]] = {}
        self.aliases: dict[tuple[ActorKind, str], list[Actor]] = {}
        # confirmed ones first: they win where two would do
        self.bearers: dict[str, dict[str, Actor]] = {}  # any word of a person's names -> id -> actor
        for actor in sorted(actors, key=lambda a: (not a.confirmed, a.id)):
            if actor.key:
                self.keys.setdefault((actor.kind, actor.key), []).append(actor)
            self.names.setdefault((actor.kind, normalised(actor.name)), []).append(actor)
            for alias in {normalised(a) for a in actor.aliases}:
                self.aliases.setdefault((actor.kind, alias), []).append(actor)
            if actor.kind is ActorKind.PERSON:
                for word in {w for name in (actor.name, *actor.aliases) for w in normalised(name).split()}:
                    self.bearers.setdefault(word, {})[actor.id] = actor


def join(
    known: Mapping[str, Actor],
    found: Iterable[FoundActor],
    is_elsewhere: Callable[[str], bool] = lambda _: True,
    is_called_anew: Callable[[str], bool] = lambda _: False,
) -> Joined:
    """Find each found actor among the known ones: by id, key, name, then name against alias, then a
    surname alone against the only person that bears it; new where none is.

    Two actors that the analysis kept apart are not made one by an alias, and an alias that several actors
    bear joins none. A confirmed actor only learns why a found one was taken for it; another learns aliases,
    a key, and a longer name too. ``is_elsewhere`` tells by its id whether so far only other documents name
    an actor: only what joins documents needs to say why. ``is_called_anew`` tells whether an actor of the
    gazetteer that nobody confirmed takes the name found now: this document is in the dossier's language, the
    earlier ones were not.
    """
    index = _Known(known.values())
    ids: dict[str, str] = {}
    states: dict[str, Actor] = {}
    taken: set[str] = set()
    order = list(found)
    waiting: list[FoundActor] = []
    for actor in order:
        match = _surely(actor, known, index)
        if match is None:
            waiting.append(actor)
        else:
            ids[actor.id] = match.id
            taken.add(match.id)
    for actor in waiting:
        match = _by_alias(actor, index, taken) or _by_surname(actor, index, taken)
        if match is not None:
            ids[actor.id] = match.id
            taken.add(match.id)
    fresh: dict[tuple[ActorKind, str], str] = {}
    for actor in order:
        if actor.id not in ids:
            called = (actor.kind, actor.key or normalised(actor.name))
            ids[actor.id] = fresh.setdefault(called, uuid.uuid4().hex)
        there = ids[actor.id]
        state = states.get(there, known.get(there))
        if state is None:
            state = Actor(
                id=there, kind=actor.kind, name=actor.name, aliases=_aliases((), actor), key=actor.key
            )
        match = known.get(there)
        why = "" if match is None else _why(actor, match)
        said = (*state.reasons, *actor.reasons)
        told = why and is_elsewhere(there) and not (match and _is_said(said, actor.name, match.name))
        states[there] = _learnt(state, actor, (*actor.reasons, why) if told else actor.reasons)
        if match is not None and actor.key and not match.confirmed and is_called_anew(there):
            states[there] = _called(states[there], actor.name)
    changes: list[Change] = []
    for actor_id, state in states.items():
        before = known.get(actor_id)
        if before != state:
            changes.append(Change(before=before, after=state))
    return Joined(
        ids=ids, names={actor_id: state.name for actor_id, state in states.items()}, changes=tuple(changes)
    )


def _surely(found: FoundActor, known: Mapping[str, Actor], index: _Known) -> Actor | None:
    same = known.get(found.id)
    if same is not None and same.kind is found.kind:
        return same
    if found.key:
        by_key = index.keys.get((found.kind, found.key))
        if by_key:
            return by_key[0]
    for actor in index.names.get((found.kind, normalised(found.name)), ()):
        if not (found.key and actor.key and found.key != actor.key):  # two entries of the gazetteer stay two
            return actor
    return None


def _by_alias(found: FoundActor, index: _Known, taken: set[str]) -> Actor | None:
    candidates: dict[str, Actor] = {}
    for actor in index.aliases.get((found.kind, normalised(found.name)), ()):
        candidates[actor.id] = actor
    for alias in found.aliases:
        for actor in index.names.get((found.kind, normalised(alias)), ()):
            candidates[actor.id] = actor
    free = [
        actor
        for actor in candidates.values()
        if actor.id not in taken and not (found.key and actor.key and found.key != actor.key)
    ]
    return free[0] if len(free) == 1 else None


def _by_surname(found: FoundActor, index: _Known, taken: set[str]) -> Actor | None:
    """The only person of the dossier that bears a surname which the document gives alone, without a title
    that says more. (The analysis does this too, and better, where it knew the dossier as it now is.)"""
    if found.kind is not ActorKind.PERSON or found.key or found.sex:
        return None
    surname = normalised(found.name)
    if " " in surname or any(normalised(alias) != surname for alias in found.aliases):
        return None
    bearers = list(index.bearers.get(surname, {}).values())
    if len(bearers) != 1 or bearers[0].id in taken or not _ends_in(bearers[0], surname):
        return None
    return bearers[0]


def _ends_in(actor: Actor, surname: str) -> bool:
    return any(normalised(name).endswith(f" {surname}") for name in (actor.name, *actor.aliases))


def _aliases(present: tuple[str, ...], found: FoundActor, name: str = "") -> tuple[str, ...]:
    """The aliases with what was found added; the name itself is none."""
    name = name or found.name
    return tuple(dict.fromkeys(a for a in (*present, found.name, *found.aliases) if a and a != name))


def _why(found: FoundActor, actor: Actor) -> str:
    """Why a found actor is one of another document, a sentence."""
    one, other = found.name, actor.name
    if normalised(one) == normalised(other):
        return _BY_NAME.format(one=other)
    if found.key and found.key == actor.key:
        return _BY_KEY.format(one=one, other=other)
    known = {normalised(name) for name in actor.aliases}
    if found.kind is ActorKind.PERSON and normalised(one) not in known and _ends_in(actor, normalised(one)):
        full = next(n for n in (other, *actor.aliases) if normalised(n).endswith(f" {normalised(one)}"))
        return _BY_SURNAME.format(one=one, other=full)
    return _BY_ALIAS.format(one=one, other=other)


def _is_said(reasons: Iterable[str], one: str, other: str) -> bool:
    """Whether a reason joins these two names already, in whichever order."""
    return one != other and any(f"“{one}”" in said and f"“{other}”" in said for said in reasons)


def _called(actor: Actor, name: str) -> Actor:
    aliases = tuple(dict.fromkeys(a for a in (*actor.aliases, actor.name) if a != name))
    return replace(actor, name=name, aliases=aliases)


def _learnt(actor: Actor, found: FoundActor, why: Iterable[str]) -> Actor:
    actor = replace(actor, reasons=tuple(dict.fromkeys((*actor.reasons, *why))))
    if actor.confirmed:
        return actor
    # "Martin" of one document becomes "Jeanne Martin" when another gives the whole name
    longer = f" {normalised(actor.name)} " in f" {normalised(found.name)} " and len(found.name) > len(
        actor.name
    )
    name = found.name if longer and not actor.key else actor.name
    return replace(
        actor,
        name=name,
        aliases=_aliases((*actor.aliases, actor.name), found, name),
        key=actor.key or found.key,
    )
