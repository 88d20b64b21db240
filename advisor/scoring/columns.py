"""Between the words of a pack and the arrays of ``models``: which column is which criterion.

Columns are the skills, then the preferences, in the order of the catalog.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from advisor.assessment.values import CriterionValues, split_of
from advisor.catalog.pack import Catalog
from models import inputs
from models.inputs import Frame, People


def names(catalog: Catalog) -> tuple[str, ...]:
    """Give the criterion of each column."""
    return catalog.skills + catalog.preferences


def frame(catalog: Catalog) -> Frame:
    """Give what the pack fixes, as arrays."""
    constants = catalog.model.constants
    paths = catalog.paths.paths
    columns = names(catalog)
    by_name = sorted(columns)
    return inputs.frame(
        [[path.skills[skill].weight for skill in catalog.skills] for path in paths],
        [[path.preferences[key].weight for key in catalog.preferences] for path in paths],
        [by_name.index(column) for column in columns],
        neutral=constants.neutral_skill_weight,
        step=constants.step,
        scale=(constants.lowest, constants.middle, constants.highest),
        jitter=constants.weight_jitter,
        missing_deviation=constants.sd_unanswered,
        range_width=constants.z80,
    )


def people(group: Sequence[CriterionValues], catalog: Catalog) -> People:
    """Give people's values as arrays."""
    return inputs.people(
        skills=[_row(catalog.skills, one.skills) for one in group],
        skill_multipliers=[_row(catalog.skills, one.options.skill_mult, 1.0) for one in group],
        preferences=[_row(catalog.preferences, one.preferences) for one in group],
        importance=[_row(catalog.preferences, one.importance, 1.0) for one in group],
        errors=[_row(names(catalog), one.errors) for one in group],
        split=[split_of(one.options, catalog) for one in group],
        targets=[_targets(one, catalog) for one in group],
    )


def _row(
    keys: Iterable[str], values: Mapping[str, float], missing: float = math.nan
) -> list[float]:
    return [values.get(key, missing) for key in keys]


def _targets(values: CriterionValues, catalog: Catalog) -> list[list[float]]:
    targets = [catalog.targets(path, values.options.level) for path in catalog.paths.paths]
    return [[float(asked[skill]) for skill in catalog.skills] for asked in targets]
