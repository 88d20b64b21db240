"""From an assessment to a result with receipts.

The only caller of ``models``. Owns the result, the verdict, limits, levels, sub-tracks, the rules
of the pack and the sentences that follow. Knows no file, no terminal and no window.
"""
