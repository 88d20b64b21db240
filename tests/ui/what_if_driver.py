"""What if as a person has it before them: levers by name, the board as it is read aloud."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget

from tests.ui.drivers import Driver, Key, Program, Unusable, settle
from ui.pages.results.speaker import breakable
from ui.pages.what_if import WhatIfPage
from ui.pages.what_if.effects import EffectRow
from ui.widgets.lever import Lever
from ui.widgets.lever.arranging import arrange

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
SPLIT = "Wishes against strengths"


class WhatIfDriver(Driver):
    """A person who tries something out."""

    def __init__(self, program: Program) -> None:
        program.go("what-if")
        page = program.window.pages["what-if"]
        assert isinstance(page, WhatIfPage)
        super().__init__(page)
        self.page, self.parts, self.bridge = page, page.parts, program.bridge
        self.program = program
        settle()

    def texts(self) -> list[str]:
        """Give all that can be read; where a line may end is no matter of the words."""
        return [breakable(one) for one in super().texts()]

    @property
    def sentence(self) -> str:
        """Who leads."""
        return breakable(self.parts.head.sentence.text())

    @property
    def strip(self) -> str:
        """What is said of the draft as a whole."""
        return f"{self.parts.strip.words.text()} {self.parts.strip.details.text()}"

    @property
    def changed(self) -> list[str]:
        """What the draft sets otherwise, as it is listed."""
        return [row.words.text() for row in self.parts.changed.rows if row.isVisible()]

    @property
    def board(self) -> list[str]:
        """The board as it is read aloud, a path a line."""
        if not self.parts.board.view.isVisible():
            raise Unusable("the board is hidden")
        return breakable(self.parts.board.view.accessibleDescription()).splitlines()

    @property
    def effects(self) -> list[EffectRow]:
        """The changes that are offered."""
        return [row for row in self.parts.effects.rows if row.isVisible()]

    @property
    def scenarios(self) -> list[str]:
        """Names of what was kept."""
        return [row.name.text() for row in self.parts.scenarios.rows if row.isVisible()]

    def turn_to(self, tab: str) -> None:
        """Choose a tab by its word."""
        buttons = self.parts.levers.segments.buttons
        chosen = next(one for one in buttons if one.text().startswith(tab))
        QTest.mouseClick(chosen, LEFT)
        settle()

    def lever(self, name: str) -> Lever:
        """Give the one lever of this name that can be seen."""
        found = self.control(name, Lever)
        assert isinstance(found, Lever)
        return found

    def read_aloud(self, name: str) -> str:
        """Give what a screen reader says of a lever."""
        return breakable(self.lever(name).accessibleDescription())

    def hold(self, name: str, setting: float) -> Lever:
        """Take a lever by mouse and drag it, without letting go."""
        lever = self.lever(name)
        lever.setFocus(Qt.FocusReason.MouseFocusReason)
        values = lever.values
        self._send(lever, QEvent.Type.MouseButtonPress, values.share(values.value), LEFT)
        middle = (values.share(values.value) + values.share(setting)) / 2
        for share in (middle, values.share(setting)):
            self._send(lever, QEvent.Type.MouseMove, share, NONE)
        return lever

    def let_go(self, lever: Lever) -> None:
        """Let a lever go where it is."""
        share = lever.values.share(lever.values.value)
        self._send(lever, QEvent.Type.MouseButtonRelease, share, LEFT)
        settle()

    def drag(self, name: str, setting: float) -> None:
        """Drag a lever and let it go."""
        self.let_go(self.hold(name, setting))

    def turn_wheel(self, widget: QWidget) -> None:
        """Turn the wheel down over the middle of something."""
        window = widget.window()
        spot = widget.mapTo(window, widget.rect().center())
        QTest.wheelEvent(window.windowHandle(), spot, QPoint(0, -120))
        settle()

    def choose_option(self, question: str, answer: str) -> None:
        """Choose an option of a limit, by Space."""
        button = self.control(f"{question}: {answer}", QRadioButton)
        assert isinstance(button, QRadioButton)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.press(Key.Key_Space)
        settle()

    def name_it(self, name: str) -> None:
        """Keep the draft under a name, by typing it."""
        self.push("Save as scenario")
        self.type_in(name)
        self.press(Key.Key_Return)
        settle()

    @property
    def focus(self) -> str:
        """The name of what has the keyboard."""
        widget = QApplication.focusWidget()
        return "" if widget is None else breakable(widget.accessibleName())

    def can_press(self, name: str) -> bool:
        """Tell whether a button is there and can be pressed."""
        return self.control(name, QAbstractButton).isEnabled()

    def _send(self, lever: Lever, kind: QEvent.Type, share: float, button: Qt.MouseButton) -> None:
        plan = arrange(float(lever.width()), self.page.look.theme, lever.values)
        spot = QPointF(plan.x_of(share), plan.groove)
        held = NONE if kind is QEvent.Type.MouseButtonRelease else LEFT
        modifiers = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, spot, lever.mapToGlobal(spot), button, held, modifiers)
        QApplication.sendEvent(lever, event)
