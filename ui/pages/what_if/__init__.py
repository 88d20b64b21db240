"""What if: levers over one's own answers, and the board as they would make it, in a draft."""

from ui.pages.what_if.page import WhatIfPage

__all__ = ["WhatIfPage"]
