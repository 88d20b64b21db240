"""Three things to bring to a mentor, chosen by the triggers that hold."""

from dataclasses import dataclass
from itertools import chain, zip_longest

from advisor.assessment.answers import Assessment
from advisor.assessment.values import mentor_levels
from advisor.catalog.pack import Catalog, Library
from advisor.message import Message, Number, say
from advisor.planning.gaps import gaps
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result
from advisor.scoring.rules import holds

THINGS = 3
DIFFERENCES = 2


@dataclass(frozen=True, slots=True)
class Thing:
    """A question to bring, and what it came from: a trigger's name, or the receipt."""

    about: str | Message
    question: str | Message


def things(result: Result, catalog: Catalog, library: Library) -> tuple[Thing, ...]:
    """Give up to three questions for a mentor.

    The triggers that are shown take turns, the most important first; each gives its questions in
    the order of the pack. Where they give fewer than three, the receipt of the first path fills up.

    Parameters
    ----------
    result : Result
        Of the person.
    catalog, library : Catalog, Library
        Of the same pack.
    """
    names = {trigger.id: trigger.name for trigger in catalog.rules.triggers}
    shown = result.triggers[: catalog.rules.show_at_most]
    rows = [_questions(trigger, names[trigger], result, library) for trigger in shown]
    turns = [thing for thing in chain.from_iterable(zip_longest(*rows)) if thing is not None]
    return (*turns, *_of_receipt(result, catalog))[:THINGS]


def differences(result: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Give the two largest differences between the own and a mentor's level, as sentences."""
    if not isinstance(result.scorable, Assessment):
        return ()
    own = result.values.own_skills
    apart = [
        (own[skill] - seen, skill, seen)
        for levels in mentor_levels(result.scorable, catalog)
        for skill, seen in levels.items()
        if skill in own and compared(own[skill] - seen) != 0
    ]
    largest = sorted(apart, key=lambda one: -compared(abs(one[0])))[:DIFFERENCES]
    return tuple(
        say(
            "talk.difference",
            skill=catalog.criterion[skill].name,
            own=Number(own[skill]),
            seen=Number(seen),
        )
        for _, skill, seen in largest
    )


def _of_receipt(result: Result, catalog: Catalog) -> list[Thing]:
    """Give questions on the largest gap of the first path, and on what it would cost."""
    if not result.is_ranked:
        return []
    path = catalog.path[result.first_two.first].short
    about = say("talk.about_path", path=path)
    asked = [
        say(
            "talk.gap",
            skill=catalog.criterion[gap.skill].name,
            path=path,
            target=gap.target,
        )
        for gap in gaps(result.paths[result.first_two.first])[:1]
    ]
    asked += [say("talk.seen", path=path), say("talk.miss", path=path)]
    return [Thing(about, question) for question in asked]


def _questions(trigger: str, name: str, result: Result, library: Library) -> list[Thing]:
    return [
        Thing(name, prompt.text)
        for prompt in library.prompts.prompts
        if prompt.trigger == trigger
        and prompt.audience == "mentor"
        and (prompt.when is None or holds(prompt.when, result.situation))
    ]
