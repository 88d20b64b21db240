"""What is really different between them? What parts them first, then row by row side by side."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import reading_order
from ui.look import Look
from ui.pages.base import Page, width_of
from ui.pages.compare.as_text import comparison_text
from ui.pages.compare.choosing import kept, key_of, toggled
from ui.pages.compare.heads import PinnedNames
from ui.pages.compare.parts import Parts
from ui.pages.compare.values import Key
from ui.pages.results.speaker import Speaker
from ui.speech import announce
from ui.values import Destination

if TYPE_CHECKING:
    from ui.bridge import Bridge

QUESTIONS = "questions"
AROUND = 50  # what Qt leaves free around what it brings into view
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ComparePage(Page):
    """The place where paths and scenarios stand side by side."""

    def __init__(self, bridge: "Bridge", look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setAccessibleName(self.tr("Compare"))
        self._bridge = bridge
        self._speaker = Speaker(bridge.catalog, bridge.words)
        self._keys: tuple[Key, ...] = ()
        self._offered: tuple[Key, ...] = ()
        self.parts = Parts(look)
        self.pinned = PinnedNames(look, self, self.parts.table.heads)
        self.column.addWidget(self.parts)
        self.column.addStretch(1)
        self._connect()

    def arrive(self, destination: Destination, *, is_back: bool) -> None:
        """Take up a person with what is so by now."""
        self._show()
        super().arrive(destination, is_back=is_back)

    def forget(self) -> None:
        """Begin anew for another profile."""
        self._keys = ()
        super().forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is, as Qt asks."""
        super().resizeEvent(event)
        self._reflow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows bring the columns beside into view, as Qt asks."""
        steps = STEPS.get(Qt.Key(event.key()))
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if steps is None or not is_plain or not self.parts.table.shift(steps):
            super().keyPressEvent(event)

    def ensureWidgetVisible(  # noqa: N802  (Qt's name)
        self, widget: QWidget, across: int = AROUND, around: int = AROUND
    ) -> None:
        """Bring something into view, and not under the names that lie over the page."""
        super().ensureWidgetVisible(widget, across, around)
        self.pinned.uncover(widget)

    def _show(self) -> None:
        """Lay side by side what is chosen, as soon as there can be a result."""
        bridge = self._bridge
        if not bridge.is_ready:
            return
        from advisor import only_differing  # noqa: PLC0415  (NumPy, which is not there before)
        from ui.pages.compare.saying import Telling  # noqa: PLC0415  (the same)

        columns = {key_of(column): column for column in bridge.columns()}
        is_other = self._offered != tuple(columns)
        self._offered = tuple(columns)
        self._keys = kept(self._keys, self._offered)
        compared = bridge.compared([columns[key] for key in self._keys])
        if self.parts.head.only.isChecked():
            # Its points stay whole, so that each column of them still adds up.
            compared = replace(only_differing(compared), differences=compared.differences)
        self.parts.set_shown(Telling(compared, tuple(columns.values()), self._speaker).shown())
        if is_other:
            reading_order.chain(self.widget())
        self.pinned.settle()

    def _toggle(self, key: Key) -> None:
        """Take a column in or out; too few or too many are none."""
        wished = toggled(self._keys, key, self._offered)
        if wished == self._keys:
            announce(self, self.tr("Two to five stand side by side."))
            return
        self._keys = wished
        self._show()
        announce(self, self.parts.head.sentence.text())

    def _reflow(self) -> None:
        pixels = self.content_width()
        self.parts.set_room(pixels, width_of(pixels, self.look.theme.scale))
        self.pinned.settle()

    def _follow(self) -> None:
        """Show again what is shown, for other answers or another person."""
        if self.isVisible():
            self._show()

    def _copy(self) -> None:
        if self.parts.shown is not None:
            QGuiApplication.clipboard().setText(comparison_text(self.parts.shown))
            announce(self, self.tr("Copied"))

    def _moved(self, names: str) -> None:
        self.pinned.update()
        announce(self, names)

    def _connect(self) -> None:
        bridge, parts = self._bridge, self.parts
        bridge.assessment_changed.connect(self._follow)
        bridge.profile_changed.connect(self._follow)
        bridge.ready.connect(self._follow)
        self.width_changed.connect(lambda _: self._reflow())
        parts.head.chooser.toggled.connect(self._toggle)
        parts.head.only.toggled.connect(self._follow)
        parts.head.copy_button.clicked.connect(self._copy)
        parts.head.lack.clicked.connect(lambda: bridge.go_to(Destination(QUESTIONS)))
        parts.table.moved.connect(self._moved)
