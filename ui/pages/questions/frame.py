"""A page whose ways on stay in view: a strip below what scrolls, and a column in the middle."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import reading_order
from ui.look import Look
from ui.pages.base import Page
from ui.pages.questions.footer import Footer

BELOW = 4
ROUNDS = 3  # a bar that comes takes width, which takes height


class FootedPage(Page):
    """A page with a footer that does not scroll.

    Signals
    -------
    Those of :class:`Page`.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.footer = Footer(look, self)
        self.footer.arranged.connect(self.place_footer)
        self._wide = 0
        self._stage = QWidget()
        self.stage = QVBoxLayout(self._stage)
        self.stage.setContentsMargins(0, 0, 0, 0)
        self.stage.setSpacing(0)

    def centre_stage(self) -> None:
        """Put the middle column below what the page holds so far."""
        self.column.addWidget(self._stage)
        self.column.addStretch(1)

    def set_stage(self, wide: int, above: int) -> None:
        """Let the middle column be so wide and begin so far below, at 100 percent text."""
        self._wide = wide
        beside = max(0, self.content_width() - self.look.theme.px(wide)) // 2
        self.stage.setContentsMargins(beside, above, beside, 0)

    def chain(self) -> None:
        """Let Tab walk through the page and then its footer, as one reads them."""
        ground = self.widget()
        within = () if ground is None else reading_order.focusable(ground)
        for one, other in pairwise((*within, *reading_order.focusable(self.footer))):
            QWidget.setTabOrder(one, other)

    def settle(self) -> None:
        """Lay out anew at once, from the inside out, so that no half-way state is painted.

        Why not leave it to the events: each level would ask the next only in the next round.
        """
        ground = self.widget()
        if ground is None or not self.isVisible():
            return
        for _ in range(ROUNDS):
            before = ground.size()
            _activate(ground)
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
            if ground.size() == before:
                return

    def place_footer(self) -> None:
        """Keep the footer below what scrolls, at its height."""
        margins = self.column.contentsMargins()
        self.footer.column.setContentsMargins(margins.left(), 0, margins.right(), 0)
        high = self.footer.needed_height()
        if self.viewportMargins().bottom() != high:
            self.setViewportMargins(0, 0, 0, high)
        self.footer.setGeometry(0, self.height() - high, self.viewport().width(), high)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the footer the height of the style it has by now, as Qt asks."""
        super().showEvent(event)
        self.place_footer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the footer in its place, as Qt asks."""
        super().resizeEvent(event)
        self.place_footer()

    def _measure(self) -> None:
        super()._measure()
        margins = self.column.contentsMargins()
        self.column.setContentsMargins(margins.left(), margins.top(), margins.right(), BELOW)
        self.set_stage(self._wide, self.stage.contentsMargins().top())


def _activate(widget: QWidget) -> None:
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isHidden():
            _activate(child)
    layout = widget.layout()
    if layout is not None:
        layout.activate()
