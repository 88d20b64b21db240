"""What a draft sets otherwise: all of it is told, and each thing can be put back alone."""

from hypothesis import given
from hypothesis import strategies as st

from advisor.assessment.answers import AnswerValue, Assessment
from advisor.assessment.moves import Moves, needed
from advisor.catalog.questions import Bars, Firmness, LimitItem, Pair
from advisor.whatif.changed import changed, latest
from advisor.whatif.levers import LeverKey, LeverKind
from advisor.wording import read_words
from tests.builders import CATALOG
from tests.strategies import LAW

WORDS = read_words()
WISH = CATALOG.preferences[0]
SKILLS = [one for one in CATALOG.ratings if isinstance(one, Bars)]
LIMITS = [one for one in CATALOG.items.items if isinstance(one, LimitItem)]
ASKED = [one for one in CATALOG.ratings if one.criterion == WISH]
ALL = Assessment(answers={one.id: 3 for one in CATALOG.ratings})
NAME, SKILL = CATALOG.criterion[WISH].name, CATALOG.criterion[SKILLS[0].criterion].name


def told(moves: Moves, source: Assessment = ALL) -> list[str]:
    return [WORDS.of(one.sentence) for one in changed(source, moves, CATALOG)]


def test_each_thing_is_told_in_a_few_words() -> None:
    skill, limit = SKILLS[0], LIMITS[0]
    option, firm = limit.options[0], CATALOG.items.firmness.options[0]
    name = CATALOG.criterion[limit.criterion].name
    assert told(Moves(split=0.6)) == ["Wishes 60 percent, strengths 40"]
    assert told(Moves(split=0.625)) == ["Wishes 62.5 percent, strengths 37.5"]
    assert told(Moves(importance={WISH: 1.4})) == [f"“{NAME}” counts 1.40 instead of 1.00"]
    weight = Moves(multipliers={skill.criterion: 2.0})
    assert told(weight) == [f"“{SKILL}” counts 2.00 instead of 1.00"]
    assert told(Moves(answers={skill.id: 4})) == [f"“{SKILL}”: level 4 instead of 3"]
    answer: dict[str, AnswerValue] = {limit.id: option.value}
    assert told(Moves(answers=answer)) == [f"“{name}”: {option.text}"]
    both = Moves(answers=answer, firmness={limit.id: firm.value})
    assert told(both) == [f"“{name}”: {option.text}; {firm.text}"]
    assert told(Moves(firmness={limit.id: firm.value})) == [f"“{name}”: {firm.text}"]
    pair = next(one for one in CATALOG.items.items if isinstance(one, Pair))
    assert told(Moves(answers={pair.id: 1})) == ["Another answer to one question"]


def test_answers_on_a_wish_are_told_by_their_steps_towards_it() -> None:
    keyed = {one.id: 0 if isinstance(one, Bars) else one.keyed for one in ASKED}
    up: dict[str, AnswerValue] = {key: 3 + way for key, way in keyed.items()}
    n = len(up)
    assert n > 1
    assert told(Moves(answers=up)) == [f"“{NAME}”: {n} answers, {n} steps higher"]
    first, second, *_ = keyed
    down = Moves(answers={first: 3 - keyed[first]})
    assert told(down) == [f"“{NAME}”: 1 answer, 1 step lower"]
    mixed = Moves(answers={first: 3 - keyed[first], second: 3 + keyed[second]})
    assert told(mixed) == [f"“{NAME}”: 2 answers, no step in all"]


def test_what_was_not_answered_before_has_no_steps() -> None:
    skill, wish = Moves(answers={SKILLS[0].id: 4}), Moves(answers={ASKED[0].id: 4})
    assert told(skill, Assessment()) == [f"“{SKILL}”: level 4, not answered before"]
    assert told(wish, Assessment()) == [f"“{NAME}”: 1 answer, not all answered before"]


factors = st.integers(500, 1500).map(lambda thousandths: thousandths / 1000)
every_move = st.builds(
    Moves,
    split=st.none() | st.integers(300, 700).map(lambda thousandths: thousandths / 1000),
    importance=st.dictionaries(st.sampled_from(CATALOG.preferences), factors),
    multipliers=st.dictionaries(st.sampled_from([one.criterion for one in SKILLS]), factors),
    answers=st.fixed_dictionaries(
        {},
        optional={
            one.id: st.sampled_from([option.value for option in CATALOG.options(one)])
            for one in (*CATALOG.ratings, *LIMITS)
        },
    ),
    firmness=st.dictionaries(
        st.sampled_from([one.id for one in LIMITS]), st.sampled_from(Firmness)
    ),
)


@LAW
@given(every_move)
def test_all_of_it_is_told_once_and_each_can_be_put_back_alone(moves: Moves) -> None:
    every, whole = changed(ALL, moves, CATALOG), needed(moves, ALL, CATALOG)
    together = Moves()
    for one in every:
        assert one.moves.count
        assert one.without.with_all(one.moves) == whole
        assert one.without.count + one.moves.count == whole.count
        assert WORDS.of(one.sentence)
        together = together.with_all(one.moves)
    assert together == whole
    assert sum(one.moves.count for one in every) == whole.count


def test_the_latest_is_what_the_last_step_moved() -> None:
    before = Moves(split=0.6)
    every = changed(ALL, before.with_all(Moves(answers={SKILLS[0].id: 4})), CATALOG)
    found = latest(every, before)
    assert found is not None
    assert found.lever == LeverKey(LeverKind.LEVEL, SKILLS[0].criterion)
    only = changed(ALL, before, CATALOG)
    assert latest(only, before.with_all(Moves(importance={WISH: 1.4}))) == only[0]
    assert latest((), before) is None
