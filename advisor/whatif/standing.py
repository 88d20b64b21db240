"""Where a draft stands against the answers under it, in a sentence or two."""

from advisor.catalog.conditions import Verdict
from advisor.catalog.pack import Catalog
from advisor.message import Message, Number, say
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result

LEAST_SHOWN = 0.1


def standing(before: Result, after: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Say who leads in a draft, by how much, and what that changes.

    Parameters
    ----------
    before : Result
        Of the answers.
    after : Result
        Of the draft over them; the same one where nothing is moved.
    catalog : Catalog
        The names of paths.
    """
    where = say("draft.in_answers" if after is before else "draft.in_draft")
    if not after.is_ranked:
        return (say("draft.unranked", where=where),)
    return (_leads(where, after, catalog), *_changed(before, after, catalog))


def _leads(where: Message, after: Result, catalog: Catalog) -> Message:
    two = after.first_two
    first, second = (catalog.path[path].short for path in (two.first, two.second))
    if compared(two.gap) == 0:
        return say("draft.level", where=where, first=first, second=second)
    if round(two.gap, 1) < LEAST_SHOWN:
        return say("draft.leads_hardly", where=where, first=first, second=second)
    gap = Number(two.gap, 1)
    return say("draft.leads", where=where, first=first, second=second, gap=gap)


def _changed(before: Result, after: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Say what the verdict is, as something that stays or is new, and who was overtaken."""
    now, was = after.first_two, before.first_two
    first = catalog.path[now.first].short
    if now.verdict is not Verdict.CLOSE:
        verdict = say(f"draft.{now.verdict.value}", first=first)
    else:
        same_two = {now.first, now.second} == {was.first, was.second}
        stays = was.verdict is Verdict.CLOSE and same_two and after is not before
        verdict = say("draft.stays_close" if stays else "draft.close")
    if now.first == was.first or not before.is_ranked:
        return (verdict,)
    return (say("draft.overtakes", first=first, before=catalog.path[was.first].short), verdict)
