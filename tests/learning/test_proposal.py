"""What choices propose: bounds, the next question, when it is enough, and what it rests on."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given

from advisor.assessment.answers import Assessment, Options
from advisor.assessment.moves import Moves, full_importance, moved
from advisor.catalog.reading import read_catalog
from advisor.learning.choices import choices
from advisor.learning.learned import Sign
from advisor.learning.proposal import Proposal, counts_now, proposal
from advisor.learning.trade_offs import open_pairs, trade_off
from advisor.message import Message
from advisor.wording import read_words
from tests.builders import CATALOG
from tests.catalog.toy import FILE
from tests.learning.made import BEYOND, PAIRS, answered, chosen
from tests.strategies import LAW

WORDS = read_words()
LEAST, MOST = 10, 15


def proposed(assessment: Assessment) -> Proposal:
    """Give what an assessment proposes."""
    return proposal(assessment, CATALOG)


def sitting(position: int, most: int = 40) -> list[tuple[Assessment, Proposal]]:
    """Answer every next question with the same position, until none is left."""
    assessment, shown = Assessment(), []
    for _ in range(most):
        now = proposed(assessment)
        shown.append((assessment, now))
        if now.next is None:
            break
        assessment = answered(assessment, now.next, position)
    return shown


@LAW
@given(chosen())
def test_what_is_proposed_is_kept_within_bounds(assessment: Assessment) -> None:
    shown, span = proposed(assessment), CATALOG.model.constants.importance_span
    assert tuple(shown.importance) == CATALOG.preferences
    for row in shown.rows:
        kept = shown.importance[row.preference]
        assert 1 - span <= kept <= 1 + span
        assert kept == round(row.learned.importance, 2)
    assert {row.preference: row.now for row in shown.rows} == full_importance(assessment, CATALOG)
    assert shown.count == len(assessment.answers) + len(assessment.choices)
    assert sum(row.choices for row in shown.rows) == 2 * shown.count
    assert shown.is_offered == (shown.count >= LEAST)


@LAW
@given(chosen())
def test_the_next_question_was_never_asked(assessment: Assessment) -> None:
    asked = proposed(assessment).next
    chosen_before = {tuple(sorted((one.first, one.second))) for one in choices(assessment, CATALOG)}
    if asked is None:
        assert len(chosen_before) == len(PAIRS)
        return
    assert asked.pair not in chosen_before
    assert asked.item not in assessment.answers


@pytest.mark.parametrize("position", [0, 2])
def test_a_sitting_asks_each_pair_once_and_has_an_end(position: int) -> None:
    shown = sitting(position)
    asked = [one.next.pair for _, one in shown if one.next is not None]
    assert sorted(asked) == sorted(PAIRS)
    assert shown[-1][1].next is None
    assert shown[-1][1].is_enough


@LAW
@given(chosen())
def test_it_is_enough_only_between_the_least_and_the_most(assessment: Assessment) -> None:
    shown = proposed(assessment)
    if shown.next is not None and shown.count < LEAST:
        assert not shown.is_enough
    if shown.count >= MOST:
        assert shown.is_enough


def test_it_is_enough_where_no_answer_to_any_open_question_moves_much() -> None:
    """Each answer is tried: one moves an importance by enough just where it goes on.

    By a tenth of the pack one always does before the fifteenth; by a little more, not always.
    """
    model = CATALOG.model
    strict = replace(model, constants=replace(model.constants, learned_least_move=0.18))
    stricter = replace(CATALOG, model=strict)
    seen = set()
    for position in (0, 1, 3):
        for assessment, shown in sitting(position, MOST):
            if shown.next is None or not LEAST <= shown.count < MOST:
                continue
            questions = [trade_off(pair, CATALOG) for pair in open_pairs(assessment, CATALOG)]
            tried = [proposed(answered(assessment, one, at)) for one in questions for at in (0, 3)]
            largest = max(
                abs(after.learned.importance - before.learned.importance)
                for one in tried
                for before, after in zip(shown.rows, one.rows, strict=True)
            )
            assert shown.is_enough == (largest < 0.1)
            is_enough = proposal(assessment, stricter).is_enough
            assert is_enough == (largest < 0.18)
            seen.add(is_enough)
    assert seen == {False, True}


def test_another_pack_has_its_own_least_and_most() -> None:
    toy = read_catalog(FILE)
    shown = proposal(Assessment(), toy)
    assert (shown.is_offered, shown.is_enough) == (False, False)
    assert shown.next is not None
    done = proposal(answered(Assessment(), shown.next, 0), toy)
    assert done.next is None
    assert done.is_enough


def test_accepting_sets_just_what_was_proposed() -> None:
    assessment, shown = sitting(0, 12)[-1]
    after = moved(assessment, Moves(importance=shown.importance), CATALOG)
    assert after.options == Options(importance=shown.importance)
    assert [row.now for row in proposed(after).rows] == list(shown.importance.values())


def test_weights_count_where_they_are_so_already() -> None:
    assessment, shown = sitting(0, 12)[-1]
    assert not counts_now(shown.importance, assessment, CATALOG)
    accepted = moved(assessment, Moves(importance=shown.importance), CATALOG)
    assert counts_now(shown.importance, accepted, CATALOG)
    assert counts_now(full_importance(assessment, CATALOG), assessment, CATALOG)
    first = CATALOG.preferences[0]
    other = {**shown.importance, first: 2 - shown.importance[first]}
    assert not counts_now(other, accepted, CATALOG)


@LAW
@given(chosen())
def test_the_headline_names_the_ends_that_have_a_clear_sign(assessment: Assessment) -> None:
    shown = proposed(assessment)
    said = WORDS.of(shown.headline)
    rows = sorted(shown.rows, key=lambda row: row.learned.importance)
    for side, ends, words in (
        (Sign.LESS, rows, "less"),
        (Sign.MORE, rows[::-1], "more than usual for you"),
    ):
        clear = [row for row in ends if row.learned.sign is side]
        assert (f" {words}" in said) == bool(clear)
        if clear:
            extreme = clear[0].learned.importance
            names = [row.preference for row in clear if row.learned.importance == extreme]
            assert any(f"“{CATALOG.criterion[name].name}”" in said for name in names)
    if shown.count:
        assert shown.headline.arguments["n"] == shown.count


def test_the_headline_says_where_there_is_no_sign() -> None:
    assert WORDS.of(proposed(Assessment()).headline).startswith("No choice is made yet")
    one = proposed(Assessment(choices={BEYOND[0]: 1})).headline
    assert WORDS.of(one) == "1 choice gives no clear sign yet."


def number_of(message: Message, name: str) -> int:
    """Give a count that stands in a sentence."""
    value = message.arguments[name]
    assert isinstance(value, int)
    return value


@LAW
@given(chosen())
def test_what_is_implied_rests_on_the_choices_it_names(assessment: Assessment) -> None:
    shown, made = proposed(assessment), choices(assessment, CATALOG)
    by_name = {CATALOG.criterion[row.preference].name: row for row in shown.rows}
    far = sorted((abs(round(row.learned.importance, 2) - 1) for row in shown.rows), reverse=True)
    told = []
    for sentence in shown.implied:
        said = WORDS.of(sentence)
        row = next(row for name, row in by_name.items() if said.split("”")[0].endswith(f"“{name}"))
        is_more = row.learned.importance > 1
        own = [one for one in made if row.preference == (one.taken if is_more else one.left)]
        assert said.startswith("You took" if is_more else "You gave up")
        assert number_of(sentence, "times") == len(own) > 0
        assert number_of(sentence, "of") == row.choices
        for one in own:
            other = one.left if is_more else one.taken
            assert f"“{CATALOG.criterion[other].name}”" in said
        told.append(abs(round(row.learned.importance, 2) - 1))
    assert told == [move for move in far[:3] if move]


def test_a_proposal_is_said_in_plain_words() -> None:
    first, second = BEYOND[0]
    (one, other) = proposed(Assessment(choices={(first, second): 3})).implied
    names = [CATALOG.criterion[name].name for name in (first, second)]
    said = {WORDS.of(one), WORDS.of(other)}
    start = f"You gave up “{names[0]}” for “{names[1]}” in the one choice that names it."
    assert any(sentence.startswith(start) for sentence in said)
    assert any(sentence.startswith(f"You took “{names[1]}” over") for sentence in said)


def test_without_a_choice_nothing_is_implied() -> None:
    shown = proposed(Assessment())
    assert shown.implied == ()
    assert set(shown.importance.values()) == {1.0}
    assert shown.next is not None
    assert all(row.learned.sure.id == "learned.no_sign" for row in shown.rows)


def test_a_proposal_needs_no_scikit_learn() -> None:
    code = (
        "import sys\n"
        "from advisor.assessment.answers import Assessment\n"
        "from advisor.catalog.reading import read_catalog\n"
        "from advisor.learning.proposal import proposal\n"
        "assert proposal(Assessment(), read_catalog()).next\n"
        "assert 'numpy' in sys.modules\n"
        "assert 'sklearn' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@LAW
@given(chosen())
def test_what_was_skipped_is_not_asked_again(assessment: Assessment) -> None:
    first = proposed(assessment).next
    if first is None:
        return
    again = proposal(assessment, CATALOG, skipped=(first.pair,))
    assert again.next is None or again.next.pair != first.pair
    assert again.importance == proposed(assessment).importance
    every = proposal(assessment, CATALOG, skipped=tuple(PAIRS))
    assert every.next is None
