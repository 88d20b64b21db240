"""What a value may be, and how it is said that it is not."""

import math

import pytest

from advisor.message import say
from advisor.reading.constraints import (
    Between,
    as_number,
    between,
    join,
    listed,
    nearest,
    one_of,
)


def test_options_in_a_row_of_numbers_are_told_as_a_range() -> None:
    assert one_of(7, [1, 2, 3, 4, 5]) == say("problem.not_in_range", value="7", low=1, high=5)
    assert one_of(3, [1, 4, 8, 99]) == say("problem.not_one_of", value="3", options="1, 4, 8, 99")
    assert one_of(0, [1, -1]) == say("problem.not_one_of", value="0", options="1, -1")


@pytest.mark.parametrize(
    ("bounds", "inside", "outside"),
    [
        (Between(1, 5), [1, 5, 1.0, 2.5], [0.999, 5.001, True, "3", None, math.nan]),
        (Between(above=0), [1e-9, 1e300], [0, -1, math.inf]),
        (Between(high=4, above=0), [4, 0.1], [0, 4.1]),
        (Between(low=3), [3, 1e9], [2.9]),
        (Between(high=3), [3, -1e9], [3.1]),
        (Between(), [0, -5, 2.5], [math.inf, -math.inf, math.nan, False, 10**400, -(10**400)]),
        # compared at nine decimals, as everything is
        (Between(0.3, 0.7), [0.1 + 0.2, 0.7000000000000001, 0.7000000004], [0.7000000006]),
        (Between(above=0), [1e-9], [4e-10]),
    ],
)
def test_a_number_keeps_its_bounds(
    bounds: Between, inside: list[object], outside: list[object]
) -> None:
    assert [between(value, bounds) for value in inside] == [None] * len(inside)
    assert None not in [between(value, bounds) for value in outside]


def test_places_are_joined_by_dots() -> None:
    assert join("", "answers") == "answers"
    assert join("", 0) == "0"
    assert join("mentors", 1) == "mentors.1"


def test_a_near_word_is_asked_for_and_a_far_one_is_not() -> None:
    assert nearest("it_pf_bild_2", ["it_pf_build_1", "it_pf_build_2"]) == say(
        "hint.did_you_mean", word="it_pf_build_2"
    )
    assert nearest("xyz", ["it_pf_build_2"]) is None


def test_no_word_is_looked_for_where_that_would_take_long() -> None:
    assert nearest("bench", ["bensh"], told=20) is None
    assert nearest("b" * 81, ["b" * 80]) is None
    assert nearest("bench", [*map(str, range(1_000)), "bensh"]) is None
    assert nearest(4, ["4"]) is None


def test_a_long_row_of_words_is_cut() -> None:
    assert listed(["a", 2]) == "a, 2"
    assert listed(range(30)) == ", ".join(map(str, range(20))) + ", …"
    assert one_of("x", [f"o{number}" for number in range(99)]).arguments["options"] == (
        ", ".join(f"o{number}" for number in range(20)) + ", …"
    )


def test_a_number_is_a_finite_float_and_true_is_none() -> None:
    assert [as_number(value) for value in (4, 2.5, True, "4", None, math.nan, math.inf)] == [
        4.0,
        2.5,
        None,
        None,
        None,
        None,
        None,
    ]
