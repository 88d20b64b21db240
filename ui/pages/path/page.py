"""What is this path like? What it is first, how one stands to it second, what it rests on last."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from ui import reading_order
from ui.enquiry import PATH
from ui.look import Look
from ui.pages.base import Page, Width
from ui.pages.path.parts import Parts
from ui.pages.path.saying import head_of, shown_of
from ui.pages.results.speaker import Speaker
from ui.phrase import phrase
from ui.speech import announce
from ui.values import Destination

if TYPE_CHECKING:
    from ui.bridge import Bridge

RESULTS, QUESTIONS = "results", "questions"
ABOVE = 12  # pixels that stay free above a heading
TURNS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PathPage(Page):
    """The place where a path is read.

    Parameters
    ----------
    bridge : Bridge
        Gives the content, and the result it is read against.
    look : Look
        The theme in use.
    words : mapping of str to str, optional
        Names of the places one may come from.
    """

    def __init__(
        self,
        bridge: "Bridge",
        look: Look,
        words: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.setAccessibleName(self.tr("About a path"))
        self._bridge, self._words = bridge, words or {}
        self._speaker = Speaker(bridge.catalog, bridge.words)
        self._paths = tuple(map(self._speaker.path, bridge.catalog.path))
        self._at, self._origin = 0, RESULTS
        self.parts = Parts(look)
        self.column.addWidget(self.parts)
        self.column.addStretch(1)
        self._connect()

    @property
    def path(self) -> str:
        """The path that is shown."""
        return self._paths[self._at].path

    def arrive(self, destination: Destination, *, is_back: bool) -> None:
        """Take up a person who wants one path; the one before, if they name none."""
        names = [path.path for path in self._paths]
        if destination.target in names:
            self._at = names.index(destination.target)
        if destination.origin:
            self._origin = destination.origin
        self._show()
        super().arrive(destination, is_back=is_back)

    def turn_to(self, at: int) -> None:
        """Show the path at a place of the pack, from its top."""
        self._at = at % len(self._paths)
        self._show()
        self.verticalScrollBar().setValue(0)
        head = self.parts.head
        announce(self, f"{head.name.text()}. {head.condition.text()}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is, as Qt asks."""
        super().resizeEvent(event)
        self.parts.set_room(self.content_width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows turn to the path beside, where nothing else takes them, as Qt asks."""
        steps = TURNS.get(Qt.Key(event.key()))
        if steps is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        else:
            self.turn_to(self._at + steps)

    def _show(self) -> None:
        """Show the path: its head at once, the rest as soon as there can be a result."""
        bridge, parts = self._bridge, self.parts
        offered = [(path.name, path.place) for path in self._paths]
        origin = self._words.get(self._origin, self.tr("Results"))
        parts.head.set_origin(phrase(self.tr("Back to {place}"), place=origin))
        library = bridge.library
        if library is None:
            parts.set_head(head_of(self.path, self._speaker), offered)
            return
        from advisor import path_story  # noqa: PLC0415  (NumPy, not before a result)

        view = bridge.result_view()
        story = path_story(self.path, view.result, view.page, bridge.catalog, library)
        shown = shown_of(story, view.result, bridge.assessment, self._speaker)
        parts.set_head(shown.head, offered)
        is_within = self._holds_focus_below()
        parts.set_shown(shown)
        reading_order.chain(self.widget())
        if is_within and not self._holds_focus_below():
            self.take_focus()  # what had it is gone

    def _reflow(self, width: Width) -> None:
        self.parts.set_width(width)
        self.parts.set_room(self.content_width())

    def _holds_focus_below(self) -> bool:
        """Tell whether the keyboard is among what is made anew for other answers."""
        focus = cast("QWidget | None", self.window().focusWidget())
        return focus is not None and any(one.isAncestorOf(focus) for one in self.parts.listings)

    def _follow(self) -> None:
        """Show again what is shown, for other answers or another person."""
        if self.isVisible():
            self._show()

    def _jump(self, steps: int) -> None:
        """Bring the next heading to the top, or the one before; the page ends where it ends."""
        parts, bar = self.parts, self.verticalScrollBar()
        above = parts.y() - ABOVE
        tops = {
            part.mapTo(parts, QPoint(0, 0)).y() + above: part for part in reversed(parts.listings)
        }
        now = bar.value()
        beside = [top for top in sorted(tops) if (top - now) * steps > 0]
        if not beside:
            bar.setValue(bar.maximum() if steps > 0 else 0)
            return
        goal = beside[0] if steps > 0 else beside[-1]
        bar.setValue(goal)
        announce(self, tops[goal].listing.title)

    def _leave(self) -> None:
        self._bridge.go_to(Destination(self._origin))

    def _answer(self) -> None:
        """Go to what gives the numbers; a question comes back here."""
        open_ = None if self.parts.shown is None else self.parts.shown.open_
        question = "" if open_ is None else open_.question
        self._bridge.go_to(Destination(QUESTIONS, question, origin=PATH if question else ""))

    def _connect(self) -> None:
        bridge, parts = self._bridge, self.parts
        bridge.assessment_changed.connect(self._follow)
        bridge.profile_changed.connect(self._follow)
        bridge.ready.connect(self._follow)
        self.width_changed.connect(self._reflow)
        parts.head.left.connect(self._leave)
        parts.head.picked.connect(self.turn_to)
        parts.figures.asked.connect(self._answer)
        self._bind("Esc", self._leave)
        self._bind("Ctrl+Down", lambda: self._jump(1))
        self._bind("Ctrl+Up", lambda: self._jump(-1))

    def _bind(self, key: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
