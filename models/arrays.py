"""The array types that this room speaks, and the one way in which it compares."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

DECIMALS = 9


def compared(values: Floats) -> Floats:
    """Give the values as they are compared: rounded to nine decimals.

    Parameters
    ----------
    values : ndarray
        Any shape, any unit.

    Returns
    -------
    ndarray
        The same shape.

    Examples
    --------
    >>> bool(compared(np.array(3.9999999999)) >= 4)
    True
    """
    return np.round(values, DECIMALS)
