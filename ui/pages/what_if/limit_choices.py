"""From the limits of a draft to what is shown of them: options, and how firm they are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor import Catalog, LimitItem, Mode, Moves, asks_firmness, questions
from ui.pages.what_if.values import ChoiceShown, LimitShown, OptionShown
from ui.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from advisor import Assessment, Draft


def limits_shown(draft: "Draft", catalog: Catalog) -> tuple[LimitShown, ...]:
    """Give all limits as the draft sets them."""
    now = draft.now(catalog)
    asked = questions(catalog, Mode.FULL)
    limits = (one for one in asked if isinstance(one, LimitItem))
    return tuple(_limit(one, draft.source, now, catalog) for one in limits)


def _limit(
    limit: LimitItem, source: "Assessment", now: "Assessment", catalog: Catalog
) -> LimitShown:
    asks = asks_firmness(limit, now, catalog)
    return LimitShown(
        question=limit.id,
        name=catalog.criterion[limit.criterion].name,
        note=limit.note,
        answer=_answer(limit, source, now, catalog),
        firmness=_firmness(limit, source, now, catalog) if asks else None,
    )


def _answer(
    limit: LimitItem, source: "Assessment", now: "Assessment", catalog: Catalog
) -> ChoiceShown:
    was, chosen = (one.answers.get(limit.id) for one in (source, now))
    options = catalog.options(limit)
    shown = tuple(
        OptionShown(one.text, one.value == chosen, Moves(answers={limit.id: one.value}))
        for one in options
    )
    before = (one.text for one in options if one.value == was)
    return ChoiceShown(limit.text, shown, _source(before, is_moved=was != chosen))


def _firmness(
    limit: LimitItem, source: "Assessment", now: "Assessment", catalog: Catalog
) -> ChoiceShown:
    was, chosen = (one.firmness.get(limit.id) for one in (source, now))
    asked = catalog.items.firmness
    shown = tuple(
        OptionShown(one.text, one.value is chosen, Moves(firmness={limit.id: one.value}))
        for one in asked.options
    )
    before = (one.text for one in asked.options if one.value is was)
    return ChoiceShown(asked.text, shown, _source(before, is_moved=was is not chosen))


def _source(before: "Iterator[str]", *, is_moved: bool) -> str:
    """Say what the answer was, where it is another now."""
    translate = QCoreApplication.translate
    if not is_moved:
        return ""
    text = next(before, translate("what_if", "not answered"))
    return phrase(translate("what_if", "was: {answer}"), answer=text)
