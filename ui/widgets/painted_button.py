"""A button that paints itself: as wide as there is room, as high as its words need."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Look
from ui.widgets.buttons import BaseButton


class PaintedButton(BaseButton):
    """What such buttons share; each gives its own size, and paints."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Give the same as the size that is wished, as Qt asks: the height follows the width."""
        return self.sizeHint()

    def _speak(self, spoken: str) -> None:
        """Take what is read aloud, and the room that the new words need."""
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()
