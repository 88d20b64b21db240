"""What a hand and a keyboard ask of a lever. Nothing here paints or keeps a setting."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from ui.widgets.lever.values import LeverValues

Key = Qt.Key
STEPS: dict[int, int] = {Key.Key_Right: 1, Key.Key_Up: 1, Key.Key_Left: -1, Key.Key_Down: -1}
PAGES: dict[int, int] = {Key.Key_PageUp: 1, Key.Key_PageDown: -1}
BACK = (Key.Key_Delete, Key.Key_0)


@dataclass(frozen=True, slots=True)
class Drag:
    """A hand on the lever: where the setting was, and how far from its middle it was taken.

    ``has_ended`` after Escape, while the button is still down.
    """

    start: float
    offset: float
    has_ended: bool = False


def wished(key: int, values: LeverValues) -> float | None:
    """Give the setting that a key asks for; None for one that the lever does not know."""
    if key in STEPS:
        return values.further(STEPS[key])
    if key in PAGES:
        return values.further(PAGES[key] * values.page)
    ends: dict[int, float] = {Key.Key_Home: values.low, Key.Key_End: values.high}
    return values.source if key in BACK else ends.get(key)


def is_plain(modifiers: Qt.KeyboardModifier) -> bool:
    """Tell whether a key stands alone; those of the number pad do."""
    return not modifiers & ~Qt.KeyboardModifier.KeypadModifier
