"""Find words in all documents of the dossier."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from lutrin.services import searching
from lutrin.services.workspace import Workspace
from lutrin.ui.language import count, translate
from lutrin.ui.models.annotations import page_label
from lutrin.ui.models.documents import ALONE, Apart, told_apart
from lutrin.ui.models.rows import SEPARATOR, Row
from lutrin.ui.theme import Theme

from .choice_list import ChoiceList

_PAUSE = 150  # milliseconds without a key before it is looked for
_LEAST = 2  # letters to look for: one is everywhere
_DOCUMENTS = 50
_PLACES = 5  # shown of a document
_BEFORE, _AFTER = 34, 90  # code points around the words


class FindEverywhere(ChoiceList):
    """The places of some words, by document, best first; Return goes there.

    Signals:
        wanted: a document, where in its text, and the words looked for.
    """

    wanted = Signal(str, int, str)

    def __init__(self, workspace: Workspace, words: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, width=680, height=520, lines=2)
        self._workspace = workspace
        self._looked_for = ""
        self.field.setPlaceholderText(self.tr("Find in all documents of the dossier"))
        self.field.setAccessibleName(self.tr("Find in all documents of the dossier"))
        self.list.setAccessibleName(self.tr("Places found"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        self.field.textChanged.connect(self._pause.start)
        self.chosen.connect(self._go)
        self.field.setText(words)
        self.field.selectAll()
        self.look()

    def look(self) -> None:
        """Look for what is typed, now."""
        self._pause.stop()
        self._looked_for = self.field.text().strip()
        if len(self._looked_for) < _LEAST:
            hint = self.tr("Type two letters or more. Words in “quotes” stand together.")
            self.show_rows([Row(id="", title=hint, dim=True)])
            return
        found = searching.find_everywhere(self._workspace, self._looked_for, _DOCUMENTS)
        apart = told_apart(self._workspace)
        rows = [row for one in found for row in self._rows(one, apart.get(one.document_id, ALONE))]
        nothing = self.tr("No document of the dossier holds these words.")
        self.show_rows(rows or [Row(id="", title=nothing, dim=True)])

    def _rows(self, found: searching.Found, apart: Apart) -> list[Row]:
        document = self._workspace.document(found.document_id)
        title = self._workspace.entry(found.document_id).title
        places = count(len(found.spans), self.tr("{n} place"), self.tr("{n} places"))
        earlier = translate("words", "earlier version") if apart.is_earlier else ""
        details = (apart.place, earlier, places if found.together else self.tr("the words stand apart"))
        rows = [
            Row(
                id=_id(found.document_id, found.spans[0].start if found.spans else 0),
                title=title,
                bold=True,
                detail=SEPARATOR.join(part for part in details if part),
            )
        ]
        for span in found.spans[:_PLACES] if found.together else found.spans[:1]:
            rows.append(
                Row(
                    id=_id(found.document_id, span.start),
                    title=searching.excerpt(document.text, span, _BEFORE, _AFTER),
                    right=page_label(document.page_of(span.start)) if document.pages else "",
                    indent=1,
                )
            )
        return rows

    def _go(self, row_id: str) -> None:
        document_id, _, start = row_id.rpartition(SEPARATOR)
        self.wanted.emit(document_id, int(start), self._looked_for)


def _id(document_id: str, start: int) -> str:
    return f"{document_id}{SEPARATOR}{start}"
