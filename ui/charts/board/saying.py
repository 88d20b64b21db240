"""The board in words: the same facts, no more and no fewer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from ui.charts.board.values import BoardRow, BoardValues, FirstPlaces, Measure
from ui.charts.numbers import unrounded, whole
from ui.phrase import phrase

Written = Callable[[float], str]


def board_text(values: BoardValues) -> str:
    """Give a board as text, a path a line."""
    lines = [row_text(row, values) for row in values.rows]
    return "\n".join([*lines, values.note] if values.note else lines)


def row_text(row: BoardRow, values: BoardValues, *, exact: bool = False) -> str:
    """Give all that a board shows of one path, with unrounded numbers if asked."""
    number: Written = unrounded if exact else whole
    translate = QCoreApplication.translate
    label = translate("board", "{name}: fit {fit}, {band}.")
    said = [phrase(label, name=row.name, fit=number(row.fit), band=row.band)]
    said.append(_spread(row, values, number))
    for word, measure in ((values.words.want, row.want), (values.words.ready, row.ready)):
        said.append(_measure(word, measure, values, number))
    if row.first is not None:
        said.append(_first(row.first, exact=exact))
    if row.to_check:
        said.append(phrase(translate("board", "{check}."), check=row.to_check))
    if row.is_level:
        said.append(_level(row, values.rows))
    return " ".join(said)


def first_text(first: FirstPlaces) -> str:
    """Give how often a path comes first, and how sure that is, as a few words."""
    translate = QCoreApplication.translate
    said = phrase(translate("board", "first in {count} of 100"), count=first.count)
    if not first.word:
        return said
    return phrase(translate("board", "{said}, {word}"), said=said, word=first.word)


def _first(first: FirstPlaces, *, exact: bool) -> str:
    translate = QCoreApplication.translate
    count = unrounded(first.exact) if exact else str(first.count)
    if not first.meaning:
        return phrase(translate("board", "Comes first in {count} of 100."), count=count)
    label = translate("board", "Comes first in {count} of 100, {meaning}.")
    return phrase(label, count=count, meaning=first.meaning)


def _spread(row: BoardRow, values: BoardValues, number: Written) -> str:
    translate = QCoreApplication.translate
    if row.spread is None:
        return phrase(translate("board", "Likely range: {unknown}."), unknown=values.words.unknown)
    low, high = number(row.spread.low), number(row.spread.high)
    return phrase(translate("board", "Likely range {low} to {high}."), low=low, high=high)


def _measure(word: str, measure: Measure, values: BoardValues, number: Written) -> str:
    translate = QCoreApplication.translate
    if measure.points is None:
        return phrase(
            translate("board", "{word}: {unknown}."), word=word, unknown=values.words.unknown
        )
    points = number(measure.points)
    if not measure.word:
        return phrase(translate("board", "{word} {points}."), word=word, points=points)
    label = translate("board", "{word} {points}, {means}.")
    return phrase(label, word=word, points=points, means=measure.word)


def _level(row: BoardRow, rows: Sequence[BoardRow]) -> str:
    others = [one.name for one in rows if one.is_level and one is not row]
    names = QCoreApplication.translate("board", ", ").join(others)
    return phrase(QCoreApplication.translate("board", "Level with {names}."), names=names)
