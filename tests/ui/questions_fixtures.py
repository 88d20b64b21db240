"""What the tests of the questions share: a page before a person, with a clock that stands still."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.questions_driver import Clock, QuestionsDriver, before
from ui.bridge import Bridge
from ui.look import Look


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def moment() -> int:
    """Give the moment after an answer: none, unless a test asks for a long one."""
    return 0


@pytest.fixture
def person(bridge: Bridge, look: Look, qtbot: QtBot, clock: Clock, moment: int) -> QuestionsDriver:
    """Give somebody with a new profile before the first question."""
    bridge.new_profile("Kim", "Senior SE", 6, "SE")
    return before(bridge, look, qtbot, clock, moment)
