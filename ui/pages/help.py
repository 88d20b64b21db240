"""Help: what can be pressed, and what the words mean."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.keys import EVERYWHERE, keys_of
from ui.look import Look
from ui.pages.base import Page, Width
from ui.phrase import phrase
from ui.style import Tone
from ui.theme import Type
from ui.values import Destination
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.bridge import Bridge

READING, LABEL = 768, 200


class Rows(QWidget):
    """A title and rows of two texts: what it is, and what is said of it."""

    def __init__(self, look: Look, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = Text(title, Type.SECTION)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._shown: list[tuple[Text, Text]] = []
        self._is_narrow = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(self._grid)
        self.hide()

    def set_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these rows and nothing else; without any, nothing at all."""
        for texts in self._shown:
            for text in texts:
                self._grid.removeWidget(text)
                text.deleteLater()
        self._shown = [
            (Text(left, Type.ROW_TITLE), Text(right, Type.SECONDARY, Tone.INK2))
            for left, right in rows
        ]
        self.arrange(is_narrow=self._is_narrow)
        self.setVisible(bool(rows))

    def arrange(self, *, is_narrow: bool) -> None:
        """Stand the two texts side by side, or below each other."""
        self._is_narrow = is_narrow
        self._grid.setColumnMinimumWidth(0, 0 if is_narrow else self._look.theme.px(LABEL))
        for at, (left, right) in enumerate(self._shown):
            if is_narrow:
                self._grid.addWidget(left, 2 * at, 0, 1, 2)
                self._grid.addWidget(right, 2 * at + 1, 0, 1, 2)
            else:
                self._grid.addWidget(left, 2 * at, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(right, 2 * at, 1)


class HelpPage(Page):
    """Keys of the place one came from, keys that hold everywhere, those of the rest, a glossary."""

    def __init__(
        self,
        bridge: "Bridge",
        look: Look,
        words: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._bridge, self._places = bridge, words
        self.here = Rows(look)
        self.everywhere = Rows(look, self.tr("Keys in every place"))
        self.elsewhere = {
            place: Rows(look, self._title(place)) for place in words if keys_of(place)
        }
        self.words = Rows(look, self.tr("Words"))
        self._arrange()
        self.everywhere.set_rows(_pairs(EVERYWHERE))
        self.set_origin("")
        bridge.ready.connect(self._explain)
        self.width_changed.connect(self._reflow)
        self._explain()

    def set_origin(self, place: str) -> None:
        """Show the keys of the place one came from first, those of the other places later."""
        self.here.title.setText(self._title(place))
        self.here.set_rows(_pairs(place) if place else ())
        for other, rows in self.elsewhere.items():
            rows.set_rows(_pairs(other) if other != place else ())

    def arrive(self, destination: Destination, *, is_back: bool) -> None:
        """Begin with the keys of the place a person came from."""
        if not is_back:
            self.set_origin(destination.origin)
        super().arrive(destination, is_back=is_back)

    def _title(self, place: str) -> str:
        return phrase(self.tr("Keys in {place}"), place=self._places.get(place, ""))

    def _rows(self) -> tuple[Rows, ...]:
        return (self.here, self.everywhere, *self.elsewhere.values(), self.words)

    def _explain(self) -> None:
        library = self._bridge.library
        if library is not None:
            said = sorted((one.term, one.means) for one in library.glossary.words)
            self.words.set_rows(said)

    def _arrange(self) -> None:
        self._inner = QWidget()
        reading = QVBoxLayout(self._inner)
        reading.setContentsMargins(0, 0, 0, 0)
        reading.setSpacing(0)
        question = self.tr("What can I press, and what do the words mean?")
        reading.addWidget(Text(question, Type.SECONDARY, Tone.INK2))
        reading.addWidget(Text(self.tr("Keys and words"), Type.ANSWER))
        for rows in self._rows():
            reading.addWidget(rows)
        row = QHBoxLayout()
        row.addWidget(self._inner, 1)
        row.addStretch(0)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def _reflow(self, width: Width) -> None:
        self._inner.setMaximumWidth(self.look.theme.px(READING))
        for rows in self._rows():
            rows.arrange(is_narrow=width is Width.NARROW)


def _pairs(place: str) -> tuple[tuple[str, str], ...]:
    return tuple((one.keys, one.does) for one in keys_of(place))
