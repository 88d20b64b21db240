"""The places of the window, one file each. A page answers one question, written as its title."""
