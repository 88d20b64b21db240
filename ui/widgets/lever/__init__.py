"""A lever: one number that can be moved, where it came from, and where it turns the order."""

from ui.widgets.lever.lever import Lever
from ui.widgets.lever.saying import lever_text
from ui.widgets.lever.values import LeverMark, LeverValues

__all__ = ["Lever", "LeverMark", "LeverValues", "lever_text"]
