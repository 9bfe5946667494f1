"""What the analyst does to annotations. Every function commits one step and gives it back."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Claim, Highlight, Mention, Origin, Status
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.claim import AUTHOR, Claimant, ClaimKind, When
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .joining import normalised
from .placing import Places
from .workspace import Mark, Workspace, edit

_ONE = {
    Status.ACCEPTED: QT_TRANSLATE_NOOP("changes", "Accept “{words}”"),
    Status.REJECTED: QT_TRANSLATE_NOOP("changes", "Reject “{words}”"),
    Status.PROPOSED: QT_TRANSLATE_NOOP("changes", "Reopen “{words}”"),
}
_MANY = {
    Status.ACCEPTED: QT_TRANSLATE_NOOP("changes", "Accept {count} marks"),
    Status.REJECTED: QT_TRANSLATE_NOOP("changes", "Reject {count} marks"),
    Status.PROPOSED: QT_TRANSLATE_NOOP("changes", "Reopen {count} marks"),
}
_DELETE_ONE = QT_TRANSLATE_NOOP("changes", "Delete “{words}”")
_DELETE_MANY = QT_TRANSLATE_NOOP("changes", "Delete {count} marks")
_NOTE = QT_TRANSLATE_NOOP("changes", "Note on “{words}”")
_SPAN = QT_TRANSLATE_NOOP("changes", "Move the ends of “{words}”")
_ADD_MENTION = QT_TRANSLATE_NOOP("changes", "Mark “{words}” as an actor")
_ADD_CLAIM = QT_TRANSLATE_NOOP("changes", "Mark “{words}” as a claim")
_ADD_HIGHLIGHT = QT_TRANSLATE_NOOP("changes", "Highlight “{words}”")
_EDIT = QT_TRANSLATE_NOOP("changes", "Edit “{words}”")

# Zotero's eight, in its order: readers of exported PDFs know them
COLOURS = {
    "#ffd400": QT_TRANSLATE_NOOP("words", "Yellow"),
    "#ff6666": QT_TRANSLATE_NOOP("words", "Red"),
    "#5fb236": QT_TRANSLATE_NOOP("words", "Green"),
    "#2ea8e5": QT_TRANSLATE_NOOP("words", "Blue"),
    "#a28ae5": QT_TRANSLATE_NOOP("words", "Purple"),
    "#e56eee": QT_TRANSLATE_NOOP("words", "Magenta"),
    "#f19837": QT_TRANSLATE_NOOP("words", "Orange"),
    "#aaaaaa": QT_TRANSLATE_NOOP("words", "Grey"),
}

_WORDS = 40  # code points of a quotation shown in a menu


def short(text: str) -> str:
    """Words of a mark for a menu: on one line, at most ``_WORDS`` code points."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _WORDS else flat[: _WORDS - 1].rstrip() + "…"


def _marks(workspace: Workspace, ids: str | Iterable[str]) -> list[Mark]:
    wanted = [ids] if isinstance(ids, str) else list(dict.fromkeys(ids))
    return [workspace.annotation(i) for i in wanted]


def _commit(
    workspace: Workspace, one: str, many: str, marks: Sequence[Mark], changes: Iterable[Change]
) -> ChangeSet:
    if len(marks) == 1:
        label, filled = one, (("words", short(marks[0].anchor.quote)),)
        change_set = ChangeSet(label=label, changes=tuple(changes), fields=filled)
    else:
        change_set = ChangeSet(label=many, changes=tuple(changes), fields=(("count", len(marks)),))
    workspace.commit(change_set)
    return change_set


def confirmed(workspace: Workspace, marks: Iterable[Mark]) -> list[Change]:
    """The actors that these accepted marks speak of become the analyst's own: the machine leaves them
    alone."""
    named: dict[str, None] = {}
    for mark in marks:
        if isinstance(mark, Mention):
            named[mark.actor] = None
        elif isinstance(mark, Claim):
            named.update((c.actor, None) for c in mark.claimants if c.actor is not None)
    actors = workspace.actors()
    return [
        Change(before=actors[i], after=replace(actors[i], confirmed=True))
        for i in named
        if i in actors and not actors[i].confirmed
    ]


def _decide(workspace: Workspace, ids: str | Iterable[str], status: Status) -> ChangeSet:
    marks = _marks(workspace, ids)
    changes = [c for mark in marks for c in edit(mark, replace(mark, status=status))]
    if status is Status.ACCEPTED:
        changes.extend(confirmed(workspace, marks))
    return _commit(workspace, _ONE[status], _MANY[status], marks, changes)


def accept(workspace: Workspace, ids: str | Iterable[str]) -> ChangeSet:
    """Accept one or more marks; the actors that they name are confirmed with them."""
    return _decide(workspace, ids, Status.ACCEPTED)


def reject(workspace: Workspace, ids: str | Iterable[str]) -> ChangeSet:
    """Reject marks: kept, hidden, never proposed again."""
    return _decide(workspace, ids, Status.REJECTED)


def reopen(workspace: Workspace, ids: str | Iterable[str]) -> ChangeSet:
    """Make marks proposals again."""
    return _decide(workspace, ids, Status.PROPOSED)


def delete(workspace: Workspace, ids: str | Iterable[str]) -> ChangeSet:
    """Delete marks. (A deleted proposal of the machine comes back with the next analysis; a rejected one
    not.)"""
    marks = _marks(workspace, ids)
    changes = [Change(before=mark, after=None) for mark in marks]
    return _commit(workspace, _DELETE_ONE, _DELETE_MANY, marks, changes)


def _edited(
    workspace: Workspace, mark: Mark, label: str, after: Mark, within: ChangeSet | None = None
) -> ChangeSet:
    """Commit one mark's edit, and the confirmation of the actors that an accepted one names now; undone with
    the step ``within``, while that is the last one."""
    changes = list(edit(mark, after))
    if changes and after.status is Status.ACCEPTED:
        changes.extend(confirmed(workspace, [after]))
    change_set = ChangeSet(
        label=label, changes=tuple(changes), fields=(("words", short(after.anchor.quote)),)
    )
    if within is None:
        workspace.commit(change_set)
    else:
        workspace.amend(within, change_set)
    return change_set


def set_note(workspace: Workspace, annotation_id: str, text: str) -> ChangeSet:
    """Write the analyst's note on a mark."""
    mark = workspace.annotation(annotation_id)
    return _edited(workspace, mark, _NOTE, replace(mark, note=text, edited=mark.edited or text != mark.note))


def set_span(workspace: Workspace, annotation_id: str, span: Span) -> ChangeSet:
    """Put a mark on other words.

    Raises:
        ValueError: no words there.
    """
    mark = workspace.annotation(annotation_id)
    anchor = _places(workspace, mark.document, span).anchor(span)
    moved = replace(mark, anchor=anchor, edited=mark.edited or span != mark.span)
    if isinstance(moved, Claim) and not span.overlap(mark.span):
        moved = replace(moved, warning="")  # it was about the sentence left
    return _edited(workspace, mark, _SPAN, moved)


def _places(workspace: Workspace, document_id: str, span: Span) -> Places:
    document = workspace.document(document_id)
    if not span or span.end > len(document.text):
        raise ValueError(f"no words at {span}")
    return Places(document)


def _actor_for(
    workspace: Workspace, kind: ActorKind, actor: str | None, name: str, words: str
) -> tuple[str, list[Change]]:
    """The actor a new mention belongs to, with the changes that this needs: the one given, the one so named
    of that kind, or a new one. It is confirmed, and the marked words are one of its names."""
    actors = workspace.actors()
    if actor is None:
        wanted = normalised(name)
        same = [a for a in actors.values() if a.kind is kind and normalised(a.name) == wanted]
        same = same or [
            a for a in actors.values() if a.kind is kind and wanted in {normalised(x) for x in a.aliases}
        ]
        if len(same) != 1:
            made = Actor(id=uuid.uuid4().hex, kind=kind, name=name, confirmed=True)
            return made.id, [Change(before=None, after=_called(made, words))]
        actor = same[0].id
    before = actors[actor]
    return actor, list(edit(before, _called(replace(before, confirmed=True), words)))


def _called(actor: Actor, words: str) -> Actor:
    """``actor`` with ``words`` among its names."""
    known = {normalised(actor.name), *map(normalised, actor.aliases)}
    return actor if normalised(words) in known else replace(actor, aliases=(*actor.aliases, words))


def add_mention(
    workspace: Workspace,
    document_id: str,
    span: Span,
    kind: ActorKind,
    actor: str | None = None,
    name: str = "",
) -> ChangeSet:
    """Mark words as naming an actor: the one given, else the one called ``name`` (default: the words), made
    when there is none. It learns the words as an alias: the next analysis finds them.

    Raises:
        ValueError: no words there.
        KeyError: no such document or actor.
    """
    anchor = _places(workspace, document_id, span).anchor(span)
    words = " ".join(anchor.quote.split())
    actor_id, changes = _actor_for(workspace, kind, actor, name or words, words)
    mention = Mention(
        id=uuid.uuid4().hex,
        document=document_id,
        anchor=anchor,
        origin=Origin.ANALYST,
        status=Status.ACCEPTED,
        actor=actor_id,
        kind=kind,
    )
    return _added(workspace, _ADD_MENTION, mention, changes)


def add_claim(
    workspace: Workspace,
    document_id: str,
    span: Span,
    kind: ClaimKind,
    claimants: tuple[Claimant, ...] = (AUTHOR,),
) -> ChangeSet:
    """Mark words as a claim; the actors mentioned in it, other than its claimants, are what it is about.

    Raises:
        ValueError: no words there, or no claimant.
        KeyError: no such document.
    """
    if not claimants:
        raise ValueError("a claim stands on somebody's account")
    anchor = _places(workspace, document_id, span).anchor(span)
    theirs = {c.actor for c in claimants}
    about = dict.fromkeys(
        m.actor
        for m in workspace.mentions(document_id)
        if m.status is not Status.REJECTED and span.contains(m.span) and m.actor not in theirs
    )
    claim = Claim(
        id=uuid.uuid4().hex,
        document=document_id,
        anchor=anchor,
        origin=Origin.ANALYST,
        status=Status.ACCEPTED,
        kind=kind,
        claimants=claimants,
        about=tuple(about),
    )
    return _added(workspace, _ADD_CLAIM, claim, confirmed(workspace, [claim]))


def add_highlight(
    workspace: Workspace,
    document_id: str,
    span: Span,
    colour: str = "#ffd400",
    style: str = "highlight",
    note: str = "",
) -> ChangeSet:
    """Highlight or underline words, or hang a note on them.

    Raises:
        ValueError: no words there.
        KeyError: no such document.
    """
    highlight = Highlight(
        id=uuid.uuid4().hex,
        document=document_id,
        anchor=_places(workspace, document_id, span).anchor(span),
        origin=Origin.ANALYST,
        status=Status.ACCEPTED,
        note=note,
        colour=colour,
        style=style,
    )
    return _added(workspace, _ADD_HIGHLIGHT, highlight, [])


def _added(workspace: Workspace, label: str, mark: Mark, others: Iterable[Change]) -> ChangeSet:
    change_set = ChangeSet(
        label=label,
        changes=(*others, Change(before=None, after=mark)),
        fields=(("words", short(mark.anchor.quote)),),
    )
    workspace.commit(change_set)
    return change_set


_FIXED = {"id", "document", "anchor", "origin", "edited", "score", "reason"}


def _edit(
    workspace: Workspace,
    annotation_id: str,
    of: type,
    values: dict[str, Any],
    within: ChangeSet | None = None,
) -> ChangeSet:
    mark = workspace.annotation(annotation_id)
    if not isinstance(mark, of):
        raise ValueError(f"{annotation_id} is not a {of.__name__}")
    wrong = set(values) - ({f.name for f in fields(mark)} - _FIXED)
    if wrong:
        raise ValueError(f"not to be edited: {', '.join(sorted(wrong))}")
    after: Mark = replace(mark, **values)
    if after != mark:
        after = replace(after, edited=True)
    return _edited(workspace, mark, _EDIT, after, within)


def edit_claim(
    workspace: Workspace, annotation_id: str, *, within: ChangeSet | None = None, **values: Any
) -> ChangeSet:
    """Change fields of a claim: kind, claimants, cue, certainty, negated, about, when, note, status. It is
    undone with the step ``within``, while that is the last one.

    Raises:
        ValueError: not a claim, or a field that is not the analyst's.
    """
    return _edit(workspace, annotation_id, Claim, values, within)


def edit_mention(workspace: Workspace, annotation_id: str, **values: Any) -> ChangeSet:
    """Change fields of a mention: actor, kind, metonym, note, status.

    Raises:
        ValueError: not a mention, or a field that is not the analyst's.
    """
    return _edit(workspace, annotation_id, Mention, values)


def edit_highlight(workspace: Workspace, annotation_id: str, **values: Any) -> ChangeSet:
    """Change fields of a highlight: colour ("#rrggbb"), style, note.

    Raises:
        ValueError: not a highlight, or a field that is not the analyst's.
    """
    return _edit(workspace, annotation_id, Highlight, values)


def warm_deadlines() -> None:
    """Load what ``set_deadline`` needs (0.1 s of imports), so that the first date typed does not wait."""
    import lutrin.analysis.claims.horizon  # noqa: F401 - for its effect


def set_deadline(workspace: Workspace, annotation_id: str, words: str) -> ChangeSet:
    """Write a claim's date or horizon in words; its bounds are worked out as the analysis does, from the
    document's date. No words take it away.

    Raises:
        ValueError: not a claim.
    """
    words = " ".join(words.split())
    if not words:
        return edit_claim(workspace, annotation_id, when=None)
    from lutrin.analysis.claims.bounds import normalised as bounds  # here: only who types a date needs it

    entry = workspace.entry(workspace.annotation(annotation_id).document)
    start, end = bounds(words, entry.language, entry.date)
    return edit_claim(workspace, annotation_id, when=When(words=words, start=start, end=end))
