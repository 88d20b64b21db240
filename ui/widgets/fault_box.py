"""A fault of the program, told in a box: the one thing that may stand over a page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.selectable import Selectable
from ui.widgets.text import Text

WIDE = 560


class FaultBox(QDialog):
    """Says that the program has a fault, that what was saved is safe, and shows the report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("A fault of the program"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = self.tr(
            "Something in the program went wrong. All that was shown as saved is safe. You can go"
            " on; if a page looks wrong, close the window and open it again."
        )
        self.copy = Button(self.tr("Copy details"))
        self.go_on = Button(self.tr("Go on"), ButtonKind.PRIMARY)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Text(self.windowTitle(), Type.SECTION, Tone.ERR))
        column.addWidget(Text(said))
        column.addWidget(Selectable(report, self.tr("Details")))
        column.addLayout(buttons)
        self.setFixedWidth(WIDE)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report))
        self.go_on.clicked.connect(self.accept)


def tell(report: str) -> None:
    """Show the box over the window; the program goes on below it."""
    FaultBox(report, QApplication.activeWindow()).open()
