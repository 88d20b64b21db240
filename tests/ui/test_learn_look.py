"""Learning weights at every width, in both themes, by Tab, and in a longer language."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from advisor import Catalog, Library, Session
from tests.strategies import LAW
from tests.ui.drivers import Key, settle
from tests.ui.learn_driver import CHOOSE, ORDER, SAY, LearnDriver, full, opened
from tests.ui.test_pseudo import Pseudo, is_foreign, pseudo_words, read, seen
from ui.bridge import Bridge
from ui.look import Look
from ui.pages.learn import LearnPage
from ui.pages.learn.weights import WeightRow, WeightsValues, WeightsWords
from ui.pages.learn.weights.arranging import arrange
from ui.style import sheet
from ui.theme import DARK, LIGHT, Theme, palette

pytest_plugins = ("tests.ui.learn_fixtures",)
SMALL = (
    952,
    567,
)  # beside the navigation, in one of 1024 x 700, below the bar and above the line at 150 percent
VIEWS = (CHOOSE, SAY, ORDER)


# Every page


def test_arrows_on_the_three_choose_among_them(asked: LearnDriver) -> None:
    asked.focus_on(CHOOSE)
    asked.press(Key.Key_Right)
    assert asked.page.say.isVisible()
    asked.press(Key.Key_Left)
    assert asked.is_asked


@pytest.mark.parametrize("view", VIEWS)
def test_tab_walks_through_all_in_reading_order(asked: LearnDriver, view: str) -> None:
    asked.answer(1)
    asked.push(view)
    settle()
    ground = asked.page.widget()
    assert ground is not None
    reached = asked.walk()
    tops = [one.mapTo(ground, QPoint(0, 0)).y() for one in reached]
    assert all(one <= other + 12 for one, other in pairwise(tops)), tops
    names = [one.accessibleName() for one in reached]
    assert all(names)
    assert len(set(names)) == len(names)
    every = {
        one.accessibleName()
        for one in ground.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    rows = {row.accessibleName() for row in asked.page.ask.answers.shown}
    assert every - rows == set(names) - rows


@pytest.mark.parametrize("theme", [LIGHT, replace(DARK, scale=1.5)], ids=("light", "dark 150"))
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_cut(
    asked: LearnDriver, qapp: QApplication, look: Look, view: str, theme: Theme
) -> None:
    asked.answer(1)
    asked.push(view)
    asked.page.resize(*SMALL)
    wear(qapp, look, theme)
    assert cut(asked.page) == []
    bar = asked.page.verticalScrollBar()
    if view == CHOOSE:  # all four answers and the keys below them can be seen at once
        key = asked.page.ask.clear_button
        below = key.mapTo(asked.page.viewport(), QPoint(0, key.height())).y()
        assert bar.value() == 0
        assert below <= asked.page.viewport().height()


def wear(application: QApplication, look: Look, theme: Theme) -> None:
    application.setPalette(palette(theme))
    application.setStyleSheet(sheet(theme))
    look.set_theme(theme)
    settle()


def cut(page: LearnPage) -> list[str]:
    """Give the texts that have less room than they take."""
    ground = page.widget()
    assert ground is not None
    assert ground.width() <= page.viewport().width()
    found = []
    for one in ground.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, QLabel) and one.text() and one.wordWrap():
            is_cut = one.height() < one.heightForWidth(one.width()) - 1
        elif isinstance(one, QLabel | QPushButton) and one.text():
            is_cut = one.width() < one.minimumSizeHint().width() - 1
        else:
            continue
        right = one.mapTo(ground, QPoint(one.width(), 0)).x()
        if is_cut or right > ground.width():
            found.append(one.text())
    return found


@pytest.fixture
def abroad(
    session: Session, look: Look, library: Library, catalog: Catalog, qapp: QApplication
) -> Iterator[Bridge]:
    """Give a bridge in a made-up, longer language."""
    translator = Pseudo()
    qapp.installTranslator(translator)
    session.new_profile("Ana", answers=full(catalog))
    bridge = Bridge(session, pseudo_words(), look)
    bridge.set_ready(library)
    yield bridge
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("view", range(len(VIEWS)))
def test_every_word_can_be_translated_and_fits(
    abroad: Bridge, look: Look, qtbot: QtBot, view: int
) -> None:
    driver = opened(LearnPage(abroad, look), qtbot)
    for number in (1, 2, 4):
        driver.answer(number)
    driver.page.head.views.buttons[view].click()
    settle()
    told = {text for one in seen(driver.page) for text in read(one) if text}
    assert [text for text in sorted(told) if not is_foreign(text)] == []
    assert cut(driver.page) == []


@LAW
@given(
    st.floats(420, 1200),
    st.sampled_from((1.0, 1.25, 1.5)),
    st.lists(st.sampled_from(("Room", "Sales environment and lifestyle")), min_size=1, max_size=9),
)
def test_columns_keep_apart(width: float, scale: float, names: list[str]) -> None:
    theme = replace(LIGHT, scale=scale)
    rows = tuple(WeightRow(name, 1.0, 1.2, 0.9, 1.4, "probably counts more") for name in names)
    words = WeightsWords(*(["word"] * 9))
    plan = arrange(width * scale, theme, WeightsValues(rows, words, 0.5, 1.5))
    number = 40 * scale  # as wide as any weight is written
    assert plan.now < plan.left - number / 4 < plan.right < plan.learned - number
    assert plan.right - plan.left >= 100 * scale
    assert plan.learned <= (plan.sure or plan.width) <= plan.width
    assert all(one.area.bottom() == other.area.top() for one, other in pairwise(plan.rows))
    assert plan.rows[-1].area.bottom() < plan.legend < plan.height
