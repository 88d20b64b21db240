"""The place to begin: whose next step it is, and what to know before."""

from ui.pages.start.page import StartPage

__all__ = ["StartPage"]
