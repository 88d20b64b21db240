"""Brings what the keyboard reaches into view, also where it comes from outside the page."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

AROUND = 24


class FocusScroll(QObject):
    """Scrolls the page in which the focus arrives.

    Why not leave it to Qt: a scroll area follows Tab within itself only.
    """

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        application.focusChanged.connect(self._follow)

    def end(self) -> None:
        """Follow no more."""
        self._application.focusChanged.disconnect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return  # what is pressed must not move away under the mouse
        parent = new.parentWidget() if new is not None else None
        while parent is not None:
            if isinstance(parent, QScrollArea) and new is not None and new is not parent.widget():
                parent.ensureWidgetVisible(new, AROUND, AROUND)
            parent = parent.parentWidget()
