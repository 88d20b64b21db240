"""How the window looks, where the data lies, and to whom thanks are due."""

from ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
