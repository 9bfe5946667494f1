"""What a screen reader says: the words at the caret, and the annotation that became the current one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from lutrin.ui import words

from .marks import Mark
from .page_text import DocumentText
from .selection import Selection, Step

_BY_WORD = (Step.WORD_LEFT, Step.WORD_RIGHT)
_BY_CHARACTER = (Step.LEFT, Step.RIGHT)
_LONGEST = 300  # code points said at once


def say(widget: QWidget, text: str) -> None:
    """Have a screen reader, if one listens, say ``text``."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def after_step(text: DocumentText, selection: Selection, step: Step) -> str:
    """What to say after a key moved the caret: what is selected, else what it came to."""
    if selection.span is not None:
        selected = words.shortened(selection.selected_text, _LONGEST)
        return QCoreApplication.translate("reader", "{words}, selected").format(words=selected)
    caret = selection.caret
    if caret is None or caret >= len(text.text):
        return ""
    if step in _BY_CHARACTER:
        return text.text[caret]
    if step in _BY_WORD:
        return text.word_at(caret).of(text.text)
    found = text.line_of(caret)
    if found is None:
        return ""
    page, line = found
    offsets = text.document.pages[page].map.offsets
    return text.text[offsets[line.first] : offsets[line.last - 1] + 1]


def of_mark(mark: Mark) -> str:
    """An annotation in words: kind, who, the words it stands on, where it stands in the review."""
    annotation = mark.annotation
    parts = (
        words.annotation_kind(annotation),
        mark.who,
        words.shortened(annotation.anchor.quote, _LONGEST),
        words.status(annotation.status),
    )
    return ". ".join(part for part in parts if part)
