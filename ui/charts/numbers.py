"""How numbers are written in the window: whole, in tenths, or unrounded; with a true minus."""

MINUS = "\N{MINUS SIGN}"


def whole(value: float) -> str:
    """Give a value as a whole number.

    Examples
    --------
    >>> whole(57.8), whole(-0.2)
    ('58', '0')
    """
    return _written(value, 0)


def tenths(value: float, *, signed: bool = False) -> str:
    """Give a value with one decimal, with its sign if asked; nothing is neither plus nor minus.

    Examples
    --------
    >>> tenths(50), tenths(6.7, signed=True), tenths(-0.04, signed=True)
    ('50.0', '+6.7', '0.0')
    """
    return _written(value, 1, signed=signed)


def unrounded(value: float, *, signed: bool = False) -> str:
    """Give a value to four decimals, more than any sentence says."""
    return _written(value, 4, signed=signed)


def _written(value: float, decimals: int, *, signed: bool = False) -> str:
    rounded = round(value, decimals) + 0.0  # never "-0"
    sign = "+" if signed and rounded else ""
    return f"{rounded:{sign}.{decimals}f}".replace("-", MINUS)
