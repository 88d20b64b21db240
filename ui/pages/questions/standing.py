"""Where a person stands among the questions, and every step from there. Values and functions only.

A visit is one question opened from elsewhere (a reason of the results, the list of answers), to go
back there; where one stood before is kept meanwhile.
"""

from dataclasses import dataclass, replace
from enum import Enum

from advisor import Assessment, Catalog, Mode, Section
from ui.pages.questions.walk import Spot, Walk, first_open, mode_of, settled, start_of, walk_of


class View(Enum):
    """What the page shows below how far one is."""

    NOBODY = "nobody"
    QUESTION = "question"
    END = "end"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands.

    Attributes
    ----------
    mode : Mode
        The quick way or the full one.
    view : View
        What is shown.
    spot : Spot or None
        The screen that is shown, or was last; None at the end.
    before : Spot or None
        Where one stood before a visit or a review; None at the end.
    origin : str
        Place of the window that a visit goes back to; empty for none.
    from_review : bool
        Whether a visit goes back to the list of answers.
    only_open : bool
        Whether that list leaves out what is answered.
    """

    mode: Mode
    view: View
    spot: Spot | None = None
    before: Spot | None = None
    origin: str = ""
    from_review: bool = False
    only_open: bool = False

    @property
    def is_visit(self) -> bool:
        """Whether one question was opened from elsewhere."""
        return self.view is View.QUESTION and (bool(self.origin) or self.from_review)


def begun(catalog: Catalog, assessment: Assessment) -> Standing:
    """Take up the questions where they were left: at the first that is open."""
    mode = mode_of(catalog, assessment)
    return at(mode, first_open(walk_of(catalog, mode, assessment).asked, assessment))


def at(mode: Mode, spot: Spot | None) -> Standing:
    """Stand at a screen, or at the end."""
    return Standing(mode, View.END if spot is None else View.QUESTION, spot)


def onward(standing: Standing, walk: Walk) -> Standing:
    """Go to the next screen; this ends a visit, but for the firmness of the same question."""
    if standing.view is not View.QUESTION or standing.spot is None:
        return standing
    after = walk.after(standing.spot)
    if standing.is_visit and follows_at_once(standing, walk):
        return replace(standing, spot=after)
    return at(standing.mode, after)


def backward(standing: Standing, walk: Walk) -> Standing:
    """Go to the screen before, or out of the list of answers; this ends a visit."""
    if standing.view is View.REVIEW:
        return at(standing.mode, standing.before)
    if standing.spot is None:
        return at(standing.mode, walk.spots[-1])
    return at(standing.mode, walk.before(standing.spot) or standing.spot)


def follows_at_once(standing: Standing, walk: Walk) -> bool:
    """Tell whether an answer here leads on: always, but on a visit only to its own firmness."""
    if standing.spot is None or standing.view is not View.QUESTION:
        return False
    after = walk.after(standing.spot)
    return not standing.is_visit or after == Spot(standing.spot.question, is_firmness=True)


def visited(
    standing: Standing, question: str, catalog: Catalog, assessment: Assessment, origin: str = ""
) -> Standing:
    """Open one question: from the list of answers, if that is shown, or from an origin.

    A question that the quick way leaves out is opened in the full way.
    """
    ways = {mode: walk_of(catalog, mode, assessment).question for mode in (standing.mode, *Mode)}
    mode = next((mode for mode, known in ways.items() if question in known), None)
    if mode is None:
        return standing
    return Standing(
        mode,
        View.QUESTION,
        Spot(question),
        before=_place(standing),
        origin=origin,
        from_review=not origin and standing.view is View.REVIEW,
        only_open=standing.only_open,
    )


def returned(standing: Standing) -> Standing:
    """Go back from a visit: to the list of answers, or to where one stood before."""
    if standing.from_review:
        return replace(standing, view=View.REVIEW, from_review=False)
    return at(standing.mode, standing.before)


def reviewed(standing: Standing, *, only_open: bool) -> Standing:
    """Open the list of answers, all or those that are open."""
    place = _place(standing)
    return Standing(standing.mode, View.REVIEW, standing.spot, place, only_open=only_open)


def in_section(
    standing: Standing, section: Section, walk: Walk, assessment: Assessment
) -> Standing:
    """Go to a section: to its first open question, or else to its first."""
    return at(standing.mode, start_of(section, walk, assessment))


def in_mode(standing: Standing, mode: Mode, catalog: Catalog, assessment: Assessment) -> Standing:
    """Take the other way from the same place on; from the end, at what the other way adds."""
    walk = walk_of(catalog, mode, assessment)
    if standing.view is View.END:
        return at(mode, first_open(walk.asked, assessment))
    return resettled(replace(standing, mode=mode), walk, catalog)


def resettled(standing: Standing, walk: Walk, catalog: Catalog) -> Standing:
    """Stand where the screen went, after answers or the way have changed."""
    spot = None if standing.spot is None else settled(standing.spot, walk, catalog)
    before = None if standing.before is None else settled(standing.before, walk, catalog)
    is_over = standing.view is View.QUESTION and spot is None
    return replace(standing, spot=spot, before=before, view=View.END if is_over else standing.view)


def _place(standing: Standing) -> Spot | None:
    """Give where one stands for good: a visit and the list of answers are no such place."""
    if standing.is_visit or standing.view is View.REVIEW:
        return standing.before
    return standing.spot
