"""How do I want it? Theme, text size, where the data lies, licences and attribution."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

import resources
from ui.appearance import Appearance
from ui.look import Look
from ui.pages.base import Page, Width
from ui.pages.settings import notices
from ui.pages.settings.licences import Licences
from ui.phrase import phrase
from ui.settings import TEXT_SIZES, ThemeChoice
from ui.style import Tone
from ui.theme import Type
from ui.widgets.segments import Segments
from ui.widgets.selectable import Selectable
from ui.widgets.text import Divider, Text

if TYPE_CHECKING:
    from ui.bridge import Bridge

READING, LABEL, ROW, AROUND = 768, 200, 44, 6
NOTICES = "THIRD_PARTY.md"
CHOICES = tuple(ThemeChoice)


class SettingsPage(Page):
    """The place for what a person may set about the window."""

    def __init__(
        self,
        bridge: "Bridge",
        look: Look,
        appearance: Appearance,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._appearance = appearance
        self._rows: list[QBoxLayout] = []
        self._labels: list[Text] = []
        self.theme = Segments(
            self.tr("Theme"), [self.tr("As the system"), self.tr("Light"), self.tr("Dark")]
        )
        percent = [phrase(self.tr("{n} %"), n=round(size * 100)) for size in TEXT_SIZES]
        self.text_size = Segments(self.tr("Text size"), percent)
        self.folder = Selectable(str(folder), self.tr("Data folder"))
        self._reading = QVBoxLayout()
        self._reading.setSpacing(0)
        self._arrange(bridge)
        self.theme.picked.connect(lambda at: appearance.choose_theme(CHOICES[at]))
        self.text_size.picked.connect(lambda at: appearance.choose_text_size(TEXT_SIZES[at]))
        appearance.chosen.connect(self._follow)
        look.changed.connect(self._measure_column)
        self.width_changed.connect(self._reflow)
        self._measure_column()
        self._follow()

    def _follow(self) -> None:
        self.theme.set_chosen(CHOICES.index(self._appearance.theme))
        self.text_size.set_chosen(TEXT_SIZES.index(self._appearance.text_size))

    def _arrange(self, bridge: "Bridge") -> None:
        self._column = QWidget()
        self._column.setLayout(self._reading)
        self._reading.setContentsMargins(0, 0, 0, 0)
        question = self.tr("How do I want it?")
        self._reading.addWidget(Text(question, Type.SECONDARY, Tone.INK2))
        self._reading.addWidget(Text(self.tr("Settings"), Type.ANSWER))
        self._reading.addSpacing(16)
        self._row(self.tr("Theme"), self.theme)
        self._row(self.tr("Text size"), self.text_size)
        self._row(self.tr("Data folder"), self.folder)
        about = self.tr(
            "All that is kept lies in this folder. Copy it to keep a copy; delete it to delete all."
        )
        self._say(about)
        self._show_notices(bridge)
        row = QHBoxLayout()
        row.addWidget(self._column, 1)
        row.addStretch(0)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def _row(self, label: str, control: QWidget) -> None:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(0, AROUND, 0, AROUND)
        row.setSpacing(16)
        words = Text(label, Type.ROW_TITLE)
        row.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(control, 1 if control is self.folder else 0, Qt.AlignmentFlag.AlignVCenter)
        if control is not self.folder:
            row.addStretch(1)
        self._rows.append(row)
        self._labels.append(words)
        self._reading.addLayout(row)
        self._reading.addWidget(Divider())

    def _say(self, words: str) -> None:
        self._reading.addSpacing(8)
        self._reading.addWidget(Text(words, Type.SECONDARY, Tone.INK2))

    def _head(self, words: str) -> None:
        self._reading.addSpacing(24)
        self._reading.addWidget(Text(words, Type.SECTION))

    def _show_notices(self, bridge: "Bridge") -> None:
        self._head(self.tr("Licences and attribution"))
        pack = bridge.catalog.pack
        label = self.tr("Content: {title}, version {version}. Built on one article, “{source}”.")
        self._say(phrase(label, title=pack.title, version=pack.version, source=pack.source))
        self._reading.addSpacing(8)
        self._reading.addWidget(Licences(self.look))
        for row in notices.read((resources.FOLDER / NOTICES).read_text("utf-8")):
            match row:
                case notices.Heading(text):
                    self._head(text)
                case notices.Paragraph(text):
                    self._say(text)
                case notices.TableRow(left, right):
                    self._say(f"{left}: {right}")

    def _measure_column(self) -> None:
        theme = self.look.theme
        self._column.setMaximumWidth(theme.px(READING))
        for label in self._labels:
            label.setMinimumWidth(theme.px(LABEL) if self._is_beside() else 0)
            high = theme.px(ROW) - 2 * AROUND
            label.setMinimumHeight(high if self._is_beside() else 0)

    def _is_beside(self) -> bool:
        return all(row.direction() is QBoxLayout.Direction.LeftToRight for row in self._rows)

    def _reflow(self, width: Width) -> None:
        direction = QBoxLayout.Direction
        is_narrow = width is Width.NARROW
        for row in self._rows:
            row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._measure_column()
