"""The page of a result: nothing false, hollow, said twice or harsh, for every golden run."""

import re
from dataclasses import replace
from typing import Any

import pytest

from advisor.assessment.answers import Assessment
from advisor.assessment.reading import read_input
from advisor.catalog.conditions import Verdict
from advisor.catalog.questions import Kind, TwoSided
from advisor.export.page import page
from advisor.message import say
from advisor.scoring.places import has_shares
from advisor.scoring.receipt import receipt
from tests.builders import CATALOG, SCORER, scored
from tests.sentences.pages import LIBRARY, WORDS, every_run, page_of, run_named, said, sentences


@every_run
def test_no_forbidden_phrase_and_no_open_place(run: dict[str, Any]) -> None:
    text = "\n".join(sentences(page_of(run)[0])).lower()
    assert [phrase for phrase in LIBRARY.style.forbidden if phrase in text] == []
    assert "{" not in text
    assert "nan" not in text.split()


@every_run
def test_no_sentence_is_said_twice(run: dict[str, Any]) -> None:
    shown = page_of(run)[0]
    all_said = [
        *sentences(shown.answer),
        *shown.remarks,
        *sentences(shown.changes),
        *sentences(shown.gaps),
        *sentences(shown.blocked),
        *dict.fromkeys(said(thing.about) for thing in shown.things if thing.about),
        *[said(thing.question) for thing in shown.things],
        *[step.action.id for step in shown.steps],
        *[said(step.why) for step in shown.steps],
    ]
    assert len(all_said) == len(set(all_said))
    assert "" not in all_said


@every_run
def test_answer_names_the_first_two_and_no_number_of_a_score(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    text = " ".join(sentences(shown.answer))
    if not result.is_ranked:
        assert shown.receipt is None
        assert (shown.changes, shown.steps, shown.why, shown.certainty) == ((), (), (), None)
        return
    two = result.first_two
    assert CATALOG.path[two.first].short in text
    assert CATALOG.path[two.second].short in text
    assert not any(letter.isdigit() for letter in re.split("are answered|are given", text)[-1])


@every_run
def test_sketch_is_said_before_the_verdict(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    is_sketch = "thin" in result.flags and result.is_ranked
    sketches = [one.id.startswith("answer.thin") for one in shown.answer]
    assert sketches == [True] * is_sketch + [False] * (len(sketches) - is_sketch)


@every_run
def test_reasons_are_rows_with_the_right_sign_and_a_true_quotation(run: dict[str, Any]) -> None:
    shown = page_of(run)[0]
    for why in shown.why:
        assert len(why.supporting) <= 3
        assert len(why.opposing) <= 2
        for reason in why.supporting:
            assert reason.points > 0
        for reason in why.opposing:
            assert reason.points < 0
        for reason in (*why.supporting, *why.opposing):
            if reason.question is None:
                continue
            item = CATALOG.item[reason.question]
            assert getattr(item, "criterion", None) == reason.criterion
            value = run["input"]["answers"][reason.question]
            quoted = WORDS.of(reason.quotation)
            if isinstance(item, TwoSided):
                pole = item.left if value < 3 else item.right
                assert f"“{pole.removesuffix('.')}”" in quoted
                assert re.search("[.]” [a-z]", quoted) is None
                assert quoted.startswith("You clearly chose") == (value in {1, 5})
            else:
                chosen = next(one.text for one in CATALOG.options(item) if one.value == value)
                assert chosen in quoted


@every_run
def test_no_reason_is_a_skill_that_the_path_asks_for_and_leans_on_less(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    for why in shown.why:
        path = CATALOG.path[why.path]
        targets = CATALOG.targets(path, result.values.options.level)
        rows = {row.criterion: row for row in result.paths[why.path].rows}
        for reason in (*why.supporting, *why.opposing):
            row = rows[reason.criterion]
            if row.kind is Kind.SKILL and row.side < 0:
                assert targets[reason.criterion] <= row.value


@every_run
def test_gaps_are_answered_skills_below_their_target(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    names = {CATALOG.criterion[skill].name for skill in result.values.skills}
    for gap in shown.gaps:
        assert gap.id in {"page.no_gaps", "gaps.none_so_far"} or gap.arguments["skill"] in names


@every_run
def test_every_level_is_said_to_be_there_only_of_the_skills_that_are_answered(
    run: dict[str, Any],
) -> None:
    shown, result = page_of(run)
    none = [gap.id for gap in shown.gaps if "skill" not in gap.arguments]
    if not result.is_ranked or not result.values.skills:
        assert none == []
        return
    first = result.paths[result.first_two.first]
    has_gaps = any(row.level < row.target for row in first.ready_rows)
    is_full = len(result.values.skills) == len(CATALOG.skills)
    assert none == ([] if has_gaps else ["page.no_gaps" if is_full else "gaps.none_so_far"])


def test_every_level_of_every_skill_is_said_without_a_hedge() -> None:
    shown, _ = page_of(run_named("g_pe01_full"))
    assert list(sentences(shown.gaps)) == ["You have every level that Grow as SE asks for."]
    shown, _ = page_of(run_named("g_high_nine"))
    assert list(sentences(shown.gaps)) == [
        "You have every level that Engineering asks for, among the skills you answered."
    ]


@every_run
def test_steps_fit_the_level_and_bear_on_what_they_say(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    level = result.levels.level if result.levels else None
    for step in shown.steps:
        assert level is None or level in step.action.levels
        names = {CATALOG.criterion[one].name for one in step.action.criteria}
        assert names & {str(argument) for argument in step.why.arguments.values()}
    assert len(shown.steps) == (3 if result.is_ranked else 0)


@every_run
def test_conflicts_are_listed_apart_and_never_hidden(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    assert [row.result.path for row in shown.board] == list(result.free)
    assert len(shown.blocked) == len(result.blocked)


@every_run
def test_bracket_only_where_the_first_two_are_close(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    level = {row.result.path for row in shown.board if row.is_level}
    two, first = result.first_two, result.paths[result.first_two.first].fit
    near = {path for path in result.free if round(first - result.paths[path].fit, 9) < 4}
    close = two.verdict is Verdict.CLOSE
    assert level == (near | {two.first, two.second} if close else set())


def test_place_without_the_limit_is_that_of_the_whole_order() -> None:
    run = run_named("g_pe08_full")
    (sentence,) = sentences(page_of(run)[0].blocked)
    assert sentence == (
        "Sales, fit 58, goes past your limits “Personal quota” and “Pay that varies”. "
        "Apart from those limits it would rank second."
    )


@every_run
def test_an_empty_page_speaks_of_no_number_that_it_does_not_show(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    method = " ".join(sentences(shown.method))
    assert ("Fit is" in method) == ("Ready is" in method) == result.is_ranked
    if not result.is_ranked:
        assert "want" not in " ".join(shown.cannot_know)


def test_unranked_answers_give_no_number_and_no_place_of_a_blocked_path() -> None:
    run = run_named("g_pe10_full")
    data = dict(run["input"])
    data["answers"] = {**data["answers"], "it_cn_quota": 3}
    data["firmness"] = {**data["firmness"], "it_cn_quota": "dealbreaker"}
    shown = page(scored(data), SCORER, LIBRARY)
    assert shown.verdict is Verdict.NONE
    assert "Sales goes past your limit “Personal quota”." in list(sentences(shown.blocked))


def test_merged_mentors_are_told_in_reason_gap_and_method() -> None:
    run = run_named("g_mentor_merged")
    shown, _ = page_of(run)
    assert "The ratings of 1 mentor are merged into your skills." in list(sentences(shown.method))


def test_answers_that_came_too_fast_are_told_from_answers_that_are_even() -> None:
    run = run_named("g_pe08_full")
    given = read_input(CATALOG, run["input"])
    assert isinstance(given, Assessment)
    hasty = replace(given, milliseconds=dict.fromkeys(given.answers, 900))
    (said,) = sentences(page(SCORER.score(hasty), SCORER, LIBRARY).answer)
    assert said.startswith("Your answers came too fast to rank the paths.")


@every_run
def test_rows_that_are_counted_together_are_as_small_as_is_said(run: dict[str, Any]) -> None:
    for path in scored(run["input"]).paths.values():
        for section in receipt(path).sections:
            for line in section.lines:
                assert line.points or abs(line.row.points) < 0.1
    counted = say("page.zero_rows", n=3)
    assert said(counted) == "3 rows of less than 0.1 each"


@every_run
def test_no_reason_is_said_only_where_no_answer_is_one(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    for why in shown.why:
        for given, sign in ((why.supporting, 1), (why.opposing, -1)):
            lines = [
                line
                for section in receipt(result.paths[why.path]).sections
                for line in section.lines
                if line.points * sign > 0
                and (line.row.kind is Kind.PREFERENCE or line.row.side > 0)
            ]
            assert given or not lines


def test_ready_without_a_skill_is_said_to_be_empty() -> None:
    shown, _ = page_of(run_named("g_no_skills"))
    assert shown.ready_from is not None
    assert said(shown.ready_from) == "Ready is empty until a skill is answered."


@every_run
def test_badge_is_a_few_words_without_a_full_stop(run: dict[str, Any]) -> None:
    assert not said(page_of(run)[0].badge).endswith(".")


@every_run
def test_first_shares_are_those_among_the_compared_paths(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    if not has_shares(result):
        assert {row.first_share for row in shown.board} <= {None}
        return
    expected = SCORER.places(result, result.compared_paths)
    for row in shown.board:
        assert row.first_share == expected.first(row.result.path)
    if result.compared_paths == result.free:
        shares = [row.first_share for row in shown.board if row.first_share is not None]
        assert sum(shares) == pytest.approx(1)


@every_run
def test_the_word_for_certainty_is_said_of_one_that_leads_and_of_no_sketch(
    run: dict[str, Any],
) -> None:
    shown, result = page_of(run)
    leads = result.first_two.verdict in {Verdict.AHEAD, Verdict.CLEAR}
    is_sketch = "thin" in result.flags
    assert (shown.certainty_word is not None) == (leads and not is_sketch and has_shares(result))


def test_the_word_is_that_of_the_share_of_the_first() -> None:
    for name, at in (("g_pe01_full", 0), ("g_contradict_slight", 1)):
        shown, _ = page_of(run_named(name))
        share = shown.board[0].first_share
        assert share is not None
        bands = CATALOG.model.words.certainty
        assert bands[at].min <= share
        assert at == 0 or share < bands[at - 1].min
        assert shown.certainty_word == bands[at].word
