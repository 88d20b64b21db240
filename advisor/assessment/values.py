"""From answers to criterion values: level, wish, standard error and importance (section 2)."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean

from advisor.assessment.answers import Assessment, CriterionProfile, Options, Scorable
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Bars, Pair, Statement, TwoSided

# A trade-off's answers from clearly the first side to clearly the second, as votes for the first.
VOTES = (1.0, 0.5, -0.5, -1.0)
ITEMS_OF_A_PREFERENCE = 3


@dataclass(frozen=True)
class CriterionValues:
    """What is scored: one value for each answered criterion.

    Attributes
    ----------
    skills, preferences : mapping of criterion to float
        1 to 5, answered criteria only, in the order of the catalog.
    errors : mapping of criterion to float
        Standard error of each value, in steps.
    own_skills : mapping of skill to float
        Own levels alone, also where mentors are merged into ``skills``.
    importance : mapping of preference to float
        Of preferences with a vote, or just what was set by hand; 1 for the others.
    options : Options
        What the person set.
    """

    skills: Mapping[str, float]
    preferences: Mapping[str, float]
    errors: Mapping[str, float]
    own_skills: Mapping[str, float]
    importance: Mapping[str, float]
    options: Options

    @property
    def all(self) -> Mapping[str, float]:
        """Skills and preferences together."""
        return {**self.skills, **self.preferences}


def values_of(scorable: Scorable, catalog: Catalog) -> CriterionValues:
    """Give the criterion values of an assessment, or of an outside profile.

    Parameters
    ----------
    scorable : Assessment or CriterionProfile
        Read against the same catalog.
    catalog : Catalog
        The questions and the model's constants.
    """
    if isinstance(scorable, CriterionProfile):
        return _of_profile(scorable, catalog)
    return _of_assessment(scorable, catalog)


def _of_assessment(scorable: Assessment, catalog: Catalog) -> CriterionValues:
    own = own_levels(scorable, catalog)
    skills, skill_errors = _merged(scorable, catalog, own)
    keyed = keyed_answers(scorable, catalog)
    error = catalog.model.constants.se_preference
    return CriterionValues(
        skills=skills,
        preferences={key: fmean(answers) for key, answers in keyed.items()},
        errors={
            **skill_errors,
            **{key: error / math.sqrt(len(answers)) for key, answers in keyed.items()},
        },
        own_skills=own,
        importance=importance_of(scorable, catalog),
        options=scorable.options,
    )


def _of_profile(scorable: CriterionProfile, catalog: Catalog) -> CriterionValues:
    values, constants = scorable.values, catalog.model.constants
    skills = {key: values[key] for key in catalog.skills if key in values}
    preferences = {key: values[key] for key in catalog.preferences if key in values}
    error = constants.se_preference / math.sqrt(ITEMS_OF_A_PREFERENCE)
    return CriterionValues(
        skills=skills,
        preferences=preferences,
        errors={**dict.fromkeys(skills, constants.se_skill), **dict.fromkeys(preferences, error)},
        own_skills=skills,
        importance=scorable.options.importance or {},
        options=scorable.options,
    )


def own_levels(assessment: Assessment, catalog: Catalog) -> dict[str, float]:
    """Give the person's own level of each answered skill, 1 to 5."""
    return _levels(assessment.answers, catalog)


def mentor_levels(assessment: Assessment, catalog: Catalog) -> list[dict[str, float]]:
    """Give each mentor's level of each skill that the mentor rated, 1 to 5."""
    return [_levels(mentor, catalog) for mentor in assessment.mentors]


def keyed_answers(assessment: Assessment, catalog: Catalog) -> dict[str, list[float]]:
    """Give the answers of each preference, turned so that high always means a wish for it."""
    constants = catalog.model.constants
    keyed: dict[str, list[float]] = {}
    for item in catalog.ratings:
        if isinstance(item, Statement | TwoSided) and item.id in assessment.answers:
            raw = float(assessment.answers[item.id])
            value = raw if item.keyed > 0 else constants.lowest + constants.highest - raw
            keyed.setdefault(item.criterion, []).append(value)
    return {key: keyed[key] for key in catalog.preferences if key in keyed}


def _levels(answers: Mapping[str, int | str], catalog: Catalog) -> dict[str, float]:
    return {
        item.criterion: float(answers[item.id])
        for item in catalog.ratings
        if isinstance(item, Bars) and item.id in answers
    }


def _merged(
    assessment: Assessment, catalog: Catalog, own: Mapping[str, float]
) -> tuple[dict[str, float], dict[str, float]]:
    """Give levels and errors, with the mentors' mean at half weight where that is switched on."""
    error = catalog.model.constants.se_skill
    skills, errors = dict(own), dict.fromkeys(own, error)
    if not assessment.options.merge_mentors:
        return skills, errors
    mentors = mentor_levels(assessment, catalog)
    for skill, level in own.items():
        if seen := [mentor[skill] for mentor in mentors if skill in mentor]:
            skills[skill] = (level + fmean(seen)) / 2
            errors[skill] = error * math.sqrt(1 + 1 / len(seen)) / 2
    return skills, errors


def importance_of(assessment: Assessment, catalog: Catalog) -> Mapping[str, float]:
    """Give the importance of preferences with a vote, or just what was set by hand."""
    if assessment.options.importance is not None:
        return assessment.options.importance
    votes: dict[str, list[float]] = {}
    for item in catalog.items.items:
        if isinstance(item, Pair) and item.id in assessment.answers:
            first, second = item.sides
            vote = VOTES[position(item, assessment, catalog)]
            votes.setdefault(first.criterion, []).append(vote)
            votes.setdefault(second.criterion, []).append(-vote)
    span = catalog.model.constants.importance_span
    return {key: 1 + span * fmean(votes[key]) for key in catalog.preferences if key in votes}


def split_of(options: Options, catalog: Catalog) -> float:
    """Give the part of want in fit: the person's, or the pack's."""
    return catalog.model.constants.split if options.split is None else options.split


def position(pair: Pair, assessment: Assessment, catalog: Catalog) -> int:
    """Give where on the scale a trade-off was answered, counted from clearly the first side."""
    values = [option.value for option in catalog.options(pair)]
    return values.index(int(assessment.answers[pair.id]))
