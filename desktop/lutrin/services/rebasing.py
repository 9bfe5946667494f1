"""A step of the analyst taken back or done again although the machine has changed things since.

Undo follows what the analyst did. Documents and proposals that came in between stay, so that a step may meet
another state than the one it left: what the step changed goes its way, what came since stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, Protocol, TypeGuard

from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Claim, Highlight, Mention
from lutrin.domain.change import Change, ChangeSet, HistoryEntry, Item

_Key = tuple[type, str]


class Present(Protocol):
    """The part of a workspace that this looks at: the dossier as it is now."""

    def current(self, item: Item) -> Item | None:
        """The present state of an item; None where it is not there."""

    def actors(self) -> Mapping[str, Actor]:
        """All actors by id."""

    def documents_with(self, actor_id: str) -> tuple[str, ...]:
        """Ids of the documents whose marks name an actor."""

    def mentions(self, document_id: str) -> tuple[Mention, ...]:
        """All mentions of a document."""

    def claims(self, document_id: str) -> tuple[Claim, ...]:
        """All claims of a document."""

    def history(self, item_id: str | None = None, limit: int = 200) -> list[HistoryEntry]:
        """What was changed, newest first."""


def rebased(step: ChangeSet, present: Present) -> ChangeSet:
    """What ``step`` comes to now; empty where all of it is so already. Fits the dossier: its befores are what
    is there, its marks name actors that are there, no actor goes that marks name, none comes or is left that
    nobody confirmed and nothing names."""
    changes: dict[_Key, Change] = {}
    for before, after in _net(step.changes):
        change = _change(before, after, present)
        if change is not None:
            changes[_key(change.item)] = change
    left = _make_room(changes, present)
    _keep_named(changes, present)
    _drop_unnamed(changes, left, present)
    return ChangeSet(label=step.label, changes=tuple(changes.values()), fields=step.fields)


def _key(item: Item) -> _Key:
    return type(item), item.id


def _net(changes: Iterable[Change]) -> Iterable[tuple[Item | None, Item | None]]:
    """For each item its first state before and its last state after."""
    net: dict[_Key, tuple[Item | None, Item | None]] = {}
    for change in changes:
        key = _key(change.item)
        net[key] = (net[key][0] if key in net else change.before, change.after)
    return net.values()


def _change(before: Item | None, after: Item | None, present: Present) -> Change | None:
    item = after if after is not None else before
    assert item is not None
    now = present.current(item)
    if now == after:
        return None
    if now == before:
        return Change(before=before, after=after)
    if after is None:
        return Change(before=now, after=None)
    if now is None:  # gone since: the machine’s own stay away, what the analyst decided comes back
        return Change(before=None, after=after) if _is_kept(after) else None
    if before is None:  # there is something of that id already
        return None
    merged = _merged(before, after, now)
    return None if merged == now else Change(before=now, after=merged)


def _is_kept(item: Item) -> bool:
    return not isinstance(item, Mention | Claim | Highlight) or item.is_decided


def _merged(before: Item, after: Item, now: Item) -> Item:
    """``now`` with what the step changed; of lists, what it put in or took out."""
    values: dict[str, Any] = {}
    for field in fields(before):
        was, wanted, here = (getattr(item, field.name) for item in (before, after, now))
        if was == wanted or here == wanted:
            continue
        if here != was and field.name in ("aliases", "reasons", "about"):
            out = set(was) - set(wanted)
            wanted = tuple(dict.fromkeys([*(x for x in here if x not in out), *wanted]))
        values[field.name] = wanted
    return replace(now, **values)


def _make_room(changes: dict[_Key, Change], present: Present) -> set[str]:
    """A mark that comes back may have been proposed again meanwhile: the analyst's own takes the proposal's
    place, a proposal does not come twice. Gives the actors that those named which go."""
    left: set[str] = set()
    back = [c.after for c in changes.values() if c.before is None and isinstance(c.after, Mention | Claim)]
    for document in {mark.document for mark in back}:
        there = {
            _place(mark): mark
            for mark in _marks(document, present)
            if not mark.is_decided and _key(mark) not in changes
        }
        for mark in back:
            proposal = there.get(_place(mark)) if mark.document == document else None
            if proposal is None:
                continue
            if mark.is_decided:
                changes[_key(proposal)] = Change(before=proposal, after=None)
                left.update(_named_by(proposal))
            else:
                del changes[_key(mark)]
    return left


def _place(mark: Mention | Claim) -> tuple[object, ...]:
    return type(mark), mark.span, mark.kind


def _keep_named(changes: dict[_Key, Change], present: Present) -> None:
    """Bring back actors that these marks name and the machine dropped; keep those that others name."""
    gone = [c.before for c in changes.values() if c.after is None and isinstance(c.before, Actor)]
    for actor in gone:
        if _is_named(actor.id, changes, present):
            del changes[_key(actor)]
    needed: dict[str, None] = {}
    for change in changes.values():
        if isinstance(change.after, Mention | Claim):
            needed.update(dict.fromkeys(_named_by(change.after)))
    for actor_id in needed:
        if actor_id in present.actors() or (Actor, actor_id) in changes:
            continue
        last = next(iter(present.history(actor_id, 1)), None)
        if last is not None and isinstance(last.before, Actor):
            changes[Actor, actor_id] = Change(before=None, after=last.before)


def _drop_unnamed(changes: dict[_Key, Change], left: Iterable[str], present: Present) -> None:
    """Leave out actors that came with proposals which do not come, and those of the proposals that went."""
    for change in tuple(changes.values()):
        actor = change.after
        if change.before is None and _is_loose(actor) and not _is_named(actor.id, changes, present):
            del changes[_key(actor)]
    for actor_id in sorted(left):
        known = present.actors().get(actor_id)
        if _is_loose(known) and _key(known) not in changes and not _is_named(actor_id, changes, present):
            changes[_key(known)] = Change(before=known, after=None)


def _is_loose(item: Item | None) -> TypeGuard[Actor]:
    """Whether it is an actor that goes with the last mark that names it."""
    return isinstance(item, Actor) and not item.confirmed and not item.note


def _is_named(actor_id: str, changes: Mapping[_Key, Change], present: Present) -> bool:
    """Whether a mark names the actor once the changes are made."""
    for change in changes.values():
        if isinstance(change.after, Mention | Claim) and actor_id in _named_by(change.after):
            return True
    return any(
        actor_id in _named_by(mark) and _key(mark) not in changes
        for document in present.documents_with(actor_id)
        for mark in _marks(document, present)
    )


def _marks(document_id: str, present: Present) -> tuple[Mention | Claim, ...]:
    return *present.mentions(document_id), *present.claims(document_id)


def _named_by(mark: Mention | Claim) -> list[str]:
    if isinstance(mark, Mention):
        return [mark.actor]
    return [*(c.actor for c in mark.claimants if c.actor is not None), *mark.about]
