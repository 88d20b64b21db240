"""The window. Sees the door of ``advisor`` and ``resources``; never ``models``, NumPy or sqlite3.

Widgets paint what they are given and say what a person did; they decide nothing.
"""
