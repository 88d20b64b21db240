"""The model as a scikit-learn classifier, to be used, tested and compared in that ecosystem.

From a pack it ranks as the program does. From examples it learns weights held near the pack's, or,
without a pack, near what sets the classes of the examples apart.

It is no employment test: it has never been shown to foretell success or satisfaction in a path, and
its chances are of a label like those of its examples, not of doing well. Use it to look at the
model, not at people.

The fit is that of section 3 of the model specification 2.1.0, by the code of the program; what is
learned, and how, stands in ``models.held_weights``. NaN is unanswered, also among examples. A
constant added to all features changes nothing if weights are given. No class is ahead before a
feature speaks: there is no intercept, and a class that lies between others in all features is not
found. Importance and own weights of a person have no place here: all count alike.

This is the only room that knows scikit-learn, and no room imports it: a start does not wait for it.
"""

# ruff: noqa: N803  (X is what scikit-learn calls the values of many people)

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, validate_data

from models.arrays import Floats, Places, compared
from models.examples import AT_REST, Examples, Kind, counts_of, kinds, rows
from models.held_weights import Given, Learned, chances, learn

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    from sklearn.utils import Tags

    from models.inputs import Frame

TWO = 2
ALLOWED: dict[str, Any] = {"dtype": np.float64, "ensure_all_finite": "allow-nan"}


class TwoSidedClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]  # it has no types
    """Two-sided additive fit to classes, with rows that add up.

    Parameters
    ----------
    weights : array of shape (classes, features), optional
        Signed: above zero a feature speaks for the class, below against it; 0 has no row. Without
        it, how far the mean of the class lies from the middle, in variances of the feature.
    labels : sequence, optional
        The class of each row of ``weights``, in the order that breaks ties; without it, as sorted.
    is_want : array of shape (features,), optional
        True for features that make want, False for those that make strengths. Without it, all make
        one part.
    split : float
        Part of want in fit, 0 to 1.
    shrinkage : float or None
        How firmly the weights hold against examples, above 0; None holds them altogether.
    step : float
        Points for one full step of difference.
    middle : float, optional
        The answer that speaks neither for nor against. Without it, for each feature the mean of the
        means of the classes, and one step is then a standard deviation about it.
    temperature : float
        Points that make one class e times as likely as another, before any example says more.

    Attributes
    ----------
    classes_ : ndarray of shape (classes,)
        Sorted.
    order_ : ndarray of shape (classes,)
        Which of the classes is the first, the second, ... where they are level.
    weights_ : ndarray of shape (classes, features)
        Learned, of features in steps from the middle.
    rest_ : ndarray of shape (classes, 2 * parts)
        Without given weights: what keeps both sides of all classes equally heavy. It stands for an
        answer at the middle, so it has no points. With given weights 0.
    temperature_ : float
        Learned.
    middle_, scale_ : ndarray of shape (features,)
        The middle, and the size of one step.
    n_features_in_ : int
        Number of features.
    n_iter_ : int
        Steps that the learning took.
    """

    def __init__(
        self,
        weights: npt.ArrayLike | None = None,
        labels: Sequence[object] | None = None,
        is_want: npt.ArrayLike | None = None,
        *,
        split: float = 0.5,
        shrinkage: float | None = 1.0,
        step: float = 12.5,
        middle: float | None = None,
        temperature: float = 5.0,
    ) -> None:
        self.weights = weights
        self.labels = labels
        self.is_want = is_want
        self.split = split
        self.shrinkage = shrinkage
        self.step = step
        self.middle = middle
        self.temperature = temperature

    def as_given(self) -> Self:
        """Stand for the weights as given, without an example; labels and middle must be given."""
        if self.weights is None or self.labels is None or self.middle is None:
            raise ValueError("without examples, weights, labels and a middle are needed")
        _refuse_settings(self)
        self.classes_, self.order_ = _in_order(self.labels)
        self.n_features_in_ = np.atleast_2d(np.asarray(self.weights)).shape[1]
        return self._settle(None)

    def fit(
        self, X: npt.ArrayLike, y: npt.ArrayLike, sample_weight: npt.ArrayLike | None = None
    ) -> Self:
        """Learn from examples.

        Parameters
        ----------
        X : array of shape (n, features)
            NaN is unanswered.
        y : array of shape (n,)
            Classes; with ``labels``, some of them.
        sample_weight : array of shape (n,), optional
            How often each example counts.

        Raises
        ------
        ValueError
            If a parameter is out of its range, or shapes do not fit together.
        """
        _refuse_settings(self)
        values, given = validate_data(self, X, y, **ALLOWED)
        check_classification_targets(given)
        labels = np.unique(given) if self.labels is None else self.labels
        self.classes_, self.order_ = _in_order(labels)
        places = _places(given, self.classes_)
        return self._settle(Examples(values, places, counts_of(sample_weight, len(places))))

    def contributions(self, X: npt.ArrayLike) -> Floats:
        """Give the points of each feature for each class, shape (n, classes, features).

        Their sum over features is the score of the class: the fit less 50.
        """
        check_is_fitted(self)
        values = validate_data(self, X, reset=False, **ALLOWED)
        weights = np.concatenate([self.weights_, self.rest_], axis=1)
        points = rows(_steps(self, values), weights, _kinds(self), self.step).points
        return points[:, :, : self.n_features_in_]

    def decision_function(self, X: npt.ArrayLike) -> Floats:
        """Give scores, shape (n, classes); of two classes (n,), the second less the first."""
        scores = self._scores(X)
        return scores[:, 1] - scores[:, 0] if len(self.classes_) == TWO else scores

    def predict_proba(self, X: npt.ArrayLike) -> Floats:
        """Give chances of the classes, shape (n, classes): the softmax of score / temperature."""
        return chances(self._scores(X), self.temperature_)

    def predict(self, X: npt.ArrayLike) -> npt.NDArray[Any]:
        """Give the class that comes first; of level ones (nine decimals) the first in order."""
        first = compared(self._scores(X))[:, self.order_].argmax(axis=1)
        found: npt.NDArray[Any] = self.classes_[self.order_[first]]
        return found

    def __sklearn_tags__(self) -> Tags:
        """Say that NaN is unanswered, and no mistake."""
        tags = super().__sklearn_tags__()
        tags.input_tags.allow_nan = True
        return tags

    def _scores(self, X: npt.ArrayLike) -> Floats:
        scores: Floats = self.contributions(X).sum(axis=2)
        return scores

    def _settle(self, known: Examples | None) -> Self:
        self.middle_, self.scale_ = _scale(self, known)
        near = None if known is None else replace(known, values=_steps(self, known.values))
        given = Given(_weights(self, near), _kinds(self), self.step, self.temperature)
        nothing = Learned(given.weights, given.temperature, 0, has_settled=True)
        learned = nothing if near is None else learn(near, given, self.shrinkage)
        if not learned.has_settled:
            warnings.warn("the weights still move; scale X?", ConvergenceWarning, stacklevel=3)
        self.weights_, self.rest_ = np.split(learned.weights, [self.n_features_in_], axis=1)
        self.temperature_, self.n_iter_ = learned.temperature, learned.steps
        return self


def from_frame(
    frame: Frame,
    labels: Sequence[object],
    *,
    split: float = 0.5,
    shrinkage: float | None = 1.0,
    temperature: float = 5.0,
) -> TwoSidedClassifier:
    """Give the model of a pack, which predicts as the program does before any example.

    Parameters
    ----------
    frame : Frame
        Features are its skills, then its preferences.
    labels : sequence
        The paths of the frame.
    split, shrinkage, temperature
        See :class:`TwoSidedClassifier`; shrinkage is for examples that may come.
    """
    both = (frame.skills, frame.preferences)
    if len({(kind.step, kind.middle) for kind in both}) > 1:
        raise ValueError("skills and preferences have different scales")
    return TwoSidedClassifier(
        np.concatenate([kind.weights for kind in both], axis=1),
        labels,
        np.repeat([False, True], [kind.weights.shape[1] for kind in both]),
        step=frame.skills.step,
        split=split,
        shrinkage=shrinkage,
        middle=frame.skills.middle,
        temperature=temperature,
    ).as_given()


def _refuse_settings(model: TwoSidedClassifier) -> None:
    is_good = {
        "split is 0 to 1": 0 <= model.split <= 1,
        "shrinkage is above 0, or None": model.shrinkage is None or 0 < model.shrinkage < np.inf,
        "step is above 0": 0 < model.step < np.inf,
        "temperature is above 0": 0 < model.temperature < np.inf,
    }
    if wrong := [rule for rule, holds in is_good.items() if not holds]:
        raise ValueError("; ".join(wrong))


def _in_order(labels: Sequence[object] | npt.NDArray[Any]) -> tuple[npt.NDArray[Any], Places]:
    """Give the classes, sorted, and which of them is the first, the second, ... of the labels."""
    classes, order = np.unique(np.asarray(labels), return_inverse=True)
    if len(classes) != len(order):
        raise ValueError("a label stands twice")
    return classes, order


def _places(y: npt.NDArray[Any], classes: npt.NDArray[Any]) -> Places:
    if not np.isin(y, classes).all():
        raise ValueError("an example has a class that is not among the labels")
    places: Places = np.searchsorted(classes, y)
    return places


def _kinds(model: TwoSidedClassifier) -> tuple[Kind, ...]:
    is_want = None if model.is_want is None else np.asarray(model.is_want, dtype=np.bool_)
    return kinds(is_want, model.split, model.n_features_in_)


def _scale(model: TwoSidedClassifier, known: Examples | None) -> tuple[Floats, Floats]:
    """Give the middle of each feature, and the size of one step."""
    if model.middle is None and known is not None:
        middle = known.middle(len(model.classes_))
        return middle, replace(known, values=known.values - middle).spread()
    features = model.n_features_in_
    return np.full(features, model.middle, dtype=np.float64), np.ones(features)


def _steps(model: TwoSidedClassifier, values: Floats) -> Floats:
    """Give steps from the middle, and none for what is at rest."""
    rest = np.zeros((len(values), AT_REST * len(_kinds(model))))
    return np.concatenate([(values - model.middle_) / model.scale_, rest], axis=1)


def _weights(model: TwoSidedClassifier, near: Examples | None) -> Floats:
    """Give the weights to begin with, and beside them what is at rest."""
    classes, parts = len(model.classes_), _kinds(model)
    if model.weights is None and near is not None:
        return near.contrasts(classes, parts)
    weights = np.asarray(model.weights, dtype=np.float64)
    shape = (classes, model.n_features_in_)
    if weights.shape != shape or not np.isfinite(weights).all():
        raise ValueError(f"weights are finite, of shape {shape}")
    rest = np.zeros((classes, AT_REST * len(parts)))
    return np.concatenate([weights[np.argsort(model.order_)], rest], axis=1)
