"""The published job profiles whose shape is nearest to a person's, and what makes them near.

A profile rates a job, not the people in it: nearness is an idea to look at, never a ranking. What a
criterion is trusted with is in the pack, by how well public data measure it.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from advisor.assessment.values import CriterionValues
from advisor.catalog.background import Occupation
from advisor.catalog.library import Library
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Kind
from advisor.message import Message, say
from advisor.scoring import columns
from advisor.scoring.comparison import compared
from models import inputs, neighbours
from models.neighbours import Profiles

SHOWN = 5
LEAST_SHOWN = 0.5  # likeness from which a profile is called similar
SHARED = 3


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A published job profile near to a person's.

    Attributes
    ----------
    code, title : str
        Of the occupation.
    likeness : float
        -1 to 1; 0 for a person whose answers are all even.
    contributions : mapping of criterion to float
        What each criterion adds to the likeness; above 0 where both stand out in the same way.
    shared : tuple of str
        The criteria that add most, no more than three, each above 0.
    why : Message, optional
        How both stand out in these; None where there is none.
    """

    code: str
    title: str
    likeness: float
    contributions: Mapping[str, float]
    shared: tuple[str, ...]
    why: Message | None


def near(
    values: CriterionValues, catalog: Catalog, library: Library, count: int
) -> tuple[Neighbour, ...]:
    """Give the nearest published profiles, the most like first; none without an answer.

    Parameters
    ----------
    values : CriterionValues
        Of one person.
    catalog : Catalog
        Says how far each grade of measurement is trusted.
    library : Library
        Of the same pack; holds the profiles.
    count : int
        How many are asked for; no more are given than there are.
    """
    occupations = library.occupations.occupations
    if not occupations or not values.all:
        return ()
    own = inputs.values(columns.people([values], catalog))
    found = neighbours.nearest(_published(catalog, library), own, count)
    above = _above_average(values, catalog, library)
    names = columns.names(catalog)
    rows = zip(found.places[0], found.likeness[0], found.contributions[0].tolist(), strict=True)
    return tuple(
        _neighbour(
            occupations[place], float(likeness), dict(zip(names, row, strict=True)), above, catalog
        )
        for place, likeness, row in rows
    )


def similar(nearest: Sequence[Neighbour]) -> tuple[Neighbour, ...]:
    """Give those that may be called similar, no more than a page shows."""
    return tuple(one for one in nearest if compared(one.likeness) >= LEAST_SHOWN)[:SHOWN]


def none_similar(nearest: Sequence[Neighbour]) -> Message:
    """Say why none is shown: nothing is answered, or nothing is similar."""
    return say("near.none") if nearest else say("near.no_answers")


def _published(catalog: Catalog, library: Library) -> Profiles:
    """Give the profiles as arrays; of two that are as like, the lower code comes first."""
    names, trust = columns.names(catalog), _trust(catalog, library)
    occupations = library.occupations.occupations
    by_code = sorted(one.code for one in occupations)
    return neighbours.profiles(
        [[_number(one.values.get(name)) for name in names] for one in occupations],
        trust=[trust[name] for name in names],
        kinds=[_is_skill(name, catalog) for name in names],
        ranks=[by_code.index(one.code) for one in occupations],
    )


def _neighbour(
    job: Occupation,
    likeness: float,
    contributions: Mapping[str, float],
    above: Mapping[str, bool],
    catalog: Catalog,
) -> Neighbour:
    by_size = sorted(contributions, key=lambda name: -compared(contributions[name]))
    shared = tuple(name for name in by_size[:SHARED] if compared(contributions[name]) > 0)
    return Neighbour(
        job.code, job.title, likeness, contributions, shared, _why(shared, above, catalog)
    )


def _why(shared: Sequence[str], above: Mapping[str, bool], catalog: Catalog) -> Message | None:
    """Say in which of the shared criteria both stand high, and in which low."""
    high, low = (
        tuple(catalog.criterion[name].name for name in shared if above[name] is is_high)
        for is_high in (True, False)
    )
    if high and low:
        return say("near.both", high=high, low=low)
    if high:
        return say("near.high", high=high)
    return say("near.low", low=low) if low else None


def _above_average(
    values: CriterionValues, catalog: Catalog, library: Library
) -> Mapping[str, bool]:
    """Tell of each trusted answered criterion whether it is above the own average of its kind."""
    trust = _trust(catalog, library)
    above: dict[str, bool] = {}
    for kind in (values.skills, values.preferences):
        trusted = {name: value for name, value in kind.items() if trust[name] > 0}
        average = fmean(trusted.values()) if trusted else 0.0
        above |= {name: value > average for name, value in trusted.items()}
    return above


def _trust(catalog: Catalog, library: Library) -> Mapping[str, float]:
    """Give how far each criterion is trusted, by how well it is measured; 0 to 1."""
    grades, trust = library.occupations.grades, catalog.model.constants.grade_trust
    return {name: trust[grades[name]] for name in columns.names(catalog)}


def _is_skill(name: str, catalog: Catalog) -> bool:
    return catalog.criterion[name].kind is Kind.SKILL


def _number(value: float | None) -> float:
    return math.nan if value is None else value
