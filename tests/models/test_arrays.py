import numpy as np

from models.arrays import compared


def test_numbers_are_compared_at_nine_decimals() -> None:
    values = np.array([3.9999999999, 4.0000000004, 3.9999999994, -0.0000000004])
    assert compared(values).tolist() == [4.0, 4.0, 3.999999999, 0.0]
