"""What the answers say about themselves: how many, how even, how consistent.

Quantities for the pack's rules; what follows from them is decided there. All look at a person's own
answers, also where mentors are merged into the score.
"""

from collections import Counter
from collections.abc import Mapping
from statistics import fmean, median

from advisor.assessment.answers import Assessment, CriterionProfile, Scorable
from advisor.assessment.values import CriterionValues, mentor_levels, position
from advisor.catalog.conditions import Quantity
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Pair, Statement, TwoSided

MILLISECONDS = 1_000  # a second


def quantities(
    scorable: Scorable, values: CriterionValues, catalog: Catalog
) -> dict[Quantity, float]:
    """Give the quantities that are known of a person's answers.

    Parameters
    ----------
    scorable : Assessment or CriterionProfile
        With criterion values, these stand for the ratings, and what needs items is not known.
    values : CriterionValues
        Of the same person.
    catalog : Catalog
        The questions.

    Returns
    -------
    dict of Quantity to float
        Without the quantities that nothing is known of.
    """
    known = {
        **_of_ratings(*raw_ratings(scorable, catalog)),
        **_of_values(values),
        **_of_items(scorable, values, catalog),
        Quantity.MEDIAN_SECONDS: _median_seconds(scorable, catalog),
    }
    return {quantity: value for quantity, value in known.items() if value is not None}


def raw_ratings(scorable: Scorable, catalog: Catalog) -> tuple[list[float], int]:
    """Give the answered ratings as they were given, and how many ratings there are."""
    if isinstance(scorable, CriterionProfile):
        return list(scorable.values.values()), len(catalog.skills) + len(catalog.preferences)
    answers = scorable.answers
    raw = [float(answers[item.id]) for item in catalog.ratings if item.id in answers]
    return raw, len(catalog.ratings)


def question_count(scorable: Scorable, catalog: Catalog) -> tuple[int, int]:
    """Give how many questions are answered, and how many there are."""
    if isinstance(scorable, CriterionProfile):
        return len(scorable.values), len(catalog.skills) + len(catalog.preferences)
    return len(scorable.answers), len(catalog.item) + len(catalog.case) + len(catalog.duty)


def _of_ratings(raw: list[float], count: int) -> dict[Quantity, float | None]:
    most = Counter(raw).most_common(1)
    return {
        Quantity.ANSWERED_SHARE: len(raw) / count,
        Quantity.SAME_RATING_SHARE: most[0][1] / len(raw) if most else None,
    }


def _of_values(values: CriterionValues) -> dict[Quantity, float | None]:
    wishes, own = values.preferences.values(), values.own_skills.values()
    return {
        Quantity.PREFERENCE_SPAN: max(wishes) - min(wishes) if wishes else None,
        Quantity.OWN_SKILLS: float(len(own)),
        Quantity.OWN_SKILL_MEAN: fmean(own) if own else None,
    }


def _median_seconds(scorable: Scorable, catalog: Catalog) -> float | None:
    """Give the middle of the times that the answered ratings took.

    Unknown unless half of them were measured: one quick change says nothing of answers from a file.
    """
    if isinstance(scorable, CriterionProfile):
        return None
    rated = [item.id for item in catalog.ratings if item.id in scorable.answers]
    times = [scorable.milliseconds[key] for key in rated if key in scorable.milliseconds]
    if not times or 2 * len(times) < len(rated):
        return None
    return median(times) / MILLISECONDS


def _of_items(
    scorable: Scorable, values: CriterionValues, catalog: Catalog
) -> dict[Quantity, float | None]:
    if isinstance(scorable, CriterionProfile):
        return {}
    differences = [
        own - seen[skill]
        for seen in mentor_levels(scorable, catalog)
        for skill, own in values.own_skills.items()
        if skill in seen
    ]
    return {
        Quantity.CONTRADICTING_PREFERENCES: float(_contradicting(scorable, catalog)),
        Quantity.CHOSEN_AGAINST_RATINGS: _chosen_against(scorable, values.preferences, catalog),
        Quantity.ABOVE_MENTOR: max(differences, default=None),
        Quantity.BELOW_MENTOR: -min(differences) if differences else None,
    }


def _contradicting(assessment: Assessment, catalog: Catalog) -> int:
    """Count the preferences that are rated high both on an item and on a reversed one."""
    middle = catalog.model.constants.middle
    high: dict[str, set[int]] = {}
    for item in catalog.ratings:
        if not (isinstance(item, Statement | TwoSided) and item.id in assessment.answers):
            continue
        if float(assessment.answers[item.id]) > middle:
            high.setdefault(item.criterion, set()).add(item.keyed)
    return sum(len(keys) > 1 for keys in high.values())


def _chosen_against(
    assessment: Assessment, wishes: Mapping[str, float], catalog: Catalog
) -> float | None:
    """Give by how much a clear choice went to the side that is rated lower, at the most."""
    against = []
    for item in catalog.items.items:
        if not (isinstance(item, Pair) and item.id in assessment.answers):
            continue
        first, second = (wishes.get(side.criterion) for side in item.sides)
        if first is None or second is None:
            continue
        answered, last = position(item, assessment, catalog), len(catalog.options(item)) - 1
        if answered in {0, last}:
            against.append(second - first if answered == 0 else first - second)
    return max(against, default=None)
