"""Which choice comes next and when it is enough, against what each answer would really do."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import elicitation, learning
from models.arrays import Floats
from models.learning import Choices, Learned, Shrinkage
from tests.strategies import LAW

CAUTIOUS = Shrinkage(span=0.5, prior_choices=10)
EIGHTY = 1.2815515655446004
COUNT = 5
QUESTIONS = elicitation.pairs(COUNT)
ALL = np.ones((1, len(QUESTIONS)), dtype=bool)

answers = st.lists(
    st.tuples(
        st.sampled_from(range(len(QUESTIONS))),
        st.sampled_from([-1.0, 1.0]),
        st.sampled_from([0.5, 1.0]),
    ),
    max_size=15,
)
Answers = list[tuple[int, float, float]]


def chosen(given_answers: Answers) -> Choices:
    return learning.choices(
        [[(side * QUESTIONS[question]).tolist() for question, side, _ in given_answers]],
        [[strength for *_, strength in given_answers]],
        criteria=COUNT,
    )


def learned(given_choices: Choices) -> Learned:
    return learning.learn(given_choices, CAUTIOUS, EIGHTY)


def information(given_answers: Answers) -> Floats:
    found = learned(chosen(given_answers))
    told: Floats = elicitation.expected_information(found, QUESTIONS, CAUTIOUS)[0]
    return told


def test_a_question_sets_any_two_preferences_against_each_other() -> None:
    assert elicitation.pairs(3).tolist() == [[1, -1, 0], [1, 0, -1], [0, 1, -1]]
    assert elicitation.pairs(9).shape == (36, 9)
    assert elicitation.pairs(1).shape == (0, 1)


@LAW
@given(answers)
def test_information_is_the_variance_that_an_answer_removes(given_answers: Answers) -> None:
    """Worked out again from the precision before and after, one question at a time."""
    found = learned(chosen(given_answers))
    coefficients, covariance = found.coefficients[0], found.covariance[0]
    opened = 0.5 * (found.count[0] + 1) / (found.count[0] + 11)
    slope = np.diag(opened / np.cosh(coefficients) ** 2)
    expected = []
    for question in QUESTIONS:
        share = 1 / (1 + np.exp(-question @ coefficients))
        told = share * (1 - share) * np.outer(question, question)
        after = np.linalg.inv(np.linalg.inv(covariance) + told)
        expected.append(np.trace(slope @ (covariance - after) @ slope))
    assert information(given_answers) == pytest.approx(np.array(expected), abs=1e-12)


def test_at_first_every_question_says_as_much_and_the_first_is_asked() -> None:
    assert information([]) == pytest.approx(np.full(len(QUESTIONS), information([])[0]))
    question = elicitation.next_question(learned(chosen([])), QUESTIONS, ALL, CAUTIOUS)
    assert question.tolist() == [0]


@LAW
@given(answers)
def test_the_next_question_is_unasked_and_none_says_more(given_answers: Answers) -> None:
    unasked = ALL.copy()
    unasked[0, [question for question, *_ in given_answers]] = False
    found = learned(chosen(given_answers))
    next_one = int(elicitation.next_question(found, QUESTIONS, unasked, CAUTIOUS)[0])
    if not unasked.any():
        assert next_one == -1
        return
    assert unasked[0, next_one]
    assert (
        information(given_answers)[next_one] >= information(given_answers)[unasked[0]].max() - 1e-9
    )


def test_when_all_is_asked_there_is_no_next() -> None:
    found = learned(chosen([(0, 1.0, 1.0)]))
    assert elicitation.next_question(found, QUESTIONS, ~ALL, CAUTIOUS).tolist() == [-1]
    nothing = elicitation.largest_move(chosen([]), found, QUESTIONS, ~ALL, CAUTIOUS)
    assert nothing.tolist() == [0]


def test_of_one_preference_nothing_can_be_asked() -> None:
    alone = learned(learning.choices([[]], [[]], criteria=1))
    unasked = np.ones((1, 0), dtype=bool)
    assert elicitation.next_question(alone, elicitation.pairs(1), unasked, CAUTIOUS).tolist() == [
        -1
    ]


def test_what_was_never_asked_about_is_asked_about() -> None:
    """The last preference stands in no answer so far."""
    about_others = [
        (place, 1.0, 1.0) for place, question in enumerate(QUESTIONS) if not question[-1]
    ]
    next_one = elicitation.next_question(learned(chosen(about_others)), QUESTIONS, ALL, CAUTIOUS)
    assert QUESTIONS[next_one[0], -1] == -1


@LAW
@given(answers)
def test_the_largest_move_is_the_largest_of_all_answers_tried(given_answers: Answers) -> None:
    given_choices = chosen(given_answers)
    unasked = ALL.copy()
    unasked[0, ::3] = False
    before = learned(given_choices)
    tried = [
        np.abs(
            learned(chosen([*given_answers, (int(question), side, 1.0)])).importance
            - before.importance
        ).max()
        for question in np.flatnonzero(unasked[0])
        for side in (1.0, -1.0)
    ]
    largest = elicitation.largest_move(given_choices, before, QUESTIONS, unasked, CAUTIOUS)
    assert largest == pytest.approx(np.array([max(tried)]), abs=1e-9)


@LAW
@given(answers, st.permutations(range(COUNT)))
def test_names_of_preferences_do_not_matter(given_answers: Answers, order: list[int]) -> None:
    given_choices = chosen(given_answers)
    moved = Choices(given_choices.differences[:, :, order], given_choices.strengths)
    here = elicitation.expected_information(learned(given_choices), QUESTIONS, CAUTIOUS)
    there = elicitation.expected_information(learned(moved), QUESTIONS[:, order], CAUTIOUS)
    assert there == pytest.approx(here, abs=1e-10)


def test_many_people_are_asked_as_each_alone() -> None:
    people: list[Answers] = [[], [(0, 1.0, 1.0), (4, -1.0, 0.5)], [(9, 1.0, 1.0)] * 12]
    alone = [chosen(each) for each in people]
    together = learning.choices(
        [each.differences[0].tolist() for each in alone],
        [each.strengths[0].tolist() for each in alone],
        criteria=COUNT,
    )
    unasked = np.repeat(ALL, len(people), axis=0)
    arguments: Any = (QUESTIONS, unasked, CAUTIOUS)
    next_ones = elicitation.next_question(learned(together), *arguments)
    moves = elicitation.largest_move(together, learned(together), *arguments)
    for person, each in enumerate(alone):
        own: Any = (learned(each), QUESTIONS, ALL, CAUTIOUS)
        assert next_ones[person] == elicitation.next_question(*own)[0]
        assert moves[person] == pytest.approx(elicitation.largest_move(each, *own)[0], abs=1e-9)


@pytest.mark.parametrize(
    ("count", "largest", "enough"),
    [
        (9, 0.05, False),  # little moves because little is open yet
        (10, 0.05, True),
        (10, 0.1, False),
        (10, 0.1 - 1e-12, False),  # 0.1 at nine decimals
        (14, 0.2, False),
        (15, 0.2, True),
        (16, 0.0, True),
    ],
)
def test_it_is_enough_at_the_most_or_when_nothing_moves(
    count: float, largest: float, *, enough: bool
) -> None:
    found = elicitation.has_enough(
        np.array([count]), np.array([largest]), least=10, most=15, least_move=0.1
    )
    assert found.tolist() == [enough]
