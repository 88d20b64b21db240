"""All parts of a draft, in reading order, and how they stand for the room there is."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import CONTENT, Width
from ui.pages.what_if.board import BoardPart
from ui.pages.what_if.changed import ChangedPart
from ui.pages.what_if.effects import EffectsPart
from ui.pages.what_if.head import Head, Lack
from ui.pages.what_if.levers import LeversPart
from ui.pages.what_if.saying import Telling
from ui.pages.what_if.scenarios import ScenariosPart
from ui.pages.what_if.strip import DraftStrip
from ui.pages.what_if.values import Shown, Stage
from ui.style import ButtonKind
from ui.theme import LINES, Type
from ui.values import DraftView
from ui.widgets.notice import Notice

LEVERS, NARROW_LEVERS, GAP, CLOSE_GAP, UNDER = 392, 320, 52, 32, 24
UNBOUND = 16777215  # Qt's own number for no largest width


class Parts(QWidget):
    """The parts of the page."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._room = look, Width.WIDE
        self.shown: Shown | None = None
        self.head = Head()
        self.strip = DraftStrip(look)
        self.changed = ChangedPart()
        self.notice = Notice(look)
        answer = self.tr("Levers move your own answers. Answer a few questions first.")
        unknown = self.tr("No order is shown: it would say more than the answers do.")
        self.nothing = Lack(answer, ButtonKind.PRIMARY)
        self.unranked = Lack(unknown, ButtonKind.PLAIN)
        self.board = BoardPart(look)
        self.levers = LeversPart(look)
        self.effects = EffectsPart(look)
        self.scenarios = ScenariosPart(look)
        self._arrange()
        look.changed.connect(lambda _: self.set_room(self._room))

    def set_shown(self, shown: Shown) -> None:
        """Show a draft that nobody holds a lever of."""
        self.shown = shown
        is_there = shown.stage is not Stage.NOTHING
        self.head.set_sentence(shown.sentence)
        self.nothing.setVisible(not is_there)
        for part in (self.strip, self.levers, self.scenarios):
            part.setVisible(is_there)
        self.changed.set_changed(shown.changed if is_there else ())
        self.unranked.setVisible(shown.stage is Stage.UNRANKED)
        self.strip.set_strip(shown.strip)
        self.levers.set_levers(shown.levers)
        self.levers.set_limits(shown.limits, shown.moved)
        self.board.set_board(shown.board if is_there else None)
        self.effects.set_effects(shown.effects if is_there else None)
        self.scenarios.set_scenarios(shown.scenarios)

    def set_held(self, telling: Telling, before: DraftView) -> None:
        """Show what a lever moves while it is held, and nothing else."""
        self.head.set_sentence(telling.sentence())
        self.strip.set_strip(telling.strip())
        self.levers.set_levers(telling.levers(before))
        board = telling.board(self.board.reach)
        self.board.set_board(board)
        self.unranked.setVisible(board is None)

    def set_room(self, width: Width) -> None:
        """Stand side by side or below each other."""
        self._room = width
        is_narrow = width is Width.NARROW
        self.setMaximumWidth(self._look.theme.px(CONTENT))
        line = self._look.theme.px(LINES[Type.WORKING_ANSWER])
        self.head.set_narrow(is_narrow=is_narrow, line=line)
        self.strip.set_narrow(is_narrow=width is not Width.WIDE)
        self._stand(is_narrow=is_narrow)

    def _stand(self, *, is_narrow: bool) -> None:
        """Put the levers beside the board, or below it."""
        px, is_wide = self._look.theme.px, self._room is Width.WIDE
        wide = px(LEVERS if is_wide else NARROW_LEVERS)
        self.levers.setMinimumWidth(0 if is_narrow else wide)
        self.levers.setMaximumWidth(UNBOUND if is_narrow else wide)
        for layout in (self._beside, self._right, self._below):
            for part in (self.levers, self._upper, self._lower):
                layout.removeWidget(part)
        if is_narrow:
            for part in (self._upper, self.levers, self._lower):
                self._below.addWidget(part)
            return
        self._beside.setSpacing(px(GAP if is_wide else CLOSE_GAP))
        self._beside.insertWidget(0, self.levers)
        self._right.insertWidget(0, self._upper)
        self._right.insertWidget(1, self._lower)

    def _arrange(self) -> None:
        self._upper, self._lower = QWidget(), QWidget()
        _pile(self._upper, self.unranked, self.board)
        _pile(self._lower, self.effects, self.scenarios)
        self._beside, self._right, self._below = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for layout in (self._right, self._below):
            layout.setSpacing(UNDER)
        self._right.addStretch(1)
        self._beside.addLayout(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        upper: tuple[QWidget, ...] = (
            *(self.head, self.strip, self.changed),
            *(self.notice, self.nothing),
        )
        for part in upper:
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(self._beside)
        column.addLayout(self._below)
        hidden: tuple[QWidget, ...] = (self.strip, self.nothing, self.unranked, self.board)
        for part in (*hidden, self.changed, self.levers, self.effects, self.scenarios):
            part.hide()


def _pile(widget: QWidget, *parts: QWidget) -> None:
    """Put parts below each other."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(UNDER)
    for part in parts:
        column.addWidget(part)
