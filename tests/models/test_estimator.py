"""The estimator: the program's own fit, all that scikit-learn asks of a classifier, and its tools.

What examples teach is held in ``test_held_weights.py``.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.base import clone
from sklearn.impute import SimpleImputer
from sklearn.inspection import permutation_importance
from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.utils.estimator_checks import parametrize_with_checks

from advisor.assessment.reading import read_input
from models import inputs
from models.arrays import Floats
from models.estimator import TwoSidedClassifier, from_frame
from tests.builders import CATALOG, CRITERIA, PATHS, SCORER, arrays
from tests.strategies import LAW, Plain, hundredths, ratings, values

DATA = Path(__file__).parents[1] / "data"
GOLDEN = json.loads((DATA / "golden.json").read_text())
CASES = json.loads((DATA / "cases-open.json").read_text())["cases"]
PLAIN = [
    run
    for run in [*GOLDEN["cases"], *GOLDEN["criteria_cases"]]
    if set(run["output"]["importance"].values()) <= {1.0}
    and not run["input"].get("options", {}).get("skill_mult")
]
EXACT = 1e-9


def row(named: dict[str, float | None]) -> list[float]:
    found = [named.get(key) for key in CRITERIA]
    return [np.nan if value is None else value for value in found]


X = np.array([row(case["answers"]) for case in CASES])
Y = np.array([case["expected_first"] for case in CASES])


def program(data: dict[str, Any]) -> tuple[Floats, Floats]:
    """Give a person's values and what the program makes of them, both as arrays."""
    result = SCORER.score(read_input(CATALOG, data))
    return inputs.values(arrays(data)[1]), np.array([[result.paths[key].fit for key in PATHS]])


def fits(model: TwoSidedClassifier, values: Floats) -> Floats:
    """Give the fit to each path, in the order of the catalog."""
    columns = [model.classes_.tolist().index(path) for path in PATHS]
    fit: Floats = 50 + model.decision_function(values)[:, columns]
    return fit


@parametrize_with_checks(  # type: ignore[untyped-decorator]  # the library has no types
    [TwoSidedClassifier(), TwoSidedClassifier(shrinkage=None, middle=0.0)]
)
def test_it_is_a_classifier_as_the_library_asks(
    estimator: TwoSidedClassifier, check: Callable[[TwoSidedClassifier], None]
) -> None:
    check(estimator)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_an_outside_case_gets_what_the_program_gives(case: dict[str, Any]) -> None:
    given_values, expected = program({"criteria": case["answers"]})
    assert fits(from_frame(SCORER.frame, PATHS), given_values) == pytest.approx(expected, abs=EXACT)


@pytest.mark.parametrize("run", PLAIN, ids=lambda run: run["id"])
def test_a_golden_run_is_met_where_all_counts_alike(run: dict[str, Any]) -> None:
    group = arrays(run["input"])[1]
    model = from_frame(SCORER.frame, PATHS, split=float(group.split[0]))
    expected = [[run["output"]["paths"][path]["fit"] for path in PATHS]]
    found = fits(model, inputs.values(group))
    assert found == pytest.approx(np.array(expected), abs=EXACT)
    ranked = [*run["output"]["order"], *run["output"]["blocked"]]
    first = max(
        ranked, key=lambda path: (round(found[0][PATHS.index(path)], 9), -PATHS.index(path))
    )
    assert model.predict(inputs.values(group)).tolist() == [first]


def test_enough_golden_runs_count_all_alike() -> None:
    assert len(PLAIN) >= 40


def test_outside_cases_are_hit_as_often_as_by_the_program() -> None:
    found = [str(path) for path in from_frame(SCORER.frame, PATHS).predict(X)]
    pairs = list(zip(found, CASES, strict=True))
    assert sum(case["strict"] and path == case["expected_first"] for path, case in pairs) == 35
    assert sum(path in case["accept"] for path, case in pairs) == 45


@LAW
@given(
    st.one_of(st.builds(dict, criteria=values()), st.builds(dict, answers=ratings())),
    hundredths(0.3, 0.7),
)
def test_contributions_add_up_to_the_fit_of_the_program(drawn: Plain, split: float) -> None:
    model = from_frame(SCORER.frame, PATHS, split=split)
    given_values, expected = program({**drawn, "options": {"split": split}})
    receipts = model.contributions(given_values)
    assert receipts.shape == (1, len(PATHS), len(CRITERIA))
    assert receipts.sum(axis=2) == pytest.approx(model.decision_function(given_values), abs=EXACT)
    assert fits(model, given_values) == pytest.approx(expected, abs=EXACT)
    assert (receipts[:, :, np.isnan(given_values[0])] == 0).all()


@LAW
@given(st.integers(0, 1000), st.integers(2, 4), st.integers(1, 5))
def test_contributions_add_up_for_any_classes(seed: int, classes: int, features: int) -> None:
    random = np.random.default_rng(seed)
    values, known = random.normal(size=(20, features)), np.arange(20) % classes
    values[random.random(values.shape) < 0.2] = np.nan
    model = TwoSidedClassifier().fit(values, known)
    scores = model.contributions(values).sum(axis=2)
    expected = scores[:, 1] - scores[:, 0] if classes == 2 else scores
    assert model.decision_function(values) == pytest.approx(expected, abs=EXACT)
    assert model.predict_proba(values).sum(axis=1) == pytest.approx(np.ones(20), abs=EXACT)


def test_level_classes_keep_the_order_of_the_labels() -> None:
    model = from_frame(SCORER.frame, PATHS)
    assert model.classes_.tolist() == sorted(PATHS) != list(PATHS)
    assert model.predict([[3.0] * len(CRITERIA)]).tolist() == [PATHS[0]]
    backwards = from_frame(SCORER.frame, PATHS[::-1])
    assert backwards.predict([[np.nan] * len(CRITERIA)]).tolist() == [PATHS[-1]]


def test_a_frame_of_two_scales_is_refused() -> None:
    other = replace(SCORER.frame.skills, middle=0.0)
    with pytest.raises(ValueError, match="different scales"):
        from_frame(replace(SCORER.frame, skills=other), PATHS)


def test_a_clone_has_the_settings_and_nothing_learned() -> None:
    model = from_frame(SCORER.frame, PATHS, split=0.4, shrinkage=None)
    copied = clone(model)
    assert not hasattr(copied, "weights_")
    assert copied.get_params().keys() == model.get_params().keys()
    assert copied.as_given().decision_function(X) == pytest.approx(
        model.decision_function(X), abs=0
    )


def test_it_stands_in_a_pipeline_behind_an_imputer() -> None:
    """A gap that is filled with the middle is an answer: it pulls to 50, a gap does not."""
    filled = SimpleImputer(strategy="constant", fill_value=3.0)
    model = Pipeline([("fill", filled), ("model", from_frame(SCORER.frame, PATHS))]).fit(X, Y)
    assert isinstance(model[-1], TwoSidedClassifier)
    assert model.score(X, Y) > 0.8
    gap = np.isnan(X).any(axis=1)
    assert (model.decision_function(X)[gap] != model[-1].decision_function(X)[gap]).any()


def test_without_a_middle_it_scales_by_itself() -> None:
    alone = TwoSidedClassifier().fit(X, Y)
    scaled = make_pipeline(StandardScaler(), TwoSidedClassifier()).fit(X, Y)
    assert scaled.predict_proba(X) == pytest.approx(alone.predict_proba(X), abs=1e-6)


def test_a_grid_search_chooses_shrinkage_and_split() -> None:
    splits = [0.4, 0.5, 0.6]
    grid = {"shrinkage": [1.0, 10.0, None], "split": splits}
    folds = StratifiedKFold(3, shuffle=True, random_state=0)
    search = GridSearchCV(from_frame(SCORER.frame, PATHS), grid, cv=folds, scoring="neg_log_loss")
    search.fit(X, Y)
    assert np.isfinite(search.cv_results_["mean_test_score"]).all()
    assert search.best_params_["split"] in splits
    assert search.best_estimator_.predict(X).shape == Y.shape


def test_permutation_importance_is_that_of_the_features_with_weight() -> None:
    model = from_frame(SCORER.frame, PATHS)
    weightless = np.concatenate([model.weights, np.zeros((len(PATHS), 1))], axis=1)
    wants = np.append(np.asarray(model.is_want), [True])
    wider = TwoSidedClassifier(weightless, PATHS, wants, middle=3.0).as_given()
    found = permutation_importance(
        wider, np.column_stack([X, X[:, 0]]), Y, n_repeats=10, random_state=0
    )
    assert found.importances_mean[-1] == 0
    assert found.importances_mean.max() > 0.01


def test_it_learns_without_a_pack() -> None:
    folds = StratifiedKFold(4, shuffle=True, random_state=0)
    assert cross_val_score(TwoSidedClassifier(), X, Y, cv=folds).mean() > 0.6


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"split": 1.1}, "split is 0 to 1"),
        ({"split": np.nan}, "split is 0 to 1"),
        ({"shrinkage": 0.0}, "shrinkage is above 0"),
        ({"step": -1.0, "temperature": 0.0}, "step is above 0; temperature is above 0"),
        ({"is_want": [True]}, "is_want has shape"),
        ({"weights": [[1.0, -1.0]]}, "weights are finite"),
        ({"weights": [[1.0, -1.0], [np.nan, 1.0]]}, "weights are finite"),
        ({"labels": ["a", "a"]}, "twice"),
        ({"labels": ["a", "c"]}, "not among the labels"),
    ],
)
def test_what_does_not_fit_together_is_refused(settings: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        TwoSidedClassifier(**settings).fit([[1.0, 2.0], [2.0, 1.0]], ["a", "b"])


@pytest.mark.parametrize("missing", ["weights", "labels", "middle"])
def test_without_examples_all_is_needed(missing: str) -> None:
    model = from_frame(SCORER.frame, PATHS).set_params(**{missing: None})
    with pytest.raises(ValueError, match="needed"):
        model.as_given()


def test_an_infinite_answer_is_refused_and_a_gap_is_not() -> None:
    model = from_frame(SCORER.frame, PATHS)
    infinite = X.copy()
    infinite[0, 0] = np.inf
    with pytest.raises(ValueError, match="infinity"):
        model.predict(infinite)
    with pytest.raises(ValueError, match="infinity"):
        model.fit(infinite, Y)
    assert np.isnan(X).any()
    assert np.isfinite(model.decision_function(X)).all()
