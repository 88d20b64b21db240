"""Any row of commands, restarts among them, against a plain model; and proof that it can fail."""

import tempfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from advisor.assessment.moves import Moves
from advisor.catalog.questions import Firmness
from advisor.errors import AdvisorError
from advisor.session import Session
from advisor.store.history import History
from advisor.store.store import open_store
from tests.builders import CATALOG
from tests.session.sittings import (
    CASE,
    DUTY,
    FIRST,
    LEVEL,
    LIMIT,
    OTHER,
    RATING,
    SECOND,
    SKILL,
    WISH,
)
from tests.store.shelves import ticking
from tests.strategies import Plain

POSSIBLE: dict[str, list[Any]] = {
    RATING: [1, 3, 5],
    OTHER: [2, 4],
    CASE.id: [option.id for option in CASE.options],
    DUTY: [0, 4],
    LIMIT: [option.value for option in CATALOG.options(CATALOG.item[LIMIT])],
}
QUESTIONS = st.sampled_from(sorted(POSSIBLE))
NOTES = st.sampled_from([None, "so", "🙂 שלום", "two\nlines"])
EMPTY: Plain = {
    "answers": {},
    "milliseconds": {},
    "firmness": {},
    "notes": {},
    "split": None,
    "level": None,
    "merge_mentors": False,
    "importance": None,
    "skill_mult": {},
    "choices": {},
    "scenarios": [],
}
SPLIT = CATALOG.model.constants.split
RUNS = settings(
    max_examples=100,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@dataclass
class Person:
    """A profile as plain data, with all states it could go back and forth to."""

    name: str
    state: Plain = field(default_factory=lambda: deepcopy(EMPTY))
    back: list[tuple[str, Plain]] = field(default_factory=list)
    forth: list[tuple[str, Plain]] = field(default_factory=list)
    archived: bool = False
    finished: list[Plain] = field(default_factory=list)

    @property
    def whole(self) -> tuple[str, Plain]:
        """Everything that undo speaks of."""
        return self.name, deepcopy(self.state)

    def go(self, taken: list[Any], given: list[Any]) -> None:
        """Go one state along, if there is one."""
        if taken:
            given.append(self.whole)
            self.name, self.state = taken.pop()


class Sittings(RuleBasedStateMachine):
    """All commands, in any order."""

    people = Bundle("people")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = ticking()
        self.session = self.start()
        self.model: dict[str, Person] = {}
        self.open: str | None = None

    def start(self) -> Session:
        return Session(open_store(Path(self.folder.name), self.clock), CATALOG)

    def teardown(self) -> None:
        self.session.close()
        self.folder.cleanup()

    @property
    def person(self) -> Person:
        assert self.open is not None
        return self.model[self.open]

    def do(self, change: Callable[[Person], None], command: Callable[[], Any]) -> None:
        """Let the command and the model go on together."""
        before = self.person.whole
        change(self.person)
        if self.person.whole != before:
            self.person.back.append(before)
            self.person.forth.clear()
        command()

    @initialize(target=people)
    def begin(self) -> Any:
        return self.new_one("Ana")

    @rule(target=people, name=st.sampled_from(["Ana", "Ben", "Zoë 🙂"]))
    def new(self, name: str) -> Any:
        return self.new_one(name)

    def new_one(self, name: str) -> str:
        self.session.new_profile(name)
        assert self.session.profile is not None
        self.open = self.session.profile.uid
        self.model[self.open] = Person(name)
        return self.open

    @rule(uid=people)
    def open_one(self, uid: str) -> None:
        if self.model[uid].archived:
            with pytest.raises(AdvisorError):
                self.session.open_profile(uid)
        else:
            self.session.open_profile(uid)
            self.open = uid

    @rule(uid=people, name=st.sampled_from(["Ana", "Cleo"]))
    def rename(self, uid: str, name: str) -> None:
        person = self.model[uid]
        if person.name != name:
            person.back.append(person.whole)
            person.forth.clear()
            person.name = name
        self.session.rename_profile(uid, name)

    @rule(target=people, uid=people)
    def duplicate(self, uid: str) -> Any:
        known = {*self.model}
        self.session.duplicate_profile(uid, "Twin")
        cards = (*self.session.profiles, *self.session.archived)
        (made,) = {card.profile.uid for card in cards} - known
        self.model[made] = Person("Twin", deepcopy(self.model[uid].state))
        return made

    @rule(uid=people)
    def archive(self, uid: str) -> None:
        self.session.archive_profile(uid)
        self.model[uid].archived = True
        if self.open == uid:
            self.open = None

    @rule(uid=people)
    def restore(self, uid: str) -> None:
        self.session.restore_profile(uid)
        self.model[uid].archived = False

    @precondition(lambda self: self.open)
    @rule(question=QUESTIONS, pick=st.integers(0, 4), took=st.sampled_from([None, 0, 1_500]))
    def answer(self, question: str, pick: int, took: int | None) -> None:
        value = POSSIBLE[question][pick % len(POSSIBLE[question])]

        def change(person: Person) -> None:
            person.state["answers"][question] = value
            person.state["milliseconds"].pop(question, None)
            if took is not None:
                person.state["milliseconds"][question] = took

        self.do(change, lambda: self.session.answer(question, value, took))

    @precondition(lambda self: self.open)
    @rule(question=QUESTIONS)
    def clear(self, question: str) -> None:
        def change(person: Person) -> None:
            person.state["answers"].pop(question, None)
            person.state["milliseconds"].pop(question, None)

        self.do(change, lambda: self.session.answer(question, None, 99))

    @precondition(lambda self: self.open)
    @rule(firmness=st.sampled_from([None, *Firmness]))
    def firmness(self, firmness: Firmness | None) -> None:
        self.do(
            _set("firmness", LIMIT, firmness), lambda: self.session.set_firmness(LIMIT, firmness)
        )

    @precondition(lambda self: self.open)
    @rule(question=QUESTIONS, text=NOTES)
    def note(self, question: str, text: str | None) -> None:
        self.do(_set("notes", question, text), lambda: self.session.set_note(question, text))

    @precondition(lambda self: self.open)
    @rule(split=st.sampled_from([None, 0.3, 0.555]))
    def split(self, split: float | None) -> None:
        self.do(_put("split", split), lambda: self.session.set_split(split))

    @precondition(lambda self: self.open)
    @rule(level=st.sampled_from([None, LEVEL]))
    def level(self, level: str | None) -> None:
        self.do(_put("level", level), lambda: self.session.set_level(level))

    @precondition(lambda self: self.open)
    @rule(merge=st.booleans())
    def merge(self, merge: bool) -> None:  # noqa: FBT001  (hypothesis passes by name)
        change = _put("merge_mentors", merge)
        self.do(change, lambda: self.session.set_merge_mentors(merge=merge))

    @precondition(lambda self: self.open)
    @rule(importance=st.sampled_from([None, {}, {WISH: 0.5}, {WISH: 1.25}]))
    def importance(self, importance: dict[str, float] | None) -> None:
        change = _put("importance", importance)
        self.do(change, lambda: self.session.set_importance(importance))

    @precondition(lambda self: self.open)
    @rule(factor=st.sampled_from([None, 0.001, 4.0]))
    def multiplier(self, factor: float | None) -> None:
        change = _set("skill_mult", SKILL, factor)
        self.do(change, lambda: self.session.set_skill_multiplier(SKILL, factor))

    @precondition(lambda self: self.open)
    @rule(position=st.sampled_from([None, 0, 3]), turned=st.booleans())
    def choose(self, position: int | None, turned: bool) -> None:  # noqa: FBT001  (by name)
        change = _set("choices", (FIRST, SECOND), position)
        pair, told = (FIRST, SECOND), position
        if turned:
            pair, told = (SECOND, FIRST), None if position is None else 3 - position
        self.do(change, lambda: self.session.choose(*pair, told))

    @precondition(lambda self: self.open)
    @rule(split=st.sampled_from([0.3, 0.45]), value=st.sampled_from([1, 3]))
    def take_over(self, split: float, value: int) -> None:
        def change(person: Person) -> None:
            if split != (person.state["split"] or SPLIT):
                person.state["split"] = split
            if person.state["answers"].get(RATING) != value:
                person.state["answers"][RATING] = value
                person.state["milliseconds"].pop(RATING, None)

        self.session.set_moves(Moves(split=split, answers={RATING: value}))
        self.do(change, self.session.take_over)

    @precondition(lambda self: self.open)
    @rule(name=st.sampled_from(["More", "Less"]), split=st.sampled_from([0.3, 0.7]))
    def save_scenario(self, name: str, split: float) -> None:
        state = self.person.state
        self.session.set_moves(Moves(split=split))
        if split == (state["split"] or SPLIT) or name in dict(state["scenarios"]):
            with pytest.raises(AdvisorError):
                self.session.save_scenario(name)
        else:
            self.do(
                lambda person: person.state["scenarios"].append((name, split)),
                lambda: self.session.save_scenario(name),
            )

    @precondition(lambda self: self.open and self.person.state["scenarios"])
    @rule(at=st.integers(0, 1))
    def drop_scenario(self, at: int) -> None:
        at %= len(self.person.state["scenarios"])
        uid = self.session.scenarios[at].uid
        self.do(
            lambda person: person.state["scenarios"].pop(at),
            lambda: self.session.drop_scenario(uid),
        )

    @precondition(lambda self: self.open and len(self.person.state["scenarios"]) == 1)
    @rule(name=st.sampled_from(["More", "Else"]))
    def rename_scenario(self, name: str) -> None:
        ((_, split),) = self.person.state["scenarios"]
        (scenario,) = self.session.scenarios
        self.do(
            _put("scenarios", [(name, split)]),
            lambda: self.session.rename_scenario(scenario.uid, name),
        )

    @precondition(lambda self: self.open)
    @rule()
    def undo(self) -> None:
        self.person.go(self.person.back, self.person.forth)
        self.session.undo()

    @precondition(lambda self: self.open)
    @rule()
    def redo(self) -> None:
        self.person.go(self.person.forth, self.person.back)
        self.session.redo()

    @precondition(lambda self: self.open)
    @rule()
    def finish(self) -> None:
        self.person.finished.append(deepcopy(self.person.state["answers"]))
        self.session.finish_sitting()

    @precondition(lambda self: self.open)
    @rule(value=st.sampled_from([9, "z", True]))
    def bad(self, value: Any) -> None:
        with pytest.raises(AdvisorError):
            self.session.answer(RATING, value)

    @rule()
    def restart(self) -> None:
        self.session.close()
        self.session = self.start()
        if self.open is not None:
            self.session.open_profile(self.open)

    @invariant()
    def shows_what_the_model_says(self) -> None:
        if self.open is None:
            assert self.session.profile is None
            return
        person, session = self.person, self.session
        assert session.profile is not None
        assert (session.profile.uid, session.profile.name) == (self.open, person.name)
        assert shown(session) == person.state
        assert (session.can_undo() is not None) == bool(person.back)
        assert (session.can_redo() is not None) == bool(person.forth)
        assert [one.inputs["answers"] for one in session.snapshots] == person.finished

    @invariant()
    def has_all_cards(self) -> None:
        for archived, cards in ((False, self.session.profiles), (True, self.session.archived)):
            there = {card.profile.uid: card for card in cards}
            known = {uid: one for uid, one in self.model.items() if one.archived == archived}
            assert there.keys() == known.keys()
            for uid, card in there.items():
                expected = (known[uid].name, len(known[uid].state["answers"]))
                assert (card.profile.name, card.answered) == expected


def shown(session: Session) -> Plain:
    """Give the open assessment as the model holds it."""
    given = session.assessment
    return {
        "answers": dict(given.answers),
        "milliseconds": dict(given.milliseconds),
        "firmness": dict(given.firmness),
        "notes": dict(given.notes),
        "split": given.options.split,
        "level": given.options.level,
        "merge_mentors": given.options.merge_mentors,
        "importance": given.options.importance,
        "skill_mult": dict(given.options.skill_mult),
        "choices": dict(given.choices),
        "scenarios": [(one.name, one.moves.split) for one in session.scenarios],
    }


def _put(key: str, value: Any) -> Callable[[Person], None]:
    def change(person: Person) -> None:
        person.state[key] = deepcopy(value)  # a row of scenarios grows later

    return change


def _set(key: str, at: str | tuple[str, str], value: Any) -> Callable[[Person], None]:
    def change(person: Person) -> None:
        person.state[key].pop(at, None)
        if value is not None:
            person.state[key][at] = value

    return change


TestSittings = Sittings.TestCase
TestSittings.settings = RUNS


def keeps_what_was_undone(self: History, step: Any) -> History:
    """Forget that a new deed ends what could be done again."""
    return History((*self.done, step), self.undone) if step.deed.verb.can_be_undone else self


@pytest.mark.parametrize(
    ("name", "mutant"),
    [
        ("advisor.store.history.History.with_done", keeps_what_was_undone),
        ("advisor.store.writes._change_answer", lambda *_: None),
        ("advisor.store.writes._change_choices", lambda *_: None),
        ("advisor.store.scenarios.drop", lambda *_: None),
        ("advisor.session.keeping.checked", lambda changed, _: changed),
    ],
)
def test_a_bug_is_found(monkeypatch: pytest.MonkeyPatch, name: str, mutant: Any) -> None:
    monkeypatch.setattr(name, mutant)
    quick = settings(
        RUNS,
        max_examples=300,  # it ends at the first walk that finds the bug
        derandomize=True,  # the same walks each time, so that this never fails by chance
        database=None,
        print_blob=False,
        phases=[Phase.generate],
    )
    with pytest.raises((AssertionError, pytest.fail.Exception, ValueError)):
        run_state_machine_as_test(Sittings, settings=quick)
