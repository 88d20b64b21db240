"""Pictures of every page, in both themes and two text sizes, without a screen.

Named ``page-theme-percent.png``: at 100 percent in a window of 1280x800, at 150 in one of 1024x700.
Made from made-up people in a folder of its own; nothing of anybody is touched.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer

from advisor import (
    Assessment,
    Catalog,
    Library,
    Mode,
    Persona,
    Scorer,
    Section,
    Session,
    Verdict,
    open_store,
    questions,
    read_answers,
    read_catalog,
    read_library,
    read_words,
    section_of,
)
from ui import app
from ui.bridge import SAMPLE_FILE
from ui.files import SystemFileChooser
from ui.places import START
from ui.settings import FILE, Settings, ThemeChoice
from ui.values import Destination

SIZES = {100: (1280, 800), 150: (1024, 700)}
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
REST = 80  # milliseconds in which layouts and idle timers come to rest
QUESTIONS, RESULTS, WHOLE = "questions", "results", "whole"


@dataclass(frozen=True)
class View:
    """One thing to see: its name, and how to get there."""

    name: str
    show: Callable[[], object]


@dataclass(frozen=True)
class Cast:
    """The made-up people of the tour: a whole one, and one for each other state of results."""

    whole: Assessment
    sketch: Assessment
    by_verdict: dict[Verdict, Assessment]


def take(folder: Path) -> int:
    """Make all pictures in a folder; give the status."""
    folder.mkdir(parents=True, exist_ok=True)
    made = app.application(sys.argv[:1])
    catalog, library = read_catalog(), read_library()
    cast = _cast(catalog, library)
    with TemporaryDirectory() as home:
        data = Path(home) / "data"
        session, settings = Session(open_store(data), catalog), Settings(data / FILE)
        program = app.Program(made, session, read_words(), settings, data, SystemFileChooser())
        program.start()
        program.bridge.set_ready(library)
        count = _photograph(program, [View("start-empty", partial(_go, program, START))], folder)
        uids = _people(session, cast)
        program.bridge.announce_all()
        count += _photograph(program, _views(program, uids), folder)
        program.close()
    print(f"{count} pictures in {folder}")  # noqa: T201  (whoever asked for them wants to know)
    return app.DONE


def _photograph(program: app.Program, views: Sequence[View], folder: Path) -> int:
    """Take every view in every look; give how many pictures that made."""
    for theme, (percent, size) in product(THEMES, SIZES.items()):
        program.appearance.choose_theme(theme)
        program.appearance.choose_text_size(percent / 100)
        program.window.resize(*size)
        for view in views:
            view.show()
            _rest()
            picture = folder / f"{view.name}-{theme.value}-{percent}.png"
            program.window.grab().save(str(picture))
    return len(views) * len(THEMES) * len(SIZES)


def _rest() -> None:
    """Let everything come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(REST, loop.quit)
    loop.exec()


def _people(session: Session, cast: Cast) -> dict[str, str]:
    """Make a profile of everybody; give their identities by the state of their results."""
    named = {verdict.value: assessment for verdict, assessment in cast.by_verdict.items()}
    uids = {}
    for state, assessment in {
        "empty": Assessment(),
        **named,
        "sketch": cast.sketch,
        WHOLE: cast.whole,
    }.items():
        name = "My profile" if state == WHOLE else f"Example: {state}"
        session.new_profile(name, answers=assessment)
        assert session.profile is not None  # noqa: S101  (it was just made)
        uids[state] = session.profile.uid
    return uids


def _views(program: app.Program, uids: Mapping[str, str]) -> list[View]:
    places = program.window.names()
    go = partial(_go, program)
    views = [View(place, partial(go, place, uid=uids[WHOLE])) for place in places]
    if RESULTS in places:
        views += [
            View(f"results-{state}", partial(go, RESULTS, uid=uid))
            for state, uid in uids.items()
            if state != WHOLE
        ]
        views.append(View("results-lower", partial(_scroll_down, program, uids[WHOLE])))
    if QUESTIONS in places:
        views += [
            View(f"questions-{section.value}", partial(go, QUESTIONS, question, uid=uids[WHOLE]))
            for section, question in _first_of_each_section(program.bridge.catalog)
        ]
    return [*views, View("start-sample", partial(_show_sample, program))]


def _go(program: app.Program, place: str, target: str = "", uid: str = "") -> None:
    if uid:
        program.bridge.open_profile(uid)
    program.bridge.go_to(Destination(place, target))
    if not target:
        program.window.pages[place].verticalScrollBar().setValue(0)


def _show_sample(program: app.Program) -> None:
    program.bridge.open_sample()
    _go(program, START)


def _scroll_down(program: app.Program, uid: str) -> None:
    _go(program, RESULTS, uid=uid)
    _rest()
    bar = program.window.pages[RESULTS].verticalScrollBar()
    bar.setValue(bar.maximum() * 3 // 4)


def _first_of_each_section(catalog: Catalog) -> Iterator[tuple[Section, str]]:
    asked = questions(catalog, Mode.FULL)
    for section in Section:
        yield section, next(one.id for one in asked if section_of(one) is section)


def _cast(catalog: Catalog, library: Library) -> Cast:
    scorer = Scorer(catalog)
    whole = read_answers(SAMPLE_FILE, catalog)
    assert isinstance(whole, Assessment)  # noqa: S101  (our own file)
    quick = {one.id for one in questions(catalog, Mode.QUICK)}
    sketch = {key: value for key, value in whole.answers.items() if key in quick}
    by_verdict: dict[Verdict, Assessment] = {}
    for person in library.personas.personas:
        assessment = _of(person)
        result = scorer.score(assessment)
        verdict = result.first_two.verdict
        if verdict not in by_verdict or (result.blocked and verdict is Verdict.CLEAR):
            by_verdict[verdict] = assessment
    return Cast(whole, Assessment(sketch, whole.firmness), by_verdict)


def _of(person: Persona) -> Assessment:
    return Assessment(person.answers, person.firmness, person.mentors)
