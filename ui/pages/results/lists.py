"""The lists beside the receipt: gaps, steps, things for a mentor."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.pages.results.values import GapsShown, StepShown, StepsShown, TalkShown
from ui.phrase import phrase
from ui.style import Tone
from ui.theme import Type
from ui.widgets.numbered import Numbered
from ui.widgets.section import Section
from ui.widgets.stack import Stack
from ui.widgets.step_card import StepCard
from ui.widgets.text import Text


class ListPart(Section):
    """A titled list with hairlines between its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.rows = Stack(has_lines=True)
        self.column.addWidget(self.rows)

    def fill(self, title: str, rows: Sequence[QWidget]) -> None:
        """Show these rows; nothing at all, if there are none."""
        self.setVisible(bool(rows))
        self.set_title(title)
        self.rows.fill(rows)


class GapsPart(ListPart):
    """What the first path asks for beyond the level today."""

    def set_gaps(self, gaps: GapsShown | None) -> None:
        """Show gaps, and what stands beside them in a smaller hand."""
        if gaps is None:
            self.fill("", ())
            return
        rows: list[QWidget] = [Text(gap) for gap in gaps.gaps]
        if gaps.asides:
            rows.append(Text("\n".join(gaps.asides), Type.SECONDARY, Tone.INK2))
        self.fill(gaps.title, rows)
        self.setVisible(True)


class StepsPart(ListPart):
    """The next steps."""

    def set_steps(self, shown: StepsShown) -> None:
        """Show steps, each with why."""
        self.fill(shown.title, [self._card(step) for step in shown.steps])

    def _card(self, step: StepShown) -> QWidget:
        when = phrase(self.tr("{when}, {hours}"), when=step.when, hours=step.hours)
        reasons = [one for one in (step.why, step.reading, step.done) if one]
        return StepCard(when, step.title, step.what, reasons)


class TalkPart(ListPart):
    """What to bring to a mentor."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def set_talk(self, talk: TalkShown | None) -> None:
        """Show questions by number, and where a mentor sees something else."""
        if talk is None:
            self.fill("", ())
            return
        rows: list[QWidget] = []
        about = ""
        for at, thing in enumerate(talk.things, start=1):
            asked = Numbered(at, thing.question, self._look)
            said = thing.about if thing.about != about else ""
            rows.append(self._with(said, asked))
            about = thing.about
        rows += [Text(sentence, Type.SECONDARY, Tone.INK2) for sentence in talk.differences]
        self.fill(talk.title, rows)

    def _with(self, about: str, asked: QWidget) -> QWidget:
        if not about:
            return asked
        pair = Stack(4)
        pair.fill((Text(about, Type.CAPTION, Tone.INK3), asked))
        return pair
