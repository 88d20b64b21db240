"""What is said of one weight: it turns the order, and it is a number that the lever can show."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import as_kept
from advisor.message import Message, Number
from advisor.scoring.candidates import weights
from advisor.scoring.changes import changes
from advisor.scoring.comparison import compared
from advisor.scoring.result import Interval, TurningPoints
from advisor.whatif.levers import LeverKind, levers, marks
from tests.builders import CATALOG, SCORER, scored
from tests.sentences.pages import every_run
from tests.strategies import LAW, inputs

BY_NAME = {criterion.name: criterion.id for criterion in CATALOG.criteria.criteria}
BY_SHORT = {path.short: path.id for path in CATALOG.paths.paths}


def number(message: Message, name: str) -> float:
    """Give the number that stands at a place of a message."""
    argument = message.arguments[name]
    return argument.value if isinstance(argument, Number) else float(str(argument))


@every_run
def test_weight_that_is_said_puts_the_named_path_first(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    said = changes(result, SCORER)
    if said is None or said.weight.sentence.id != "change.weight":
        return
    criterion = BY_NAME[str(said.weight.sentence.arguments["criterion"])]
    factor = number(said.weight.sentence, "factor")
    # Through the pack instead of the person: the signed weight multiplied in every path.
    paths = []
    for path in CATALOG.paths.paths:
        if criterion in path.preferences:
            row = path.preferences[criterion]
            rows = {**path.preferences, criterion: replace(row, weight=row.weight * factor)}
            paths.append(replace(path, preferences=rows))
        else:
            skill = path.skills[criterion]
            weight = 2.5 + (skill.weight - 2.5) * factor
            skills = {**path.skills, criterion: replace(skill, weight=weight)}
            paths.append(replace(path, skills=skills))
    changed = replace(CATALOG, paths=replace(CATALOG.paths, paths=tuple(paths)))
    after = scored(run["input"], changed)
    assert after.first_two.first == BY_SHORT[str(said.weight.sentence.arguments["first"])]
    assert after.first_two.first != result.first_two.first


@every_run
def test_importance_that_is_said_puts_the_named_path_first(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    said = changes(result, SCORER)
    if said is None or said.weight.sentence.id != "change.importance":
        return
    wish = BY_NAME[str(said.weight.sentence.arguments["criterion"])]
    held, to = (number(said.weight.sentence, name) for name in ("held", "to"))
    assert held == as_kept(result.values.importance.get(wish, 1.0))
    assert 0.5 <= to <= 1.5
    assert round(to * 20, 9) % 1 == 0, "the ends are among the steps, so that none is finer"
    kept = {key: as_kept(factor) for key, factor in result.values.importance.items()}
    options = {**run["input"].get("options", {}), "importance": {**kept, wish: to}}
    after = scored({**run["input"], "options": options})
    assert after.first_two.first == BY_SHORT[str(said.weight.sentence.arguments["first"])]
    assert after.first_two.first != result.first_two.first


@LAW
@given(inputs())
def test_a_weight_is_said_where_a_lever_has_a_mark_and_as_no_other_than_it_is(person: Any) -> None:
    """Results, its table and the levers speak of the same numbers."""
    result = scored(person)
    said = changes(result, SCORER)
    given_ = result.scorable
    if said is None or not isinstance(given_, Assessment):
        return
    found = marks(result, SCORER, levers(given_, given_, CATALOG))
    weighed = {LeverKind.IMPORTANCE, LeverKind.MULTIPLIER}
    if any(key.kind in weighed for key in found):
        assert said.weight.first is not None
    if said.weight.sentence.id == "change.importance":
        held, to = (number(said.weight.sentence, name) for name in ("held", "to"))
        assert f"{held:.2f}" != f"{to:.2f}"
    elif said.weight.first is not None:
        assert not set(said.weight.moves.multipliers) & set(result.values.options.skill_mult)


@pytest.mark.parametrize(
    ("own", "bound", "to"),
    [
        (0.863, 0.507 / 0.863, 0.5),  # a tenth of it would be .43 or .52
        (1.0, 1.21, 1.25),
        (0.948, 0.9487 / 0.948, 1.0),  # not 0.95 instead of 0.95
        (1.0, 0.5, None),  # level just where no more can be set
    ],
)
def test_importance_is_said_on_the_steps_of_its_lever(
    own: float, bound: float, to: float | None
) -> None:
    wish = CATALOG.preferences[0]
    result = scored({"criteria": {wish: 4}, "options": {"importance": {wish: own}}})
    low, high = (bound, None) if bound < 1 else (0.0, bound)
    rival = TurningPoints({wish: Interval(low, high)}, (), (), 0.0, None)
    said = [one.sentence for one in weights([rival], result, CATALOG)]
    assert [one.id for one in said] == ["change.importance"] * len(said)
    assert next((number(one, "to") for one in said), None) == to


def test_hundredths_of_a_weight_are_tried_after_its_steps() -> None:
    """For an order that is turned back before the next step."""
    wish = CATALOG.preferences[0]
    rival = TurningPoints({wish: Interval(0.0, 1.21)}, (), (), 0.0, None)
    said = weights([rival], scored({"criteria": {wish: 4}}), CATALOG)
    assert [number(one.sentence, "to") for one in said] == [1.25, 1.22]


def test_a_skill_with_its_own_weight_is_said_with_both() -> None:
    skill = CATALOG.skills[0]
    rival = TurningPoints({skill: Interval(0.6, None)}, (), (), 0.0, None)
    for own, expected in (
        (1.0, ("change.weight", "factor", 0.5)),
        (3.83, ("change.importance", "to", 2.25)),
    ):
        result = scored({"criteria": {skill: 4}, "options": {"skill_mult": {skill: own}}})
        said = next(one.sentence for one in weights([rival], result, CATALOG))
        assert (said.id, number(said, expected[1])) == (expected[0], expected[2])


@every_run
def test_no_weight_is_said_only_where_none_in_hundredths_turns_the_order(
    run: dict[str, Any],
) -> None:
    result = scored(run["input"])
    said = changes(result, SCORER)
    if said is None:
        return
    if said.weight.first is not None:
        return
    values, first = result.values, result.first_two.first
    kept = {key: as_kept(factor) for key, factor in values.importance.items()}
    variants = [
        replace(values, importance={**kept, wish: to / 100})
        for wish in values.preferences
        for to in range(50, 151)
    ]
    variants += [
        replace(
            values,
            options=replace(
                values.options, skill_mult={**values.options.skill_mult, skill: to / 100}
            ),
        )
        for skill in values.skills
        for to in range(50, 201)
    ]
    for fit in SCORER.fits(variants):
        assert compared(max(fit[path] for path in result.compared_paths)) <= compared(fit[first])
