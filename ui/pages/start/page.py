"""Whose next step is this about? Profiles to continue, and two ways to begin without one."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui import reading_order
from ui.files import FileChooser, SystemFileChooser
from ui.look import Look
from ui.pages.base import Width
from ui.pages.start.archive import Archive
from ui.pages.start.beginning import Beginning
from ui.pages.start.cards import Cards
from ui.pages.start.drop_page import DropPage
from ui.pages.start.errands import Errands
from ui.pages.start.facts import Facts
from ui.pages.start.firsts import Firsts
from ui.pages.start.values import lead, role_names, shown_cards, ways
from ui.pages.start.ways_in import WaysIn
from ui.phrase import phrase
from ui.style import Tone
from ui.theme import Type
from ui.values import Destination
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.text import Text

if TYPE_CHECKING:
    from advisor import ProfileCard
    from ui.bridge import Bridge

GAP = 48
NEW = "new"


class StartPage(DropPage):
    """The place to begin."""

    def __init__(
        self,
        bridge: "Bridge",
        look: Look,
        files: FileChooser | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._bridge, self._room = bridge, Width.WIDE
        self._errands = Errands(bridge, files or SystemFileChooser(), self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it hands the focus to its first button
        self.title = Text(step=Type.ANSWER)
        self.notice = Notice(look)
        self.cards = Cards(look)
        self.ways_in = WaysIn(look)
        self.archive = Archive(look)
        self.beginning = Beginning(look)
        paths = [path.short for path in bridge.catalog.paths.paths]
        lengths = ways(bridge.catalog)
        self.facts = Facts(look, lengths, paths)
        self.lead = Text(lead(lengths[0]), Type.BODY, Tone.INK2)
        self._firsts = Firsts(bridge, self.cards)
        self._arrange()
        self._connect()
        self._explain()

    def set_cards(self, cards: Sequence["ProfileCard"]) -> None:
        """Show these profiles, and those that were put away; for none, the two ways to begin."""
        now, catalog = datetime.now().astimezone(), self._bridge.catalog
        self.cards.set_cards(shown_cards(cards, catalog, now))
        self.archive.set_cards(shown_cards(self._bridge.archived(), catalog, now))
        self.cards.setVisible(bool(cards))
        self.ways_in.set_empty(is_empty=not cards)
        self.title.setText(
            self.tr("Pick up where you left off.")
            if cards
            else self.tr("Five minutes give a first sketch of where you could go.")
        )
        self.lead.setHidden(bool(cards))
        self._arrange_facts()
        reading_order.chain(self.widget())
        self._firsts.ask([card.profile.uid for card in cards])

    def arrive(self, destination: Destination, *, is_back: bool) -> None:
        """Begin anew, or with the form of a new profile where that was asked for."""
        self.notice.hide()
        self.set_cards(self._bridge.cards())  # answers may have been given since
        super().arrive(destination, is_back=is_back)
        if destination.target == NEW:
            self.begin()

    def _explain(self) -> None:
        """Offer and explain the names under which the role goes, once they are there."""
        if self._bridge.library is not None:
            for part in (self.facts, self.beginning):
                part.set_role_names(role_names(self._bridge.library))
            reading_order.chain(self.widget())

    def take_focus(self) -> None:
        """Hand the keyboard to what a person most likely came for."""
        if not self.beginning.isHidden():
            self.beginning.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = next(iter(self.cards.frames.values()), None)
        button = first.continue_button if first else self.ways_in.first
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Open the form for a new profile."""
        self.ways_in.hide()
        self.beginning.open()

    def end_beginning(self) -> None:
        """Close the form."""
        had_focus = self.beginning.isAncestorOf(self.window().focusWidget())
        self.beginning.hide()
        self.ways_in.show()
        if had_focus:
            self.ways_in.begin_button.setFocus()

    def _arrange(self) -> None:
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        for part in (self.notice, self.beginning, self.cards, self.ways_in, self.archive):
            column.addWidget(part)
        column.addStretch(1)
        self.beginning.hide()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(GAP)
        self._row.addWidget(main, 1)
        self._row.addWidget(self.facts)
        question = self.tr("Whose next step is this about?")
        self.column.addWidget(Text(question, Type.SECONDARY, Tone.INK2))
        self.column.addSpacing(4)
        self.column.addWidget(self.title)
        self.lead.setContentsMargins(0, 6, 0, 0)
        self.column.addWidget(self.lead)
        self.column.addSpacing(20)
        self.column.addLayout(self._row)
        self.column.addStretch(1)

    def _connect(self) -> None:
        errands = self._errands
        self.width_changed.connect(self._reflow)
        self.file_dropped.connect(errands.open_file)
        self.held_over.connect(lambda: self.ways_in.set_dropping(is_dropping=True))
        self.held_away.connect(lambda: self.ways_in.set_dropping(is_dropping=False))
        self._bridge.profiles_changed.connect(self.set_cards)
        self._bridge.refused.connect(self.notice.hide)  # the window tells that
        self._bridge.undone.connect(self.notice.hide)
        self._bridge.ready.connect(self._explain)
        self.cards.continued.connect(errands.go_on)
        self.cards.duplicated.connect(errands.duplicate)
        self.cards.archived.connect(errands.archive)
        self.cards.renamed.connect(errands.rename)
        self.cards.sample_opened.connect(errands.open_sample)
        self.ways_in.new_asked.connect(self.begin)
        self.ways_in.sample_asked.connect(errands.open_sample)
        self.ways_in.file_asked.connect(errands.choose_file)
        self.beginning.begun.connect(errands.begin)
        self.beginning.ended.connect(self.end_beginning)
        self.archive.restored.connect(errands.restore)
        self.notice.acted.connect(errands.restore_last)
        errands.restored.connect(self.cards.focus_on)
        errands.archived.connect(self._offer_undo)
        errands.begun.connect(self.end_beginning)

    def _offer_undo(self, name: str) -> None:
        told = phrase(self.tr("“{name}” is archived. Nothing was deleted."), name=name)
        self.notice.tell(told, kind=NoticeKind.NOTE, act=self.tr("Undo"))
        reading_order.chain(self.widget())
        self.notice.act.setFocus(Qt.FocusReason.OtherFocusReason)  # the card that had it is gone

    def _reflow(self, width: Width) -> None:
        self._room = width
        self._arrange_facts()
        reading_order.chain(self.widget())

    def _arrange_facts(self) -> None:
        """Set the facts beside the cards; below, where there is no room or there are no cards."""
        is_below = self._room is Width.NARROW or not self.cards.frames
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_below else direction.LeftToRight)
        self.facts.set_room(self._room, is_below=is_below)
