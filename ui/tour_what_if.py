"""What the tour looks at in What if: levers moved, every tab, what was kept, and no order."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import cast

from advisor import Firmness, LimitItem, Mode, Moves, asks_firmness, questions
from ui import app
from ui.enquiry import WHAT_IF
from ui.pages.what_if import WhatIfPage
from ui.pages.what_if.levers import LIMITS, SKILLS, WISHES

SPLIT, NAME = 0.6, "More wishes, and one step on"


class WhatIfViews:
    """Leads to the states of a draft; each begins with nothing moved.

    Parameters
    ----------
    program : ui.app.Program
        Running, its window shown.
    come : callable
        Comes to this place as a person of the tour, given by the state they are in.
    """

    def __init__(self, program: app.Program, come: Callable[[str], None]) -> None:
        self._program, self._bridge, self._come = program, program.bridge, come

    def named(self, whole: str, unranked: str) -> Iterator[tuple[str, Callable[[], object]]]:
        """Give all there is to see, by name, of a whole person and an unranked one."""
        yield "what-if-moved", partial(self._move, whole, WISHES)
        yield "what-if-skills", partial(self._move, whole, SKILLS)
        yield "what-if-limits", partial(self._block, whole)
        yield "what-if-naming", partial(self._name, whole)
        yield "what-if-scenarios", partial(self._keep, whole)
        yield "what-if-unranked", partial(self._begin, unranked, WISHES)

    @property
    def _page(self) -> WhatIfPage:
        return cast("WhatIfPage", self._program.window.pages[WHAT_IF])

    def _begin(self, person: str, tab: int) -> None:
        self._come(person)
        self._page.parts.levers.turn_to(tab)

    def _move(self, person: str, tab: int) -> None:
        """Make the change that matters most, and let wishes count for more."""
        self._begin(person, tab)
        first = self._bridge.draft_view().overview.effects[0]
        self._bridge.set_moves(first.moves.with_all(Moves(split=SPLIT)))

    def _block(self, person: str) -> None:
        self._begin(person, LIMITS)
        self._bridge.set_moves(self._blocking())

    def _blocking(self) -> Moves:
        """Give what makes a limit rule out a path."""
        catalog, answers = self._bridge.catalog, self._bridge.assessment
        limits = (one for one in questions(catalog, Mode.FULL) if isinstance(one, LimitItem))
        tried = ((limit, option.value) for limit in limits for option in limit.options)
        limit, value = next(
            (limit, value)
            for limit, value in tried
            if asks_firmness(limit, answers.with_answer(limit.id, value), catalog)
        )
        return Moves(answers={limit.id: value}, firmness={limit.id: Firmness.DEALBREAKER})

    def _name(self, person: str) -> None:
        self._move(person, WISHES)
        self._page.parts.strip.save.click()

    def _keep(self, person: str) -> None:
        self._move(person, WISHES)
        if self._bridge.name_problem(NAME) is None:
            self._bridge.save_scenario(NAME)
        self._program.window.grab()  # which lays it out
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.maximum())
