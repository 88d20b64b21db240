"""From a draft to what its page shows: every sentence of the core in its words.

A drag asks for the parts that it moves; letting go asks for all of them.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from advisor import Bars, LimitItem
from ui.charts.numbers import tenths
from ui.pages.what_if.board_values import board_shown
from ui.pages.what_if.lever_words import lever_shown
from ui.pages.what_if.limit_choices import limits_shown
from ui.pages.what_if.values import (
    BoardShown,
    ChangedShown,
    EffectShown,
    EffectsShown,
    LeverShown,
    MovedShown,
    ScenarioShown,
    Shown,
    Stage,
    StripShown,
)
from ui.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from advisor import Catalog, Effect, LeverKey, Moves, Scenario
    from ui.pages.results.speaker import Speaker
    from ui.values import DraftView


class Telling:
    """Turns one draft into words.

    Parameters
    ----------
    view : DraftView
        The draft, what it gives, and what was kept before.
    speaker : Speaker
        The pack it was made with, and the language.
    """

    def __init__(self, view: "DraftView", speaker: "Speaker") -> None:
        self._view, self._speaker = view, speaker
        self._overview = view.overview

    def shown(self) -> Shown:
        """Give all parts."""
        draft, stage = self._overview.draft, self._stage()
        return Shown(
            stage=stage,
            sentence=self._lack() if stage is Stage.NOTHING else self.sentence(),
            strip=self.strip(),
            changed=self._changed(),
            levers=self.levers(),
            limits=limits_shown(draft, self._speaker.catalog),
            board=self.board(),
            effects=self._effects(),
            scenarios=tuple(map(self._scenario, self._view.scenarios)),
            moved=of_tabs(draft.moves, self._speaker.catalog),
        )

    def sentence(self) -> str:
        """Say who leads, by how much, and what that changes."""
        return " ".join(self._speaker.all(self._overview.headline))

    def strip(self) -> StripShown:
        """Give the draft in a line."""
        translate, moves = QCoreApplication.translate, self._overview.draft.moves
        refusal = ""
        if self._view.is_sample:
            refusal = translate(
                "what_if", "The sample stays as it is: keep it as your own to save what you try."
            )
        if not moves.count:
            first = translate("what_if", "Nothing moved yet.")
            rest = translate("what_if", "Try a lever.")
            if self._overview.effects:
                rest = translate("what_if", "Try a lever, or one of the changes below.")
            return StripShown(first, rest, is_moved=False, refusal=refusal)
        unchanged = translate("what_if", "Your answers are unchanged.")
        words = translate("what_if", "Draft, not saved.")
        details = " ".join(
            one for one in (unchanged, _count(moves, self._speaker.catalog), refusal) if one
        )
        return StripShown(words, details, is_moved=True, refusal=refusal)

    def levers(self, others: "DraftView | None" = None) -> "Mapping[LeverKey, LeverShown]":
        """Give all levers, or those that are another than in a draft before."""
        overview = self._overview
        before = {} if others is None else {one.key: one for one in others.overview.levers}
        return {
            lever.key: lever_shown(lever, overview, self._speaker)
            for lever in overview.levers
            if lever != before.get(lever.key)
        }

    def board(self, reach: tuple[float, ...] = ()) -> BoardShown | None:
        """Give the board, with room on its axis for more values."""
        return board_shown(self._overview, self._speaker, reach)

    def _lack(self) -> str:
        return QCoreApplication.translate("what_if", "Nothing is answered yet.")

    def _stage(self) -> Stage:
        if not self._overview.before.answered:
            return Stage.NOTHING
        return Stage.RANKED if self._overview.after.is_ranked else Stage.UNRANKED

    def _effects(self) -> EffectsShown | None:
        overview = self._overview
        if not overview.effects:
            return None
        aside = self._speaker.text(overview.off_lead)
        return EffectsShown(aside, tuple(map(self._effect, overview.effects)))

    def _effect(self, effect: "Effect") -> EffectShown:
        translate, overview = QCoreApplication.translate, self._overview
        path = self._speaker.path(effect.first)
        stays = effect.first == overview.after.first_two.first
        label = (
            translate("what_if", "stays first") if stays else translate("what_if", "{path} first")
        )
        sentence, points = self._speaker.text(effect.sentence), tenths(effect.points, signed=True)
        spoken = phrase(
            translate("what_if", "Try {change}: {points}, {path} first"),
            change=sentence,
            points=points,
            path=path.name,
        )
        moves = overview.draft.moves.with_all(effect.moves)
        outcome = phrase(label, path=path.name)
        return EffectShown(sentence, points, path.place, outcome, spoken, moves)

    def _changed(self) -> tuple[ChangedShown, ...]:
        """Give what the draft sets otherwise, thing by thing."""
        text = self._speaker.text
        return tuple(
            ChangedShown(text(one.sentence), one.without) for one in self._overview.changed
        )

    def _scenario(self, scenario: "Scenario") -> ScenarioShown:
        translate = QCoreApplication.translate
        at = datetime.fromisoformat(scenario.made_at).astimezone()
        day = QLocale().toString(QDate(at.year, at.month, at.day), "d MMM yyyy")
        moved = self._overview.changed_by(scenario.moves, self._speaker.catalog)
        told = self._speaker.all(one.sentence for one in moved)
        changes = translate("what_if", "; ").join(told)
        if not changes:
            changes = translate("what_if", "As in your answers by now")
        label = translate("what_if", "{changes}. Kept {day}.")
        details = phrase(label, changes=changes, day=day)
        return ScenarioShown(scenario.uid, scenario.name, details)


def _count(moves: "Moves", catalog: "Catalog") -> str:
    """Say how much is set otherwise."""
    translate, n = QCoreApplication.translate, moves.count
    if of_tabs(moves, catalog).are_levers:
        one, many = (
            translate("what_if", "One lever moved."),
            translate("what_if", "{n} levers moved."),
        )
    else:
        one, many = (
            translate("what_if", "One change made."),
            translate("what_if", "{n} changes made."),
        )
    return one if n == 1 else phrase(many, n=n)


def of_tabs(moves: "Moves", catalog: "Catalog") -> MovedShown:
    """Count what is moved among wishes, skills and limits; an answer and its firmness are one."""
    asked = {*moves.answers, *moves.firmness}
    kinds = {key: catalog.item[key] for key in asked if key in catalog.item}
    skills = sum(isinstance(item, Bars) for item in kinds.values())
    limits = sum(isinstance(item, LimitItem) for item in kinds.values())
    others = len(asked) - skills - limits
    factors = (moves.split is not None) + len(moves.importance)
    return MovedShown(
        factors + others, len(moves.multipliers) + skills, limits, not others + limits
    )
