"""From a result to what its page shows: every sentence of the core in its words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor import Assessment, Number
from ui.charts.board import BoardValues
from ui.charts.numbers import tenths
from ui.pages.results import charting, state
from ui.pages.results.advice import gaps_shown, steps_shown, talk_shown
from ui.pages.results.beyond import changes_shown, leeways_shown, near_shown
from ui.pages.results.checks import to_check
from ui.pages.results.speaker import Speaker
from ui.pages.results.state import State
from ui.pages.results.values import (
    AnswerShown,
    BlockedShown,
    LimitsShown,
    ListShown,
    MoreShown,
    ReceiptShown,
    Shown,
    WhyShown,
)
from ui.widgets.reason_row import ReasonWords

if TYPE_CHECKING:
    from advisor import Reason, Reasons
    from ui.values import ResultView


class Telling:
    """Turns one result into words.

    Parameters
    ----------
    view : ResultView
        The result and its page.
    speaker : Speaker
        The pack it was made with, and the language.
    assessment : Assessment
        What was answered.
    """

    def __init__(self, view: "ResultView", speaker: Speaker, assessment: Assessment) -> None:
        self._result, self._page = view.result, view.page
        self._speaker, self._assessment = speaker, assessment
        self._state = state.state_of(view.result, speaker.catalog)

    def shown(self) -> Shown:
        """Give all parts."""
        page, speaker = self._page, self._speaker
        is_ranked = self._state.is_ranked
        method = (*speaker.all(page.method), *page.cannot_know)
        return Shown(
            state=self._state,
            answer=self._answer(),
            more=self._more(),
            board=self._board() if is_ranked else None,
            abouts=tuple(map(speaker.path, self._paths() if is_ranked else speaker.catalog.path)),
            limits=self._limits(),
            whys=tuple(self._why(why) for why in page.why),
            receipts=self._receipts() if is_ranked else {},
            gaps=gaps_shown(page, speaker),
            changes=changes_shown(page, speaker),
            leeways=leeways_shown(page, speaker),
            steps=steps_shown(page, speaker),
            talk=talk_shown(page, speaker),
            near=near_shown(page, speaker) if is_ranked else None,
            method=ListShown(speaker.said("page.method"), method),
            footer=page.footer,
        )

    def _answer(self) -> AnswerShown:
        page, speaker = self._page, self._speaker
        badge = speaker.text(page.badge)
        if self._state is State.EMPTY:
            badge = QCoreApplication.translate("results", "Nothing answered yet")
        return AnswerShown(
            title=speaker.said("page.title"),
            sentence=speaker.text(page.answer[0]),
            badge=badge,
            certainty=" ".join(speaker.all((*page.answer[1:], page.certainty))),
            remarks=page.remarks,
        )

    def _more(self) -> MoreShown:
        catalog = self._speaker.catalog
        without_order = self._state in {State.FLAT, State.UNKNOWN}
        narrowing = None
        if self._state is State.SKETCH:
            narrowing = state.narrowing(self._result, catalog, self._assessment)
        return MoreShown(
            topics=state.topics(catalog, self._assessment) if without_order else (),
            narrowing=narrowing,
            minutes=state.full_minutes(catalog),
            full_start=state.first_of_full(catalog),
        )

    def _board(self) -> BoardValues:
        speaker = self._speaker
        note = [speaker.said("page.middle")]
        if any(row.first_share is not None for row in self._page.board):
            translate = QCoreApplication.translate
            note.append(translate("results", "Comes first in: of 100 repeats with small slips."))
        note += speaker.all((self._page.ready_from,))
        return charting.board_values(self._page, speaker, " ".join(note))

    def _limits(self) -> LimitsShown | None:
        page, speaker = self._page, self._speaker
        notes = speaker.text(page.limit_notes)
        blocked = tuple(
            BlockedShown(speaker.path(path).place, speaker.text(sentence))
            for path, sentence in zip(self._result.blocked, page.blocked, strict=True)
        )
        if not self._state.is_ranked and not notes and not blocked:
            return None
        title = speaker.said("page.conflicts")
        if not blocked:
            title = QCoreApplication.translate("results", "In conflict with your limits: none")
        counts = to_check(self._result, speaker.catalog)
        return LimitsShown(title, blocked, notes, counts, state.first_limit(speaker.catalog))

    def _why(self, why: "Reasons") -> WhyShown:
        speaker, path = self._speaker, self._speaker.path(why.path)
        return WhyShown(
            path=path,
            title=speaker.said("page.why", path=path.name),
            supporting=tuple(map(self._reason, why.supporting)),
            opposing=tuple(map(self._reason, why.opposing)),
            no_support=speaker.said("page.no_reason_for"),
            no_objection=speaker.said("page.no_reason_against"),
        )

    def _reason(self, reason: "Reason") -> ReasonWords:
        return ReasonWords(
            points=tenths(reason.points, signed=True),
            name=self._speaker.catalog.criterion[reason.criterion].name,
            quotation=self._speaker.text(reason.quotation),
            side=reason.side,
            question=reason.question,
        )

    def _paths(self) -> tuple[str, ...]:
        """Give all paths: the free ones in order, then the others."""
        return (*self._result.free, *self._result.blocked)

    def _receipts(self) -> dict[str, ReceiptShown]:
        """Give the receipts of all paths, in their order."""
        speaker, receipts = self._speaker, {}
        for path in self._paths():
            shown = speaker.path(path)
            values = charting.receipt_values(self._result.paths[path], shown, speaker)
            total = Number(values.total, 1)
            title = speaker.said("page.receipt", fit=total, path=shown.name)
            receipts[path] = ReceiptShown(shown, title, values)
        return receipts
