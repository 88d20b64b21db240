"""Who leads in a draft and in the answers under it, and by how much: one rule for all of it."""

from advisor.catalog.conditions import Verdict
from advisor.catalog.pack import Catalog
from advisor.message import Message, Number, say
from advisor.scoring.answer import answer, has_effect, passes_over_blocked
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result

LEAST_SHOWN = 0.1


def headline(before: Result, after: Result, catalog: Catalog) -> tuple[Message, ...]:
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
    is_moved = after is not before
    if not after.is_ranked:
        where = say("draft.in_draft" if is_moved else "draft.in_answers")
        return (say("draft.unranked", where=where), *answer(after, catalog))
    where = _where(after, is_moved=is_moved)
    return (_leads(where, after, catalog), *_changed(before, after, catalog))


def off_lead(after: Result, catalog: Catalog, *, is_moved: bool) -> Message:
    """Say off which lead single steps take their points: that of the draft as it stands."""
    first, second = _names(after, catalog)
    where = say("effect.of_draft" if is_moved else "effect.of_answers")
    gap, size = Number(after.first_two.gap, 1), _size(after)
    return say(f"effect.off_{size}", first=first, second=second, gap=gap, where=where)


def _where(after: Result, *, is_moved: bool) -> Message:
    """Say of what the first sentence speaks, and of which paths if a blocked one is above them."""
    if passes_over_blocked(after):
        return say("draft.in_draft_limits" if is_moved else "draft.in_answers_limits")
    return say("draft.in_draft" if is_moved else "draft.in_answers")


def _leads(where: Message, after: Result, catalog: Catalog) -> Message:
    first, second = _names(after, catalog)
    gap = Number(after.first_two.gap, 1)
    return say(f"draft.lead_{_size(after)}", where=where, first=first, second=second, gap=gap)


def _size(result: Result) -> str:
    """Tell whether a lead is none, too small for the one decimal it is shown with, or shown."""
    gap = result.first_two.gap
    if compared(gap) == 0:
        return "level"
    return "hardly" if round(gap, 1) < LEAST_SHOWN else "points"


def _names(result: Result, catalog: Catalog) -> tuple[str, str]:
    two = result.first_two
    return catalog.path[two.first].short, catalog.path[two.second].short


def _changed(before: Result, after: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Say who was overtaken, and what the verdict is, as something that stays or is new.

    Of a first sketch there is no verdict: it says how little is answered.
    """
    now, was = after.first_two, before.first_two
    first = catalog.path[now.first].short
    if has_effect(after, catalog, "sketch"):
        verdict = say("draft.sketch", answered=after.answered, asked=after.asked)
    elif now.verdict is not Verdict.CLOSE:
        verdict = say(f"draft.{now.verdict.value}", first=first)
    else:
        same_two = {now.first, now.second} == {was.first, was.second}
        stays = was.verdict is Verdict.CLOSE and same_two and after is not before
        verdict = say("draft.stays_close" if stays else "draft.close")
    if now.first == was.first or not before.is_ranked:
        return (verdict,)
    return (say("draft.overtakes", first=first, before=catalog.path[was.first].short), verdict)
