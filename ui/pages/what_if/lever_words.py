"""From a lever of the core to what it shows: its settings in words, and its marks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor import Bars, Catalog, LeverKind, Mark, Marks
from ui.pages.what_if.values import LeverShown
from ui.phrase import phrase
from ui.widgets.lever import LeverMark, LeverValues

if TYPE_CHECKING:
    from advisor import Lever, Overview
    from ui.pages.results.speaker import Speaker

PERCENTS, MIDDLE = 100, 1.0
NO_MARKS = Marks()


def lever_shown(lever: "Lever", overview: "Overview", speaker: "Speaker") -> LeverShown:
    """Give a lever of a draft as it is shown."""
    marks = overview.marks.get(lever.key, NO_MARKS)
    catalog, criterion = speaker.catalog, lever.key.criterion
    is_free = lever.value is not None
    value = MIDDLE if lever.value is None else lever.value
    source = value if lever.source is None else lever.source
    values = LeverValues(
        name=_name(lever, catalog),
        low=lever.low,
        high=lever.high,
        step=lever.step,
        value=value,
        source=source,
        value_text=_written(lever.key.kind, value) if is_free else _unanswered(),
        source_text=_was(_written(lever.key.kind, source)) if is_free else "",
        low_mark=_mark(marks.below, lever.key.kind, speaker, is_low=True),
        high_mark=_mark(marks.above, lever.key.kind, speaker, is_low=False),
        note=speaker.text(overview.no_mark) if is_free else "",
        is_enabled=is_free,
    )
    anchors = _anchors(lever, catalog)
    anchor = anchors[round(value - lever.low)] if anchors and is_free else ""
    about = catalog.criterion[criterion].name if criterion else values.name
    question = "" if is_free else _question_on(criterion, catalog)
    return LeverShown(lever, values, anchors if is_free else (), anchor, about, question)


def _name(lever: "Lever", catalog: Catalog) -> str:
    translate = QCoreApplication.translate
    if lever.key.kind is LeverKind.SPLIT:
        return translate("what_if", "Wishes against strengths")
    name = catalog.criterion[lever.key.criterion].name
    if lever.key.kind is LeverKind.MULTIPLIER:
        return phrase(translate("what_if", "{skill}: how much it counts"), skill=name)
    return name


def _written(kind: LeverKind, value: float) -> str:
    """Give a setting as it is written."""
    translate = QCoreApplication.translate
    if kind is LeverKind.SPLIT:
        want = round(value * PERCENTS, 1)
        ends = _plain(want), _plain(round(PERCENTS - want, 1))
        return phrase(
            translate("what_if", "{want} to {strengths}"), want=ends[0], strengths=ends[1]
        )
    if kind is LeverKind.LEVEL:
        return phrase(translate("what_if", "level {level}"), level=_plain(value))
    return f"{value:.2f}"


def _plain(value: float) -> str:
    return f"{value:g}"


def _was(source: str) -> str:
    return phrase(QCoreApplication.translate("what_if", "was {source}"), source=source)


def _unanswered() -> str:
    return QCoreApplication.translate("what_if", "not answered yet")


def _mark(
    mark: Mark | None, kind: LeverKind, speaker: "Speaker", *, is_low: bool
) -> LeverMark | None:
    """Give a mark as it is shown, with who is first beyond it."""
    if mark is None:
        return None
    path = speaker.path(mark.path)
    translate = QCoreApplication.translate
    if kind is LeverKind.LEVEL:
        ending = translate("what_if", "{path} first at level {value}")
        lower = translate("what_if", "{path} first at level {value} or lower")
        higher = translate("what_if", "{path} first at level {value} or higher")
        value = _plain(mark.shown)
    else:
        ending = translate("what_if", "{path} first at {value}")
        lower = translate("what_if", "{path} first below {value}")
        higher = translate("what_if", "{path} first from {value}")
        value = _written(kind, mark.shown)
    words = ending if mark.is_end else lower if is_low else higher
    return LeverMark(mark.at, phrase(words, path=path.name, value=value), path.place)


def _anchors(lever: "Lever", catalog: Catalog) -> tuple[str, ...]:
    if lever.key.kind is not LeverKind.LEVEL:
        return ()
    item = next(one for one in catalog.ratings if one.id == lever.question)
    return tuple(one.text for one in item.anchors) if isinstance(item, Bars) else ()


def _question_on(criterion: str, catalog: Catalog) -> str:
    """Give the first question on a criterion."""
    return next((one.id for one in catalog.ratings if one.criterion == criterion), "")
