"""The smallest answer, and the least of several together, that change the order."""

import re
from collections import Counter
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves, moved
from advisor.assessment.values import values_of
from advisor.catalog.questions import Bars
from advisor.scoring.candidates import room_for, stepped_answers, unit_of
from advisor.scoring.changes import changes
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result
from advisor.scoring.several import several_answers
from advisor.wording import read_words
from tests.builders import CATALOG, SCORER, scored
from tests.sentences.pages import RUNS, every_run
from tests.strategies import LAW, inputs, mentor


def test_where_only_several_answers_turn_an_order_it_is_not_called_firm_before() -> None:
    run = next(one for one in RUNS if one["id"] == "g_no_skills")
    said = changes(scored(run["input"]), SCORER)
    assert said is not None
    assert said.several is not None
    none = (said.weight, said.answer, said.split)
    assert all(one.first is None for one in none)
    assert said.turns == (said.several,)
    so_far = replace(said, several=None)
    assert [one.sentence.id for one in so_far.turns] == ["change.none_so_far"]
    firm = replace(so_far, is_open=False)
    assert [one.sentence.id for one in firm.turns] == ["change.none"]


@every_run
def test_several_answers_are_said_only_where_one_does_not_do_or_takes_more(
    run: dict[str, Any],
) -> None:
    result = scored(run["input"])
    said = changes(result, SCORER)
    if said is None:
        return
    if said.several is None:
        assert said.answer.first is not None
    elif said.answer.first is not None and isinstance(result.scorable, Assessment):
        assert said.several.sentence.id == "change.several"
        assert distance(result.scorable, said.several.moves) < distance(
            result.scorable, said.answer.moves
        )


def distance(given: Assessment, moves: Moves) -> float:
    """Give how far answers move in all, in steps of their criteria."""
    counts = Counter(item.criterion for item in CATALOG.ratings if item.id in given.answers)
    return sum(
        abs(int(value) - int(given.answers[item.id]))
        / (counts[item.criterion] if not isinstance(item, Bars) else 1)
        for item in CATALOG.ratings
        if (value := moves.answers.get(item.id)) is not None
    )


@every_run
def test_several_answers_go_hardly_beyond_the_least_total(run: dict[str, Any]) -> None:
    """Only the last of them is rounded, so less than one step is too much."""
    result = scored(run["input"])
    said = changes(result, SCORER)
    given = result.scorable
    if said is None or said.several is None or not isinstance(given, Assessment):
        return
    if given.options.merge_mentors:
        return  # an own step counts half there: the law below
    least = min(
        rival.least_total
        for path, rival in SCORER.rivals(result).items()
        if path == said.several.first
    )
    assert least - 1e-9 < distance(given, said.several.moves) < least + 1


def room_of(result: Result, criterion: str, way: int) -> int:
    """Give by how many steps the answers of a criterion can be moved, by moving them."""
    steps = 0
    while stepped_answers(criterion, way * (steps + 1), result, CATALOG) != stepped_answers(
        criterion, way * steps, result, CATALOG
    ):
        steps += 1
    return steps


def least_by_answers(result: Result, rival: str) -> float | None:
    """Give how far answers move in all at least until a rival is level; None if it cannot lead."""
    given_, first = result.scorable, result.compared_paths[0]
    assert isinstance(given_, Assessment)
    ways = [(key, way) for key in result.values.all for way in (1, -1)]
    moves = [stepped_answers(*one, result, CATALOG) for one in ways]
    fits = SCORER.fits([values_of(moved(given_, one, CATALOG), CATALOG) for one in moves])
    gap = result.paths[first].fit - result.paths[rival].fit
    found = [
        ((gap - fit[first] + fit[rival]) / unit, room_of(result, *one) * unit)
        for one, fit in zip(ways, fits, strict=True)
        for unit in (unit_of(one[0], result, CATALOG),)
    ]
    steepest = sorted((one for one in found if compared(one[0]) > 0), reverse=True)
    if compared(sum(slope * room for slope, room in steepest) - gap) <= 0:
        return None
    total = 0.0
    for slope, room in steepest:
        part = min(room, gap / slope)
        total, gap = total + part, gap - part * slope
    return total


@LAW
@given(inputs(), st.lists(mentor(), min_size=1, max_size=3))
def test_of_merged_answers_the_least_change_is_said_if_there_is_one(
    person: Any, mentors: list[Any]
) -> None:
    """The room is that of the own answers, and each counts half beside the mentors."""
    merged = {**person["options"], "merge_mentors": True}
    result = scored({**person, "mentors": mentors, "options": merged})
    said = changes(result, SCORER)
    if said is None:
        return
    totals = [least_by_answers(result, rival) for rival in result.compared_paths[1:]]
    least = min((one for one in totals if one is not None), default=None)
    if said.several is None:
        assert said.answer.first is not None or least is None
        return
    assert least is not None
    stepped = several_answers(result, SCORER, None)
    sizes = [one.size for one in stepped if one.moves == said.several.moves]
    assert least - 1e-9 < sizes[0] < least + 1


@LAW
@given(inputs())
def test_the_smallest_answer_that_turns_the_order_is_said(person: Any) -> None:
    """By size, not by steps: of three statements a step is a third, beside mentors a half."""
    result = scored(person)
    said = changes(result, SCORER)
    given_ = result.scorable
    if said is None or not isinstance(given_, Assessment):
        return
    sizes, variants = list[tuple[float, str]](), []
    for criterion in result.values.all:
        unit = unit_of(criterion, result, CATALOG)
        for way in (1, -1):
            for steps in range(
                1, min(round(2 / unit), room_for(criterion, way, unit, result, CATALOG)) + 1
            ):
                one = stepped_answers(criterion, way * steps, result, CATALOG)
                sizes.append((steps * unit, criterion))
                variants.append(values_of(moved(given_, one, CATALOG), CATALOG))
    first = result.first_two.first
    turned = [
        size
        for size, fit in zip(sizes, SCORER.fits(variants), strict=True)
        if compared(max(fit[path] for path in result.compared_paths)) > compared(fit[first])
    ]
    assert bool(turned) == (said.answer.first is not None)
    if turned:
        criterion = min(turned, key=lambda one: (compared(one[0]), one[1]))[1]
        assert {
            item.criterion for item in CATALOG.ratings if item.id in said.answer.moves.answers
        } == {criterion}


def test_several_answers_are_said_in_one_sentence() -> None:
    words = read_words()
    sentences = [
        words.of(said.several.sentence)
        for run in RUNS
        if (said := changes(scored(run["input"]), SCORER)) is not None and said.several is not None
    ]
    together = [one for one in sentences if one.startswith("If you chose ")]
    assert len(together) > 5
    assert all(re.search(r" and .*, .* would come first\.$", one) for one in together)
    assert len(sentences) > len(together)  # the rest moves the answers on one criterion
