"""What a session can be asked. Nothing here writes to the store or changes the answers.

What is worked out on the way is remembered: the result, and the draft over the answers as they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import resources
from advisor.assessment.answers import Assessment
from advisor.assessment.profile import Profile, ProfileCard
from advisor.assessment.scenario import Scenario
from advisor.catalog.pack import Catalog
from advisor.message import Message
from advisor.session.fitting import fitting, fitting_moves
from advisor.session.labels import TRIED, label
from advisor.store.history import History, Step
from advisor.store.packs import Pack, pack_of
from advisor.store.reading import Snapshot
from advisor.store.store import Store
from advisor.store.times import written
from advisor.whatif.draft import Draft

if TYPE_CHECKING:
    from advisor.scoring.answer import Standing
    from advisor.scoring.result import Result
    from advisor.scoring.score import Scorer


@dataclass(frozen=True)
class Desk:
    """What lies open.

    Attributes
    ----------
    profile : Profile, optional
        The open one.
    assessment : Assessment
        As far as the content knows it.
    history : History
        What can be undone and done again.
    tried : History
        The same as it was at the last step of the draft, or when the profile was opened.
    saved_ms : int, optional
        When something of it was kept last.
    is_sample : bool
        Whether it is a sample, in memory only.
    """

    profile: Profile | None = None
    assessment: Assessment = field(default_factory=Assessment)
    history: History = field(default_factory=History)
    tried: History = field(default_factory=History)
    saved_ms: int | None = None
    is_sample: bool = False


class Queries:
    """Everything that can be asked of what lies open, and of the store."""

    def __init__(self, store: Store, catalog: Catalog, content: Path = resources.CATALOG) -> None:
        self.catalog = catalog
        self._store = store
        self._content = content
        self._desk = Desk()
        self._drafts: dict[str, Draft] = {}  # by the uid of the profile
        self._taken_over: dict[str, Draft] = {}  # what the last draft that was taken over was
        self._result: Result | None = None

    @cached_property
    def scorer(self) -> "Scorer":
        """What scores against the catalog; NumPy is loaded when it is first asked for."""
        from advisor.scoring.score import Scorer  # noqa: PLC0415  (after the first paint)

        return Scorer(self.catalog)

    def take_scorer(self, scorer: "Scorer") -> None:
        """Use a scorer of the same content that was made, and warmed, elsewhere."""
        self.scorer = scorer

    @cached_property
    def pack(self) -> Pack:
        """The content as it is kept beside assessments."""
        return pack_of(self.catalog, self._content)

    @property
    def profiles(self) -> tuple[ProfileCard, ...]:
        """Cards of all profiles, the one that changed last first."""
        return tuple(card for card in self._cards() if card.profile.archived_at is None)

    @property
    def archived(self) -> tuple[ProfileCard, ...]:
        """Cards of the profiles that were put away."""
        return tuple(card for card in self._cards() if card.profile.archived_at is not None)

    @property
    def profile(self) -> Profile | None:
        """The open profile."""
        return self._desk.profile

    @property
    def assessment(self) -> Assessment:
        """The assessment of the open profile."""
        return self._desk.assessment

    @property
    def result(self) -> "Result":
        """What the open assessment gives; worked out when it is first asked for."""
        if self._result is None or self._result.scorable is not self.assessment:
            self._result = self.scorer.score(self.assessment)
        return self._result

    @property
    def draft(self) -> Draft:
        """The what-if of the open profile, over its answers as they are now."""
        if self.profile is None:
            return Draft(self.assessment)
        draft = self._drafts.get(self.profile.uid) or Draft(self.assessment)
        if draft.source is not self.assessment:
            draft = draft.over(self.assessment, self.catalog)
        self._drafts[self.profile.uid] = draft
        return draft

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """The scenarios of the open profile, the oldest first, as far as the content knows them."""
        profile = self.profile
        if profile is None or self.is_sample:
            return ()
        kept = self._store.scenarios(profile.uid)
        return tuple(replace(one, moves=fitting_moves(one.moves, self.catalog)) for one in kept)

    @property
    def snapshots(self) -> tuple[Snapshot, ...]:
        """The finished sittings of the open profile, the first one first."""
        profile = self.profile
        if profile is None or self.is_sample:
            return ()
        return self._store.snapshots(profile.uid)

    @property
    def is_sample(self) -> bool:
        """Whether a sample lies open, which cannot be changed."""
        return self._desk.is_sample

    def can_undo(self, *, in_draft: bool = False) -> Message | None:
        """Give what would be undone, of the draft or of what is kept; None if there is nothing."""
        is_tried = in_draft and self._undoes_draft
        return TRIED if is_tried else self._label(self._desk.history.done)

    def can_redo(self, *, in_draft: bool = False) -> Message | None:
        """Give what would be done again, of the draft or of what is kept; None where nothing is."""
        is_tried = in_draft and self._redoes_draft
        return TRIED if is_tried else self._label(self._desk.history.undone)

    @property
    def saved_at(self) -> str | None:
        """When something of the open profile was kept last, UTC."""
        return None if self._desk.saved_ms is None else written(self._desk.saved_ms)

    def standing_of(self, uid: str) -> "Standing":
        """Give in a sentence where the paths of a profile stand, and which leads, if one does."""
        from advisor.scoring.answer import standing  # noqa: PLC0415  (after the first paint)

        return standing(self.scorer.score(self._fitting(uid)), self.catalog)

    @property
    def _undoes_draft(self) -> bool:
        """Whether the draft has a step, and nothing was kept since the last one."""
        desk = self._desk
        return bool(self.draft.done) and _is_within(desk.history.done, desk.tried.done)

    @property
    def _redoes_draft(self) -> bool:
        """Whether a step of the draft was undone, and nothing that is kept was since."""
        desk = self._desk
        return bool(self.draft.undone) and _is_within(desk.history.undone, desk.tried.undone)

    def _fitting(self, uid: str) -> Assessment:
        return fitting(self._store.assessment(uid), self.catalog)

    def _cards(self) -> tuple[ProfileCard, ...]:
        catalog = self.catalog
        return self._store.cards(len(catalog.item) + len(catalog.case) + len(catalog.duty))

    def _label(self, steps: Sequence[Step]) -> Message | None:
        return label(steps[-1].deed, self.catalog) if steps else None


def _is_within(now: Sequence[Step], before: Sequence[Step]) -> bool:
    """Tell whether no step was added to those that were there before."""
    return now == before[: len(now)]
