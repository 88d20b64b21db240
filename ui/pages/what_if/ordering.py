"""In which order levers stand: those first that turn the order soonest."""

from typing import TYPE_CHECKING

from advisor import LeverKey, LeverKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.pages.what_if.values import LeverShown

FAR = 2.0  # further than the whole way of a lever


def by_nearness(levers: "Mapping[LeverKey, LeverShown]", kind: LeverKind) -> tuple[LeverKey, ...]:
    """Give the levers of a kind, in their order on the page.

    What is moved comes first, then what turns the order after the shortest way, then what turns
    nothing, as in the pack; what cannot be moved comes last.
    """
    own = [key for key in levers if key.kind is kind]
    return tuple(sorted(own, key=lambda key: _rank(levers[key])))


def _rank(lever: "LeverShown") -> tuple[bool, bool, float]:
    values = lever.values
    here = values.share(values.value)
    ways = (abs(values.share(mark.at) - here) for mark in values.marks)
    return not values.is_enabled, not values.is_moved, min(ways, default=FAR)
