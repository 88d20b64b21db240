"""A chart as a value: how high it is, how it is painted, and what it says in words."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a chart, and what it says at full precision."""

    area: QRectF
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """The facts of a chart, cell by cell."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """All cells, as a spreadsheet takes them: tabs between, a row a line."""
        return "\n".join("\t".join(row) for row in (self.head, *self.rows))


@dataclass(frozen=True, slots=True)
class Chart:
    """What any view, page of a report or file needs in order to show a chart.

    Attributes
    ----------
    height : callable
        Gives the height in pixels for a width and a theme.
    paint : callable
        Paints it into a rectangle.
    spots : callable
        Gives the parts for a width and a theme.
    text : str
        The same facts in words.
    table : Table
        The same facts in cells, with unrounded numbers.
    """

    height: Callable[[float, Theme], float]
    paint: Callable[[QPainter, QRectF, Theme], None]
    spots: Callable[[float, Theme], tuple[Spot, ...]]
    text: str
    table: Table
