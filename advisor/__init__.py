"""The core: content, assessment, scores with receipts, sentences and next steps. No Qt.

This is the door: what the window and the command line may use, by name. Names whose making needs
NumPy are found when they are first asked for, so that a window can paint before.
"""
