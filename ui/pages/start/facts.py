"""What to know before: what stays here, what this is not, how long it takes, which paths."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import Width
from ui.pages.start.beginning import RoleName
from ui.phrase import phrase
from ui.style import Tone
from ui.theme import Type
from ui.widgets.disclosure import Disclosure
from ui.widgets.picture import Picture
from ui.widgets.text import Divider, Text

GAP_ACROSS, GAP_DOWN = 48, 10
WIDE, MIDDLE = 332, 280  # at 100 percent text
UNBOUND = 16777215  # Qt's own number for no largest width


@dataclass(frozen=True, slots=True)
class Way:
    """One length of the questionnaire."""

    name: str
    minutes: int
    questions: int
    gives: str


class Part(QWidget):
    """One fact: a hairline, an icon with a title, and what there is to say."""

    def __init__(self, look: Look, icon: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = Divider()
        self._head = QHBoxLayout()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.column.addWidget(self._rule)
        self._head.setSpacing(8)
        if icon:
            self._head.addWidget(Picture(look, icon, size=18))
        self._head.addWidget(Text(title, Type.ROW_TITLE), 1)
        self.column.addLayout(self._head)
        self.set_ruled(is_ruled=True)

    def set_ruled(self, *, is_ruled: bool) -> None:
        """Begin with a hairline, or with the title."""
        self._rule.setVisible(is_ruled)
        self._head.setContentsMargins(0, GAP_DOWN if is_ruled else 0, 0, 0)

    def say(self, words: str) -> None:
        """Add a text."""
        self.column.addWidget(Text(words, Type.SECONDARY, Tone.INK2))


class Facts(QWidget):
    """Short texts below each other, or in two columns."""

    def __init__(
        self,
        look: Look,
        ways: Sequence[Way],
        paths: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._columns = look, 0
        body = QWidget()
        self._names = QVBoxLayout(body)
        self._names.setSpacing(8)
        self._names.setContentsMargins(0, 0, 0, 0)
        self.glossary = Disclosure(look, self.tr("Other names for this role"), body)
        self.glossary.hide()
        self._parts = (self._stays(), self._is_not(), self._times(ways), self._paths(paths))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_ACROSS)
        self._grid.setVerticalSpacing(GAP_DOWN)
        self.set_columns(1)

    def set_room(self, width: Width, *, is_below: bool) -> None:
        """Stand in a column of its own, or below the rest in as many as there is room for."""
        wide = self._look.theme.px(WIDE if width is Width.WIDE else MIDDLE)
        self.setMinimumWidth(0 if is_below else wide)
        self.setMaximumWidth(UNBOUND if is_below else wide)
        self.set_columns(2 if is_below and width is not Width.NARROW else 1)

    def set_columns(self, count: int) -> None:
        """Stand in so many columns, one part after the other across."""
        if count == self._columns:
            return
        self._columns, top = count, Qt.AlignmentFlag.AlignTop
        for at, part in enumerate(self._parts):
            row, column = divmod(at, count)
            self._grid.addWidget(part, row, column, top)
            part.set_ruled(is_ruled=count > 1 or at > 0)
        below = len(self._parts)
        self._grid.addWidget(self.glossary, below, 0, 1, count, top)
        self._grid.setRowStretch(below, 1)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < count else 0)
        self._grid.setHorizontalSpacing(GAP_ACROSS if count > 1 else 0)

    def set_role_names(self, names: Sequence[RoleName]) -> None:
        """List the names under which the role goes."""
        if self._names.count():
            return
        for name in names:
            self._names.addWidget(Text(name.term, Type.ROW_TITLE))
            self._names.addWidget(Text(f"{name.means} {name.note}", Type.SECONDARY, Tone.INK2))
        self.glossary.setHidden(not names)

    def _stays(self) -> Part:
        part = Part(self._look, "lock", self.tr("What stays on this computer"))
        part.say(
            self.tr(
                "Everything. There is no account and no upload."
                " Your answers lie in one folder that you can copy or delete."
            )
        )
        return part

    def _is_not(self) -> Part:
        part = Part(self._look, "warning", self.tr("What this is not"))
        part.say(
            self.tr(
                "Not a test of ability, and no comparison with others. Not built for hiring,"
                " promotion or pay decisions. It sorts your own answers, so that a talk starts"
                " further along."
            )
        )
        return part

    def _times(self, ways: Sequence[Way]) -> Part:
        part = Part(self._look, "clock", self.tr("How long it takes"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(15)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for at, way in enumerate(ways):
            minutes = phrase(self.tr("{n} min"), n=way.minutes)
            label = self.tr("{n} questions, {gives}")
            asked = phrase(label, n=way.questions, gives=way.gives)
            for column, words in enumerate(
                (
                    Text(way.name, Type.ROW_TITLE, wraps=False),
                    Text(minutes, Type.SECONDARY, Tone.INK2, wraps=False),
                    Text(asked, Type.SECONDARY, Tone.INK2),
                )
            ):
                words.setAlignment(Qt.AlignmentFlag.AlignTop)  # first lines beside each other
                grid.addWidget(words, at, column)
        part.column.addLayout(grid)
        part.say(self.tr("Stop at any time. Every answer is saved at once."))
        return part

    def _paths(self, paths: Sequence[str]) -> Part:
        part = Part(self._look, "", self.tr("The paths, all with the same questions"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for at, name in enumerate(paths):
            row, column = divmod(at, 2)
            grid.addWidget(Picture(self._look, path=at, size=18), row, 2 * column)
            grid.addWidget(Text(name, Type.SECONDARY), row, 2 * column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        part.column.addLayout(grid)
        return part
