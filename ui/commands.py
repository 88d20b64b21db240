"""What keys and the top bar do: each a command of the bridge or a step between places."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from ui.places import HELP
from ui.values import Destination

if TYPE_CHECKING:
    from ui.appearance import Appearance
    from ui.bridge import Bridge
    from ui.window import Window

NUMBER_KEYS = "1234567890"


class Commands(QObject):
    """The actions of the window; they live as long as it does."""

    def __init__(self, window: "Window", bridge: "Bridge", appearance: "Appearance") -> None:
        super().__init__(window)
        self._window, self._bridge = window, bridge
        for key, name in zip(NUMBER_KEYS, window.names(), strict=False):
            self._add([f"Ctrl+{key}"], partial(bridge.go_to, Destination(name)))
        self._add(["Alt+Left"], lambda: self._step(-1))
        self._add(["Alt+Right"], lambda: self._step(1))
        self._bind(window.top_bar.undo_action, ["Ctrl+Z"])
        self._bind(window.top_bar.redo_action, ["Ctrl+Shift+Z"])
        self._add(["Ctrl++", "Ctrl+="], lambda: appearance.step_text_size(1))
        self._add(["Ctrl+-"], lambda: appearance.step_text_size(-1))
        self._add(["F1"], self._help)
        self._add(["Ctrl+Q"], window.close)

    def _add(self, keys: list[str], do: Callable[[], object]) -> None:
        action = QAction(self._window)
        action.triggered.connect(lambda _checked: do())
        self._bind(action, keys)

    def _bind(self, action: QAction, keys: list[str]) -> None:
        action.setShortcuts([QKeySequence(key) for key in keys])
        self._window.addAction(action)

    def _step(self, steps: int) -> None:
        """Step within the page, where it has steps of its own; otherwise between places."""
        page = self._window.pages.get(self._window.place)
        if page is not None and page.step(steps):
            return
        place = self._window.trail.step(steps)
        if place is not None:
            self._bridge.go_to(Destination(place))

    def _help(self) -> None:
        if self._window.place != HELP:
            self._bridge.go_to(Destination(HELP, origin=self._window.place))
