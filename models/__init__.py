"""Numbers in, numbers out.

Arrays of people, paths and criteria go in; arrays of scores, receipts, ranges and turning points
come out. This room knows no path, no criterion and no word of the content, and imports nothing of
ours. Every function takes many people at once; one person is an axis of length one.

Axes are named in this order: ``n`` people, ``p`` paths, ``c`` criteria (``NaN`` is unanswered).
"""
