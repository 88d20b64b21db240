"""Keeps what stands around the pages in step with the bridge, and brings its wishes there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from advisor import Assessment, Message
from ui.places import START
from ui.values import Destination, Saved, UndoState
from ui.widgets.notice import NoticeKind
from ui.widgets.profile_switcher import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor import Profile, ProfileCard
    from ui.bridge import Bridge
    from ui.window import Window


class Surround(QObject):
    """The top bar, the sample strip and the notice of a window."""

    def __init__(self, window: "Window", bridge: "Bridge") -> None:
        super().__init__(window)
        self._window, self._bridge = window, bridge
        self._bar = window.top_bar
        self._levels = {level.id: level.name for level in bridge.catalog.duties.levels}
        bridge.profiles_changed.connect(self.set_cards)
        bridge.profile_changed.connect(self.set_profile)
        bridge.assessment_changed.connect(self.set_assessment)
        bridge.undo_changed.connect(self.set_undo)
        bridge.saved.connect(self.set_saved)
        bridge.refused.connect(self.tell)
        self._bar.switcher.chosen.connect(bridge.open_profile)
        self._bar.switcher.new_asked.connect(self._ask_for_new)
        bridge.undone.connect(self.tell_undone)
        self._bar.undo_action.triggered.connect(lambda: self._step(bridge.undo, self._bar.undo))
        self._bar.redo_action.triggered.connect(lambda: self._step(bridge.redo, self._bar.redo))
        window.sample_strip.kept.connect(self._keep_sample)

    def set_cards(self, cards: "tuple[ProfileCard, ...]") -> None:
        """Offer the profiles."""
        profile = self._bridge.profile
        open_uid = profile.uid if profile else ""
        self._bar.switcher.set_choices(
            [
                Choice(card.profile.uid, card.profile.name, card.profile.uid == open_uid)
                for card in cards
            ]
        )

    def set_profile(self, profile: "Profile | None") -> None:
        """Show whose answers are open."""
        is_sample = self._bridge.is_sample
        name = self.tr("A sample person") if is_sample else profile.name if profile else ""
        self._bar.switcher.set_name(name)
        self._bar.set_sample(is_sample=is_sample)
        self._window.sample_strip.setVisible(is_sample)
        self._bar.save_state.set_saved(self._bridge.last_saved.at, is_news=False)

    def set_assessment(self, assessment: Assessment) -> None:
        """Show the chosen level."""
        self._bar.set_level(self._levels.get(assessment.options.level or "", ""))

    def set_undo(self, state: UndoState) -> None:
        """Say what can be taken back and done again."""
        undo, redo = (
            self._bridge.text(one) if one is not None else "" for one in (state.undo, state.redo)
        )
        self._bar.set_undo(undo, redo)

    def set_saved(self, saved: Saved) -> None:
        """Say whether the last change is on disk; if it is, what was told before is over."""
        if saved.problem is None:
            self._window.notice.hide()
            self._bar.save_state.set_saved(saved.at, is_news=True)
        else:
            self._bar.save_state.set_not_saved()

    def tell(self, message: Message) -> None:
        """Say what cannot be done, what is safe and what to do."""
        problems = message.arguments.get("problems", ())
        details = [
            self._bridge.text(one)
            for one in (problems if isinstance(problems, tuple) else ())
            if isinstance(one, Message)
        ]
        self._window.notice.tell(self._bridge.text(message), details, kind=NoticeKind.ERROR)

    def tell_undone(self, what: Message) -> None:
        """Say what was taken back or done again."""
        self._window.notice.tell(self._bridge.text(what), kind=NoticeKind.NOTE)

    def _step(self, command: "Callable[[], bool]", button: QWidget) -> None:
        """Take back or do again; whoever pressed the button can press it once more."""
        was_pressed = button.hasFocus()
        command()
        if was_pressed and button.isEnabled():
            button.setFocus()

    def _ask_for_new(self) -> None:
        self._bridge.go_to(Destination(START, target="new"))

    def _keep_sample(self) -> None:
        self._bridge.keep_sample(self.tr("My copy of the sample"))
