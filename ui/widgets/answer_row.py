"""One possible answer: its key, its words, and a tick when it is the chosen one.

A row shows as chosen only when it is told so: a click says what a person wants, and nothing more.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QSizePolicy, QWidget

from ui.look import Look
from ui.theme import Theme, Type
from ui.widgets.buttons import BaseButton
from ui.widgets.key_cap import paint_key
from ui.widgets.typeset import Typeset, balanced

RADIUS, DASHES = 8, (3, 3)
TICK_CORNERS = ((0.1, 0.55), (0.38, 0.83), (0.92, 0.2))
KEY, KEY_AT, WORDS_AT, TICK, RIGHT, BESIDE, AROUND = 26, 17, 59, 16, 16, 6, 14


@dataclass(frozen=True, slots=True)
class RowShape:
    """How a kind of row is set: least height, step and colour of its words, edge."""

    high: int
    step: Type
    ink: str
    is_dashed: bool = False


ROW = RowShape(50, Type.ANCHOR, "ink")
TALL_ROW = RowShape(60, Type.ANCHOR, "ink")
LAST_ROW = RowShape(44, Type.BODY, "ink2", is_dashed=True)


def row_height(words: str, shape: RowShape, theme: Theme, width: int) -> int:
    """Give the height that a row needs at a width."""
    set_words = _set(words, shape, theme, width)
    around = theme.px(AROUND if not shape.is_dashed else AROUND - 3)
    return max(theme.px(shape.high), set_words.height + 2 * around)


def paint_row(button: QAbstractButton, key: str, words: str, shape: RowShape, theme: Theme) -> None:
    """Paint a row in the state in which its button is."""
    is_chosen = button.isChecked()
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, button, shape, theme)
    middle, cap = button.height() / 2, theme.px(KEY)
    area = QRectF(theme.px(KEY_AT), middle - cap / 2, cap, cap)
    paint_key(painter, area, key, theme, is_chosen=is_chosen)
    set_words = _set(words, shape, theme, button.width())
    top = middle - set_words.height / 2
    set_words.paint(painter, theme.px(WORDS_AT), top, getattr(theme, shape.ink))
    if is_chosen:
        edge = theme.px(TICK)
        left = button.width() - theme.px(RIGHT) - edge
        _paint_tick(painter, QRectF(left, middle - edge / 2, edge, edge), theme)
    painter.end()


def _paint_tick(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """Paint a tick, as strong as the edge of the chosen row."""
    pen = QPen(QColor(theme.accent), theme.px(2))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    corner, side = area.topLeft(), area.width()
    painter.drawPolyline([corner + QPointF(x, y) * side for x, y in TICK_CORNERS])


def _set(words: str, shape: RowShape, theme: Theme, width: int) -> Typeset:
    """Set the words of a row beside the room of its tick.

    That room is kept free also where nothing is chosen, so that no word moves on choosing; lines
    of one length each leave no word hanging because of it. A row without a tick has it all.
    """
    beside = RIGHT if shape.is_dashed else RIGHT + TICK + BESIDE
    return balanced(words, shape.step, theme, width - theme.px(WORDS_AT) - theme.px(beside))


def _paint_ground(
    painter: QPainter, button: QAbstractButton, shape: RowShape, theme: Theme
) -> None:
    is_over = button.underMouse() and button.isEnabled()
    ground = theme.line if button.isDown() else theme.sunken if is_over else theme.raised
    edge = theme.control if is_over or shape.is_dashed else theme.line2
    pen = QPen(QColor(edge), 1.0)
    if button.isChecked():
        ground, pen = theme.tint, QPen(QColor(theme.accent), 2.0)
    if shape.is_dashed:
        pen.setDashPattern(DASHES)
        ground = ground if is_over or button.isDown() else theme.canvas
    half = pen.widthF() / 2
    painter.setPen(pen)
    painter.setBrush(QColor(ground))
    area = QRectF(button.rect()).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(area, RADIUS, RADIUS)


def _prepare(button: QAbstractButton, look: Look) -> None:
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    look.changed.connect(button.updateGeometry)


class AnswerRow(QRadioButton):
    """A possible answer."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key, self._words, self._shape = "", "", ROW
        _prepare(self, look)

    @property
    def words(self) -> str:
        """What the answer says."""
        return self._words

    def set_row(self, number: int, words: str, shape: RowShape = ROW) -> None:
        """Be the n-th answer."""
        self._key, self._words, self._shape = str(number), words, shape
        self.setAccessibleName(f"{number}: {words}")
        self.updateGeometry()
        self.update()

    def set_chosen(self, *, is_chosen: bool) -> None:
        """Be the answer that is kept, or not; Qt alone could not take the last mark away."""
        self.setAutoExclusive(False)
        self.setChecked(is_chosen)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def nextCheckState(self) -> None:  # noqa: N802  (Qt's name)
        """Stay as it is: a click is a wish, and only what was kept is chosen."""

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802  (Qt's name)
        """Take a click anywhere in the row, as Qt asks."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Give the size of the words on one line, as Qt asks."""
        theme = self._look.theme
        words = Typeset(self._words, self._shape.step, theme).width
        return QSize(words + theme.px(WORDS_AT + RIGHT + TICK + BESIDE), theme.px(self._shape.high))

    def minimumSizeHint(self) -> QSize:
        """Give the least size, as Qt asks; the height follows the width."""
        theme = self._look.theme
        return QSize(theme.px(2 * WORDS_AT), theme.px(self._shape.high))

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Give the height of the wrapped words, as Qt asks."""
        return row_height(self._words, self._shape, self._look.theme, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row, as Qt asks."""
        del event
        paint_row(self, self._key, self._words, self._shape, self._look.theme)


class WayOutRow(BaseButton):
    """The last row, dashed: not to have been in such a situation is no answer."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look, self._key, self._words = look, key, ""
        _prepare(self, look)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say what it means."""
        self._words = words
        self.setAccessibleName(f"{self._key}: {words}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the least size, as Qt asks; the height follows the width."""
        theme = self._look.theme
        return QSize(theme.px(2 * WORDS_AT), theme.px(LAST_ROW.high))

    def minimumSizeHint(self) -> QSize:
        """Give the same."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Give the height of the wrapped words, as Qt asks."""
        return row_height(self._words, LAST_ROW, self._look.theme, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row, as Qt asks."""
        del event
        paint_row(self, self._key, self._words, LAST_ROW, self._look.theme)
