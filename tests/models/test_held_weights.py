"""What examples teach: nearer to them, held near what was given, and never across a side."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.exceptions import ConvergenceWarning

from models import held_weights
from models.arrays import Floats
from models.estimator import TwoSidedClassifier
from models.examples import Examples, counts_of, kinds, rows
from models.held_weights import Given, chances, learn
from tests.strategies import LAW

PEOPLE, CLASSES, COUNT = 30, 3, 7
IS_WANT = np.array([True, False, True, False, True, True, False])
KINDS = kinds(IS_WANT, 0.4, COUNT)


def drawn(seed: int) -> tuple[Examples, Given]:
    random = np.random.default_rng(seed)
    values = random.normal(size=(PEOPLE, COUNT + 4))
    values[random.random(values.shape) < 0.1] = np.nan
    values[:, COUNT:] = 0.0
    weights = np.round(random.uniform(-5, 5, (CLASSES, COUNT + 4)))
    examples = Examples(values, np.arange(PEOPLE) % CLASSES, random.uniform(0.5, 2, PEOPLE))
    return examples, Given(weights, KINDS, step=12.5, temperature=5.0)


def total(examples: Examples, known: Given, place: Floats, shrinkage: float) -> float:
    """Give what is made least, written down once more and plainly."""
    factors, sharpness = place[:-1].reshape(known.weights.shape), place[-1]
    points = rows(examples.values, known.weights * np.exp(factors), KINDS, known.step).points
    found = chances(points.sum(axis=2), known.temperature / float(np.exp(sharpness)))
    own = found[np.arange(PEOPLE), examples.classes]
    held = shrinkage * np.square(factors).sum() + sharpness**2
    return float(-examples.counts @ np.log(own) + held / 2)


def place_of(learned: held_weights.Learned, known: Given) -> Floats:
    has_weight = known.weights != 0
    factors = np.divide(
        learned.weights, known.weights, out=np.ones_like(known.weights), where=has_weight
    )
    sharpness = np.log(known.temperature / learned.temperature)
    return np.append(np.log(factors).ravel(), sharpness)


seeds = st.integers(0, 10_000)
shrinkages = st.sampled_from([0.3, 1.0, 10.0])


@LAW
@given(seeds, shrinkages)
def test_what_is_found_is_a_least(seed: int, shrinkage: float) -> None:
    """The slope, by differences of the plain sum, is 0 in every direction."""
    examples, known = drawn(seed)
    place = place_of(learn(examples, known, shrinkage), known)
    for at in range(place.size):
        nudge = np.zeros_like(place)
        nudge[at] = 1e-4
        there, back = (total(examples, known, place + way * nudge, shrinkage) for way in (1, -1))
        assert (there - back) / 2e-4 == pytest.approx(0, abs=1e-5)
        assert there + back >= 2 * total(examples, known, place, shrinkage) - 1e-9


@LAW
@given(seeds, shrinkages)
def test_it_is_lower_than_where_it_began(seed: int, shrinkage: float) -> None:
    examples, known = drawn(seed)
    place = place_of(learn(examples, known, shrinkage), known)
    begun = total(examples, known, np.zeros_like(place), shrinkage)
    assert total(examples, known, place, shrinkage) <= begun


@LAW
@given(seeds, shrinkages)
def test_no_criterion_changes_its_side(seed: int, shrinkage: float) -> None:
    examples, known = drawn(seed)
    learned = learn(examples, known, shrinkage)
    assert (np.sign(learned.weights) == np.sign(known.weights)).all()


@pytest.mark.parametrize("seed", range(5))
def test_the_firmer_the_nearer(seed: int) -> None:
    examples, known = drawn(seed)
    places = [place_of(learn(examples, known, firm), known) for firm in (1.0, 1e3, 1e6)]
    far = [float(np.square(place[:-1]).sum()) for place in places]
    assert far == sorted(far, reverse=True)
    assert far[-1] < 1e-6


def test_held_altogether_only_the_temperature_is_learned() -> None:
    examples, known = drawn(1)
    learned = learn(examples, known, None)
    assert (learned.weights == known.weights).all()
    assert learned.temperature != known.temperature
    firm = learn(examples, known, 1e9)
    assert learned.temperature == pytest.approx(firm.temperature, rel=1e-5)


@LAW
@given(seeds, st.floats(-3, 3))
def test_a_constant_in_every_answer_teaches_the_same(seed: int, constant: float) -> None:
    examples, known = drawn(seed)
    shifted = replace(examples, values=examples.values + constant)
    here, there = learn(examples, known, 1.0), learn(shifted, known, 1.0)
    assert there.weights == pytest.approx(here.weights, abs=1e-4)


@LAW
@given(seeds)
def test_an_example_that_counts_twice_is_two(seed: int) -> None:
    examples, known = drawn(seed)
    doubled = replace(examples, counts=2 * examples.counts)
    twice = Examples(*(np.concatenate([each, each]) for each in vars(examples).values()))
    here, there = learn(doubled, known, 1.0), learn(twice, known, 1.0)
    assert there.weights == pytest.approx(here.weights, abs=1e-4)


def test_more_examples_speak_louder() -> None:
    examples, known = drawn(3)
    few, many = (
        place_of(learn(replace(examples, counts=times * np.ones(PEOPLE)), known, 1.0), known)
        for times in (0.01, 10.0)
    )
    assert np.abs(few[:-1]).max() < 0.1 < np.abs(many[:-1]).max()


def test_the_true_weights_are_found_again() -> None:
    """Of people drawn by known weights, many teach those weights, from even ones."""
    random = np.random.default_rng(5)
    true = np.array([[4.0, 1.0, -2.0, -2.0], [-1.0, -4.0, 3.0, 1.0], [1.0, 3.0, 2.0, -5.0]])
    one = kinds(None, 0.5, 4)
    weights = np.concatenate([true, np.zeros((3, 2))], axis=1)
    values = np.concatenate([random.normal(size=(6000, 4)), np.zeros((6000, 2))], axis=1)
    likely = chances(rows(values, weights, one, 12.5).points.sum(axis=2), 6.0)
    classes = (likely.cumsum(axis=1) < random.random((6000, 1))).sum(axis=1)
    learned = learn(
        Examples(values, classes, np.ones(6000)), Given(np.sign(weights), one, 12.5, 3.0), 0.01
    )
    found = rows(values, learned.weights, one, 12.5).points.sum(axis=2)
    expected = rows(values, weights, one, 12.5).points.sum(axis=2)
    assert np.abs(found - expected).mean() < 0.8
    assert learned.temperature == pytest.approx(6.0, abs=0.5)


def test_weights_that_still_move_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held_weights, "MOST_STEPS", 1)
    with pytest.warns(ConvergenceWarning, match="still move"):
        TwoSidedClassifier().fit(np.random.default_rng(0).normal(size=(20, 3)), np.arange(20) % 2)


def test_without_weights_both_sides_of_all_classes_are_level() -> None:
    examples, _ = drawn(2)
    found = examples.contrasts(CLASSES, KINDS)
    for kind in KINDS:
        own = found[:, kind.columns]
        sides = [np.maximum(way * own, 0).sum(axis=1) for way in (1, -1)]
        assert np.concatenate(sides) == pytest.approx(np.full(2 * CLASSES, sides[0][0]))


def test_a_column_without_an_answer_has_middle_zero_and_no_weight() -> None:
    values = np.array([[np.nan, 1.0], [np.nan, 3.0]])
    examples = Examples(values, np.array([0, 1]), np.ones(2))
    assert examples.middle(2).tolist() == [0.0, 2.0]
    assert examples.spread()[0] == 1.0
    model = TwoSidedClassifier().fit(values, [0, 1])
    assert model.weights_[:, 0].tolist() == [0.0, 0.0]
    assert model.predict(values).tolist() == [0, 1]


def test_a_class_of_rare_examples_pulls_the_middle_as_much_as_any() -> None:
    values = np.array([[0.0]] * 9 + [[1.0]])
    examples = Examples(values, np.array([0] * 9 + [1]), np.ones(10))
    assert examples.middle(2).tolist() == [0.5]


@pytest.mark.parametrize("counts", [[1.0], [1.0, -1.0], [0.0, 0.0], [1.0, np.inf]])
def test_counts_that_count_nothing_are_refused(counts: list[float]) -> None:
    with pytest.raises(ValueError, match="sample"):
        counts_of(counts, 2)
