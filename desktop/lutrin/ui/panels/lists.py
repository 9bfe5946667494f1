"""Claims, actors and notes of the document shown: filtered lists; a click goes to the words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Claim, Mention
from lutrin.domain.claim import ClaimKind
from lutrin.services import resolving
from lutrin.ui import words
from lutrin.ui.actions import Actions
from lutrin.ui.controls.rows import RowList
from lutrin.ui.language import count, translate
from lutrin.ui.marking import Marking
from lutrin.ui.models.annotations import (
    NOBODY,
    Filter,
    actor_rows,
    claim_rows,
    folded,
    kind_choices,
    note_rows,
)
from lutrin.ui.models.rows import Row, RowModel
from lutrin.ui.session import Session
from lutrin.ui.theme import Theme

from .empty import OrEmpty
from .filters import Filters
from .why import WhyOneActor


class ListPanel(QWidget):
    """A list over the document shown, brought up to date only while it is visible."""

    def __init__(self, session: Session, theme: Theme, name: str, filters: Filters, empty: str) -> None:
        super().__init__()
        self.session = session
        self._stale = True
        self._empty = empty
        self.filters = filters
        self.model = RowModel(self)
        self.list = RowList(name, self.model, theme, follows=True)
        self.body = OrEmpty(self.list, empty)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(filters)
        self.column.addWidget(self.body, 1)
        filters.changed.connect(self.refresh)
        session.changed.connect(self.refresh)
        session.document_changed.connect(self.refresh)
        session.threshold_changed.connect(self.refresh)
        session.current_changed.connect(self._current)

    def rows(self, wanted: Filter) -> list[Row]:
        """What to show; each list answers for itself (Qt’s metaclass leaves no room for ABC’s)."""
        raise NotImplementedError

    def refresh(self, *_: object) -> None:
        """Show what is there now, at once or when next seen."""
        self._stale = True
        if self.isVisible():
            self._update()

    def _update(self) -> None:
        self._stale = False
        wanted = self.filters.wanted()
        shown = bool(self.session.is_open and self.session.document_id)
        self.before_rows()
        self.model.set_rows(self.rows(wanted) if shown else [])
        nothing = self.tr("Nothing matches the filters.") if wanted != Filter() else self._empty
        self.body.show_full(bool(self.model.rows), nothing)
        self._current(self.session.current_id)

    def before_rows(self) -> None:
        """Bring filters up to date."""

    def showEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's signature
        """Catch up."""
        if self._stale:
            self._update()

    def _current(self, annotation_id: str) -> None:
        if self.isVisible():
            self.list.show_current(annotation_id)


class ClaimsPanel(ListPanel):
    """The claims."""

    opened = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(
            session,
            theme,
            "ClaimList",
            Filters(kinds=kind_choices(ClaimKind), status=True, actor=True),
            translate("ClaimsPanel", "No claims yet. Select words on the page and press 1 to 5 to mark one."),
        )
        self.list.setAccessibleName(self.tr("Claims"))
        self.list.opened.connect(self.opened)

    def before_rows(self) -> None:
        """The claimants of this document, the author first."""
        if not (self.session.is_open and self.session.document_id):
            return
        workspace = self.session.workspace
        actors = workspace.actors()
        ids = {
            claimant.actor
            for claim in workspace.claims(self.session.document_id)
            for claimant in claim.claimants
            if claimant.actor in actors
        }
        named = sorted(((i, actors[i].name) for i in ids if i), key=lambda pair: folded(pair[1]))
        self.filters.set_actors([(NOBODY, self.tr("The author")), *named])

    def rows(self, wanted: Filter) -> list[Row]:
        """The claims that are wanted."""
        return claim_rows(self.session.workspace, self.session.document_id, wanted)


class ActorsPanel(ListPanel):
    """The actors: renamed, merged, split off and retyped here."""

    opened = Signal(str)  # annotation id of a mention
    merge_wanted = Signal(list)  # actor ids
    chosen_changed = Signal()  # other actors are selected

    def __init__(self, session: Session, marking: Marking, actions: Actions, theme: Theme) -> None:
        super().__init__(
            session,
            theme,
            "ActorList",
            Filters(kinds=kind_choices(ActorKind), status=True),
            translate("ActorsPanel", "No actors yet. Select a name on the page and press Alt+2 to mark one."),
        )
        self._marking, self._actions = marking, actions
        self._visits: dict[str, int] = {}
        self.list.setAccessibleName(self.tr("Actors"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.opened.connect(self._open)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._selected())
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self.why = WhyOneActor(actions)
        self.column.addWidget(self.why)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 14, 10)
        foot.setSpacing(8)
        self.merge = QPushButton(self.tr("Merge…"))
        self.merge.setToolTip(
            self.tr("Merge the actor with another; or select several (Ctrl+click, Shift+↓) and merge these")
        )
        self.merge.clicked.connect(lambda: self.merge_wanted.emit(self.list.selected_ids()))
        self.rename = QPushButton(self.tr("Rename…"))
        self.rename.clicked.connect(lambda: actions["rename"].trigger())
        foot.addWidget(self.merge)
        foot.addWidget(self.rename)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self.model.modelReset.connect(self._selected)
        self._selected()

    def rows(self, wanted: Filter) -> list[Row]:
        """The actors that are wanted."""
        return actor_rows(self.session.workspace, self.session.document_id, wanted)

    def _selected(self) -> None:
        number = len(self.list.selected_ids())
        self.merge.setEnabled(number >= 1)
        self.merge.setText(
            count(number, self.tr("Merge…"), self.tr("Merge the {n}…")) if number >= 2 else self.tr("Merge…")
        )
        self.rename.setEnabled(number == 1)
        self._show_why()
        self.chosen_changed.emit()

    def _show_why(self) -> None:
        chosen = self.list.selected_ids()
        mark = self.session.current if self.session.is_open else None
        actor = self.session.workspace.actors().get(chosen[0]) if len(chosen) == 1 else None
        mention = mark if isinstance(mark, Mention) else None
        only = mention is not None and resolving.is_only(self.session.workspace, mention)
        self.why.show_actor(actor, mention, only=only)

    def selected(self) -> list[str]:
        """Ids of the selected actors."""
        return self.list.selected_ids()

    def _open(self, actor_id: str) -> None:
        """Go to a mention: the first, then with every further click the next one."""
        mentions = [
            m for m in self.session.workspace.mentions(self.session.document_id) if m.actor == actor_id
        ]
        if not mentions or len(self.list.selected_ids()) > 1:
            return
        visit = self._visits.get(actor_id, 0) % len(mentions)
        self._visits = {actor_id: visit + 1}
        self.opened.emit(mentions[visit].id)

    def _current(self, annotation_id: str) -> None:  # noqa: ARG002 - the signal's
        mark = self.session.current
        if not self.isVisible() or len(self.list.selected_ids()) > 1:
            return
        if isinstance(mark, Mention):
            self.list.show_current(mark.actor)
        elif isinstance(mark, Claim) and mark.claimant.actor:
            self.list.show_current(mark.claimant.actor)
        self._show_why()

    def _menu(self, at: QPoint) -> None:
        chosen = self.list.selected_ids()
        if not chosen:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("rename", "merge", "split"):
            menu.addAction(self._actions[name])
        kinds = menu.addMenu(self.tr("Change the kind"))
        for kind in ActorKind:
            action = kinds.addAction(words.actor_kind(kind))
            action.triggered.connect(lambda _on=False, kind=kind: self._marking.set_kind_of(chosen[0], kind))
        menu.popup(self.list.viewport().mapToGlobal(at))


class NotesPanel(ListPanel):
    """Highlights and notes."""

    opened = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(
            session,
            theme,
            "NoteList",
            Filters(),
            translate(
                "NotesPanel",
                "No notes yet. Select words and press Alt+1 to highlight them, Alt+3 to write a note.",
            ),
        )
        self.list.setAccessibleName(self.tr("Notes"))
        self.list.opened.connect(self.opened)

    def rows(self, wanted: Filter) -> list[Row]:
        """The notes that are wanted."""
        return note_rows(self.session.workspace, self.session.document_id, wanted)
