"""Text set into lines for whoever paints by hand: wrapped, never cut, at the steps of the scale."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from ui.theme import LINES, Theme, Type, font

ENDLESS = 1e6


class Typeset:
    """A text in lines of a width.

    Parameters
    ----------
    text : str
        Plain text.
    step : Type
        Step of the type scale.
    theme : Theme
        Gives the text size.
    width : float
        Pixels that a line may take; without end for one line.
    is_strong : bool
        Whether it stands out from its step.

    Attributes
    ----------
    width, height : int
        Pixels that the lines take.
    """

    def __init__(
        self,
        text: str,
        step: Type,
        theme: Theme,
        width: float = ENDLESS,
        *,
        is_strong: bool = False,
    ) -> None:
        face = font(step, theme)
        if is_strong:
            face.setWeight(QFont.Weight.DemiBold)
        self._laid = QTextLayout(text.replace("\n", "\u2028"), face)
        how = QTextOption()
        how.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._laid.setTextOption(how)
        high, widest, count = theme.px(LINES[step]), 0.0, 0
        self._laid.beginLayout()
        while (line := self._laid.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, count * high + (high - line.height()) / 2))
            widest, count = max(widest, line.naturalTextWidth()), count + 1
        self._laid.endLayout()
        self.width = -int(-widest // 1)
        self.height = max(1, count) * high

    def paint(self, painter: QPainter, left: float, top: float, colour: str) -> None:
        """Paint the lines, their upper left corner at a place."""
        painter.setPen(QColor(colour))
        self._laid.draw(painter, QPointF(left, top))
