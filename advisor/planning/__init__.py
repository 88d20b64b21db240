"""From a result to next steps: gaps, and the actions that close them or test a path.

Knows no date yet: a suggestion becomes a step when somebody adopts it.
"""
