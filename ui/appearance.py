"""Which theme and text size are worn: as chosen, or as the system wishes, live."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from ui.look import Look
from ui.settings import TEXT_SIZES, Settings, ThemeChoice
from ui.style import sheet
from ui.theme import DARK, LIGHT, Theme, is_dark_wished, palette


class Appearance(QObject):
    """Dresses the application and remembers the wish.

    Signals
    -------
    chosen()
        Another theme or text size was chosen.
    """

    chosen = Signal()

    def __init__(self, application: QApplication, look: Look, settings: Settings) -> None:
        super().__init__()
        self._application, self._look, self._settings = application, look, settings
        self._worn: Theme | None = None
        self._hints = application.styleHints()  # kept: a chained call would lose it
        self._system = self._hints.colorScheme()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._wear()

    def end(self) -> None:
        """Follow the system no more."""
        self._hints.colorSchemeChanged.disconnect(self._follow_system)

    @property
    def theme(self) -> ThemeChoice:
        """The wished appearance."""
        return self._settings.theme

    @property
    def text_size(self) -> float:
        """The wished text size."""
        return self._settings.text_size

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Wear another theme."""
        self._settings.theme = choice
        self._wear()
        self.chosen.emit()

    def choose_text_size(self, size: float) -> None:
        """Wear another text size."""
        self._settings.text_size = size
        self._wear()
        self.chosen.emit()

    def step_text_size(self, steps: int) -> None:
        """Wear the next larger or smaller text size, if there is one."""
        at = TEXT_SIZES.index(self.text_size) + steps
        if 0 <= at < len(TEXT_SIZES):
            self.choose_text_size(TEXT_SIZES[at])

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        self._system = scheme
        self._wear()

    def _wished(self) -> Theme:
        by_choice = {ThemeChoice.LIGHT: LIGHT, ThemeChoice.DARK: DARK}
        system = DARK if is_dark_wished(self._system) else LIGHT
        theme = by_choice.get(self.theme, system)
        return replace(theme, scale=self.text_size)

    def _wear(self) -> None:
        theme = self._wished()
        if theme == self._worn:
            return
        self._worn = theme
        self._application.setPalette(palette(theme))
        self._application.setStyleSheet(sheet(theme))
        self._look.set_theme(theme)
