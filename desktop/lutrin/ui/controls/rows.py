"""How rows are drawn, and the list that shows them."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import ClaimKind
from lutrin.ui.models.rows import ID, ROW, SEPARATOR, Row, RowModel
from lutrin.ui.theme import Theme

_PAD = 12
_SIGN = 18  # room of the square or dot


def _font(pixels: int, *, bold: bool = False, struck: bool = False) -> QFont:
    font = QFont("Inter")
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setStrikeOut(struck)
    return font


def detail_in(row: Row, metrics: QFontMetrics, room: int) -> str:
    """The row's detail, made to fit into ``room`` pixels."""
    words = row.detail
    while row.last_first and SEPARATOR in words and metrics.horizontalAdvance(words) > room:
        words = words.partition(SEPARATOR)[2]
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)


class RowDelegate(QStyledItemDelegate):
    """Draws a ``Row``: sign, title on up to two lines, detail, right-hand words, meter."""

    def __init__(
        self, theme: Theme, *, bold: bool = False, lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bold = bold
        self._lines = lines

    def _text_box(self, row: Row, width: int) -> tuple[int, int]:
        """Left edge and width of the title, pixels."""
        left = _PAD + row.indent * 14 + (_SIGN if row.kind is not None or row.colour else 0)
        right = QFontMetrics(_font(11)).horizontalAdvance(row.right) + 10 if row.right else 0
        return left, max(40, width - left - _PAD - right)

    def _layout(self, row: Row, width: int) -> list[str]:
        """The title's lines, the last one cut with an ellipsis when there is more."""
        font = _font(13, bold=self._bold or row.bold, struck=row.struck)
        layout = QTextLayout(row.title, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        metrics = QFontMetrics(font)
        lines: list[str] = []
        layout.beginLayout()
        while len(lines) < self._lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            start = line.textStart()
            if len(lines) == self._lines - 1:
                lines.append(metrics.elidedText(row.title[start:], Qt.TextElideMode.ElideRight, width))
                break
            lines.append(row.title[start : start + line.textLength()].rstrip())
        layout.endLayout()
        return lines or [""]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the row's lines."""
        row: Row | None = index.data(ROW)
        if row is None:
            return QSize(100, 32)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 240
        lines = len(self._layout(row, self._text_box(row, width)[1]))
        height = 10 + 18 * lines + (19 if row.detail else 0) + (10 if row.meter is not None else 0) + 8
        return QSize(100, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row; selection is a soft ground and a bar at the left."""
        row: Row | None = index.data(ROW)
        if row is None:
            return
        theme, box = self._theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(box, theme.accent_soft)
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.background)
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.line)
        if state & QStyle.StateFlag.State_HasFocus and option.widget is not None and option.widget.hasFocus():
            painter.setPen(QPen(theme.accent, 1))
            painter.drawRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -1.5))
        left, width = self._text_box(row, box.width())
        y = box.top() + 9
        self._sign(painter, row, box.left() + left - _SIGN, y + 9)
        painter.setPen(theme.dim if row.struck or row.dim else theme.ink)
        painter.setFont(_font(13, bold=self._bold or row.bold, struck=row.struck))
        for line in self._layout(row, width):
            painter.drawText(QRect(box.left() + left, y, width + 4, 18), Qt.AlignmentFlag.AlignVCenter, line)
            y += 18
        small = _font(11)
        painter.setFont(small)
        painter.setPen(theme.dim)
        if row.right:
            painter.drawText(
                QRect(box.left(), box.top() + 9, box.width() - _PAD, 18),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                row.right,
            )
        if row.detail:
            room = box.width() - left - _PAD
            words = detail_in(row, QFontMetrics(small), room)
            painter.drawText(QRect(box.left() + left, y + 1, room, 16), Qt.AlignmentFlag.AlignVCenter, words)
            y += 19
        if row.meter is not None:
            self._meter(painter, row, QRectF(box.left() + left, y + 4, box.width() - left - _PAD, 3))
        painter.restore()

    def _sign(self, painter: QPainter, row: Row, x: float, middle: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if isinstance(row.kind, ClaimKind):
            painter.setPen(QPen(self._theme.claim_line[row.kind], 1))
            painter.setBrush(self._theme.claim[row.kind])
            painter.drawRoundedRect(QRectF(x + 0.5, middle - 4, 8, 8), 2, 2)
        elif isinstance(row.kind, ActorKind):
            painter.setBrush(self._theme.actor[row.kind])
            painter.drawEllipse(QRectF(x, middle - 4.5, 9, 9))
        elif row.colour:
            painter.setBrush(QColor(row.colour))
            painter.drawRoundedRect(QRectF(x, middle - 2, 10, 4), 1, 1)

    def _meter(self, painter: QPainter, row: Row, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.line)
        painter.drawRoundedRect(box, 1.5, 1.5)
        if row.meter:
            painter.setBrush(self._theme.accent if row.busy else self._theme.success)
            part = QRectF(box)
            part.setWidth(max(3.0, box.width() * min(1.0, row.meter)))
            painter.drawRoundedRect(part, 1.5, 1.5)


class RowList(QListView):
    """A list of rows: a click or Return opens one; so do the arrows where the list ``follows`` them."""

    opened = Signal(str)  # the row's id
    narrowed = Signal()  # or widened: the rows are of other heights

    def __init__(
        self,
        name: str,
        model: RowModel,
        theme: Theme,
        *,
        bold: bool = False,
        lines: int = 2,
        follows: bool = False,
    ) -> None:
        super().__init__()
        self._follows = follows
        self.setObjectName(name)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, bold=bold, lines=lines, parent=self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.clicked.connect(self._open)

    def model_rows(self) -> RowModel:
        """The model."""
        model: QAbstractItemModel = self.model()
        assert isinstance(model, RowModel)
        return model

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ID))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap anew in another width; left to itself, Qt keeps the heights that rows had."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            self.narrowed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the current row; what the arrows go to is opened too, where that is wanted."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        before = self.currentIndex()
        if (
            event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
            and before.isValid()
            and not self.selectedIndexes()
        ):
            self.setCurrentIndex(before)  # the row that the keyboard came to, not the one after it
            before = QModelIndex()
        else:
            super().keyPressEvent(event)
        now = self.currentIndex()
        if self._follows and now.isValid() and now != before and self.selectedIndexes() == [now]:
            self._open(now)

    def show_current(self, row_id: str) -> None:
        """Select the row with this id and bring it into view; none when it is not there."""
        index = self.model_rows().index_of(row_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()

    def selected_ids(self) -> list[str]:
        """The ids of the selected rows, from the top."""
        return [str(index.data(ID)) for index in sorted(self.selectedIndexes(), key=lambda i: i.row())]
