"""What every page is: a column that scrolls down only and follows the width it has.

The unit of reflow is the content width over the text scale: WIDE as drawn, MIDDLE with narrower
bars, NARROW in one column.
"""

from enum import Enum
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.look import Look

if TYPE_CHECKING:
    from ui.values import Destination

MARGIN_ACROSS, MARGIN_TOP, MARGIN_BOTTOM = 44, 26, 32
CONTENT = 992
WIDE_FROM, MIDDLE_FROM = 960, 640


class Width(Enum):
    """How much room a page has for the text size in use."""

    WIDE = "wide"
    MIDDLE = "middle"
    NARROW = "narrow"


def margin_across(pixels: int, scale: float) -> int:
    """Give the margin at either side of a page, and of what stands above and below it."""
    is_tight = pixels / scale < WIDE_FROM + 2 * MARGIN_ACROSS
    return MARGIN_ACROSS * 3 // 4 if is_tight else MARGIN_ACROSS


def width_of(pixels: int, scale: float) -> Width:
    """Give the width class of a content width in pixels at a text scale."""
    units = pixels / scale
    if units >= WIDE_FROM:
        return Width.WIDE
    return Width.MIDDLE if units >= MIDDLE_FROM else Width.NARROW


class Page(QScrollArea):
    """A place of the window.

    Signals
    -------
    width_changed(Width)
        There is room for another arrangement, or its parts have another size.
    """

    width_changed = Signal(Width)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._measured: tuple[Width, float] | None = None
        self._is_left_by_another = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        ground = QWidget()
        ground.setProperty("ground", "canvas")
        self.column = QVBoxLayout(ground)
        self.column.setContentsMargins(MARGIN_ACROSS, MARGIN_TOP, MARGIN_ACROSS, MARGIN_BOTTOM)
        self.column.setSpacing(0)
        self.setWidget(ground)
        look.changed.connect(self._measure)

    def step(self, steps: int) -> bool:  # noqa: ARG002  (for pages that have steps of their own)
        """Go so many steps on within the page, or back; tell whether there was such a step."""
        return False

    def content_width(self) -> int:
        """Give the pixels that the column has across."""
        margins = self.column.contentsMargins()
        return max(0, self.viewport().width() - margins.left() - margins.right())

    def arrive(self, destination: "Destination", *, is_back: bool) -> None:  # noqa: ARG002  (a page may have something to show there)
        """Take up a person who came here: at the top, with the keyboard where the page begins.

        Parameters
        ----------
        destination : Destination
            What they want to see.
        is_back : bool
            Whether they come back to what they left; they find it as it was.
        """
        held = cast("QWidget | None", self.focusWidget())
        stays = is_back and not self._is_left_by_another
        self._is_left_by_another = False
        if stays and held is not None and held.isVisible() and held.isEnabled():
            held.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not stays:
            self.verticalScrollBar().setValue(0)
        self.take_focus()

    def take_focus(self) -> None:
        """Take the keyboard, as after a person came here; a page may hand it to a part of it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Begin at the top for somebody else: another profile was opened."""
        focus = cast("QWidget | None", self.window().focusWidget())
        self._is_left_by_another = not self.isVisible()
        self.verticalScrollBar().setValue(0)
        if self.isVisible() and focus is not None and self.isAncestorOf(focus):
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again, as Qt asks."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        across = margin_across(self.width(), self.look.theme.scale)
        bar = self.width() - self.viewport().width()  # the scroll bar stands in the margin
        self.column.setContentsMargins(across, MARGIN_TOP, across - bar, MARGIN_BOTTOM)
        scale = self.look.theme.scale
        measured = width_of(self.content_width(), scale), scale
        if measured != self._measured:
            self._measured = measured
            self.width_changed.emit(measured[0])
