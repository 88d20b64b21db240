"""What a person answered, and what their answers are worth.

Owns the assessment as a frozen value, the way from answers to criterion values, the order of
questions and what the answers say about their own quality. Knows no path and no score.
"""
