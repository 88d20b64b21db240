"""A button with an icon, alone or before its word."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui import icons
from ui.look import Look
from ui.style import ButtonKind
from ui.widgets.buttons import Button

ICON, AFTER = 18, 4


class IconButton(Button):
    """A button whose icon follows the theme; without a word it needs a name, shown as a tip.

    Parameters
    ----------
    look : Look
        The theme in use.
    icon : str
        A file of ``resources/icons``.
    text : str
        The word beside it; empty for the icon alone.
    tint : str
        Colour of the icon in the theme.
    """

    def __init__(
        self,
        look: Look,
        icon: str,
        text: str = "",
        kind: ButtonKind = ButtonKind.PLAIN,
        *,
        name: str = "",
        tint: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, kind, name=name, parent=parent)
        self._look, self._icon, self._tint = look, icon, tint
        if not text:
            self.setProperty("shape", "square")
            self.setToolTip(name)
        look.changed.connect(self._follow)
        self._follow()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._follow()

    def _follow(self) -> None:
        theme = self._look.theme
        edge = theme.px(ICON)
        after = theme.px(AFTER) if self.text() else 0
        colour = getattr(theme, self._tint)
        self.setIcon(icons.icon(self._icon, colour, edge, theme.control, after))
        self.setIconSize(QSize(edge + after, edge))
