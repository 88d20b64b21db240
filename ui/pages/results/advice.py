"""From a result to what comes next: gaps, steps, and what to bring to a mentor."""

from typing import TYPE_CHECKING

from ui.pages.results.speaker import Speaker
from ui.pages.results.values import GapsShown, StepShown, StepsShown, TalkShown, ThingShown

if TYPE_CHECKING:
    from advisor import Page


def gaps_shown(page: "Page", speaker: Speaker) -> GapsShown | None:
    """Give what the first path asks for beyond the level today; None where nothing is ranked."""
    if page.gaps_title is None:
        return None
    asides = speaker.all((*page.placement, page.subtrack))
    return GapsShown(speaker.text(page.gaps_title), speaker.all(page.gaps), asides)


def steps_shown(page: "Page", speaker: Speaker) -> StepsShown:
    """Give the next steps, each with why."""
    steps = []
    for step in page.steps:
        action, book = step.action, step.book
        reading = ""
        if book is not None:
            reading = speaker.said("page.reading", title=book.title, authors=book.authors)
        steps.append(
            StepShown(
                when=speaker.text(step.when),
                title=action.title,
                hours=speaker.said("page.hours", n=action.effort_hours),
                what=action.what,
                why=speaker.said("page.step_why", why=step.why),
                reading=reading,
                done=speaker.said("page.done_when", evidence=action.evidence),
            )
        )
    return StepsShown(speaker.said("page.steps"), tuple(steps))


def talk_shown(page: "Page", speaker: Speaker) -> TalkShown | None:
    """Give the questions for a mentor, and where a mentor sees something else."""
    if not page.things and not page.differences:
        return None
    things = tuple(
        ThingShown(speaker.text(thing.about), speaker.text(thing.question)) for thing in page.things
    )
    return TalkShown(speaker.said("page.things"), things, speaker.all(page.differences))
