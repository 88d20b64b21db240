"""The board of a draft in words: the same facts, no more and no fewer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from ui.charts.draft_board.values import DraftRow, DraftValues, DraftWords
from ui.charts.numbers import tenths, unrounded, whole
from ui.phrase import phrase

Written = Callable[[float], str]


def draft_words() -> DraftWords:
    """Give the words around the rows, in the language in use."""
    translate = QCoreApplication.translate
    return DraftWords(
        path=translate("draft", "Path"),
        fit=translate("draft", "Fit"),
        axis=translate("draft", "now, and before the draft"),
        change=translate("draft", "Change"),
        share=translate("draft", "First in"),
        before=translate("draft", "before"),
        now=translate("draft", "now"),
        level=translate("draft", "level"),
        blocked=translate("draft", "In conflict with your limits"),
    )


def draft_text(values: DraftValues) -> str:
    """Give the board of a draft as text, a path a line; what a limit blocks stands last."""
    lines = [row_text(row, values) for row in values.free]
    if values.blocked:
        label = QCoreApplication.translate("draft", "{blocked}:")
        lines.append(phrase(label, blocked=values.words.blocked))
        lines += [row_text(row, values) for row in values.blocked]
    return "\n".join(lines)


def row_text(row: DraftRow, values: DraftValues, *, exact: bool = False) -> str:
    """Give all that the board shows of one path, with unrounded numbers if asked."""
    number: Written = unrounded if exact else whole
    change = unrounded(row.change, signed=True) if exact else tenths(row.change, signed=True)
    translate = QCoreApplication.translate
    label = translate("draft", "{name}: fit {now}, before the draft {before}, change {change}.")
    now, before = number(row.now), number(row.before)
    said = [phrase(label, name=row.name, now=now, before=before, change=change)]
    if row.order_text:
        said.append(phrase(translate("draft", "{place}."), place=row.order_text))
    if row.is_blocked:
        return " ".join(said)
    said.append(_spread(row, number))
    if row.share:
        said.append(phrase(translate("draft", "First in {share}."), share=row.share))
    level = level_with(row, values.free)
    return " ".join([*said, phrase(translate("draft", "{level}."), level=level)] if level else said)


def level_with(row: DraftRow, rows: Sequence[DraftRow]) -> str:
    """Give with which others a path is level, in words; nothing if with none."""
    others = [one.name for one in rows if one.is_level and one is not row]
    if not row.is_level or not others:
        return ""
    names = QCoreApplication.translate("draft", ", ").join(others)
    return phrase(QCoreApplication.translate("draft", "Level with {names}"), names=names)


def _spread(row: DraftRow, number: Written) -> str:
    translate = QCoreApplication.translate
    if row.spread is None:
        return translate("draft", "Likely range: not known.")
    low, high = number(row.spread.low), number(row.spread.high)
    return phrase(translate("draft", "Likely range {low} to {high}."), low=low, high=high)
