"""A path: what it is like, and how one stands to it."""

from ui.pages.path.page import PathPage

__all__ = ["PathPage"]
