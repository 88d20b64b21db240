"""Pictures of every page, in both themes and two text sizes, without a screen.

Named ``page-theme-percent.png``: at 100 percent in a window of 1280x800, at 150 in one of 1024x700.
Made from made-up people in a folder of its own; nothing of anybody is touched.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from advisor import (
    Assessment,
    Catalog,
    Library,
    Mode,
    Persona,
    Scorer,
    Session,
    Verdict,
    asks_firmness,
    open_store,
    questions,
    read_answers,
    read_catalog,
    read_library,
    read_words,
)
from ui import app
from ui.bridge import SAMPLE_FILE
from ui.files import SystemFileChooser
from ui.settings import FILE, Settings, ThemeChoice
from ui.tour_views import AWAY, FIRM, SKETCH, WHOLE, View, Views, limits

SIZES = {100: (1280, 800), 150: (1024, 700)}
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
REST, ROUNDS = 60, 20  # milliseconds between two pictures, and how many are tried


@dataclass(frozen=True)
class Cast:
    """The made-up people of the tour: a whole one, and one for each other state to be seen."""

    whole: Assessment
    sketch: Assessment
    firm: Assessment
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
        program.window.activateWindow()  # only there the keyboard has a place
        program.bridge.set_ready(library)
        count = _photograph(program, Views(program, {}).of_nobody(), folder)
        uids = _people(session, cast)
        program.bridge.announce_all()
        count += _photograph(program, Views(program, uids).all(), folder)
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
            file = folder / f"{view.name}-{theme.value}-{percent}.png"
            _at_rest(program.window).save(str(file))
    return len(views) * len(THEMES) * len(SIZES)


def _at_rest(window: QWidget) -> QImage:
    """Give the picture of a window that has come to rest: the same twice, with time between.

    Cards are filled when the program is idle, and layouts ask for others: neither tells its end.
    """
    picture = QImage()
    for _ in range(ROUNDS):
        before, picture = picture, window.grab().toImage()
        if picture == before:
            break
        loop = QEventLoop()
        QTimer.singleShot(REST, loop.quit)
        loop.exec()
    return picture


def _people(session: Session, cast: Cast) -> dict[str, str]:
    """Make a profile of everybody; give their identities by the state of their results."""
    named = {verdict.value: assessment for verdict, assessment in cast.by_verdict.items()}
    uids = {}
    for state, assessment in {
        AWAY: cast.firm,
        FIRM: cast.firm,
        "empty": Assessment(),
        **named,
        SKETCH: cast.sketch,
        WHOLE: cast.whole,
    }.items():
        name = "My profile" if state == WHOLE else f"Example: {state}"
        session.new_profile(name, answers=assessment)
        assert session.profile is not None  # noqa: S101  (it was just made)
        uids[state] = session.profile.uid
    return uids


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
    firm = _with_a_firm_limit(Assessment(sketch), catalog)
    return Cast(whole, Assessment(sketch, whole.firmness), firm, by_verdict)


def _with_a_firm_limit(assessment: Assessment, catalog: Catalog) -> Assessment:
    """Give answers of which one could rule out a path, so that its firmness is asked."""
    limit = limits(catalog)[0]
    answered = (assessment.with_answer(limit.id, option.value) for option in limit.options)
    return next(one for one in answered if asks_firmness(limit, one, catalog))


def _of(person: Persona) -> Assessment:
    return Assessment(person.answers, person.firmness, person.mentors)
