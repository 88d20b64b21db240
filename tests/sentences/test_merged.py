"""Where mentors are merged in, a number is not called the person's own."""

from typing import Any

from tests.builders import CATALOG
from tests.sentences.pages import every_run, page_of, run_named, said, sentences


@every_run
def test_a_number_with_mentors_in_it_is_not_what_you_rate(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    own = result.values.own_skills
    for why in shown.why:
        for reason in (*why.supporting, *why.opposing):
            merged = result.values.skills.get(reason.criterion)
            if merged != own.get(reason.criterion):
                assert "you rate" not in reason.side
                assert "it counts as" in said(reason.quotation)


def test_such_a_reason_speaks_of_the_path_alone() -> None:
    shown, _ = page_of(run_named("g_mentor_merged"))
    depth = next(one for one in shown.why[0].opposing if one.quotation.id == "reason.merged")
    assert depth.side == CATALOG.pack.sides.strengths_plus == "the path leans on it"
    assert said(depth.quotation).endswith("With your mentor it counts as 2.5.")


def test_a_merged_gap_gives_the_own_level_beside_what_counts() -> None:
    shown, _ = page_of(run_named("g_mentor_merged"))
    assert (
        "Building solutions: you chose 4; with your mentor it counts as 3. Engineering asks for 5. "
        "Next anchor: “My workarounds become assets or product features that other teams adopt.”"
    ) in list(sentences(shown.gaps))


@every_run
def test_you_are_at_a_level_only_where_you_chose_it(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    by_name = {
        CATALOG.criterion[key].name: value for key, value in result.values.own_skills.items()
    }
    for gap in shown.gaps:
        if gap.id in {"gap.anchor", "gap.bare"}:
            level = gap.arguments["level"]
            assert getattr(level, "value", level) == by_name[str(gap.arguments["skill"])]


def test_mentors_are_counted() -> None:
    shown, _ = page_of(run_named("g_mentor_three"))
    assert any("with your mentors it counts as 4.5" in one for one in sentences(shown.gaps))
