"""What the tour looks at on the page of a path: the first one, levels, what opens, no numbers."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from ui import app
from ui.enquiry import PATH
from ui.pages.path.listing_part import FoldPart

if TYPE_CHECKING:
    from ui.pages.path import PathPage


class PathViews:
    """Leads to the page of a path in its states.

    Parameters
    ----------
    program : ui.app.Program
        Running, its window shown.
    come : callable
        Comes to the page of a path as a person of the tour, given by path and by their state.
    """

    def __init__(self, program: app.Program, come: Callable[[str, str], None]) -> None:
        self._program, self._come = program, come

    def named(
        self, whole: str, sketch: str, unranked: str
    ) -> Iterator[tuple[str, Callable[[], object]]]:
        """Give all there is to see, by name, of a whole person, a sketch, and an unranked one."""
        paths = self._program.bridge.catalog.path
        leveled = next(path for path in paths if paths[path].level_targets)
        plain = [path for path in paths if path != leveled]
        yield PATH, partial(self._come, plain[1], whole)
        yield "path-levels", partial(self._come, leveled, whole)
        yield "path-lower", partial(self._look_down, leveled, whole)
        yield "path-sketch", partial(self._come, plain[-1], sketch)
        yield "path-unranked", partial(self._come, plain[0], unranked)

    def _look_down(self, path: str, person: str) -> None:
        """Open a few things, and stand where they are."""
        self._come(path, person)
        page = cast("PathPage", self._program.window.pages[PATH])
        folds = [fold for fold in page.findChildren(FoldPart) if fold.isVisible()]
        for fold in folds[::2]:
            fold.button.setChecked(True)
        self._program.window.grab()  # which lays it out
        bar = page.verticalScrollBar()
        bar.setValue(bar.maximum() * 2 // 3)
