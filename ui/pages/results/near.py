"""Published job profiles of a similar shape: for ideas, not as a ranking."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.look import Look
from ui.pages.results.values import JobShown, NearShown
from ui.style import Tone
from ui.theme import Type
from ui.widgets.section import Section
from ui.widgets.stack import Stack
from ui.widgets.text import Text

TITLE, GAP, AROUND = 296, 24, 4
UNBOUND = 16777215  # Qt's own number for no largest width


class JobRow(QWidget):
    """A job, and beside it, or below where there is no room, what makes it near."""

    def __init__(self, job: JobShown, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = Text(job.title, Type.ROW_TITLE)
        self.why = Text(job.why, Type.SECONDARY, Tone.INK2)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.addWidget(self.title)
        self._sides.addWidget(self.why, 1)

    def set_wide(self, *, is_wide: bool) -> None:
        """Stand side by side, or one below the other."""
        direction, px = QBoxLayout.Direction, self._look.theme.px
        self._sides.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._sides.setSpacing(px(GAP) if is_wide else 0)
        self.title.setMinimumWidth(px(TITLE) if is_wide else 0)
        self.title.setMaximumWidth(px(TITLE) if is_wide else UNBOUND)


class NearPart(Section):
    """Up to five jobs, or the sentence that none is clearly similar; their source in small."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(has_rule=True, parent=parent)
        self._look = look
        self._is_wide = True
        self.rows: list[JobRow] = []
        self.meaning = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.jobs = Stack(has_lines=True)
        self.attribution = Text(step=Type.CAPTION, tone=Tone.INK3)
        self.meaning.setContentsMargins(0, 0, 0, AROUND)
        self.attribution.setContentsMargins(0, 2 * AROUND, 0, 0)
        for part in (self.meaning, self.jobs, self.attribution):
            self.column.addWidget(part)

    def set_near(self, shown: NearShown | None) -> None:
        """Show jobs; nothing where the pack knows none."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self.set_title(shown.title)
        self.meaning.setText(shown.meaning)
        self.attribution.setText(shown.attribution)
        self.rows = [JobRow(job, self._look) for job in shown.jobs]
        self.jobs.fill([*self.rows, *([Text(shown.none)] if shown.none else [])])
        self.set_wide(is_wide=self._is_wide)

    def set_wide(self, *, is_wide: bool) -> None:
        """Arrange every job for the room there is."""
        self._is_wide = is_wide
        for row in self.rows:
            row.set_wide(is_wide=is_wide)
