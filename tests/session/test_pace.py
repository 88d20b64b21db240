"""How fast somebody answered, where that was measured; and how little a start loads."""

import subprocess
import sys
from pathlib import Path

import pytest

from advisor.assessment.answers import Assessment, CriterionProfile, Scorable
from advisor.assessment.quality import quantities
from advisor.assessment.values import values_of
from advisor.catalog.conditions import Quantity
from tests.architecture.tree import ROOT
from tests.builders import CATALOG, SCORER, answers_of, ideal
from tests.session.sittings import DUTY, RATING

FULL = answers_of(ideal(tuple(CATALOG.path)[1]))
START = """
import sys
from pathlib import Path
from advisor.catalog.reading import read_catalog
from advisor.session import Session
from advisor.store.store import open_store
session = Session(open_store(Path(sys.argv[1])), read_catalog())
session.new_profile("Ana")
session.answer(sys.argv[2], 4, 3000)
assert session.profiles and session.can_undo()
session.close()
print(sorted({"numpy", "scipy", "sklearn", "PySide6"} & set(sys.modules)))
"""


def pace(given: Scorable) -> float | None:
    return quantities(given, values_of(given, CATALOG), CATALOG).get(Quantity.MEDIAN_SECONDS)


@pytest.mark.parametrize(
    ("times", "seconds"),
    [([], None), ([1_999], 1.999), ([1_000, 3_000], 2.0), ([1, 2_000, 90_000], 2.0)],
)
def test_pace_is_the_middle_of_the_times(times: list[int], seconds: float | None) -> None:
    ratings = [item.id for item in CATALOG.ratings][: max(1, len(times))]
    answers = {key: FULL[key] for key in ratings}
    given = Assessment(answers=answers, milliseconds=dict(zip(ratings, times, strict=False)))
    assert pace(given) == seconds


def test_a_few_quick_changes_say_nothing_of_answers_without_times() -> None:
    ratings = [item.id for item in CATALOG.ratings]
    few, half = (dict.fromkeys(ratings[:count], 500) for count in (22, 23))
    assert pace(Assessment(answers=FULL, milliseconds=few)) is None
    assert pace(Assessment(answers=FULL, milliseconds=half)) == 0.5


def test_only_answered_ratings_count() -> None:
    times = {DUTY: 10, RATING: 10}
    assert pace(Assessment(answers={DUTY: 1}, milliseconds=times)) is None
    assert pace(CriterionProfile({CATALOG.skills[0]: 3.0})) is None


@pytest.mark.parametrize(("took", "is_flat"), [(None, False), (2_000, False), (1_999, True)])
def test_less_than_two_seconds_a_rating_is_flat(took: int | None, *, is_flat: bool) -> None:
    times = {} if took is None else dict.fromkeys(FULL, took)
    result = SCORER.score(Assessment(answers=FULL, milliseconds=times))
    assert ("flat" in result.flags) == is_flat
    assert result.is_ranked or is_flat


def test_a_start_with_cards_loads_nothing_heavy(tmp_path: Path) -> None:
    command = [sys.executable, "-c", START, str(tmp_path / "home"), RATING]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
