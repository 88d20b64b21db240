"""A text that can be selected and copied, such as the name of a folder: wrapped anywhere."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget


class Selectable(QPlainTextEdit):
    """A read-only text as high as its lines."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setReadOnly(True)
        self.setProperty("kind", "selectable")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Give the height of all lines, as Qt asks."""
        lines = max(1, round(self.document().size().height()))
        around = self.height() - self.viewport().height() if self.isVisible() else 0
        inner = lines * self.fontMetrics().lineSpacing()
        return QSize(200, round(inner) + max(around, 2))

    def minimumSizeHint(self) -> QSize:
        """Give the same: nothing of it may be hidden."""
        return QSize(100, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap again, as Qt asks."""
        super().resizeEvent(event)
        self.updateGeometry()
