"""The same core from a terminal. Knows no window.

Standard output holds what was asked for and nothing else; problems go to standard error. Ends with
0 (done), 1 (refused by the state of things), 2 (bad input) or 130 (stopped by the keyboard).
"""
