"""Rows beside each other: what each cell says, which rows differ, which number stands apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves
from advisor.assessment.scenario import Scenario
from advisor.catalog.questions import Firmness
from advisor.catalog.reading import read_catalog
from advisor.comparing.cells import LimitMark
from advisor.comparing.columns import Column, scenario_results
from advisor.comparing.comparison import comparison, only_differing
from advisor.comparing.rows import RowKind, apart
from advisor.planning.gaps import gaps
from advisor.scoring.reasons import reasons
from advisor.scoring.score import Scorer
from tests.builders import CATALOG, PATHS, SCORER, scored
from tests.catalog.test_toy_pack import of_ada
from tests.catalog.toy import FILE
from tests.comparing.beside import (
    LIBRARY,
    RUNS,
    WORDS,
    beside,
    compared_in,
    row_of,
    run_named,
    said,
)
from tests.strategies import LAW, scorables

CLOSE = run_named("g_pe06_full")
THREE = ("product", "se", "sales")
WHOLE = compared_in(CLOSE, *THREE)


def test_numbers_are_those_of_the_result() -> None:
    paths = [scored(CLOSE).paths[path] for path in THREE]
    fit = row_of(WHOLE, RowKind.FIT)
    assert [cell.number for cell in fit.cells] == [path.fit for path in paths]
    assert [cell.ends for cell in fit.cells] == [(path.low, path.high) for path in paths]
    assert [said(cell) for cell in fit.cells] == [
        ["58 (54 to 62)"],
        ["57 (53 to 61)"],
        ["47 (44 to 51)"],
    ]
    assert [cell.number for cell in row_of(WHOLE, RowKind.WANT).cells] == [
        path.want for path in paths
    ]
    assert [cell.number for cell in row_of(WHOLE, RowKind.READY).cells] == [
        path.ready for path in paths
    ]


def test_shares_are_those_of_the_board() -> None:
    result = scored(CLOSE)
    shares = SCORER.places(result, result.compared_paths)
    first = row_of(WHOLE, RowKind.FIRST)
    assert [cell.number for cell in first.cells] == [shares.first(path) for path in THREE]
    assert said(first.cells[0]) == ["first in 55 of 100"]


def test_verdicts_say_where_each_path_stands() -> None:
    verdicts = [said(cell)[-1] for cell in row_of(WHOLE, RowKind.VERDICT).cells]
    assert verdicts == ["Level at the top", "Level at the top", "fourth of 5"]


def test_the_number_far_from_all_others_stands_out() -> None:
    assert row_of(WHOLE, RowKind.FIT).stands_out == 2
    assert row_of(WHOLE, RowKind.WANT).stands_out == 2
    two = compared_in(CLOSE, "product", "sales")
    assert row_of(two, RowKind.FIT).stands_out is None


@pytest.mark.parametrize(
    ("numbers", "place"),
    [
        ([58.0, 57.0, 47.0], 2),
        ([50.0, 50.0, 50.0], None),
        ([54.0, 50.0, 50.0], None),  # 4 away is not more than 4 away
        ([54.1, 50.0, 50.0], 0),
        ([54.0000000001, 50.0, 50.0], None),  # compared at nine decimals
        ([60.0, 50.0, 40.0], None),  # all three are
        ([60.0, 50.0], None),
        ([60.0, None, 50.0], None),
        ([60.0, None, 50.0, 51.0], 0),
        ([90.0, 50.0, 51.0, 10.0], None),  # two are
    ],
)
def test_only_one_may_stand_out(numbers: list[float | None], place: int | None) -> None:
    assert apart(numbers, 4.0) == place


@LAW
@given(st.lists(st.integers(0, 100), min_size=3, max_size=5))
def test_what_stands_out_is_away_from_every_other(numbers: list[int]) -> None:
    place = apart([float(one) for one in numbers], 4.0)
    far = [
        at
        for at, one in enumerate(numbers)
        if all(abs(one - other) > 4 for where, other in enumerate(numbers) if where != at)
    ]
    assert place == (far[0] if len(far) == 1 else None)


def test_reasons_say_the_side_and_their_points() -> None:
    result = scored(CLOSE)
    for_, against = (row_of(WHOLE, kind) for kind in (RowKind.REASONS_FOR, RowKind.REASONS_AGAINST))
    assert said(for_.cells[1])[0] == "little leading people"
    assert said(against.cells[2])[0] == "leans less on technical depth"
    for at, path in enumerate(THREE):
        found = reasons(result, result.paths[path], CATALOG)
        assert [line.points for line in for_.cells[at].lines] == [
            one.points for one in found.supporting
        ]
        assert [line.points for line in against.cells[at].lines] == [
            one.points for one in found.opposing
        ]


def test_gaps_are_all_told_with_the_level_held_and_asked() -> None:
    row = row_of(WHOLE, RowKind.GAPS)
    result = scored(CLOSE)
    assert [len(cell.lines) for cell in row.cells] == [
        len(gaps(result.paths[path])) for path in THREE
    ]
    assert said(row.cells[1]) == ["Selling: 3, asks 4"]


def test_limits_say_what_is_asked_what_was_answered_and_what_that_makes() -> None:
    quota, people = (row_of(WHOLE, RowKind.LIMIT, limit) for limit in ("cn_quota", "cn_people"))
    assert [said(cell) for cell in quota.cells] == [
        ["none"],
        ["shared with a seller or a team"],
        ["your own"],
    ]
    assert [cell.mark for cell in quota.cells] == [None, None, LimitMark.CHECK]
    assert quota.cells[0].answer == "Only if the target is shared with a team"
    assert quota.differs
    assert not people.differs
    travel = row_of(WHOLE, RowKind.LIMIT, "cn_travel")
    assert said(travel.cells[2]) == ["2 to 10 nights away a month"]


def test_every_limit_of_the_pack_is_said_for_every_path() -> None:
    whole = compared_in(CLOSE, *PATHS)
    limits = [row for row in whole.rows if row.kind is RowKind.LIMIT]
    assert [row.limit for row in limits] == [rule.criterion for rule in CATALOG.rules.limits]
    assert all(said(cell) for row in limits for cell in row.cells)


def test_a_blocked_path_is_named_as_past_a_limit() -> None:
    data = {**CLOSE, "firmness": {"it_cn_quota": "dealbreaker"}}
    whole = compared_in(data, "product", "sales")
    assert said(row_of(whole, RowKind.VERDICT).cells[1])[-1] == "Past a limit of yours"
    assert row_of(whole, RowKind.LIMIT, "cn_quota").cells[1].mark is LimitMark.BLOCK
    assert not row_of(whole, RowKind.FIRST).cells[1].lines


def test_without_answers_only_what_the_pack_tells_stands_there() -> None:
    whole = compared_in({"answers": {}}, *PATHS)
    assert WORDS.of(whole.sentence).startswith("Your answers do not rank these paths yet.")
    kinds = {row.kind for row in whole.rows}
    numbers = {RowKind.FIT, RowKind.WANT, RowKind.READY, RowKind.FIRST, RowKind.GAPS, RowKind.HOURS}
    assert not kinds & numbers
    assert {RowKind.WEEK, RowKind.COSTS, RowKind.FAILURES, RowKind.SUBTRACKS} <= kinds
    assert all(said(cell) == ["Cannot be ranked"] for cell in row_of(whole, RowKind.VERDICT).cells)
    assert whole.differences == ()


def test_a_scenario_stands_beside_the_answers() -> None:
    result = scored(CLOSE)
    assert isinstance(result.scorable, Assessment)
    scenario = Scenario("u", "=Wants only", "2026-01-01T00:00:00Z", Moves(split=0.7))
    (other,) = scenario_results(result.scorable, [scenario], SCORER).values()
    columns = [Column("se", None, result), Column("se", scenario.name, other)]
    whole = comparison(columns, SCORER, LIBRARY)
    assert [WORDS.of(name) for name in whole.names] == ["Grow as SE", "Grow as SE (=Wants only)"]
    assert row_of(whole, RowKind.FIT).cells[1].number == other.paths["se"].fit
    assert row_of(whole, RowKind.FIT).differs
    assert not row_of(whole, RowKind.WEEK).differs
    assert whole.differences[0].exact == result.paths["se"].fit - other.paths["se"].fit
    assert RowKind.WEEK not in {row.kind for row in only_differing(whole).rows}


def test_moves_of_a_limit_change_its_answer_in_that_column_only() -> None:
    result = scored(CLOSE)
    assert isinstance(result.scorable, Assessment)
    moves = Moves(answers={"it_cn_quota": 3}, firmness={"it_cn_quota": Firmness.DEALBREAKER})
    scenario = Scenario("u", "No target", "2026-01-01T00:00:00Z", moves)
    (other,) = scenario_results(result.scorable, [scenario], SCORER).values()
    columns = [Column("sales", None, result), Column("sales", scenario.name, other)]
    row = row_of(comparison(columns, SCORER, LIBRARY), RowKind.LIMIT, "cn_quota")
    assert [cell.mark for cell in row.cells] == [LimitMark.CHECK, LimitMark.BLOCK]
    assert row.cells[1].answer == "No"
    assert row.differs


def test_a_path_beside_itself_differs_in_nothing() -> None:
    whole = only_differing(compared_in(CLOSE, "se", "se"))
    assert whole.rows == ()
    assert whole.differences[0].rows == ()


@pytest.mark.parametrize("count", [0, 1, 6])
def test_two_to_five_are_compared(count: int) -> None:
    with pytest.raises(ValueError, match="columns, not 2 to 5"):
        comparison(beside(scored(CLOSE), *["se"] * count), SCORER, LIBRARY)


@LAW
@given(scorables(), st.permutations(PATHS), st.integers(2, 5))
def test_only_what_differs_is_a_pure_filter(
    data: dict[str, object], paths: list[str], count: int
) -> None:
    whole = compared_in(data, *paths[:count])
    less = only_differing(whole)
    assert [row for row in whole.rows if row.differs] == list(less.rows)
    assert only_differing(less) == less
    assert less.columns == whole.columns
    for one, other in zip(whole.differences, less.differences, strict=True):
        assert (one.gap, one.exact) == (other.gap, other.exact)
        assert [row for row in one.rows if row.points] == list(other.rows)
    assert all(len(row.cells) == count for row in whole.rows)


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_every_golden_run_can_be_said(run: dict[str, object]) -> None:
    whole = compared_in(run["input"], *PATHS)
    assert WORDS.of(whole.sentence)
    for row in whole.rows:
        assert any(said(cell) for cell in row.cells)
        assert isinstance(row.title, str) or WORDS.of(row.title)


def test_a_pack_without_pages_and_words_for_facts_is_compared_too() -> None:
    catalog = read_catalog(FILE)
    whole = comparison(
        beside(of_ada(), "oven", "counter", "mill"), Scorer(catalog), type(LIBRARY)()
    )
    assert RowKind.WEEK not in {row.kind for row in whole.rows}
    limits = [row for row in whole.rows if row.kind is RowKind.LIMIT]
    assert len(limits) == len(catalog.rules.limits)
    assert not any(cell.lines for row in limits for cell in row.cells)
