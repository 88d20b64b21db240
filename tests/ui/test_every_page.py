"""What holds for every page: it fits, it is named, Tab reaches all, empty and full, nothing cut.

A page that is added to the table of places is checked here without a change.
"""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

import resources
from tests.ui.drivers import Key, Program, opened, settle
from ui import places
from ui.pages.base import Page
from ui.settings import ThemeChoice
from ui.theme import DARK, LIGHT, Theme
from ui.values import Destination
from ui.widgets.text import Text

EXAMPLE = resources.FOLDER / "example.json"
LONG = "A name that somebody made much longer than anybody would expect it to be, but no shorter"
SMALL, LARGE = (1024, 700), (1280, 800)
SIZES = ((SMALL, 1.0), (SMALL, 1.5), (LARGE, 1.0), (LARGE, 1.5))
INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
NAMES = tuple(places.built())
TEXT, GRAPHICS = 4.5, 3.0


@dataclass(frozen=True)
class State:
    """What the store holds when a page is looked at."""

    name: str
    is_full: bool


STATES = (State("empty", is_full=False), State("full", is_full=True))


@pytest.fixture(scope="module", params=STATES, ids=lambda state: state.name)
def there(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Program]:
    """Give the program once for each state: no profile, or long names and every answer."""
    folder = tmp_path_factory.mktemp(request.param.name) / "data"
    qtbot = QtBot(request)
    program = opened(qapp, qtbot, folder)
    program.wait_ready()
    if request.param.is_full:
        for name in (LONG, "Second", "Third"):
            program.bridge.open_answers_file(EXAMPLE)
            assert program.bridge.profile is not None
            program.bridge.rename_profile(program.bridge.profile.uid, name)
        program.bridge.new_profile(f"{LONG} indeed", LONG, 40, LONG)
        program.bridge.open_profile(program.bridge.cards()[1].profile.uid)
        program.bridge.set_level(program.bridge.catalog.levels[1])
    yield program
    program.running.appearance.choose_text_size(1.0)
    program.end()


@pytest.fixture(params=NAMES)
def place(request: pytest.FixtureRequest, there: Program) -> str:
    """Give the name of a place that is shown, at normal size."""
    there.running.appearance.choose_text_size(1.0)
    there.running.appearance.choose_theme(ThemeChoice.LIGHT)
    there.window.resize(*LARGE)
    there.window.activateWindow()
    QTest.qWaitForWindowFocused(there.window)
    there.bridge.go_to(Destination(request.param, origin=places.START))
    assert there.place == request.param
    return str(request.param)


def shown(root: QWidget, kind: type[QWidget] = QWidget) -> list[QWidget]:
    """Give all of a kind that can be seen, but for what Qt makes for itself."""
    found = [root, *root.findChildren(kind)] if isinstance(root, kind) else root.findChildren(kind)
    return [
        one
        for one in found
        if one.isVisible()
        and not isinstance(one, QScrollBar | QMenu)
        and not one.objectName().startswith("qt_")
        and not isinstance(one.parentWidget(), QComboBox)
    ]


def within(inner: QWidget, outer: QWidget) -> QRect:
    return QRect(inner.mapTo(outer, QPoint(0, 0)), inner.size())


def spoken(widget: QWidget) -> str:
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


def ground_of(page: Page) -> QWidget:
    """Give the widget that a page scrolls."""
    ground = page.widget()
    assert ground is not None
    return ground


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_it_fits(there: Program, place: str, size: tuple[int, int], scale: float) -> None:
    there.running.appearance.choose_text_size(scale)
    there.window.resize(*size)
    page = there.window.pages[place]
    settle()
    assert (there.window.width(), there.window.height()) == size, "the window grew"
    viewport = page.viewport()
    ground = ground_of(page)
    assert ground.width() <= viewport.width(), f"{ground.minimumSizeHint()} does not fit"
    for one in shown(ground):
        area = within(one, ground)
        assert area.right() <= ground.width(), f"{_told(one)} stands out at the right"


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_no_text_is_cut(there: Program, place: str, size: tuple[int, int], scale: float) -> None:
    there.running.appearance.choose_text_size(scale)
    there.window.resize(*size)
    settle()
    cut = [_told(one) for one in shown(there.window) if _is_cut(one)]
    assert cut == [], place


def _is_cut(widget: QWidget) -> bool:
    """Tell whether a label or a button has less room than its text takes."""
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width()) - 1
        return widget.width() < widget.sizeHint().width() - 1
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.width() < widget.minimumSizeHint().width() - 1
    return False


def _told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} “{text or widget.accessibleName()}” {widget.size().toTuple()}"


def test_every_control_has_a_name(there: Program, place: str) -> None:
    nameless = [
        _told(one)
        for one in shown(there.window)
        if (isinstance(one, INTERACTIVE) or one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not spoken(one)
    ]
    assert nameless == [], place


def test_no_two_controls_of_a_page_share_a_name(there: Program, place: str) -> None:
    page = there.window.pages[place]
    names = [spoken(one) for one in shown(page) if isinstance(one, INTERACTIVE)]
    doubled = {name for name in names if names.count(name) > 1}
    assert doubled == set()


def test_tab_reaches_everything(there: Program, place: str) -> None:
    page = there.window.pages[place]
    wanted = {
        one
        for one in shown(there.window)
        if one.isEnabled()
        and (one.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and not _is_reached_by_arrows(one)
    }
    page.take_focus()
    reached = set()
    for _ in range(len(wanted) + 10):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
        there.press(Key.Key_Tab)
    assert [_told(one) for one in wanted - reached] == []


def _is_reached_by_arrows(widget: QWidget) -> bool:
    """Tell whether a button is one of a few, of which Tab reaches the chosen one."""
    if not isinstance(widget, QAbstractButton):
        return False
    group: QButtonGroup | None = widget.group()
    is_one_of_few = widget.autoExclusive() or (group is not None and group.exclusive())
    return is_one_of_few and not widget.isChecked()


@pytest.mark.parametrize("place", NAMES)
def test_enter_does_what_space_does(program: Program, place: str) -> None:
    """On every button of the window, as often as it is pressed, and opening what has a menu."""
    program.wait_ready()
    program.bridge.open_answers_file(EXAMPLE)
    program.go(place)
    for name in [spoken(one) for one in shown(program.window, QPushButton)]:
        program.go(place)
        found = [one for one in shown(program.window, QPushButton) if spoken(one) == name]
        if not found or not found[0].isEnabled():  # what was pressed before took it away
            continue
        button = found[0]
        assert isinstance(button, QPushButton)
        clicks: list[str] = []
        button.clicked.connect(lambda *_, name=name, clicks=clicks: clicks.append(name))
        button.setFocus(Qt.FocusReason.TabFocusReason)
        program.press(Key.Key_Return)
        menu = cast("QMenu | None", button.menu())
        if menu is not None:
            assert menu.isVisible(), name
            menu.close()
        else:
            assert clicks == [name]


def test_what_has_the_focus_can_be_seen(there: Program, place: str) -> None:
    """Tab scrolls the page to what it reaches."""
    page = there.window.pages[place]
    there.window.resize(*SMALL)
    there.running.appearance.choose_text_size(1.5)
    settle()
    page.take_focus()
    for _ in range(25):
        there.press(Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or not ground_of(page).isAncestorOf(focus):  # what stays in view, too
            continue
        area = within(focus, page.viewport())
        assert page.viewport().rect().intersects(area), _told(focus)


def test_text_is_plain(there: Program, place: str) -> None:
    rich = [
        _told(one)
        for one in shown(there.window.pages[place], QLabel)
        if isinstance(one, QLabel) and one.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert rich == []


def test_it_scrolls_down_only(there: Program, place: str) -> None:
    page = there.window.pages[place]
    assert isinstance(page, QScrollArea)
    assert page.horizontalScrollBar().maximum() == 0


def test_both_themes_are_worn(there: Program, place: str) -> None:
    page = there.window.pages[place]
    for choice, theme in ((ThemeChoice.DARK, DARK), (ThemeChoice.LIGHT, LIGHT)):
        there.running.appearance.choose_theme(choice)
        inks = {one.palette().windowText().color().name().upper() for one in shown(page, Text)}
        tokens = {value.upper() for value in _tokens(theme).values()}
        assert inks <= tokens, inks - tokens


# Contrast: every pair of ink and ground that is drawn, of both themes, from the tokens themselves.

GROUNDS = ("canvas", "raised", "sunken", "tint", "nav")
INKS = ("ink", "ink2", "ink3", "accent")
PAIRS = (
    *itertools.product(INKS, GROUNDS),
    *((f"{state}", f"{state}_bg") for state in ("ok", "warn", "err")),
    *itertools.product(("ok", "warn", "err"), ("canvas", "raised")),
    ("ink", "ok_bg"), ("ink", "warn_bg"), ("ink", "err_bg"),
    ("ink2", "err_bg"), ("ink2", "warn_bg"), ("ink2", "ok_bg"),
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent", "accent_press"),
)  # fmt: skip
DRAWN = (*itertools.product(("control", "accent", "ink2"), GROUNDS), ("err", "raised"))


def _tokens(theme: Theme) -> dict[str, str]:
    names = [name for name in Theme.__dataclass_fields__ if isinstance(getattr(theme, name), str)]
    return {name: getattr(theme, name) for name in names if name != "name"}


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2.2."""
    shown = QColor(colour)
    red, green, blue = (linear(part) for part in (shown.redF(), shown.greenF(), shown.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_text_can_be_read(theme: Theme) -> None:
    found = {(ink, on): contrast(getattr(theme, ink), getattr(theme, on)) for ink, on in PAIRS}
    paths = {
        (f"path {at}", on): contrast(style.colour, getattr(theme, on))
        for at, style in enumerate(theme.paths)
        for on in ("canvas", "raised", "tint")
    }
    assert {pair: round(value, 2) for pair, value in found.items() if value < TEXT} == {}
    assert {pair: round(value, 2) for pair, value in paths.items() if value < TEXT} == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_what_can_be_used_can_be_seen(theme: Theme) -> None:
    found = {(ink, on): contrast(getattr(theme, ink), getattr(theme, on)) for ink, on in DRAWN}
    for at, style in enumerate(theme.paths):
        found |= {(f"path {at}", on): contrast(style.colour, getattr(theme, on)) for on in GROUNDS}
    assert {pair: round(value, 2) for pair, value in found.items() if value < GRAPHICS} == {}
