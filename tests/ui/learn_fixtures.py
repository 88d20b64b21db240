"""What the tests of learned weights share: the page before a person, over some answers."""

import pytest
from pytestqt.qtbot import QtBot

from advisor import Assessment, Catalog, Session
from tests.ui.learn_driver import AREA, LearnDriver, Shown, full, opened
from ui.bridge import Bridge
from ui.look import Look
from ui.pages.learn import LearnPage
from ui.values import Destination


@pytest.fixture
def shown(session: Session, bridge: Bridge, look: Look, qtbot: QtBot) -> Shown:
    """Give what shows the page over some answers; over nobody's without them."""

    def show(answers: Assessment | None = None, size: tuple[int, int] = AREA) -> LearnDriver:
        if answers is not None:
            session.new_profile("Ana", answers=answers)
        return opened(LearnPage(bridge, look), qtbot, size)

    return show


@pytest.fixture
def asked(shown: Shown, catalog: Catalog) -> LearnDriver:
    """Give the page of a person who answered the questionnaire."""
    return shown(full(catalog))


@pytest.fixture
def went(bridge: Bridge) -> list[Destination]:
    """Give the places that somebody wanted to go to."""
    gone: list[Destination] = []
    bridge.destination_changed.connect(gone.append)
    return gone
