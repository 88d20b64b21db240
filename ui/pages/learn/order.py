"""An order of the preferences as a person changes it, and the row they hold. No Qt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """Preferences, the one that counts most first.

    Attributes
    ----------
    names : tuple of str
        All preferences.
    current : int
        The place that would move.
    is_own : bool
        Whether a person changed it.
    """

    names: tuple[str, ...]
    current: int = 0
    is_own: bool = False

    def moved(self, at: int, to: int) -> "Order":
        """Give the order with the preference of one place at another, where it is held."""
        rest = [*self.names[:at], *self.names[at + 1 :]]
        return Order((*rest[:to], self.names[at], *rest[to:]), to, is_own=True)
