"""A column of widgets that can be filled anew, with hairlines between if asked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.text import Divider


class Stack(QWidget):
    """Widgets below each other.

    Parameters
    ----------
    gap : int
        Pixels between them; with hairlines, above and below each line.
    has_lines : bool
        Whether a hairline stands between two.
    """

    def __init__(
        self, gap: int = 8, *, has_lines: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._has_lines = has_lines
        self._held: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap)

    def fill(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets and let go of those before."""
        for old in self._held:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._held = []
        for at, widget in enumerate(widgets):
            if at and self._has_lines:
                self._held.append(Divider())
            self._held.append(widget)
        for one in self._held:
            self._column.addWidget(one)
        if self.parentWidget() is not None:  # else it would flash up as a window of its own
            self.setVisible(bool(widgets))
