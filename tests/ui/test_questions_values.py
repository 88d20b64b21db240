"""Questions: where one is, the pace and the time, as values without a window."""

import subprocess
import sys

import pytest

from advisor import (
    Assessment,
    Catalog,
    LimitItem,
    Mode,
    Section,
    could_block,
    minutes_left,
    questions,
)
from tests.ui.questions_driver import Clock
from ui.pages.questions import standing as steps
from ui.pages.questions.pace import FASTEST, MEASURED_FROM, SLOWEST, Pace, pace_of, progress_of
from ui.pages.questions.standing import Standing, View
from ui.pages.questions.walk import (
    Spot,
    mode_of,
    section_counts,
    settled,
    start_of,
    walk_of,
)
from ui.stopwatch import Stopwatch, monotonic_milliseconds

NOTHING = Assessment()


def answered(catalog: Catalog, mode: Mode, count: int) -> Assessment:
    """Give an assessment with the first questions answered by their first answers."""
    given = NOTHING
    for one in questions(catalog, mode)[:count]:
        scale = catalog.duties.scale if one.id in catalog.duty else ()
        options = catalog.options(catalog.item[one.id]) if one.id in catalog.item else scale
        given = given.with_answer(one.id, options[0].value if options else "a")
    return given


@pytest.mark.parametrize("mode", list(Mode))
def test_there_and_back_again_passes_every_question(catalog: Catalog, mode: Mode) -> None:
    walk = walk_of(catalog, mode, NOTHING)
    spot: Spot | None = walk.spots[0]
    there = []
    while spot is not None:
        there.append(spot)
        spot = walk.after(spot)
    back = []
    spot = walk.spots[-1]
    while spot is not None:
        back.append(spot)
        spot = walk.before(spot)
    assert there == back[::-1] == [Spot(one.id) for one in questions(catalog, mode)]


def test_firmness_has_a_screen_only_where_it_matters(catalog: Catalog) -> None:
    for limit in (one for one in catalog.items.items if isinstance(one, LimitItem)):
        for option in limit.options:
            given = NOTHING.with_answer(limit.id, option.value)
            matters = limit.show_firmness and could_block(limit.id, given, catalog)
            spots = walk_of(catalog, Mode.FULL, given).spots
            assert (Spot(limit.id, is_firmness=True) in spots) is matters


def test_sections_count_what_is_answered(catalog: Catalog) -> None:
    counts = section_counts(questions(catalog, Mode.QUICK), answered(catalog, Mode.QUICK, 11))
    assert [(one.section, one.answered, one.of) for one in counts] == [
        (Section.PREFERENCES, 9, 9),
        (Section.SKILLS, 2, 5),
        (Section.CASES, 0, 1),
        (Section.DUTIES, 0, 7),
        (Section.LIMITS, 0, 5),
    ]
    assert [one.is_done for one in counts] == [True, False, False, False, False]


def test_a_section_is_taken_up_where_it_is_open(catalog: Catalog) -> None:
    walk = walk_of(catalog, Mode.QUICK, NOTHING)
    skills = [one.id for one in walk.asked[9:14]]
    half = answered(catalog, Mode.QUICK, 11)
    assert start_of(Section.SKILLS, walk, half) == Spot(skills[2])
    full = answered(catalog, Mode.QUICK, 27)
    assert start_of(Section.SKILLS, walk, full) == Spot(skills[0])


def test_the_way_follows_from_the_answers(catalog: Catalog) -> None:
    assert mode_of(catalog, NOTHING) is Mode.QUICK
    assert mode_of(catalog, answered(catalog, Mode.QUICK, 27)) is Mode.QUICK
    assert mode_of(catalog, answered(catalog, Mode.FULL, 1)) is Mode.FULL


def test_every_place_of_the_full_way_has_one_in_the_quick_way(catalog: Catalog) -> None:
    quick = walk_of(catalog, Mode.QUICK, NOTHING)
    full = [one.id for one in questions(catalog, Mode.FULL)]
    for at, question in enumerate(full):
        spot = settled(Spot(question), quick, catalog)
        assert spot is not None
        assert full.index(spot.question) >= at


def test_a_visit_goes_back_to_where_one_stood(catalog: Catalog) -> None:
    walk = walk_of(catalog, Mode.QUICK, NOTHING)
    here, there = walk.spots[3], walk.spots[12]
    stood = steps.at(Mode.QUICK, here)
    visit = steps.visited(stood, there.question, catalog, NOTHING, "results")
    assert visit.is_visit
    again = steps.visited(visit, walk.spots[20].question, catalog, NOTHING, "results")
    assert steps.returned(again) == stood
    assert steps.onward(visit, walk) == steps.at(Mode.QUICK, walk.spots[13])
    listed = steps.reviewed(visit, only_open=True)
    assert steps.backward(listed, walk) == stood
    from_list = steps.visited(listed, there.question, catalog, NOTHING)
    assert steps.returned(from_list).view is View.REVIEW
    assert steps.returned(from_list).only_open


def test_the_last_question_leads_to_the_end_and_back(catalog: Catalog) -> None:
    walk = walk_of(catalog, Mode.QUICK, NOTHING)
    end = steps.onward(steps.at(Mode.QUICK, walk.spots[-1]), walk)
    assert end == Standing(Mode.QUICK, View.END)
    assert steps.onward(end, walk) == end
    assert steps.backward(end, walk) == steps.at(Mode.QUICK, walk.spots[-1])
    first = steps.at(Mode.QUICK, walk.spots[0])
    assert steps.backward(first, walk) == first


def test_pace_is_the_middle_of_what_was_measured(catalog: Catalog) -> None:
    asked = questions(catalog, Mode.QUICK)
    times = {one.id: round(one.seconds * 2_000) for one in asked[:MEASURED_FROM]}
    assert pace_of(asked, dict(list(times.items())[1:])) == Pace()
    doubled = pace_of(asked, times)
    assert doubled.is_measured
    assert doubled.factor == pytest.approx(2, abs=0.001)
    coffee = {**times, asked[0].id: 3_600_000}
    assert pace_of(asked, coffee).factor == pytest.approx(2, abs=0.001)
    assert pace_of(asked, dict.fromkeys(times, 1)).factor == FASTEST
    assert pace_of(asked, dict.fromkeys(times, 9_000_000)).factor == SLOWEST


def test_progress_counts_and_estimates_what_is_open(catalog: Catalog) -> None:
    asked = questions(catalog, Mode.QUICK)
    start = progress_of(asked, NOTHING)
    assert (start.answered, start.of, start.is_measured) == (0, 27, False)
    assert start.minutes == minutes_left(asked)
    done = progress_of(asked, answered(catalog, Mode.QUICK, 27))
    assert (done.answered, done.minutes) == (27, 0)


def test_a_stopwatch_leaves_out_the_pauses() -> None:
    clock = Clock(now=500)
    watch = Stopwatch(clock)
    clock.now += 10
    assert watch.elapsed() is None  # it has never run: nothing was measured
    watch.set_running(running=True)
    clock.now += 100
    watch.set_running(running=True)
    watch.set_running(running=False)
    clock.now += 1_000
    watch.set_running(running=False)
    assert watch.elapsed() == 100
    watch.set_running(running=True)
    clock.now += 50
    assert watch.elapsed() == 150
    watch.restart()
    clock.now += 7
    assert watch.elapsed() == 7
    watch.set_running(running=False)
    watch.restart()
    clock.now += 7
    assert watch.elapsed() is None


def test_the_real_clock_never_goes_back() -> None:
    assert 0 <= monotonic_milliseconds() <= monotonic_milliseconds()


def test_the_values_are_free_of_qt() -> None:
    code = (
        "import importlib.util, sys\n"
        "for name in ('pages/questions/walk', 'pages/questions/pace', 'stopwatch'):\n"
        "    file = f'ui/{name}.py'\n"
        "    spec = importlib.util.spec_from_file_location(name, file)\n"
        "    module = importlib.util.module_from_spec(spec)\n"
        "    sys.modules[name] = module\n"
        "    spec.loader.exec_module(module)\n"
        "print('PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
