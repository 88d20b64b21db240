"""Three things to bring to a mentor, chosen by the triggers that hold."""

from dataclasses import dataclass
from itertools import chain, zip_longest

from advisor.catalog.library import Library
from advisor.catalog.pack import Catalog
from advisor.catalog.paths import Trigger
from advisor.mentoring.naming import about, about_path, rated_apart
from advisor.mentoring.ratings import rated_by_both, side_by_side
from advisor.message import Message, say
from advisor.planning.gaps import gaps
from advisor.scoring.result import Result
from advisor.scoring.rules import holds

THINGS = 3
DIFFERENCES = 2


@dataclass(frozen=True, slots=True)
class Thing:
    """A question to be asked, and what it came from: what a trigger says, or the receipt.

    ``about`` stands over the questions that share it; "" where there is nothing to write over them.
    ``skill`` is the one of which it gives the own rating and the mentor's, if it does.
    """

    about: str | Message
    question: str | Message
    skill: str | None = None


def things(result: Result, catalog: Catalog, library: Library) -> tuple[Thing, ...]:
    """Give up to three questions for a mentor.

    The triggers that are shown take turns, the most important first; each gives its questions in
    the order of the pack. Where they give fewer than three, the receipt of the first path fills up.
    Questions about the same stand together, those without anything to write over them first: a
    heading is needed once, and stands over no question that is not its own.

    Parameters
    ----------
    result : Result
        Of the person.
    catalog, library : Catalog, Library
        Of the same pack.
    """
    triggers = {trigger.id: trigger for trigger in catalog.rules.triggers}
    rows = [
        _questions(triggers[one], result, catalog, library)
        for one in result.triggers[: catalog.rules.show_at_most]
    ]
    turns = [thing for thing in chain.from_iterable(zip_longest(*rows)) if thing is not None]
    return _together([*turns, *_of_receipt(result, catalog)][:THINGS])


def _together(chosen: list[Thing]) -> tuple[Thing, ...]:
    headings: list[str | Message] = [""]
    headings += [thing.about for thing in chosen if thing.about]
    return tuple(sorted(chosen, key=lambda thing: headings.index(thing.about)))


def differences(result: Result, catalog: Catalog, asked: tuple[Thing, ...]) -> tuple[Message, ...]:
    """Give the two largest differences between the own and a mentor's level, as sentences.

    Parameters
    ----------
    result : Result
        Of the person.
    catalog : Catalog
        The words.
    asked : tuple of Thing
        What is to be asked; a difference that stands over it already is left out.
    """
    differing = [one for one in rated_by_both(result, catalog) if one.apart > 0]
    largest = sorted(differing, key=lambda one: -one.apart)[:DIFFERENCES]
    said = {thing.skill for thing in asked}
    return tuple(
        say("talk.difference", ratings=side_by_side(one, catalog))
        for one in largest
        if one.skill not in said
    )


def _of_receipt(result: Result, catalog: Catalog) -> list[Thing]:
    """Give questions on the largest gap of the first path, and on what it would cost."""
    if not result.is_ranked:
        return []
    path = catalog.path[result.first_two.first].short
    heading = about_path(result.first_two.first, catalog)
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
    return [Thing(heading, question) for question in asked]


def _questions(trigger: Trigger, result: Result, catalog: Catalog, library: Library) -> list[Thing]:
    heading = about(trigger, result, catalog)
    skill = rated_apart(trigger, result, catalog)
    return [
        Thing(heading, prompt.text, skill)
        for prompt in library.prompts.prompts
        if prompt.trigger == trigger.id
        and prompt.audience == "mentor"
        and (prompt.when is None or holds(prompt.when, result.situation))
    ]
