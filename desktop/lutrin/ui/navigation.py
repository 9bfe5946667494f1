"""Going about in a document: find, next mark, pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from lutrin.domain.annotation import Status
from lutrin.domain.errors import LutrinError
from lutrin.domain.span import Span
from lutrin.services import annotating, searching

from .errors import Errors
from .reader import ReaderView
from .session import Mark, Session


class Navigation(QObject):
    """Moves the reader.

    Signals:
        found: which match of how many is shown; (0, -1) when nothing is looked for.
    """

    found = Signal(int, int)

    def __init__(
        self, session: Session, reader: ReaderView, errors: Errors, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._reader, self._errors = session, reader, errors
        self._query = ""
        self._matches: tuple[Span, ...] = ()
        self._at = 0

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The actions done here."""
        return {
            "highlight_match": self.highlight_match,
            "next_mark": lambda: self.mark(1),
            "previous_mark": lambda: self.mark(-1),
            "next_document": lambda: self.document(1),
            "previous_document": lambda: self.document(-1),
            "back": self._reader.back,
            "forward": self._reader.forward,
            "zoom_in": lambda: self._reader.zoom_in(),
            "zoom_out": lambda: self._reader.zoom_out(),
            "zoom_actual": lambda: self._reader.set_zoom(1.0),
            "copy": self.copy,
        }

    # --- find --------------------------------------------------------------------------------------

    def find(self, query: str, way: int) -> None:
        """Show the matches of ``query``: the first from here on (0), the next (1), the one before (-1)."""
        document = self._session.document() if self._session.is_open else None
        if document is None or not query.strip():
            self.forget()
            return
        if query != self._query or not self._matches:
            self._query = query
            self._matches = searching.find(document, query)
            here = document.pages[self._reader.page].span.start if document.pages else 0
            self._at = next((n for n, span in enumerate(self._matches) if span.start >= here), 0)
        elif way:
            self._at = (self._at + way) % len(self._matches)
        self._reader.set_find_matches(self._matches, self._at if self._matches else None)
        self.found.emit(self._at, len(self._matches))

    def find_at(self, query: str, start: int) -> None:
        """Show the match of ``query`` from the offset ``start`` on; that place alone where there is none."""
        document = self._session.document() if self._session.is_open else None
        if document is None:
            return
        self._query, self._matches = query, searching.find(document, query)
        if self._matches:
            self._at = next((n for n, span in enumerate(self._matches) if span.start >= start), 0)
            self._reader.set_find_matches(self._matches, self._at)
            self.found.emit(self._at, len(self._matches))
        else:
            self.forget()
            self._reader.go_to_span(Span(start, start + 1))

    def shown_match(self) -> Span | None:
        """The match that is shown, if any."""
        return self._matches[self._at] if self._matches else None

    def forget(self) -> None:
        """Look for nothing any more."""
        self._query, self._matches, self._at = "", (), 0
        self._reader.set_find_matches((), None)
        self.found.emit(0, -1)

    def highlight_match(self) -> None:
        """Highlight the match that is shown."""
        match = self.shown_match()
        if match is None:
            return
        try:
            annotating.add_highlight(self._session.workspace, self._session.document_id, match)
        except LutrinError as error:
            self._errors.show(error)

    # --- marks ---------------------------------------------------------------------------------------

    def shown_marks(self) -> list[Mark]:
        """The marks on the page, in reading order."""
        session = self._session
        if not session.is_open or not session.document_id:
            return []
        workspace, document = session.workspace, session.document_id
        everything: tuple[Mark, ...] = (
            *workspace.claims(document),
            *workspace.mentions(document),
            *workspace.highlights(document),
        )
        marks = [
            mark
            for mark in everything
            if mark.status is not Status.REJECTED and not workspace.is_hidden(mark)
        ]
        return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.id))

    def mark(self, way: int) -> None:
        """Take the next mark (1) or the one before (-1) in hand, counted round."""
        marks = self.shown_marks()
        if not marks:
            return
        ids = [mark.id for mark in marks]
        if self._session.current_id in ids:
            at = ids.index(self._session.current_id) + way
        else:
            document = self._session.document()
            here = document.pages[self._reader.page].span.start if document and document.pages else 0
            after = next((n for n, mark in enumerate(marks) if mark.span.start >= here), 0)
            at = after if way > 0 else after - 1
        self._session.select(ids[at % len(ids)])

    def document(self, way: int) -> None:
        """Show the next document of the dossier (1) or the one before (-1)."""
        ids = [entry.id for entry in self._session.workspace.documents()]
        if self._session.document_id in ids:
            self._session.show_document(ids[(ids.index(self._session.document_id) + way) % len(ids)])

    def outline(self, target: int) -> None:
        """Go to an offset, or to page ``-1 - target``."""
        if target < 0:
            self._reader.go_to(-1 - target)
        else:
            self._reader.go_to_heading(target)

    def copy(self) -> None:
        """Copy the words selected, else those of the mark at hand."""
        mark = self._session.current
        if self._reader.selection() is None and mark is not None:
            QGuiApplication.clipboard().setText(mark.anchor.quote)
        else:
            self._reader.copy()
