"""Three things to bring to a mentor, chosen by the triggers that hold."""

from dataclasses import dataclass
from itertools import chain, zip_longest

from advisor.assessment.answers import Assessment
from advisor.assessment.values import mentor_levels
from advisor.catalog.conditions import FlagIs, VerdictIs
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
    """A question to be asked, and what it came from: what a trigger says, or the receipt."""

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
    # What a verdict or a flag says stands in the answer already.
    says = {
        trigger.id: "" if isinstance(trigger.when, VerdictIs | FlagIs) else trigger.say
        for trigger in catalog.rules.triggers
    }
    shown = result.triggers[: catalog.rules.show_at_most]
    rows = [_questions(trigger, says[trigger], result, library) for trigger in shown]
    turns = [thing for thing in chain.from_iterable(zip_longest(*rows)) if thing is not None]
    return (*turns, *_of_receipt(result, catalog))[:THINGS]


def differences(result: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Give the two largest differences between the own and a mentor's level, as sentences."""
    if not isinstance(result.scorable, Assessment):
        return ()
    own = result.values.own_skills
    mentors = mentor_levels(result.scorable, catalog)
    seen = {
        skill: [levels[skill] for levels in mentors if skill in levels]
        for skill in own
        if any(skill in levels for levels in mentors)
    }
    apart = {skill: max(abs(own[skill] - one) for one in seen[skill]) for skill in seen}
    differing = [skill for skill in apart if compared(apart[skill]) > 0]
    largest = sorted(differing, key=lambda skill: -compared(apart[skill]))[:DIFFERENCES]
    return tuple(
        _difference(catalog.criterion[skill].name, own[skill], seen[skill]) for skill in largest
    )


def _difference(skill: str, own: float, seen: list[float]) -> Message:
    low, high = Number(min(seen)), Number(max(seen))
    if low == high:
        return say("talk.difference", skill=skill, own=Number(own), seen=low, n=len(seen))
    return say("talk.spread", skill=skill, own=Number(own), low=low, high=high)


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


def _questions(trigger: str, about: str, result: Result, library: Library) -> list[Thing]:
    return [
        Thing(about, prompt.text)
        for prompt in library.prompts.prompts
        if prompt.trigger == trigger
        and prompt.audience == "mentor"
        and (prompt.when is None or holds(prompt.when, result.situation))
    ]
