"""Paths side by side: what is really different between them."""

from ui.pages.compare.page import ComparePage

__all__ = ["ComparePage"]
