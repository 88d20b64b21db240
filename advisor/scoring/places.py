"""How often each path takes each place when answers and weights slip a little: rank acceptability.

The draws are fixed by the seed of the pack, so the same answers always give the same shares.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.catalog.conditions import Verdict
from advisor.catalog.pack import Catalog
from advisor.scoring import columns
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result
from advisor.scoring.shown import in_hundred
from models.sampler import Sampler

DRAWS = 10_000


@dataclass(frozen=True, slots=True)
class Places:
    """Shares of places.

    Attributes
    ----------
    shares : mapping of path to tuple of float
        Share of the first place, the second, and so on, 0 to 1; those of the paths that take part
        sum to 1, and so do those of each place.
    """

    shares: Mapping[str, tuple[float, ...]]

    def first(self, path: str) -> float:
        """Give the share of first places, 0 to 1; 0 for a path that takes no part."""
        return self.shares[path][0] if path in self.shares else 0.0

    @property
    def counts(self) -> Mapping[str, int]:
        """First places in whole numbers of 100; those of the paths that take part add up to it."""
        firsts = in_hundred([own[0] for own in self.shares.values()])
        return dict(zip(self.shares, firsts, strict=True))


def sampler(catalog: Catalog) -> Sampler:
    """Give what draws for a pack: as many draws as the program shows shares of."""
    return Sampler(columns.frame(catalog), count=DRAWS, seed=catalog.model.constants.seed)


def places(
    result: Result, catalog: Catalog, drawing: Sampler, among: Sequence[str] | None = None
) -> Places:
    """Give the shares of places of one person's result.

    Parameters
    ----------
    result : Result
        Of the person.
    catalog : Catalog
        Of the same pack.
    drawing : Sampler
        Of :func:`sampler`.
    among : sequence of str, optional
        The paths that take part; all, if not given.
    """
    ids = list(catalog.path)
    taking = ids if among is None else [path for path in ids if path in among]
    drawn = drawing.shares(
        columns.people([result.values], catalog),
        [result.paths[path].fit for path in ids],
        [path in taking for path in ids],
    ).tolist()
    by_path = dict(zip(ids, drawn, strict=True))
    return Places({path: tuple(by_path[path][: len(taking)]) for path in taking})


def has_shares(result: Result) -> bool:
    """Tell whether shares may be shown: something is ranked, and no compared path is half known."""
    return result.is_ranked and all(result.paths[path].is_known for path in result.compared_paths)


def certainty_word(result: Result, share: float, catalog: Catalog) -> str | None:
    """Give the pack's word for a share of first places; None where two are level or none leads."""
    if result.first_two.verdict in {Verdict.NONE, Verdict.CLOSE}:
        return None
    bands = catalog.model.words.certainty
    return next(band.word for band in bands if compared(share) >= band.min)
