"""What a lever shows: its words, its size, its strokes, and what a screen reader is told."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ui.look import Look
from ui.widgets.lever.arranging import LeverPlan, arrange
from ui.widgets.lever.painting import LeverState, paint_lever
from ui.widgets.lever.saying import lever_text
from ui.widgets.lever.values import LeverValues

NARROWEST, WISHED = 160, 392
NOTHING = LeverValues("", 0, 1, 1, 0, 0, "", "", None, None, "")


class LeverFace(QSlider):
    """A slider that paints itself and shows what it is told.

    Why a slider of Qt's: a screen reader knows it as one, is told of every new setting, and may
    ask for one. Its whole numbers are settings in parts of 1, 100 or 1000.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._values = look, NOTHING
        self._state = LeverState()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._follow)

    @property
    def values(self) -> LeverValues:
        """What is shown."""
        return self._values

    def set_values(self, values: LeverValues) -> None:
        """Show this; a drag that is going on goes on."""
        before = self.heightForWidth(self.width())
        self._values = values
        self._set_whole_numbers()
        self.setEnabled(values.is_enabled)
        self.setAccessibleName(values.name)
        self.setAccessibleDescription(lever_text(values))
        if self.heightForWidth(self.width()) != before:
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802  (Qt's name)
        """Say that the height follows the width, as Qt asks."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Give the height of the wrapped words, as Qt asks."""
        return -int(-self._plan(width).height // 1)

    def sizeHint(self) -> QSize:
        """Give the size in a column of the usual width, as Qt asks; the height follows it."""
        wide = self._look.theme.px(WISHED)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Give the least width, as Qt asks."""
        return QSize(self._look.theme.px(NARROWEST), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lever, as Qt asks."""
        del event
        painter = QPainter(self)
        paint_lever(painter, self._plan(self.width()), self._look.theme, self._values, self._state)
        painter.end()

    def _set_state(self, state: LeverState) -> None:
        """Show what a hand does."""
        if state != self._state:
            self._state = state
            self.update()

    def _set_whole_numbers(self) -> None:
        """Be where the setting is, for whoever knows a slider of Qt's; nothing was asked."""
        values, units = self._values, self._values.units
        with QSignalBlocker(self):
            self.setRange(round(values.low * units), round(values.high * units))
            self.setSingleStep(max(1, round(values.step * units)))
            self.setPageStep(values.page * self.singleStep())
            self.setValue(round(values.value * units))

    def _plan(self, width: int) -> LeverPlan:
        return arrange(float(width), self._look.theme, self._values)

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()
