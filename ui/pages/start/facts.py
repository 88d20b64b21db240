"""What to know before: what stays here, what this is not, how long it takes, which paths."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.start.beginning import RoleName
from ui.phrase import phrase
from ui.style import Tone
from ui.theme import Type
from ui.widgets.disclosure import Disclosure
from ui.widgets.picture import Picture
from ui.widgets.text import Divider, Text


@dataclass(frozen=True, slots=True)
class Way:
    """One length of the questionnaire."""

    name: str
    minutes: int
    questions: int
    gives: str


class Facts(QWidget):
    """A column of short texts."""

    def __init__(
        self,
        look: Look,
        ways: Sequence[Way],
        paths: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._say_what_to_know()
        self._say_times(ways)
        self._list_paths(paths)
        body = QWidget()
        self._names = QVBoxLayout(body)
        self._names.setSpacing(8)
        self._names.setContentsMargins(0, 0, 0, 0)
        self.glossary = Disclosure(look, self.tr("Other names for this role"), body)
        self.glossary.hide()
        self._column.addSpacing(10)
        self._column.addWidget(self.glossary)
        self._column.addStretch(1)

    def set_role_names(self, names: Sequence[RoleName]) -> None:
        """List the names under which the role goes."""
        if self._names.count():
            return
        for name in names:
            self._names.addWidget(Text(name.term, Type.ROW_TITLE))
            self._names.addWidget(Text(f"{name.means} {name.note}", Type.SECONDARY, Tone.INK2))
        self.glossary.setHidden(not names)

    def _say_what_to_know(self) -> None:
        stays = self.tr(
            "Everything. There is no account and no upload."
            " Your answers lie in one folder that you can copy or delete."
        )
        is_not = self.tr(
            "Not a test of ability, and no comparison with others. Not built for hiring,"
            " promotion or pay decisions. It sorts your own answers, so that a talk starts"
            " further along."
        )
        self._say("lock", self.tr("What stays on this computer"), stays)
        self._say("warning", self.tr("What this is not"), is_not)

    def _head(self, icon: str, title: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        if icon:
            row.addWidget(Picture(self._look, icon, size=18))
        row.addWidget(Text(title, Type.ROW_TITLE), 1)
        self._column.addLayout(row)

    def _say(self, icon: str, title: str, words: str) -> None:
        self._head(icon, title)
        self._column.addWidget(Text(words, Type.SECONDARY, Tone.INK2))
        self._divide()

    def _divide(self) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(Divider())
        self._column.addSpacing(8)

    def _say_times(self, ways: Sequence[Way]) -> None:
        self._head("clock", self.tr("How long it takes"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(15)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for at, way in enumerate(ways):
            minutes = phrase(self.tr("{n} min"), n=way.minutes)
            label = self.tr("{n} questions, {gives}")
            asked = phrase(label, n=way.questions, gives=way.gives)
            grid.addWidget(Text(way.name, Type.CAPTION_STRONG, wraps=False), at, 0)
            grid.addWidget(Text(minutes, Type.SECONDARY, Tone.INK2, wraps=False), at, 1)
            grid.addWidget(Text(asked, Type.SECONDARY, Tone.INK2), at, 2)
        self._column.addLayout(grid)
        stop = self.tr("Stop at any time. Every answer is saved at once.")
        self._column.addWidget(Text(stop, Type.SECONDARY, Tone.INK2))
        self._divide()

    def _list_paths(self, paths: Sequence[str]) -> None:
        self._head("", self.tr("The paths, all with the same questions"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for at, name in enumerate(paths):
            row, column = divmod(at, 2)
            grid.addWidget(Picture(self._look, path=at, size=18), row, 2 * column)
            grid.addWidget(Text(name, Type.SECONDARY), row, 2 * column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._column.addLayout(grid)
