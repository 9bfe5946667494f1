"""Reading, away from the window, what the text says of a claim that the analyst has just marked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from lutrin.domain.annotation import Claim
from lutrin.domain.change import ChangeSet
from lutrin.domain.errors import LutrinError
from lutrin.domain.finding import Findings
from lutrin.services import describing, resolving
from lutrin.services.workspace import Workspace

from .errors import Errors
from .jobs import Jobs
from .session import Session


class Describing(QObject):
    """Fills in claimant, certainty and deadline of claims marked by hand, once the worker has read them.

    What it cannot find stays the author's flat claim, as it was marked: an error of the worker is no reason
    to disturb somebody who has marked a sentence, so it is not shown.
    """

    def __init__(self, session: Session, jobs: Jobs, errors: Errors, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._errors = session, jobs, errors

    def describe(self, claim: Claim) -> None:
        """Have the words of ``claim``, marked by the last step, read."""
        workspace = self._session.workspace
        added = workspace.undo_step
        if added is None:
            return
        document = workspace.document(claim.document)
        self._jobs.run(
            "lutrin.services.describing:description",
            replace(document, pages=(), original=None, rendition=None, embedded=()),  # what it needs
            claim.span,
            claim.kind,
            resolving.knowledge(workspace),
            kind="analyse",
            on_done=lambda found: self._described(workspace, claim, added, found),
        )

    def _described(self, workspace: Workspace, claim: Claim, added: ChangeSet, found: Findings) -> None:
        if not self._session.is_open or self._session.workspace is not workspace:
            return
        try:
            describing.fill_in(workspace, claim.id, added, found)
        except LutrinError as error:
            self._errors.show(error)
