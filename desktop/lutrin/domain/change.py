"""Changes to a dossier: the one currency of editing, undo and history."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from .actor import Actor
from .annotation import Claim, Highlight, Mention
from .dossier import DocumentEntry

# Whatever a change may add, edit or delete. Each has an ``id``.
Item = Actor | Mention | Claim | Highlight | DocumentEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """``before`` None: added; ``after`` None: deleted; both: edited (same class, same id)."""

    before: Item | None
    after: Item | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change of nothing")
        if self.before is None or self.after is None:
            return
        if type(self.before) is not type(self.after) or self.before.id != self.after.id:
            raise ValueError("an edit keeps class and id")

    @property
    def item(self) -> Item:
        """What it is about: the state after, or before when deleted."""
        item = self.after if self.after is not None else self.before
        assert item is not None
        return item

    def inverted(self) -> Change:
        """The change that takes this one back."""
        return Change(before=self.after, after=self.before)


def _key(change: Change) -> tuple[type, str]:
    return type(change.item), change.item.id


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """Changes that belong together: one transaction, one undo step, one repaint.

    ``label`` names the step in the Undo menu (translation context "changes", ``fields`` fill it).
    """

    label: str
    changes: tuple[Change, ...]
    fields: tuple[tuple[str, object], ...] = ()

    def inverted(self) -> ChangeSet:
        """The undo of the whole set, in the opposite order."""
        return ChangeSet(
            label=self.label,
            changes=tuple(c.inverted() for c in reversed(self.changes)),
            fields=self.fields,
        )

    def followed_by(self, later: ChangeSet) -> ChangeSet:
        """Both as one step under this one's name: what each changes once goes straight to the later state."""
        once = {key for key, n in Counter(map(_key, self.changes)).items() if n == 1}
        rest = {_key(c): c for c in later.changes}
        both = once & {key for key, n in Counter(map(_key, later.changes)).items() if n == 1}
        merged: list[Change] = []
        for change in self.changes:
            if _key(change) not in both:
                merged.append(change)
                continue
            state = rest[_key(change)].after
            if change.before is not None or state is not None:
                merged.append(Change(before=change.before, after=state))
        merged.extend(change for change in later.changes if _key(change) not in both)
        return ChangeSet(label=self.label, changes=tuple(merged), fields=self.fields)

    def __bool__(self) -> bool:
        return bool(self.changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One item's change as the dossier remembers it: who, when, in which step, from what to what."""

    at: str  # ISO 8601 with time zone
    analyst: str
    action: str  # "edit", "undo", "redo", "analyse", "import"
    label: str  # of the ``ChangeSet``
    fields: tuple[tuple[str, object], ...]
    before: Item | None
    after: Item | None
