"""The appearance that is shown now, told to whoever paints by hand."""

from PySide6.QtCore import QObject, Signal

from ui.theme import LIGHT, Theme


class Look(QObject):
    """Owns the theme in use.

    Signals
    -------
    changed(Theme)
        Another theme or text size; whoever paints by hand paints again.
    """

    changed = Signal(Theme)

    def __init__(self, theme: Theme = LIGHT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Take another theme and tell it."""
        if theme != self._theme:
            self._theme = theme
            self.changed.emit(theme)
