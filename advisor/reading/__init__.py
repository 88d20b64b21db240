"""Strict reading of all that comes from outside: packs, answers, exchange files.

Two steps: bytes become plain data (:mod:`advisor.reading.document`), and data become our own frozen
types (:mod:`advisor.reading.shape`). Both find all problems at once, each with its place, and
neither guesses: a duplicate key, a NaN or a ``4.0`` where a whole number is asked is refused.

Why not jsonschema, pydantic or msgspec: the first two accept NaN or duplicate keys and cost more
than the whole start, the third tells only the first problem. The types of the core are the schema
here.
"""
