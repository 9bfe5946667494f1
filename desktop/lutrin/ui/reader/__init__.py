"""The reader: pages with marks on the words.

    reader = ReaderView(render_service, window)
    reader.set_theme(theme)
    reader.set_document(document, page_files.path(document_id))
    reader.set_marks(mark_of(annotation, workspace.actors()) for annotation in …)  # those to be shown
    reader.update_marks([mark_of(changed, actors)], removed=[annotation_id])
    reader.set_current(annotation_id)            # outlined, brought into view; None for none

Other states: ``show_empty()``, ``show_loading(message)``, ``show_error(message)``.
Going: ``go_to(page, y)``, ``go_to_span(span)``, ``back()``, ``forward()`` (``history.can_go_back`` …),
``page``, ``page_count``, ``place()``/``show_place(place)`` to keep a reading position, ``viewpoint()``
to keep the zoom too, until ``set_document`` takes it again.
Zoom: ``zoom`` (1.0 is 100 %), ``set_zoom``, ``zoom_in``, ``zoom_out``, ``set_columns(1 | 2)``,
``fit(Zoom.WIDTH | PAGE | COMFORT)``.
Words: ``selection()``, ``select(span)``, ``copy()``, ``set_find_matches(spans, current)``.
Signals: ``page_changed(int)``, ``zoom_changed(float)``, ``history_changed()``, ``annotation_clicked(str)``,
``annotation_activated(str)`` (double click on a chip, Enter), ``annotation_hovered(str)`` ("" when left),
``selection_changed(Span | None)``, ``context_menu_requested(str | None, QPoint)``, ``link_activated(str)``
(Ctrl+click on an address), ``link_clicked(str, QPoint)``.

Keys: arrows scroll until there is a caret (a click in the text, Shift+F7, or Shift with an arrow); then they
move it, with Ctrl by words and paragraphs, with Shift selecting; Escape takes it away, and Return
follows the link at it. Ctrl with + - 0 zooms.
Letters and Alt with arrows are the window's.
"""

from __future__ import annotations

from .history import History
from .layout import Place, Viewpoint, Zoom
from .marks import Mark, claimant_name, initials, mark_of
from .surface import State
from .text_map import TextMap
from .view import ReaderView

__all__ = [
    "History",
    "Mark",
    "Place",
    "ReaderView",
    "State",
    "TextMap",
    "Viewpoint",
    "Zoom",
    "claimant_name",
    "initials",
    "mark_of",
]
