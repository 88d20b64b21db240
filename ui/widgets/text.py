"""Text as it is: never rich, wrapped where it must be read, its lines as the scale says."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.style import Tone
from ui.theme import LINES, TABULAR, TIGHT, TIGHTNESS, Type
from ui.widgets.typeset import laid_out

ENDLESS = 1e6
LONGEST = 30  # line heights across: as wide as a wrapped text wishes to be


class Text(QLabel):
    """Plain text of one step of the type scale and one tone.

    Why not a bare QLabel: it would take text of a person for markup, and it cannot set lines
    further apart than the typeface does.
    """

    def __init__(
        self,
        text: str = "",
        step: Type = Type.BODY,
        tone: Tone = Tone.INK,
        *,
        wraps: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._measured: dict[float, tuple[int, int]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("step", step.name)
        self.setProperty("tone", tone.value)
        self.setWordWrap(wraps)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802  (Qt's name)
        """Show another text, as Qt asks."""
        self._measured.clear()
        super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another typeface, as Qt asks."""
        if event.type() is QEvent.Type.FontChange:
            self._measured.clear()
        super().changeEvent(event)

    def set_tone(self, tone: Tone) -> None:
        """Take another tone."""
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)

    def sizeHint(self) -> QSize:
        """Give the size of the text, as Qt asks."""
        if not self.wordWrap():
            return self._around(*self._extent(ENDLESS))
        wished = self._around(min(self._extent(ENDLESS)[0], LONGEST * self._line()), 0).width()
        return QSize(wished, self.heightForWidth(wished))

    def minimumSizeHint(self) -> QSize:
        """Give the size below which the text would be cut, as Qt asks."""
        if not self.wordWrap():
            return self.sizeHint()
        return self._around(self._extent(1)[0], self._line())

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Give the height of the wrapped text, as Qt asks."""
        if not self.wordWrap():
            return -1
        margins, margin = self.contentsMargins(), 2 * self.margin()
        inner = width - margins.left() - margins.right() - margin
        return self._extent(max(1, inner))[1] + margins.top() + margins.bottom() + margin

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, as Qt asks."""
        del event
        margin = self.margin()
        area = QRectF(self.contentsRect().adjusted(margin, margin, -margin, -margin))
        laid = self._laid(area.width() if self.wordWrap() else ENDLESS)
        height = laid.lineCount() * self._line()
        vertical = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        top = {Qt.AlignmentFlag.AlignTop: 0.0, Qt.AlignmentFlag.AlignBottom: area.height() - height}
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        free = area.width() - laid.boundingRect().width()
        left = 0.0 if self.wordWrap() else free * self._share_at_left()
        offset = top.get(vertical, (area.height() - height) / 2)
        laid.draw(painter, area.topLeft() + QPointF(left, offset))
        painter.end()

    def _share_at_left(self) -> float:
        """Give how much of the free room stands left of an unwrapped line."""
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            return 1.0
        return 0.5 if self.alignment() & Qt.AlignmentFlag.AlignHCenter else 0.0

    def _line(self) -> int:
        """Give the height of a line: that of the scale, at the text size in use."""
        self.ensurePolished()
        size, _ = self._step.value
        return round(LINES[self._step] * self.font().pixelSize() / size)

    def _laid(self, width: float) -> QTextLayout:
        return self._in_lines(self.text(), width)

    def _in_lines(self, text: str, width: float) -> QTextLayout:
        laid = QTextLayout(laid_out(text), self._set_font())
        how = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        wrap = QTextOption.WrapMode
        how.setWrapMode(wrap.WordWrap if self.wordWrap() else wrap.ManualWrap)
        if not self.wordWrap():
            how.setAlignment(Qt.AlignmentFlag.AlignLeft)
        laid.setTextOption(how)
        laid.beginLayout()
        high, at = self._line(), 0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, at * high + (high - line.height()) / 2))
            at += 1
        laid.endLayout()
        return laid

    def _extent(self, width: float) -> tuple[int, int]:
        """Give the width and the height that the text takes within a width.

        Layouts ask for the same widths again and again, so what was found is kept until the text
        or the typeface is another.
        """
        if width not in self._measured:
            self.ensurePolished()
            laid = self._laid(width)
            lines = [laid.lineAt(at) for at in range(laid.lineCount())]
            widest = max((line.naturalTextWidth() for line in lines), default=0.0)
            self._measured[width] = -int(-widest // 1), max(1, len(lines)) * self._line()
        return self._measured[width]

    def _around(self, width: int, height: int) -> QSize:
        margins, margin = self.contentsMargins(), 2 * self.margin()
        return QSize(
            width + margins.left() + margins.right() + margin,
            height + margins.top() + margins.bottom() + margin,
        )

    def _set_font(self) -> QFont:
        """Give the font of the style sheet, with figures of one width."""
        self.ensurePolished()
        made = QFont(self.font())
        made.setFeature(QFont.Tag(TABULAR), 1)
        if self._step in TIGHT:
            made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, TIGHTNESS)
        return made


class Sentence(Text):
    """A large text that breaks after its first full stop, where that takes no more lines."""

    def set_step(self, step: Type) -> None:
        """Take another step of the type scale."""
        if step is not self._step:
            self._step = step
            self.setProperty("step", step.name)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def _laid(self, width: float) -> QTextLayout:
        plain = super()._laid(width)
        broken = self._in_lines(self.text().replace(". ", ".\n", 1), width)
        return broken if broken.lineCount() <= plain.lineCount() else plain


class Badge(QLabel):
    """A word on a coloured ground: a state, never by colour alone."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.INK2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.set_state(text, tone)

    def set_state(self, text: str, tone: Tone) -> None:
        """Show another word."""
        self.setProperty("badge", tone.value)
        self.setText(text)
        self.style().unpolish(self)
        self.style().polish(self)


class Divider(QFrame):
    """A hairline between rows, or a stronger one between sections."""

    def __init__(self, *, between_sections: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "section-divider" if between_sections else "divider")
        self.setFixedHeight(1)
