"""Which change matters most: single steps, each a button that makes it in the draft."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor import Moves
from ui import icons
from ui.look import Look
from ui.pages.what_if.values import EffectShown, EffectsShown
from ui.theme import LINES, Type
from ui.widgets.painted_button import PaintedButton
from ui.widgets.section import Section
from ui.widgets.typeset import Typeset

AROUND, RADIUS = 4, 6
ICON, ICON_GAP, GAP, LEAST, BESIDE_FROM = 16, 6, 12, 240, 420


class EffectRow(PaintedButton):
    """One step: what it is at the left, what it does at the right."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._shown: EffectShown | None = None
        self._column = 0
        self.setProperty("radius", RADIUS)
        self.setProperty("small", "true")

    @property
    def shown(self) -> EffectShown | None:
        """What it shows."""
        return self._shown

    def set_effect(self, shown: EffectShown, column: int) -> None:
        """Show a step; what it does begins so far from the right."""
        self._shown, self._column = shown, column
        self._speak(shown.spoken)

    def sizeHint(self) -> QSize:
        """Give the least width and the height of one line, as Qt asks."""
        theme = self._look.theme
        return QSize(theme.px(LEAST), theme.px(LINES[Type.BODY]) + 2 * AROUND)

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Give the height of the wrapped words, as Qt asks."""
        line = self._look.theme.px(LINES[Type.SECONDARY])
        below = 0 if self._is_beside(width) else line
        return self._sentence(width).height + below + 2 * AROUND + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both sides and the hairline below, as Qt asks."""
        del event
        if self._shown is None:
            return
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.line))
        sentence = self._sentence(self.width())
        over = theme.accent_press if self.isDown() else theme.accent
        sentence.paint(painter, 0, AROUND, over if self.underMouse() else theme.ink)
        is_beside = self._is_beside(self.width())
        self._paint_right(painter, AROUND + (1 if is_beside else sentence.height))
        painter.end()

    def _paint_right(self, painter: QPainter, top: int) -> None:
        if self._shown is None:
            return
        theme, shown = self._look.theme, self._shown
        left = self.width() - self._column
        points = Typeset(shown.points, Type.SECONDARY, theme)
        points.paint(painter, left - theme.px(GAP) - points.width, top, theme.ink2)
        edge, line = theme.px(ICON), theme.px(LINES[Type.SECONDARY])
        style = theme.path(shown.place)
        drawn = icons.pixmap(style.icon, style.colour, edge, self.devicePixelRatioF())
        painter.drawPixmap(left, top + (line - edge) // 2, drawn)
        words = Typeset(shown.outcome, Type.SECONDARY, theme)
        words.paint(painter, left + edge + theme.px(ICON_GAP), top, theme.ink2)

    def _sentence(self, width: int) -> Typeset:
        theme, text = self._look.theme, "" if self._shown is None else self._shown.sentence
        room = width
        if self._is_beside(width):
            room -= self._column + theme.px(2 * GAP + 40)
        return Typeset(text, Type.BODY, theme, room)

    def _is_beside(self, width: int) -> bool:
        return width >= self._look.theme.px(BESIDE_FROM)


class EffectsPart(Section):
    """The steps, the one that takes most from the lead first.

    Signals
    -------
    picked(Moves)
        A person tries one.
    """

    picked = Signal(Moves)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self._shown: EffectsShown | None = None
        self.rows: list[EffectRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.setSpacing(4)
        self.column.addLayout(self._list)
        self.aside.setAlignment(Qt.AlignmentFlag.AlignRight)
        look.changed.connect(self._fill)

    def set_effects(self, shown: EffectsShown | None) -> None:
        """Show steps; rows stay the same widgets."""
        if shown == self._shown:
            return
        self._shown = shown
        self._fill()

    def _fill(self) -> None:
        shown = self._shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        self.set_title(self.tr("Which change matters most?"), shown.aside)
        while len(self.rows) < len(shown.rows):
            self._add_row()
        theme = self._look.theme
        widest = max(Typeset(one.outcome, Type.SECONDARY, theme).width for one in shown.rows)
        column = widest + theme.px(ICON + ICON_GAP)
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(shown.rows))
            if at < len(shown.rows):
                row.set_effect(shown.rows[at], column)

    def _add_row(self) -> None:
        row = EffectRow(self._look)
        row.clicked.connect(lambda: self._pick(row))
        self.rows.append(row)
        self._list.addWidget(row)

    def _pick(self, row: EffectRow) -> None:
        if row.shown is not None:
            self.picked.emit(row.shown.moves)
