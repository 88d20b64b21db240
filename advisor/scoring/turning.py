"""What separates a person's first two paths, and what would make them level, as plain values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import starmap

from advisor.scoring.comparison import compared, is_known
from advisor.scoring.result import Change, Interval, TurningPoints
from models.comparison import Comparison

OPEN = float("inf")


@dataclass(frozen=True)
class Separation:
    """Gap in points, its standard deviation, the chance of a flip, and the turning points."""

    gap: float
    deviation: float
    flip: float
    turning_points: TurningPoints


def separations(many: Comparison, names: Sequence[str]) -> Iterator[Separation]:
    """Give each person's separation.

    Parameters
    ----------
    many : Comparison
        Of all people.
    names : sequence of str
        The criterion of each column.
    """
    for person, (gap, deviation, flip) in enumerate(
        zip(many.gap.tolist(), many.deviation.tolist(), many.flip.tolist(), strict=True)
    ):
        yield Separation(gap, deviation, flip, _turning_points(many, person, names))


def _turning_points(many: Comparison, person: int, names: Sequence[str]) -> TurningPoints:
    low, high, single, order, moves = (
        array[person].tolist()
        for array in (many.low, many.high, many.single, many.move_order, many.moves)
    )
    split = float(many.split_root[person])
    intervals = (
        (bottom, None if top == OPEN else top) for bottom, top in zip(low, high, strict=True)
    )
    return TurningPoints(
        weights=dict(zip(names, starmap(Interval, intervals), strict=True)),
        single=_smallest_first(names, single),
        moves=tuple(Change(names[at], step) for at, step in zip(order, moves, strict=True) if step),
        least_total=sum(map(abs, moves)),
        split=split if is_known(split) else None,
    )


def _smallest_first(names: Sequence[str], steps: Sequence[float]) -> tuple[Change, ...]:
    changes = [
        Change(name, step) for name, step in zip(names, steps, strict=True) if is_known(step)
    ]
    return tuple(sorted(changes, key=lambda one: (compared(abs(one.steps)), one.criterion)))
