"""Where the analyst was reading: kept in the dossier, so that opening it again goes on from there."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from .workspace import Workspace

_SHOWN, _PLACE = "shown", "place:"  # settings of the dossier; the second with the document's id


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPlace:
    """What a view of a document shows at its top, and how large."""

    page: int = 0  # 0-based
    y: float = 0.0  # points down the page
    x: float = 0.0  # points from the page's left edge to the view's
    zoom: float = 1.0  # 1.0 is 100 %
    fit: str = ""  # how the zoom follows the window, in the view's own word; "" when it does not


def last_shown(workspace: Workspace) -> str:
    """The document that was shown last; the first one when that has gone, "" when there is none."""
    ids = [entry.id for entry in workspace.documents()]
    kept = workspace.setting(_SHOWN)
    if isinstance(kept, str) and kept in ids:
        return kept
    return ids[0] if ids else ""


def place_in(workspace: Workspace, document_id: str) -> ReadingPlace | None:
    """Where a document was left; None when it was never read, or what is kept makes no sense."""
    kept = workspace.setting(_PLACE + document_id)
    if not isinstance(kept, Mapping):
        return None
    page, fit = kept.get("page"), kept.get("fit", "")
    numbers = {name: kept.get(name, 0.0) for name in ("y", "x", "zoom")}
    if not isinstance(page, int) or not isinstance(fit, str) or not all(map(_is_number, numbers.values())):
        return None
    if not 0 <= page < workspace.entry(document_id).page_count or numbers["zoom"] <= 0:
        return None
    return ReadingPlace(page=page, fit=fit, **numbers)


def keep(workspace: Workspace, document_id: str, place: ReadingPlace) -> None:
    """Keep where a document, the one shown last, is left. No step of the history: nothing to undo.

    Raises:
        DossierError, DiskFull: it was not kept.
    """
    if workspace.setting(_SHOWN) != document_id:
        workspace.set_setting(_SHOWN, document_id)
    if place_in(workspace, document_id) != place:
        values = {name: getattr(place, name) for name in ("page", "y", "x", "zoom", "fit")}
        workspace.set_setting(_PLACE + document_id, values)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
