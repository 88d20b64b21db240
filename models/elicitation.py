"""Which choice to offer next, and when the answers no longer change much.

A question sets two options against each other. The next one is that whose answer is expected to
say most about the importances, under what the choices so far imply.

Why not the determinant of the covariance, which values every direction of the coefficients alike:
importance saturates, so part of what is learned would show nowhere. In the simulation of
tests/benchmarks/learning.py it gains half to two thirds as much over random questions.
"""

import itertools

import numpy as np

from models.arrays import Flags, Floats, Places, compared
from models.learning import Choices, Learned, Shrinkage, chance, fit

FULL_STRENGTH = 1.0


def pairs(count: int) -> Floats:
    """Give the questions that set any two different preferences against each other.

    Parameters
    ----------
    count : int
        How many preferences there are.

    Returns
    -------
    ndarray of shape (q, c)
        +1 for one, -1 for the other, of c preferences; q is c (c - 1) / 2, in the order of the
        first, then of the second.
    """
    unit = np.eye(count)
    rows = [unit[one] - unit[other] for one, other in itertools.combinations(range(count), 2)]
    return np.reshape(rows, (len(rows), count))


def expected_information(learned: Learned, questions: Floats, shrinkage: Shrinkage) -> Floats:
    """Give how much each question is expected to say about the importances.

    Parameters
    ----------
    learned : Learned
        Of n people.
    questions : ndarray of shape (q, c)
        Differences of the two options.
    shrinkage : Shrinkage
        What was used to learn.

    Returns
    -------
    ndarray of shape (n, q)
        Part of the summed variance of the importances that one clear answer removes: with ``w`` the
        variance of the answer, ``C`` the covariance and ``J`` the slope of importance in its
        coefficient, ``w |J C d|^2 / (1 + w d C d)``. This is the Bayesian A-criterion for the next
        observation (Chaloner and Verdinelli 1995, Statistical Science 10(3):273-304), with the
        present fit in place of its distribution.
    """
    scores = learned.coefficients @ questions.T
    weight = chance(scores) * chance(-scores)
    along = questions @ learned.covariance
    doubt = (along * questions).sum(axis=2)
    opened = shrinkage.span * shrinkage.openness(learned.count + 1)
    slope = opened[:, None] * (1.0 - np.square(np.tanh(learned.coefficients)))
    moved = np.square(along * slope[:, None, :]).sum(axis=2)
    removed: Floats = weight * moved / (1.0 + weight * doubt)
    return removed


def next_question(
    learned: Learned, questions: Floats, unasked: Flags, shrinkage: Shrinkage
) -> Places:
    """Give the unasked question of the largest expected information.

    Parameters
    ----------
    learned, questions, shrinkage
        As for :func:`expected_information`.
    unasked : ndarray of shape (n, q)
        Which questions may still be put to each person.

    Returns
    -------
    ndarray of shape (n,)
        Which question; of equal ones, at nine decimals, the first. -1 if there is none.
    """
    expected = compared(expected_information(learned, questions, shrinkage))
    # A column before all others stands for no question: it is the best where nothing else is left.
    before = np.full((len(expected), 1), -0.5)
    candidates = np.concatenate([before, np.where(unasked, expected, -1.0)], axis=1)
    best: Places = candidates.argmax(axis=1) - 1
    return best


def largest_move(
    given: Choices, learned: Learned, questions: Floats, looked_at: Flags, shrinkage: Shrinkage
) -> Floats:
    """Give how far one more clear answer could move any importance.

    Parameters
    ----------
    given : Choices
        What was chosen so far.
    learned, questions, shrinkage
        As for :func:`next_question`.
    looked_at : ndarray of shape (n, q)
        Which questions: the next one, or all that are left.

    Returns
    -------
    ndarray of shape (n,)
        Over these questions, both answers and all preferences, each fitted anew; in units of
        importance, 0 if there is no question.
    """
    both = np.concatenate([questions, -questions])
    people = range(len(given.strengths))
    return np.array(
        [_moves(given, learned, one, both[np.tile(looked_at[one], 2)], shrinkage) for one in people]
    )


def has_enough(
    count: Floats, largest: Floats, *, least: int, most: int, least_move: float
) -> Flags:
    """Tell whether another question is not worth asking.

    Parameters
    ----------
    count : ndarray of shape (n,)
        Choices made.
    largest : ndarray of shape (n,)
        Of :func:`largest_move`.
    least, most : int
        Below the one importance is hardly open to move, so that a small move says nothing yet (10);
        at the other it is enough in any case (15).
    least_move : float
        A smaller move of importance is not worth a question (0.1).
    """
    settled = (count >= least) & (compared(largest) < least_move)
    return settled | (count >= most)


def _moves(
    given: Choices, learned: Learned, person: int, added: Floats, shrinkage: Shrinkage
) -> float:
    """Give the largest change of one person's importance by any one of some added choices."""
    count, own = len(added), (given.differences[person], given.strengths[person])
    rows, strengths = (np.broadcast_to(each, (count, *each.shape)) for each in own)
    longer = Choices(
        np.concatenate([rows, added[:, None, :]], axis=1),
        np.concatenate([strengths, np.full((count, 1), FULL_STRENGTH)], axis=1),
    )
    start = np.broadcast_to(learned.coefficients[person], added.shape)
    moved = shrinkage.importance(fit(longer, start), longer.count) - learned.importance[person]
    return float(np.abs(moved).max(initial=0.0))
