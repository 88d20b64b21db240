"""A row of a list that opens something: what it is at the left, how it stands at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.theme import LINES, Type
from ui.widgets.painted_button import PaintedButton
from ui.widgets.typeset import Typeset

AROUND, ACROSS, GAP, RADIUS, LEAST = 8, 8, 24, 6, 240
KEPT = 8
SHARE = 0.54  # of the width for what stands at the left


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row says; ``is_quiet`` where the right side says that there is nothing yet."""

    left: str
    right: str
    spoken: str
    is_quiet: bool = False


class ListRow(PaintedButton):
    """A row that a press opens; its words wrap, one side below the other where there is no room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._words = RowWords("", "", "")
        self.setProperty("radius", RADIUS)  # for the ring around it
        self._kept: dict[tuple[int, float, RowWords], tuple[Typeset, Typeset]] = {}

    @property
    def words(self) -> RowWords:
        """What it says."""
        return self._words

    def set_words(self, words: RowWords) -> None:
        """Say something else."""
        if words == self._words:
            return
        self._words = words
        self._speak(words.spoken)

    def sizeHint(self) -> QSize:
        """Give the least width and the height of one line, as Qt asks."""
        theme = self._look.theme
        return QSize(theme.px(LEAST), theme.px(LINES[Type.BODY]) + 2 * AROUND)

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Give the height of the wrapped words, as Qt asks."""
        left, right = self._set(width)
        below = self._is_below(width)
        inner = left.height + right.height if below else max(left.height, right.height)
        return inner + 2 * AROUND + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both sides and the hairline below, as Qt asks."""
        del event
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.line if self.isDown() else theme.sunken))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, 0, -1), RADIUS, RADIUS)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.line))
        left, right = self._set(self.width())
        left.paint(painter, ACROSS, AROUND, theme.ink)
        ink = theme.ink3 if self._words.is_quiet else theme.ink2
        if self._is_below(self.width()):
            right.paint(painter, ACROSS, AROUND + left.height, ink)
        else:
            right.paint(painter, self._right_from(self.width()), AROUND + 1, ink)
        painter.end()

    def _is_below(self, width: int) -> bool:
        return width / self._look.theme.scale < 2 * LEAST + GAP

    def _right_from(self, width: int) -> int:
        return ACROSS + round((width - 2 * ACROSS) * SHARE) + GAP // 2

    def _set(self, width: int) -> tuple[Typeset, Typeset]:
        """Give both sides in lines; a long list asks often, so the last few are kept."""
        key = (width, self._look.theme.scale, self._words)
        if key not in self._kept:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            self._kept[key] = self._set_anew(width)
        return self._kept[key]

    def _set_anew(self, width: int) -> tuple[Typeset, Typeset]:
        theme, whole = self._look.theme, width - 2 * ACROSS
        if self._is_below(width):
            sides = (whole, whole)
        else:
            sides = (round(whole * SHARE) - GAP // 2, width - ACROSS - self._right_from(width))
        return (
            Typeset(self._words.left, Type.BODY, theme, sides[0]),
            Typeset(self._words.right, Type.SECONDARY, theme, sides[1]),
        )
