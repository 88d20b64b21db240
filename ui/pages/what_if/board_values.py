"""From a draft to the values of its board: where each path stands, stood, and moved to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor import Verdict
from ui.charts.board import Range
from ui.charts.draft_board import DraftRow, DraftValues, draft_words
from ui.pages.what_if.values import BoardShown
from ui.phrase import phrase

if TYPE_CHECKING:
    from advisor import Overview, Result
    from ui.pages.results.speaker import Speaker


def board_shown(
    overview: "Overview", speaker: "Speaker", reach: tuple[float, ...] = ()
) -> BoardShown | None:
    """Give the board of a draft; none where nothing is ranked.

    Parameters
    ----------
    overview : Overview
        Of the draft.
    speaker : Speaker
        Names the paths.
    reach : tuple of float
        More values for which the axis keeps room.
    """
    after = overview.after
    if not after.is_ranked:
        return None
    rows = tuple(_row(path, overview, speaker) for path in (*after.free, *after.blocked))
    title = QCoreApplication.translate("what_if", "Board in this draft")
    values = DraftValues(rows, draft_words(), title, reach)
    return BoardShown(values, _shares(overview, speaker))


def _row(path: str, overview: "Overview", speaker: "Speaker") -> DraftRow:
    before, after = overview.before, overview.after
    result, shown = after.paths[path], speaker.path(path)
    two = after.first_two
    is_level = two.verdict is Verdict.CLOSE and path in {two.first, two.second}
    return DraftRow(
        place=shown.place,
        name=shown.name,
        now=result.fit,
        before=before.paths[path].fit,
        spread=Range(result.low, result.high) if result.is_known else None,
        order_text=_below_name(path, overview, speaker),
        is_level=is_level and not result.is_blocked,
        share=_share(path, overview),
        is_blocked=result.is_blocked,
    )


def _below_name(path: str, overview: "Overview", speaker: "Speaker") -> str:
    """Say which limits block a path, and what the draft did to its place."""
    before, after = overview.before, overview.after
    criterion, order = speaker.catalog.criterion, _order_text(path, before, after)
    limits = [criterion[one.limit].name for one in after.paths[path].conflicts if one.is_block]
    parts = [*limits, order] if order else limits
    return QCoreApplication.translate("what_if", ", ").join(parts)


def _order_text(path: str, before: "Result", after: "Result") -> str:
    """Say what the draft did to the place of a path among those that are compared."""
    translate = QCoreApplication.translate
    if after is before:
        return ""
    was_blocked, is_blocked = (one.paths[path].is_blocked for one in (before, after))
    if is_blocked:
        return "" if was_blocked else translate("what_if", "new in this draft")
    if was_blocked:
        return translate("what_if", "no longer in conflict")
    if not before.is_ranked:
        return ""
    was, now = (one.compared_paths.index(path) + 1 for one in (before, after))
    if was == now:
        return ""
    up, down = translate("what_if", "up, was {place}"), translate("what_if", "down, was {place}")
    return phrase(up if now < was else down, place=was)


def _share(path: str, overview: "Overview") -> str:
    if overview.places is None or path not in overview.places.shares:
        return ""
    share = overview.places.counts[path]
    return phrase(QCoreApplication.translate("what_if", "{n} of 100"), n=share)


def _shares(overview: "Overview", speaker: "Speaker") -> str:
    """Say how often each path comes first when answers slip a little."""
    if overview.places is None:
        return ""
    translate = QCoreApplication.translate
    label = translate("what_if", "{path} {n}")
    counts = overview.places.counts
    told = [
        phrase(label, path=speaker.path(path).name, n=counts[path])
        for path in overview.after.compared_paths
        if counts[path]
    ]
    said = translate("what_if", "First in 100 repeats with small slips: {paths}.")
    return phrase(said, paths=translate("what_if", ", ").join(told))
