"""Importance learned from choices: the golden runs, the library of the field, and laws."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression

from models import learning
from models.arrays import Floats
from models.learning import Choices, Learned, Shrinkage
from tests.strategies import LAW

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
CAUTIOUS = Shrinkage(span=0.5, prior_choices=10)
EIGHTY = 1.2815515655446004
COUNT = 4
SEED = 20210821

difference = st.lists(st.sampled_from([-1.0, -0.5, 0.0, 0.5, 1.0]), min_size=COUNT, max_size=COUNT)
made = st.lists(st.tuples(difference, st.sampled_from([0.5, 1.0])), max_size=20)


def of(*people: list[tuple[list[float], float]], criteria: int = COUNT) -> Choices:
    return learning.choices(
        [[row for row, _ in one] for one in people],
        [[strength for _, strength in one] for one in people],
        criteria=criteria,
    )


def learned(*people: list[tuple[list[float], float]], criteria: int = COUNT) -> Learned:
    return learning.learn(of(*people, criteria=criteria), CAUTIOUS, EIGHTY)


@pytest.mark.parametrize("run", GOLDEN["learned"], ids=lambda run: run["id"])
def test_golden_runs_are_met(run: dict[str, Any]) -> None:
    names = list(run["output"])
    rows = [([one.get(name, 0) for name in names], strength) for one, strength in run["choices"]]
    found = learned(rows, criteria=len(names)).importance[0]
    # The file allows 1e-6; both are the mode of one strictly convex function.
    assert found.tolist() == pytest.approx(list(run["output"].values()), abs=1e-9)


def by_the_library(given: Choices) -> Floats:
    """Fit one person's choices as section 9 of the specification says it."""
    rows = given.differences[0]
    fit = LogisticRegression(C=1, fit_intercept=False, solver="newton-cholesky", tol=1e-12)
    fit.fit(
        np.concatenate([rows, -rows]),
        np.repeat([1, 0], len(rows)),
        sample_weight=np.tile(given.strengths[0], 2),
    )
    found: Floats = fit.coef_[0]
    return found


@LAW
@given(made.filter(len))
def test_the_fit_is_that_of_the_library(drawn: list[tuple[list[float], float]]) -> None:
    given_choices = of(drawn)
    assert learning.fit(given_choices)[0] == pytest.approx(by_the_library(given_choices), abs=1e-7)


@pytest.mark.parametrize("times", [1, 10, 1000, 100_000])
def test_many_choices_that_agree_still_have_a_fit(times: int) -> None:
    """A whole Newton step from 0 would be far too long here."""
    agreeing = of([([1.0, -1.0, 0.0, 0.0], 1.0)] * times)
    first, second, *others = learning.fit(agreeing)[0].tolist()
    assert second == -first
    assert others == [0, 0]
    # What the penalty takes is what the choices give.
    assert first == pytest.approx(2 * times / (1 + np.exp(2 * first)), rel=1e-9)


def test_a_fit_may_begin_elsewhere() -> None:
    given_choices = of([([1.0, -1.0, 0.0, 0.0], 1.0), ([0.0, 1.0, -1.0, 0.0], 0.5)])
    far = np.array([[8.0, -20.0, 3.0, -5.0]])
    assert learning.fit(given_choices, far) == pytest.approx(learning.fit(given_choices), abs=1e-12)


def test_without_a_choice_all_matters_as_usual() -> None:
    nothing = learned([])
    assert nothing.importance.tolist() == [[1.0] * COUNT]
    assert (nothing.low.tolist(), nothing.high.tolist()) == ([[1.0] * COUNT], [[1.0] * COUNT])
    assert nothing.below.tolist() == [[0.5] * COUNT]
    assert nothing.covariance[0] == pytest.approx(2 * np.eye(COUNT))
    assert nothing.count.tolist() == [0]


@LAW
@given(made)
def test_importance_stays_in_its_range(drawn: list[tuple[list[float], float]]) -> None:
    found = learned(drawn * 20)
    assert ((found.importance > 0.5) & (found.importance < 1.5)).all()
    assert ((found.low <= found.importance) & (found.importance <= found.high)).all()
    assert ((found.low >= 0.5) & (found.high <= 1.5)).all()


@LAW
@given(made, st.randoms())
def test_the_order_of_choices_does_not_matter(
    drawn: list[tuple[list[float], float]], random: Any
) -> None:
    shuffled = random.sample(drawn, len(drawn))
    assert learned(shuffled).importance == pytest.approx(learned(drawn).importance, abs=1e-10)


@LAW
@given(made)
def test_opposite_choices_give_opposite_importance(drawn: list[tuple[list[float], float]]) -> None:
    opposite = [([-value for value in row], strength) for row, strength in drawn]
    here, there = learned(drawn), learned(opposite)
    assert here.importance + there.importance == pytest.approx(np.full((1, COUNT), 2), abs=1e-10)
    assert here.below + there.below == pytest.approx(np.ones((1, COUNT)), abs=1e-10)


@LAW
@given(made, difference, st.sampled_from([0.5, 1.0]))
def test_one_more_choice_never_speaks_against_what_was_taken(
    drawn: list[tuple[list[float], float]], row: list[float], strength: float
) -> None:
    before, after = (learning.fit(of(each))[0] for each in (drawn, [*drawn, (row, strength)]))
    assert np.dot(row, after) >= np.dot(row, before) - 1e-10


@LAW
@given(made, st.permutations(range(COUNT)))
def test_the_order_of_preferences_does_not_matter(
    drawn: list[tuple[list[float], float]], order: list[int]
) -> None:
    moved = [([row[place] for place in order], strength) for row, strength in drawn]
    here, there = learned(drawn), learned(moved)
    assert there.importance[0] == pytest.approx(here.importance[0, order], abs=1e-10)
    assert there.low[0] == pytest.approx(here.low[0, order], abs=1e-10)


@LAW
@given(st.lists(made, min_size=1, max_size=4))
def test_many_people_learn_as_each_alone(people: list[list[tuple[list[float], float]]]) -> None:
    together = learned(*people)
    for person, drawn in enumerate(people):
        alone = learned(drawn)
        assert together.count[person] == len(drawn)
        assert together.importance[person] == pytest.approx(alone.importance[0], abs=1e-10)
        assert together.covariance[person] == pytest.approx(alone.covariance[0], abs=1e-9)


@LAW
@given(made)
def test_the_covariance_is_the_curvature_of_the_posterior(
    drawn: list[tuple[list[float], float]],
) -> None:
    """Normal about 0 with variance 2 before; each choice adds the curvature of its likelihood."""
    found = learned(drawn)
    precision = np.eye(COUNT) / 2
    for row, strength in drawn:
        share = 1 / (1 + np.exp(-np.dot(row, found.coefficients[0])))
        precision += strength * share * (1 - share) * np.outer(row, row)
    assert found.covariance[0] == pytest.approx(np.linalg.inv(precision), abs=1e-9)


def test_what_is_said_to_be_sure_is_so_as_often() -> None:
    """People as the fit takes them to be: normal coefficients, logistic choices of strength one."""
    people, asked = 2000, 15
    random = np.random.default_rng(SEED)
    true = random.normal(0, 2**0.5, (people, COUNT))
    rows = random.choice([-1.0, 0.0, 1.0], (people, asked, COUNT))
    takes = random.random((people, asked)) < learning.chance((rows @ true[..., None])[..., 0])
    rows *= np.where(takes, 1.0, -1.0)[..., None]
    found = learning.learn(Choices(rows, np.ones((people, asked))), CAUTIOUS, EIGHTY)
    reached = CAUTIOUS.importance(true, found.count)
    inside = ((found.low <= reached) & (reached <= found.high)).mean()
    # A normal about the mode is a little narrower than what is really left open.
    assert inside == pytest.approx(0.8, abs=0.05)
    assert found.below.mean() == pytest.approx((true < 0).mean(), abs=0.02)
    unsure = (found.below > 0.2) & (found.below < 0.4)
    assert (true < 0)[unsure].mean() == pytest.approx(found.below[unsure].mean(), abs=0.05)


def test_more_choices_open_more_of_the_range() -> None:
    assert CAUTIOUS.openness(np.array([0.0, 10.0, 30.0])).tolist() == [0, 0.5, 0.75]


def test_the_chance_of_an_extreme_score_is_no_overflow() -> None:
    scores = np.array([-1e4, -1.0, 0.0, 1.0, 1e4])
    expected = [0, 1 / (1 + np.e), 0.5, np.e / (1 + np.e), 1]
    assert learning.chance(scores).tolist() == pytest.approx(expected, abs=1e-15)


@pytest.mark.parametrize(
    ("value", "strength"),
    [(float("nan"), 1.0), (1.01, 1.0), (-2.0, 1.0), (1.0, float("nan")), (1.0, -0.5), (1.0, 1.5)],
)
def test_what_is_no_choice_is_refused(value: float, strength: float) -> None:
    with pytest.raises(ValueError, match="-1 to 1"):
        learned([([value, 0.0, 0.0, 0.0], strength)])


def test_a_choice_without_a_strength_is_refused() -> None:
    with pytest.raises(ValueError, match="one strength"):
        learning.choices([[[1.0, -1.0], [1.0, 0.0]]], [[1.0]], criteria=2)
