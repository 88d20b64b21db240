"""The sections of a longer way: a bar, a name and a count each; a press goes there."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import icons
from ui.look import Look
from ui.theme import LINES, Theme, Type
from ui.widgets.painted_button import PaintedButton
from ui.widgets.typeset import Typeset

BAR, BELOW_BAR, GAP, BETWEEN, TICK = 3, 6, 20, 8, 16


class StepState(Enum):
    """How far a section is."""

    AHEAD = "ahead"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Step:
    """A section: its name, how far it is, and the same in spoken words."""

    name: str
    count: str
    spoken: str
    state: StepState
    is_here: bool = False


class StepButton(PaintedButton):
    """One section of the way."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._step = Step("", "", "", StepState.AHEAD)
        self.setProperty("radius", 0)  # for the ring around it

    @property
    def step(self) -> Step:
        """The section."""
        return self._step

    def set_step(self, step: Step) -> None:
        """Be a section."""
        self._step = step
        self._speak(step.spoken)

    def sizeHint(self) -> QSize:
        """Give the least size, as Qt asks; the height follows the width."""
        theme = self._look.theme
        name, count = self._texts(theme)
        wide = max(name.width, count.width)
        return QSize(wide, theme.px(BAR + BELOW_BAR) + name.height)

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Give one line, or two where name and count do not stand side by side, as Qt asks."""
        lines = 1 if all(one.fits(width) for one in self._all()) else 2
        return self._high(lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bar, name and count, as Qt asks."""
        del event
        theme, step = self._look.theme, self._step
        painter = QPainter(self)
        bar = {StepState.DONE: theme.ink2, StepState.AHEAD: theme.line2}
        is_over = self.underMouse() or self.isDown()
        painter.fillRect(
            QRectF(0, 0, self.width(), BAR),
            QColor(theme.accent if step.is_here else theme.control if is_over else bar[step.state]),
        )
        name, count = self._texts(theme)
        top = theme.px(BAR + BELOW_BAR)
        ink = theme.ink if step.is_here or is_over else theme.ink2
        name.paint(painter, 0, top, ink)
        fits = self.height() < self._high(2)  # all alike: the row has one height
        below = top if fits else top + name.height
        if step.state is StepState.DONE:
            edge = theme.px(TICK)
            tick = icons.pixmap("check", theme.ink2, edge, self.devicePixelRatioF())
            left = self.width() - edge if fits else 0
            painter.drawPixmap(QPointF(left, below + (name.height - edge) / 2), tick)
        else:
            left = self.width() - count.width if fits else 0
            count.paint(painter, left, below, theme.ink2)
        painter.end()

    def _texts(self, theme: Theme) -> tuple[Typeset, Typeset]:
        name = Typeset(self._step.name, Type.SECONDARY, theme, is_strong=self._step.is_here)
        return name, Typeset(self._step.count, Type.SECONDARY, theme)

    def fits(self, width: int) -> bool:
        """Tell whether its name and its count, or its tick, stand side by side in a width."""
        theme = self._look.theme
        name, count = self._texts(theme)
        mark = theme.px(TICK) if self._step.state is StepState.DONE else count.width
        return name.width + theme.px(BETWEEN) + mark <= width

    def _all(self) -> "list[StepButton]":
        """Give the sections that stand in one row with it: none of them breaks alone."""
        row = self.parentWidget()
        found = [] if row is None else row.findChildren(StepButton)
        return [one for one in found if not one.isHidden()] or [self]

    def _high(self, lines: int) -> int:
        theme = self._look.theme
        return theme.px(BAR + BELOW_BAR) + lines * theme.px(LINES[Type.SECONDARY])


class Stepper(QWidget):
    """All sections side by side.

    Signals
    -------
    picked(int)
        A person pressed the section at this place.
    """

    picked = Signal(int)

    def __init__(self, look: Look, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = tuple(StepButton(look) for _ in range(most))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for at, button in enumerate(self.buttons):
            row.addWidget(button, 1)
            button.clicked.connect(lambda _=False, at=at: self.picked.emit(at))

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these sections."""
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(steps))
            if at < len(steps):
                button.set_step(steps[at])
        for button in self.buttons:
            button.updateGeometry()  # the height of each follows from all
