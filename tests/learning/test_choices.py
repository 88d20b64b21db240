"""What counts as a choice, and what is learned of choices: the golden runs and mirrored ones."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from advisor.assessment.answers import Assessment
from advisor.catalog.reading import read_catalog
from advisor.learning.choices import Choice, Difference, choices
from advisor.learning.learned import LearnedRow, Sign, learned
from advisor.learning.reading import read_choices
from tests.builders import CATALOG, sides
from tests.catalog.toy import FILE
from tests.learning.made import ASKED, BEYOND, ITEMS, chosen
from tests.strategies import LAW

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
CLOSE = 1e-10


def learned_from(assessment: Assessment) -> tuple[LearnedRow, ...]:
    """Learn from all choices of an assessment."""
    return learned((one.difference for one in choices(assessment, CATALOG)), CATALOG)


@pytest.mark.parametrize("run", GOLDEN["learned"], ids=lambda run: run["id"])
def test_golden_runs_are_met(run: dict[str, Any]) -> None:
    rows = learned(read_choices(CATALOG, {"choices": run["choices"]}), CATALOG)
    assert {row.preference: row.importance for row in rows} == pytest.approx(
        run["output"], abs=GOLDEN["tolerance"]["learned"]
    )


@pytest.mark.parametrize(
    ("position", "taken", "strength"), [(0, "a", 1), (1, "a", 0.5), (2, "b", 0.5), (3, "b", 1)]
)
def test_a_choice_says_what_was_taken_and_how_clearly(
    position: int, taken: str, strength: float
) -> None:
    choice = Choice("a", "b", position)
    assert (choice.taken, {choice.taken, choice.left}) == (taken, {"a", "b"})
    assert choice.difference == Difference({taken: 1, choice.left: -1}, strength)
    mirrored = Choice("b", "a", 3 - position)
    assert (mirrored.difference, mirrored.pair) == (choice.difference, choice.pair)


def test_choices_are_those_of_the_questions_and_those_beyond() -> None:
    item, beyond = ITEMS[3], BEYOND[5]
    first, second = sides(item.id)
    both = Assessment({item.id: 2}, choices={beyond: 0})
    assert choices(both, CATALOG) == (Choice(first, second, 2, item.id), Choice(*beyond, 0))
    assert choices(Assessment(), CATALOG) == ()


def test_an_answer_is_counted_from_the_side_that_comes_first_on_its_scale() -> None:
    toy = read_catalog(FILE)
    item = next(one for one in toy.items.items if one.type == "pair")
    values = [option.value for option in toy.options(item)]
    made = [choices(Assessment({item.id: value}), toy)[0].position for value in values]
    assert made == [0, 1, 2, 3]


@LAW
@given(chosen())
def test_importance_stays_within_its_bounds(assessment: Assessment) -> None:
    span = CATALOG.model.constants.importance_span
    for row in learned_from(assessment):
        assert 1 - span <= row.low <= row.importance <= row.high <= 1 + span
        assert 0 <= row.below <= 1
        assert (row.below < 0.5) == (row.importance > 1) or row.importance == pytest.approx(1)


@LAW
@given(chosen())
def test_mirrored_choices_are_learned_alike(assessment: Assessment) -> None:
    """The same answers, told from the other side of each pair."""
    made = choices(assessment, CATALOG)
    mirrored = [Choice(one.second, one.first, 3 - one.position) for one in made]
    assert learned((one.difference for one in mirrored), CATALOG) == learned_from(assessment)


@LAW
@given(chosen())
def test_opposite_choices_are_learned_as_the_opposite(assessment: Assessment) -> None:
    made = choices(assessment, CATALOG)
    opposite = [Choice(one.first, one.second, 3 - one.position).difference for one in made]
    for here, there in zip(learned_from(assessment), learned(opposite, CATALOG), strict=True):
        assert here.importance + there.importance == pytest.approx(2, abs=CLOSE)
        assert here.below + there.below == pytest.approx(1, abs=CLOSE)


@pytest.mark.parametrize(
    ("below", "said"),
    [
        (0.5, "learned.no_sign"),
        (0.2501, "learned.no_sign"),
        (0.25, "learned.more_likely"),
        (0.1, "learned.more_sure"),
        (0.75, "learned.less_likely"),
        (0.8999, "learned.less_likely"),
        (0.9, "learned.less_sure"),
    ],
)
def test_how_sure_is_said_from_the_chance(below: float, said: str) -> None:
    row = LearnedRow(CATALOG.preferences[0], 1.0, 0.9, 1.1, below)
    assert row.sure.id == said
    sign = said.removeprefix("learned.").partition("_")[0]
    assert row.sign is (Sign.NONE if sign == "no" else Sign(sign))


def test_every_trade_off_of_the_pack_is_one_of_two_preferences() -> None:
    assert len(ASKED) == len(ITEMS) == 10
    assert len(BEYOND) == 26
