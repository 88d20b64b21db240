"""Charts: pure functions that paint values they are given: on a screen, in a PDF, as SVG."""
