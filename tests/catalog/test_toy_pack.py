"""A pack with other paths, other ids and another scale scores, triggers, blocks and places a level.

Nothing in the code knows our own pack: this one has three paths, a scale of 1 to 4 with 2.5 in the
middle, 15 points for a step, a neutral skill weight of 2 and a split of 0.4 for want.
"""

from typing import Any

import pytest

from advisor.assessment.reading import read_input
from advisor.catalog.conditions import Verdict
from advisor.catalog.reading import check, read_catalog, read_library
from advisor.scoring.result import Conflict, Result
from advisor.scoring.score import Scorer
from tests.catalog.toy import FILE, toy

CATALOG = read_catalog(FILE)
ADA = toy()["personas"]["personas"][0]
EXACTLY = 1e-9


def of_ada(answers: dict[str, Any] | None = None, **more: Any) -> Result:
    """Score the sample person of the pack, with some answers changed."""
    mine = {"answers": {**ADA["answers"], **(answers or {})}, **more}
    return Scorer(CATALOG).score(read_input(CATALOG, mine))


def test_it_reads_and_has_no_problem() -> None:
    assert check(FILE) == []
    assert tuple(CATALOG.path) == ("oven", "counter", "mill")
    assert len(read_library(FILE).actions.actions) == 3


def test_answers_become_values() -> None:
    values = of_ada().values
    # Bars as they are. "early" is the mean of 4 and of 2 turned round on a scale of 1 to 4 (3).
    assert values.skills == {"dough": 4, "heat": 3, "trade": 2, "books": 1}
    assert values.preferences == {"early": 3.5, "faces": 2, "quiet": 3}
    # The second of four answers to the trade-off is half a vote: 1 +- 0.4 x 0.5.
    assert values.importance == pytest.approx({"early": 1.2, "faces": 0.8}, abs=EXACTLY)
    # 0.5 for a skill, 0.6 over the root of the number of items for a wish.
    assert values.errors["dough"] == 0.5
    assert values.errors["early"] == pytest.approx(0.6 / 2**0.5, abs=EXACTLY)


# Each worked out by hand from the formulas of the model, 50 + 15 x (plus mean - minus mean).
#
# oven     want       plus: early 2 x 1.2 at 3.5, quiet 1 at 3: (8.4 + 3) / 3.4 = 57/17
#                     minus: faces at 2; 50 + 15 x (57/17 - 2) = 50 + 345/17
#          strengths  plus: dough 2 at 4, heat 1 at 3: 11/3; minus: trade 1 at 2, books 1 at 1: 3/2
#                     50 + 15 x (11/3 - 3/2) = 82.5
#          ready      weights 4, 3, 1 (trade asks for the lowest level, so it does not count):
#                     dough 4 of 4, heat 3 of 3, books 1 of 2: 100 x (4 + 3 + 0) / 8 = 87.5
# counter  want       plus: faces at 2; minus: early 1.2 at 3.5, quiet 1 at 3: 7.2 / 2.2 = 36/11
#                     50 + 15 x (2 - 36/11) = 50 - 210/11
#          strengths  plus: trade 2 at 2, books 1 at 1: 5/3; minus: dough at 4: 50 + 15 x -7/3 = 15
#          ready      dough 4 of 2 (weight 1), trade 2 of 4 (weight 4, one step of three),
#                     books 1 of 3 (weight 3, none): 100 x (1 + 4/3) / 8 = 175/6
# mill     want       plus: quiet at 3; minus: faces at 2: 65
#          strengths  plus: heat at 3; minus: dough 1 at 4, trade 1 at 2: 3; 50
#          ready      heat (weight 4) and trade (weight 1) reached, books (weight 2) not: 500/7
NUMBERS = {
    "oven": (50 + 345 / 17, 82.5, 0.4 * (50 + 345 / 17) + 0.6 * 82.5, 87.5),
    "counter": (50 - 210 / 11, 15.0, 0.4 * (50 - 210 / 11) + 0.6 * 15, 175 / 6),
    "mill": (65.0, 50.0, 0.4 * 65 + 0.6 * 50, 500 / 7),
}


@pytest.mark.parametrize("path", NUMBERS)
def test_it_scores(path: str) -> None:
    got = of_ada().paths[path]
    assert (got.want, got.strengths, got.fit, got.ready) == pytest.approx(
        NUMBERS[path], abs=EXACTLY
    )
    assert 50 + sum(row.points for row in got.rows) == pytest.approx(got.fit, abs=EXACTLY)


def test_it_gives_a_range() -> None:
    # Points of fit for one step: 0.4 x 15 x share for wishes, 0.6 x 15 x share for skills.
    # early 72/17, quiet 30/17, faces 6; dough 6, heat 3, trade and books 4.5.
    answers = (
        (72 / 17) ** 2 * 0.36 / 2
        + (30 / 17) ** 2 * 0.36
        + 6**2 * 0.36
        + (6**2 + 3**2 + 4.5**2 + 4.5**2) * 0.25
    )
    # The same times the distance from the mean of the side, times 0.3 over the root of 3.
    weights = 0.03 * (2 * (180 / 289) ** 2 + 2**2 + 2**2 + 2.25**2 + 2.25**2)
    oven = of_ada().paths["oven"]
    assert oven.deviation**2 == pytest.approx(answers + weights, abs=EXACTLY)
    assert oven.high - oven.fit == pytest.approx(1.2815515655446004 * oven.deviation, abs=EXACTLY)


def test_it_ranks() -> None:
    result = of_ada()
    assert result.order == ("oven", "mill", "counter")
    two = result.first_two
    assert (two.first, two.second, two.verdict) == ("oven", "mill", Verdict.CLEAR)
    assert two.gap == pytest.approx(NUMBERS["oven"][2] - NUMBERS["mill"][2], abs=EXACTLY)
    # One step of dough is worth 6 to the oven and -0.6 x 15 / 2 to the mill: 10.5 between them.
    (single,) = result.turning_points.single
    assert single.criterion == "dough"
    assert single.steps == pytest.approx(-two.gap / 10.5, abs=EXACTLY)
    assert result.turning_points.split is None


def test_triggers_hold_as_the_rules_say() -> None:
    # clear: as above. river: mill is 21.6 points behind, within 22, 71 ready and books at 1.
    # flood: brave in the cellar and sacks are fine. master: below. seen: a mentor sees 2 for 4.
    expected = ("tg_clear", "tg_river", "tg_flood", "tg_master", "tg_seen")
    assert of_ada(mentors=ADA["mentors"]).triggers == expected
    assert of_ada().triggers == expected[:-1]


def test_a_change_of_an_answer_changes_what_triggers() -> None:
    assert "tg_flood" not in of_ada({"l_lifting": 1}).triggers
    # Dough at 2: the oven asks for 4 and has a weight of 4, a big gap.
    assert "tg_gap" in of_ada({"b_dough": 2}).triggers
    assert "tg_gap" not in of_ada({"b_dough": 3}).triggers


def test_flags_go_up() -> None:
    few = of_ada(dict.fromkeys(("w_early_rise", "w_early_sleep", "w_faces", "w_quiet")))
    assert few.flags == ("fl_few",)
    proud = of_ada({"b_heat": 4, "b_trade": 4, "b_books": 4})
    assert proud.flags == ("fl_proud",)


def test_wishes_that_are_all_alike_rank_nothing() -> None:
    even = of_ada({"w_early_rise": 3, "w_early_sleep": 2, "w_faces": 3, "w_quiet": 3})
    assert even.flags == ("fl_even",)
    assert even.first_two.verdict is Verdict.NONE
    # The two triggers that need a ranking are off.
    assert even.triggers == ("tg_even", "tg_flood", "tg_master")


def test_a_choice_against_the_ratings_is_seen() -> None:
    # Clearly the people, though early hours are rated 3.5 and people 2.
    assert "tg_traded" in of_ada({"t_early_faces": 40}).triggers
    assert "tg_traded" not in of_ada({"t_early_faces": 30}).triggers


def test_a_deal_breaker_blocks_and_changes_no_number() -> None:
    free = of_ada()
    # Up to 2 nights: the oven asks at least 5, the mill up to 3, the counter at most 1.
    firm = of_ada({"l_nights": 2}, firmness={"l_nights": "dealbreaker"})
    assert firm.blocked == ("oven",)
    assert firm.paths["oven"].conflicts == (Conflict("nights", is_block=True),)
    assert firm.paths["mill"].conflicts == (Conflict("nights", is_block=False),)
    assert firm.paths["counter"].conflicts == ()
    assert (firm.first_two.first, firm.first_two.second) == ("mill", "counter")
    assert firm.order == free.order
    assert [path.fit for path in firm.paths.values()] == [path.fit for path in free.paths.values()]
    assert {"tg_limit", "tg_firm"} <= set(firm.triggers)


def test_a_flexible_limit_is_a_note() -> None:
    soft = of_ada({"l_nights": 2, "l_lifting": 1})
    assert soft.blocked == ()
    assert [(one.limit, one.is_block) for one in soft.paths["oven"].conflicts] == [
        ("nights", False),
        ("lifting", False),
    ]
    assert soft.paths["counter"].conflicts == ()


def test_it_places_a_level() -> None:
    # Kneading every week counts for a hand; ordering once a year has half a credit (one step below
    # each month), teaching once a year a full one: 0.75, from 0.5 a master. The cases: (2 + 1) / 2.
    levels = of_ada().levels
    assert levels is not None
    assert levels.level == "master"
    assert levels.shares == {"hand": 1.0, "master": 0.75}
    assert (levels.by_cases, levels.case_mean) == ("master", 1.5)


def test_it_places_a_lower_level_and_none() -> None:
    hand = of_ada({"d_teach": 0, "c_flood": "y"})
    assert hand.levels is not None
    assert (hand.levels.level, hand.levels.by_cases) == ("hand", "hand")
    edge = of_ada({"d_order": 0})
    assert edge.levels is not None
    assert edge.levels.shares["master"] == 0.5
    assert "tg_edge" in edge.triggers
    acts = of_ada({"d_teach": 0, "d_order": 1})
    assert "tg_acts" in acts.triggers
    one = of_ada({"d_teach": None, "c_order": None})
    assert one.levels is not None
    assert (one.levels.level, one.levels.by_cases) == (None, None)


def test_the_chosen_level_sets_what_is_asked() -> None:
    # A master's oven: dough 4, heat 4, trade 2, books 3, weights 4, 3, 1, 1:
    # 100 x (4 + 3 x 2/3 + 1 + 0) / 9.
    master = of_ada(options={"level": "master"})
    assert master.paths["oven"].ready == pytest.approx(700 / 9, abs=EXACTLY)
    assert master.paths["mill"].ready == pytest.approx(500 / 7, abs=EXACTLY)


def test_it_names_a_subtrack() -> None:
    # Own means: skills 2.5, wishes 17/6. Sourdough (1.5 + 1/6) / 2, pastry (0.5 + 0.5) / 2; it
    # leads by a third, and from 0.3 on the best is named.
    found = of_ada().paths["oven"].subtracks
    assert found.values == pytest.approx({"oven_sour": 5 / 6, "oven_sweet": 0.5}, abs=EXACTLY)
    assert (found.best, found.runner, found.is_open) == ("oven_sour", "oven_sweet", False)
    assert of_ada().paths["mill"].subtracks.best is None
