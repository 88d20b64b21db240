"""What matters more to me? Trade-offs that become weights, and what they say; or an order."""

from ui.pages.learn.page import LearnPage

__all__ = ["LearnPage"]
