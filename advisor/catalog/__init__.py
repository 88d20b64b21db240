"""The content: frozen words, how they are read, and how they are checked.

Owns what a pack may say. Knows no person and no number of a score.
"""
