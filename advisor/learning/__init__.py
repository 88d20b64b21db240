"""Learned importance: what a person's own trade-offs say about which preferences matter more.

Owns the questions that set two preferences against each other, the choices that were made, what
they imply and how sure that is, and the quick way of putting preferences in order. What is learned
is a proposal: it counts only when a person accepts it, as importance that they set.
"""
