"""The quick way: preferences in an order, and the weights that follow from it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.learn.order_list import OrderList, Span
from ui.pages.learn.take_part import TakePart
from ui.pages.learn.values import Ordered
from ui.phrase import phrase
from ui.style import Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.text import Text

GAP, BETWEEN, READING = 16, 8, 768


class OrderView(QWidget):
    """Shows an order with its weights."""

    def __init__(self, look: Look, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ordered: Ordered | None = None
        words = self.tr(
            "What counts most stands first. Only the order is used: how far apart two of them are, "
            "the place alone decides. Choices are more work and say more, also how sure it is."
        )
        keys = self.tr("Drag a row, or press Alt+Up and Alt+Down.")
        self.words = Text(words, tone=Tone.INK2)
        self.rows = OrderList(look, span)
        self.up_button = Button(self.tr("Move up"))
        self.down_button = Button(self.tr("Move down"))
        self.keys = Text(keys, Type.SECONDARY, Tone.INK2, wraps=False)
        self.taking = TakePart(look)
        self._arrange()
        self.up_button.clicked.connect(lambda: self.rows.move_current(-1))
        self.down_button.clicked.connect(lambda: self.rows.move_current(1))
        self.rows.currentRowChanged.connect(self._name_buttons)
        look.changed.connect(self._measure)
        self._measure()

    def set_ordered(self, ordered: Ordered, current: int) -> None:
        """Show an order, and which row would move."""
        self._ordered = ordered
        self.rows.set_rows(ordered.rows, current)
        self.taking.set_taking(ordered.taking)
        self._name_buttons(current)

    def _name_buttons(self, current: int) -> None:
        """Say what the buttons would move."""
        if self._ordered is None or not 0 <= current < len(self._ordered.rows):
            return
        name = self._ordered.rows[current].name
        up, down = self.tr("Move {name} up"), self.tr("Move {name} down")
        self.up_button.setAccessibleName(phrase(up, name=name))
        self.down_button.setAccessibleName(phrase(down, name=name))

    def _measure(self) -> None:
        reading = self._look.theme.px(READING)
        for part in (self.words, self.rows):
            part.setMaximumWidth(reading)

    def _arrange(self) -> None:
        buttons = Flow(BETWEEN)
        for button in (self.up_button, self.down_button):
            button.setProperty("small", "true")
            buttons.add(button)
        buttons.add(self.keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.words)
        column.addWidget(self.rows)
        column.addWidget(buttons)
        column.addWidget(self.taking)
