"""Whose answers are open, undo and redo, and whether the last change is saved."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look import Look
from ui.phrase import phrase, tip
from ui.style import ButtonKind, Tone
from ui.widgets.icon_button import IconButton
from ui.widgets.profile_switcher import ProfileSwitcher
from ui.widgets.save_state import SaveState
from ui.widgets.text import Badge

HEIGHT, LEAST, INDENT = 56, 44, 11


class TopBar(QFrame):
    """The bar over every page; its parts have their own signals.

    Attributes
    ----------
    undo_action, redo_action : QAction
        What the two buttons stand for, and the keys for them: enabled and disabled together.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "top-bar")
        self.switcher = ProfileSwitcher(look)
        self.level = Badge()
        self.sample = Badge(self.tr("Sample"), Tone.WARN)
        self.undo = IconButton(look, "undo", kind=ButtonKind.QUIET, name=self.tr("Undo"))
        self.redo = IconButton(look, "redo", kind=ButtonKind.QUIET, name=self.tr("Redo"))
        self.undo_action, self.redo_action = QAction(self), QAction(self)
        self.undo.clicked.connect(self.undo_action.trigger)
        self.redo.clicked.connect(self.redo_action.trigger)
        self.save_state = SaveState(look)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(self.switcher)
        row.addWidget(self.level)
        row.addWidget(self.sample)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(self.save_state)
        look.changed.connect(self._measure)
        self._measure()
        self.set_level("")
        self.set_sample(is_sample=False)
        self.set_undo("", "")

    def set_margin(self, across: int) -> None:
        """Begin and end where the page does: its first icon over the first letter."""
        self._row.setContentsMargins(across - INDENT, 0, across - 4, 0)

    def set_level(self, name: str) -> None:
        """Show the level of the open profile; an empty name hides it."""
        self.level.setText(name)
        self.level.setAccessibleName(phrase(self.tr("Level: {name}"), name=name))
        self.level.setHidden(not name)

    def set_sample(self, *, is_sample: bool) -> None:
        """Mark that the sample is open."""
        self.sample.setHidden(not is_sample)

    def set_undo(self, undo: str, redo: str) -> None:
        """Say what would be taken back and what done again; empty where there is nothing."""
        self.undo_action.setEnabled(bool(undo))
        self.redo_action.setEnabled(bool(redo))
        self._offer(self.undo, self.tr("Undo"), undo)
        self._offer(self.redo, self.tr("Redo"), redo)

    def _offer(self, button: IconButton, verb: str, what: str) -> None:
        button.setEnabled(bool(what))
        name = phrase(self.tr("{verb}: {what}"), verb=verb, what=what) if what else verb
        button.setAccessibleName(name)
        button.setToolTip(tip(name))

    def _measure(self) -> None:
        self.setFixedHeight(max(HEIGHT, self._look.theme.px(LEAST)))
