"""Whose next step is this about? Profiles to continue, and two ways to begin without one."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui import reading_order
from ui.files import FileChooser, SystemFileChooser, dropped_file
from ui.look import Look
from ui.pages.base import Page, Width
from ui.pages.start.beginning import Beginning, RoleName
from ui.pages.start.cards import Cards
from ui.pages.start.errands import Errands
from ui.pages.start.facts import Facts
from ui.pages.start.firsts import Firsts
from ui.pages.start.values import role_names, shown_cards, ways
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

GAP, FACTS_WIDE, FACTS_MIDDLE = 48, 332, 280
START, NEW = "start", "new"
UNBOUND = 16777215  # Qt's own number for no largest width


class StartPage(Page):
    """The place to begin."""

    def __init__(
        self,
        bridge: "Bridge",
        look: Look,
        files: FileChooser | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._bridge = bridge
        self._errands = Errands(bridge, files or SystemFileChooser(), self)
        self.viewport().setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it hands the focus to its first button
        self.title = Text(step=Type.ANSWER)
        self.notice = Notice(look)
        self.cards = Cards(look)
        self.ways_in = WaysIn(look)
        self.beginning = Beginning(look)
        paths = [path.short for path in bridge.catalog.paths.paths]
        self.facts = Facts(look, ways(bridge.catalog), paths)
        self._firsts = Firsts(bridge, self.cards)
        self._arrange()
        self._connect()
        self.set_cards(bridge.cards())
        self._explain()

    def set_cards(self, cards: Sequence["ProfileCard"]) -> None:
        """Show these profiles; for none, the two ways to begin."""
        now = datetime.now().astimezone()
        self.cards.set_cards(shown_cards(cards, self._bridge.catalog, now))
        self.cards.setVisible(bool(cards))
        self.ways_in.set_empty(is_empty=not cards)
        self.title.setText(
            self.tr("Pick up where you left off.")
            if cards
            else self.tr("Five minutes give a first sketch of where you could go.")
        )
        reading_order.chain(self.widget())
        self._firsts.ask([card.profile.uid for card in cards])

    def set_role_names(self, names: Sequence[RoleName]) -> None:
        """Offer and explain the names under which the role goes."""
        self.facts.set_role_names(names)
        self.beginning.set_role_names(names)
        reading_order.chain(self.widget())

    def _come(self, destination: Destination) -> None:
        if destination.place == START and destination.target == NEW:
            self.begin()

    def _explain(self) -> None:
        if self._bridge.library is not None:
            self.set_role_names(role_names(self._bridge.library))

    def take_focus(self) -> None:
        """Hand the keyboard to what a person most likely came for."""
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one local file of answers, and nothing else."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.ways_in.set_dropping(is_dropping=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take back the sign that a file can be dropped."""
        super().dragLeaveEvent(event)
        self.ways_in.set_dropping(is_dropping=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        self.ways_in.set_dropping(is_dropping=False)
        file = dropped_file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self._errands.open_file(file)

    def _arrange(self) -> None:
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        for part in (self.notice, self.cards, self.beginning, self.ways_in):
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
        self.column.addSpacing(20)
        self.column.addLayout(self._row)
        self.column.addStretch(1)

    def _connect(self) -> None:
        errands = self._errands
        self.width_changed.connect(self._reflow)
        self._bridge.profiles_changed.connect(self.set_cards)
        self._bridge.destination_changed.connect(self._come)
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
        self.notice.acted.connect(errands.restore)
        errands.archived.connect(self._offer_undo)
        errands.begun.connect(self.end_beginning)

    def _offer_undo(self, name: str) -> None:
        told = phrase(self.tr("“{name}” is archived. Nothing was deleted."), name=name)
        self.notice.tell(told, kind=NoticeKind.NOTE, act=self.tr("Undo"))
        reading_order.chain(self.widget())

    def _reflow(self, width: Width) -> None:
        is_narrow = width is Width.NARROW
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        wide = self.look.theme.px(FACTS_WIDE if width is Width.WIDE else FACTS_MIDDLE)
        self.facts.setMinimumWidth(0 if is_narrow else wide)
        self.facts.setMaximumWidth(UNBOUND if is_narrow else wide)
        reading_order.chain(self.widget())
