"""An assessment is a value: a change gives a new one and leaves the old as it was."""

from advisor.assessment.answers import Assessment, Options
from advisor.catalog.questions import Firmness

BEFORE = Assessment(
    answers={"a": 1, "b": "c"},
    firmness={"a": Firmness.FLEXIBLE},
    mentors=({"a": 2},),
    options=Options(split=0.4),
)


def test_an_answer_is_set_changed_and_taken_away() -> None:
    assert BEFORE.with_answer("d", 4).answers == {"a": 1, "b": "c", "d": 4}
    assert BEFORE.with_answer("a", 5).answers == {"a": 5, "b": "c"}
    assert BEFORE.with_answer("b", None).answers == {"a": 1}
    assert BEFORE.with_answer("z", None) == BEFORE


def test_a_firmness_is_set_changed_and_taken_away() -> None:
    firm = Firmness.DEALBREAKER
    assert BEFORE.with_firmness("b", firm).firmness == {"a": Firmness.FLEXIBLE, "b": firm}
    assert BEFORE.with_firmness("a", firm).firmness == {"a": firm}
    assert BEFORE.with_firmness("a", None).firmness == {}
    assert BEFORE.with_firmness("z", None) == BEFORE


def test_a_time_goes_with_its_answer() -> None:
    timed = BEFORE.with_answer("a", 5, 1200).with_answer("b", "d", 900)
    assert timed.milliseconds == {"a": 1200, "b": 900}
    assert timed.with_answer("a", 4).milliseconds == {"b": 900}
    assert timed.with_answer("a", None, 700).milliseconds == {"b": 900}


def test_a_note_is_set_changed_and_taken_away() -> None:
    noted = BEFORE.with_note("a", "an example").with_note("z", "no answer yet")
    assert noted.notes == {"a": "an example", "z": "no answer yet"}
    assert noted.with_note("a", "another").notes == {"z": "no answer yet", "a": "another"}
    assert noted.with_note("z", None).notes == {"a": "an example"}
    assert noted.with_answer("a", None).notes == noted.notes
    assert BEFORE.notes == {}


def test_a_choice_is_set_changed_and_taken_away() -> None:
    chosen = BEFORE.with_choice("p", "q", 0).with_choice("p", "r", 3)
    assert chosen.choices == {("p", "q"): 0, ("p", "r"): 3}
    assert chosen.with_choice("p", "q", 2).choices == {("p", "q"): 2, ("p", "r"): 3}
    assert chosen.with_choice("p", "q", None).choices == {("p", "r"): 3}
    assert chosen.answers == BEFORE.answers
    assert BEFORE.choices == {}


def test_the_old_value_stays_and_the_rest_is_kept() -> None:
    answers, firmness = BEFORE.answers, BEFORE.firmness
    after = BEFORE.with_answer("a", 5).with_firmness("a", None)
    assert (after.mentors, after.options) == (BEFORE.mentors, BEFORE.options)
    assert BEFORE.answers is answers
    assert (answers, firmness) == ({"a": 1, "b": "c"}, {"a": Firmness.FLEXIBLE})


def test_answering_in_another_order_gives_an_equal_value() -> None:
    one = Assessment().with_answer("a", 1).with_answer("b", 2)
    other = Assessment().with_answer("b", 2).with_answer("a", 9).with_answer("a", 1)
    assert one == other
