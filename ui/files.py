"""Choosing a file: the one place where the system's dialog opens, so that tests can stand in."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = ".json"


class FileChooser(Protocol):
    """Lets a person choose a file with answers."""

    def answers_file(self, parent: QWidget) -> Path | None:
        """Give the chosen file, or None."""


class SystemFileChooser:
    """The system's own dialog."""

    def answers_file(self, parent: QWidget) -> Path | None:
        """Give the chosen file, or None."""
        title = QCoreApplication.translate("files", "Open an answers file")
        kinds = QCoreApplication.translate("files", "Answers (*.json)")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
        return Path(chosen) if chosen else None


def dropped_file(brought: QMimeData) -> Path | None:
    """Give the one local JSON file that is dropped; None for anything else."""
    files = [Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile()]
    if len(files) != 1 or len(brought.urls()) != 1 or files[0].suffix.lower() != SUFFIX:
        return None
    return files[0]
