"""Review: the card of the annotation at hand, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lutrin.services.placing import Places
from lutrin.ui.controls.keycap import Keycap
from lutrin.ui.controls.rows import RowList
from lutrin.ui.language import count
from lutrin.ui.marking import Marking
from lutrin.ui.models.annotations import queue_rows
from lutrin.ui.models.queue import minutes_left
from lutrin.ui.models.rows import RowModel
from lutrin.ui.session import Session
from lutrin.ui.theme import Theme

from .card import Card

_NEXT = 12  # rows of what comes next


class ReviewPanel(QWidget):
    """The card and the queue."""

    opened = Signal(str)  # annotation id

    def __init__(self, session: Session, marking: Marking, theme: Theme) -> None:
        super().__init__()
        self._session, self._marking = session, marking
        self._places: tuple[str, Places] | None = None
        self.where = QLabel()
        self.where.setProperty("role", "title")
        self.estimate = QLabel()
        self.estimate.setProperty("role", "dim")
        self._undo_key = Keycap("Ctrl Z", theme)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.setSpacing(5)
        head.addWidget(self.where)
        head.addStretch(1)
        head.addWidget(self.estimate)
        head.addWidget(self._undo_key)
        self.card = Card(session, marking, theme)
        self.empty = _Empty(marking)
        self.model = RowModel(self)
        self.next = RowList("NextList", self.model, theme)
        self.next.setAccessibleName(self.tr("What comes next"))
        self.next.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.next.opened.connect(self._take)
        self.next.narrowed.connect(self._fit)  # a scroll bar came or went
        inner = QWidget()
        inner.setObjectName("Empty")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        framed = QVBoxLayout()
        framed.setContentsMargins(14, 0, 12, 12)
        framed.addWidget(self.card)
        framed.addWidget(self.empty)
        column.addLayout(framed)
        self._rule = QFrame()
        self._rule.setObjectName("Rule")
        self._rule.setFixedHeight(1)
        column.addWidget(self._rule)
        column.addWidget(self.next)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self._scroll, 1)
        session.current_changed.connect(self.refresh)
        session.changed.connect(self.refresh)
        session.document_changed.connect(self.refresh)
        session.threshold_changed.connect(self.refresh)
        session.selection_changed.connect(self._selection)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Show the annotation at hand and the queue as they are."""
        session = self._session
        mark = session.current
        items = session.queue()
        at = session.position()
        if items and at >= 0:
            done = session.decided()
            self.where.setText(self.tr("{n} of {total}").format(n=done + at + 1, total=done + len(items)))
        elif items:
            self.where.setText(self.tr("{n} to review").format(n=len(items)))
        else:
            self.where.setText(self.tr("Review"))
        minutes = minutes_left(len(items) - max(0, at))
        about = count(minutes, self.tr("about {n} min"), self.tr("about {n} min"))
        self.estimate.setText(self.tr("{time} · undo:").format(time=about) if items else "")
        self.estimate.setVisible(bool(items))
        self._undo_key.setVisible(bool(items))
        focus = QApplication.focusWidget()
        if mark is None and focus is not None and self.card.isAncestorOf(focus):
            self.card.left.emit()
        self.card.setVisible(mark is not None)
        self.empty.setVisible(mark is None)
        if mark is not None:
            self.card.show_mark(mark, self._place(mark.document, mark.span.start, mark.anchor.page))
        else:
            self.empty.say(session, len(items))
        following = [items[(at + 1 + i) % len(items)] for i in range(min(_NEXT, len(items) - (at >= 0)))]
        self.model.set_rows(
            queue_rows(session.workspace, session.document_id, following) if following else []
        )
        self._fit()

    def set_running(self, document_id: str, on: bool) -> None:
        """A document is being analysed, or no more."""
        if self._session.set_running(document_id, on):
            self.refresh()

    def _place(self, document_id: str, offset: int, page: int) -> str:
        if self._places is None or self._places[0] != document_id:
            self._places = (document_id, Places(self._session.workspace.document(document_id)))
        return self.tr("page {page}, § {paragraph}").format(
            page=page + 1, paragraph=self._places[1].paragraph(offset)
        )

    def _fit(self) -> None:
        """The list is as high as its rows: one scroll bar for card and list."""
        height = sum(self.next.sizeHintForRow(row) for row in range(self.model.rowCount()))
        self.next.setFixedHeight(height + 2)
        self.next.setVisible(height > 0)
        self._rule.setVisible(height > 0)

    def _take(self, annotation_id: str) -> None:
        for number, item in enumerate(self._session.queue()):
            if item.id == annotation_id:
                self._session.take(number)

    def _selection(self, *_: object) -> None:
        self.card.use_words.setEnabled(self._session.selection is not None)


class _Empty(QWidget):
    """What stands in the card's place: how to begin, or that all is done."""

    def __init__(self, marking: Marking) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setProperty("role", "empty")
        self.words.setWordWrap(True)
        self.begin = QPushButton(self.tr("Begin the review"))
        self.begin.setProperty("primary", True)
        self.begin.clicked.connect(lambda: marking.review())
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 12, 4, 12)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, session: Session, waiting: int) -> None:
        """Say where the review stands."""
        self.begin.setVisible(waiting > 0)
        if not session.is_open or not session.document_id:
            self.words.setText(self.tr("Open a document to see what it claims and who speaks."))
        elif waiting:
            self.words.setText(
                count(
                    waiting,
                    self.tr("{n} proposal waits for your decision: one key each."),
                    self.tr("{n} proposals wait for your decision: one key each."),
                )
            )
        elif bare := session.why_bare():
            self.words.setText(bare)
        else:
            self.words.setText(
                self.tr("Everything here is reviewed. Select words on the page to mark more, or export.")
            )
