"""From a result to what lies beyond it: what would turn the order, and jobs of a similar shape."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor import Number
from ui.charts.chart import Table
from ui.pages.results.speaker import Speaker
from ui.pages.results.values import ChangesShown, JobShown, LeewaysShown, NearShown, TurnShown
from ui.phrase import phrase

if TYPE_CHECKING:
    from advisor import Leeway, Page

DECIMALS = 2  # of a weight


def changes_shown(page: "Page", speaker: Speaker) -> ChangesShown:
    """Give what would change the order, each with the moves that do it."""
    turns = (TurnShown(speaker.text(turn.sentence), turn.moves) for turn in page.changes)
    return ChangesShown(speaker.said("page.changes"), tuple(turns))


def leeways_shown(page: "Page", speaker: Speaker) -> LeewaysShown | None:
    """Give how far each weight can move; None where no weight turns the order."""
    if not page.leeways:
        return None
    translate, first = QCoreApplication.translate, page.board[0].name
    meaning = translate(
        "results",
        "1 is the usual weight. While one weight stays within its row, and all else as it is, "
        "{path} comes first. No setting of what is not listed turns the order.",
    )
    head = (
        translate("results", "What counts"),
        translate("results", "Counts now"),
        phrase(translate("results", "{path} first from"), path=first),
        translate("results", "to"),
        translate("results", "First beyond"),
    )
    rows = tuple(_leeway(one, speaker) for one in page.leeways)
    label = translate(
        "results", "{name}, now {now}: {path} first from {low} to {high}. First beyond: {beyond}."
    )
    places = ("name", "now", "low", "high", "beyond")
    return LeewaysShown(
        phrase(meaning, path=first),
        Table(head, rows),
        tuple(phrase(label, path=first, **dict(zip(places, row, strict=True))) for row in rows),
    )


def _leeway(leeway: "Leeway", speaker: Speaker) -> tuple[str, ...]:
    any_ = QCoreApplication.translate("results", "any")
    low, high = (
        any_ if end is None else _weight(end.shown, speaker) for end in (leeway.low, leeway.high)
    )
    name = speaker.catalog.criterion[leeway.criterion].name
    return (name, _weight(leeway.now, speaker), low, high, _beyond(leeway, speaker))


def _beyond(leeway: "Leeway", speaker: Speaker) -> str:
    """Give who is first beyond the ends; on which side, if that makes a difference."""
    ends = (leeway.low, leeway.high)
    names = [None if end is None else speaker.path(end.path).name for end in ends]
    known = [name for name in dict.fromkeys(names) if name is not None]
    if len(known) == 1:
        return known[0]
    label = QCoreApplication.translate("results", "below {low}, above {high}")
    return phrase(label, low=known[0], high=known[1])


def _weight(weight: float, speaker: Speaker) -> str:
    return speaker.words.number(Number(weight, DECIMALS))


def near_shown(page: "Page", speaker: Speaker) -> NearShown | None:
    """Give the nearest job profiles; None where the pack knows none."""
    if not page.near:
        return None
    from advisor import none_similar, similar  # noqa: PLC0415  (NumPy, not before a result)

    words = speaker.catalog.pack.neighbours
    found = similar(page.near)
    return NearShown(
        title=speaker.said("page.near") if words is None else words.title,
        meaning="" if words is None else words.text,
        jobs=tuple(JobShown(one.title, speaker.text(one.why)) for one in found),
        none="" if found else speaker.text(none_similar(page.near)),
        attribution="" if words is None else words.attribution,
    )
