"""Results: one sentence, the board, why, the receipt, what would change it, and what comes next."""

from ui.pages.results.page import ResultsPage

__all__ = ["ResultsPage"]
