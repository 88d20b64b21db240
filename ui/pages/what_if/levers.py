"""Everything that can be moved, in three tabs: wishes, skills and limits."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor import LeverKey, Moves
from ui.look import Look
from ui.pages.what_if.lever_row import LeverRow
from ui.pages.what_if.limits import LimitsTab
from ui.pages.what_if.panels import LeverPanel, SkillsPanel, WishesPanel
from ui.pages.what_if.values import LeverShown, LimitShown, MovedShown
from ui.phrase import phrase
from ui.style import ButtonKind
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.segments import Segments
from ui.widgets.text import Divider

WISHES, SKILLS, LIMITS = range(3)
APART = 16


class LeversPart(QWidget):
    """The tabs; each says how much is moved in it.

    Signals
    -------
    dragged(Moves)
        A person holds a lever, and moved it.
    released()
        They let it go.
    picked(Moves)
        They try another limit: a step of its own.
    opened(str)
        They want to answer the question with this id first.
    learning_asked()
        They want their weights worked out of trade-offs.
    turned()
        Another tab is shown.
    """

    dragged = Signal(Moves)
    released = Signal()
    picked = Signal(Moves)
    opened = Signal(str)
    learning_asked = Signal()
    turned = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (self.tr("Wishes"), self.tr("Skills"), self.tr("Limits"))
        self.segments = Segments(self.tr("What to move"), self._words)
        self.learn_button = Button(self.tr("Learn my weights"), ButtonKind.QUIET)
        self.wishes, self.skills, self.limits = WishesPanel(look), SkillsPanel(look), LimitsTab()
        self._arrange()
        self._turn(WISHES)
        self.segments.picked.connect(self._turn)
        self.limits.picked.connect(self.picked)
        self.learn_button.clicked.connect(self.learning_asked)
        for panel in self._panels:
            panel.dragged.connect(self.dragged)
            panel.released.connect(self.released)
            panel.opened.connect(self.opened)

    def set_levers(self, levers: Mapping[LeverKey, LeverShown]) -> None:
        """Show these; those that are not given stay as they are."""
        for panel in self._panels:
            panel.set_levers(levers)
        self._wake()

    def set_limits(self, limits: Sequence[LimitShown], moved: MovedShown) -> None:
        """Show limits, and how much is moved in each tab."""
        self.limits.set_limits(limits)
        for panel in self._panels:
            panel.unfold()
        counts = (moved.wishes, moved.skills, moved.limits)
        spoken = self.tr("{tab}, {n} moved")
        name = self.segments.accessibleName()
        for button, word, count in zip(self.segments.buttons, self._words, counts, strict=True):
            button.setText(f"{word} {count}" if count else word)
            said = phrase(spoken, tab=word, n=count) if count else word
            button.setAccessibleName(f"{name}: {said}")

    def set_order(self) -> None:
        """Put those levers first that turn the order soonest."""
        for panel in self._panels:
            panel.set_order()

    def row_of(self, key: LeverKey) -> LeverRow | None:
        """Give the row of a lever in the tab that is shown, unfolded; None if it is not there."""
        if self._tab >= len(self._panels):
            return None
        panel = self._panels[self._tab]
        panel.unfold(key)
        return panel.rows.get(key)

    def turn_to(self, tab: int) -> None:
        """Show a tab."""
        self._turn(tab)

    @property
    def _panels(self) -> tuple[LeverPanel, ...]:
        return self.wishes, self.skills

    def _wake(self) -> None:
        if self._tab < len(self._panels):
            self._panels[self._tab].wake()

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self._wake()
        self.segments.set_chosen(tab)
        for at, part in enumerate((self.wishes, self.skills, self.limits)):
            part.setVisible(at == tab)
        self.turned.emit()

    def _arrange(self) -> None:
        head, column = Flow(APART), QVBoxLayout(self)
        head.add(self.segments)
        head.add(self.learn_button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(head)
        column.addWidget(Divider(between_sections=True))
        for part in (self.wishes, self.skills, self.limits):
            column.addWidget(part)
        column.addStretch(1)
