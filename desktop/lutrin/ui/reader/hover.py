"""The card that tells what a mark is while the mouse rests on it."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from lutrin.domain.annotation import Claim, Highlight, Mention
from lutrin.ui import words
from lutrin.ui.language import decimal
from lutrin.ui.theme import Theme, mix

from .marks import Mark

_WIDTH = 300


class HoverCard(QWidget):
    """A small card inside the viewport (no window of its own), never under the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme: Theme | None = None
        self._told: tuple[tuple[Mark, ...], QRect] = ((), QRect())
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        self._label.setMaximumWidth(_WIDTH)
        room = QVBoxLayout(self)
        room.setContentsMargins(12, 8, 12, 9)
        room.addWidget(self._label)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def tell(self, marks: tuple[Mark, ...], near: QRect) -> None:
        """Show what ``marks`` are under ``near`` (viewport coordinates), or above it for want of room."""
        if self._theme is None or not marks:
            self.hide()
            return
        self._told = marks, near
        told = "".join(card_text(mark, self._theme, first=i == 0) for i, mark in enumerate(marks))
        # Qt reads French's narrow space as white space of HTML: a line would break inside the quotation marks
        self._label.setText(told.replace("\u202f", "&nbsp;"))
        self.adjustSize()
        room = self._room.rect()
        x = max(6, min(near.left(), room.right() - self.width() - 6))
        y = near.bottom() + 8
        if y + self.height() > room.bottom():
            y = max(6, near.top() - self.height() - 8)
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    def renew(self, mark_of: Callable[[str], Mark | None]) -> None:
        """Tell anew what the marks told of are; nothing when one of them has gone."""
        marks, near = self._told
        fresh = tuple(mark for old in marks if (mark := mark_of(old.id)) is not None)
        if self.isVisible() and fresh != marks:
            self.tell(fresh if len(fresh) == len(marks) else (), near)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A panel with a line around it."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(mix(self._theme.line, self._theme.ink, 0.2), 1))
        painter.setBrush(self._theme.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def card_text(mark: Mark, theme: Theme, *, first: bool = True) -> str:
    """What a mark is, as rich text: kind and status, who, certainty, why, note."""
    annotation = mark.annotation
    head = f"<b>{escape(words.annotation_kind(annotation))}</b>"
    if mark.who:
        head += f" · {escape(mark.who)}"
    tell = [head]
    if isinstance(annotation, Claim):
        if annotation.certainty is not None:
            step = annotation.certainty.step
            tell.append(escape(f"{words.likelihood(step)} ({words.percent_range(step)})"))
        if annotation.negated:
            tell.append(escape(_tr("in the negative")))
        if annotation.when is not None:
            days = words.period(annotation.when)
            when = f"{annotation.when.words} ({days})" if days else annotation.when.words
            tell.append(escape(_tr("when: {words}").format(words=when)))
        if annotation.warning:
            beware = escape(words.reason(annotation.warning))
            tell.append(f'<span style="color:{theme.warning.name()}">⚠ {beware}</span>')
    if isinstance(annotation, Mention) and annotation.metonym:
        tell.append(escape(_tr("named by its capital or seat")))
    quiet = words.status(annotation.status)
    if mark.is_proposed and not isinstance(annotation, Highlight):
        quiet += f" · {decimal(annotation.score)}"
    if annotation.reason:
        quiet += f" · {words.reason(annotation.reason)}"
    tell.append(f'<span style="color:{theme.dim.name()}">{escape(quiet)}</span>')
    if annotation.note:
        tell.append("<i>{}</i>".format(escape(annotation.note).replace("\n", "<br>")))
    above = 0 if first else 10  # pixels between two marks on the same words
    return f'<div style="color:{theme.ink.name()};margin-top:{above}px">{"<br>".join(tell)}</div>'


def _tr(source: str) -> str:
    return QCoreApplication.translate("reader", source)
