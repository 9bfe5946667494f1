"""Who is who: naming, typing, merging and splitting the dossier's actors."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Claim, Mention, Status
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.claim import Claimant
from lutrin.domain.finding import Knowledge
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .joining import normalised
from .workspace import Workspace, edit

_RENAME = QT_TRANSLATE_NOOP("changes", "Rename “{before}” to “{after}”")
_KIND = QT_TRANSLATE_NOOP("changes", "Change the kind of “{name}”")
_NOTE = QT_TRANSLATE_NOOP("changes", "Note on “{name}”")
_MERGE = QT_TRANSLATE_NOOP("changes", "Merge {count} actors into “{name}”")
_MOVE = QT_TRANSLATE_NOOP("changes", "Give “{words}” to “{name}”")
_SPLIT = QT_TRANSLATE_NOOP("changes", "Separate “{name}”")
_JOINED = QT_TRANSLATE_NOOP("reasons", "“{one}” was joined to it by the analyst.")
_PARTED = QT_TRANSLATE_NOOP("reasons", "Taken apart from “{other}” by the analyst.")


def _commit(workspace: Workspace, label: str, changes: Iterable[Change], **filled: object) -> ChangeSet:
    change_set = ChangeSet(label=label, changes=tuple(changes), fields=tuple(filled.items()))
    workspace.commit(change_set)
    return change_set


def rename(workspace: Workspace, actor_id: str, name: str) -> ChangeSet:
    """Give an actor the name to show; the old one becomes an alias.

    Raises:
        ValueError: an empty name.
        KeyError: no such actor.
    """
    actor = workspace.actors()[actor_id]
    name = " ".join(name.split())
    if not name:
        raise ValueError("an actor needs a name")
    aliases = tuple(dict.fromkeys(a for a in (*actor.aliases, actor.name) if a != name))
    after = actor if name == actor.name else replace(actor, name=name, aliases=aliases, confirmed=True)
    return _commit(workspace, _RENAME, edit(actor, after), before=actor.name, after=name)


def set_kind(workspace: Workspace, actor_id: str, kind: ActorKind) -> ChangeSet:
    """Change what an actor is, and its mentions that were of the old kind with it.

    Raises:
        KeyError: no such actor.
    """
    actor = workspace.actors()[actor_id]
    changes = list(edit(actor, replace(actor, kind=kind, confirmed=True)))
    for document in workspace.documents_with(actor_id):
        for mention in workspace.mentions(document):
            if mention.actor == actor_id and mention.kind is actor.kind:
                changes.extend(edit(mention, replace(mention, kind=kind)))
    return _commit(workspace, _KIND, changes, name=actor.name)


def set_actor_note(workspace: Workspace, actor_id: str, text: str) -> ChangeSet:
    """Write the analyst's note on an actor.

    Raises:
        KeyError: no such actor.
    """
    actor = workspace.actors()[actor_id]
    return _commit(workspace, _NOTE, edit(actor, replace(actor, note=text)), name=actor.name)


def _renamed(claim: Claim, ids: dict[str, str], names: dict[str, str]) -> Claim:
    """The claim with actors replaced, each claimant and each subject once."""
    claimants: dict[tuple[str | None, str, bool], Claimant] = {}
    for c in claim.claimants:
        if c.actor in ids:
            actor = ids[c.actor]
            c = replace(c, actor=actor, name=names[actor])
        claimants.setdefault((c.actor, "" if c.actor else c.name, c.author), c)
    theirs = {c.actor for c in claimants.values()}
    about = tuple(a for a in dict.fromkeys(ids.get(a, a) for a in claim.about) if a not in theirs)
    return replace(claim, claimants=tuple(claimants.values()), about=about)


def merge(workspace: Workspace, keep_id: str, other_ids: Iterable[str]) -> ChangeSet:
    """Make several actors one, ``keep_id``: it learns their names as aliases; mentions, claimants and
    subjects of claims in all documents are rewritten; the others go.

    Raises:
        KeyError: no such actor.
    """
    actors = workspace.actors()
    keep = actors[keep_id]
    others = [actors[i] for i in dict.fromkeys(other_ids) if i != keep_id]
    aliases = dict.fromkeys(keep.aliases)
    notes = [keep.note]
    reasons = dict.fromkeys(keep.reasons)
    for other in others:
        aliases.update(dict.fromkeys((other.name, *other.aliases)))
        notes.append(other.note)
        reasons.update(dict.fromkeys((*other.reasons, _JOINED.format(one=other.name))))
    after = replace(
        keep,
        aliases=tuple(a for a in aliases if a != keep.name),
        note="\n".join(note for note in notes if note),
        key=keep.key or next((o.key for o in others if o.key), ""),
        confirmed=True,
        reasons=tuple(reasons),
    )
    ids = {other.id: keep_id for other in others}
    names = {keep_id: keep.name}
    changes: list[Change] = list(edit(keep, after)) if others else []
    documents = dict.fromkeys(d for other in others for d in workspace.documents_with(other.id))
    for document in documents:
        for mention in workspace.mentions(document):
            if mention.actor in ids:
                changes.append(Change(before=mention, after=replace(mention, actor=keep_id)))
        for claim in workspace.claims(document):
            if not ids.keys().isdisjoint({*claim.about, *(c.actor for c in claim.claimants)}):
                changes.append(Change(before=claim, after=_renamed(claim, ids, names)))
    changes.extend(Change(before=other, after=None) for other in others)
    return _commit(workspace, _MERGE, changes, count=len(others) + 1, name=keep.name)


def is_only(workspace: Workspace, mention: Mention) -> bool:
    """Whether a mention is all that names its actor, rejected ones aside: nothing can be split off it."""
    return not any(
        m.actor == mention.actor and m.id != mention.id and m.status is not Status.REJECTED
        for m in workspace.mentions(mention.document)
    ) and not workspace.is_named_outside(mention.actor, mention.document)


def split(workspace: Workspace, mention_ids: Iterable[str], name: str) -> ChangeSet:
    """Take mentions away from their actor and make them a new one called ``name``. Claims whose claimant's
    words are one of these mentions go with them.

    Raises:
        ValueError: no mentions, of several actors, or an empty name.
        KeyError: no such mention.
    """
    moved = [workspace.annotation(i) for i in dict.fromkeys(mention_ids)]
    mentions = [m for m in moved if isinstance(m, Mention)]
    name = " ".join(name.split())
    if not mentions or len({m.actor for m in mentions}) != 1 or not name:
        raise ValueError("mentions of one actor, and a name, are needed")
    old = workspace.actors()[mentions[0].actor]
    words = dict.fromkeys(" ".join(m.anchor.quote.split()) for m in mentions)
    made = Actor(
        id=uuid.uuid4().hex,
        kind=mentions[0].kind if mentions[0].kind is not ActorKind.PLACE else old.kind,
        name=name,
        aliases=tuple(w for w in words if w != name),
        confirmed=True,
        reasons=(_PARTED.format(other=old.name),),
    )
    rest = _without(workspace, old, mentions, (name, *words))
    changes = [Change(before=None, after=made), *edit(old, rest)]
    changes.extend(Change(before=m, after=replace(m, actor=made.id)) for m in mentions)
    changes.extend(_claims_of(workspace, mentions, made))
    return _commit(workspace, _SPLIT, changes, name=name)


def move(workspace: Workspace, mention_id: str, actor_id: str) -> ChangeSet:
    """Say that a mention names another actor, which learns its words and why; claims whose claimant's words
    it is go with it.

    Raises:
        ValueError: not a mention.
        KeyError: no such mention or actor.
    """
    mention = workspace.annotation(mention_id)
    if not isinstance(mention, Mention):
        raise ValueError(f"{mention_id} is not a mention")
    old, actor = workspace.actors()[mention.actor], workspace.actors()[actor_id]
    words = " ".join(mention.anchor.quote.split())
    if old.id == actor.id:
        return _commit(workspace, _MOVE, (), words=words, name=actor.name)
    known = {normalised(actor.name), *map(normalised, actor.aliases)}
    learnt = replace(
        actor,
        aliases=actor.aliases if normalised(words) in known else (*actor.aliases, words),
        confirmed=True,
        reasons=tuple(dict.fromkeys((*actor.reasons, _JOINED.format(one=words)))),
    )
    moved = replace(mention, actor=actor.id, kind=actor.kind, edited=True)
    changes = [*edit(actor, learnt), *edit(old, _without(workspace, old, [mention], (words,)))]
    changes.append(Change(before=mention, after=moved))
    changes.extend(_claims_of(workspace, [mention], actor))
    return _commit(workspace, _MOVE, changes, words=words, name=actor.name)


def _without(workspace: Workspace, old: Actor, mentions: list[Mention], names: Iterable[str]) -> Actor:
    """``old`` once ``mentions`` of these names are no longer its: a name that only they bear is none of its
    aliases, nor in its reasons."""
    gone = {normalised(name) for name in names}
    left = {
        normalised(m.anchor.quote)
        for document in workspace.documents_with(old.id)
        for m in workspace.mentions(document)
        if m.actor == old.id and m not in mentions
    }
    aliases = tuple(a for a in old.aliases if normalised(a) not in gone - left)
    reasons = tuple(r for r in old.reasons if not _named(r) & (gone - left))
    return replace(old, aliases=aliases, reasons=reasons, confirmed=True)


def _claims_of(workspace: Workspace, mentions: list[Mention], actor: Actor) -> list[Change]:
    """The changes to claims whose claimant's words are one of ``mentions``, which now are ``actor``'s."""
    spans = {(m.document, m.span): m.actor for m in mentions}
    changes: list[Change] = []
    for document in dict.fromkeys(m.document for m in mentions):
        for claim in workspace.claims(document):
            claimants = tuple(
                replace(c, actor=actor.id, name=actor.name)
                if c.span is not None and c.actor is not None and spans.get((document, c.span)) == c.actor
                else c
                for c in claim.claimants
            )
            changes.extend(edit(claim, replace(claim, claimants=claimants)))
    return changes


def _named(reason: str) -> set[str]:
    """The names that a reason quotes, for comparing."""
    return {normalised(name) for name in re.findall("“([^”]*)”", reason)}


def knowledge(workspace: Workspace) -> Knowledge:
    """What the dossier knows, for the next analysis: its actors, confirmed ones first; pairs of names that
    the analyst keeps apart; names rejected as mentions."""
    actors = sorted(workspace.actors().values(), key=lambda a: (not a.confirmed, a.id))
    confirmed = [a for a in actors if a.confirmed]
    return Knowledge(
        actors=tuple(actors), apart=_apart(confirmed), rejected=tuple(workspace.rejected_names())
    )


def _apart(confirmed: list[Actor]) -> tuple[tuple[str, str], ...]:
    """Names of confirmed actors of one kind that share a word: both were confirmed, so they are two."""
    by_word: dict[tuple[ActorKind, str], dict[str, None]] = {}
    for actor in confirmed:
        for word in normalised(actor.name).split():
            if len(word) > 2:
                by_word.setdefault((actor.kind, word), {})[actor.name] = None
    pairs: dict[tuple[str, str], None] = {}
    for names in by_word.values():
        if len(names) <= 50:  # a word that so many bear tells nothing
            pairs.update(dict.fromkeys(combinations(names, 2)))
    return tuple(pairs)
