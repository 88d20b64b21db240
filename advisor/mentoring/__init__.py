"""Talks with a mentor: what to bring, and where two views differ."""
