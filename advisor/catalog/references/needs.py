"""That what a score needs is there: a row for every criterion, both sides, an item for each."""

from collections.abc import Iterator, Mapping
from typing import get_args

from advisor.catalog import background, paths
from advisor.catalog.pack import Criteria
from advisor.catalog.questions import Kind
from advisor.catalog.references.known import Check, Known, Name
from advisor.catalog.references.links import Links
from advisor.errors import Problem
from advisor.message import say
from advisor.reading.constraints import join

# Objects that must have a key for every id of a kind; a second kind is that of the inner keys.
NEEDS: Mapping[type, Links] = {
    paths.CareerPath: {
        "skills": (Name.SKILL,),
        "preferences": (Name.PREFERENCE,),
        "facts": (Name.FACT,),
        "level_targets": (Name.LEVEL, Name.SKILL),
    },
}
ONE_ITEM_ONLY = (Kind.SKILL, Kind.LIMIT)


def problems(part: object, place: str, known: Known) -> Iterator[Problem]:
    """Give a problem for every key that a part must have and has not.

    Parameters
    ----------
    part : object
        A dataclass of a pack.
    place : str
        Where it stands.
    known : Known
        What there is.
    """
    for name, wanted in NEEDS.get(type(part), {}).items():
        if (value := getattr(part, name)) is not None:
            yield from _missing(value, join(place, name), wanted, known)


def _missing(
    value: Mapping[str, object], place: str, wanted: tuple[Name, ...], known: Known
) -> Iterator[Problem]:
    for key in known.of(wanted[0]):
        inner = value.get(key)
        if inner is None:
            yield Problem(join(place, key), say("problem.missing"))
        elif wanted[1:] and isinstance(inner, Mapping):
            yield from _missing(inner, join(place, key), wanted[1:], known)


def _both_sides(path: paths.CareerPath, place: str, known: Known) -> Iterator[Problem]:
    neutral = known.catalog.model.constants.neutral_skill_weight
    weights = {
        "skills": [row.weight - neutral for row in path.skills.values()],
        "preferences": [row.weight for row in path.preferences.values()],
    }
    for kind, signed in weights.items():
        if not any(weight > 0 for weight in signed):
            yield Problem(join(place, kind), say("problem.no_plus_side"))
        if not any(weight < 0 for weight in signed):
            yield Problem(join(place, kind), say("problem.no_minus_side"))


def _own_level(path: paths.CareerPath, place: str, _: Known) -> Iterator[Problem]:
    if path.level_targets and path.default_level is None:
        yield Problem(join(place, "default_level"), say("problem.missing"))


def _one_item(criteria: Criteria, place: str, known: Known) -> Iterator[Problem]:
    asked = [getattr(item, "criterion", None) for item in known.catalog.items.items]
    for index, criterion in enumerate(criteria.criteria):
        where = join(place, f"criteria.{index}")
        if criterion.id not in asked:
            yield Problem(where, say("problem.no_item"))
        elif criterion.kind in ONE_ITEM_ONLY and asked.count(criterion.id) > 1:
            yield Problem(where, say("problem.items", n=asked.count(criterion.id)))


def _every_grade(card: paths.ModelCard, place: str, _: Known) -> Iterator[Problem]:
    for grade in get_args(paths.Grade):
        if grade not in card.grades:
            yield Problem(join(place, f"grades.{grade}"), say("problem.missing"))


def _every_value(said: paths.FactWords, place: str, known: Known) -> Iterator[Problem]:
    for key in dict.fromkeys(map(said.key, known.facts.get(said.fact, []))):
        if key not in said.words:
            yield Problem(join(place, f"words.{key}"), say("problem.missing"))


def _every_trust(constants: paths.Constants, place: str, _: Known) -> Iterator[Problem]:
    for grade in get_args(paths.Grade):
        if grade not in constants.grade_trust:
            yield Problem(join(place, f"grade_trust.{grade}"), say("problem.missing"))


def _a_page_each(pages: background.PathPages, place: str, known: Known) -> Iterator[Problem]:
    there = {page.id for page in pages.pages}
    for path in known.of(Name.PATH):
        if there and path not in there:
            yield Problem(join(place, "pages"), say("problem.no_page", path=path))


def _every_grade_of_jobs(
    jobs: background.Occupations, place: str, known: Known
) -> Iterator[Problem]:
    for criterion in known.of(Name.SCORED):
        if jobs.occupations and criterion not in jobs.grades:
            yield Problem(join(place, f"grades.{criterion}"), say("problem.missing"))


CHECKS: Mapping[type, tuple[Check, ...]] = {
    Criteria: (_one_item,),
    paths.CareerPath: (_both_sides, _own_level),
    paths.Constants: (_every_trust,),
    paths.ModelCard: (_every_grade,),
    paths.FactWords: (_every_value,),
    background.PathPages: (_a_page_each,),
    background.Occupations: (_every_grade_of_jobs,),
}
