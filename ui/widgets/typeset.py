"""Text set into lines for whoever paints by hand: wrapped, never cut, at the steps of the scale."""

import re
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from ui.theme import LINES, Theme, Type, font

ENDLESS = 1e6
HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
BREAKS = "/\u2013\u2014"  # after these a line may end
NEAR = 4.0  # pixels within which a width is found


def laid_out(text: str) -> str:
    """Give a text as a layout takes it: with its own line breaks, and no other within a compound.

    The hyphens of "one-to-ones" belong to the word, and none of them is the end of a line.
    """
    return HYPHEN.sub("\u2011", text.replace("\n", "\u2028"))


@lru_cache(maxsize=64)
def balanced(text: str, step: Type, theme: Theme, width: float) -> "Typeset":
    """Set a text into as few lines as a width allows, all about equally long."""
    widest = Typeset(text, step, theme, width)
    if widest.height <= theme.px(LINES[step]):
        return widest
    least, most, best = width / 2, width, widest
    while most - least > NEAR:
        middle = (least + most) / 2
        tried = Typeset(text, step, theme, middle)
        if tried.height == widest.height and not tried.is_broken:
            most, best = middle, tried
        else:
            least = middle
    return best


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
    is_broken : bool
        Whether a line ends within a word.
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
        text = laid_out(text)
        self._laid = QTextLayout(text, face)
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
        self.is_broken = self._breaks_a_word(text)
        self.width = -int(-widest // 1)
        self.height = max(1, count) * high

    def _breaks_a_word(self, text: str) -> bool:
        lines = [self._laid.lineAt(at) for at in range(self._laid.lineCount())]
        ends = (line.textStart() for line in lines[1:])
        return any(not text[end - 1].isspace() and text[end - 1] not in BREAKS for end in ends)

    def paint(self, painter: QPainter, left: float, top: float, colour: str) -> None:
        """Paint the lines, their upper left corner at a place."""
        painter.setPen(QColor(colour))
        self._laid.draw(painter, QPointF(left, top))
