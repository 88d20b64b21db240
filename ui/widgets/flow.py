"""Things side by side as far as there is room, the rest below."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

GAP = 8


class FlowLayout(QLayout):
    """A layout that breaks into rows like text."""

    def __init__(self, gap: int = GAP, parent: QWidget | None = None) -> None:
        self._items: list[QLayoutItem] = []  # first of all: Qt asks for them at once
        self._gap = gap
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  (Qt's name)
        """Take an item, as Qt asks."""
        self._items.append(item)

    def count(self) -> int:
        """Give how many items there are, as Qt asks."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  (Qt's name)
        """Give an item, as Qt asks."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  (Qt's name)
        """Give an item away, as Qt asks."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802  (Qt's name)
        """Take no more room than is needed, as Qt asks."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802  (Qt's name)
        """Say that the height follows the width, as Qt asks."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Give the height of all rows, as Qt asks."""
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  (Qt's name)
        """Place the items, as Qt asks."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Give the size of one row, as Qt asks."""
        hints = [item.sizeHint() for item in self._shown()]
        wide = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(wide, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802  (Qt's name)
        """Give the size of the largest item, as Qt asks."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Give the items of every line."""
        lines: list[list[QLayoutItem]] = []
        taken = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or taken + self._gap + wide > width:
                lines.append([])
                taken = -self._gap
            lines[-1].append(item)
            taken += self._gap + wide
        return lines

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        """Place the items, those of a line centred on each other; give the height of all."""
        y = rect.top()
        for line in self._lines(rect.width()):
            hints = [item.sizeHint() for item in line]
            x, high = rect.left(), max(hint.height() for hint in hints)
            for item, hint in zip(line, hints, strict=True):
                if moves:
                    corner = QPoint(x, y + (high - hint.height()) // 2)
                    item.setGeometry(QRect(corner, hint))
                x += hint.width() + self._gap
            y += high + self._gap
        return max(0, y - self._gap - rect.top())


class Flow(QWidget):
    """Widgets side by side, in as many rows as they need."""

    def __init__(self, gap: int = GAP, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(gap, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._row.addWidget(widget)
