"""What every chart is drawn with: hairlines, words, icons, markers. Nothing here knows a value."""

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.icons import DRAWN_IN
from ui.theme import Marker, Theme, Type, font

Align = Qt.AlignmentFlag
LEFT = Align.AlignLeft | Align.AlignVCenter
RIGHT = Align.AlignRight | Align.AlignVCenter
CENTRE = Align.AlignCenter
HALO = 5.0
EDGE = 2.0
SIDES = {Marker.DIAMOND: 4, Marker.TRIANGLE: 3, Marker.HEXAGON: 6}
# By how much a shape is larger than a circle, so that all look of one size.
SWELL = {Marker.DIAMOND: 1.18, Marker.TRIANGLE: 1.28, Marker.HEXAGON: 1.05, Marker.SQUARE: 0.9}


class Ruler:
    """Measures text in a theme; makes each typeface once. ``unit`` is a unit's pixels."""

    def __init__(self, theme: Theme) -> None:
        self._theme, self.unit = theme, theme.scale
        self._fonts: dict[Type, tuple[QFont, QFontMetricsF]] = {}

    def font(self, step: Type) -> tuple[QFont, QFontMetricsF]:
        """Give the typeface of a step, with its measures."""
        if step not in self._fonts:
            made = font(step, self._theme)
            self._fonts[step] = made, QFontMetricsF(made)
        return self._fonts[step]

    def width_of(self, text: str, step: Type) -> float:
        """Give the room that a text takes in a line, in pixels."""
        return self.font(step)[1].horizontalAdvance(text)

    def wrapped(self, text: str, step: Type, width: float) -> tuple[str, ...]:
        """Break a text into lines no wider than a width; a word that is wider is broken too."""
        if not text or self.width_of(text, step) <= width:
            return (text,) if text else ()
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width_of(longer, step) <= width:
                lines[-1] = longer
            else:
                lines += self._pieces(word, step, width)
        return tuple(lines)

    def _pieces(self, word: str, step: Type, width: float) -> list[str]:
        if self.width_of(word, step) <= width:
            return [word]
        pieces = [""]
        for letter in word:
            if pieces[-1] and self.width_of(pieces[-1] + letter, step) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces


class Hand:
    """A painter and the theme it paints in; begins at the top left of a rectangle.

    Attributes
    ----------
    unit : float
        Pixels of one unit: lengths follow the text size.
    ruler : Ruler
        Measures text.
    """

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.ruler = Ruler(theme)
        self.painter, self.theme, self.unit = painter, theme, theme.scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    def across(self, y: float, ends: tuple[float, float], colour: str) -> None:
        """Draw a level hairline, on whole pixels."""
        line = QRectF(ends[0], math.floor(y), ends[1] - ends[0], 1)
        self.painter.fillRect(line, QColor(colour))

    def down(self, x: float, ends: tuple[float, float], colour: str) -> None:
        """Draw an upright hairline, on whole pixels."""
        line = QRectF(math.floor(x), ends[0], 1, ends[1] - ends[0])
        self.painter.fillRect(line, QColor(colour))

    def write(
        self,
        text: str,
        box: QRectF,
        step: Type,
        colour: str,
        align: Align = LEFT,
        *,
        over: str = "",
    ) -> None:
        """Write a line of text.

        Parameters
        ----------
        text, box, step, colour, align
            What, where and how; a line that is longer than the box goes on beyond it.
        over : str
            Colour of the ground, if the text lies over lines: it gets an edge of it.
        """
        style, metrics = self.ruler.font(step)
        where = _start(metrics, text, box, align)
        if over:
            path = QPainterPath()
            path.addText(where, style, text)
            self.painter.strokePath(path, QPen(QColor(over), HALO, j=Qt.PenJoinStyle.RoundJoin))
        self.painter.setFont(style)
        self.painter.setPen(QColor(colour))
        self.painter.drawText(where, text)

    def write_lines(
        self, lines: Sequence[str], corner: QPointF, high: float, step: Type, colour: str
    ) -> None:
        """Write lines below each other, each so high."""
        for at, line in enumerate(lines):
            box = QRectF(corner.x(), corner.y() + at * high, 1, high)
            self.write(line, box, step, colour)

    def icon(self, name: str, box: QRectF, colour: str) -> None:
        """Draw an icon in strokes, so that a PDF or an SVG holds no picture of it."""
        QSvgRenderer(QByteArray(_drawn(name, colour))).render(self.painter, box)

    def marker(self, place: int, centre: QPointF, radius: float) -> None:
        """Draw the sign of a path, set off from what lies under it."""
        style = self.theme.path(place)
        shape = shape_of(style.marker, centre, radius)
        edge = QPen(QColor(self.theme.canvas), 2 * EDGE, j=Qt.PenJoinStyle.RoundJoin)
        self.painter.strokePath(shape, edge)
        self.painter.fillPath(shape, QColor(style.colour))

    def fill(self, colour: str | QColor, edge: str = "", wide: float = 0.0) -> None:
        """Fill what is drawn next, with an edge if one is given."""
        self.painter.setPen(QPen(QColor(edge), wide) if edge else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(QColor(colour))


def mixed(colour: str, ground: str, share: float) -> QColor:
    """Give a colour laid over a ground so thickly: opaque, for PDF and SVG alike."""
    one, other = QColor(colour), QColor(ground)
    pairs = (
        (one.red(), other.red()),
        (one.green(), other.green()),
        (one.blue(), other.blue()),
    )
    return QColor(*(round(over * share + under * (1 - share)) for over, under in pairs))


def _start(metrics: QFontMetricsF, text: str, box: QRectF, align: Align) -> QPointF:
    """Give where the baseline of a text begins that stands in a box."""
    share = 1.0 if align & Align.AlignRight else 0.5 if align & Align.AlignHCenter else 0.0
    free = box.width() - metrics.horizontalAdvance(text) if share else 0.0
    y = box.center().y() - metrics.height() / 2 + metrics.ascent()
    return QPointF(box.left() + free * share, y)


@lru_cache(maxsize=64)
def _drawn(name: str, colour: str) -> bytes:
    text = (resources.ICONS / f"{name}.svg").read_text("utf-8")
    return text.replace(DRAWN_IN, colour).encode()


def shape_of(kind: Marker, centre: QPointF, radius: float) -> QPainterPath:
    """Give the outline of a marker."""
    path = QPainterPath()
    size = radius * SWELL.get(kind, 1.0)
    if kind is Marker.CIRCLE:
        path.addEllipse(centre, size, size)
    elif kind is Marker.SQUARE:
        path.addRect(QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size))
    else:
        path.addPolygon(_polygon(SIDES[kind], centre, size))
        path.closeSubpath()
    return path


def _polygon(sides: int, centre: QPointF, radius: float) -> QPolygonF:
    """Give a regular polygon with a corner at the top; a triangle sits by its middle."""
    lift = radius * 0.2 if sides == SIDES[Marker.TRIANGLE] else 0.0
    turn = math.pi / 6 if sides == SIDES[Marker.HEXAGON] else 0.0
    corners = []
    for at in range(sides):
        angle = 2 * math.pi * at / sides - math.pi / 2 + turn
        x = centre.x() + radius * math.cos(angle)
        corners.append(QPointF(x, centre.y() + radius * math.sin(angle) + lift))
    return QPolygonF(corners)
