"""Every kind of condition: where it holds, where not, and that unknown things never hold."""

from dataclasses import replace
from typing import Any, get_args

import pytest

from advisor.catalog import conditions as kinds
from advisor.catalog.conditions import Bounds, Choose, Condition, PathValue, Quantity, Verdict
from advisor.catalog.questions import Firmness
from advisor.scoring.comparison import within
from advisor.scoring.rules import PathSituation, Situation, holds, ranked

FIT, WANT, READY = PathValue.FIT, PathValue.WANT, PathValue.READY


def path(
    name: str, fit: float = 50, want: float = 50, ready: float | None = 50, **more: Any
) -> PathSituation:
    values: dict[PathValue, float | None] = {FIT: fit, WANT: want, READY: ready}
    return PathSituation(name, more.pop("facts", {}), values, **more)


def person(**more: Any) -> Situation:
    return Situation(
        **{
            "answers": {"quota": 2, "travel": 4, "case": "b"},
            "firmness": {"quota": Firmness.DEALBREAKER, "travel": Firmness.PREFERENCE},
            "criteria": {"build": 3.5},
            "case_levels": {"case": 1},
            "quantities": {Quantity.OWN_SKILLS: 9},
            "flags": frozenset({"thin"}),
            "verdict": Verdict.CLOSE,
            "level": "senior",
            "level_shares": {"senior": 0.6, "lead": None},
            **more,
        }
    )


PERSON = person()
EMPTY = Situation(answers={}, firmness={}, criteria={}, case_levels={}, quantities={})
YES, NO = kinds.FlagIs("thin"), kinds.FlagIs("flat")


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (kinds.All((YES, YES)), True),
        (kinds.All((YES, NO)), False),
        (kinds.AnyOf((NO, YES)), True),
        (kinds.AnyOf((NO, NO)), False),
        (kinds.Not(NO), True),
        (kinds.Not(YES), False),
        (kinds.All((kinds.Not(kinds.AnyOf((NO, NO))), YES)), True),
        (kinds.QuantityIs(quantity=Quantity.OWN_SKILLS, at_least=9), True),
        (kinds.QuantityIs(quantity=Quantity.OWN_SKILLS, above=9), False),
        (kinds.CriterionIs(criterion="build", below=3.6), True),
        (kinds.CriterionIs(criterion="build", below=3.5), False),
        (kinds.CaseIs(case="case", at_most=1), True),
        (kinds.CaseIs(case="case", at_most=0), False),
        (kinds.AnswerIn("quota", (2, 3)), True),
        (kinds.AnswerIn("quota", (0, 1)), False),
        (kinds.AnswerIn("quota", (2,), firm=True), True),
        (kinds.AnswerIn("travel", (4,), firm=True), False),
        (kinds.AnswerIn("quota", (3,), firm=True), False),
        (kinds.FlagIs("thin"), True),
        (kinds.FlagIs("flat"), False),
        (kinds.VerdictIs(Verdict.CLOSE), True),
        (kinds.VerdictIs(Verdict.CLEAR), False),
        (kinds.LevelShare(share_of="senior", at_least=0.6), True),
        (kinds.LevelShare(share_of="senior", above=0.6), False),
        (kinds.LevelIn(("senior", "lead")), True),
        (kinds.LevelIn(("associate",)), False),
    ],
)
def test_a_condition_on_a_person(condition: Condition, *, expected: bool) -> None:
    assert holds(condition, PERSON) is expected


@pytest.mark.parametrize(
    "condition",
    [
        kinds.QuantityIs(quantity=Quantity.OWN_SKILLS, at_least=0),
        kinds.QuantityIs(quantity=Quantity.FIRST_PATH_CHANGES, below=9),
        kinds.CriterionIs(criterion="build", at_least=0),
        kinds.CriterionIs(criterion="build"),
        kinds.CaseIs(case="case", at_most=3),
        kinds.AnswerIn("quota", (0, 1, 2, 3)),
        kinds.AnswerIn("quota", (0, 1, 2, 3), firm=True),
        kinds.FlagIs("thin"),
        kinds.VerdictIs(Verdict.NONE),
        kinds.LevelShare(share_of="senior", at_least=0),
        kinds.LevelIn(("senior", "associate", "lead")),
        kinds.SomePath(Choose(), kinds.WantKnown(want_known=True)),
        kinds.SomePath(Choose(near=10), kinds.WantKnown(want_known=True)),
    ],
)
def test_an_unknown_thing_never_holds(condition: Condition) -> None:
    assert not holds(condition, EMPTY)


def test_a_share_needs_a_level_and_an_answered_duty() -> None:
    share = kinds.LevelShare(share_of="senior", at_least=0)
    assert not holds(share, person(level=None))
    assert not holds(kinds.LevelShare(share_of="lead", at_least=0), PERSON)


def test_firmness_alone_is_no_answer() -> None:
    firm = person(answers={})
    assert firm.is_firm("quota")
    assert not firm.is_firm("travel")
    assert not holds(kinds.AnswerIn("quota", (0, 1, 2, 3), firm=True), firm)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (kinds.PathIn(("a", "b")), True),
        (kinds.PathIn(("b",)), False),
        (kinds.PathIs(value=FIT, at_least=60), True),
        (kinds.PathIs(value=WANT, at_least=60), False),
        (kinds.PathIs(value=READY, below=100), False),  # not known
        (kinds.PathIs(value=READY, at_least=0), False),
        (kinds.WantKnown(want_known=True), True),
        (kinds.WantKnown(want_known=False), False),
        (kinds.IsBlocked(blocked=False), True),
        (kinds.IsBlocked(blocked=True), False),
        (kinds.GapIs(gap_from_weight=3.5, at_least=2), True),
        (kinds.GapIs(gap_from_weight=3.5, at_least=3), False),
        (kinds.GapIs(gap_from_weight=5, at_least=-9), False),  # no such skill
        (kinds.FactIn("quota", ("personal", "team")), True),
        (kinds.FactIn("quota", ("none",)), False),
        (kinds.FactIn("unknown", ("none",)), False),
        (kinds.FactIn("people", (True,)), True),
        (kinds.FactIn("people", (1,)), False),  # true is not 1
        (kinds.FactIn("nights", (True,)), False),
        (kinds.FactAbove("travel_min", "travel"), True),
        (kinds.FactAbove("travel_low", "travel"), False),
        (kinds.FactAbove("travel_same", "travel"), False),
        (kinds.FactAbove("travel_min", "unanswered"), False),
        (kinds.FactAbove("unknown", "travel"), False),
        (kinds.FactAbove("quota", "travel"), False),
        (kinds.FactAbove("travel_min", "case"), False),
        (kinds.Not(kinds.PathIn(("b",))), True),
        (kinds.All((kinds.PathIn(("a",)), kinds.FlagIs("thin"))), True),
    ],
)
def test_a_condition_on_a_path(condition: Condition, *, expected: bool) -> None:
    one = path(
        "a",
        fit=60,
        want=40,
        ready=None,
        gaps=((3.5, 2.0), (3.4, 4.0), (4.0, 1.0)),
        facts={
            "quota": "personal",
            "people": True,
            "nights": 1,
            "travel_min": 5,
            "travel_low": 3,
            "travel_same": 4,
        },
    )
    assert holds(condition, replace(PERSON, paths=(one,)), one) is expected


def test_a_path_before_its_numbers_are_there_has_no_value() -> None:
    assert not holds(kinds.PathIs(value=FIT, at_least=0), PERSON, PathSituation("a", {}))
    assert not holds(kinds.GapIs(gap_from_weight=0, at_most=9), PERSON, PathSituation("a", {}))


def test_a_condition_on_a_path_needs_a_path() -> None:
    with pytest.raises(ValueError, match="needs a path"):
        holds(kinds.PathIn(("a",)), PERSON)


A, B, C, D = (
    path("a", 70, 40, 90),
    path("b", 60, 80, None),
    path("c", 60, 50, 95),
    path("d", 55, 60, 10),
)
FOUR = (B, A, C, D)


def chosen(choose: Choose, paths: tuple[PathSituation, ...] = FOUR) -> set[str]:
    """Give the paths that a choice looks at."""
    situation = replace(PERSON, paths=paths)
    return {
        one.id for one in paths if holds(kinds.SomePath(choose, kinds.PathIn((one.id,))), situation)
    }


@pytest.mark.parametrize(
    ("choose", "expected"),
    [
        (Choose(), {"a", "b", "c", "d"}),
        (Choose(top=1), {"a"}),
        (Choose(top=2), {"a", "b"}),  # b and c are level: the order of the pack
        (Choose(top=1, by=WANT), {"b"}),
        (Choose(top=2, by=WANT), {"b", "d"}),
        (Choose(top=2, by=READY), {"a", "c"}),
        (Choose(top=9, by=READY), {"a", "c", "d"}),  # b is not known
        (Choose(near=10), {"a", "b", "c"}),
        (Choose(near=9.999999), {"a"}),
        (Choose(near=15), {"a", "b", "c", "d"}),
        (Choose(near=10, free=True), {"a", "b", "c"}),
    ],
)
def test_which_paths_a_choice_looks_at(choose: Choose, expected: set[str]) -> None:
    assert chosen(choose) == expected


def test_a_blocked_path_is_passed_over_where_only_free_ones_count() -> None:
    paths = (B, replace(A, is_blocked=True), C, D)
    assert chosen(Choose(top=1), paths) == {"a"}
    assert chosen(Choose(top=1, free=True), paths) == {"b"}
    assert chosen(Choose(near=10, free=True), paths) == {"b", "c", "d"}
    blocked = tuple(replace(one, is_blocked=True) for one in FOUR)
    assert chosen(Choose(free=True), blocked) == set()
    assert chosen(Choose(near=10, free=True), blocked) == set()


def test_near_is_compared_at_nine_decimals() -> None:
    assert chosen(Choose(near=10), (A, path("b", 59.9999999999))) == {"a", "b"}
    assert chosen(Choose(near=10), (A, path("b", 59.999999998))) == {"a"}


def test_paths_that_are_level_at_nine_decimals_keep_the_order_of_the_pack() -> None:
    almost = (path("x", 60), path("y", 60.0000000001), path("z", 60.00000001))
    assert [one.id for one in ranked(almost, FIT)] == ["z", "x", "y"]


def test_first_is_the_first_free_path() -> None:
    paths = (B, replace(A, is_blocked=True), C)
    situation = replace(PERSON, paths=paths)
    firsts = [one.id for one in paths if holds(kinds.IsFirst(first=True), situation, one)]
    others = [one.id for one in paths if holds(kinds.IsFirst(first=False), situation, one)]
    assert (firsts, others) == (["b"], ["a", "c"])


@pytest.mark.parametrize(
    ("bounds", "inside", "outside"),
    [
        (Bounds(at_least=4), [4, 3.9999999999, 5], [3.999999999]),
        (Bounds(above=4), [4.000000001, 5], [4, 4.0000000001, 3]),
        (Bounds(at_most=4), [4, 4.0000000001, 3], [4.000000001]),
        (Bounds(below=4), [3.999999999, 3], [4, 3.9999999999, 5]),
        (Bounds(at_least=1, below=2), [1, 1.5], [2, 0.5]),
        (Bounds(above=1, at_most=2), [1.5, 2], [1, 2.5]),
        (Bounds(), [0, -5], []),
    ],
)
def test_bounds_are_compared_at_nine_decimals(
    bounds: Bounds, inside: list[float], outside: list[float]
) -> None:
    assert all(within(value, bounds) for value in inside)
    assert not any(within(value, bounds) for value in outside)
    assert not within(None, bounds)


def test_every_kind_of_condition_is_decided() -> None:
    """A kind without a decision would be a KeyError; one that needs a path says so."""
    made = {type(part): part for part in EVERY_KIND}
    assert set(made) == set(get_args(Condition))
    for condition in EVERY_KIND:
        assert holds(condition, PERSON, A) in (True, False)


EVERY_KIND: tuple[Any, ...] = (
    kinds.All((YES,)),
    kinds.AnyOf((YES,)),
    kinds.Not(YES),
    kinds.QuantityIs(quantity=Quantity.OWN_SKILLS),
    kinds.CriterionIs(criterion="build"),
    kinds.CaseIs(case="case"),
    kinds.AnswerIn("quota", (1,)),
    YES,
    kinds.VerdictIs(Verdict.NONE),
    kinds.LevelShare(share_of="senior"),
    kinds.LevelIn(("senior",)),
    kinds.SomePath(Choose(), YES),
    kinds.PathIn(("a",)),
    kinds.PathIs(value=FIT),
    kinds.WantKnown(want_known=True),
    kinds.IsFirst(first=True),
    kinds.IsBlocked(blocked=True),
    kinds.GapIs(gap_from_weight=1),
    kinds.FactIn("quota", ("none",)),
    kinds.FactAbove("quota", "travel"),
)
