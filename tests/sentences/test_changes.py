"""What is said to change the order does so.

Every sentence is applied, in another way than it was made, and scored again.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import moved
from advisor.assessment.reading import read_input
from advisor.exchange.answers import plain
from advisor.message import Message, Number
from advisor.scoring.candidates import beyond
from advisor.scoring.changes import changes
from tests.builders import CATALOG, CRITERIA, SCORER, scored

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RUNS = [*GOLDEN["cases"], *GOLDEN["criteria_cases"]]
BY_NAME = {criterion.name: criterion.id for criterion in CATALOG.criteria.criteria}
BY_SHORT = {path.short: path.id for path in CATALOG.paths.paths}


def number(message: Message, name: str) -> float:
    """Give the number that stands at a place of a message."""
    argument = message.arguments[name]
    return argument.value if isinstance(argument, Number) else float(str(argument))


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_split_that_is_said_puts_the_named_path_first(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    said = changes(result, SCORER)
    if said is None or said.split.sentence.id != "change.split":
        return
    options = {
        **run["input"].get("options", {}),
        "split": number(said.split.sentence, "want") / 100,
    }
    after = scored({**run["input"], "options": options})
    assert after.first_two.first == BY_SHORT[str(said.split.sentence.arguments["first"])]
    assert after.first_two.first != result.first_two.first


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_level_that_is_said_puts_the_named_path_first(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    said = changes(result, SCORER)
    if said is None or said.answer.sentence.id not in {"change.level", "change.value"}:
        return
    skill = BY_NAME[str(said.answer.sentence.arguments["criterion"])]
    level = number(said.answer.sentence, "to")
    if isinstance(result.scorable, Assessment):
        item = next(one.id for one in CATALOG.ratings if one.criterion == skill)
        changed = {"answers": {**run["input"]["answers"], item: int(level)}}
    else:
        changed = {"criteria": {**run["input"]["criteria"], skill: level}}
    after = scored({**run["input"], **changed})
    assert after.first_two.first == BY_SHORT[str(said.answer.sentence.arguments["first"])]


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_steps_that_are_said_put_the_named_path_first(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    said = changes(result, SCORER)
    if said is None or "n" not in said.answer.sentence.arguments:
        return
    preference = BY_NAME[str(said.answer.sentence.arguments["criterion"])]
    steps = int(number(said.answer.sentence, "n"))
    direction = 1 if said.answer.sentence.id == "change.more" else -1
    data = dict(run["input"])
    answers = dict(data["answers"])
    items = [one for one in CATALOG.ratings if one.criterion == preference]
    for item in items:  # take the steps wherever there is room
        while steps and answers.get(item.id) is not None:
            moved = answers[item.id] + direction * getattr(item, "keyed", 1)
            if not 1 <= moved <= 5:
                break
            answers[item.id], steps = moved, steps - 1
    assert steps == 0
    after = scored({**data, "answers": answers})
    assert after.first_two.first == BY_SHORT[str(said.answer.sentence.arguments["first"])]


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_nothing_is_said_to_hold_the_order_while_much_is_open(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    said = changes(result, SCORER)
    if said is None:
        return
    two = result.first_two
    is_open = "thin" in result.flags or not all(
        result.paths[path].is_known for path in (two.first, two.second)
    )
    ids = [one.sentence.id for one in said.turns]
    none = [one for one in ids if one.startswith("change.no")]
    if is_open:
        assert none in ([], ["change.none_so_far"])
    else:
        assert "change.none_so_far" not in none
        several = [] if said.several is None else [said.several.sentence.id]
        assert len(ids) == 3 + len(several) or ids == (several or ["change.none"])


def test_what_only_an_answer_turns_is_not_called_firm_on_plain_values() -> None:
    """There no answer can be moved, and yet one of the values turns the order."""
    turned = 0
    for run in GOLDEN["criteria_cases"]:
        said = changes(scored(run["input"]), SCORER)
        if said is not None and said.answer.first is not None:
            turned += 1
            assert said.answer in said.turns
            assert said.turns[0].sentence.id not in {"change.none", "change.none_so_far"}
    assert turned > 1


def test_such_sentences_are_said_often_enough_to_be_tested() -> None:
    kinds = [
        turn.sentence.id
        for run in RUNS
        if (said := changes(scored(run["input"]), SCORER)) is not None
        for turn in said.turns
    ]
    assert kinds.count("change.weight") + kinds.count("change.importance") > 10
    assert kinds.count("change.weight") > 2
    assert kinds.count("change.importance") > 5
    assert kinds.count("change.split") > 5
    assert kinds.count("change.level") > 2
    assert kinds.count("change.more") + kinds.count("change.less") > 10


def test_a_change_of_half_the_scale_is_still_said() -> None:
    """The only single answer that turns this order moves by just two of the four steps."""
    values = "323351333212342115541253344"
    person = {"criteria": {key: int(one) for key, one in zip(CRITERIA, values, strict=True)}}
    said = changes(scored(person), SCORER)
    assert said is not None
    assert (number(said.answer.sentence, "held"), number(said.answer.sentence, "to")) == (5, 3)


def test_nothing_is_said_of_a_tie_or_of_nothing() -> None:
    assert changes(scored({"criteria": {}}), SCORER) is None
    assert changes(scored({"answers": {}}), SCORER) is None


@pytest.mark.parametrize(
    ("value", "from_", "expected"),
    [(1.21, 1.0, 1.3), (0.79, 1.0, 0.7), (1.3, 1.0, 1.4), (0.7, 1.0, 0.6)],
)
def test_rounding_goes_beyond(value: float, from_: float, expected: float) -> None:
    assert beyond(value, from_=from_, parts=10) == expected


def shares(low: int, high: int) -> list[float]:
    """Give every whole percent."""
    return [percent / 100 for percent in range(low, high + 1)]


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_no_split_is_said_only_where_none_turns_the_order(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    said = changes(result, SCORER)
    if said is None:
        return
    variants = [
        replace(result.values, options=replace(result.values.options, split=share))
        for share in shares(30, 70)
    ]
    first = result.first_two.first
    turned = [
        one
        for one in SCORER.what_if(result, variants)
        if one.paths[one.first_two.first].fit > one.paths[first].fit + 1e-9
    ]
    assert bool(turned) == (said.split.sentence.id == "change.split")


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_moves_put_the_named_path_first(run: dict[str, Any]) -> None:
    """What a button carries into What if is what its sentence says, in what a person can set."""
    result = scored(run["input"])
    said = changes(result, SCORER)
    given = result.scorable
    if said is None or not isinstance(given, Assessment):
        return
    for turn in said.turns:
        if not turn.moves.count:
            assert turn.sentence.id.startswith("change.no")
            assert turn.first is None
            continue
        made = moved(given, turn.moves, CATALOG)
        read = read_input(CATALOG, plain(made))  # nothing that a person could not set
        after = SCORER.score(read)
        assert after.first_two.first == BY_SHORT[str(turn.sentence.arguments["first"])]
        assert after.first_two.first == turn.first != result.first_two.first
