"""The quick way: importance from an order of the preferences alone."""

from collections.abc import Mapping, Sequence

from advisor.assessment.moves import as_kept
from advisor.catalog.pack import Catalog
from models import inputs, rank_order


def importance_by_order(order: Sequence[str], catalog: Catalog) -> Mapping[str, float]:
    """Give the importance of every preference by its place, as it is kept.

    Parameters
    ----------
    order : sequence of str
        All preferences, the one that matters most first.
    catalog : Catalog
        Says which these are, and how far importance goes from 1.

    Returns
    -------
    mapping of preference to float
        From the highest for the first to the lowest for the last, by rank order centroid weights;
        in the order of the catalog.

    Raises
    ------
    ValueError
        If an order does not name each preference once.
    """
    names, span = catalog.preferences, catalog.model.constants.importance_span
    if sorted(order) != sorted(names):
        raise ValueError("an order names each preference once")
    ranks = inputs.places([[order.index(name) for name in names]])
    found = rank_order.importance(ranks, 1 - span, 1 + span)[0].tolist()
    return {name: as_kept(value) for name, value in zip(names, found, strict=True)}
