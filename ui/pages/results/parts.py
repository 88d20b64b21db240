"""All parts of a result, in reading order, and how they stand for the room there is."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import Width
from ui.pages.results.about import AboutPart
from ui.pages.results.answer import AnswerPart
from ui.pages.results.board import BoardPart
from ui.pages.results.limits import LimitsPart
from ui.pages.results.lists import GapsPart, StepsPart, TalkPart
from ui.pages.results.method import MethodPart
from ui.pages.results.more import MorePart
from ui.pages.results.near import NearPart
from ui.pages.results.receipts import ReceiptPart
from ui.pages.results.turning import ChangesPart, LeewayPart
from ui.pages.results.values import Shown
from ui.pages.results.why import WhyPart

CONTENT, BESIDE, GAP, PARTS = 992, 332, 48, 28
UNBOUND = 16777215  # Qt's own number for no largest width


class Parts(QWidget):
    """The parts of the page."""

    def __init__(self, look: Look, *, can_try: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._room = Width.WIDE
        self.shown: Shown | None = None
        self.answer = AnswerPart(look)
        self.board = BoardPart(look)
        self.about = AboutPart(look)
        self.more = MorePart(look)
        self.limits = LimitsPart(look)
        self.why = WhyPart(look)
        self.receipt = ReceiptPart(look)
        self.gaps = GapsPart()
        self.changes = ChangesPart(can_try=can_try)
        self.steps = StepsPart()
        self.talk = TalkPart(look)
        self.leeway = LeewayPart(look)
        self.near = NearPart(look)
        self.method = MethodPart()
        self._arrange()
        look.changed.connect(lambda _: self.set_room(self._room))

    def set_shown(self, shown: Shown) -> None:
        """Give each part its value, if that is another one."""
        before, self.shown = self.shown, shown
        self.answer.set_answer(shown.answer, shown.state)
        self.more.set_more(shown.more, shown.state)
        parts: tuple[Callable[[Any], None], ...] = (
            self.board.set_board,
            self.about.set_paths,
            self.limits.set_limits,
            self.why.set_whys,
            self.receipt.set_receipts,
            self.gaps.set_gaps,
            self.changes.set_changes,
            self.steps.set_steps,
            self.talk.set_talk,
            self.leeway.set_leeways,
            self.near.set_near,
            self.method.set_method,
        )
        given = shown.parts
        held = (None,) * len(given) if before is None else before.parts
        for set_part, value, old in zip(parts, given, held, strict=True):
            if before is None or value != old:
                set_part(value)
        self._stand()

    def set_room(self, width: Width) -> None:
        """Stand side by side or below each other."""
        self._room = width
        is_narrow = width is Width.NARROW
        self.setMaximumWidth(self._look.theme.px(CONTENT))
        self.answer.set_narrow(is_narrow=is_narrow)
        self.why.set_wide(is_wide=not is_narrow)
        self.near.set_wide(is_wide=not is_narrow)
        self.receipt.set_compact(is_compact=is_narrow)
        self._stand()

    def _stand(self) -> None:
        """Put the lists beside the receipt, if there is one and room for both."""
        px, direction = self._look.theme.px, QBoxLayout.Direction
        is_ranked = self.shown is not None and self.shown.state.is_ranked
        self._left.setVisible(is_ranked)
        is_wide = is_ranked and self._room is Width.WIDE
        self._beside.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._beside.setSpacing(px(GAP) if is_wide else 32)
        self._right.setMinimumWidth(px(BESIDE) if is_wide else 0)
        self._right.setMaximumWidth(px(BESIDE) if is_wide else UNBOUND)

    def _arrange(self) -> None:
        self._left, self._right = QWidget(), QWidget()
        _pile(self._left, (self.receipt, self.gaps))
        _pile(self._right, (self.changes, self.steps, self.talk))
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addWidget(self._left, 1)
        self._beside.addWidget(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        upper: list[tuple[QWidget, int]] = [
            (self.answer, 16),
            (self.board, 2),
            (self.about, 4),
            (self.more, 16),
            (self.limits, 16),
            (self.why, 28),
        ]
        for widget, gap in upper:
            widget.setContentsMargins(0, 0, 0, gap)
            column.addWidget(widget)
        column.addLayout(self._beside)
        for widget in (self.leeway, self.near, self.method):
            widget.setContentsMargins(0, 24, 0, 0)
            column.addWidget(widget)
        below = (self.board, self.about, self.more, self.limits, self.why, self.receipt, self.gaps)
        lists = (self.changes, self.steps, self.talk, self.leeway, self.near)
        for part in (*below, *lists, self.method):
            part.hide()


def _pile(widget: QWidget, parts: Sequence[QWidget]) -> None:
    """Put parts below each other."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(PARTS)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
