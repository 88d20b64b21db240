"""A page that takes a dropped file of answers."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ui.files import dropped_file
from ui.look import Look
from ui.pages.base import Page


class DropPage(Page):
    """Takes one local file of answers, and nothing else.

    Signals
    -------
    held_over(), held_away()
        A file that can be taken is held over the page, or no more.
    file_dropped(Path)
        A person dropped this file.
    """

    held_over = Signal()
    held_away = Signal()
    file_dropped = Signal(Path)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.viewport().setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say whether what is held can be dropped, as Qt asks."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.held_over.emit()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take back the sign that a file can be dropped, as Qt asks."""
        super().dragLeaveEvent(event)
        self.held_away.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Give the file that was dropped, as Qt asks."""
        self.held_away.emit()
        file = dropped_file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(file)
