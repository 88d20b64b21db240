"""Numbers in, numbers out.

Arrays of people, paths and criteria go in; arrays of scores, receipts, ranges and turning points
come out. This room knows no path, no criterion and no word of the content, and imports nothing of
ours. Every function takes many people at once; one person is an axis of length one.

Axes are named in this order: ``n`` people, ``p`` paths, ``c`` criteria (``NaN`` is unanswered).
"""

import os

# Products here are small: a second thread of OpenBLAS helps none and makes the slowest frames three
# to six times slower. It is read when NumPy is loaded, which only a module of this room does.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
