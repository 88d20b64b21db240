"""Side by side: two to five paths, of the answers or of a scenario, in rows of the same kind.

Owns what is compared, which rows differ, and what parts two columns point by point. Knows no table,
no window and no file.
"""
