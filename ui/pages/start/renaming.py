"""Another name for a profile, typed in its card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.buttons import Button

LONGEST = 200


class Renaming(QWidget):
    """A field with the old name, and a button that takes the new one. Escape leaves it.

    Signals
    -------
    renamed(str)
        A person gave another name.
    ended()
        It is over, with or without another name.
    """

    renamed = Signal(str)
    ended = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(self.tr("New name of the profile"))
        self.save = Button(self.tr("Rename"))
        self.cancel = Button(self.tr("Cancel"))
        for button in (self.save, self.cancel):
            button.setProperty("small", "true")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addLayout(buttons)
        self.field.textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))
        self.field.returnPressed.connect(self._take)
        self.save.clicked.connect(self._take)
        self.cancel.clicked.connect(self._end)
        self.hide()

    def begin(self) -> None:
        """Offer the old name, all of it selected."""
        self.field.setText(self._name)
        self.show()
        self.field.selectAll()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape, as a person expects."""
        if event.key() == Qt.Key.Key_Escape:
            self._end()
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        name = self.field.text().strip()
        if name:
            self._end()
            if name != self._name:
                self.renamed.emit(name)

    def _end(self) -> None:
        self.hide()
        self.ended.emit()
