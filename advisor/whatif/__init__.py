"""What if: moving levers over one's own answers, in a draft that is not saved.

Owns the draft, what can be moved and how far, where the order turns on each lever, and which
one-step change matters most. Knows no store and no window: taking over and saving a scenario are
commands of the session.
"""
